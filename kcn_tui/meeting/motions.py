"""What can be voted on: an item as a whole, or one article of a resolution, whose motion is named ``ITEM/NUMBER``.

The number is the article's place in the draft, from 1, by which ``amend`` names it too: it stays when another article is
struck, while the articles of the text as it stands are numbered anew.
"""

from typing import Final

from msgspec import Struct

from kcn_tui.meeting.rules import resolution_text
from kcn_tui.meeting.state import Ballot, State
from kcn_tui.plan.model import Item, Resolution, Target

_MARK: Final = "/"
"""No id of an item has it."""


class Article(Struct, frozen=True):
    """An article of a draft: its place there from 1, its number in the text as it stands, and what it reads.

    Number and text are None for one that is struck.
    """

    motion: str
    place: int
    number: int | None
    text: str | None


def item_of(motion: str) -> str:
    """The id of the item that a motion belongs to."""
    return motion.partition(_MARK)[0]


def place_of(motion: str) -> int | None:
    """The place in the draft of the article that a motion names, or None for an item as a whole."""
    _item, _mark, place = motion.partition(_MARK)
    return int(place) if place.isascii() and place.isdigit() else None


def is_article(motion: str) -> bool:
    """Whether a motion names an article rather than a whole item."""
    return _MARK in motion


def article_motion(item: str, place: int) -> str:
    """The motion of the article at this place of a resolution's draft."""
    return f"{item}{_MARK}{place}"


def is_named_well(motion: str) -> bool:
    """Whether a motion is written the one way in which it can be: ``resolution/2``, not ``resolution/02``."""
    place = place_of(motion)
    return not is_article(motion) or (place is not None and motion == article_motion(item_of(motion), place))


def articles(state: State, item: str) -> tuple[Article, ...]:
    """All articles of a resolution by their place, struck ones included."""
    found: list[Article] = []
    number = 0
    for place, versions in enumerate(state.articles_of(item), start=1):
        text = versions[-1].text
        number += text is not None
        found.append(
            Article(
                article_motion(item, place),
                place,
                None if text is None else number,
                None if text is None else text.strip(),
            )
        )
    return tuple(found)


def article(state: State, motion: str) -> Article | None:
    """The article that a motion names, or None where the draft has none at that place."""
    if not isinstance(state.item(item_of(motion)), Resolution) or not is_named_well(motion):
        return None
    return next((known for known in articles(state, item_of(motion)) if known.motion == motion), None)


def text_of(state: State, motion: str) -> str | None:
    """The text that a vote on this motion is about, as amended; None where there is none: struck, or not on the agenda."""
    item = state.item(item_of(motion))
    if item is None:
        return None
    if is_article(motion):
        named = article(state, motion)
        return None if named is None else named.text
    return whole_text(state, item)


def targets_with(item: Resolution, place: int, text: str | None) -> tuple[Target, ...]:
    """The targets that go with an article reading so: the agenda's, unless it was amended and they may not be true of it.

    Blanks around a text do not count: neither the vote nor its hash has them.
    """
    planned = item.articles[place - 1] if place <= len(item.articles) else None
    as_planned = planned is not None and text is not None and planned.text.strip() == text.strip()
    return planned.targets if planned is not None and as_planned else ()


def loses_targets(state: State, item: str, place: int, text: str | None) -> bool:
    """Whether the article at this place, reading so, is no longer given with the targets that the agenda has for it."""
    resolution = state.item(item)
    if not isinstance(resolution, Resolution) or place > len(resolution.articles):
        return False
    return bool(resolution.articles[place - 1].targets) and not targets_with(resolution, place, text)


def whole_text(state: State, item: Item) -> str:
    """The text that a vote on this item as a whole is about."""
    if isinstance(item, Resolution):
        return resolution_text(item, state.articles_of(item.id))
    return item.text or item.title


def has_been_put(state: State, motion: str) -> bool:
    """Whether this motion is before the hall: put, and since then neither counted nor changed."""
    return state.put is not None and state.put.motion == motion and not state.put.over


def must_be_put_again(state: State, motion: str) -> bool:
    """Whether this motion was put last and its text has changed before anybody counted, to one that was never voted on."""
    put, vote = state.put, state.vote_on(motion)
    if put is None or put.motion != motion or not put.over or is_decided(state, motion):
        return False
    return vote is None or vote.seq < put.seq


def is_decided(state: State, motion: str) -> bool:
    """Whether the text that this motion has now was voted on."""
    vote = state.vote_on(motion)
    return vote is not None and vote.text == text_of(state, motion)


def is_untold(state: State, motion: str) -> bool:
    """Whether a count on the text that this motion has now waits for its announcement."""
    count = state.count_on(motion)
    if count is None or count.announced_at is not None or has_been_put(state, motion):
        return False
    return isinstance(count, Ballot) or is_decided(state, motion)


def untold(state: State) -> str | None:
    """What is announced next: of the open item what its next step is about, else the count made last; None where none waits."""
    if state.current is not None and is_untold(state, next_motion(state, state.current)):
        return next_motion(state, state.current)
    waiting = {
        motion: count.seq
        for motion in (*state.votes, *state.ballots)
        if (count := state.count_on(motion)) is not None and is_untold(state, motion)
    }
    return max(waiting, key=lambda motion: (item_of(motion) == state.current, waiting[motion]), default=None)


def is_by_article(state: State, item: str) -> bool:
    """Whether a resolution is being voted on article by article: one was put or counted, and the whole is still open."""
    if has_been_put(state, item) or is_decided(state, item):
        return False
    asked = state.put is not None and is_article(state.put.motion) and item_of(state.put.motion) == item
    return asked or any(is_article(motion) and item_of(motion) == item for motion in state.votes)


def next_motion(state: State, item: str) -> str:
    """What the next step of voting on this item is about: the item, or article by article the next one, then the item.

    What is before the hall comes first, then a count that is not announced yet, then the first article whose text was
    not voted on.
    """
    if not is_by_article(state, item):
        return item
    standing = [known.motion for known in articles(state, item) if known.text is not None]
    waiting = (motion for motion in standing if has_been_put(state, motion))
    counted = (motion for motion in standing if is_untold(state, motion))
    left = (motion for motion in standing if not is_decided(state, motion))
    return next((motion for found in (waiting, counted, left) for motion in found), item)
