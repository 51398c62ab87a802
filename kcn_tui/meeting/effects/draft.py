"""The draft resolution."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.effects.voting import text_changed
from kcn_tui.meeting.motions import article_motion
from kcn_tui.meeting.state import ArticleVersion, State


def article_amended(state: State, event: e.ArticleAmended, entry: e.Entry) -> State:
    """A further version of the article; the earlier ones stay."""
    articles = list(state.articles_of(event.motion))
    version = ArticleVersion(event.text, entry.at, event.reason)
    articles[event.article - 1] = (*articles[event.article - 1], version)
    state = replace(state, draft=state.draft.insert(event.motion, tuple(articles)))
    changed = (event.motion, article_motion(event.motion, event.article))
    return text_changed(state, changed, ends_put=event.ends_put)


def article_added(state: State, event: e.ArticleAdded, entry: e.Entry) -> State:
    """One article more, at the end."""
    articles = (*state.articles_of(event.motion), (ArticleVersion(event.text, entry.at, event.reason),))
    state = replace(state, draft=state.draft.insert(event.motion, articles))
    return text_changed(state, [event.motion], ends_put=event.ends_put)
