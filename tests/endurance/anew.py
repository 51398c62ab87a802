"""The memory of a console that is opened anew on a copy of a meeting, in megabytes: ``python -m tests.endurance.anew FOLDER PEOPLE``.

What a console of hours takes beyond it is no longer the meeting, but something that was not let go of.
"""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from kcn_tui.cli.collecting import collect_again
from kcn_tui.console.app import ConsoleApp
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.endurance.day import agenda
from tests.endurance.memory import resident
from tests.people import many


def now() -> datetime:
    return datetime.now().astimezone()


async def measured(app: ConsoleApp) -> float:
    """Once it stands."""
    found: list[float] = []

    async def look(_pilot: object) -> None:
        collect_again()
        found.append(resident("self"))
        app.exit()

    await app.run_async(headless=True, size=(160, 50), auto_pilot=look)
    return found[0]


def main() -> None:
    """Open, measure, print."""
    folder, people = MeetingFolder(Path(sys.argv[1])), int(sys.argv[2])
    with Clerk.open(folder, agenda(), "0" * 64, now, members=many(people)) as clerk:
        sys.stdout.write(f"{asyncio.run(measured(ConsoleApp(clerk, folder, now)))}\n")


if __name__ == "__main__":
    main()
