"""What a command would leave undone, or read out incomplete, is known before it is carried out."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.loose_ends import LooseEnds, loose_ends
from tests.build import AGENDA, Run, plan

BEGUN = c.Start("awards")
FIRST, SECOND = c.ReadAward("bang-khen"), c.ReadAward("giay-khen")
NAMES = (
    c.EnterRecipient("bang-khen", "Phòng A", kind="collective"),
    c.EnterRecipient("bang-khen", "Phòng B", kind="collective"),
    c.EnterRecipient("bang-khen", "Nguyễn Văn C"),
)
ALL_MARKED = (
    *(c.MarkContent(number, "done") for number in range(1, 8)),
    c.MarkContent(8, "not_applicable"),
)
BOTH = ("bang-khen", "giay-khen")


@pytest.mark.parametrize(
    ("course", "command", "left"),
    [
        ((BEGUN,), c.Finish(), LooseEnds(unread=BOTH)),
        ((BEGUN,), c.Start("resolution"), LooseEnds(unread=BOTH)),
        ((BEGUN, FIRST), c.Finish(), LooseEnds(unread=("giay-khen",))),
        ((BEGUN, FIRST, SECOND), c.Finish(), LooseEnds()),
        ((BEGUN, c.CountAttendance(40, 45, 45)), c.Put("report-1"), LooseEnds(unread=BOTH)),
        ((BEGUN,), c.Skip("awards", "hoãn"), LooseEnds()),
        ((BEGUN,), c.TakeNote("…"), LooseEnds()),
        ((BEGUN,), c.Undo(), LooseEnds()),
        ((c.Start("report-1"),), c.Finish(), LooseEnds()),
        ((BEGUN,), FIRST, LooseEnds(nameless=("bang-khen",))),
        ((), FIRST, LooseEnds(nameless=("bang-khen",))),
        ((*NAMES[:2],), FIRST, LooseEnds(nameless=("bang-khen",))),
        (NAMES, FIRST, LooseEnds()),
        ((*NAMES, c.EnterRecipient("bang-khen", "Trần D")), FIRST, LooseEnds()),
        ((*NAMES, FIRST), FIRST, LooseEnds()),
    ],
)
def test_what_leads_on_leaves_awards_unread_or_names_lacking(
    course: tuple[c.Command, ...], command: c.Command, left: LooseEnds
) -> None:
    run = Run()
    run.do(*course)
    assert loose_ends(run.state, command, run.now) == left


def test_the_close_leaves_what_was_begun_and_never_read_or_named_and_what_is_under_way() -> None:
    run = Run()
    run.do(BEGUN, FIRST, c.Start("closing"))
    left = loose_ends(run.state, c.Close(), run.now)
    assert left == LooseEnds(("giay-khen",), ("bang-khen",), "closing", tuple(range(1, 9)))
    run.do(c.MarkContent(8, "done"), c.Finish())
    assert loose_ends(run.state, c.Close(), run.now) == LooseEnds(
        ("giay-khen",), ("bang-khen",), None, tuple(range(1, 8))
    )


def test_required_contents_that_nobody_marked_make_the_close_doubtful() -> None:
    run = Run(plan(AGENDA[:1]))
    run.do(c.Start("opening"), c.Finish(), *ALL_MARKED[:-1])
    left = loose_ends(run.state, c.Close(), run.now)
    assert left == LooseEnds(contents=(8,))
    assert left.doubtful
    run.do(c.MarkContent(8, "open"))
    assert loose_ends(run.state, c.Close(), run.now).contents == (8,)


def test_a_close_behind_the_last_item_with_nothing_left_is_not_doubted() -> None:
    run = Run(plan(AGENDA[:1]))
    run.do(c.Start("opening"), *ALL_MARKED)
    assert loose_ends(run.state, c.Close(), run.now).doubtful
    run.do(c.Finish())
    assert not loose_ends(run.state, c.Close(), run.now).doubtful
