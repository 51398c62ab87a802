"""What an unquoted scalar means, and where YAML 1.1 and 1.2 readers, or people, would disagree on it.

PyYAML follows YAML 1.1: an unquoted ``13:30`` is 810, ``010`` is 8, ``08`` a text, ``no`` is false. A file of ours
must mean one thing to every reader and to the person who wrote it, so each of these is a fault with a hint.
"""

import re

from msgspec import Struct

from kcn_tui.plan.faults import Value

_NULL = re.compile(r"|~|null|Null|NULL")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_BOOL_WORD = re.compile(r"(?i:yes|no|on|off)")
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_LEADING_ZERO = re.compile(r"(?P<sign>[-+]?)0+(?P<number>[0-9]+)")
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_OTHER_NUMBER = re.compile(
    r"""[-+]?(?:
        0b[01_]+ | 0o[0-7_]+ | 0x[0-9a-fA-F_]+
        | [0-9][0-9_]*
        | (?: [0-9][0-9_]*(?:\.[0-9_]*)? | \.[0-9_]+ )(?:[eE][-+]?[0-9]+)?
        | \.(?:inf|Inf|INF)
    ) | \.(?:nan|NaN|NAN) | [-+][0-9_]+""",
    re.VERBOSE,
)


class Scalar(Struct, frozen=True):
    """A scalar's value, and the code and values of the trap it is, if it is one; a trap's value is its raw text."""

    value: str | float | bool | None
    trap: str | None = None
    values: dict[str, Value] = {}


def read_plain(raw: str) -> Scalar:
    """Read an unquoted scalar the way that YAML 1.1, YAML 1.2 and people all read it, or say which trap it is."""
    if _NULL.fullmatch(raw):
        return Scalar(None)
    if _TRUE.fullmatch(raw) or _FALSE.fullmatch(raw):
        return Scalar(_TRUE.fullmatch(raw) is not None)
    if _WHOLE.fullmatch(raw):
        return Scalar(int(raw))
    if _THOUSANDS.fullmatch(raw):
        return Scalar(raw, "thousands", {"raw": raw, "number": raw.replace(".", "")})
    if _DECIMAL.fullmatch(raw):
        return Scalar(float(raw))
    return _read_trap(raw)


def _read_trap(raw: str) -> Scalar:
    leading_zero = _LEADING_ZERO.fullmatch(raw)
    if leading_zero:
        return Scalar(
            raw, "leading-zero", {"raw": raw, "number": leading_zero["sign"] + leading_zero["number"]}
        )
    for code, pattern in (
        ("bool-word", _BOOL_WORD),
        ("sexagesimal", _SEXAGESIMAL),
        ("number-form", _OTHER_NUMBER),
    ):
        if pattern.fullmatch(raw):
            return Scalar(raw, code, {"raw": raw})
    return Scalar(raw)
