"""The draft resolution as it is changed during the discussion."""

from kcn_tui.meeting.events.base import EventBase


class ArticleAmended(EventBase, frozen=True):
    """An article (by number from 1) reads differently from now on; None strikes it."""

    motion: str
    article: int
    text: str | None
    reason: str


class ArticleAdded(EventBase, frozen=True):
    """A new article stands at the end, under this number."""

    motion: str
    article: int
    text: str
    reason: str
