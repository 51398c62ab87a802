"""Several counts of one vote beside each other, and why each was taken."""

from typing import Final

from rich.cells import cell_len
from textual.content import Content

from kcn_tui.console.text import plain
from kcn_tui.locale import _
from kcn_tui.meeting.state import Vote
from kcn_tui.text.lines import one_line
from kcn_tui.wording.figures import thousands
from kcn_tui.wording.terms import figure_word, method_word, result_word

MOST: Final = 3
"""Counts beside each other at most; fewer where they do not fit, as a table whose lines break cannot be read."""
FIGURES: Final = ("yes", "no", "abstain", "not_voting")


def side_by_side(versions: tuple[Vote, ...], width: int) -> list[Content]:
    """A column a count on ``width`` columns, the latest on the right and the only one not dimmed; all reasons below."""
    tables = [_table(versions[-count:]) for count in range(MOST, 0, -1)]
    table = next((each for each in tables if sum(_widths(each)) + 2 * len(each[0]) - 2 <= width), tables[-1])
    lines = [_line(row, _widths(table)) for row in table]
    for vote in versions:
        if vote.reason is not None:
            words = _("count {version} because: {reason}").format(
                version=vote.version, reason=one_line(vote.reason)
            )
            lines.append(plain(words, "$text-muted"))
    return lines


def _table(shown: tuple[Vote, ...]) -> list[list[str]]:
    """The rows of the table, each with its label and a cell for every count."""
    heads = [_("count {version}").format(version=vote.version) for vote in shown]
    methods = [shown[-1].method] if len({vote.method for vote in shown}) > 1 else []
    return [
        ["", *heads],
        ["", *(f"{vote.recorded_at:%H:%M}" for vote in shown)],
        *([_("method"), *(method_word(vote.method) for vote in shown)] for _each in methods),
        *([figure_word(name), *(thousands(getattr(vote, name)) for vote in shown)] for name in FIGURES),
        [_("present"), *(thousands(vote.present) for vote in shown)],
        [_("needed"), *(thousands(vote.required_yes) for vote in shown)],
        [_("result"), *(result_word(vote.result).upper() for vote in shown)],
    ]


def _widths(table: list[list[str]]) -> list[int]:
    return [max(map(cell_len, column)) for column in zip(*table, strict=True)]


def _line(row: list[str], widths: list[int]) -> Content:
    """The label on the left, the figures at the right of their columns; what counts stands out."""
    label, *cells = row
    padded = [" " * (width - cell_len(cell)) + cell for cell, width in zip(cells, widths[1:], strict=True)]
    before = "  ".join(["", *padded[:-1]])
    return Content.assemble(
        label + " " * (widths[0] - cell_len(label)),
        Content.styled(before, "$text-muted"),
        "  ",
        Content.styled(padded[-1], "bold"),
    )
