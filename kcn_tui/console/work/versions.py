"""Several counts of one vote beside each other, and why each was taken."""

from typing import Final

from rich.cells import cell_len
from textual.content import Content

from kcn_tui.console.text import plain
from kcn_tui.locale import _
from kcn_tui.meeting.state import Vote
from kcn_tui.text.lines import one_line
from kcn_tui.wording.terms import figure_word, method_word, result_word

MOST: Final = 3
"""Counts beside each other that fit in the work area of a terminal of 80 columns."""
FIGURES: Final = ("yes", "no", "abstain", "not_voting")


def side_by_side(versions: tuple[Vote, ...]) -> list[Content]:
    """A column a count, the latest on the right and the only one that is not dimmed; the reasons below."""
    shown = versions[-MOST:]
    heads = [_("count {version}").format(version=vote.version) for vote in shown]
    methods = [shown[-1].method] if len({vote.method for vote in shown}) > 1 else []
    table = [
        ["", *heads],
        ["", *(f"{vote.recorded_at:%H:%M}" for vote in shown)],
        *([_("method"), *(method_word(vote.method) for vote in shown)] for _each in methods),
        *([figure_word(name), *(str(getattr(vote, name)) for vote in shown)] for name in FIGURES),
        [_("present"), *(str(vote.present) for vote in shown)],
        [_("needed"), *(str(vote.required_yes) for vote in shown)],
        [_("result"), *(result_word(vote.result).upper() for vote in shown)],
    ]
    widths = [max(cell_len(row[column]) for row in table) for column in range(len(shown) + 1)]
    lines = [_line(row, widths) for row in table]
    for vote in shown:
        if vote.reason is not None:
            words = _("count {version} because: {reason}").format(
                version=vote.version, reason=one_line(vote.reason)
            )
            lines.append(plain(words, "$text-muted"))
    return lines


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
