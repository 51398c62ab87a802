"""Motions, counts and ballots in words."""

from typing import Final

from kcn_tui.locale import _
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words, because
from kcn_tui.wording.figures import thousands
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import figure_word, method_word, result_word


def _put(event: e.MotionPut, state: State) -> str:
    motion = item_name(state, event.motion)
    if event.override is None:
        return _("put to the vote: {motion}").format(motion=motion)
    return because(_("put to the vote without a quorum: {motion}").format(motion=motion), event.override)


def _tally(event: e.TallyTaken, state: State) -> str:
    return _("count of {table} on {motion}: {figures}").format(
        table=one_line(event.table),
        motion=item_name(state, event.motion),
        figures=_figures({name: getattr(event, name) for name in ("yes", "no", "abstain")}),
    )


def _vote(event: e.VoteRecorded, state: State) -> str:
    line = _("vote on {motion}, {method}: {figures} of {present} present: {result}").format(
        motion=item_name(state, event.motion),
        method=method_word(event.method),
        figures=_figures({name: getattr(event, name) for name in ("yes", "no", "abstain", "not_voting")}),
        present=thousands(event.present),
        result=result_word(event.result),
    )
    return _circumstances(line, event)


def _ballot(event: e.BallotCounted, state: State) -> str:
    line = _("ballot {round} on {motion}: {figures}; {votes}; {verdict}").format(
        round=event.round,
        motion=item_name(state, event.motion),
        figures=_figures(
            {name: getattr(event, name) for name in ("issued", "collected", "valid", "invalid")}
        ),
        votes=", ".join(f"{one_line(name)} {thousands(count)}" for name, count in event.votes.items()),
        verdict=_verdict(event),
    )
    return _circumstances(line, event)


def _verdict(event: e.BallotCounted) -> str:
    parts = []
    if event.elected:
        parts.append(_("elected: {names}").format(names=_names(event.elected)))
    if event.tied:
        parts.append(_("tied: {names}").format(names=_names(event.tied)))
    return "; ".join(parts) or _("nobody elected")


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(one_line(name) for name in names)


def _figures(figures: dict[str, int]) -> str:
    return ", ".join(f"{figure_word(name)} {thousands(count)}" for name, count in figures.items())


def _circumstances(line: str, count: e.VoteRecorded | e.BallotCounted) -> str:
    """The line with the reasons for counting without a quorum, and for counting again."""
    if count.override is not None:
        line += _("; without a quorum, reason: {reason}").format(reason=one_line(count.override))
    if count.reason is not None:
        line += _("; version {version}, reason: {reason}").format(
            version=count.version, reason=one_line(count.reason)
        )
    return line


def _nominated(event: e.CandidateNominated, state: State) -> str:
    who = one_line(event.name) if event.unit is None else f"{one_line(event.name)}, {one_line(event.unit)}"
    return _("nominated in {motion}: {name}").format(motion=item_name(state, event.motion), name=who)


def _withdrawn(event: e.CandidateWithdrawn, state: State) -> str:
    line = _("no longer a candidate in {motion}: {name}").format(
        motion=item_name(state, event.motion), name=one_line(event.name)
    )
    return because(line, event.reason)


def _announced(event: e.VoteAnnounced, state: State) -> str:
    words = (
        _("result of the election announced: {motion}")
        if event.motion in state.ballots
        else _("result announced: {motion}")
    )
    return words.format(motion=item_name(state, event.motion))


def _retracted(event: e.VoteRetracted, state: State) -> str:
    line = _("announcement taken back: {motion}").format(motion=item_name(state, event.motion))
    return because(line, event.reason)


WORDS: Final[dict[type[e.Event], Words]] = {
    e.MotionPut: _put,
    e.TallyTaken: _tally,
    e.VoteRecorded: _vote,
    e.CandidateNominated: _nominated,
    e.CandidateWithdrawn: _withdrawn,
    e.BallotCounted: _ballot,
    e.VoteAnnounced: _announced,
    e.VoteRetracted: _retracted,
}
