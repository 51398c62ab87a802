"""A counted secret ballot, every sum checked and who is elected computed while it is typed."""

from typing import Final

from kcn_tui.console.fields import ChoiceField, FigureField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.given import Given
from kcn_tui.console.forms.parts import NameRow, Row
from kcn_tui.console.forms.vote import gate_words
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import CountBallot, Refusal
from kcn_tui.meeting.events import BallotCounted
from kcn_tui.meeting.moment import round_began
from kcn_tui.meeting.quorate import OVERRIDABLE
from kcn_tui.meeting.rounds import Round, corrected, counted_for_round, standing
from kcn_tui.meeting.state import Ballot, State
from kcn_tui.plan.model import Election
from kcn_tui.text.lines import one_line
from kcn_tui.wording.figures import percent
from kcn_tui.wording.names import item_name

SUMS: Final = ("issued", "collected", "valid", "invalid")


class BallotForm(ArgumentsForm):
    """Becomes ``CountBallot``: a first or further round, or the last one counted anew with a reason.

    What is counted anew begins with the figures that it corrects.
    """

    def __init__(self, target: str, state: State) -> None:
        self.motion = target
        self._rounds = rounds(state, target)
        self.which = ChoiceField(self._choices(), name="round")
        self.sums = {name: FigureField(name=name) for name in SUMS}
        everyone = dict.fromkeys(name for this in reversed(self._rounds.values()) for name in this.candidates)
        self.votes = {name: FigureField(name=f"votes:{name}") for name in everyone}
        self.reason, self.force = TextField(name="reason"), TextField(name="force")
        self._which_row = Row(pgettext("form", "Round"), self.which, classes="words")
        self._sum_rows = {n: Row(_sum_word(n), f, classes="wide") for n, f in self.sums.items()}
        self._vote_rows = {n: NameRow(one_line(n), f) for n, f in self.votes.items()}
        self._reason_row = Row(pgettext("form", "Why again"), self.reason, classes="words")
        self._force_row = Row(pgettext("form", "Why all the same"), self.force, classes="words")
        super().__init__(
            self._which_row,
            *self._sum_rows.values(),
            *self._vote_rows.values(),
            self._reason_row,
            self._force_row,
        )
        self._force_row.display = False
        self._given = Given((*self.sums.values(), *self.votes.values()))
        self.adapt(state)

    def _choices(self) -> dict[str, str]:
        words = {"next": _("round {number}"), "again": _("round {number} counted again")}
        return {name: words[name].format(number=this.number) for name, this in self._rounds.items()}

    @property
    def round(self) -> Round | None:
        """The round that is counted."""
        return self._rounds.get(self.which.value)

    def first_row(self) -> Row:
        """The ballots issued: the next round unless changed."""
        return self._sum_rows["issued"]

    def occasion(self, state: State) -> str:
        """The round: what came before it is over."""
        return str(round_began(state, self.motion))

    def outdated(self, state: State) -> bool:
        """Whether somebody stands for whom there is no row, or it is another round."""
        return super().outdated(state) or any(
            name not in self.votes for this in rounds(state, self.motion).values() for name in this.candidates
        )

    def fill_in(self, state: State) -> None:
        """The rounds that can be counted now, and whether a reason for going on without a quorum is needed."""
        self._rounds = rounds(state, self.motion)
        self.which.offer(self._choices())
        self._force_row.display = False
        answer = self.answer(state, self._ballot(state))
        self._force_row.display = isinstance(answer, Refusal) and answer.code in OVERRIDABLE

    def adapt(self, state: State) -> None:
        """Candidates of the round, numbered as on the ballot; a reason only for counting it again."""
        del state
        this = self.round
        self._which_row.display = len(self._rounds) > 1 or bool(self.which.objection)
        standing_now = () if this is None else this.candidates
        for name, row in self._vote_rows.items():
            row.display = name in standing_now
            if row.display:
                row.label = f"{standing_now.index(name) + 1}. {one_line(name)}"
        self._reason_row.display = this is not None and this.replaces is not None
        corrected = None if this is None else this.replaces
        self._given.begin_with({} if corrected is None else _figures(corrected))

    def title(self, state: State) -> str:
        """The election, the round and the seats."""
        this = self.round
        name = item_name(state, self.motion)
        if this is None:
            return name
        return _("Round {number}, seats: {seats} · {election}").format(
            election=name, number=this.number, seats=this.seats
        )

    def made(self) -> CountBallot:
        """The ballot as typed."""
        assert self.state is not None
        return self._ballot(self.state)

    def _ballot(self, state: State) -> CountBallot:
        """The ballot with the best that can be meant by what is not typed yet, so that every sum is checked at once."""
        typed = {name: field.number for name, field in self.sums.items()}
        issued = self._present(state) if typed["issued"] is None else typed["issued"]
        collected = issued if typed["collected"] is None else typed["collected"]
        valid, invalid = typed["valid"], typed["invalid"]
        if valid is None:
            valid = max(0, collected - (invalid or 0))
        if invalid is None:
            invalid = max(0, collected - valid)
        this = self.round
        votes = {n: f.number or 0 for n, f in self.votes.items() if this is not None and n in this.candidates}
        anew = this is not None and this.replaces is not None
        return CountBallot(
            self.motion,
            issued,
            collected,
            valid,
            invalid,
            votes,
            reason=self.reason.value.strip() or "?" if anew else None,
            force=self.force.value.strip() or None if self._force_row.display else None,
        )

    def _present(self, state: State) -> int:
        """Who attends this round, as the rule will have it: not those present now where the ballots went out before."""
        election, this = state.item(self.motion), self.round
        if this is None or not isinstance(election, Election):
            return 0
        counted = counted_for_round(state, election, this, self.sums["issued"].number or 0)
        return 0 if counted is None else counted.present

    def refusal(self) -> Refusal | None:
        """Also while figures are missing: the first sum that cannot hold any more."""
        if self.state is None:
            return None
        answer = self.answer(self.state, self._ballot(self.state))
        return answer if isinstance(answer, Refusal) else None

    def say(self, state: State, answer: Refusal | None) -> None:
        """Shares and verdict beside the candidates, the figure that is off with what it may be at most."""
        super().say(state, answer)
        if answer is not None and answer.code in OVERRIDABLE:
            self.verdict.say(gate_words(answer), "bad")
        for row in (*self._sum_rows.values(), *self._vote_rows.values()):
            row.remark.say("")
        ballot = self._ballot(state)
        self._sum_rows["issued"].remark.say(
            _("of {count} present").format(count=self._present(state)), "aside"
        )
        self._sum_rows["collected"].remark.say(_("of {count} issued").format(count=ballot.issued), "aside")
        self._sum_rows["valid"].remark.say(_("of {count} collected").format(count=ballot.collected), "aside")
        self._say_votes(self._counted(state))
        if answer is not None and answer.code == "ballot_sum":
            self._say_off(answer)

    def _counted(self, state: State) -> BallotCounted | None:
        """The event that this ballot would become."""
        answer = self.answer(state, self._ballot(state))
        if isinstance(answer, Refusal):
            return None
        return next(event for event in answer if isinstance(event, BallotCounted))

    def _say_votes(self, counted: BallotCounted | None) -> None:
        if counted is None:
            return
        for name, row in self._vote_rows.items():
            count = counted.votes.get(name, 0)
            if not row.display or self.votes[name].number is None or not counted.valid:
                continue
            words, mood = percent(count, counted.valid), "aside"
            if name in counted.elected:
                words, mood = f"{words} {_('elected')}", "good"
            elif name in counted.tied:
                words, mood = f"{words} {_('tied')}", "bad"
            row.remark.say(words, mood)

    def _say_off(self, answer: Refusal) -> None:
        figure, most = str(answer.values["figure"]), answer.values["most"]
        rows = {**self._sum_rows, **self._vote_rows, "valid + invalid": self._sum_rows["invalid"]}
        row = rows.get(figure)
        if row is None:
            return
        if figure == "valid + invalid":
            words = _("must sum to {count}").format(count=most)
        else:
            words = _("{count} at most").format(count=most)
        row.remark.say(words, "bad")

    def told(self, state: State) -> tuple[str, str]:
        """Who is elected so far, who is tied, and how many votes that takes."""
        counted = self._counted(state)
        if counted is None or not any(field.value for field in self.votes.values()):
            return _("Elected: the votes needed and a seat; ties go to a further ballot."), "aside"
        parts = [_("{required} votes needed").format(required=counted.required_yes)]
        if counted.elected:
            parts.append(_("elected: {names}").format(names=", ".join(map(one_line, counted.elected))))
        if counted.tied:
            parts.append(_("tied: {names}").format(names=", ".join(map(one_line, counted.tied))))
        left = counted.seats - len(counted.elected)
        if left:
            parts.append(_("seats left: {count}").format(count=left))
        return " · ".join(parts), "good" if not left else "bad"

    def done_words(self) -> str:
        """What Enter does."""
        counted = None if self.state is None else self._counted(self.state)
        if counted is None:
            return _("record the ballot")
        return _("record the ballot, elected: {count} of {seats}").format(
            count=len(counted.elected), seats=counted.seats
        )


def _sum_word(name: str) -> str:
    return {
        "issued": pgettext("form", "Issued"),
        "collected": pgettext("form", "Collected"),
        "valid": pgettext("form", "Valid"),
        "invalid": pgettext("form", "Invalid"),
    }[name]


def _figures(ballot: Ballot) -> dict[str, str]:
    """The figures of a ballot by the names of their fields."""
    sums = {name: str(getattr(ballot, name)) for name in SUMS}
    return sums | {f"votes:{name}": str(count) for name, count in ballot.votes.items()}


def rounds(state: State, motion: str) -> dict[str, Round]:
    """What can be counted now: ``next``, the first or a further round, and ``again``, the last one."""
    election = state.item(motion)
    if not isinstance(election, Election):
        return {}
    found = {"next": standing(state, election), "again": corrected(state, election)}
    return {name: this for name, this in found.items() if this is not None}
