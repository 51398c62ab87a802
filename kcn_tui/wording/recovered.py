"""What was not taken over from a damaged journal, as a list to enter it again from."""

from collections.abc import Sequence

from msgspec import Struct

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.record import why_words


class NotTaken(Struct, frozen=True):
    """A line of the journal that was left: its number from 1, what it says, and how far that can be trusted."""

    number: int
    words: str
    readable: bool
    intact: bool


def not_taken(number: int, line: bytes, entry: Entry | None, state: State, *, intact: bool) -> NotTaken:
    """Say a line in words where it reads, else show it as it is."""
    raw = safe_line(line.decode("utf-8", "replace"))
    if entry is None:
        return NotTaken(number, raw, readable=False, intact=False)
    try:
        words = entry_line(entry, state)
    except Exception:  # noqa: BLE001  it may speak of what came with a lost line; whatever that leads to, the line itself is shown
        words = raw
    return NotTaken(number, words, readable=True, intact=intact)


def report_lines(taken: int, why: str, lines: Sequence[NotTaken]) -> list[str]:
    """The list: what was taken, what is wrong, and each line that was left."""
    intact, doubtful = _("as it was written"), _("not certain: this line or the one before was changed")
    unreadable = _("does not read")
    return [
        recovered_line(taken, len(lines)),
        *([_("From line {line}: {why}.").format(line=taken + 1, why=why_words(why))] if why else []),
        _("Check each of these and enter it again:"),
        "",
        *(
            f"{line.number} [{intact if line.intact else doubtful if line.readable else unreadable}] {line.words}"
            for line in lines
        ),
    ]


def recovered_line(taken: int, left: int) -> str:
    """How much was saved and how much was not."""
    saved = ngettext("{count} event was taken", "{count} events were taken", taken).format(count=taken)
    rest = ngettext("{count} line was not", "{count} lines were not", left).format(count=left)
    return f"{saved}, {rest}."
