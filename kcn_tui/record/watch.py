"""Being woken when the mark changes, by the system's own notification where there is one."""

from collections.abc import Callable
from os import fsdecode
from pathlib import Path

from watchdog.events import (
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from kcn_tui.record.folder import MeetingFolder


class Watch:
    """A watch on a meeting's folder that may not exist yet, may be emptied, and may be made again."""

    def __init__(self, folder: MeetingFolder, wake: Callable[[], object]) -> None:
        self._folder = folder
        self._handler = _MarkHandler(folder.mark.name, wake)
        self._observer: BaseObserver | None = None

    def attend(self) -> bool:
        """Begin to watch if not watching; returns whether it has begun just now.

        A folder that is not there or cannot be watched is tried again the next time.
        """
        if self._observer is not None:
            return False
        # Only these two: watchdog holds renames back for half a second, to join their two halves.
        kinds: list[type[FileSystemEvent]] = [FileCreatedEvent, FileModifiedEvent]
        try:
            if not self._folder.path.is_dir():
                return False
            observer = Observer()
            observer.schedule(self._handler, str(self._folder.path), event_filter=kinds)
            observer.start()
        except (OSError, RuntimeError):  # the latter where no more threads can be had
            return False
        self._observer = observer
        return True

    def stop(self) -> None:
        """Watch no more; ``attend`` begins anew."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None


class _MarkHandler(FileSystemEventHandler):
    """What watchdog calls, in its own thread."""

    def __init__(self, name: str, wake: Callable[[], object]) -> None:
        self._name = name
        self._wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Wake for a change of the mark; nothing else in the folder matters."""
        if Path(fsdecode(event.src_path)).name == self._name:
            self._wake()


def renames(folder: Path, tell: Callable[[str], object]) -> BaseObserver | None:
    """Tell the name of each file that is put in its place in this folder, until it is stopped; None where it cannot be watched."""
    observer = Observer()
    try:
        observer.schedule(_RenameHandler(tell), str(folder), event_filter=[FileMovedEvent, FileCreatedEvent])
        observer.start()
    except OSError:
        return None
    return observer


class _RenameHandler(FileSystemEventHandler):
    """What watchdog calls, in its own thread."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        self._tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell the name that the file has now."""
        self._tell(Path(fsdecode(event.dest_path or event.src_path)).name)
