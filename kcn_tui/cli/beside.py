"""The commands that go with this console, exactly as they can be typed in another terminal."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from kcn_tui.console.beside import Beside
from kcn_tui.locale import language


def beside(folder: Path) -> Beside:
    """Those for the meeting, the rehearsal or the demo that lies in this folder."""
    return Beside(present=_command("present", folder), export=_command("export", folder))


def _command(verb: str, folder: Path) -> str:
    """``kcn-tui VERB FOLDER`` by a path that is found from anywhere, quoted for this system's shell."""
    words = [*_program(), *(["--lang", "en"] if language() == "en" else []), verb, str(folder.resolve())]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _program() -> list[str]:
    """How this program was started: by its name where the shell finds that, else by its path."""
    started = Path(sys.argv[0])
    if started.name == "__main__.py":
        return [sys.executable, "-m", "kcn_tui"]
    found = shutil.which("kcn-tui")
    is_found = found is not None and started.exists() and Path(found).samefile(started)
    return ["kcn-tui"] if is_found else [str(started.absolute())]
