"""What is explored: the rules of the program, or the same with a fault planted by handing in another function."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.flow import NextStep, Pages, next_step
from kcn_tui.meeting.registry import Decided, decide
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import Timeline
from kcn_tui.stage.choose import view
from kcn_tui.stage.views import View


class Core(Struct, frozen=True):
    """The four functions that make a meeting: deciding, folding with undo, the hall's picture, and what Enter does."""

    decide: Callable[[State, Command, datetime], Decided] = decide
    timeline: Callable[[], Timeline] = Timeline
    view: Callable[[State | None, datetime], View] = view
    next_step: Callable[[State, Pages | None], NextStep] = next_step
