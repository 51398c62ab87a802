"""What must hold between a state and the next: what was read, voted on, said or closed does not change afterwards."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from kcn_tui.meeting.motions import text_of
from kcn_tui.meeting.state import Ballot, Recipient, State, Vote


def of_transition(before: State, after: State) -> Iterator[str]:
    """Every breach between a state and one that a command other than undo led to."""
    if before.closed_at is not None:
        yield "a closed meeting goes on"
    if after.plan is not before.plan or after.recipients is not before.recipients:
        yield from _awards(before, after)
    if after.awards_read is not before.awards_read and any(
        after.awards_read.get(award) != at for award, at in before.awards_read.items()
    ):
        yield "an award that was read is read no more"
    yield from _counted(before, after)
    yield from _before_the_hall(before, after)
    if after.course is not before.course:
        yield from _course(before, after)
    yield from _longer("conclusions", before.conclusions, after.conclusions)
    yield from _longer("changes of the agenda", before.changes, after.changes)
    if after.draft is not before.draft:
        for motion, articles in before.draft.items():
            for old, new in zip(articles, after.draft[motion], strict=False):
                if len(old) > 1:
                    yield from _longer("versions of an article", old, new)


def _before_the_hall(before: State, after: State) -> Iterator[str]:
    put = before.put
    if put is None or put.over or after.put != put:
        return
    if text_of(before, put.motion) != text_of(after, put.motion):
        yield "what is being voted on reads differently"


def _counted(before: State, after: State) -> Iterator[str]:
    for field in ("votes", "ballots"):
        was, now = getattr(before, field), getattr(after, field)
        if was is not now:
            for motion, versions in was.items():
                yield from _versions(motion, versions, now.get(motion, ()))


def _longer(what: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[str]:
    if after[: len(before)] != before:
        yield f"{what} do not only grow"


def _awards(before: State, after: State) -> Iterator[str]:
    for award_id in before.awards_read:
        was, now = before.holder_of(award_id), after.holder_of(award_id)
        if was is None or now is None:
            yield "an award that was read is gone"
            continue
        old = next(award for award in was.awards if award.id == award_id)
        new = next(award for award in now.awards if award.id == award_id)
        if (old.form, old.by, old.collectives, old.individuals) != (
            new.form,
            new.by,
            new.collectives,
            new.individuals,
        ):
            yield "an award that was read has changed"
        listed, relisted = before.recipients_of(old), after.recipients_of(new)
        if len(listed) != len(relisted) or any(
            not _same_recipient(a, b) for a, b in zip(listed, relisted, strict=False)
        ):
            yield "the recipients of an award that was read have changed"


def _same_recipient(old: Recipient, new: Recipient) -> bool:
    """The same, but that a wrong name may be corrected, which keeps the name it had, and that it was handed over."""
    return (
        (*new.was, new.name)[: len(old.was) + 1] == (*old.was, old.name)
        and new.withdrawn == old.withdrawn
        and (
            old.handed_over is None
            or (new.handed_over, new.received_by) == (old.handed_over, old.received_by)
        )
    )


def _versions(motion: str, before: Sequence[Vote | Ballot], after: Sequence[Vote | Ballot]) -> Iterator[str]:
    if len(after) < len(before) or any(
        _figures(old) != _figures(new) for old, new in zip(before, after, strict=False)
    ):
        yield f"a recorded version of {motion} has changed"
    if any(
        new.retracted[: len(old.retracted)] != old.retracted for old, new in zip(before, after, strict=False)
    ):
        yield f"a retraction of {motion} is forgotten"


def _figures(version: Vote | Ballot) -> Vote | Ballot:
    return replace(version, announced_at=None, retracted=())


def _course(before: State, after: State) -> Iterator[str]:
    for item, was in before.course.items():
        now = after.course_of(item)
        if now.earlier[: len(was.earlier)] != was.earlier:
            yield "a stretch that an item took is forgotten"
        if was.progress == "done" and now.progress not in {"done", "open"}:
            yield "an item that is over is pending or dropped"
