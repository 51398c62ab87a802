"""Which entries do not count any more."""

from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Noted
from kcn_tui.meeting.undoing import taken_back
from tests.build import Run


def test_an_undo_takes_back_the_whole_step_and_the_next_one_the_step_before() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Start("report-1"), c.Undo(), c.Undo())
    assert [type(entry.event).__name__ for entry in run.entries] == [
        "Opened",
        "ItemStarted",
        "ItemFinished",
        "ItemStarted",
        "Undone",
        "Undone",
    ]
    assert taken_back(run.entries) == {3: 5, 4: 5, 2: 6}


@given(st.lists(st.booleans(), max_size=40))
def test_what_is_not_taken_back_is_what_the_state_holds(course: list[bool]) -> None:
    run = Run()
    for n, undo in enumerate(course):
        run.attempt(c.Undo() if undo else c.TakeNote(f"ghi {n}"))
    gone = taken_back(run.entries)
    standing = [e.event.text for e in run.entries if isinstance(e.event, Noted) and e.seq not in gone]
    assert standing == [run.state.notes[number].text for number in sorted(run.state.notes)]
