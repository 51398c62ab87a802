"""What was decided, from the state of a meeting to the parts of its export."""

from msgspec.structs import asdict

from kcn_tui.meeting import state as kept
from kcn_tui.meeting.events import Result
from kcn_tui.meeting.in_order import ballots_in_order
from kcn_tui.meeting.motions import article_motion, targets_with
from kcn_tui.meeting.motions import articles as numbered
from kcn_tui.meeting.rules import fingerprint, resolution_text
from kcn_tui.meeting.state import State
from kcn_tui.papers import model as m
from kcn_tui.papers.moments import moment, moment_or_none
from kcn_tui.plan.model import Article, Election, Resolution
from kcn_tui.text.numbers import percent


def vote(recorded: kept.Vote) -> m.Vote:
    """One version of a vote."""
    return m.Vote(
        motion=recorded.motion,
        article=recorded.article,
        title=recorded.title,
        text_sha256=recorded.text_sha256,
        method=recorded.method,
        staff=recorded.staff,
        summoned=recorded.summoned,
        present=recorded.present,
        counts=m.Counts(
            yes=recorded.yes, no=recorded.no, abstain=recorded.abstain, not_voting=recorded.not_voting
        ),
        quorum=_quorum(recorded),
        required_yes=recorded.required_yes,
        result=recorded.result,
        version=recorded.version,
        replaces=recorded.replaces,
        reason=recorded.reason,
        recorded_at=moment(recorded.recorded_at),
        announced_at=moment_or_none(recorded.announced_at),
        seq=recorded.seq,
        tables=_tables(recorded.tables),
        retracted=_retracted(recorded),
        anew=recorded.anew,
    )


def _quorum(count: kept.Vote | kept.Ballot) -> m.VoteQuorum:
    return m.VoteQuorum(required=count.quorum_required, met=count.quorum_met, override=count.override)


def _retracted(count: kept.Vote | kept.Ballot) -> tuple[m.Retraction, ...]:
    return tuple(m.Retraction(moment(taken.at), taken.reason) for taken in count.retracted)


def _tables(tables: tuple[kept.TableTally, ...]) -> tuple[m.Table, ...]:
    return tuple(m.Table(**asdict(table)) for table in tables)


def tallies(state: State) -> tuple[m.MotionTables, ...]:
    """The counts by table that no vote is the sum of yet, by motion; the others are with their vote."""
    return tuple(m.MotionTables(motion, _tables(tables)) for motion, tables in sorted(state.tallies.items()))


def candidates(state: State) -> tuple[m.Nominee, ...]:
    """Who stands or stood, election by election."""
    return tuple(
        m.Nominee(item.id, known.name, known.unit, moment_or_none(known.nominated), known.withdrawn)
        for item in state.agenda
        if isinstance(item, Election)
        for known in state.candidates_of(item)
    )


def ballots(state: State) -> tuple[m.Ballot, ...]:
    """All rounds of all elections with their versions, as they were recorded."""
    return tuple(_ballot(ballot) for ballot in ballots_in_order(state))


def _ballot(ballot: kept.Ballot) -> m.Ballot:
    return m.Ballot(
        motion=ballot.motion,
        title=ballot.title,
        round=ballot.round,
        seats=ballot.seats,
        staff=ballot.staff,
        summoned=ballot.summoned,
        present=ballot.present,
        issued=ballot.issued,
        collected=ballot.collected,
        valid=ballot.valid,
        invalid=ballot.invalid,
        candidates=tuple(
            m.Candidate(
                name=name,
                votes=votes,
                percent=percent(votes, ballot.valid) if ballot.valid else None,
                elected=name in ballot.elected,
            )
            for name, votes in ballot.votes.items()
        ),
        elected=ballot.elected,
        tied=ballot.tied,
        quorum=_quorum(ballot),
        required_votes=ballot.required_yes,
        version=ballot.version,
        replaces=ballot.replaces,
        reason=ballot.reason,
        recorded_at=moment(ballot.recorded_at),
        announced_at=moment_or_none(ballot.announced_at),
        seq=ballot.seq,
        retracted=_retracted(ballot),
    )


def resolution(state: State, item: Resolution) -> m.Resolution:
    """A resolution as voted on, or its draft."""
    counted = state.vote_on(item.id)
    articles = state.articles_of(item.id)
    draft = resolution_text(item, articles)
    return m.Resolution(
        item=item.id,
        title=item.title if counted is None else counted.title,
        result=None if counted is None else counted.result,
        version=None if counted is None else counted.version,
        text_sha256=fingerprint(draft) if counted is None else counted.text_sha256,
        text=draft if counted is None else counted.text,
        articles_as_voted=None if counted is None else counted.text_sha256 == fingerprint(draft),
        articles=_standing(item, articles),
        draft=tuple(
            m.DraftArticle(
                number=number,
                standing=known.number,
                result=_result(state, article_motion(item.id, number)),
                versions=tuple(
                    m.ArticleVersion(version.text, moment_or_none(version.at), version.reason)
                    for version in versions
                ),
                targets=() if (planned := _planned(item, number)) is None else planned.targets,
            )
            for number, (versions, known) in enumerate(
                zip(articles, numbered(state, item.id), strict=True), start=1
            )
        ),
    )


def _result(state: State, motion: str) -> Result | None:
    vote = state.vote_on(motion)
    return None if vote is None else vote.result


def _planned(item: Resolution, number: int) -> Article | None:
    return item.articles[number - 1] if number <= len(item.articles) else None


def _standing(
    item: Resolution, articles: tuple[tuple[kept.ArticleVersion, ...], ...]
) -> tuple[m.Article, ...]:
    """The articles of the text, numbered as there."""
    standing: list[m.Article] = []
    for number, versions in enumerate(articles, start=1):
        text = versions[-1].text
        if text is not None:
            targets = targets_with(item, number, text)
            standing.append(m.Article(number=len(standing) + 1, text=text, targets=targets))
    return tuple(standing)
