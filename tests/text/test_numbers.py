from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.numbers import decimal, percent, thousands, two_digits

COUNTS = st.integers(0, 1_000_000)


@pytest.mark.parametrize(
    ("count", "base", "share"),
    [
        (0, 55, "0,00%"),
        (55, 55, "100,00%"),
        (16, 30, "53,33%"),
        (2, 3, "66,67%"),
        (131, 140, "93,57%"),
        (1, 20_000, "0,01%"),  # exactly half a hundredth goes up
        (1, 20_001, "0,00%"),
        (201, 20_000, "1,01%"),  # 1.005 as a float is less than it
        (60, 55, "109,09%"),
    ],
)
def test_a_share_has_two_decimals_rounded_half_up_and_a_decimal_comma(
    count: int, base: int, share: str
) -> None:
    assert percent(count, base) == share


@given(COUNTS, COUNTS.filter(bool))
def test_a_share_is_the_exact_fraction_rounded_half_up(count: int, base: int) -> None:
    hundredths = floor(Fraction(10_000 * count, base) + Fraction(1, 2))
    assert int(percent(count, base).replace(",", "").rstrip("%")) == hundredths


def test_a_share_of_nobody_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        percent(0, 0)


@pytest.mark.parametrize(("count", "written"), [(0, "00"), (2, "02"), (9, "09"), (10, "10"), (129, "129")])
def test_counts_below_ten_have_two_digits(count: int, written: str) -> None:
    assert two_digits(count) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (12345, "12.345"), (1234567, "1.234.567"), (-1000, "-1.000")],
)
def test_thousands_have_a_point_between_them(number: int, written: str) -> None:
    assert thousands(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0"),
        (5, "5"),
        (287.5, "287,5"),
        (0.25, "0,25"),
        (1234.5, "1.234,5"),
        (1_000_000, "1.000.000"),
        (100.0, "100"),
        (0.1, "0,1"),
        (1e-7, "0,0000001"),
    ],
)
def test_a_number_has_a_decimal_comma_and_points_between_thousands(number: float, written: str) -> None:
    assert decimal(number) == written
