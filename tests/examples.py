"""How many examples a property is tried with: its own number, or what a hunt asks for (`KCN_TUI_EXAMPLES`)."""

from typing import Any

from hypothesis import settings


def at_least(examples: int, **more: Any) -> settings:
    """The settings of a property that needs more examples, or rarer ones, than others do."""
    return settings(max_examples=max(examples, settings().max_examples), **more)
