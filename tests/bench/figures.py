"""A row of the table: how long something took, beside what, and what it should be."""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """Durations in seconds; ``beside`` is the median of what it is compared with, ``aim`` says what was asked for."""

    what: str
    durations: Sequence[float]
    beside: float | None = None
    aim: str = ""

    @property
    def median(self) -> float:
        """Half of the durations are longer."""
        return statistics.median(self.durations)

    @property
    def p99(self) -> float:
        """One in a hundred is longer; with fewer than a hundred this is the longest."""
        ordered = sorted(self.durations)
        return ordered[math.ceil(0.99 * len(ordered)) - 1]


def table(rows: Sequence[Row]) -> str:
    """The rows as lines of text, in milliseconds."""
    head = ("", "n", "median ms", "p99 ms", "ratio", "aim")
    cells = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    return "".join(
        "  ".join(
            cell.ljust(width) if column in {0, 5} else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in cells
    )


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "" if row.beside is None else f"{row.median / row.beside:.2f}"
    return (
        row.what,
        str(len(row.durations)),
        f"{row.median * 1000:.2f}",
        f"{row.p99 * 1000:.2f}",
        ratio,
        row.aim,
    )
