"""What the program says in plain lines: results on standard output, errors on standard error."""

import io
import sys

from kcn_tui.text.lines import one_line


def speak_utf8() -> None:
    """Write UTF-8 with plain line feeds wherever the output goes, a Windows pipe and an old locale included."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(line: str) -> None:
    """One line of the result, out at once."""
    sys.stdout.write(one_line(line) + "\n")
    sys.stdout.flush()


def tell(line: str) -> None:
    """One line beside the result: an error, a warning, a word on what is being done."""
    sys.stderr.write(one_line(line) + "\n")
    sys.stderr.flush()


def has_terminal() -> bool:
    """Whether there is a terminal on all three streams, so that a screen can be drawn and keys be read."""
    return all(
        stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    )
