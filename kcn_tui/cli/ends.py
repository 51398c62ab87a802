"""How a run of the program can end: the exit codes of design 4, and the exception that carries one."""

from enum import IntEnum

from kcn_tui.record.errors import (
    BusyError,
    CannotRecoverError,
    DamagedJournalError,
    NewerJournalError,
    NoMeetingError,
    RecordError,
    WrongKindError,
)


class Code(IntEnum):
    """Exit codes; scripts stand on them."""

    GOOD = 0
    UNEXPECTED = 1
    BAD_INPUT = 2
    REFUSED = 3
    DAMAGED = 4
    BUSY = 5
    INTERRUPTED = 130
    """Ctrl+C, as shells number it."""
    TERMINATED = 143
    """Ended by SIGTERM (``kill``), as shells number it."""


class StopError(Exception):
    """The command ends here: ``line`` is said on standard error (nothing, if empty), ``code`` is the exit code."""

    def __init__(self, code: Code, line: str = "") -> None:
        self.code = code
        self.line = line
        super().__init__(line)


def code_of(error: RecordError) -> Code:
    """The exit code for what went wrong with what is kept; a disk that cannot be written is nobody's fault."""
    match error:
        case BusyError():
            return Code.BUSY
        case DamagedJournalError():
            return Code.DAMAGED
        case WrongKindError():
            return Code.REFUSED
        case CannotRecoverError(code="nothing_to_save"):
            return Code.DAMAGED
        case NoMeetingError() | NewerJournalError() | CannotRecoverError():
            return Code.BAD_INPUT
        case _:
            return Code.UNEXPECTED
