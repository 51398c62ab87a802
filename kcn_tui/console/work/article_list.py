"""The articles of a resolution with the vote on each, to choose which is voted on next."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from kcn_tui.console.moment import Moment
from kcn_tui.console.row_list import Row, RowList, Tone
from kcn_tui.console.work.panel import Detail, WorkPanel, chosen
from kcn_tui.locale import _
from kcn_tui.meeting.at_hand import at_hand
from kcn_tui.meeting.motions import (
    Article,
    articles,
    has_been_put,
    is_article,
    is_decided,
    is_untold,
    next_motion,
    text_of,
)
from kcn_tui.meeting.state import State, Vote
from kcn_tui.plan.model import Resolution
from kcn_tui.text.lines import one_line
from kcn_tui.wording.figures import dashed
from kcn_tui.wording.names import article_words
from kcn_tui.wording.terms import result_word

_MARKS: Final[dict[Tone, str]] = {"open": "▶", "pending": " ", "skipped": "–"}


def article_rows(state: State, item: Resolution) -> tuple[Row, ...]:
    """A row an article by its place in the draft, its id the motion; the whole text below them."""
    following = next_by_article(state, item)
    rows = [_row(state, known, following) for known in articles(state, item.id)]
    return (*rows, _line(state, item.id, _("The whole text"), following))


def next_by_article(state: State, item: Resolution) -> str:
    """The row that comes next: the first article that stands, until voting by article or on the whole has begun."""
    following = next_motion(state, item.id)
    known = articles(state, item.id)
    begun = has_been_put(state, item.id) or any(
        state.vote_on(one) for one in (item.id, *(a.motion for a in known))
    )
    if following != item.id or begun:
        return following
    return next((one.motion for one in known if one.text is not None), item.id)


def figures(vote: Vote) -> str:
    """What the vote came to, in a few words."""
    words = _outcome(vote)
    return words if vote.announced_at is not None else f"{words}, {_('not announced yet')}"


def _outcome(vote: Vote) -> str:
    return f"{dashed((vote.yes, vote.no, vote.abstain))} {result_word(vote.result)}"


def _row(state: State, known: Article, following: str) -> Row:
    name = article_words(state, known.motion)
    if known.text is None:
        return Row(known.motion, "–", name, "", "skipped")
    return _line(state, known.motion, f"{name} · {one_line(known.text)}", following)


def _line(state: State, motion: str, text: str, following: str) -> Row:
    vote = state.vote_on(motion)
    if vote is None or has_been_put(state, motion):
        right = _("being voted on") if has_been_put(state, motion) else ""
    elif is_decided(state, motion):
        right = figures(vote)
    else:
        right = _("changed · {figures}").format(figures=_outcome(vote))
    tone: Tone = "open" if motion == following else "pending"
    if vote is not None and is_decided(state, motion) and tone == "pending":
        return Row(motion, "✓" if vote.result == "pass" else "✗", text, right, "done")
    return Row(motion, _MARKS[tone], text, right, tone)


class ArticleList(RowList):
    """The list; Enter takes the next step of voting on the article chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "choose", show=False)]

    def __init__(self) -> None:
        super().__init__(id="articles")


class ArticlesPanel(WorkPanel):
    """Asked for to vote article by article; gone once one is chosen."""

    def __init__(self) -> None:
        super().__init__(_("Vote article by article"), id="articles-panel")
        self.rows = ArticleList()
        self._detail = Detail()

    @property
    def home(self) -> ArticleList:
        """The list."""
        return self.rows

    def compose(self) -> ComposeResult:
        """List above, the article's text in full below."""
        yield self.rows
        yield self._detail

    def offer(self, state: State) -> None:
        """What comes next is highlighted."""
        item = at_hand(state, Resolution)
        if item is None:
            return
        self.rows.show_rows(article_rows(state, item))
        self.rows.go_to(next_by_article(state, item))

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        item = at_hand(moment.state, Resolution)
        self.rows.show_rows(() if item is None else article_rows(moment.state, item))
        motion = chosen(self.rows)
        of_article = motion if item is not None and motion != item.id else ""
        self._detail.say(text_of(moment.state, of_article) or "")


def step_name(state: State, motion: str) -> str:
    """The command by which voting on this motion goes on: the vote, or the announcement of what was counted."""
    return "announce" if is_untold(state, motion) else "vote"


def enter_words(motion: str, state: State) -> str:
    """What Enter does on the row of this motion, which it names: the highlight alone does not say so to everyone."""
    return _enter_words(motion, state).format(
        motion=article_words(state, motion) if is_article(motion) else _("The whole text")
    )


def _enter_words(motion: str, state: State) -> str:
    if step_name(state, motion) == "announce":
        return _("Enter: announce the result of {motion} · Esc: back")
    if has_been_put(state, motion):
        return _("Enter: type the result of the vote on {motion} · Esc: back")
    if is_decided(state, motion):
        return _("Enter: count again, with a reason: {motion} · Esc: back")
    if text_of(state, motion) is None:
        return _("Struck: not voted on · Esc: back")
    return _("Enter: put to the vote: {motion} · Esc: back")
