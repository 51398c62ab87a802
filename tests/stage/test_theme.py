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


def pairs(theme: Theme) -> list[tuple[str, str]]:
    """Every colour of letters with the background that it stands on."""
    grounds = {"strip_text": theme.strip, "marker_text": theme.marker}
    colors = [name for name in theme.__struct_fields__ if name not in {"name", "ground", "strip", "marker"}]
    return [(getattr(theme, name), grounds.get(name, theme.ground)) for name in colors]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_colour_can_be_read_on_its_background(theme: Theme) -> None:
    too_weak = {pair: contrast(*pair) for pair in pairs(theme) if contrast(*pair) < 7}

    assert not too_weak


@given(st.sampled_from(list(THEMES.values())), COLOR)
def test_an_agencys_own_colour_can_be_read_whatever_it_is(theme: Theme, color: str) -> None:
    own = with_accent(theme, color)

    assert min(contrast(*pair) for pair in pairs(own)) >= 7


@pytest.mark.parametrize(
    ("theme", "color"), [("light", "#7a0010"), ("dark", "#ffe08a"), ("contrast", "#00ff00")]
)
def test_a_colour_that_can_be_read_is_taken_as_it_is(theme: str, color: str) -> None:
    assert with_accent(THEMES[theme], color).title == color


@pytest.mark.parametrize("color", ["red", "#fff", "#12345g", "7a0010", "#7a0010 "])
def test_what_is_no_colour_is_refused(color: str) -> None:
    with pytest.raises(ValueError, match=re.escape(color)):
        with_accent(THEMES["dark"], color)
