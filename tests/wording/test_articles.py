"""One number for an article wherever it is named: that of the text as it stands; a struck one keeps its place in the draft."""

from collections.abc import Iterator

import pytest

from kcn_tui import locale
from kcn_tui.meeting import commands as c
from kcn_tui.papers import decided
from kcn_tui.plan.model import Resolution
from kcn_tui.wording.events import event_words
from kcn_tui.wording.names import article_words
from tests.build import Run

STRUCK, SUCCESSOR = "resolution/2", "resolution/3"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    locale.use("en")
    yield
    locale.use("vi")


def after_a_successor() -> Run:
    """The second of two articles is voted down and struck, and another one put in its place."""
    run = Run()
    run.do(c.CountAttendance(30, 45, 45), c.Start("resolution"))
    run.do(c.Put(STRUCK), c.RecordVote(STRUCK, 3), c.Announce(STRUCK), c.Amend(2, "không đạt"))
    run.do(c.Amend("new", "thay thế", "Kết nạp 02 đảng viên."))
    run.do(c.Put(SUCCESSOR), c.RecordVote(SUCCESSOR, 30), c.Announce(SUCCESSOR))
    return run


def test_a_struck_article_and_its_successor_have_different_names() -> None:
    state = after_a_successor().state
    assert article_words(state, STRUCK) == "Article 2 of the draft (struck)"
    assert article_words(state, SUCCESSOR) == "Article 2"


def test_the_log_names_them_as_the_desk_does() -> None:
    run = after_a_successor()
    told = [event_words(entry.event, run.state) for entry in run.entries]
    assert "article 2 of the draft struck; reason: không đạt" in told
    assert "Article 2 added: Kết nạp 02 đảng viên.; reason: thay thế" in told
    announced = [line for line in told if line.startswith("result announced")]
    assert [line.partition(": ")[2].partition(" (5.")[0] for line in announced] == [
        "Article 2 of the draft (struck)",
        "Article 2",
    ]


def test_the_export_says_of_each_in_the_draft_which_it_is_in_the_text() -> None:
    state = after_a_successor().state
    (item,) = (item for item in state.agenda if isinstance(item, Resolution))
    draft = decided.resolution(state, item).draft
    assert [(article.number, article.standing) for article in draft] == [(1, 1), (2, None), (3, 2)]
