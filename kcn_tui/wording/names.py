"""The names by which items, awards and people of a meeting are spoken of."""

from difflib import get_close_matches
from typing import Protocol

from kcn_tui.locale import _
from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.motions import article, item_of, place_of
from kcn_tui.meeting.namesakes import told_apart
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award, Awards, Item
from kcn_tui.text.lines import one_line
from kcn_tui.wording.terms import whereabouts_word


class Agenda(Protocol):
    """Whatever has items in an order: a meeting, whose order is the day's, or a plan."""

    @property
    def agenda(self) -> tuple[Item, ...]:
        """The items."""


def item_name(of: Agenda, item_id: str, width: int | None = None) -> str:
    """An item by its number and title, ``4. Báo cáo …``; what the agenda does not have is quoted as it was named.

    An article of a resolution stands before its item, by the number that it has in the text as it stands. ``width`` is
    the most characters that the title may take.
    """
    place = place_of(item_id)
    for number, item in enumerate(of.agenda, start=1):
        if item.id == item_of(item_id):
            name = f"{number}. {one_line(item.title, width)}"
            return name if place is None else f"{article_words(of, item_id)} ({name})"
    return quoted(item_id, width)


def article_name(number: int) -> str:
    """An article by its number."""
    return _("Article {number}").format(number=number)


def article_words(of: Agenda, motion: str) -> str:
    """The article that a motion names, by the number that it has in the text as it stands.

    A struck one has none any more: it is named by its place in the draft, for another may have its number by now.
    """
    known = article(of, motion) if isinstance(of, State) else None
    if known is not None and known.number is None:
        return _("Article {number} of the draft (struck)").format(number=known.place)
    return article_name((None if known is None else known.number) or place_of(motion) or 0)


def award_name(of: Agenda, award_id: str, width: int | None = None) -> str:
    """An award decision by its form and who grants it; what the agenda does not have is quoted as it was named."""
    award = next((award for award in _awards(of) if award.id == award_id), None)
    if award is None:
        return quoted(award_id, width)
    return one_line(_("{form} of {granter}").format(form=award.form, granter=award.by), width)


def member_name(state: State, who: str, width: int | None = None) -> str:
    """A member by name and card number, with the unit where others have the same name; anyone else by name.

    ``width`` is the most characters that the name alone may take.
    """
    member = state.members.get(who)
    name = one_line(state.name_of(who), width)
    if member is None:
        return name
    apart = told_apart(state.members, who)
    beside = (member.card, member.unit if apart else None) if member.card else (apart,)
    words = ", ".join(one_line(part) for part in beside if part)
    return f"{name} ({words})" if words else name


def absence_words(state: State, who: str) -> str:
    """Where somebody is who by the roll is not in the room; empty for anybody else, and before the roll is called."""
    if who not in state.members or not state.whereabouts:
        return ""
    where = whereabout(state, who).where
    return "" if where == "in_room" else whereabouts_word(where)


def quoted(name: str, width: int | None = None) -> str:
    """A name that is nobody's and nothing's, as it was typed."""
    return _("“{name}”").format(name=one_line(name, width))


def item_meant(of: Agenda, name: str) -> str | None:
    """The item's id that was probably meant by this one, or None."""
    return next(iter(get_close_matches(item_of(name), [item.id for item in of.agenda], 1)), None)


def award_meant(of: Agenda, name: str) -> str | None:
    """The award's id that was probably meant by this one, or None."""
    return next(iter(get_close_matches(name, [award.id for award in _awards(of)], 1)), None)


def _awards(of: Agenda) -> list[Award]:
    return [award for item in of.agenda if isinstance(item, Awards) for award in item.awards]
