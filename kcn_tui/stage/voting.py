"""The pictures that decide: attendance and quorum, the motion before the hall, the result."""

from rich.cells import cell_len

from kcn_tui.locale import _, ngettext
from kcn_tui.stage import bars
from kcn_tui.stage import views as v
from kcn_tui.stage.paging import Block
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.setting import headline, listed, shortened, words
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.figures import percent, thousands
from kcn_tui.wording.names import article_name
from kcn_tui.wording.terms import method_word


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
    figure = (
        thousands(view.present) if view.base is None else f"{thousands(view.present)}/{thousands(view.base)}"
    )
    blocks.append(headline(figure, theme.on_ground(theme.text, bold=True)))
    if view.base is None:
        blocks.append(words(_("delegates present"), theme.base(), justify="center", gap=0, role="beside"))
        return Picture(tuple(blocks))
    of_what = _("present of the staff") if view.base_is == "staff" else _("present of those summoned")
    if view.base:
        of_what = f"{of_what} ({percent(view.present, view.base)})"
    blocks.append(words(of_what, theme.base(), justify="center", gap=0, keeps=True, role="beside"))
    share = bars.Share(view.present, view.base, view.required)
    blocks.append(bars.gauge(share, theme.good if view.met else theme.bad, room, gap=int(room.spacious)))
    required = _("┃ at least {n} must be present").format(n=thousands(view.required or 0))
    quiet = theme.on_ground(theme.quiet)
    blocks.append(words(required, quiet, justify="center", gap=0, keeps=True, role="last"))
    blocks.append(_quorum_in_words(view, room))
    return Picture(tuple(blocks))


def _quorum_in_words(view: v.AttendanceView, room: Room) -> Block:
    theme = room.theme
    if view.met:
        met = _("The quorum is met")
        good = theme.on_ground(theme.good, bold=True)
        return headline(f"✓ {met}", good, role="second", gap=0, keeps=False)
    missing = ngettext("{n} more person is needed", "{n} more people are needed", view.missing)
    bad = theme.on_ground(theme.bad, bold=True)
    return headline(f"✗ {missing.format(n=thousands(view.missing))}", bad, role="second", gap=0, keeps=False)


def motion(view: v.MotionView, room: Room) -> Picture:
    """What is voted on, with those present and the choices; never a figure of the vote.

    An article stands for itself: its text is what is to be read, and its item is named in the footer.
    """
    theme = room.theme
    heading = motion_heading(view)
    over = headline(heading, theme.on_ground(theme.accent, bold=True), role="second")
    blocks = [over]
    if view.article is None:
        title = theme.on_ground(theme.title, bold=True)
        blocks.append(headline(view.title, title, keeps=view.text is None))
    if view.text:
        blocks.append(words(view.text, theme.base(), role="body"))
    if view.present is not None:
        present = [_("Present: {n}").format(n=thousands(view.present))]
        if view.required is not None:
            present.append(_("must be present: {n}").format(n=thousands(view.required)))
        if view.met is not None:
            present.append(_("quorum met") if view.met else _("no quorum"))
        blocks.append(listed(present, theme.base(), keeps=True, role="last"))
    if view.counted:
        waits = (
            _("The ballots are counted; the result will be announced")
            if view.method == "secret"
            else _("The votes are counted; the result will be announced")
        )
        blocks.append(words(waits, theme.on_ground(theme.accent, bold=True), justify="center", role="beside"))
    else:
        choices = (_("In favour"), _("Against"), _("Abstaining"))
        blocks.append(listed(choices, theme.on_ground(theme.accent, bold=True), role="beside"))
    return Picture(tuple(blocks), over=over)


def motion_heading(view: v.MotionView) -> str:
    """That hands or ballots are asked for, until they are counted, and for which article; who comes in late sees no more of it."""
    heading = (
        _("VOTE")
        if view.method is None or view.counted
        else _("VOTE BY {method}").format(method=method_word(view.method)).upper()
    )
    return heading if view.article is None else f"{heading} · {article_name(view.article).upper()}"


def result(view: v.ResultView, room: Room) -> Picture:
    """The figures of those present, as numbers and bars, and the verdict in words.

    All of it belongs on one page: where the title is too long for that, it is shortened, and the method is left out
    where it would stand on a line alone, as the hall has just heard them.
    """
    theme = room.theme
    words_of_verdict = _("PASSED"), _("NOT PASSED")
    verdicts = tuple(f"{sign} {word}" for sign, word in zip("✓✗", words_of_verdict, strict=True))
    verdict, color = (verdicts[0], theme.good) if view.passed else (verdicts[1], theme.bad)
    title = view.title if view.article is None else article_name(view.article)
    title = title if room.spacious else shortened(safe_line(title), 2 * room.width)
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
    blocks.append(headline(verdict, theme.on_ground(color, bold=True), peers=verdicts))
    figures = [
        (_("In favour"), view.yes, theme.good, view.required_yes),
        (_("Against"), view.no, theme.bad, None),
        (_("Abstaining"), view.abstain, theme.text, None),
    ]
    if view.not_voting:
        figures.append((_("Not voting"), view.not_voting, theme.quiet, None))
    blocks.extend(bars.figures([_figure(view, *each) for each in figures], room))
    present = _("{n} present").format(n=thousands(view.present))
    needed = _("┃ at least {n} in favour needed").format(n=thousands(view.required_yes))
    summary = [present, needed, method_word(view.method)]
    if cell_len(" · ".join(summary)) > room.width:
        del summary[-1]
    blocks.append(listed(summary, theme.on_ground(theme.quiet), role="last"))
    return Picture(tuple(blocks))


def _figure(view: v.ResultView, label: str, count: int, color: str, needed: int | None) -> bars.Figure:
    """An answer with its count and share of those present."""
    share = percent(count, view.present) if view.present else ""
    figure = thousands(count)
    large = f"{label}: {figure} ({share})" if share else f"{label}: {figure}"
    return bars.Figure(label, (figure, share), large, bars.Share(count, view.present, needed), color)
