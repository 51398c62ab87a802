"""The roll call (điểm danh): who of the list is here, found by a few letters, a card number or a scanner."""

from kcn_tui.console.roll.panel import RollPanel

__all__ = ["RollPanel"]
