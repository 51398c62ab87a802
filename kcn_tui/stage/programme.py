"""The pictures of the meeting's course: waiting, agenda, an item's card, break, closing."""

from typing import Final

from msgspec.structs import replace
from rich.text import Text

from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.pace import MinutesLeft
from kcn_tui.stage import views as v
from kcn_tui.stage.paging import Block, Headline, Role
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.setting import headline, styled, words
from kcn_tui.text.lines import capital
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.terms import day_words
from kcn_tui.wording.time import left_words

_ROWS_WITH_NAMES: Final = 16
"""Height from which on the programme names who presents an item, as it then fits on few pages all the same."""

_ROWS_WITH_SUPERIOR: Final = 16
"""Height from which on the superior agency stands above the waiting picture; below it would take the line that parts title and day."""

_LARGE_IN_THE_PROGRAMME: Final[dict[v.Mark, Role]] = {"open": "lead", "next": "second"}
_SIGNS: Final = {"done": "✓", "open": "▶", "next": "»", "pending": " ", "skipped": "–"}


def no_meeting(view: v.NoMeetingView, room: Room) -> Picture:
    """The hall's screen is on and nothing has begun."""
    theme = room.theme
    return Picture(
        (
            headline(view.clock, theme.on_ground(theme.title, bold=True)),
            words(_("Waiting for the meeting to be opened"), theme.base(), justify="center", role="beside"),
        )
    )


def waiting(view: v.WaitingView, room: Room) -> Picture:
    """Agency, title, day and place, clock."""
    theme = room.theme
    quiet = theme.on_ground(theme.quiet)
    blocks = []
    if view.superior and room.spacious and room.height >= _ROWS_WITH_SUPERIOR:
        blocks.append(
            words(view.superior.upper(), quiet, justify="center", keeps=True, role="last", alike="authority")
        )
    blocks.append(
        words(
            view.agency.upper(),
            theme.on_ground(theme.quiet, bold=True),
            justify="center",
            gap=0,
            keeps=True,
            role="last",
            alike="authority",
        )
    )
    blocks.append(headline(view.title.upper(), theme.on_ground(theme.title, bold=True)))
    blocks.append(words(_when(view), theme.base(), justify="center", keeps=True, role="beside"))
    if view.place:
        blocks.append(words(view.place, theme.base(), justify="center", gap=0, keeps=True, role="last"))
    clock = theme.on_ground(theme.accent, bold=True)
    blocks.append(headline(view.clock, clock, role="second", keeps=False))
    return Picture(tuple(blocks))


def message(view: v.MessageView, room: Room) -> Picture:
    """The message, as large as it stands."""
    return Picture((headline(view.text, room.theme.on_ground(room.theme.title, bold=True)),))


def _when(view: v.WaitingView) -> str:
    return day_words(view.session, view.day)


def agenda(view: v.AgendaView, room: Room) -> Picture:
    """The programme; where it does not fit on one page, what is done at its beginning is summed up in one line."""
    theme = room.theme
    heading = words(
        _("AGENDA"),
        theme.on_ground(theme.title, bold=True),
        justify="center",
        keeps=True,
        level=1,
        role="beside",
    )
    entries = [_entry(line, room) for line in view.lines]
    height = 1 + sum(len(block.set_in(room.width)) + block.gap for block in (*entries, heading))
    done = _done_at_the_beginning(view)
    if height > room.height and done > 1:
        summary = ngettext("{n} item done", "{n} items done", done).format(n=done)
        entries[0] = words(summary, theme.on_ground(theme.quiet), hang="✓    ", gap=1)
        entries[1:done] = [Block(lambda _width: (), gap=0) for _line in view.lines[1:done]]
    return Picture((heading, *entries), middle="none")


def _done_at_the_beginning(view: v.AgendaView) -> int:
    marks = [line.mark in {"done", "skipped"} for line in view.lines]
    return marks.index(False) if False in marks else 0


def _entry(line: v.AgendaLine, room: Room) -> Block:
    theme = room.theme
    style = {
        "done": theme.on_ground(theme.quiet),
        "open": theme.on_ground(theme.title, bold=True),
        "next": theme.on_ground(theme.accent, bold=True),
        "pending": theme.base(),
        "skipped": theme.on_ground(theme.quiet),
    }[line.mark]
    body = Text(safe_line(line.title), style)
    if line.by and room.height >= _ROWS_WITH_NAMES:
        body.append(f" · {safe_line(line.by)}", theme.on_ground(theme.quiet))
    word = _mark_in_words(line.mark)
    if word:
        body.append(f" ({word})", style)
    sign = Text(f"{_SIGNS[line.mark]} {line.number:>2} ", style)
    block = styled(body, hang=sign, gap=1 if line.number == 1 else 0, whole=True)
    role = _LARGE_IN_THE_PROGRAMME.get(line.mark)
    if role is None:
        return block
    large = f"{sign.plain}{body.plain}"
    if word:
        large = large.replace(f"({word})", f"({word})".replace(" ", "\u00a0"))
    return replace(block, headline=Headline(large, style, role, left=True))


def _mark_in_words(mark: v.Mark) -> str:
    match mark:
        case "open":
            return pgettext("hall", "now")
        case "next":
            return pgettext("hall", "next")
        case "skipped":
            return pgettext("hall", "left out")
        case _:
            return ""


def card(view: v.CardView, room: Room) -> Picture:
    """What takes place, by whom, and the time left where the hall may see it; candidates come before the title of their election."""
    theme = room.theme
    stand = view.seats is not None and bool(view.names)
    title = theme.on_ground(theme.title, bold=True)
    blocks = [headline(view.title, title, role="second" if stand else "lead")]
    if view.by:
        blocks.extend(person(view.by, room))
    if view.seats is not None:
        seats = ngettext("{n} seat to be filled", "{n} seats to be filled", view.seats)
        blocks.append(words(seats.format(n=view.seats), theme.base(), justify="center", role="beside"))
    seat = None
    for n, name in enumerate(view.names, start=1):
        if name.seat is not None and name.seat != seat:
            heading = _("Presidium") if name.seat == "presidium" else _("Secretary")
            accent = theme.on_ground(theme.accent, bold=True)
            blocks.append(words(heading, accent, justify="center", keeps=True, role="beside"))
        blocks.extend(person(name, room, number=n if stand else None))
        seat = name.seat
    if view.minutes_left is not None:
        left = capital(left_words(MinutesLeft(view.minutes_left, 0)))
        blocks.append(words(left, theme.on_ground(theme.accent, bold=True), justify="center", role="second"))
    return Picture(tuple(blocks))


def person(by: v.By, room: Room, *, number: int | None = None) -> tuple[Block, ...]:
    """A name with the posts below it; one with a number is what the picture is about."""
    theme = room.theme
    name = words(
        by.name if number is None else f"{number}. {by.name}",
        theme.on_ground(theme.text, bold=True),
        justify="center",
        keeps=bool(by.posts),
        gap=int(number is None or number == 1 or room.spacious),
        whole=True,
        role="second" if number is None else "lead",
        alike="name",
    )
    return (name, *posts(by, room))


def posts(by: v.By, room: Room) -> tuple[Block, ...]:
    """The posts that stand below a name, if there are any."""
    if not by.posts:
        return ()
    quiet = room.theme.on_ground(room.theme.quiet)
    return (
        words(", ".join(by.posts), quiet, justify="center", gap=0, whole=True, role="last", alike="posts"),
    )


def pause(view: v.BreakView, room: Room) -> Picture:
    """The break, when it ends, and the time until then."""
    theme = room.theme
    counts = bool(view.seconds_left)
    title = theme.on_ground(theme.title, bold=True)
    blocks = [headline(view.title.upper(), title, role="beside" if counts else "lead")]
    if view.seconds_left:
        minutes, seconds = divmod(view.seconds_left, 60)
        blocks.append(headline(f"{minutes:02}:{seconds:02}", theme.on_ground(theme.accent, bold=True)))
        back = _("We go on at {time}").format(time=view.back_at)
        blocks.append(words(back, theme.base(), justify="center", role="beside"))
    elif view.seconds_left == 0:
        back = _("Please return to your seats")
        blocks.append(words(back, theme.on_ground(theme.accent, bold=True), justify="center", role="beside"))
    return Picture(tuple(blocks))


def closing(view: v.ClosingView, room: Room) -> Picture:
    """The end, with thanks."""
    theme = room.theme
    agency, thanks = theme.on_ground(theme.quiet, bold=True), theme.on_ground(theme.accent, bold=True)
    closed = _("The conference is closed")
    return Picture(
        (
            words(view.agency.upper(), agency, justify="center", keeps=True, role="last"),
            headline(view.title.upper(), theme.on_ground(theme.title, bold=True)),
            words(closed, theme.base(), justify="center", keeps=True, role="beside"),
            words(_("Thank you for coming"), thanks, justify="center", gap=0, role="second"),
        )
    )
