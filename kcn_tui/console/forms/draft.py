"""Articles of the draft resolution changed, struck or added, with the difference to what they read before."""

from typing import Final

from textual.content import Content

from kcn_tui.console.fields import ChoiceField, TextAreaField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.intents import Open
from kcn_tui.console.text import clipped, plain
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import Amend
from kcn_tui.meeting.motions import article_motion, articles, item_of, loses_targets, place_of
from kcn_tui.meeting.state import State
from kcn_tui.text.difference import stretches
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import article_words, item_name

NEW: Final = "new"
_CHOICE_WIDTH: Final = 60
_ROOM: Final = 4
"""Lines under the fields, so that the whole form fits on the smallest console."""
_RAGGED: Final = 8
"""Cells that a line may end before its edge, as a word goes to the next one."""
_NARROWEST: Final = 46
"""Cells of a line there."""


class AmendForm(ArgumentsForm):
    """Becomes ``Amend``. The text of the article chosen stands in the field until somebody types in it.

    ``target`` is the resolution, or an article of it that is then chosen.
    """

    DEFAULT_CSS = """
    AmendForm Row.alone { height: 5; }
    """

    def __init__(self, target: str, state: State) -> None:
        self.motion = item_of(target)
        self.article = ChoiceField(self._articles(state), name="article")
        if place_of(target) is not None:
            self.article.choose(str(place_of(target)))
        self.way = ChoiceField(
            {"amend": pgettext("article", "change"), "strike": pgettext("article", "strike")}, name="way"
        )
        self.text = TextAreaField(name="text")
        self.reason = TextField(name="reason")
        self._way_row = Row(pgettext("form", "What"), self.way, classes="words")
        self._text_row = Row(pgettext("form", "New text"), self.text, classes="alone")
        super().__init__(
            Row(pgettext("form", "Article"), self.article, classes="words"),
            self._way_row,
            self._text_row,
            Row(pgettext("form", "Reason"), self.reason, classes="words"),
        )
        self._filled = ""

    def _articles(self, state: State) -> dict[str, str]:
        found = {
            str(known.place): article_words(state, known.motion)
            if known.text is None
            else f"{known.number}. {one_line(known.text, _CHOICE_WIDTH)}"
            for known in articles(state, self.motion)
        }
        return {**found, NEW: _("a new article")}

    def fill_in(self, state: State) -> None:
        """The articles as they stand now."""
        self.article.offer(self._articles(state))

    def stands_for(self, asked: Open) -> bool:
        """Asked for the draft as a whole, it stays at the article whose text is in the field."""
        return super().stands_for(asked) or asked == Open(self.asked.form, self.motion)

    def adapt(self, state: State) -> None:
        """The text of the article that is chosen; nothing to choose or type for one added or struck, or gone."""
        new = self.article.value == NEW
        self._way_row.display = not new
        self._text_row.display = new or self.way.value == "amend"
        current = self._current(state)
        if current != self._filled and self.text.value == self._filled:
            self._filled = current
            self.text.value = current

    def _current(self, state: State) -> str:
        if not self.article.value or self.article.value == NEW:
            return ""
        versions = state.articles_of(self.motion)[int(self.article.value) - 1]
        standing = [version.text for version in versions if version.text is not None]
        return standing[-1].strip()

    def title(self, state: State) -> str:
        """The resolution."""
        return _("Draft: {item}").format(item=item_name(state, self.motion))

    def told(self, state: State) -> tuple[str | Content, str]:
        """What is taken out of the text and what is put in."""
        if not self.article.value:
            return "", ""
        if not self._text_row.display:
            return _("The article is struck; those behind it move up."), "aside"
        old, new = self._current(state), self.text.value.strip()
        if old == new:
            return _("The text reads as before."), "aside"
        number = self.article.value
        if number != NEW and loses_targets(state, self.motion, int(number), new):
            words = _("The targets of this article will no longer be recorded with it.")
            return Content("\n").join([plain(words), changes(old, new, self._line)]), "aside"
        return changes(old, new, self._line * _ROOM // 2 - _RAGGED), "aside"

    @property
    def _line(self) -> int:
        return self.verdict.size.width or _NARROWEST

    def incomplete(self) -> Row | None:
        """Text and reason; a text that is as before is none."""
        missing = super().incomplete()
        if missing is None and self.state is not None and self._text_row.display:
            same = self.article.value != NEW and self.text.value.strip() == self._current(self.state)
            versions = state_versions(self.state, self.motion, self.article.value)
            return self._text_row if same and versions and versions[-1] is not None else None
        return missing

    def made(self) -> Amend:
        """The article as it shall read."""
        number = self.article.value
        text = self.text.value.strip() if self._text_row.display else None
        article = "new" if number == NEW else int(number)
        return Amend(article, self.reason.value.strip(), text, self.motion)  # type: ignore[arg-type]  # mypy joins the two to object

    def done_words(self) -> str:
        """What Enter does."""
        if self.article.value == NEW:
            return _("add the article")
        assert self.state is not None
        named = article_words(self.state, article_motion(self.motion, int(self.article.value)))
        if not self._text_row.display:
            return _("strike {article}").format(article=named)
        return _("change {article}").format(article=named)


def changes(old: str, new: str, width: int) -> Content:
    """What is taken out and what is put in, a line each as an office writes it; the words say it without colour."""
    gone, put_in = stretches(old, new)
    lines = ((_("Out: {words}"), gone, "$text-error"), (_("In: {words}"), put_in, "bold $text-success"))
    return Content("\n").join(
        plain(clipped(words.format(words=", ".join(f"“{one}”" for one in which)), width), style)
        for words, which, style in lines
        if which
    )


def state_versions(state: State, motion: str, number: str) -> tuple[str | None, ...]:
    """What an article read, one text a version; empty for a new one."""
    if not number.isdigit():
        return ()
    return tuple(version.text for version in state.articles_of(motion)[int(number) - 1])
