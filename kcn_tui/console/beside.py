"""What is typed in another terminal, exactly as this system's shell takes it; the door knows how it was started."""

from msgspec import Struct

from kcn_tui.locale import _


class Beside(Struct, frozen=True):
    """The commands that open the hall's screen and that write the export of the meeting at this console; empty where unknown."""

    present: str = ""
    export: str = ""

    @property
    def hint(self) -> str:
        """How the hall's screen is opened, as a sentence."""
        return self.present and _("Hall screen, in another terminal: {command}").format(command=self.present)
