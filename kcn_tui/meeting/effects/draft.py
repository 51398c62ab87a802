"""The draft resolution."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import ArticleVersion, State


def article_amended(state: State, event: e.ArticleAmended, entry: e.Entry) -> State:
    """A further version of the article; the earlier ones stay."""
    articles = list(state.articles_of(event.motion))
    version = ArticleVersion(event.text, entry.at, event.reason)
    articles[event.article - 1] = (*articles[event.article - 1], version)
    return replace(state, draft=state.draft.insert(event.motion, tuple(articles)))


def article_added(state: State, event: e.ArticleAdded, entry: e.Entry) -> State:
    """One article more, at the end."""
    articles = (*state.articles_of(event.motion), (ArticleVersion(event.text, entry.at, event.reason),))
    return replace(state, draft=state.draft.insert(event.motion, articles))
