"""What the hall sees of an election: who stands in the round that is held, and in the end all who are elected."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.stage import views as v
from kcn_tui.stage.layout import lay_out
from tests.build import AGENDA, Run, plan
from tests.stage.wall import on_the_wall, seen

NAMES = ("Trần Thị Bình", "Lê Văn Cường", "Người Ẩn", "Người Yến")
ELECTION = {"id": "bau", "kind": "election", "title": "Bầu ban", "seats": 3, "candidates": list(NAMES)}
FIRST = c.CountBallot("bau", 20, 20, 20, 0, dict(zip(NAMES, (18, 16, 10, 9), strict=True)))
SECOND = c.CountBallot("bau", 20, 20, 20, 0, {"Người Ẩn": 12, "Người Yến": 8})


@pytest.fixture
def run() -> Run:
    run = Run(plan([*AGENDA, ELECTION]))
    run.do(c.CountAttendance(present=20, staff=20), c.Start("bau"))
    return run


def test_a_further_round_shows_its_own_candidates_and_the_seats_that_are_left(run: Run) -> None:
    run.do(FIRST, c.Announce("bau"), c.Show("item"))

    ballot = seen(run)

    assert isinstance(ballot, v.BallotView)
    assert (ballot.round, ballot.seats, ballot.names) == (2, 1, ("Người Ẩn", "Người Yến"))
    assert "Vòng 2 · bầu 1 người" in on_the_wall(run)


def test_a_round_that_is_not_announced_gives_away_nothing_of_itself(run: Run) -> None:
    run.do(FIRST, c.Show("item"))

    ballot = seen(run)

    assert isinstance(ballot, v.BallotView)
    assert (ballot.round, ballot.seats, ballot.names, ballot.counted) == (1, 3, NAMES, True)
    assert "Đã kiểm phiếu xong" in on_the_wall(run)


def test_the_last_rounds_result_names_all_who_are_elected(run: Run) -> None:
    run.do(FIRST, c.Announce("bau"))
    assert "Trúng cử qua" not in on_the_wall(run)

    run.do(SECOND, c.Announce("bau"))
    wall = on_the_wall(run)
    assert "Trúng cử qua 2 vòng" in wall
    assert all(f"✓ {name}" in wall.partition("Trúng cử qua")[2] for name in NAMES[:3])
    assert "Người Yến" not in wall.partition("Trúng cử qua")[2]

    run.do(c.Show("agenda"), c.Show("item"))
    assert isinstance(seen(run), v.BallotResultView)


def test_a_round_that_elects_nobody_says_so_in_words(run: Run) -> None:
    run.do(c.CountBallot("bau", 20, 20, 20, 0, dict.fromkeys(NAMES, 5)), c.Announce("bau"))

    assert "chưa có người trúng cử" in on_the_wall(run)


def test_a_result_of_four_candidates_stands_whole_on_the_smallest_hall_with_its_ballots(run: Run) -> None:
    run.do(FIRST, c.Announce("bau"))

    sheet = lay_out(seen(run), 46, 13, 1, (46, 13))

    assert sheet.pages == 1
    assert all(any(name in said for said in sheet.words) for name in (*NAMES, "phát ra 20"))


def test_candidates_are_numbered_before_the_ballot_as_on_it() -> None:
    run = Run(plan([*AGENDA, ELECTION]))
    run.do(c.Start("bau"))

    assert isinstance(seen(run), v.CardView)
    assert all(f"{n}. {name}" in on_the_wall(run) for n, name in enumerate(NAMES, start=1))
