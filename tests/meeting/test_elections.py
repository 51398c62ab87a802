"""Secret ballots: every sum, who is elected, ties and further ballots (practice 2 and 7)."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, Pages, next_step
from kcn_tui.plan.members import Member
from tests.build import AGENDA, Run, plan
from tests.meeting.day import ELECTION

NONE = {"A A": 0, "B B": 0, "C C": 0}


class TestElection:
    def run(self) -> Run:
        run = Run(plan([*AGENDA, ELECTION]))
        run.do(c.CountAttendance(present=20, staff=20), c.Start("bau"))
        return run

    def ballot(
        self, valid: int = 18, invalid: int = 0, reason: str | None = None, **votes: int
    ) -> c.CountBallot:
        named = {f"{letter} {letter}": count for letter, count in votes.items()}
        return c.CountBallot("bau", 19, valid + invalid, valid, invalid, named, reason)

    def test_a_candidate_without_a_figure_is_asked_for_and_not_taken_to_have_no_votes(self) -> None:
        run = self.run()
        refused = run.attempt(self.ballot(A=17))
        assert refused == c.Refusal("votes_missing", {"names": "B B, C C"})
        run.do(self.ballot(A=17, B=9, C=0))
        refused = run.attempt(self.ballot(A=17, B=9, reason="đếm lại"))
        assert refused == c.Refusal("votes_missing", {"names": "C C"})

    def test_who_has_most_and_more_than_half_is_elected(self) -> None:
        run = self.run()
        run.do(self.ballot(A=17, B=10, C=9))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied, count.required_yes) == (("A A", "B B"), (), 10)
        assert next_step(run.state) == Do(c.Announce("bau"))
        run.do(c.Announce("bau"))
        assert next_step(run.state) == Do(c.Start("opening"))

    def test_a_tie_at_the_last_seat_goes_to_a_further_ballot_among_the_tied(self) -> None:
        run = self.run()
        run.do(self.ballot(A=16, B=10, C=10), c.Announce("bau"))
        assert run.state.ballots["bau"][-1].tied == ("B B", "C C")
        assert next_step(run.state) == Do(c.Show("item"))
        run.do(c.Show("item"))
        assert next_step(run.state) == Ask("ballot", "bau")
        refused = run.attempt(self.ballot(A=10))
        assert refused is not None
        assert (refused.code, refused.values["name"]) == ("no_candidate", "A A")
        run.do(self.ballot(B=8, C=10))
        second = run.state.ballots["bau"][-1]
        assert (second.round, second.seats, second.elected) == (2, 1, ("C C",))
        assert run.refused(self.ballot(B=10)) == "needs_reason"

    def test_a_seat_nobody_reached_is_balloted_among_the_rest(self) -> None:
        run = self.run()
        run.do(self.ballot(A=15, B=9, C=5))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied) == (("A A",), ())
        assert run.refused(self.ballot(B=12, C=6)) == "announce_first"
        run.do(c.Announce("bau"), self.ballot(B=12, C=6))
        assert run.state.ballots["bau"][-1].elected == ("B B",)

    def test_a_result_is_paged_to_its_end_before_anything_else(self) -> None:
        run = self.run()
        run.do(self.ballot(A=16, B=10, C=10), c.Announce("bau"))
        assert next_step(run.state, Pages(1, 2, (46, 13))) == Do(c.TurnPage(2, 46, 13))
        assert next_step(run.state, Pages(2, 2, (46, 13))) == Do(c.Show("item"))

    def test_a_recount_is_a_version_of_the_same_round(self) -> None:
        run = self.run()
        run.do(self.ballot(A=17, B=10, C=9), self.ballot(A=17, B=9, C=10, reason="đếm lại"))
        first, second = run.state.ballots["bau"]
        assert (second.round, second.version, second.replaces, second.elected) == (1, 2, 1, ("A A", "C C"))
        assert first.elected == ("A A", "B B")

    @pytest.mark.parametrize(
        ("command", "figure"),
        [
            (c.CountBallot("bau", 21, 18, 18, 0, NONE), "issued"),
            (c.CountBallot("bau", 18, 19, 19, 0, NONE), "collected"),
            (c.CountBallot("bau", 19, 18, 18, 1, NONE), "valid + invalid"),
            (c.CountBallot("bau", 19, 18, 16, 1, NONE), "valid + invalid"),
            (c.CountBallot("bau", 19, 18, 17, 1, NONE | {"A A": 18}), "A A"),
            (c.CountBallot("bau", 19, 18, 17, 1, {"A A": 17, "B B": 17, "C C": 1}), "votes"),
        ],
    )
    def test_every_sum_is_checked_and_the_figure_that_is_off_is_named(
        self, command: c.Command, figure: str
    ) -> None:
        refused = self.run().attempt(command)
        assert refused is not None
        assert (refused.code, refused.values["figure"]) == ("ballot_sum", figure)

    @pytest.mark.parametrize("share", ["at least 1/2 of valid", "more than 1/2 of valid"])
    def test_of_ballots_that_are_all_invalid_nobody_is_elected(self, share: str) -> None:
        run = Run(plan([*AGENDA, ELECTION], rules={"election": share}))
        run.do(c.CountAttendance(present=20, staff=20), c.CountBallot("bau", 19, 18, 0, 18, NONE))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied, count.required_yes) == ((), (), 1)


class TestWhoAttendsARound:
    """Ballots are issued before they are counted, and a further round is of those who are still there."""

    def run(self) -> Run:
        members = tuple(Member(f"{n:02}", f"Người {n}", group="Tổ") for n in range(1, 61))
        run = Run(plan([*AGENDA, ELECTION]), members)
        run.do(c.ArriveGroup("Tổ"), *(c.Leave(f"{n:02}") for n in range(51, 61)), c.Start("bau"))
        return run

    def ballot(self, issued: int, force: str | None = None, **votes: int) -> c.CountBallot:
        named = {f"{letter} {letter}": count for letter, count in votes.items()}
        return c.CountBallot("bau", issued, issued, issued, 0, named, force=force)

    def leave(self, run: Run, first: int, last: int) -> None:
        run.do(*(c.Leave(f"{n:02}") for n in range(first, last + 1)))

    def test_who_leaves_while_the_first_ballots_are_counted_has_voted(self) -> None:
        run = self.run()
        self.leave(run, 1, 15)
        run.do(self.ballot(50, A=40, B=30, C=0))
        assert run.state.ballots["bau"][-1].present == 50

    def test_a_further_round_without_a_quorum_is_refused_though_the_first_had_one(self) -> None:
        run = self.run()
        run.do(self.ballot(50, A=40, B=0, C=0), c.Announce("bau"))
        self.leave(run, 1, 15)
        refused = run.attempt(self.ballot(35, B=30, C=0))
        assert refused == c.Refusal("no_quorum", {"present": 35, "required": 40, "missing": 5})
        run.do(self.ballot(35, force="Chủ tọa quyết định", B=30, C=0))
        last = run.state.ballots["bau"][-1]
        assert (last.round, last.present, last.override) == (2, 35, "Chủ tọa quyết định")

    def test_who_leaves_while_a_further_round_is_counted_has_got_a_ballot(self) -> None:
        run = self.run()
        run.do(self.ballot(50, A=40, B=0, C=0), c.Announce("bau"))
        self.leave(run, 1, 5)
        self.leave(run, 6, 7)
        run.do(self.ballot(45, B=30, C=0))
        assert run.state.ballots["bau"][-1].present == 45

    def test_more_ballots_than_anybody_was_there_for_since_the_last_round_are_refused(self) -> None:
        run = self.run()
        run.do(self.ballot(50, A=40, B=0, C=0), c.Announce("bau"), c.Leave("01"))
        refused = run.attempt(self.ballot(51, B=30, C=0))
        assert refused is not None
        assert (refused.code, refused.values["most"]) == ("ballot_sum", 49)
