"""A row of the table: what was measured, beside what, and what it should be."""

import math
import statistics
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Unit = Literal["ms", "MB", "%"]
"""Milliseconds, given as seconds; megabytes of 10^6, given as bytes; hundredths, given as a share of one."""

_SCALE: dict[Unit, float] = {"ms": 1e3, "MB": 1e-6, "%": 1e2}


class Beside(NamedTuple):
    """What a row is compared with: its name, its median, and how many times that the row may be at most."""

    name: str
    median: float
    most: float | None = None


class Row(NamedTuple):
    """Values in seconds, bytes or shares of one, as ``unit`` says; ``most`` is what half of them may be at most."""

    what: str
    values: Sequence[float]
    beside: tuple[Beside, ...] = ()
    most: float | None = None
    unit: Unit = "ms"

    @property
    def median(self) -> float:
        """Half of the values are greater."""
        return statistics.median(self.values)

    @property
    def p99(self) -> float:
        """One in a hundred is greater; with fewer than a hundred this is the greatest."""
        ordered = sorted(self.values)
        return ordered[math.ceil(0.99 * len(ordered)) - 1]

    def as_beside(self, name: str, most: float | None = None) -> Beside:
        """This row as what another is compared with."""
        return Beside(name, self.median, most)

    @property
    def aims(self) -> Iterator[tuple[str, bool]]:
        """Each aim in words, and whether it is met."""
        if self.most is not None:
            yield f"≤ {self.most * _SCALE[self.unit]:g} {self.unit}", self.median <= self.most
        for name, median, most in self.beside:
            if most is not None:
                yield f"≤ {most:g} × {name}", self.median <= most * median

    @property
    def missed(self) -> list[str]:
        """The aims that are not met."""
        return [words for words, met in self.aims if not met]


_HEAD = ("", "n", "median", "p99", "", "beside", "aim")
_LEFT = {0, 4, 5, 6}


def table(title: str, rows: Sequence[Row]) -> str:
    """The rows as lines of text; a missed aim is marked."""
    cells = [(title, *_HEAD[1:]), *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    return "".join(
        "  ".join(
            cell.ljust(width) if column in _LEFT else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in cells
    )


def verdict(rows: Sequence[Row]) -> str:
    """Which aims were missed, in one line."""
    missed = [f"{row.what} {words}" for row in rows for words in row.missed]
    aims = sum(1 for row in rows for _aim in row.aims)
    return f"{aims} aims, {len(missed)} missed" + (f": {'; '.join(missed)}\n" if missed else "\n")


def _cells(row: Row) -> tuple[str, ...]:
    scale = _SCALE[row.unit]
    return (
        row.what,
        str(len(row.values)),
        f"{row.median * scale:.2f}",
        f"{row.p99 * scale:.2f}",
        row.unit,
        ", ".join(f"{row.median / median:.2f} × {name}" for name, median, _most in row.beside if median),
        ", ".join(words if met else f"✗ {words}" for words, met in row.aims),
    )
