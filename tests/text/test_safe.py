import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kcn_tui.text.safe import safe, safe_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("a\x1b[31mđỏ", "a␛[31mđỏ"),
        ("chuông\x07", "chuông␇"),
        ("xóa\x7f", "xóa␡"),
        ("C1 \x9b31m", "C1 �31m"),
        ("a\u202etxt.exe", "a�txt.exe"),
        ("\u2067vòng\u2069", "�vòng�"),
        ("không\u200b rộng\ufeff", "không rộng"),
        ("nối\u200dnhau\u00ad", "nốinhau"),
        ("cột\tcột", "cột    cột"),
        ("nửa \ud800 cặp", "nửa � cặp"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("a\u0301\u0302\u0303\u0304\u0305", "á\u0302\u0303"),
        ("[bold]Nguyễn Văn A[/b] [@click=app.quit]x", "[bold]Nguyễn Văn A[/b] [@click=app.quit]x"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_and_what_hides_is_left_out(hostile: str, shown: str) -> None:
    assert safe(hostile) == shown


def test_text_is_composed_and_a_hard_space_stays_one() -> None:
    typed = unicodedata.normalize("NFD", "Hội nghị\u00a0cán bộ")

    assert safe(typed) == "Hội nghị\u00a0cán bộ"


@given(ANY_TEXT)
def test_nothing_that_controls_or_reorders_comes_through(text: str) -> None:
    shown = safe(text)

    unsafe = {character for character in shown if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}}
    assert unsafe <= {"\n"}
    assert not {c for c in shown if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF"}}
    assert not {c for c in shown if unicodedata.bidirectional(c) in {"LRI", "RLI", "FSI", "PDI"}}


@given(ANY_TEXT)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@given(ANY_TEXT)
def test_a_line_is_one_line_without_runs_of_spaces(text: str) -> None:
    line = safe_line(text)

    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip(" ")


@given(st.text("ắẠềộỹ\u0301\u0323\u0302 aơưĐđ"))
def test_a_mark_takes_no_width_of_its_own(text: str) -> None:
    shown = safe(text)

    assert cell_len(shown) == sum(not unicodedata.combining(character) for character in shown)
