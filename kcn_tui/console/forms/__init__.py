"""The forms in which the secretary gives figures and words: each becomes one command of the meeting."""

from kcn_tui.console.forms.form import Form

__all__ = ["Form"]
