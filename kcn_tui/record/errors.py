"""What can go wrong with what is kept.

RecordError
├── NoMeetingError        there is no journal
├── BusyError             another console has the meeting
├── WrongKindError        a rehearsal where the meeting is wanted, or the reverse
├── DamagedJournalError   a confirmed line is not what was written
├── JournalReadError      the journal is there and cannot be read
├── CannotRecoverError    nothing can be saved, or not to this place
├── NewerJournalError     written by a later version of this program
├── JournalWriteError     events could not be made durable; nothing of them is left
│   └── JournalLostError  another program replaced, shortened or removed the journal that is being written
└── RecordWriteError      record.json or the mark could not be replaced

Each carries a code and values; ``wording.record`` turns them into a sentence.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

Value = str | int


class RecordError(Exception):
    """Anything that went wrong with what is kept: a code and the values that its sentence names."""

    code = "record"

    def __init__(self, code: str | None = None, **values: Value) -> None:
        self.code = code or type(self).code
        self.values: Mapping[str, Value] = values
        super().__init__(", ".join([self.code, *(f"{name}={value}" for name, value in values.items())]))

    @classmethod
    def from_os(cls, error: OSError, path: Path) -> Self:
        """The error for a failure of the operating system at this file; a full disk has its own code."""
        return cls("disk_full" if is_full(error) else None, path=str(path), why=why_of(error))


def is_full(error: OSError) -> bool:
    """Whether it is for want of room: on the disk, or in what this user may take of it."""
    import errno

    return error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def why_of(error: OSError) -> str:
    """A code for what the operating system refused, or its own words where they are rare."""
    import errno

    known = {
        "exists": ("EEXIST", "ENOTEMPTY"),
        "full": ("ENOSPC", "EDQUOT"),
        "gone": ("ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT"),
        "in_use": ("EBUSY", "ETXTBSY"),
        "io": ("EIO",),
        "is_folder": ("EISDIR",),
        "name_too_long": ("ENAMETOOLONG",),
        "no_permission": ("EACCES", "EPERM"),
        "not_folder": ("ENOTDIR",),
        "not_there": ("ENOENT",),
        "read_only": ("EROFS",),
        "too_many_files": ("EMFILE", "ENFILE"),
    }
    named = {
        getattr(errno, name): code for code, names in known.items() for name in names if hasattr(errno, name)
    }
    return named.get(error.errno or 0) or error.strerror or type(error).__name__


class NoMeetingError(RecordError):
    """There is no journal at this place."""

    code = "no_meeting"


class BusyError(RecordError):
    """Another console has the meeting; values: pid, host, since (RFC 3339), empty or 0 where not known."""

    code = "busy"


class WrongKindError(RecordError):
    """A journal is a rehearsal's or the meeting's for good (``is_rehearsal``, ``is_real``); values: path."""

    code = "is_rehearsal"


class DamagedJournalError(RecordError):
    """A line of the journal is not what was written; values: path, line (from 1), why (a code of ``codec``)."""

    code = "journal_damaged"


class JournalReadError(RecordError):
    """The journal is there, and the system does not give it; values: path, why."""

    code = "journal_not_read"


class CannotRecoverError(RecordError):
    """A damaged meeting cannot be saved so: ``nothing_to_save``, ``target_exists``, ``target_inside``; values: path."""

    code = "nothing_to_save"


class NewerJournalError(RecordError):
    """The journal was written by a later version; values: path, line."""

    code = "journal_newer"


class JournalWriteError(RecordError):
    """Events could not be made durable, and nothing of them is left; values: path, why."""

    code = "journal_not_written"


class JournalLostError(JournalWriteError):
    """What lies in the journal's place is not what was written.

    ``journal_lost``, with a copy ``saved`` beside it, or ``journal_lost_unsaved``; values: path, saved.
    """

    code = "journal_lost"

    @classmethod
    def at(cls, path: Path, saved: Path | None) -> Self:
        """The error for this journal and the copy of what was confirmed, if there is one."""
        if saved is None:
            return cls("journal_lost_unsaved", path=str(path))
        return cls(path=str(path), saved=str(saved))


class RecordWriteError(RecordError):
    """``record.json`` or the mark could not be written; values: path, why."""

    code = "record_not_written"
