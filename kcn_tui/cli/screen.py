"""Running a screen: a first paint without delay, and a failure that ends like every other, in one line."""

import asyncio
import signal
from typing import Any

from rich.console import Console
from textual.app import App

from kcn_tui.cli.collecting import collect_again

STARTED = 1.0
"""Seconds after which a screen stands and what was imported for it stays."""


def show(app: App[Any]) -> None:
    """Run the app until it is left; raises what it failed with, which Textual would print over the terminal."""
    app.error_console = Console(quiet=True)
    _end_with_the_window()
    asyncio.run(_run(app))
    if app.return_code:
        raise app._exception or RuntimeError("the screen ended early")  # noqa: SLF001  Textual tells it nowhere else


def _end_with_the_window() -> None:
    """Let a closed window end the program, even one started deaf to it (nohup does that).

    Textual would read from the terminal that is gone without pause, and keep the meeting's lock with nobody at it.
    Windows ends the programs of a closed window by itself.
    """
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


async def _run(app: App[Any]) -> None:
    asyncio.get_running_loop().call_later(STARTED, collect_again)
    await app.run_async()
