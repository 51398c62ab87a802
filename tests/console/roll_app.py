"""The console with a roll, for a real terminal: ``python -m tests.console.roll_app FOLDER``."""

import sys
from pathlib import Path

from tests.console.roll_people import FEW, Console

if __name__ == "__main__":
    with Console(Path(sys.argv[1]), FEW) as console:
        console.app.run()
