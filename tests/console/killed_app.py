"""The console on the meeting in a folder, for a real terminal: ``python -m tests.console.killed_app FOLDER``."""

import sys
from datetime import datetime
from pathlib import Path

from kcn_tui.console.app import ConsoleApp
from kcn_tui.locale import use
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.build import plan


def now() -> datetime:
    return datetime.now().astimezone()


def main() -> None:
    use("en")
    folder = MeetingFolder(Path(sys.argv[1]))
    with Clerk.open(folder, plan(), "0" * 64, now, members=()) as clerk:
        ConsoleApp(clerk, folder, now).run()


if __name__ == "__main__":
    main()
