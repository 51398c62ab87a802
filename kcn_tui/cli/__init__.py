"""The door: commands, options, exit codes. What a command does is in the other rooms, imported when it is run."""

from kcn_tui.cli.door import main

__all__ = ["main"]
