"""A secret ballot through the form: sums while typing, ties to a further round, the result in the hall's words."""

import re
from pathlib import Path

import pytest

from kcn_tui.console.fields import FigureField
from kcn_tui.meeting.commands import (
    Announce,
    ArriveGroup,
    Command,
    CountAttendance,
    CountBallot,
    Leave,
    Start,
)
from kcn_tui.meeting.events import BallotCounted, VoteAnnounced
from kcn_tui.plan.members import Member
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from tests.build import AGENDA
from tests.console.desk_run import DeskRun, desk, last

pytestmark = pytest.mark.usefixtures("english")
NAMES = ("Nguyễn Văn A", "Trần Thị B", "Lê Văn C")
ELECTION = {"id": "bau", "kind": "election", "title": "Bầu ban", "seats": 2, "candidates": list(NAMES)}
AGENDA_WITH = [*AGENDA, ELECTION]
BEFORE: tuple[Command, ...] = (CountAttendance(present=55, staff=60, summoned=60), Start("bau"))
TIED = CountBallot("bau", 55, 54, 53, 1, dict(zip(NAMES, (45, 30, 30), strict=True)))


def remarks(run: DeskRun) -> dict[str, str]:
    return {str(row.field.name): row.remark.words for row in run.form.rows}


async def fill(run: DeskRun, *figures: int) -> None:
    for figure in figures:
        await run.press(*str(figure), "enter")


async def test_enter_opens_the_form_and_records_the_round_with_its_verdict(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, agenda=AGENDA_WITH) as run:
        await run.press("enter")
        await fill(run, 55, 54, 53, 1, 45, 30, 30)
        ballot = last(run)
        assert isinstance(ballot, BallotCounted)
        assert (ballot.elected, ballot.tied) == (("Nguyễn Văn A",), ("Trần Thị B", "Lê Văn C"))
        assert "Tied: Trần Thị B, Lê Văn C. A further ballot decides." in run.text()
        await run.press("enter")
        assert last(run) == VoteAnnounced("bau", 1)
        assert "show who stands in round 2" in run.text()
        await run.press("enter")
        await run.press("enter")
        assert [str(row.field.name) for row in run.form.open_rows()][-2:] == [
            "votes:Trần Thị B",
            "votes:Lê Văn C",
        ]


async def test_a_candidate_without_a_figure_is_asked_for_and_nothing_is_recorded(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, agenda=AGENDA_WITH) as run:
        await run.press("f7")
        await fill(run, 55, 54, 53, 1, 45)
        before = run.clerk.seq
        await run.press("down", *"30", "enter")
        assert run.clerk.seq == before
        here = run.form.current_row()
        assert here is not None
        assert here.field.name == "votes:Trần Thị B"
        await run.press("0", "enter", "enter")
        ballot = last(run)
        assert isinstance(ballot, BallotCounted)
        assert dict(ballot.votes) == dict(zip(NAMES, (45, 0, 30), strict=True))


async def test_shares_and_who_is_elected_or_tied_stand_beside_the_figures(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, agenda=AGENDA_WITH) as run:
        await run.press("f7")
        await fill(run, 55, 54, 53, 1, 45, 30)
        await run.press("3", "0")
        said = remarks(run)
        assert said["votes:Nguyễn Văn A"] == "84.91% elected"
        assert said["votes:Trần Thị B"] == said["votes:Lê Văn C"] == "56.60% tied"
        assert run.form.promise[0] == "Enter: record the ballot, elected: 1 of 2 · Esc: leave"


@pytest.mark.parametrize(
    ("figures", "field", "remark"),
    [
        ((56,), "issued", "55 at most"),
        ((50, 51), "collected", "50 at most"),
        ((55, 54, 53, 3), "invalid", "must sum to 54"),
        ((55, 54, 53, 1, 54), "votes:Nguyễn Văn A", "53 at most"),
    ],
)
async def test_the_figure_that_is_off_is_named_at_once(
    tmp_path: Path, figures: tuple[int, ...], field: str, remark: str
) -> None:
    async with desk(tmp_path, *BEFORE, agenda=AGENDA_WITH) as run:
        await run.press("f7")
        await fill(run, *figures)
        assert remarks(run)[field] == remark
        assert run.form.verdict.words


async def test_all_votes_together_cannot_exceed_valid_ballots_times_seats(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, agenda=AGENDA_WITH) as run:
        await run.press("f7")
        await fill(run, 55, 54, 53, 1, 50, 50, 10)
        assert not isinstance(last(run), BallotCounted)
        assert "110" in run.form.verdict.words
        assert run.form.draft()["votes:Lê Văn C"] == "10"


async def test_the_last_round_is_counted_again_only_with_a_reason(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, TIED, Announce("bau"), agenda=AGENDA_WITH) as run:
        await run.press("f7", "up", "right", "enter")
        await fill(run, 55, 54, 53, 1, 45, 31, 30)
        await run.type("kiểm lại")
        await run.press("enter")
        ballot = last(run)
        assert isinstance(ballot, BallotCounted)
        assert (ballot.round, ballot.version, ballot.reason) == (1, 2, "kiểm lại")
        assert ballot.elected == ("Nguyễn Văn A", "Trần Thị B")


def values(run: DeskRun) -> list[str]:
    return [row.field.value for row in run.form.open_rows() if isinstance(row.field, FigureField)]


async def test_a_round_counted_again_begins_with_the_figures_that_it_corrects(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, TIED, Announce("bau"), agenda=AGENDA_WITH) as run:
        await run.press("f7")
        assert values(run) == [""] * 6
        await run.press("up", "right")
        assert values(run) == ["55", "54", "53", "1", "45", "30", "30"]
        await run.press("left")
        assert values(run) == [""] * 6
        await run.press("right", *["enter"] * 6, *"31", "enter", "enter")
        await run.type("kiểm lại")
        await run.press("enter")
        ballot = last(run)
        assert isinstance(ballot, BallotCounted)
        assert (ballot.version, ballot.issued, ballot.invalid) == (2, 55, 1)
        assert ballot.votes == dict(zip(NAMES, (45, 31, 30), strict=True))


async def test_what_is_typed_in_a_round_counted_again_comes_back_as_it_was_left(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, TIED, Announce("bau"), agenda=AGENDA_WITH) as run:
        await run.press("f7", "up", "right", "enter", *"52", "escape", "f7")
        assert values(run) == ["52", "54", "53", "1", "45", "30", "30"]


async def test_the_form_says_of_how_many_present_as_the_rule_has_it(tmp_path: Path) -> None:
    members = tuple(Member(f"{n:02}", f"Người {n}", group="Tổ") for n in range(1, 56))
    gone = (ArriveGroup("Tổ"), Start("bau"), Leave("01"), Leave("02"))
    async with desk(tmp_path, *gone, agenda=AGENDA_WITH, members=members) as run:
        await run.press("f7")
        assert remarks(run)["issued"] == "of 55 present"
        assert remarks(run)["collected"] == "of 55 issued"


async def test_a_round_counted_again_is_of_those_who_attended_it(tmp_path: Path) -> None:
    later = (TIED, Announce("bau"), CountAttendance(present=50))
    async with desk(tmp_path, *BEFORE, *later, agenda=AGENDA_WITH) as run:
        await run.press("f7")
        assert remarks(run)["issued"] == "of 50 present"
        await run.press("up", "right")
        assert remarks(run)["issued"] == "of 55 present"


async def test_the_hall_sees_no_figure_before_the_announcement_and_the_verdict_in_words_after(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, *BEFORE, TIED, agenda=AGENDA_WITH) as run:
        before = view(run.state, run.now)
        assert isinstance(before, v.BallotView)
        assert "45" not in _hall(before)
        await run.press("ctrl+r")
        after = view(run.state, run.now)
        assert isinstance(after, v.BallotResultView)
        shown = _hall(after)
        assert "ELECTED" in shown
        assert "84.91%" in shown
        assert "2 tied: a further ballot decides" in shown


def _hall(picture: v.View) -> str:
    pages = lay_out(picture, 80, 22).pages
    sheets = [lay_out(picture, 80, 22, page, (80, 22)) for page in range(1, pages + 1)]
    return "\n".join(line.plain for sheet in sheets for line in sheet.lines)


async def test_candidates_are_numbered_as_on_the_ballot_and_read_whole(tmp_path: Path) -> None:
    names = ["Nguyễn Văn An (Văn phòng)", "Nguyễn Văn An (Phòng Đầu tư)", "Nguyễn Văn An (Phòng Tổng hợp)"]
    agenda = [*AGENDA, {**ELECTION, "candidates": names}]
    async with desk(tmp_path, *BEFORE, agenda=agenda, size=(80, 24)) as run:
        await run.press("f7")
        await fill(run, 55, 54, 53, 1, 45, 30)
        await run.press("3", "0")
        for number, unit in ((2, "(Phòng Đầu tư)"), (3, "(Phòng Tổng hợp)")):
            assert re.search(rf"{number}\. Nguyễn Văn An +30 ", run.text())
            assert unit in run.text()


async def test_in_a_further_round_candidates_are_numbered_anew(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, TIED, Announce("bau"), agenda=AGENDA_WITH) as run:
        await run.press("f7")
        assert [row.label for row in run.form.open_rows()][-2:] == ["1. Trần Thị B", "2. Lê Văn C"]
