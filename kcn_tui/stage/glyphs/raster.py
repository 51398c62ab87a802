"""Rows of pixels: enlarged with smooth edges, and drawn with block characters, four pixels a cell.

A row is an integer whose lowest bit is the leftmost pixel, so that a whole row is treated at once.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

QUARTERS: Final = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""The blocks by which of a cell's four quarters have ink: upper left 1, upper right 2, lower left 4, lower right 8."""
_BY_DIGIT: Final = str.maketrans("0123456789abcdef", QUARTERS)


def enlarged(rows: Sequence[int], times: int, *, smooth: bool) -> list[int]:
    """The rows ``times`` as wide and high (a product of twos and threes).

    ``smooth`` rounds corners as the rule Scale2x does; without it every pixel becomes a plain square.
    """
    result = list(rows)
    while times % 2 == 0:
        result = _doubled(result, smooth=smooth)
        times //= 2
    while times % 3 == 0:
        result = [_spread(row, 1, 3) * 7 for row in result for _ in range(3)]
        times //= 3
    return result


def blocks(rows: Sequence[int], columns: int) -> list[str]:
    """The pixels as lines of block characters, each of exactly so many columns."""
    even = [*rows, 0] if len(rows) % 2 else rows
    return [
        f"{_spread(upper, 2, 2) | _spread(lower, 2, 2) << 2:0{columns}x}"[::-1].translate(_BY_DIGIT)
        for upper, lower in zip(even[::2], even[1::2], strict=True)
    ]


def _doubled(rows: Sequence[int], *, smooth: bool) -> list[int]:
    doubled = []
    for above, row, below in zip([0, *rows[:-1]], rows, [*rows[1:], 0], strict=True):
        corners = [row] * 4
        if smooth:
            corners = [
                _corner(row, near, far, leftwards=leftwards)
                for near, far in ((above, below), (below, above))
                for leftwards in (True, False)
            ]
        doubled.append(_spread(corners[0], 1, 2) | _spread(corners[1], 1, 2) << 1)
        doubled.append(_spread(corners[2], 1, 2) | _spread(corners[3], 1, 2) << 1)
    return doubled


def _corner(row: int, near: int, far: int, *, leftwards: bool) -> int:
    """Each pixel's quarter towards ``near`` and the left (or right): its two neighbours' where they agree and those opposite do not.

    A corner of solid ink, as at the end of a stem, stays square; what is rounded are steps and bows.
    """
    ahead, back = (_right, _left) if leftwards else (_left, _right)
    beside, across = back(row), ahead(row)
    takes = ~(near ^ beside) & (near ^ across) & (beside ^ far)
    solid = row & across & far & ahead(far)
    takes &= ~solid
    return row & ~takes | near & takes


def _left(row: int) -> int:
    """For every pixel the one to its left."""
    return row << 1


def _right(row: int) -> int:
    """For every pixel the one to its right."""
    return row >> 1


def _spread(row: int, run: int, times: int) -> int:
    """The bits apart from each other: every ``run`` of them keeps its order, with room for ``times`` as many.

    Eight at a time from a table, as a Python loop over single pixels would take longer than all the rest.
    """
    table = _spread_bytes(run, times)
    little = row.to_bytes(-(-row.bit_length() // 8), "little")
    return int.from_bytes(b"".join([table[byte] for byte in little]), "little")


@cache
def _spread_bytes(run: int, times: int) -> tuple[bytes, ...]:
    return tuple(
        sum((byte >> n & 1) << (n // run * run * times + n % run) for n in range(8)).to_bytes(times, "little")
        for byte in range(256)
    )
