"""Running a screen: a first paint without delay, and another screen after a failure that it does not get over itself."""

import asyncio
import signal
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from textual.app import App

from kcn_tui.cli.collecting import collect_again
from kcn_tui.cli.ends import Code, StopError
from kcn_tui.locale import _
from kcn_tui.record.error_log import ErrorLog

LEAST = 10.0
"""Seconds that a screen which was started again must stand."""
STARTED = 1.0
"""Seconds after which a screen stands and what was imported for it stays."""


def keep_showing(make: Callable[[str], App[Any]], where: Path, command: str, *, mouse: bool = True) -> None:
    """Show what ``make`` gives until it is left; one that fails is written down and the next is shown, in the same place.

    ``make`` is told what to say of that, nothing at first. Raises what the screen failed with where the next one fails
    within ``LEAST`` seconds: it would fail for ever. ``where`` is the folder of the log.
    """
    said, kept = "", ErrorLog(command, where, Path(tempfile.gettempdir()))
    while True:
        begun = time.monotonic()
        try:
            show(make(said), mouse=mouse)
        except StopError:
            raise
        except Exception as error:
            if said and time.monotonic() - begun < LEAST:
                raise
            log = kept.keep(error, datetime.now().astimezone()).log
            said = _("The screen failed and was started again; nothing recorded is lost.")
            if log is not None:
                said += " " + _("Where it happened is in {log}.").format(log=log)
        else:
            return


def show(app: App[Any], *, mouse: bool = True) -> None:
    """Run the app until it is left; raises what it failed with, which Textual would print over the terminal.

    Without ``mouse`` the terminal is not asked for it, and marks text itself.

    Raises StopError where the program was asked to end (SIGTERM), with the terminal as it was before.
    """
    app.error_console = Console(quiet=True)
    _end_with_the_window()
    asyncio.run(_run(app, mouse=mouse))
    if app.return_code == Code.TERMINATED:
        raise StopError(Code.TERMINATED)
    if app.return_code:
        raise app._exception or RuntimeError("the screen ended early")  # noqa: SLF001  Textual tells it nowhere else


def _end_with_the_window() -> None:
    """Let a closed window end the program, even one started deaf to it (nohup does that).

    Textual would read from the terminal that is gone without pause, and keep the meeting's lock with nobody at it.
    Windows ends the programs of a closed window by itself.
    """
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


async def _run(app: App[Any], *, mouse: bool) -> None:
    loop = asyncio.get_running_loop()
    loop.call_later(STARTED, collect_again)
    with suppress(NotImplementedError):  # Windows has no such handlers
        loop.add_signal_handler(signal.SIGTERM, lambda: app.exit(return_code=Code.TERMINATED))
    await app.run_async(mouse=mouse)
