"""Changing the draft resolution during the discussion; what was voted on no longer changes.

What is before the hall may still be changed, but then has to be put again: hands are raised on a text.
"""

from kcn_tui.meeting.commands import Amend, Refusal
from kcn_tui.meeting.events import ArticleAdded, ArticleAmended, Event
from kcn_tui.meeting.moment import reopened_since
from kcn_tui.meeting.motions import article_motion, has_been_put, is_decided
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Resolution


def _carried(state: State, motion: str) -> bool:
    """Whether the article was voted on by itself and carried; one that was not carried may be changed or struck."""
    vote = state.vote_on(motion)
    if vote is None or reopened_since(state, motion, vote):
        return False
    return vote.result == "pass" and is_decided(state, motion)


def _meant(state: State, named: str | None) -> str | Refusal:
    """The resolution that is named, else the open one, else the only one of the day."""
    resolutions = [item.id for item in state.agenda if isinstance(item, Resolution)]
    if named is None and state.current in resolutions:
        return state.current
    if named is None and len(resolutions) > 1:
        return Refusal("several_resolutions", {"names": ", ".join(resolutions)})
    motion = named or next(iter(resolutions), "")
    return motion if motion in resolutions else Refusal("no_motion", {"motion": motion})


def amend(state: State, command: Amend) -> tuple[Event, ...] | Refusal:
    """Change, strike or add an article, with a reason, until it or the resolution is voted on, and again once that is reopened (practice 7)."""
    motion = _meant(state, command.motion)
    if isinstance(motion, Refusal):
        return motion
    vote = state.vote_on(motion)
    if vote is not None and not reopened_since(state, motion, vote):
        return Refusal("draft_frozen", {"motion": motion})
    if command.article != "new" and _carried(state, article_motion(motion, command.article)):
        return Refusal("draft_frozen", {"motion": article_motion(motion, command.article)})
    if not command.reason.strip():
        return Refusal("needs_reason")
    articles = state.articles_of(motion)
    if command.article == "new":
        if not (command.text or "").strip():
            return Refusal("needs_text")
        ends_put = has_been_put(state, motion)
        return (ArticleAdded(motion, len(articles) + 1, command.text or "", command.reason, ends_put),)
    if command.article > len(articles):
        return Refusal("no_article", {"article": command.article, "count": len(articles)})
    if command.text is not None and not command.text.strip():
        return Refusal("needs_text")
    if command.text is None and articles[command.article - 1][-1].text is None:
        return Refusal("article_gone", {"article": command.article})
    touched = (motion, article_motion(motion, command.article))
    ends_put = any(has_been_put(state, each) for each in touched)
    return (ArticleAmended(motion, command.article, command.text, command.reason, ends_put),)
