"""What the program says in plain lines: results on standard output, errors on standard error."""

import io
import os
import sys
from contextlib import suppress

from kcn_tui.text.lines import one_line
from kcn_tui.text.safe import safe


def speak_utf8() -> None:
    """Write UTF-8 with plain line feeds wherever the output goes, a Windows pipe and an old locale included.

    A stream that was closed before the start (``>&-``) leads nowhere.
    """
    if sys.stdout is None:
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _nowhere() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.FileIO(os.devnull, "w"))


def drop_output() -> None:
    """Let what was not taken of the result go: nothing is flushed on the way out, which would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(line: str) -> None:
    """One line of the result, out at once."""
    sys.stdout.write(one_line(line) + "\n")
    sys.stdout.flush()


def tell(line: str) -> None:
    """One line beside the result: an error, a warning, a word on what is being done; where it is not taken, it is lost."""
    with suppress(OSError):
        sys.stderr.write(one_line(line) + "\n")
        sys.stderr.flush()


def tell_to_type(line: str) -> None:
    """The same for a line with a command in it, whose blanks are part of it: only made harmless to the terminal."""
    with suppress(OSError):
        sys.stderr.write(safe(line) + "\n")
        sys.stderr.flush()


def has_terminal() -> bool:
    """Whether there is a terminal on all three streams, so that a screen can be drawn and keys be read."""
    return all(
        stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    )
