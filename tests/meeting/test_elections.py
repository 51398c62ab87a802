"""Secret ballots: every sum, who is elected, ties and further ballots (practice 2 and 7)."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, next_step
from tests.build import AGENDA, Run, plan
from tests.meeting.day import ELECTION


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
        assert next_step(run.state) == Ask("ballot", "bau")
        refused = run.attempt(self.ballot(A=10))
        assert refused is not None
        assert (refused.code, refused.values["name"]) == ("no_candidate", "A A")
        run.do(self.ballot(B=8, C=10))
        second = run.state.ballots["bau"][-1]
        assert (second.round, second.seats, second.elected) == (2, 1, ("C C",))
        refused = run.attempt(self.ballot(B=10))
        assert refused is not None
        assert refused.code == "needs_reason"

    def test_a_seat_nobody_reached_is_balloted_among_the_rest(self) -> None:
        run = self.run()
        run.do(self.ballot(A=15, B=9, C=5))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied) == (("A A",), ())
        refused = run.attempt(self.ballot(B=12, C=6))
        assert refused is not None
        assert refused.code == "announce_first"
        run.do(c.Announce("bau"), self.ballot(B=12, C=6))
        assert run.state.ballots["bau"][-1].elected == ("B B",)

    def test_a_recount_is_a_version_of_the_same_round(self) -> None:
        run = self.run()
        run.do(self.ballot(A=17, B=10, C=9), self.ballot(A=17, B=9, C=10, reason="đếm lại"))
        first, second = run.state.ballots["bau"]
        assert (second.round, second.version, second.replaces, second.elected) == (1, 2, 1, ("A A", "C C"))
        assert first.elected == ("A A", "B B")

    @pytest.mark.parametrize(
        ("command", "figure"),
        [
            (c.CountBallot("bau", 21, 18, 18, 0, {}), "issued"),
            (c.CountBallot("bau", 18, 19, 19, 0, {}), "collected"),
            (c.CountBallot("bau", 19, 18, 18, 1, {}), "valid + invalid"),
            (c.CountBallot("bau", 19, 18, 16, 1, {}), "valid + invalid"),
            (c.CountBallot("bau", 19, 18, 17, 1, {"A A": 18}), "A A"),
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
        run.do(c.CountAttendance(present=20, staff=20), c.CountBallot("bau", 19, 18, 0, 18, {}))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied, count.required_yes) == ((), (), 1)
