"""What a key or a command's name can mean: a command to send, a form or a panel to open, or why not."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from kcn_tui.meeting import commands as c

if TYPE_CHECKING:  # the rules are needed to find out what is left, not to speak of it
    from kcn_tui.meeting.loose_ends import LooseEnds

PanelName = Literal["times", "pictures", "roll", "floor", "minutes", "articles", "screens"]
SayCode = Literal["covered", "first_page", "last_page", "nothing_left", "no_resolution"]


class Send(Struct, frozen=True):
    """Hand this command to the meeting; how many items or people (``about``) it touches is asked about first.

    So is leaving motions ``unrecorded``, of which the result of the vote is not there, and whatever else is ``loose``.
    """

    command: c.Command
    about: int = 0
    unrecorded: tuple[str, ...] = ()
    loose: "LooseEnds | None" = None

    @property
    def doubtful(self) -> bool:
        """Whether to ask before it is done."""
        return self.about > 0 or bool(self.unrecorded) or (self.loose is not None and self.loose.doubtful)


class Open(Struct, frozen=True):
    """Open a form, for the item or motion ``target`` where it needs one."""

    form: str
    target: str = ""


class Panel(Struct, frozen=True):
    """Show a panel in the work area."""

    name: PanelName


class Refuse(Struct, frozen=True):
    """Not possible now, as the meeting's rules say it."""

    refusal: c.Refusal


class Say(Struct, frozen=True):
    """Not possible now, for a reason of the console's own."""

    code: SayCode


Request: TypeAlias = Send | Open | Panel | Refuse | Say
