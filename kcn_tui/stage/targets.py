"""The year's targets beside last year's results, where the agenda knows them."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _
from kcn_tui.meeting.motions import targets_with
from kcn_tui.meeting.state import ArticleVersion
from kcn_tui.plan.model import Resolution, Target
from kcn_tui.stage import views as v
from kcn_tui.stage.paging import Block, Headline, Lines
from kcn_tui.stage.picture import Room
from kcn_tui.stage.setting import wrapped
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.figures import decimal

Draft: TypeAlias = tuple[tuple[ArticleVersion, ...], ...]

_APART: Final = " \u2003 "
"""What parts this year from last year in big letters: the words are those of plain type, whose columns part them."""


def targets_of(item: Resolution, draft: Draft) -> tuple[tuple[v.TargetLine, ...], ...]:
    """For each article of the draft that stands the targets that go with it, if one of them has last year's result."""
    standing = ((place, versions[-1].text) for place, versions in enumerate(draft, start=1))
    return tuple(_compared(targets_with(item, place, text)) for place, text in standing if text is not None)


def _compared(targets: Sequence[Target]) -> tuple[v.TargetLine, ...]:
    if all(target.last is None for target in targets):
        return ()
    return tuple(
        v.TargetLine(t.measure, t.unit, t.at_least, t.at_most, t.about, t.exactly, t.last) for t in targets
    )


def comparison(targets: Sequence[v.TargetLine], room: Room) -> tuple[Block, ...]:
    """A line for each target: the measure, what is aimed at, and last year's result; in columns where they fit."""
    cells = [(safe_line(t.measure), aim(t), _last_year(t)) for t in targets]
    widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    return tuple(_line(cell, widths, room, first=n == 0) for n, cell in enumerate(cells))


def aim(target: v.TargetLine) -> str:
    """The bounds in signs and words, as offices write figures: ≥ 300 triệu USD, khoảng 150 tỷ đồng, 5 – 6 dự án."""
    if target.at_least is not None and target.at_most is not None:
        amount = f"{decimal(target.at_least)} – {decimal(target.at_most)}"
    elif target.at_least is not None:
        amount = f"≥ {decimal(target.at_least)}"
    elif target.at_most is not None:
        amount = f"≤ {decimal(target.at_most)}"
    elif target.about is not None:
        amount = _("about {amount}").format(amount=decimal(target.about))
    elif target.exactly is not None:
        amount = decimal(target.exactly)
    else:
        return ""
    return _with_unit(amount, target.unit)


def _last_year(target: v.TargetLine) -> str:
    if target.last is None:
        return _("last year: no figure")
    return _("last year: {amount}").format(amount=_with_unit(decimal(target.last), target.unit))


def _with_unit(amount: str, unit: str | None) -> str:
    if not unit:
        return amount
    return f"{amount}%" if unit == "%" else f"{amount} {safe_line(unit)}"


def _line(cells: Sequence[str], widths: Sequence[int], room: Room, *, first: bool) -> Block:
    theme = room.theme
    strong, quiet = theme.on_ground(theme.accent, bold=True), theme.on_ground(theme.quiet)
    measure, aimed, last = cells

    def set_in(width: int) -> Lines:
        if sum(widths) + 2 * (len(widths) - 1) <= width:
            padded = [
                f"{text}{' ' * (size - cell_len(text))}" for text, size in zip(cells, widths, strict=True)
            ]
            return (Text.assemble((padded[0], theme.base()), "  ", (padded[1], strong), "  ", (last, quiet)),)
        aimed_at = wrapped(Text.assemble((f"{measure} ", theme.base()), (aimed, strong)), width)
        indent = " " * min(2, width - 1)
        before = wrapped(Text(last, quiet), width - len(indent))
        return (*aimed_at, *(Text.assemble(indent, line) for line in before))

    said = _APART.join((" ".join(filter(None, (measure, aimed))), last))
    large = Headline(said, strong, "body", left=True)
    return Block(set_in, gap=int(first), whole=True, headline=large)
