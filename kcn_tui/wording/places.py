"""Where the keys of commands work, in words."""

from collections.abc import Sequence

from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.registry import Where


def place_word(where: Where) -> str:
    """A list, a field or a kind of item that has keys of its own; any other place is anywhere."""
    words = {
        "agenda": pgettext("place", "in the agenda (F2)"),
        "awards": pgettext("place", "in the list of awards"),
        "roll": pgettext("place", "in the roll (F3)"),
        "times": pgettext("place", "in the times (F8)"),
        "election": pgettext("place", "during an election"),
    }
    return words.get(where, pgettext("place", "anywhere"))


def reach_words(
    where: Where | None, but: Sequence[Where] = (), less: Sequence[tuple[str, Sequence[Where]]] = ()
) -> str:
    """Where a command's key works and where it means something else; without a key the command is found by its name.

    ``less`` are further keys, as they are printed, with the places where these mean something else.
    """
    if where is None:
        return pgettext("place", "by name (F10)")
    words = place_word(where)
    if but:
        words = _("{place}, but not {others}").format(place=words, others=_listed(but))
    for key, taken in less:
        words = _("{place}; {key} not {others}").format(place=words, key=key, others=_listed(taken))
    return words


def _listed(places: Sequence[Where]) -> str:
    return ", ".join(map(place_word, places))
