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
    "reserved-id": ("id",),
    "threshold-form": ("sentence",),
    "quorum-base": (),
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
    # the whole
    "agenda-empty": (),
    "duplicate-id": ("id", "line"),
    "duplicate-award": ("id", "line"),
    "unknown-person": ("id",),
    "motion-text": (),
    "target-figure": (),
    "target-range": ("least", "most"),
    "few-candidates": ("candidates", "seats"),
    "awards-count": ("id", "named", "counted"),
    "summoned-above-staff": ("summoned", "staff"),
    "no-chair": (),
    # cue files
    "cue-keys": ("keys",),
    "unknown-command": ("name", "known"),
    "unknown-item": ("id",),
    "unknown-motion": ("id",),
    "unknown-award": ("id",),
}
"""Every code with the names of its values. Any may bring ``near`` as well: what was probably meant."""

WARNINGS: Final = frozenset({"few-candidates", "awards-count", "summoned-above-staff", "no-chair"})
"""The codes that let a meeting begin all the same."""


class Fault(Struct, frozen=True):
    """One thing wrong in ``file`` at ``line`` and ``column``, both counted from 1, in characters."""

    file: str
    line: int
    column: int
    code: str
    values: dict[str, Value] = {}
    severity: Severity = "fault"


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults by position, each once: a value that an alias repeats is wrong in one place only."""
    once = {(f.line, f.column, f.code, tuple(f.values.items())): f for f in faults}
    return tuple(once[key] for key in sorted(once, key=lambda key: key[:3]))
