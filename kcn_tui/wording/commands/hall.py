"""What the hall is given to see: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
    "page": lambda: Words(
        _("Turn the page"),
        pgettext("footer", "Page"),
        _("Show the next or the previous page in the hall; a presentation remote does the same."),
    ),
    "show": lambda: Words(
        _("Choose the hall's picture"),
        pgettext("footer", "Show"),
        _("Show the agenda, the attendance, the waiting picture or the open item in the hall."),
    ),
    "hold": lambda: Words(
        _("Cover the hall's screen"),
        pgettext("footer", "Waiting"),
        _("Put the waiting picture over whatever the hall sees, at once; once more, or Esc, takes it away."),
    ),
    "release": lambda: Words(
        _("Uncover the hall's screen"),
        pgettext("footer", "Uncover"),
        _("Take away what covers the hall's screen; the hall sees the meeting again."),
    ),
    "black": lambda: Words(
        _("Make the hall's screen black"),
        pgettext("footer", "Black"),
        _("Show nothing in the hall, at once."),
    ),
    "freeze": lambda: Words(
        _("Keep the hall's picture"),
        pgettext("footer", "Freeze"),
        _("Let the hall go on seeing this picture while you look ahead or prepare the next."),
    ),
    "lead": lambda: Words(
        _("The speaker turns the hall's pages"),
        pgettext("footer", "Speaker turns"),
        _(
            "Let the remote at the speaker's screen turn the hall's pages as well, until the speech or the item is over; once more, or Esc, takes that back."
        ),
    ),
    "tell": lambda: Words(
        _("Message to the hall"),
        pgettext("footer", "Message"),
        _("Show the hall a message in large letters until it is taken away."),
    ),
}
