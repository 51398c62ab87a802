import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kcn_tui.plan.load import load
from kcn_tui.stage.glyphs import SIZES, SMALL, fit, letter
from kcn_tui.stage.glyphs.face import glyph
from kcn_tui.stage.glyphs.raster import blocks, enlarged
from kcn_tui.stage.glyphs.repertoire import found
from kcn_tui.text.safe import safe_line
from tests.specimen import ACCENTED, PLAIN, SIGNS
from tests.stage.views_any import TEXT

EVERY = (*ACCENTED, *PLAIN, *SIGNS)
AGENDA = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"


@pytest.mark.parametrize("size", SIZES)
def test_no_two_letters_or_signs_look_the_same(size: int) -> None:
    shown = {character: letter(f"|{character}|", size) for character in EVERY}

    assert len(ACCENTED) == 134
    assert not [(a, b) for a, b in combinations(EVERY, 2) if shown[a] == shown[b]]


@pytest.mark.parametrize("character", EVERY)
def test_every_letter_and_sign_is_drawn_within_its_frame(character: str) -> None:
    drawn = glyph(character)

    assert drawn is not None
    assert any(drawn.rows)
    rows = letter(character, SMALL)
    assert {cell_len(row) for row in rows} == {cell_len(rows[0])}
    assert not set("".join(rows)) - set(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
    assert rows[0].strip()
    assert rows[-1].strip()


@pytest.mark.parametrize("character", ACCENTED)
def test_the_letter_stays_whole_under_its_marks(character: str) -> None:
    base, *marks = list(unicodedata.normalize("NFD", character))
    kept_by_shape = {"i": "ı", "đ": "đ", "Đ": "Đ"}.get(base, base)
    horned = "\u031b" in marks or character == "ỵ"
    plain, drawn = glyph(kept_by_shape), glyph(character)

    assert plain is not None
    assert drawn is not None
    if not horned:
        ink = [row >> drawn.left for row in drawn.rows]
        assert all(below & row == row for below, row in zip(ink, plain.rows, strict=True))
        assert marks == [] or ink != list(plain.rows)


@given(st.text("ắạềộỹaơưđ ẪỨĐỵỗ", min_size=1, max_size=30))
def test_composed_and_decomposed_text_looks_the_same(text: str) -> None:
    assert letter(unicodedata.normalize("NFD", text), SMALL) == letter(text, SMALL)


@given(TEXT, st.integers(1, 240), st.integers(1, 67))
def test_lettering_stays_in_its_room_and_keeps_every_word_whole(text: str, columns: int, rows: int) -> None:
    lettering = fit(text, columns, rows)

    if lettering is not None:
        assert len(lettering.rows) <= rows
        assert {cell_len(row) for row in lettering.rows} == {lettering.columns}
        assert lettering.columns <= columns
        assert " ".join(lettering.words).split(" ") == [word for word in safe_line(text).split(" ") if word]


@given(TEXT, st.integers(40, 240), st.integers(12, 67))
def test_the_largest_size_that_fits_is_taken(text: str, columns: int, rows: int) -> None:
    taken = fit(text, columns, rows)
    each = [fit(text, columns, rows, (size,)) for size in SIZES]

    assert taken == next((lettering for lettering in each if lettering), None)


@pytest.mark.parametrize("unknown", ["漢", "👩", "ç", "ß", "Ж", "ü", "đ\u0300"])
def test_a_character_without_a_drawing_is_shown_as_it_is(unknown: str) -> None:
    for size in SIZES:
        assert f"│{unknown}│" in "\n".join(letter(f"Ban {unknown} Một", size))


def titles() -> list[str]:
    loaded = load(AGENDA)
    assert loaded.plan is not None
    return [item.title for item in loaded.plan.agenda]


def test_the_small_size_sets_fourteen_characters_on_a_line_of_a_small_hall() -> None:
    columns = [cell_len(letter(title, SMALL)[0]) for title in titles()]

    assert sum(columns) * 14 <= 46 * sum(map(len, titles()))
    assert sum(columns) <= 3.2 * sum(map(len, titles()))


def test_a_non_breaking_space_keeps_words_on_one_line() -> None:
    lettering = fit("năm\u00a02018 tốt", 30, 20, (SMALL,))

    assert lettering is not None
    assert lettering.words == ("năm\u00a02018", "tốt")


def test_enlarging_keeps_squares_square_and_rounds_steps() -> None:
    assert enlarged([0b11, 0b11], 2, smooth=True) == [0b1111] * 4
    assert enlarged([0b10, 0b01], 2, smooth=False) == [0b1100, 0b1100, 0b0011, 0b0011]
    assert blocks([0b01, 0b10, 0b11], 1) == ["▚", "▀"]


@pytest.mark.parametrize(
    ("environ", "system", "sizes"),
    [
        ({}, "posix", {1, 2, 3, 4, 6}),
        ({"TERM": "linux"}, "posix", {2, 4, 6}),
        ({}, "nt", {2, 4, 6}),
        ({"WT_SESSION": "x"}, "nt", {1, 2, 3, 4, 6}),
        ({"KCN_TUI_BLOCKS": "none"}, "posix", set()),
        ({"KCN_TUI_BLOCKS": "quarters"}, "nt", {1, 2, 3, 4, 6}),
    ],
)
def test_a_terminal_is_given_only_blocks_that_its_font_has(
    environ: dict[str, str], system: str, sizes: set[int]
) -> None:
    known = found(environ, system)

    assert known.sizes == sizes
    assert known.quarters == (1 in sizes)


@pytest.mark.parametrize("size", [2, 4, 6])
def test_a_font_without_quarters_is_given_halves_alone(size: int) -> None:
    line = glyph("ẫ")
    assert line is not None

    drawn = "".join(blocks(enlarged(line.rows, size, smooth=False), 60))

    assert set(drawn) <= set(" ▀▄█")
