import unicodedata

import pytest

from kcn_tui.text.unicode import code_point, find_control, nfc


def test_composed_and_decomposed_letters_become_one_and_spaces_stay() -> None:
    typed = "Hội nghị\N{NO-BREAK SPACE} hoá"
    assert nfc(unicodedata.normalize("NFD", typed)) == typed


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x07", "\r", "\x7f", "\x85", "\x9b", "\u2028", "\ud800", "\uffff"]
)
def test_what_could_upset_a_terminal_or_a_file_is_found(character: str) -> None:
    assert find_control(f"Hội{character}nghị") == 3


def test_lines_tabs_and_non_breaking_spaces_are_text() -> None:
    assert find_control("Hội nghị\n\tcán bộ\N{NO-BREAK SPACE}– “100 %” 😀") is None


def test_a_code_point_is_written_as_unicode_writes_it() -> None:
    assert [code_point(character) for character in "\x1bộ😀"] == ["U+001B", "U+1ED9", "U+1F600"]
