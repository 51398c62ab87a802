"""Motions, counts and ballots: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
    "put": lambda: Words(
        _("Put to the vote"),
        pgettext("footer", "Put"),
        _("Put the motion before the hall; it needs a quorum, or a reason that is recorded."),
    ),
    "tally": lambda: Words(
        _("Record a table's count"),
        pgettext("footer", "Table"),
        _("The count of one table or row; the vote can then be their sum."),
    ),
    "vote": lambda: Words(
        _("Record the vote"),
        pgettext("footer", "Vote"),
        _("Enter the count; sums are checked and the verdict is computed. A second count needs a reason."),
    ),
    "nominate": lambda: Words(
        _("Nominate a candidate"),
        pgettext("footer", "Nominate"),
        _(
            "Somebody stands in the election whom the agenda did not name, until the first ballot is recorded."
        ),
    ),
    "withdraw_candidate": lambda: Words(
        _("Withdraw a candidate"),
        pgettext("footer", "Withdraw"),
        _("A candidate no longer stands, with a reason, until the first ballot is recorded."),
    ),
    "ballot": lambda: Words(
        _("Record a ballot"),
        pgettext("footer", "Ballot"),
        _("Enter the counted ballot; sums are checked, who is elected is computed and ties are named."),
    ),
    "announce": lambda: Words(
        _("Announce the result"),
        pgettext("footer", "Announce"),
        _("Show the hall the figures and the verdict of the vote."),
    ),
    "retract": lambda: Words(
        _("Take back an announcement"),
        pgettext("footer", "Take back"),
        _("The result is no longer announced, with a reason; the vote stays."),
    ),
}
