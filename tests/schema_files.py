"""Write the JSON Schemas that ship in the package. Run as ``python -m tests.schema_files``."""

import sys
from pathlib import Path

from kcn_tui.papers import schema as minutes
from kcn_tui.plan import schema as agenda

PACKAGE = Path(__file__).parent.parent / "kcn_tui"


def schema_files() -> dict[Path, str]:
    """Each schema file with the text that it should hold."""
    return {
        PACKAGE / "plan" / agenda.SCHEMA_FILE: agenda.schema_text(agenda.agenda_schema()),
        PACKAGE / "papers" / minutes.SCHEMA_FILE: agenda.schema_text(minutes.minutes_schema()),
    }


if __name__ == "__main__":
    for path, text in schema_files().items():
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path}\n")
