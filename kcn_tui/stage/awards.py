"""The pictures of the awards: the list of decisions, and the one that is being read."""

from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.stage import views as v
from kcn_tui.stage.paging import Block
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.setting import headline, listed, words
from kcn_tui.text.numbers import two_digits


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
    return ", ".join(parts)


def award_list(view: v.AwardListView, room: Room) -> Picture:
    """Every award decision of the item, those read marked."""
    theme = room.theme
    blocks = [headline(view.title, theme.on_ground(theme.title, bold=True))]
    for n, line in enumerate(view.awards):
        blocks.extend(_entry(line, room, first=n == 0))
    return Picture(tuple(blocks), middle="none")


def _entry(line: v.AwardLine, room: Room, *, first: bool) -> tuple[Block, Block]:
    theme = room.theme
    quiet = theme.on_ground(theme.quiet)
    form = words(
        line.form,
        theme.on_ground(theme.text, bold=True),
        hang="✓ " if line.read else "• ",
        hang_style=quiet,
        gap=int(first),
        keeps=True,
    )
    parts = [line.by, counts(line.collectives, line.individuals)]
    if line.read:
        parts.append(pgettext("hall", "announced"))
    details = listed([part for part in parts if part], quiet, justify="left", indent=2, gap=0)
    return form, details


def award(view: v.AwardView, room: Room) -> Picture:
    """Form, by whom and the decision; then the recipients, as many as fit on a page, in the order of the decision."""
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
        blocks.append(
            words(
                decision,
                theme.on_ground(theme.quiet),
                justify="center",
                gap=0,
                keeps=True,
                role="last",
            )
        )
    how_many = counts(view.collectives, view.individuals)
    if how_many:
        accent = theme.on_ground(theme.accent, bold=True)
        blocks.append(headline(how_many, accent, role="beside", keeps=bool(view.recipients)))
    blocks.extend(
        words(name, theme.base(), hang=f"{number:>2}. ", gap=int(number == 1), whole=True)
        for number, name in enumerate(view.recipients, start=1)
    )
    return Picture(tuple(blocks), middle="none" if view.recipients else "every")
