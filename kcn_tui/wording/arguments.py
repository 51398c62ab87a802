"""What the arguments of commands are called where a form asks for them, and their fixed values."""

from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.events import Method
from kcn_tui.wording.terms import content_name, mark_word, method_word, picture_word


def argument_word(name: str) -> str:
    """An argument by its name in cue files; an unknown one stays as it is."""
    words = {
        "item": pgettext("form", "Item"),
        "motion": pgettext("form", "Motion"),
        "award": pgettext("form", "Award"),
        "group": pgettext("form", "Group"),
        "who": pgettext("form", "Who"),
        "at": pgettext("form", "Time (13:45)"),
        "reason": pgettext("form", "Reason"),
        "represented_by": pgettext("form", "Represented by"),
        "text": pgettext("form", "Text"),
        "gist": pgettext("form", "Gist"),
        "question": pgettext("form", "Question no."),
        "note": pgettext("form", "Note no."),
        "content": pgettext("form", "Required content"),
        "mark": pgettext("form", "Stands"),
        "force": pgettext("form", "Why all the same"),
        "name": pgettext("form", "Full name"),
        "minutes": pgettext("form", "Minutes"),
        "table": pgettext("form", "Table or row"),
        "by": pgettext("form", "Who turns the pages"),
    }
    return words.get(name, name)


def choice_word(value: str) -> str:
    """A fixed value of an argument; an unknown one stays as it is."""
    methods: dict[str, Method] = {
        "hands": "hands",
        "cards": "cards",
        "secret": "secret",
        "acclamation": "acclamation",
    }
    if value in methods:
        return method_word(methods[value])
    words = {
        "open": lambda: mark_word("open"),
        "done": lambda: mark_word("done"),
        "not_applicable": lambda: mark_word("not_applicable"),
        "waiting": lambda: picture_word("waiting"),
        "agenda": lambda: picture_word("agenda"),
        "attendance": lambda: picture_word("attendance"),
        "item": lambda: picture_word("item"),
        "podium": lambda: _("the speaker and the console"),
        "console": lambda: _("the console alone"),
        "tallies": lambda: _("the tables"),
    }
    word = words.get(value)
    return value if word is None else word()


def contents() -> dict[str, str]:
    """The eight required contents by number."""
    return {str(number): f"{number}. {content_name(number)}" for number in range(1, 9)}
