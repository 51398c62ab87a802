"""The way from the hall's screen to its terminal."""

import logging

from textual.driver import Driver

from kcn_tui.stage.terminal_keys import RestingDriver, resting

_log = logging.getLogger(__name__)


class StraightDriver(RestingDriver):
    """Writes where it paints, not by a second thread.

    That thread has to be woken, and on a laptop with two processors it then waits for the console, which is painting
    too: a key's way to the hall in big letters takes half as long again (``python -m tests.bench --only glyphs``).
    A terminal that takes nothing holds the screen up, which the console is told by its silence.
    """

    def write(self, data: str) -> None:
        """Hand the terminal what it has to show; one that is gone is noted, for there is nothing to show it on."""
        if self._file is None:
            return
        try:
            self._file.write(data)
            self._file.flush()
        except OSError:
            _log.exception("the terminal takes nothing")


def straight(chosen: type[Driver]) -> type[Driver]:
    """The driver that writes straight in place of the platform's own; any other, as a browser's, stays."""
    return StraightDriver if resting(chosen) is RestingDriver else chosen
