"""Figures in the language of the interface."""

import pytest

from kcn_tui.locale import Language, use
from kcn_tui.wording.figures import decimal, few, percent, recipients, thousands

pytestmark = pytest.mark.usefixtures("vietnamese")


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("vi", ("84,91%", "12.345", "1.234,5", "02", "02 tập thể, 01 cá nhân", "36 cá nhân")),
        ("en", ("84.91%", "12,345", "1,234.5", "2", "2 collectives, 1 individual", "36 individuals")),
    ],
)
def test_figures_are_written_as_the_language_writes_them(
    language: Language, written: tuple[str, ...]
) -> None:
    use(language)
    assert written == (
        percent(45, 53),
        thousands(12_345),
        decimal(1234.5),
        few(2),
        recipients(2, 1),
        recipients(0, 36),
    )
