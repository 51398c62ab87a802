"""Plans and meetings for tests, built through the program's own structs and rules."""

from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec

from kcn_tui.meeting.commands import Command, CountBallot, Refusal
from kcn_tui.meeting.events import Entry, Opened
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import Timeline, entries_for
from kcn_tui.meeting.who_stands import next_candidates
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Election, Plan

HANOI = timezone(timedelta(hours=7))
START = datetime(2018, 2, 5, 13, 30, tzinfo=HANOI)

AGENDA: list[dict[str, Any]] = [
    {"id": "opening", "kind": "ceremony", "title": "Chào cờ, tuyên bố lý do", "minutes": 5},
    {"id": "attendance", "kind": "attendance", "title": "Báo cáo tình hình đại biểu", "minutes": 3},
    {
        "id": "report-1",
        "kind": "report",
        "title": "Báo cáo kết quả",
        "minutes": 15,
        "text": "## Kết quả\n\nTốt.",
    },
    {
        "id": "awards",
        "kind": "awards",
        "title": "Khen thưởng",
        "minutes": 15,
        "awards": [
            {"id": "bang-khen", "form": "Bằng khen", "by": "UBND tỉnh", "collectives": 2, "individuals": 1},
            {"id": "giay-khen", "form": "Giấy khen", "by": "Trưởng ban", "collectives": 7, "individuals": 29},
        ],
    },
    {
        "id": "resolution",
        "kind": "resolution",
        "title": "Nghị quyết Hội nghị",
        "minutes": 10,
        "articles": [{"text": "Doanh thu 300 triệu USD."}, {"text": "Kết nạp ít nhất 01 đảng viên mới."}],
    },
    {"id": "closing", "kind": "ceremony", "title": "Bế mạc", "minutes": 5},
]


def plan(agenda: list[dict[str, Any]] | None = None, **parts: Any) -> Plan:
    """A small conference's plan; parts of the file may be given instead of the defaults."""
    conference = {"id": "thu", "title": "Hội nghị thử", "agency": "Cơ quan", "date": "2018-02-05"}
    whole = {"format": "kcn-agenda/1", "conference": conference, "agenda": agenda or AGENDA, **parts}
    return msgspec.convert(whole, Plan)


def ballot_of_all(state: State, election: str, papers: int, first: int = 0) -> CountBallot:
    """A ballot of the next round that has a figure for everybody who stands: nobody any vote, but for ``first``."""
    item = state.item(election)
    assert isinstance(item, Election)
    votes = dict.fromkeys(next_candidates(state, item), 0)
    votes |= dict.fromkeys([*votes][:1], first)
    return CountBallot(election, papers, papers, papers, 0, votes)


class Run:
    """A meeting run in memory: commands decided and folded, a minute of clock apart."""

    def __init__(
        self, of: Plan | None = None, members: tuple[Member, ...] = (), *, rehearsal: bool = False
    ) -> None:
        self.now = START
        self.entries: list[Entry] = []
        self.timeline = Timeline(recall=lambda: self.entries)
        opened = Opened(of or plan(), "0" * 64, "kcn-tui test", members=members, rehearsal=rehearsal)
        self._take(entries_for([opened], 0, self.now))

    @property
    def state(self) -> State:
        return self.timeline.state

    def _take(self, entries: tuple[Entry, ...]) -> None:
        for entry in entries:
            self.entries.append(entry)
            self.timeline.apply(entry)

    def do(self, *commands: Command, minutes: float = 1) -> None:
        """Carry out commands that must be accepted."""
        for command in commands:
            refused = self.attempt(command, minutes=minutes)
            assert refused is None, (command, refused)

    def refused(self, command: Command, minutes: float = 1) -> str | None:
        """Why a command is refused, as its code; None where it was carried out."""
        refusal = self.attempt(command, minutes)
        return None if refusal is None else refusal.code

    def attempt(self, command: Command, minutes: float = 1) -> Refusal | None:
        """Carry out a command if it is accepted; the refusal otherwise."""
        self.now += timedelta(minutes=minutes)
        decided = decide(self.state, command, self.now)
        if isinstance(decided, Refusal):
            return decided
        self._take(entries_for(decided, self.timeline.seq, self.now))
        return None
