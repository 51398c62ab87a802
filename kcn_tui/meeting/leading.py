"""The speaker's remote and the hall's pages: what a speaker's screen asks for, and what of that is carried out.

A speaker's screen writes nothing of the meeting. It counts the keys of its remote and leaves the count where the
console reads it; the console turns what is new in it into a command like any other. Counts, and not pages, because
the console alone knows the hall's grid, and because no key is lost where two are pressed between two looks.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from kcn_tui.meeting.state import Shown, State

if TYPE_CHECKING:  # a screen that only asks does not wait for the rules of the next step
    from kcn_tui.meeting.flow import Pages


class Ask(Struct, frozen=True):
    """What the remote at one speaker's screen has asked of the hall, as of its last key.

    ``number`` counts its keys since the screen was opened. ``turned`` is by how many pages they have turned, back
    being negative, since key ``begun``, the first one with this lead (its seq) and with this picture (``of`` what)
    on the speaker's screen.
    """

    number: int
    lead: int
    picture: Shown
    of: str | None
    begun: int
    turned: int


Heard = Mapping[str, Ask]
"""The last that was heard of each speaker's screen, by its id."""


def asked(state: State, last: Ask | None, by: int) -> Ask | None:
    """What a screen asks after one more key that turns ``by`` pages; None while it has not got the lead."""
    if state.lead is None:
        return None
    number = 1 if last is None else last.number + 1
    showing = state.showing
    if last is not None and (last.lead, last.picture, last.of) == (state.lead, showing.picture, showing.of):
        return Ask(number, state.lead, showing.picture, showing.of, last.begun, last.turned + by)
    return Ask(number, state.lead, showing.picture, showing.of, number, by)


def heard(before: Heard, asks: Mapping[str, Ask]) -> Heard:
    """What is known after this look; what is known of a screen is never forgotten, and never gets older."""
    newer = {
        name: ask for name, ask in asks.items() if name not in before or ask.number > before[name].number
    }
    return {**before, **newer}


def turned(state: State, before: Heard, asks: Mapping[str, Ask], leader: str | None) -> int:
    """By how many pages the leading screen asks to turn, beyond what was heard of it before.

    Nothing is turned for a screen that does not lead, with another lead than the present one, for another picture
    than the hall's, or with a count that is not newer. What is not carried out when it is heard never is.
    """
    ask = None if leader is None else asks.get(leader)
    if ask is None or leader is None:
        return 0
    if (ask.lead, ask.picture, ask.of) != (state.lead, state.showing.picture, state.showing.of):
        return 0
    last = before.get(leader)
    if last is None:
        return ask.turned
    if ask.number <= last.number:
        return 0
    return ask.turned - last.turned if last.begun == ask.begun else ask.turned


def page_asked(pages: "Pages", by: int) -> int | None:
    """The page that so many keys lead to, the first and the last one being the end; None where it is shown already."""
    page = min(max(1, pages.page + by), max(1, pages.total))
    return None if page == pages.page else page


def leads(since: Sequence[tuple[datetime, str]]) -> str | None:
    """Which of several speaker's screens leads, each given by when it was opened and its id: the one opened last.

    So one that is opened anew after a mishap, or brought to the lectern, leads at once.
    """
    return max(since)[1] if since else None
