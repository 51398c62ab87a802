"""What is large enough for the last row on a grid whose plain type is not."""

from itertools import pairwise

import pytest

from kcn_tui.stage import views as v
from kcn_tui.stage.glyphs import SIZES
from kcn_tui.stage.layout import Sheet, lay_out
from tests.lettered import in_letters

TEXT = "Hoàn thành tốt các chỉ tiêu, nhiệm vụ được giao trong năm của cơ quan, đơn vị."
NAMES = tuple(f"Nguyễn Thị Mẫu {letter}" for letter in "ABCDEFG")
UNIT = "Phòng Quản lý doanh nghiệp"


def pages(view: v.View, grid: tuple[int, int]) -> list[Sheet]:
    """Every page of the view on this grid."""
    first = lay_out(view, *grid, 1, grid)
    return [lay_out(view, *grid, page, grid) for page in range(1, first.pages + 1)]


def stands_large(sheets: list[Sheet], words: str) -> bool:
    return bool(sizes(sheets, words))


def sizes(sheets: list[Sheet], words: str) -> set[int]:
    """The sizes in which these words stand on any of the pages."""
    lines = [[line.plain for line in sheet.lines] for sheet in sheets]
    return {size for size in SIZES for page in lines if in_letters(page, words, size)}


def award(kind: str) -> v.AwardView:
    recipients = tuple(v.Recipient(name, UNIT, "individual") for name in NAMES)
    return v.AwardView(
        title="Khen thưởng",
        form=kind,
        by="UBND tỉnh",
        decision=None,
        collectives=0,
        individuals=len(NAMES),
        recipients=recipients,
    )


@pytest.mark.parametrize("grid", [(80, 22), (100, 30), (120, 34)])
def test_every_recipient_is_named_in_big_letters(grid: tuple[int, int]) -> None:
    shown = pages(award("Giấy khen"), grid)

    assert all(stands_large(shown, f"{n}. {name}") for n, name in enumerate(NAMES, start=1))


def test_where_plain_type_is_smallest_the_unit_below_a_name_is_large_too() -> None:
    assert stands_large(pages(award("Giấy khen"), (120, 34)), f"({UNIT})")


def test_an_award_says_in_big_letters_how_many_receive_it() -> None:
    assert stands_large(pages(award("Bằng khen"), (80, 22)), "07 cá nhân")


@pytest.mark.parametrize("articles", [1, 3, 9])
@pytest.mark.parametrize("grid", [(120, 34), (160, 45), (200, 56)])
def test_an_article_of_any_length_is_read_in_big_letters(articles: int, grid: tuple[int, int]) -> None:
    text = " ".join([TEXT] * articles)
    shown = pages(
        v.DraftView(number=9, title="Nghị quyết", preamble=None, articles=(text,), closing=None), grid
    )

    said = [word for sheet in shown for words in sheet.words for word in words.split()]
    assert " ".join(said).endswith(text)
    body = [line.plain for sheet in shown for line in sheet.lines[:-1]]
    assert not any(character.isalpha() for line in body for character in line)


@pytest.mark.parametrize("articles", [1, 3, 9])
def test_an_article_that_is_voted_on_is_read_in_big_letters(articles: int) -> None:
    text = " ".join([TEXT] * articles)
    motion = v.MotionView(
        number=9,
        title="Nghị quyết",
        text=text,
        present=80,
        required=41,
        met=True,
        method=None,
        counted=False,
        article=2,
    )
    shown = pages(motion, (120, 34))

    said = " ".join(word for sheet in shown for words in sheet.words for word in words.split())
    assert text in said
    assert all(not stands_in_plain_type(sheet, text) for sheet in shown)


def stands_in_plain_type(sheet: Sheet, text: str) -> bool:
    """Whether two words of the text that follow one another stand on a line of the picture as they are."""
    said = text.split()
    pairs = [f"{one} {other}" for one, other in pairwise(said)]
    return any(pair in line.plain for line in sheet.lines[:-1] for pair in pairs)


def test_candidates_of_a_result_are_large_on_as_many_pages_as_that_takes() -> None:
    lines = tuple(v.CandidateLine(name, 30 - n, elected=n < 3, tied=False) for n, name in enumerate(NAMES))
    result = v.BallotResultView(
        number=4,
        title="Bầu Ban Thanh tra nhân dân",
        round=1,
        seats=3,
        issued=40,
        collected=40,
        valid=40,
        invalid=0,
        required=20,
        candidates=lines,
        recount=False,
    )
    shown = pages(result, (120, 34))

    assert len(shown) > 2
    assert stands_large(shown, "Nguyễn Thị Mẫu D: 27 (67,50%)")
    assert stands_large(shown, "Nguyễn Thị Mẫu G: 24 (60,00%)")
    assert sizes(shown, "Nguyễn Thị Mẫu G: 24 (60,00%)") == {1}


def test_awards_are_listed_in_big_letters_on_as_many_pages_as_that_takes() -> None:
    forms = [f"Danh hiệu mẫu {n}" for n in range(1, 9)]
    listed = v.AwardListView(
        number=11,
        title="Khen thưởng",
        awards=tuple(v.AwardLine(form, "UBND tỉnh", 0, 3, read=False) for form in forms),
    )
    shown = pages(listed, (120, 34))

    assert len(shown) > 1
    assert all(stands_large(shown, f"• {form}: 03 cá nhân") for form in forms)


@pytest.mark.parametrize("grid", [(60, 17), (80, 22), (120, 34)])
def test_whoever_has_the_floor_is_named_in_big_letters(grid: tuple[int, int]) -> None:
    speaking = v.SpeakerView(
        number=2,
        title="Thảo luận",
        speaker=v.By("Nguyễn Văn Mẫu", ()),
        turn=1,
        minutes_left=7,
        minutes_over=0,
    )

    assert stands_large(pages(speaking, grid), "Nguyễn Văn Mẫu")
