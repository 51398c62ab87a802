"""The command that opens the hall screen beside this console, exactly as it can be typed in another terminal."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from kcn_tui.locale import language


def hall_command(folder: Path) -> str:
    """``kcn-tui present FOLDER`` by a path that is found from anywhere, quoted for this system's shell."""
    words = [*_program(), *(["--lang", "en"] if language() == "en" else []), "present", str(folder.resolve())]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _program() -> list[str]:
    """How this program was started: by its name where the shell finds that, else by its path."""
    started = Path(sys.argv[0])
    if started.name == "__main__.py":
        return [sys.executable, "-m", "kcn_tui"]
    found = shutil.which("kcn-tui")
    is_found = found is not None and started.exists() and Path(found).samefile(started)
    return ["kcn-tui"] if is_found else [str(started.absolute())]
