"""The pictures of the awards: the list of decisions, and the one that is being read."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.on_stage import of_kinds, stage_groups
from kcn_tui.stage import bars
from kcn_tui.stage import views as v
from kcn_tui.stage.glyphs import SMALL, fit, rows_taken
from kcn_tui.stage.lettered import in_pages
from kcn_tui.stage.paging import LIST, Block, Headline, Lines
from kcn_tui.stage.picture import ROWS_OF_A_LARGE_GRID, Picture, Room
from kcn_tui.stage.setting import centred, headline, listed, words, wrapped
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.figures import recipients

_ROWS_FOR_LARGE_NAMES: Final = 15
"""Height from which on a name in plain type is too small, so that fewer stand on a page and all of them large."""

Kind = Literal["collective", "individual"]


def counts(collectives: int, individuals: int) -> str:
    """How many a decision names."""
    return recipients(collectives, individuals, " · ")


def award_list(view: v.AwardListView, room: Room) -> Picture:
    """Every award decision of the item with how many it names, those read marked; bars where there is room beside them."""
    theme = room.theme
    blocks = [headline(view.title, theme.on_ground(theme.title, bold=True), role="beside")]
    entries = [_entry(line, view, room, first=n == 0) for n, line in enumerate(view.awards)]
    blocks.extend(in_pages(entries, room, before=2))
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
    if room.height >= ROWS_OF_A_LARGE_GRID and most:
        under = (bars.bar(share, room.breadth, theme.accent, theme), *under)
    large_form = Headline(large, style, "body", alike=LIST, left=True, below=under)
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
    for kind, numbers in of_kinds([each.kind for each in view.recipients]):
        blocks.extend(_groups(view, [view.recipients[n] for n in numbers], kind, room))
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
        for page in _pages(recipients[group.start : group.stop], room)
    ]


def _pages(recipients: Sequence[v.Recipient], room: Room) -> Sequence[range]:
    """A group's pages, as few as hold their names beside the heading: large where plain type is small, else in plain type.

    Large names are counted by their letters, so that all terminals have the same pages whatever blocks they can show.
    """
    plain = [len(_named(n, each, room).set_in(room.width)) for n, each in enumerate(recipients, start=1)]
    rows = [
        _large_rows(n, each, room) or plain[n - 1] if room.height >= _ROWS_FOR_LARGE_NAMES else plain[n - 1]
        for n, each in enumerate(recipients, start=1)
    ]
    fewest = _filled(rows, room.height - 2)
    even = stage_groups(len(rows), -(-len(rows) // len(fewest))) if fewest else fewest
    return even if all(sum(rows[n] for n in page) <= room.height - 2 for page in even) else fewest


def _filled(rows: Sequence[int], most: int) -> list[range]:
    """Page after page as full as it can be; at least one name on each."""
    pages: list[range] = []
    used = 0
    for n, taken in enumerate(rows):
        if pages and used + taken <= most:
            pages[-1], used = range(pages[-1].start, n + 1), used + taken
        else:
            pages.append(range(n, n + 1))
            used = taken
    return pages


def _large_rows(number: int, recipient: v.Recipient, room: Room) -> int | None:
    """Rows of a name in big letters and of its unit below; None where it finds no room."""
    name = rows_taken(_with_number(number, recipient), room.breadth)
    if name is None:
        return None
    unit = _large_unit(recipient, room)
    return name + (unit or bool(recipient.unit))


def _large_unit(recipient: v.Recipient, room: Room) -> int | None:
    """Rows of the unit in big letters where plain type is too small beside them; None where it is in plain type."""
    if not recipient.unit or room.height < ROWS_OF_A_LARGE_GRID:
        return None
    return rows_taken(_unit(recipient), room.breadth)


def _with_number(number: int, recipient: v.Recipient) -> str:
    return f"{number}. {safe_line(recipient.name)}"


def _unit(recipient: v.Recipient) -> str:
    return f"({safe_line(recipient.unit)})" if recipient.unit else ""


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
    name, sign, unit = safe_line(recipient.name), f"{number}. ", _unit(recipient)

    def set_in(width: int) -> Lines:
        indent = min(4, width // 4)
        body = Text.assemble((name, style), (f" {unit}" if unit else "", quiet))
        lines = wrapped(body, width - indent)
        return tuple(
            Text.assemble((sign.rjust(indent) if n == 0 else " " * indent, quiet), line)
            for n, line in enumerate(lines)
        )

    said = f"{sign}{name} {unit}".rstrip()
    large = Headline(_with_number(number, recipient), style, "lead", below=_below_the_name(recipient, room))
    return Block(
        set_in,
        gap=int(number > 0 and room.height >= _ROWS_FOR_LARGE_NAMES),
        whole=True,
        headline=large,
        says=(said,),
    )


def _below_the_name(recipient: v.Recipient, room: Room) -> Lines:
    """The unit as it stands below a large name."""
    unit, quiet = _unit(recipient), room.theme.on_ground(room.theme.quiet)
    if not unit:
        return ()
    rows = _large_unit(recipient, room)
    large = fit(unit, room.breadth, rows, (SMALL,)) if rows else None
    if large is not None:
        return tuple(centred(Text(row, quiet), room.width) for row in large.rows)
    return tuple(centred(line, room.width) for line in wrapped(Text(unit, quiet), room.width))
