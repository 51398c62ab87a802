"""What the desk's first picture does not need, in one place: each of these is loaded when it is first asked for.

Imported at the top of every file they would take a third of the time to the first paint. Write ``later.NAME`` for
one of them; a new module that only a key, a list or a form needs is named here. Once the desk stands ``load_all``
brings in what nobody has asked for yet, so that no key has to wait for it.
"""

import asyncio
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Final

# ruff: noqa: A004, F401  named here for those who write ``later.NAME``

if TYPE_CHECKING:
    from kcn_tui.console import (
        doubts,
        floor_requests,
        guide,
        help,
        log,
        outcome,
        own_actions,
        palette,
        quorum_watch,
        requests,
        roll,
    )
    from kcn_tui.console.forms import catalogue
    from kcn_tui.console.roll import guide as roll_guide
    from kcn_tui.console.work import (
        article_list,
        award_detail,
        awards,
        electing,
        floor_list,
        floor_panel,
        minutes_list,
        minutes_panel,
        pictures,
        screens_panel,
        story,
        times,
        under_way,
    )
    from kcn_tui.console.work import parts as work_parts
    from kcn_tui.console.work import voting as work_voting
    from kcn_tui.meeting import flow, loose_ends, quorate, rulings, unrecorded
    from kcn_tui.record import reading
    from kcn_tui.stage import choose, layout, seats, views
    from kcn_tui.stage import widget as stage_widget
    from kcn_tui.wording import events

_WHERE: Final[Mapping[str, str]] = MappingProxyType(
    {
        # what fills the frames: asked for as soon as they are painted
        "stage_widget": "kcn_tui.stage.widget",
        "layout": "kcn_tui.stage.layout",
        "choose": "kcn_tui.stage.choose",
        "views": "kcn_tui.stage.views",
        "seats": "kcn_tui.stage.seats",
        "flow": "kcn_tui.meeting.flow",
        "quorate": "kcn_tui.meeting.quorate",
        "quorum_watch": "kcn_tui.console.quorum_watch",
        "guide": "kcn_tui.console.guide",
        "outcome": "kcn_tui.console.outcome",
        "events": "kcn_tui.wording.events",
        "awards": "kcn_tui.console.work.awards",
        "pictures": "kcn_tui.console.work.pictures",
        "work_parts": "kcn_tui.console.work.parts",
        "under_way": "kcn_tui.console.work.under_way",
        # what a key asks for, the likeliest first
        "rulings": "kcn_tui.meeting.rulings",
        "unrecorded": "kcn_tui.meeting.unrecorded",
        "floor_requests": "kcn_tui.console.floor_requests",
        "loose_ends": "kcn_tui.meeting.loose_ends",
        "doubts": "kcn_tui.console.doubts",
        "requests": "kcn_tui.console.requests",
        "own_actions": "kcn_tui.console.own_actions",
        "catalogue": "kcn_tui.console.forms.catalogue",
        "award_detail": "kcn_tui.console.work.award_detail",
        "work_voting": "kcn_tui.console.work.voting",
        "electing": "kcn_tui.console.work.electing",
        "story": "kcn_tui.console.work.story",
        "roll": "kcn_tui.console.roll",
        "roll_guide": "kcn_tui.console.roll.guide",
        "times": "kcn_tui.console.work.times",
        "floor_panel": "kcn_tui.console.work.floor_panel",
        "floor_list": "kcn_tui.console.work.floor_list",
        "minutes_panel": "kcn_tui.console.work.minutes_panel",
        "minutes_list": "kcn_tui.console.work.minutes_list",
        "article_list": "kcn_tui.console.work.article_list",
        "screens_panel": "kcn_tui.console.work.screens_panel",
        "help": "kcn_tui.console.help",
        "palette": "kcn_tui.console.palette",
        "log": "kcn_tui.console.log",
        "reading": "kcn_tui.record.reading",
    }
)

_BREATH: Final = 0.01
"""Seconds between two modules in ``load_all``, in which keys and clock have their turn."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> ModuleType:
        """The module of this name, which from now on stands here."""
        if name not in _WHERE:
            raise AttributeError(f"{name} is not named in {__name__}")
        module = globals()[name] = import_module(_WHERE[name])
        return module


async def load_all() -> None:
    """Load what is not loaded yet, one module after the other, while the desk can be worked at."""
    for name, where in _WHERE.items():
        if name not in globals():
            globals()[name] = import_module(where)
            await asyncio.sleep(_BREATH)
