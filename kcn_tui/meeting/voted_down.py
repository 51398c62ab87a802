"""Articles that were voted down: the whole text is not put while one of them stands in it as it was rejected.

Else the whole would carry what the conference has just refused, and the minutes would name both.
"""

from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.motions import Article, articles, has_been_put, is_article, is_decided
from kcn_tui.meeting.state import State


def voted_down(state: State, item: str) -> Article | None:
    """The first article of a resolution that stands as it was voted down by itself, or None."""
    return next((known for known in articles(state, item) if _is_down(state, known.motion)), None)


def _is_down(state: State, motion: str) -> bool:
    vote = state.vote_on(motion)
    return vote is not None and vote.result == "fail" and is_decided(state, motion)


def whole_barred(state: State, motion: str) -> Refusal | None:
    """Why the whole is not voted on yet: an article is to be amended or struck first. A count once begun is not stopped."""
    if is_article(motion) or has_been_put(state, motion) or is_decided(state, motion):
        return None
    down = voted_down(state, motion)
    return None if down is None else Refusal("article_voted_down", {"motion": down.motion})
