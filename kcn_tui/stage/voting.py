"""The pictures that decide: attendance and quorum, the motion before the hall, the result."""

from typing import Final

from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, ngettext
from kcn_tui.stage import views as v
from kcn_tui.stage.paging import Block, Lines
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.setting import centred, headline, listed, shortened, words, wrapped
from kcn_tui.text.numbers import percent
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.terms import method_word

_WIDEST_BAR: Final = 60
_FULL, _EMPTY, _NEEDED = "█", "·", "┃"


def attendance(view: v.AttendanceView, room: Room) -> Picture:
    """How many are present of how many, and in words whether the conference may proceed."""
    theme = room.theme
    title = view.title or _("Attendance")
    counted = view.present is not None
    style = theme.on_ground(theme.title, bold=True)
    blocks = [headline(title, style, role="beside" if counted else "lead")]
    if view.present is None:
        counting = _("The delegates are being counted")
        blocks.append(words(counting, theme.base(), justify="center", role="beside"))
        return Picture(tuple(blocks))
    figure = str(view.present) if view.base is None else f"{view.present}/{view.base}"
    blocks.append(headline(figure, theme.on_ground(theme.text, bold=True)))
    if view.base is None:
        blocks.append(words(_("delegates present"), theme.base(), justify="center", gap=0, role="beside"))
        return Picture(tuple(blocks))
    of_what = _("present of the staff") if view.base_is == "staff" else _("present of those summoned")
    if view.base:
        of_what = f"{of_what} ({percent(view.present, view.base)})"
    blocks.append(words(of_what, theme.base(), justify="center", gap=0, keeps=True, role="beside"))
    required = _("At least {n} must be present").format(n=view.required)
    quiet = theme.on_ground(theme.quiet)
    blocks.append(words(required, quiet, justify="center", keeps=True, role="last"))
    blocks.append(_quorum_in_words(view, room))
    return Picture(tuple(blocks))


def _quorum_in_words(view: v.AttendanceView, room: Room) -> Block:
    theme = room.theme
    if view.met:
        met = _("The quorum is met")
        good = theme.on_ground(theme.good, bold=True)
        return headline(f"✓ {met}", good, role="second", gap=0, keeps=False)
    missing = ngettext("{n} more person is needed", "{n} more persons are needed", view.missing)
    bad = theme.on_ground(theme.bad, bold=True)
    return headline(f"✗ {missing.format(n=view.missing)}", bad, role="second", gap=0, keeps=False)


def motion(view: v.MotionView, room: Room) -> Picture:
    """What is voted on, with those present and the choices; never a figure of the vote."""
    theme = room.theme
    heading = (
        _("VOTE")
        if view.method is None
        else _("VOTE BY {method}").format(method=method_word(view.method)).upper()
    )
    blocks = [
        headline(heading, theme.on_ground(theme.accent, bold=True)),
        headline(view.title, theme.on_ground(theme.title, bold=True), role="second", keeps=view.text is None),
    ]
    if view.text:
        blocks.append(words(view.text, theme.base()))
    if view.present is not None:
        present = [_("Present: {n}").format(n=view.present)]
        if view.required is not None:
            present.append(_("must be present: {n}").format(n=view.required))
        if view.met is not None:
            present.append(_("quorum met") if view.met else _("no quorum"))
        blocks.append(listed(present, theme.base(), keeps=True, role="last"))
    if view.counted:
        waits = _("The votes are counted; the result will be announced")
        blocks.append(words(waits, theme.on_ground(theme.accent, bold=True), justify="center", role="beside"))
    else:
        choices = (_("In favour"), _("Against"), _("No opinion"))
        blocks.append(listed(choices, theme.on_ground(theme.accent, bold=True), role="beside"))
    return Picture(tuple(blocks))


def result(view: v.ResultView, room: Room) -> Picture:
    """The figures of those present, as numbers and bars, and the verdict in words.

    All of it belongs on one page: where the title is too long for that, it is shortened, as the hall has just heard it.
    """
    theme = room.theme
    word = _("PASSED") if view.passed else _("NOT PASSED")
    sign, color = ("✓", theme.good) if view.passed else ("✗", theme.bad)
    title = view.title if room.spacious else shortened(safe_line(view.title), 2 * room.width)
    blocks = [headline(title, theme.on_ground(theme.title, bold=True), role="beside")]
    if view.recount:
        blocks.append(
            words(
                _("Result after a recount"),
                theme.on_ground(theme.quiet),
                justify="center",
                gap=0,
                keeps=True,
                role="beside",
            )
        )
    blocks.append(headline(f"{sign} {word}", theme.on_ground(color, bold=True)))
    figures = [
        (_("In favour"), view.yes, theme.good),
        (_("Against"), view.no, theme.bad),
        (_("No opinion"), view.abstain, theme.text),
    ]
    if view.not_voting:
        figures.append((_("Not voting"), view.not_voting, theme.quiet))
    blocks.append(_bars(view, room, figures))
    summary = (
        _("{n} present").format(n=view.present),
        _("┃ at least {n} in favour needed").format(n=view.required_yes),
        method_word(view.method),
    )
    blocks.append(listed(summary, theme.on_ground(theme.quiet), role="last"))
    return Picture(tuple(blocks))


def _bars(view: v.ResultView, room: Room, figures: list[tuple[str, int, str]]) -> Block:
    """A line for each answer: word, count, share of those present, and a bar."""
    theme = room.theme
    labels = max(cell_len(label) for label, _count, _color in figures)
    digits = max(len(str(count)) for _label, count, _color in figures)
    shares = [percent(count, view.present) if view.present else "" for _label, count, _color in figures]
    share_width = max(map(len, shares))

    def line(label: str, count: int, share: str, color: str, bar: int, *, first: bool) -> Text:
        style = theme.on_ground(color, bold=True)
        text = Text.assemble(
            (f"{label:<{labels}}  ", style), (f"{count:>{digits}}  {share:>{share_width}}", style)
        )
        if bar >= 6:  # noqa: PLR2004  a shorter bar tells nothing
            text.append("  ").append_text(_bar(count, view, bar, color, room, in_favour=first))
        return text

    def set_in(width: int) -> Lines:
        bar = min(_WIDEST_BAR, width - labels - digits - share_width - 6)
        lines = [
            line(label, count, share, color, bar, first=n == 0)
            for n, ((label, count, color), share) in enumerate(zip(figures, shares, strict=True))
        ]
        if any(cell_len(each.plain) > width for each in lines):
            return tuple(part for each in lines for part in wrapped(each, width))
        widest = max(cell_len(each.plain) for each in lines)
        for each in lines:
            each.pad_right(widest - cell_len(each.plain))
        return tuple(centred(each, width) for each in lines)

    return Block(set_in, whole=True)


def _bar(count: int, view: v.ResultView, width: int, color: str, room: Room, *, in_favour: bool) -> Text:
    """The share of those present; on the bar of those in favour the needed votes are marked, and it touches the mark if it passed."""
    theme = room.theme
    filled = -(-count * width // view.present) if view.present else 0
    needed = None
    if in_favour and view.present:
        needed = min(width - 1, max(1, view.required_yes * width // view.present))
        filled = max(filled, needed) if view.passed else min(filled, needed - 1)
    bar = Text()
    for cell in range(width):
        if cell == needed:
            bar.append(_NEEDED, theme.on_ground(theme.title, bold=True))
        elif cell < filled:
            bar.append(_FULL, theme.on_ground(color))
        else:
            bar.append(_EMPTY, theme.on_ground(theme.quiet))
    return bar
