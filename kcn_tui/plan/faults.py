"""What is wrong with a file, as a place, a code and values.

The sentences are in ``wording.faults``, because this room knows no language.
"""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from msgspec import Struct

Severity: TypeAlias = Literal["fault", "warning"]
Value: TypeAlias = str | int

CODES: Final[dict[str, tuple[str, ...]]] = {
    # the file itself
    "file-missing": (),
    "folder": ("name",),
    "empty-folder": (),
    "file-not-regular": (),
    "file-unreadable": (),
    "file-too-big": ("limit",),
    "file-not-utf8": (),
    "file-control": ("character",),
    # YAML
    "empty-file": (),
    "control-character": ("character",),
    "syntax": (),
    "syntax-character": ("character",),
    "syntax-colon": (),
    "syntax-flow": (),
    "syntax-indent": (),
    "syntax-quote": (),
    "syntax-tab": (),
    "several-documents": (),
    "unknown-alias": ("name",),
    "unused-anchor": ("name",),
    "too-deep": ("limit",),
    "too-many-values": ("limit",),
    "tag": ("tag",),
    "key-not-text": (),
    "duplicate-key": ("key", "line"),
    # what YAML 1.1 and 1.2 read differently, or other than it was meant
    "sexagesimal": ("raw",),
    "leading-zero": ("raw", "number"),
    "number-form": ("raw",),
    "thousands": ("raw", "number"),
    "bool-word": ("raw",),
    # structure
    "unknown-key": ("key", "known"),
    "stray-comma": ("key",),
    "missing-key": ("key",),
    "missing-value": ("key",),
    "number-as-text": ("raw",),
    "text-as-number": ("raw",),
    "decimal-comma": ("raw", "number"),
    "whole-number": ("raw",),
    "type": ("expected", "found"),
    "id-form": ("id",),
    "too-small": ("value", "least"),
    "too-big": ("value", "most"),
    "too-short": (),
    "not-one-of": ("value", "allowed"),
    "kind-missing": ("allowed",),
    "kind-unknown": ("kind", "allowed"),
    "structure": ("problem",),
    # single values
    "date-form": ("raw",),
    "date-impossible": ("raw",),
    "time-form": ("raw",),
    "time-impossible": ("raw",),
    "session-start": ("session", "start"),
    "reserved-id": ("id",),
    "threshold-form": ("sentence",),
    "threshold-base": ("base", "allowed"),
    # files beside the agenda
    "text-and-file": (),
    "beside-outside": ("name",),
    "beside-missing": ("name",),
    "beside-not-regular": ("name",),
    "beside-unreadable": ("name",),
    "beside-too-big": ("name", "limit"),
    "beside-not-utf8": ("name", "place"),
    "beside-control": ("name", "place", "character"),
    "list-form": ("name",),
    # images that a text names
    "image-outside": ("name",),
    "image-missing": ("name",),
    "image-not-regular": ("name",),
    "image-unreadable": ("name",),
    "image-too-big": ("name", "limit"),
    "image-too-large": ("name", "limit"),
    "image-form": ("name",),
    "image-damaged": ("name",),
    "image-too-many": ("limit",),
    "image-inline": ("name",),
    "image-spaces": ("written",),
    # the whole
    "agenda-empty": (),
    "duplicate-id": ("id", "line"),
    "duplicate-award": ("id", "line"),
    "unknown-person": ("id",),
    "motion-text": (),
    "text-too-long": ("characters", "lines"),
    "target-figure": (),
    "target-range": ("least", "most"),
    "few-candidates": ("candidates", "seats"),
    "same-candidate": ("name", "line"),
    "same-presidium": ("name", "line"),
    "same-recipient": ("name", "line"),
    "unfilled": ("text",),
    "awards-count": ("id", "named", "counted"),
    "awards-order": ("form", "lower"),
    "summoned-above-staff": ("summoned", "staff"),
    "no-chair": (),
    # the list of people
    "roll-damaged": (),
    "roll-too-big": ("limit",),
    "roll-too-many": ("limit",),
    "roll-empty": (),
    "roll-quote": (),
    "roll-no-name": ("known",),
    "roll-heading-unknown": ("heading", "known"),
    "roll-heading-twice": ("heading", "column"),
    "roll-no-heading": (),
    "roll-cells": ("cells", "headings"),
    "roll-foot": ("words",),
    "roll-name-missing": (),
    "roll-card-twice": ("card", "row"),
    "roll-name-twice": ("name", "row"),
    "roll-more": ("count", "row"),
    "roll-kind": ("kind", "allowed"),
    "roll-summoned": ("summoned", "listed"),
    # cue files
    "cue-keys": ("keys",),
    "unknown-command": ("name", "known"),
    "unknown-item": ("id",),
    "unknown-motion": ("id",),
    "unknown-award": ("id",),
}
"""Every code with the names of its values. Any may bring ``near`` as well: what was probably meant."""

WARNINGS: Final = frozenset(
    {
        "few-candidates",
        "awards-count",
        "awards-order",
        "summoned-above-staff",
        "no-chair",
        "session-start",
        "same-presidium",
        "same-recipient",
        "unfilled",
        "image-outside",
        "image-missing",
        "image-not-regular",
        "image-unreadable",
        "image-too-big",
        "image-too-large",
        "image-form",
        "image-damaged",
        "image-too-many",
        "image-inline",
        "image-spaces",
        "roll-heading-unknown",
        "roll-no-heading",
        "roll-foot",
        "roll-name-twice",
        "roll-more",
        "roll-summoned",
    }
)
"""The codes that let a meeting begin all the same."""


_LONGEST_QUOTE: Final = 60

_OURS = {"known", "allowed", "problem"}
"""Values that quote nobody, and so are never cut."""


class Fault(Struct, frozen=True):
    """One thing wrong in ``file`` at ``line`` and ``column``, both counted from 1: characters, in a list of people cells."""

    file: str
    line: int
    column: int
    code: str
    values: dict[str, Value] = {}
    severity: Severity = "fault"


def fault_at(file: str, line: int, column: int, code: str, values: dict[str, Value]) -> Fault:
    """A fault, or a warning if its code is one, with what it quotes cut to what fits a message."""
    quoted = {
        name: shorten(value) if isinstance(value, str) and name not in _OURS else value
        for name, value in values.items()
    }
    return Fault(file, line, column, code, quoted, "warning" if code in WARNINGS else "fault")


def shorten(text: str) -> str:
    """The text on one line, cut to what can be quoted in a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults by position, each once: a value that an alias repeats is wrong in one place only."""
    once = {(f.line, f.column, f.code, tuple(f.values.items())): f for f in faults}
    return tuple(once[key] for key in sorted(once, key=lambda key: key[:3]))
