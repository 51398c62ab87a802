"""What is typed at a terminal, waited for without looking ten times a second, and read whatever it is.

Textual's own reader wakes ten times a second for nothing, which is all that an idle Textual app takes, and ends with
the first byte that is not UTF-8, as a keyboard set to another encoding sends it: the screen stood still from then on.
"""

import sys
from typing import Any

from textual.app import App
from textual.driver import Driver

if sys.platform == "win32":
    from textual.drivers.windows_driver import WindowsDriver as PlatformDriver

    RestingDriver = PlatformDriver  # it waits for the console's own event
else:
    import os
    import select
    from codecs import getincrementaldecoder
    from threading import Event
    from time import monotonic

    from textual.constants import ESCAPE_DELAY
    from textual.drivers.linux_driver import LinuxDriver as PlatformDriver

    from kcn_tui.stage.typed import TypedReader

    TICK = 0.05
    """Seconds between two looks at whether a lone Esc was all that came."""
    SETTLED = ESCAPE_DELAY + 2 * TICK
    """Seconds of silence after which nothing that was typed is still waiting for its rest."""
    PATIENCE = 1.0
    """Seconds of silence after which the end of a paste is not waited for any more."""
    READ = 4096
    """Bytes taken at a time."""

    class _Ending(Event):
        """An event that can be waited for together with a terminal: its pipe can be read from once it is set."""

        def __init__(self) -> None:
            super().__init__()
            self.reader, self._writer = os.pipe()

        def set(self) -> None:
            """Set it, and wake who waits for the pipe."""
            super().set()
            os.write(self._writer, b"\0")

        def clear(self) -> None:
            """Be as new; called where it is set alone, as Textual does when it has waited for the reader's end."""
            super().clear()
            os.read(self.reader, 1)

    class RestingDriver(PlatformDriver):
        """Sleeps until a key comes, or until the reading is to end."""

        _suspended = False

        def __init__(self, app: App[Any], **named: Any) -> None:
            super().__init__(app, **named)
            self.exit_event: _Ending = _Ending()

        def _sigtstp_application(self, *about: Any) -> None:
            self._suspended = True
            super()._sigtstp_application(*about)

        def _sigcont_application(self, *about: Any) -> None:
            """Go on; where nobody had suspended the screen, as after SIGSTOP, it still runs: a second reader would take half of what is typed."""
            if self._suspended:
                self._suspended = False
                super()._sigcont_application(*about)
            else:
                self._app.call_later(self._app.refresh)

        def run_input_thread(self) -> None:
            """Read until it is to end, or the terminal is gone. Bytes that are no UTF-8 become �, to be seen where they were typed."""
            ending, reader = self.exit_event, TypedReader()
            decode = getincrementaldecoder("utf-8")(errors="replace").decode
            settled_at = 0.0
            while not ending.is_set():
                waits = TICK if reader.pasting or monotonic() < settled_at else None
                if self.fileno in select.select([self.fileno, ending.reader], [], [], waits)[0]:
                    data = self._received()
                    if not data:
                        self._leave()
                        return
                    for message in reader.read(decode(data)):
                        self.process_message(message)
                    settled_at = monotonic() + (PATIENCE if reader.pasting else SETTLED)
                elif reader.pasting and monotonic() >= settled_at:
                    for message in reader.give_up():
                        self.process_message(message)
                for message in reader.tick():
                    self.process_message(message)

        def _received(self) -> bytes:
            """What has come; nothing where the terminal is gone."""
            try:
                return os.read(self.fileno, READ)
            except OSError:
                return b""

        def _leave(self) -> None:
            """Nobody is there any more: a console that ran on unseen would keep the meeting from the next one."""
            if self.input_tty:
                self._loop.call_soon_threadsafe(self._app.exit)


def resting(chosen: type[Driver]) -> type[Driver]:
    """The driver that rests in place of the platform's own; any other, as a test's, stays."""
    return RestingDriver if chosen is PlatformDriver else chosen
