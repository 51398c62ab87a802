"""The discussion: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
    "queue": lambda: Words(
        _("Ask for the floor"),
        pgettext("footer", "Queue"),
        _("Put someone at the end of the speakers' queue."),
    ),
    "unqueue": lambda: Words(
        _("Leave the queue"),
        pgettext("footer", "Not speaking"),
        _("Someone no longer asks for the floor."),
    ),
    "speak": lambda: Words(
        _("Give the floor"),
        pgettext("footer", "Speak"),
        _("To someone, or to the next in the queue; whoever speaks ends first."),
    ),
    "end_speech": lambda: Words(
        _("End the speech"),
        pgettext("footer", "End speech"),
        _("The speaker has finished; the gist goes into the minutes."),
    ),
    "wrap_up": lambda: Words(
        _("Ask the speaker to finish"),
        pgettext("footer", "Please finish"),
        _("Say so on the speaker's screen, until the speech or the item is over; the hall does not see it."),
    ),
    "question": lambda: Words(
        _("Record a question"),
        pgettext("footer", "Question"),
        _("Who asked what; questions are numbered."),
    ),
    "answer": lambda: Words(
        _("Record an answer"),
        pgettext("footer", "Answer"),
        _("Who answered a question, by its number, and what."),
    ),
}
