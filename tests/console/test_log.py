"""The log: everything that happened, what was undone marked, found by a few letters."""

import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from kcn_tui.console.fields import TextField
from kcn_tui.console.log import AT_A_TIME, LogScreen
from kcn_tui.console.log_lines import LogLines, fitting, searchable, values
from kcn_tui.console.row_list import RowList
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, Noted
from kcn_tui.meeting.undoing import taken_back
from kcn_tui.record.errors import NoMeetingError
from tests.build import START, Run
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")

COUNT = c.CountAttendance(present=30, staff=45)


def lines(run: Run) -> list[tuple[str, str, str]]:
    shown = LogLines(run.entries, taken_back(run.entries), run.state, range(len(run.entries)))
    return [(row.mark, row.right, row.tone) for row in shown]


def test_what_was_undone_says_by_which_entry() -> None:
    run = Run()
    run.do(c.Start("opening"), c.TakeNote("một"), c.Undo(), c.TakeNote("hai"))
    assert lines(run) == [
        ("#1", "", "pending"),
        ("#2", "", "pending"),
        ("#3", "undone by #4", "skipped"),
        ("#4", "", "open"),
        ("#5", "", "pending"),
    ]


@pytest.mark.parametrize(
    ("query", "seqs"),
    [
        ("", [1, 2, 3, 4]),
        ("ket qua", [3]),
        ("KẾT QUẢ", [3]),
        ("bao ket", [3]),
        ("de nghi giai", [4]),
        ("13:32", [3]),
        ("4", [4]),
        ("xyz", []),
        ("[/b] [@click=app.quit]", []),
    ],
)
def test_letters_find_entries_with_or_without_marks(query: str, seqs: list[int]) -> None:
    run = Run()
    run.do(c.Start("opening"), c.TakeNote("Báo cáo kết quả"), c.TakeNote("Đề nghị làm rõ giải ngân"))
    known = [searchable(entry, run.state) for entry in run.entries]
    assert [run.entries[place].seq for place in fitting(query, known)] == seqs


def test_the_values_are_those_of_the_journal_and_a_plan_is_left_out() -> None:
    run = Run()
    run.do(COUNT)
    assert values(run.entries[1]).endswith("attendance_counted · present: 30 · staff: 45 · summoned: null")
    assert "agenda:" not in values(run.entries[0])


async def test_the_log_shows_the_newest_last_and_filters_while_typing(tmp_path: Path) -> None:
    async with desk(
        tmp_path, c.Start("opening"), c.TakeNote("Giải ngân"), COUNT, c.Undo(), size=(80, 24)
    ) as run:
        await run.press("shift+f9")
        await run.app.workers.wait_for_complete()
        await run.settled()
        shown = run.text()
        assert "Log · 5 of 5" in shown
        assert "undone by #5" in shown
        assert shown.index("#2") < shown.index("#5")
        await run.type("giai")
        await run.settled()
        assert "1 of 5" in run.text()
        assert "note_taken" in run.text() or "noted · number: 1" in run.text()
        await run.press("escape")
        assert not isinstance(run.app.screen, LogScreen)


async def test_what_happens_while_the_log_is_open_is_added(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening")) as run:
        await run.press("shift+f9")
        await run.app.workers.wait_for_complete()
        await run.settled()
        await run.press("f6")
        assert "3 of 3" in run.text()


class Shows(App[None]):
    """The log alone."""

    def __init__(self, screen: LogScreen) -> None:
        super().__init__()
        self.log_screen = screen

    def on_mount(self) -> None:
        self.push_screen(self.log_screen)


async def test_a_hundred_thousand_entries_are_shown_from_the_end(tmp_path: Path) -> None:
    del tmp_path
    run = Run()
    first = run.entries[0]
    many = (
        first,
        *(Entry(n, START + timedelta(seconds=n), n, Noted(n, None, f"ghi {n}")) for n in range(2, 100_001)),
    )
    made: list[int] = []

    app = Shows(LogScreen(lambda: many, run.state))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        rows = app.log_screen.query_one("#log-rows")
        made.append(len(getattr(rows, "rows", ())))
        await pilot.press("1", "2", "3", "4", "5")
        await pilot.pause()
        assert [row.id for row in getattr(rows, "rows", ())] == ["12345"]
    assert made == [100_000]


def notes(first: int, last: int) -> tuple[Entry, ...]:
    """Entries of these numbers, each found by a word of its own."""
    return tuple(
        Entry(n, START + timedelta(seconds=n), n, Noted(n, None, f"ghi g{n}g"))
        for n in range(first, last + 1)
    )


class SlowlySearchable(tuple[Entry, ...]):
    """Entries of which none is made searchable before ``may_go_on``."""

    __slots__ = ()
    may_go_on = threading.Event()

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            self.may_go_on.wait(30)
        return super().__getitem__(place)


@pytest.mark.parametrize("first", [AT_A_TIME - 1, AT_A_TIME, AT_A_TIME + 1, AT_A_TIME + 2])
@pytest.mark.parametrize("when", ["before it is read", "before it can be searched", "after that"])
async def test_what_is_confirmed_while_the_log_loads_is_there_once_and_found(first: int, when: str) -> None:
    state, may_read = Run().state, threading.Event()
    read, told = SlowlySearchable(notes(1, AT_A_TIME + 1)), notes(first, AT_A_TIME + 2)
    read.may_go_on.clear()

    def reads() -> tuple[Entry, ...]:
        may_read.wait(30)
        return read

    screen = LogScreen(reads, state)
    app = Shows(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = screen.query_one("#log-rows", RowList)
        if when == "before it is read":
            screen.add(told, state)
        may_read.set()
        while not rows.rows:
            await pilot.pause()
        if when == "before it can be searched":
            screen.add(told, state)
        read.may_go_on.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        if when == "after that":
            screen.add(told, state)
        screen.add(notes(AT_A_TIME + 3, AT_A_TIME + 3), state)
        assert [row.id for row in rows.rows] == [str(n) for n in range(1, AT_A_TIME + 4)]
        for sought in (1, AT_A_TIME, AT_A_TIME + 1, AT_A_TIME + 2, AT_A_TIME + 3):
            screen.query_one(TextField).value = f"g{sought}g"
            await pilot.pause()
            assert [row.id for row in rows.rows] == [str(sought)]


async def test_a_journal_that_cannot_be_read_is_said() -> None:
    def fails() -> tuple[Entry, ...]:
        raise NoMeetingError(path="/nowhere")

    app = Shows(LogScreen(fails, Run().state))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        detail = app.log_screen.query_one("#log-detail")
        assert "/nowhere" in str(detail.render())
