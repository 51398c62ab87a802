"""The draft resolution as it is changed during the discussion.

``ends_put``: what was before the hall for the vote reads differently, so that it has to be put again.
"""

from kcn_tui.meeting.events.base import EventBase


class ArticleAmended(EventBase, frozen=True):
    """An article (by number from 1) reads differently from now on; None strikes it."""

    motion: str
    article: int
    text: str | None
    reason: str
    ends_put: bool = False


class ArticleAdded(EventBase, frozen=True):
    """A new article stands at the end, under this number."""

    motion: str
    article: int
    text: str
    reason: str
    ends_put: bool = False
