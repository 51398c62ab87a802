"""What happens in a long day: people come and go all the time, pages turn, somebody speaks, things are noted and voted on."""

import random

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.flow import upcoming
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Plan
from tests.build import plan

REPORTS = 10
SENTENCE = "Đại biểu đề nghị làm rõ tiến độ và trách nhiệm của từng đơn vị. "
PAGES = 5

_KINDS = {"way": 70, "page": 12, "note": 5, "speech": 6, "cover": 4, "question": 1, "vote": 0.1, "undo": 1.9}
"""How often each thing happens, of a hundred."""


def agenda() -> Plan:
    """A day full of reports, and a motion at its end."""
    reports = [
        {
            "id": f"report-{n}",
            "kind": "report",
            "title": f"Báo cáo {n}",
            "minutes": 40,
            "text": "\n\n".join([SENTENCE * 4] * 12),
        }
        for n in range(1, REPORTS + 1)
    ]
    motion = {"id": "motion", "kind": "motion", "title": "Biểu quyết", "minutes": 40, "text": SENTENCE}
    return plan([*reports, motion])


def coming(number: int) -> Command:
    """One more of the list is checked in."""
    return c.Arrive(f"{number:05}")


def next_command(state: State, people: int, elapsed: float, chance: random.Random) -> Command:
    """What happens now; ``elapsed`` is the share of the day that is over."""
    item = upcoming(state)
    if item is not None and elapsed * (REPORTS + 1) >= state.agenda.index(item):
        return c.Start(item.id)
    what = chance.choices(list(_KINDS), list(_KINDS.values()))[0]
    who = f"{chance.randrange(1, people + 1):05}"
    words = f"{SENTENCE}({chance.randrange(10**6)})"  # each its own, as everything typed is
    match what:
        case "page":
            return c.TurnPage(chance.randrange(1, PAGES + 1))
        case "note":
            return c.TakeNote(words)
        case "speech" if state.speaker is not None:
            return c.EndSpeech(words)
        case "speech":
            return c.Speak(who)
        case "cover":
            return c.Hold() if state.cover is None else c.Release()
        case "question":
            return c.Ask(who, words)
        case "vote":
            return c.RecordVote("motion", yes=state.in_room, reason="đếm lại", force="thử")
        case "undo":
            return c.Undo()
        case _:
            here = state.whereabouts.get(who)
            return c.Leave(who) if here is not None and here.where == "in_room" else c.Arrive(who)
