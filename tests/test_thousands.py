"""A conference of thousands: its figures are written with a point between thousands wherever they are read (practice 6.5)."""

import pytest

from kcn_tui.console.attendance_strip import attendance_words
from kcn_tui.console.work.parts import quorum_lines
from kcn_tui.console.work.versions import side_by_side
from kcn_tui.meeting import commands as c
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.refusals import refusal_line
from tests.build import AGENDA, Run, plan
from tests.meeting.day import ELECTION

pytestmark = pytest.mark.usefixtures("vietnamese")

COUNT = c.CountAttendance(present=11_234, staff=12_600, summoned=12_600)
VOTE = c.RecordVote("resolution", yes=10_050, no=1_003)
BALLOT = c.CountBallot("bau", 11_234, 11_200, 11_100, 100, {"A A": 10_000, "B B": 9_000, "C C": 999})


def meeting(*commands: c.Command) -> Run:
    run = Run(plan([*AGENDA, ELECTION]))
    run.do(COUNT, *commands)
    return run


def hall(run: Run) -> str:
    """The words of the first pages."""
    picture = view(run.state, run.now)
    return "\n".join(word for page in (1, 2, 3) for word in lay_out(picture, 46, 13, page, (46, 13)).words)


@pytest.mark.parametrize(
    ("commands", "figures"),
    [
        ((c.Show("attendance"),), ("11.234/12.600", "8.400")),
        ((c.Put("resolution"),), ("11.234", "8.400")),
        ((VOTE, c.Announce("resolution")), ("10.050", "1.003", "11.234", "5.618")),
        ((c.Start("bau"), BALLOT, c.Announce("bau")), ("11.200", "11.100", "10.000", "9.000", "5.551")),
    ],
)
def test_in_the_hall(commands: tuple[c.Command, ...], figures: tuple[str, ...]) -> None:
    words = hall(meeting(*commands))
    assert [figure for figure in figures if figure not in words] == []


@pytest.mark.parametrize(
    ("command", "figures"),
    [
        (COUNT, ("có mặt 11.234", "triệu tập 12.600", "tổng số 12.600")),
        (VOTE, ("tán thành 10.050", "không tán thành 1.003", "trên 11.234")),
        (BALLOT, ("phát ra 11.234", "A A 10.000", "C C 999")),
    ],
)
def test_in_the_log(command: c.Command, figures: tuple[str, ...]) -> None:
    run = meeting(command)
    line = entry_line(run.entries[-1], run.state)
    assert [figure for figure in figures if figure not in line] == []


@pytest.mark.parametrize(
    ("command", "figures"),
    [
        (c.CountAttendance(present=12_601), ("12.601", "12.600")),
        (c.RecordVote("resolution", yes=10_000, no=2_000), ("10.000", "2.000 = 12.000", "11.234")),
        (c.CountBallot("bau", 12_000, 11_200, 11_100, 100, {"A A": 1}), ("12.000", "11.234")),
    ],
)
def test_in_a_refusal(command: c.Command, figures: tuple[str, ...]) -> None:
    run = meeting()
    refused = run.attempt(command)
    assert refused is not None
    line = refusal_line(refused, run.state)
    assert [figure for figure in figures if figure not in line] == []


def test_at_the_console() -> None:
    run = meeting(VOTE)
    vote = run.state.vote_on("resolution")
    assert vote is not None
    lines = [attendance_words(run.state), *quorum_lines(run.state), *side_by_side((vote,), 60)]
    text = "\n".join(line.plain for line in lines)
    figures = ("11.234/12.600", "cần 8.400", "10.050", "1.003")
    assert [figure for figure in figures if figure not in text] == []
