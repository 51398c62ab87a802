"""Where a meeting's files lie, and how MEETING on the command line finds them (design 4, 5)."""

import re
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from kcn_tui.plan.model import ID_PATTERN
from kcn_tui.record.disk import REAL_DISK, Disk, make_folders, open_to_read
from kcn_tui.record.errors import JournalReadError

REHEARSAL = ".rehearsal"
"""What the name of a rehearsal's folder ends in; ids hold no dot."""


class MeetingFolder(Struct, frozen=True):
    """The folder of one meeting; the properties are its files, whether they exist or not."""

    path: Path

    @property
    def journal(self) -> Path:
        """The truth: one event a line."""
        return self.path / "journal.jsonl"

    @property
    def record(self) -> Path:
        """The answer: a TinyDB file."""
        return self.path / "record.json"

    @property
    def record_ahead(self) -> Path:
        """A record that said more than the journal, before it was made anew: it may be the last copy of what happened."""
        return self.path / "record.ahead.json"

    @property
    def seal(self) -> Path:
        """What the record was when it was last written, so that the next start believes it."""
        return self.path / "record.seal"

    @property
    def mark(self) -> Path:
        """How far the journal is durable, and the console's sign of life."""
        return self.path / "mark"

    @property
    def lock(self) -> Path:
        """The file whose lock one console holds."""
        return self.path / "lock"

    @property
    def holder(self) -> Path:
        """Who holds the lock; beside it, because Windows lets nobody read a locked file."""
        return self.path / "holder.json"

    @property
    def presence(self) -> Path:
        """The folder where hall and podium leave word that they are there."""
        return self.path / "presence"

    @property
    def drafts(self) -> Path:
        """What was typed and not yet done with."""
        return self.path / "drafts.json"

    @property
    def rehearsal(self) -> "MeetingFolder":
        """Where this meeting is rehearsed: beside it, under a name that no meeting's id can have."""
        return MeetingFolder(self.path.with_name(f"{self.path.name}{REHEARSAL}"))

    @property
    def exists(self) -> bool:
        """Whether a meeting has begun here, as far as one may look."""
        try:
            return self.journal.is_file()
        except OSError:
            return False

    @property
    def gone(self) -> bool:
        """Whether there is surely no journal here: a folder that one may not look into, or that fails, says nothing."""
        try:
            self.journal.stat()
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError:
            return False
        return False

    def assure_allowed(self) -> None:
        """See that one may look into the journal, if there is one. Raises JournalReadError: waiting would not help."""
        try:
            open_to_read(self.journal).close()
        except PermissionError as error:
            raise JournalReadError.from_os(error, self.journal) from error
        except OSError:
            return

    def make(self, disk: Disk = REAL_DISK) -> None:
        """Create the folder for its owner alone (where the system knows modes); idempotent. Raises OSError."""
        if not self.exists:
            make_folders(disk, self.path)
        with suppress(FileExistsError):
            disk.make_folder(self.presence)


def resolve(meeting: str, data: Path) -> MeetingFolder:
    """The folder that MEETING means: an id below ``data``, or a rehearsal's there, or else a path; it need not exist yet.

    A word that could be both is the id, unless only the path of that name holds a meeting.
    """
    by_path = MeetingFolder(Path(meeting))
    if not re.fullmatch(ID_PATTERN, meeting.removesuffix(REHEARSAL)):
        return by_path
    by_id = MeetingFolder(data / meeting)
    return by_path if by_id.gone and not by_path.gone else by_id
