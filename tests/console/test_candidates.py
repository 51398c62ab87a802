"""Candidates nominated and withdrawn by keys alone."""

from pathlib import Path
from typing import Any

import pytest

from kcn_tui.meeting.commands import (
    Announce,
    Command,
    CountAttendance,
    CountBallot,
    Queue,
    Start,
    WithdrawCandidate,
)
from kcn_tui.meeting.events import BallotCounted, CandidateNominated, CandidateWithdrawn, SpeechBegun
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from tests.build import AGENDA
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")
HERE = CountAttendance(present=30, staff=45, summoned=45)
BEFORE: tuple[Command, ...] = (HERE, Start("bau"))


def agenda(*candidates: str) -> list[dict[str, Any]]:
    election = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": [*candidates]}
    return [*AGENDA, election]


NAMED = agenda("Ứng viên 1", "Ứng viên 2")


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_candidates_are_nominated_one_after_the_other(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(tmp_path, *BEFORE, agenda=NAMED, size=size) as run:
        assert "Ctrl+N: nominate · Ctrl+K: withdraw" in run.text()
        await run.press("ctrl+n")
        assert run.form.title_line.words == "Nominate (2 candidates): 7. Bầu"
        await run.type("Ứng viên 3")
        await run.press("enter")
        await run.type("Phòng Một")
        await run.press("enter")
        assert last(run) == CandidateNominated("bau", "Ứng viên 3", "Phòng Một")
        await run.type("Ứng viên 4")
        await run.press("enter", "enter", "escape")
        assert last(run) == CandidateNominated("bau", "Ứng viên 4", None)
        assert "3. Ứng viên 3, Phòng Một · nominated 13:32" in run.text()
        hall = view(run.state, run.now)
        assert isinstance(hall, v.CardView)
        assert [by.name for by in hall.names] == [f"Ứng viên {n}" for n in range(1, 5)]


async def test_a_candidate_is_withdrawn_with_a_reason_and_stays_on_the_list_as_such(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, agenda=NAMED) as run:
        await run.press("ctrl+k", "right", "enter")
        await run.type("xin rút")
        await run.press("enter")
        assert last(run) == CandidateWithdrawn("bau", "Ứng viên 2", "xin rút")
        assert "–  Ứng viên 2 · withdrawn: xin rút" in run.text()
        hall = view(run.state, run.now)
        assert isinstance(hall, v.CardView)
        assert [by.name for by in hall.names] == ["Ứng viên 1"]


async def test_where_nobody_stands_enter_nominates(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, agenda=agenda()) as run:
        assert run.app.desk.status.guide == "Enter: nominate a candidate"
        assert "Nobody stands yet. Ctrl+N: nominate" in run.text()
        await run.press("enter")
        await run.type("Ứng viên 1")
        await run.press("enter", "enter")
        assert last(run) == CandidateNominated("bau", "Ứng viên 1", None)


async def test_once_a_ballot_is_counted_the_keys_say_why_not(tmp_path: Path) -> None:
    ballot = CountBallot("bau", 10, 10, 10, 0, {"Ứng viên 1": 6, "Ứng viên 2": 4})
    async with desk(tmp_path, *BEFORE, ballot, agenda=NAMED) as run:
        said = {
            "ctrl+n": "The first ballot of 7. Bầu has been counted: its seats no longer change, and "
            "nobody is added to its candidates.",
            "ctrl+k": "Announce the last ballot of 7. Bầu first, then hold a further one.",
        }
        for key, words in said.items():
            await run.press(key)
            assert run.app.desk.work.forms.form is None
            assert run.outcome == words


async def test_a_candidate_is_taken_off_the_list_between_two_rounds(tmp_path: Path) -> None:
    ballot = CountBallot("bau", 10, 10, 10, 0, {"Ứng viên 1": 5, "Ứng viên 2": 3})
    async with desk(tmp_path, *BEFORE, ballot, Announce("bau"), agenda=NAMED) as run:
        assert "Standing: Ứng viên 1, Ứng viên 2 · Ctrl+K: withdraw" in run.text()
        await run.press("ctrl+k", "right", "enter")
        await run.type("không vào vòng 2")
        await run.press("enter")
        assert last(run) == CandidateWithdrawn("bau", "Ứng viên 2", "không vào vòng 2")
        assert "Ứng viên 2 · withdrawn: không vào vòng 2" in run.text()
        await run.press("f7")
        assert [row.label for row in run.form.open_rows() if "Ứng viên" in row.label] == ["1. Ứng viên 1"]


async def test_elsewhere_the_keys_keep_their_meaning(tmp_path: Path) -> None:
    async with desk(tmp_path, HERE, Start("opening"), Queue("Nguyễn Văn A"), agenda=NAMED) as run:
        await run.press("ctrl+k")
        assert run.app.desk.work.forms.form is None
        await run.press("ctrl+n")
        assert isinstance(last(run), SpeechBegun)


async def test_in_the_discussion_called_up_during_an_election_the_key_gives_the_floor(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, Queue("Nguyễn Văn A"), agenda=NAMED) as run:
        await run.press("f12", "ctrl+n")
        assert isinstance(last(run), SpeechBegun)


async def test_a_half_typed_ballot_gains_the_row_of_who_stands_again_by_an_undo(tmp_path: Path) -> None:
    withdrawn = WithdrawCandidate("bau", "Ứng viên 2", "nhầm")
    async with desk(tmp_path, *BEFORE, withdrawn, agenda=NAMED) as run:
        await run.press("f7", *"10", "enter", *"10", "f9")
        draft = run.form.draft()
        assert (draft["issued"], draft["collected"]) == ("10", "10")
        assert "votes:Ứng viên 2" in draft
        await run.press("enter", "enter", *"10", "enter", "0", "enter", *"6", "enter", *"4", "enter")
        ballot = last(run)
        assert isinstance(ballot, BallotCounted)
        assert ballot.votes == {"Ứng viên 1": 6, "Ứng viên 2": 4}
