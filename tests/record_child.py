"""A console without a screen, for tests that kill it: ``python -m tests.record_child FOLDER [notes|hold]``.

``notes`` takes notes and votes for ever and prints each confirmed seq; ``hold`` opens the meeting, prints its seq, and
waits for its standard input to end; ``busy`` prints who has the meeting.
"""

import itertools
import sys
from datetime import datetime
from pathlib import Path

from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.errors import BusyError
from kcn_tui.record.folder import MeetingFolder
from tests.build import HANOI, plan
from tests.record_help import COUNTED, done


def say(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def notes(clerk: Clerk) -> None:
    say(clerk.seq)
    say(done(clerk, COUNTED)[-1].seq)
    for n in itertools.count():
        say(done(clerk, c.TakeNote(f"Ghi chép {n} " + "đ" * (n % 300)))[-1].seq)
        if n % 7 == 0:
            say(done(clerk, c.RecordVote("resolution", yes=50, reason="đếm lại"))[-1].seq)


def main() -> None:
    folder, what = MeetingFolder(Path(sys.argv[1])), sys.argv[2]
    try:
        clerk = Clerk.open(
            folder,
            plan(),
            "0" * 64,
            lambda: datetime.now(HANOI),
            rhythm=Rhythm(beat=0.02, record_lag=0.005),
            members=(),
        )
    except BusyError as error:
        say(f"busy {error.values['pid']}")
        return
    with clerk:
        if what == "notes":
            notes(clerk)
        say(clerk.seq)
        sys.stdin.read()


if __name__ == "__main__":
    main()
