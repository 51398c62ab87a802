"""The secretary's app: one screen or widget a file, its ``.tcss`` beside it (design 6)."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kcn_tui.record.clerk import Clerk
    from kcn_tui.record.folder import MeetingFolder


def run_console(
    clerk: "Clerk", folder: "MeetingFolder", *, clock: Callable[[], datetime] | None = None
) -> int:
    """Run the console on this terminal until the secretary leaves it; the exit code. The caller closes the clerk."""
    from kcn_tui.console.app import ConsoleApp

    app = ConsoleApp(clerk, folder, clock or _now)
    app.run()
    return app.return_code or 0


def _now() -> datetime:
    return datetime.now().astimezone()
