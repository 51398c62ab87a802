"""The pictures of an election: who stands, and who is elected with how many votes."""

from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.stage import bars
from kcn_tui.stage import views as v
from kcn_tui.stage.lettered import in_pages
from kcn_tui.stage.paging import LIST, Block, Headline, Lines
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.setting import headline, listed, words, wrapped
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.figures import percent, thousands


def ballot(view: v.BallotView, room: Room) -> Picture:
    """Seats and candidates, before and while the ballots are counted; never a figure."""
    theme = room.theme
    blocks = [
        words(
            _("SECRET BALLOT"),
            theme.on_ground(theme.accent, bold=True),
            justify="center",
            keeps=True,
            role="beside",
        ),
        headline(view.title, theme.on_ground(theme.title, bold=True), role="second"),
    ]
    facts = [ngettext("{n} seat", "{n} seats", view.seats).format(n=view.seats)]
    if view.round > 1:
        facts.insert(0, _("Round {n}").format(n=view.round))
    if view.present is not None:
        facts.append(_("Present: {n}").format(n=thousands(view.present)))
    blocks.append(listed(facts, theme.base(), gap=int(room.spacious), keeps=True, role="last"))
    blocks.extend(
        words(
            f"{n}. {name}",
            theme.on_ground(theme.text, bold=True),
            justify="center",
            gap=int(n == 1),
            whole=True,
            role="lead",
        )
        for n, name in enumerate(view.names, start=1)
    )
    if view.counted:
        waits = _("The ballots are counted; the result will be announced")
        blocks.append(words(waits, theme.on_ground(theme.accent, bold=True), justify="center", role="beside"))
    return Picture(tuple(blocks))


def result(view: v.BallotResultView, room: Room) -> Picture:
    """Every candidate with votes, share and bar, elected or tied in words; then all elected, if in several rounds; the ballots below."""
    theme = room.theme
    blocks = [headline(view.title, theme.on_ground(theme.title, bold=True), role="second")]
    subtitle = []
    if view.round > 1:
        subtitle.append(_("Round {n}").format(n=view.round))
    if view.recount:
        subtitle.append(_("Result after a recount"))
    elected = sum(line.elected for line in view.candidates)
    words_of_elected = _("elected {n} of {seats}") if elected else _("nobody is elected yet")
    subtitle.append(words_of_elected.format(n=elected, seats=view.seats))
    blocks.append(listed(subtitle, theme.base(), gap=0, keeps=True, role="beside"))
    tied = sum(line.tied for line in view.candidates)
    if tied:
        words_of_tie = _("✗ {n} tied: a further ballot decides").format(n=tied)
        blocks.append(headline(words_of_tie, theme.on_ground(theme.bad, bold=True), gap=0))
    lines = [_candidate(view, line, room, first=n == 0) for n, line in enumerate(view.candidates)]
    blocks.extend(in_pages(lines, room, before=len(blocks) + 1))
    if view.elected_in_all:
        good = theme.on_ground(theme.good, bold=True)
        heading = _("Elected in all {rounds} rounds").format(rounds=view.round)
        blocks.append(words(heading, theme.base(), justify="center", keeps=True, role="beside"))
        names = [f"✓ {name}" for name in view.elected_in_all]
        blocks.append(listed(names, good, gap=0, role="beside"))
    ballots = [
        _("issued {n}").format(n=thousands(view.issued)),
        _("collected {n}").format(n=thousands(view.collected)),
        _("valid {n}").format(n=thousands(view.valid)),
        _("invalid {n}").format(n=thousands(view.invalid)),
        _("votes needed: {n}").format(n=thousands(view.required)),
    ]
    blocks.append(listed(ballots, theme.on_ground(theme.quiet), gap=int(room.spacious), role="last"))
    return Picture(tuple(blocks), middle="first", whole=True)


def _candidate(view: v.BallotResultView, line: v.CandidateLine, room: Room, *, first: bool) -> Block:
    """The name with its verdict, and below it votes, share of the valid ballots and a bar."""
    theme = room.theme
    color = theme.good if line.elected else theme.bad if line.tied else theme.text
    elected = _("ELECTED")
    verdict = f"✓ {elected}" if line.elected else pgettext("hall", "tied") if line.tied else ""
    digits = max(len(thousands(each.votes)) for each in view.candidates)
    votes = bars.Share(line.votes, view.valid)
    share = percent(line.votes, view.valid) if view.valid else ""

    def bar_in(width: int) -> Text:
        figures = Text(f"  {thousands(line.votes):>{digits}}  {share:>7}  ", theme.on_ground(color))
        bar = min(bars.WIDEST, width - cell_len(figures.plain))
        if bar >= bars.NARROWEST and view.valid:
            figures.append_text(bars.bar(votes, bar, color, theme))
        return figures

    def set_in(width: int) -> Lines:
        name = Text(safe_line(line.name), theme.on_ground(color, bold=True))
        if verdict:
            gap = width - cell_len(name.plain) - cell_len(verdict)
            name.append(" " * max(2, gap) + verdict, theme.on_ground(color, bold=True))
        return (*wrapped(name, width), *wrapped(bar_in(width), width))

    sign = "✓ " if line.elected else ""
    part = f" ({share})" if share else ""
    ends = f" · {verdict.removeprefix('✓ ')}" if verdict else ""
    said = f"{sign}{safe_line(line.name)}: {thousands(line.votes)}{part}{ends}"
    below = (bars.bar(votes, room.breadth, color, theme),) * bars.thickness(room) if view.valid else ()
    large = Headline(
        said,
        theme.on_ground(color, bold=True),
        "lead",
        alike=LIST,
        left=True,
        below=below,
    )
    return Block(set_in, whole=True, gap=int(first or room.spacious), headline=large, says=(said,))
