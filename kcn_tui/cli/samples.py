"""The agenda files that come with the program: in the package when installed, beside it in a clone."""

from pathlib import Path

import kcn_tui


def sample(name: str) -> Path:
    """The path of a file of ``agenda/``; raises FileNotFoundError where the installation lacks it."""
    package = Path(kcn_tui.__file__).parent
    for folder in (package / "agenda", package.parent / "agenda"):
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(name)
