"""A hall's screen without a terminal that follows a meeting until its standard input ends: ``python -m tests.endurance.hall FOLDER``."""

import asyncio
import logging
import sys
from datetime import datetime
from pathlib import Path

from kcn_tui.hall.app import HallApp
from kcn_tui.record.folder import MeetingFolder


async def follow(folder: Path) -> None:
    """The very app, and a driver that paints nowhere."""
    app = HallApp(MeetingFolder(folder), lambda: datetime.now().astimezone())
    running = asyncio.create_task(app.run_async(headless=True, size=(46, 13)))
    await asyncio.to_thread(sys.stdin.read)
    app.exit()
    await running


if __name__ == "__main__":
    logging.getLogger().addHandler(logging.NullHandler())
    asyncio.run(follow(Path(sys.argv[1])))
