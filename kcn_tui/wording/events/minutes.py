"""Notes, conclusions, the check-list and the draft, in words."""

from typing import Final

from kcn_tui.locale import _
from kcn_tui.meeting import events as e
from kcn_tui.meeting.motions import article_motion, loses_targets
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words, because, stopping
from kcn_tui.wording.names import article_words
from kcn_tui.wording.terms import content_name, mark_word


def _noted(event: e.Noted, _state: State) -> str:
    return _("note {number}: {text}").format(number=event.number, text=one_line(event.text))


def _edited(event: e.NoteEdited, _state: State) -> str:
    return _("note {number} changed: {text}").format(number=event.number, text=one_line(event.text))


def _concluded(event: e.Concluded, _state: State) -> str:
    return _("conclusion: {text}").format(text=one_line(event.text))


def _marked(event: e.ContentMarked, _state: State) -> str:
    line = _("required content {number}, {content}: {mark}")
    return line.format(number=event.content, content=content_name(event.content), mark=mark_word(event.mark))


def _amended(event: e.ArticleAmended, state: State) -> str:
    """What becomes of the targets comes before the text, of which the line may not hold all."""
    if event.text is None:
        line = because(_("article {article} of the draft struck").format(article=event.article), event.reason)
        return stopping(line, ends_put=event.ends_put)
    loses = loses_targets(state, event.motion, event.article, event.text)
    frame = (
        _("{article}, its targets are no longer recorded with it, now reads: {text}")
        if loses
        else _("{article} now reads: {text}")
    )
    line = because(frame.format(article=_article(event, state), text=one_line(event.text)), event.reason)
    return stopping(line, ends_put=event.ends_put)


def _article(event: e.ArticleAmended | e.ArticleAdded, state: State) -> str:
    return article_words(state, article_motion(event.motion, event.article))


def _added(event: e.ArticleAdded, state: State) -> str:
    line = _("{article} added: {text}").format(article=_article(event, state), text=one_line(event.text))
    return stopping(because(line, event.reason), ends_put=event.ends_put)


WORDS: Final[dict[type[e.Event], Words]] = {
    e.Noted: _noted,
    e.NoteEdited: _edited,
    e.Concluded: _concluded,
    e.ContentMarked: _marked,
    e.ArticleAmended: _amended,
    e.ArticleAdded: _added,
}
