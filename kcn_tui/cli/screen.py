"""Running a screen so that a failure of it ends like every other: one line, no traceback."""

from typing import Any

from rich.console import Console
from textual.app import App


def show(app: App[Any]) -> None:
    """Run the app until it is left; raises what it failed with, which Textual would print over the terminal."""
    app.error_console = Console(quiet=True)
    app.run()
    if app.return_code:
        raise app._exception or RuntimeError("the screen ended early")  # noqa: SLF001  Textual tells it nowhere else
