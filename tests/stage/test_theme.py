import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.stage.theme import THEMES, Theme, contrast, with_accent

COLOR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_measured_as_wcag_defines_it(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_colour_can_be_read_on_its_background(theme: Theme) -> None:
    too_weak = {pair: contrast(*pair) for pair in theme.pairs() if contrast(*pair) < 7}

    assert not too_weak


@given(st.sampled_from(list(THEMES.values())), COLOR)
def test_an_agencys_own_colour_can_be_read_whatever_it_is(theme: Theme, color: str) -> None:
    own = with_accent(theme, color)

    assert min(contrast(*pair) for pair in own.pairs()) >= 7


@pytest.mark.parametrize(
    ("theme", "color"), [("light", "#7a0010"), ("dark", "#ffe08a"), ("contrast", "#00ff00")]
)
def test_a_colour_that_can_be_read_is_taken_as_it_is(theme: str, color: str) -> None:
    assert with_accent(THEMES[theme], color).title == color


@pytest.mark.parametrize("color", ["red", "#fff", "#12345g", "7a0010", "#7a0010 "])
def test_what_is_no_colour_is_refused(color: str) -> None:
    with pytest.raises(ValueError, match=re.escape(color)):
        with_accent(THEMES["dark"], color)
