"""Figures as Vietnamese offices write them: decimal comma, point for thousands, two digits below ten (practice 6.5)."""

from decimal import Decimal


def percent(count: int, base: int) -> str:
    """The share with two decimals, rounded half up, as ``93,57%``; whole numbers only, so no float can tip a half.

    Raises ZeroDivisionError for a base of 0.
    """
    hundredths = (20_000 * count + base) // (2 * base)
    return f"{hundredths // 100},{hundredths % 100:02}%"


def two_digits(count: int) -> str:
    """A count with a leading zero below ten: 02 tập thể."""
    return f"{count:02}"


def thousands(number: int) -> str:
    """A whole number with a point between thousands: 12.345."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float) -> str:
    """A number as it was written, with a decimal comma and a point between thousands: 1.234,5."""
    whole, _point, rest = f"{Decimal(str(number)):f}".partition(".")
    digits = rest.rstrip("0")
    return (
        thousands(int(whole)) + (f",{digits}" if digits else "")
        if int(whole)
        else f"{whole},{digits}"
        if digits
        else "0"
    )
