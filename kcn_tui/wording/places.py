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


def reach_words(where: Where | None, but: Sequence[Where] = ()) -> str:
    """Where a command's key works and where it means something else; without a key the command is found by its name."""
    if where is None:
        return pgettext("place", "by name (F10)")
    if not but:
        return place_word(where)
    return _("{place}, but not {others}").format(
        place=place_word(where), others=", ".join(map(place_word, but))
    )
