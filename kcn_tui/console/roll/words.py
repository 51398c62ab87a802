"""The words of the roll: where somebody is, and what stands beside a name."""

from typing import Final

from kcn_tui.console.roll.roster import Standing
from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.state import Whereabout
from kcn_tui.plan.members import Member
from kcn_tui.wording.figures import thousands

GROUP: Final = "\n"
"""Stands before a group's name where else a member's id stands, which holds no line end."""


def standing_word(standing: Standing, *, short: bool = False) -> str:
    """What the list can be narrowed to."""
    if short:
        return {
            "all": pgettext("roll, short", "All"),
            "expected": pgettext("roll, short", "Not yet"),
            "in_room": pgettext("roll, short", "Here"),
            "left": pgettext("roll, short", "Left"),
            "excused": pgettext("roll, short", "Absent"),
        }[standing]
    return {
        "all": pgettext("roll", "All"),
        "expected": pgettext("roll", "Not here yet"),
        "in_room": pgettext("roll", "Here"),
        "left": pgettext("roll", "Left"),
        "excused": pgettext("roll", "Excused"),
    }[standing]


def mark_of(place: Whereabout) -> str:
    """One sign for where somebody is; the words beside it say the same."""
    return {"expected": "–", "in_room": "✓", "left": "←", "excused": "✕"}[place.where]


def place_words(place: Whereabout) -> str:
    """Where somebody is, since when, or why not and by whom represented; empty before anything is known."""
    return _excused(place) if place.where == "excused" else _in_short(place)


def column_words(member: Member, place: Whereabout, *, in_full: bool) -> str:
    """The same for the list's column; a guest is said to be one, where the column beside the name is not there."""
    if in_full:
        return place_words(place)
    if member.kind == "member":
        return _in_short(place)
    return _("guest {time}").format(time=_since(place)) if place.where == "in_room" else _("guest")


def _in_short(place: Whereabout) -> str:
    match place.where:
        case "expected":
            return ""
        case "in_room":
            return _("here {time}").format(time=_since(place))
        case "left":
            return _("left {time}").format(time=_since(place))
        case "excused":
            return _("excused")


def _since(place: Whereabout) -> str:
    return "" if place.since is None else f"{place.since:%H:%M}"


def _excused(place: Whereabout) -> str:
    words = _("excused: {reason}").format(reason=place.reason or "")
    if place.represented_by is not None:
        words += _(" (represented by {name})").format(name=place.represented_by)
    return words


def beside_words(member: Member) -> str:
    """Unit, post and group, as far as they are known."""
    parts = dict.fromkeys(part for part in (member.unit, member.post, member.group) if part)
    if member.kind == "guest":
        return " · ".join([_("guest"), *parts])
    return " · ".join(parts)


def person_words(member: Member, place: Whereabout) -> str:
    """All that is known of somebody, on a line."""
    parts = (member.name, place_words(place) or _("not here yet"), beside_words(member))
    return " · ".join(part for part in parts if part)


def found_words(count: int) -> str:
    """How many fit what is typed."""
    return ngettext("{count} person", "{count} people", count).format(count=thousands(count))


def nobody_words(standing: Standing) -> str:
    """That nobody fits, of those to whom the list is narrowed."""
    if standing == "all":
        return _("Nobody fits what is typed.")
    return _("Nobody here fits; Tab: look among the others.")
