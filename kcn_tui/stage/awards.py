"""The pictures of the awards: the list of decisions, and the one that is being read."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.on_stage import kind_of, stage_groups
from kcn_tui.stage import bars
from kcn_tui.stage import views as v
from kcn_tui.stage.paging import Block, Headline, Lines
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.setting import centred, headline, listed, words, wrapped
from kcn_tui.text.numbers import two_digits
from kcn_tui.text.safe import safe_line

_ROWS_FOR_LARGE_NAMES: Final = 15
"""Height from which on a name in plain type is too small, so that fewer stand on a page and all of them large."""
_ROWS_FOR_LARGE_BARS: Final = 45
"""Height from which on bars fit under large lines."""
_ROWS_OF_A_LARGE_LINE: Final = 7
_COLUMNS_OF_A_LARGE_LETTER: Final = 3.2
"""What a line and a letter of the smallest big size take at most on the average."""

Kind = Literal["collective", "individual"]


def counts(collectives: int, individuals: int) -> str:
    """How many a decision names, figures below ten with two digits as offices write them (practice 6.5)."""
    parts = []
    if collectives:
        parts.append(
            ngettext("{n} collective", "{n} collectives", collectives).format(n=two_digits(collectives))
        )
    if individuals:
        parts.append(
            ngettext("{n} individual", "{n} individuals", individuals).format(n=two_digits(individuals))
        )
    return " · ".join(parts)


def award_list(view: v.AwardListView, room: Room) -> Picture:
    """Every award decision of the item with how many it names, those read marked; bars where there is room beside them."""
    theme = room.theme
    blocks = [headline(view.title, theme.on_ground(theme.title, bold=True), role="beside")]
    blocks.extend(_entry(line, view, room, first=n == 0) for n, line in enumerate(view.awards))
    return Picture(tuple(blocks), middle="first")


def _entry(line: v.AwardLine, view: v.AwardListView, room: Room, *, first: bool) -> Block:
    """Form, bar and counts in columns with the granter below; where that is too wide, form and all else below each other."""
    theme = room.theme
    style, quiet = theme.on_ground(theme.text, bold=True), theme.on_ground(theme.quiet)
    sign, form, how_many = (
        "✓ " if line.read else "• ",
        safe_line(line.form),
        counts(line.collectives, line.individuals),
    )
    widest = max(cell_len(safe_line(each.form)) for each in view.awards)
    taken = 4 + widest + max(2 + cell_len(counts(each.collectives, each.individuals)) for each in view.awards)
    most = max(each.collectives + each.individuals for each in view.awards)
    share = bars.Share(line.collectives + line.individuals, most)
    who = [line.by, pgettext("hall", "announced")] if line.read else [line.by]

    def below(parts: Sequence[str], width: int) -> Lines:
        return listed([part for part in parts if part], quiet, justify="left", indent=2).set_in(width)

    def set_in(width: int) -> Lines:
        cells = min(bars.WIDEST, width - taken)
        if cells >= bars.NARROWEST and most:
            row = Text.assemble((sign, quiet), (f"{form}{' ' * (2 + widest - cell_len(form))}", style))
            row.append_text(bars.bar(share, cells, theme.accent, theme)).append(f"  {how_many}", style)
            return (row, *below(who, width))
        names = wrapped(Text(form, style), max(1, width - 2))
        named = (Text.assemble((sign if n == 0 else "  ", quiet), each) for n, each in enumerate(names))
        return (*named, *below([line.by, how_many, *who[1:]], width))

    large = f"{sign}{form}: {how_many}" if how_many else f"{sign}{form}"
    gap = int(first or room.height >= _ROWS_FOR_LARGE_NAMES)
    under = below(who, room.width)
    if room.height >= _ROWS_FOR_LARGE_BARS and most:
        under = (bars.bar(share, room.breadth, theme.accent, theme), *under)
    large_form = Headline(large, style, "body", left=True, below=under)
    says = " ".join((large, *filter(None, who)))
    return Block(set_in, gap=gap, whole=True, headline=large_form, says=(says,))


def award(view: v.AwardView, room: Room) -> Picture:
    """Form, by whom, the decision and how many it names; then the recipients, a page for each group that is called up."""
    theme = room.theme
    blocks = [
        headline(view.form.upper(), theme.on_ground(theme.title, bold=True)),
        words(
            _("awarded by {granter}").format(granter=view.by),
            theme.base(),
            justify="center",
            gap=0,
            keeps=True,
            role="beside",
        ),
    ]
    if view.decision:
        decision = _("Decision {decision}").format(decision=view.decision)
        quiet = theme.on_ground(theme.quiet)
        blocks.append(words(decision, quiet, justify="center", gap=0, keeps=True, role="last"))
    how_many = counts(view.collectives, view.individuals)
    if how_many:
        accent = theme.on_ground(theme.accent, bold=True)
        blocks.append(headline(how_many, accent, role="beside", keeps=False))
    for kind in ("collective", None, "individual"):
        of_kind = [each for each in view.recipients if kind_of(each.kind, view) == kind]
        blocks.extend(_groups(view, of_kind, kind, room))
    return Picture(tuple(blocks), middle="every")


def _groups(
    view: v.AwardView, of_kind: Sequence[v.Recipient], kind: Kind | None, room: Room
) -> Iterator[Block]:
    """The names with a heading before the first of each page, and nothing before the others.

    Every grid has the same blocks, so that a name is found again on another grid.
    """
    starts = _starts(of_kind, view.on_stage, room)
    ends = [*starts[1:], len(of_kind)]
    style = room.theme.on_ground(room.theme.title, bold=True)
    for index, recipient in enumerate(of_kind):
        if index in starts:
            which = _which(kind, index + 1, ends[starts.index(index)], len(of_kind))
            yield headline(f"{safe_line(view.form)} · {which}", style, role="last", new_page=True)
        else:
            yield Block(lambda _width: (), gap=0)
        yield _named(index + 1, recipient, room)


def _starts(recipients: Sequence[v.Recipient], on_stage: int, room: Room) -> list[int]:
    """Where pages begin: with each group that is called up, and within one that is too large for a page."""
    return [
        group.start + page.start
        for group in stage_groups(len(recipients), on_stage)
        for page in stage_groups(len(group), _page_size(recipients[group.start : group.stop], room))
    ]


def _page_size(recipients: Sequence[v.Recipient], room: Room) -> int:
    """How many recipients of a group a page holds beside its heading: large, else in plain type.

    Large names are counted by their letters, so that all terminals have the same pages whatever blocks they can show.
    """
    rows = room.height - 2
    large = sorted((_large_rows(each, room) for each in recipients), reverse=True)
    plain = sorted(
        (len(_named(n, each, room).set_in(room.width)) for n, each in enumerate(recipients, start=1)),
        reverse=True,
    )
    if room.height >= _ROWS_FOR_LARGE_NAMES:
        for size in range(len(recipients), 1, -1):
            if sum(large[:size]) <= rows:
                return size
    return next((size for size in range(len(recipients), 1, -1) if sum(plain[:size]) <= rows), 1)


def _large_rows(recipient: v.Recipient, room: Room) -> int:
    columns = (len(safe_line(recipient.name)) + 4) * _COLUMNS_OF_A_LARGE_LETTER
    lines = -(-columns // room.breadth)
    return int(lines) * _ROWS_OF_A_LARGE_LINE + bool(recipient.unit)


def _which(kind: Kind | None, first: int, last: int, total: int) -> str:
    """Which recipients of their kind these are."""
    numbers = f"{first}–{last}/{total}" if last > first else f"{first}/{total}"
    match kind:
        case "collective":
            return _("collectives {numbers}").format(numbers=numbers)
        case "individual":
            return _("individuals {numbers}").format(numbers=numbers)
        case None:
            return numbers


def _named(number: int, recipient: v.Recipient, room: Room) -> Block:
    """A name with its unit: beside it in plain type, below it where the name is large."""
    theme = room.theme
    style, quiet = theme.on_ground(theme.text, bold=True), theme.on_ground(theme.quiet)
    name, sign = safe_line(recipient.name), f"{number}. "
    unit = f"({safe_line(recipient.unit)})" if recipient.unit else ""

    def set_in(width: int) -> Lines:
        indent = min(4, width // 4)
        body = Text.assemble((name, style), (f" {unit}" if unit else "", quiet))
        lines = wrapped(body, width - indent)
        return tuple(
            Text.assemble((sign.rjust(indent) if n == 0 else " " * indent, quiet), line)
            for n, line in enumerate(lines)
        )

    below = (
        tuple(centred(line, room.width) for line in wrapped(Text(unit, quiet), room.width)) if unit else ()
    )
    said = f"{sign}{name} {unit}".rstrip()
    large = Headline(f"{sign}{name}", style, "lead", below=below)
    return Block(
        set_in,
        gap=int(number > 0 and room.height >= _ROWS_FOR_LARGE_NAMES),
        whole=True,
        headline=large,
        says=(said,),
    )
