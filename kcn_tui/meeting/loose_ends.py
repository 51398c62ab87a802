"""What is still missing where a command leads on: awards not read, names lacking, an item under way, contents not dealt with.

None of it is refused, for the conference may want it so; but nobody should come to it by one key.
"""

from datetime import datetime

from msgspec import Struct

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.checklist import checklist
from kcn_tui.meeting.events import AwardRead, ItemFinished
from kcn_tui.meeting.lacking import missing_names
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award, Awards


class LooseEnds(Struct, frozen=True):
    """Awards by id: those ``unread`` in an item that is left, those ``nameless`` that lack names; at the close of all items.

    ``under_way`` is the item that the close would end, ``contents`` the numbers of the required contents that nobody
    has marked as done or not applicable.
    """

    unread: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()
    under_way: str | None = None
    contents: tuple[int, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether to ask first."""
        return bool(self.unread or self.nameless or self.under_way or self.contents)


NONE = LooseEnds()


def loose_ends(state: State, command: c.Command, now: datetime) -> LooseEnds:
    """What this command, whichever it is, would leave behind; nothing where it is refused."""
    if not isinstance(command, c.Close | c.ReadAward) and not isinstance(state.open_item, Awards):
        return NONE
    decided = () if isinstance(command, c.Undo) else decide(state, command, now)
    if isinstance(decided, c.Refusal):
        return NONE
    if isinstance(command, c.Close):
        return _at_the_close(state)
    ended = {event.item for event in decided if isinstance(event, ItemFinished)}
    read = {event.award for event in decided if isinstance(event, AwardRead)}
    return LooseEnds(
        unread=tuple(award.id for award in _unread(state, ended) if award.id not in read),
        nameless=tuple(one for one in read if (found := state.award(one)) and missing_names(state, found[1])),
    )


def _at_the_close(state: State) -> LooseEnds:
    begun = {item.id for item in state.agenda if state.course_of(item.id).progress in {"open", "done"}}
    awards = [award for item in state.agenda if isinstance(item, Awards) for award in state.awards_of(item)]
    read = (award for award in awards if award.id in state.awards_read)
    return LooseEnds(
        unread=tuple(award.id for award in _unread(state, begun)),
        nameless=tuple(award.id for award in read if missing_names(state, award)),
        under_way=state.current,
        contents=tuple(content.number for content in checklist(state) if content.standing == "open"),
    )


def _unread(state: State, items: set[str]) -> tuple[Award, ...]:
    """The awards of these items that have not been read, in the order of reading."""
    return tuple(
        award
        for item in state.agenda
        if isinstance(item, Awards) and item.id in items
        for award in state.awards_of(item)
        if award.id not in state.awards_read
    )
