"""Where a command may write what it gives out, so that no slip of the hand takes a meeting or an agenda with it."""

from pathlib import Path

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.locale import _
from kcn_tui.record.disk import REAL_DISK, make_folders, replace_file
from kcn_tui.record.errors import why_of
from kcn_tui.record.folder import MeetingFolder

STANDARD_OUTPUT = Path("-")
"""What stands for standard output where a file is named, as elsewhere on the command line."""

_EXPORTS = "exports"
"""The one folder of a meeting in which others may write; it is made with the first file in it (design 5)."""


def write_out(named: Path, content: bytes, beginning: bytes) -> None:
    """Write the file that was named: whole or not at all, and over an earlier one of its kind only.

    ``beginning`` is what the content of that kind begins with. What is no file (a device, a pipe) is written to and
    stays what it is. Raises StopError where it may or can not be.
    """
    if not named.name:
        raise StopError(Code.BAD_INPUT, _("No file is named; give its name, or - for standard output."))
    try:
        if named.exists() and not named.is_file():
            with named.open("wb", buffering=0) as stream:
                stream.write(content)
            return
        target = named.resolve()
        _assure_ours(named, target, beginning)
        if target.parent.name == _EXPORTS and MeetingFolder(target.parent.parent).exists:
            make_folders(REAL_DISK, target.parent)
        replace_file(REAL_DISK, target, content)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        from kcn_tui.wording.record import why_words

        why = why_words(why_of(error)) if isinstance(error, OSError) else _("it cannot be found")
        raise StopError(
            Code.BAD_INPUT, _("{file} cannot be written: {why}").format(file=named, why=why)
        ) from error


def _assure_ours(named: Path, target: Path, beginning: bytes) -> None:
    """Raise StopError for what belongs to a meeting or is some other file; an empty one holds nothing to lose."""
    for folder in target.parents:
        if MeetingFolder(folder).exists and _EXPORTS not in target.relative_to(folder).parts[:-1][:1]:
            line = _("{file} would lie among a meeting's own files; choose another place.")
            raise StopError(Code.BAD_INPUT, line.format(file=named))
    if target.exists():
        with target.open("rb") as there:
            if there.read(len(beginning)) not in (b"", beginning):
                line = _("{file} is there already and is no earlier export; choose another name.")
                raise StopError(Code.BAD_INPUT, line.format(file=named))
