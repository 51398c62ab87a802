"""Candidates nominated and withdrawn on the day."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.electing import further_round
from kcn_tui.meeting.flow import Ask, Do, next_step
from kcn_tui.meeting.who_stands import standing_candidates
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Election
from tests.build import AGENDA, Run, plan

MEMBERS = (
    Member("0001", "Trần Xuân Vượng", card="0001", unit="Phòng Một"),
    Member("0002", "Nguyễn Văn An", card="0002"),
    Member("0003", "Nguyễn Văn An", card="0003"),
)
BALLOT = c.CountBallot("bau", 10, 10, 10, 0, {"A A": 6, "B B": 4})


def election(*candidates: str) -> dict[str, object]:
    return {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": [*candidates]}


def run(*commands: c.Command, candidates: tuple[str, ...] = ("A A", "B B")) -> Run:
    people = {"chu-toa": {"name": "Người Chủ Tọa"}}
    made = Run(plan([*AGENDA, election(*candidates)], people=people), MEMBERS)
    made.do(c.CountAttendance(present=30, staff=45, summoned=45), *commands)
    return made


def standing(of: Run) -> list[str]:
    item = of.state.item("bau")
    assert isinstance(item, Election)
    return [known.name for known in standing_candidates(of.state, item)]


@pytest.mark.parametrize(
    ("given", "name", "unit"),
    [
        ("0001", "Trần Xuân Vượng", "Phòng Một"),
        ("tran xuan vuong", "Trần Xuân Vượng", "Phòng Một"),
        ("chu-toa", "Người Chủ Tọa", None),
        (" Người Ở Ngoài ", "Người Ở Ngoài", None),
        ("Trần Xuân Vương", "Trần Xuân Vương", None),
    ],
)
def test_a_member_or_anybody_else_is_nominated(given: str, name: str, unit: str | None) -> None:
    this = run(c.Nominate("bau", given))
    item = this.state.item("bau")
    assert isinstance(item, Election)
    *_planned, new = this.state.candidates_of(item)
    assert (new.name, new.unit, new.nominated) == (name, unit, this.now)


def test_a_unit_that_is_given_goes_before_the_rolls() -> None:
    this = run(c.Nominate("bau", "0001", unit="Chi bộ"))
    assert this.state.candidacies["bau"][0].unit == "Chi bộ"


def test_the_second_of_one_name_stands_with_the_unit_in_the_name_and_each_has_its_own_count() -> None:
    other = "Nguyễn Văn An – Văn phòng"
    this = run(c.Nominate("bau", "0002"))
    refused = this.attempt(c.Nominate("bau", "0003"))
    assert refused is not None
    assert refused.code == "candidate_exists"
    this.do(c.Nominate("bau", other))
    assert standing(this) == ["A A", "B B", "Nguyễn Văn An", other]
    votes = {"A A": 1, "B B": 1, "Nguyễn Văn An": 2, other: 6}
    this.do(c.CountBallot("bau", 10, 10, 10, 0, votes))
    assert this.state.ballots["bau"][0].elected == (other,)


def test_the_ballot_is_among_those_who_stand() -> None:
    this = run(c.Nominate("bau", "0001"), c.WithdrawCandidate("bau", "A A", "xin rút"))
    assert standing(this) == ["B B", "Trần Xuân Vượng"]
    refused = this.attempt(BALLOT)
    assert refused is not None
    assert (refused.code, refused.values) == ("no_candidate", {"name": "A A"})
    this.do(c.CountBallot("bau", 10, 10, 10, 0, {"Trần Xuân Vượng": 6, "B B": 4}))
    assert this.state.ballots["bau"][0].elected == ("Trần Xuân Vượng",)


@pytest.mark.parametrize(
    ("before", "command", "code"),
    [
        ((BALLOT,), c.Nominate("bau", "C C"), "ballot_begun"),
        ((BALLOT,), c.WithdrawCandidate("bau", "A A", "x"), "announce_first"),
        ((BALLOT, c.Announce("bau")), c.WithdrawCandidate("bau", "A A", "x"), "no_round_left"),
        ((), c.Nominate("bau", "A A"), "candidate_exists"),
        ((c.Nominate("bau", "0001"),), c.Nominate("bau", "Trần Xuân Vượng"), "candidate_exists"),
        ((c.Nominate("bau", "Lê Thị Hoà"),), c.Nominate("bau", "Lê Thị Hòa"), "candidate_exists"),
        ((c.Nominate("bau", "Lê An"),), c.WithdrawCandidate("bau", "Lê Ân", "x"), "no_candidate"),
        ((), c.Nominate("bau", "Nguyễn Văn An"), "several_people"),
        ((), c.Nominate("bau", "  "), "no_one"),
        ((), c.Nominate("opening", "C C"), "no_election"),
        ((), c.Nominate("khong-co", "C C"), "no_motion"),
        ((c.Skip("bau", "hoãn"),), c.Nominate("bau", "C C"), "already_skipped"),
        ((), c.WithdrawCandidate("bau", "C C", "x"), "no_candidate"),
        ((), c.WithdrawCandidate("bau", "A A", " "), "needs_reason"),
        ((c.WithdrawCandidate("bau", "A A", "x"),), c.WithdrawCandidate("bau", "A A", "x"), "no_candidate"),
    ],
)
def test_what_is_refused(before: tuple[c.Command, ...], command: c.Command, code: str) -> None:
    refused = run(*before).attempt(command)
    assert refused is not None
    assert refused.code == code


def test_a_name_is_found_without_its_marks_where_only_one_stands_that_fits() -> None:
    this = run(c.Nominate("bau", "0001"), c.WithdrawCandidate("bau", "tran xuan vuong", "xin rút"))
    assert standing(this) == ["A A", "B B"]


def test_a_candidate_is_withdrawn_by_another_spelling_of_the_name() -> None:
    this = run(c.Nominate("bau", "Lê Thị Hoà"), c.WithdrawCandidate("bau", "Lê Thị Hòa ", "xin rút"))
    assert standing(this) == ["A A", "B B"]


def test_who_was_withdrawn_may_be_nominated_again_and_both_are_told() -> None:
    this = run(c.WithdrawCandidate("bau", "A A", "xin rút"), c.Nominate("bau", "A A"))
    assert standing(this) == ["B B", "A A"]
    item = this.state.item("bau")
    assert isinstance(item, Election)
    assert [known.withdrawn for known in this.state.candidates_of(item)] == ["xin rút", None, None]


def test_undo_takes_a_nomination_and_a_withdrawal_back() -> None:
    this = run(c.Nominate("bau", "C C"), c.WithdrawCandidate("bau", "A A", "x"), c.Undo(), c.Undo())
    assert standing(this) == ["A A", "B B"]
    this.do(BALLOT, c.Undo())
    assert this.attempt(c.Nominate("bau", "C C")) is None


def test_a_changed_file_keeps_what_was_done_on_the_day() -> None:
    this = run(c.Nominate("bau", "C C"), c.WithdrawCandidate("bau", "A A", "x"))
    changed = plan([*AGENDA, election("B B", "C C", "A A", "D D")])
    this.do(c.AdoptPlan(changed, "1" * 64, MEMBERS))
    assert standing(this) == ["B B", "C C", "D D"]


def test_enter_asks_for_a_candidate_where_nobody_stands() -> None:
    this = run(c.Start("bau"), candidates=())
    assert next_step(this.state) == Ask("nominate", "bau")
    this.do(c.Nominate("bau", "C C"))
    assert next_step(this.state) == Ask("ballot", "bau")


class TestBetweenTheRounds:
    """A further round is held on the list that the conference agrees on."""

    UNDECIDED = (
        c.CountBallot("bau", 30, 30, 30, 0, {"A A": 14, "B B": 10, "C C": 6}),
        c.Announce("bau"),
    )

    def between(self) -> Run:
        return run(c.CountAttendance(30, 45, 45), c.Nominate("bau", "C C"), *self.UNDECIDED)

    def next_round(self, this: Run) -> tuple[str, ...]:
        item = this.state.item("bau")
        assert isinstance(item, Election)
        found = further_round(this.state, item)
        return () if found is None else found.candidates

    def test_who_is_withdrawn_stands_in_no_further_round(self) -> None:
        this = self.between()
        assert self.next_round(this) == ("A A", "B B", "C C")
        this.do(c.WithdrawCandidate("bau", "C C", "không vào vòng 2"))
        assert self.next_round(this) == ("A A", "B B")
        refused = this.attempt(c.CountBallot("bau", 30, 30, 30, 0, {"C C": 16}))
        assert refused is not None
        assert refused.code == "no_candidate"
        this.do(c.CountBallot("bau", 30, 30, 30, 0, {"A A": 16, "B B": 14}), c.Announce("bau"))
        first, second = this.state.ballots["bau"]
        assert (set(first.votes), set(second.votes)) == ({"A A", "B B", "C C"}, {"A A", "B B"})
        assert second.elected == ("A A",)

    def test_the_round_before_is_still_counted_again_among_all_who_stood_in_it(self) -> None:
        this = self.between()
        this.do(c.WithdrawCandidate("bau", "C C", "xin rút"))
        this.do(c.CountBallot("bau", 30, 30, 30, 0, {"A A": 13, "B B": 10, "C C": 7}, reason="đếm nhầm"))
        this.do(c.Announce("bau"))
        assert self.next_round(this) == ("A A", "B B")

    def test_one_of_those_tied_leaves_the_others_and_where_all_leave_the_rest_stand(self) -> None:
        two = {**election("A A", "B B", "C C", "D D"), "seats": 2}
        this = Run(plan([*AGENDA, two]))
        this.do(c.CountAttendance(30, 45, 45))
        this.do(c.CountBallot("bau", 30, 30, 30, 0, {"A A": 20, "B B": 16, "C C": 16, "D D": 8}))
        this.do(c.Announce("bau"))
        assert self.next_round(this) == ("B B", "C C")
        this.do(c.WithdrawCandidate("bau", "B B", "xin rút"))
        assert self.next_round(this) == ("C C",)
        this.do(c.WithdrawCandidate("bau", "C C", "xin rút"))
        assert self.next_round(this) == ("D D",)

    def test_where_nobody_is_left_there_is_no_further_round(self) -> None:
        this = self.between()
        this.do(*(c.WithdrawCandidate("bau", name, "xin rút") for name in ("A A", "B B", "C C")))
        assert self.next_round(this) == ()
        assert isinstance(next_step(this.state), Do)
        refused = this.attempt(c.WithdrawCandidate("bau", "A A", "xin rút"))
        assert refused is not None
        assert refused.code == "no_round_left"

    def test_undo_brings_the_candidate_back(self) -> None:
        this = self.between()
        this.do(c.WithdrawCandidate("bau", "C C", "xin rút"), c.Undo())
        assert self.next_round(this) == ("A A", "B B", "C C")
