from collections.abc import Iterator
from typing import get_args

import pytest

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting.contents import CONTENTS
from kcn_tui.meeting.events import ContentMark, RecipientKind
from kcn_tui.wording.terms import content_name, figure_word, mark_word, recipient_word


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    before = locale.language()
    locale.use(request.param)
    yield request.param
    locale.use(before)


def all_words() -> list[str]:
    return [
        *(content_name(number) for number in range(1, len(CONTENTS) + 1)),
        *(mark_word(mark) for mark in get_args(ContentMark)),
        *(recipient_word(kind) for kind in get_args(RecipientKind)),
        *(figure_word(figure) for figure in ("issued", "collected", "valid", "invalid", "valid + invalid")),
    ]


@pytest.mark.usefixtures("language")
def test_every_term_has_a_word_of_its_own() -> None:
    words = all_words()
    assert len(set(words)) == len(words)


def test_every_term_differs_between_the_languages() -> None:
    spoken = locale.language()
    locale.use("vi")
    vietnamese = all_words()
    locale.use("en")
    english = all_words()
    locale.use(spoken)
    assert not [pair for pair in zip(vietnamese, english, strict=True) if pair[0] == pair[1]]


@pytest.mark.usefixtures("language")
def test_a_candidate_named_as_a_figure_stands_for_itself() -> None:
    assert figure_word("Ứng viên\n1") == "Ứng viên 1"
