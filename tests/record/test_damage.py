"""A corpus of damaged meetings, made from a good one: each is found and said, and opening changes none of them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kcn_tui import locale
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.codec import GENESIS, decode, encode
from kcn_tui.record.errors import DamagedJournalError, NewerJournalError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position, read_mark
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.scan import scan
from kcn_tui.record.verify import Finding, verify
from kcn_tui.wording.record import record_line
from tests.build import START, plan
from tests.record_help import COUNTED, QUIET, VOTED, played

COURSE = (COUNTED, c.TakeNote("Ghi chép"), c.Start("report-1"), VOTED, c.Announce("resolution"))


@pytest.fixture
def kept(tmp_path: Path) -> MeetingFolder:
    folder = MeetingFolder(tmp_path / "thu")
    played(folder, lambda: START, *COURSE)
    return folder


def lines_of(folder: MeetingFolder) -> list[bytes]:
    return folder.journal.read_bytes().splitlines(keepends=True)


def open_it(folder: MeetingFolder) -> Clerk:
    return Clerk.open(folder, plan(), "0" * 64, lambda: START, rhythm=QUIET, members=())


def forged(lines: list[bytes], change: Callable[[bytes], bytes]) -> bytes:
    """The journal with a change, and all digests computed anew from there on."""
    head, true_head, made = GENESIS, GENESIS, []
    for line in lines:
        entry, true_head = decode(line[:-1], true_head)
        plain, _ = encode(entry, head)
        place = json.loads(change(plain))
        at = read(place, entry)
        new, head = encode(at, head)
        made.append(new)
    return b"".join(made)


def read(place: dict[str, object], entry: Entry) -> Entry:
    """The entry as the changed line says it."""
    from msgspec import convert
    from msgspec.structs import replace

    from kcn_tui.meeting.events import Event

    fields = {k: v for k, v in place.items() if k not in {"format", "seq", "at", "step", "sha256"}}
    event: Event = convert(fields, Event)
    return replace(entry, event=event)


Damage = Callable[[list[bytes]], list[bytes]]


@pytest.mark.parametrize(
    ("damage", "line"),
    [
        (lambda lines: lines[:2] + lines[3:], 3),
        (lambda lines: [*lines[:3], lines[2], *lines[3:]], 4),
        (lambda lines: [*lines[:2], lines[3], lines[2], *lines[4:]], 3),
        (lambda lines: lines[1:], 1),
        (lambda lines: [lines[0], *lines], 2),
        (lambda lines: [*lines[:4], b"\n", *lines[4:]], 5),
        (lambda lines: [*lines[:4], lines[4][:-30] + b"\n", *lines[5:]], 5),
        (lambda lines: [*lines[:4], lines[4].replace(b"\n", b"\r\n"), *lines[5:]], 5),
        (lambda lines: [b"\xef\xbb\xbf" + lines[0], *lines[1:]], 1),
    ],
    ids=[
        "missing",
        "doubled",
        "swapped",
        "beheaded",
        "begun twice",
        "empty line",
        "cut short",
        "crlf",
        "bom",
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_damage_is_found_at_its_line_and_opening_changes_nothing(
    kept: MeetingFolder, damage: Damage, line: int, *, marked: bool
) -> None:
    kept.journal.write_bytes(b"".join(damage(lines_of(kept))))
    if not marked:
        kept.mark.unlink()
    before = {path.name: path.read_bytes() for path in kept.path.glob("*.json*")}
    found = [finding for finding in verify(kept) if finding.code == "journal_damaged"]
    assert [finding.values["line"] for finding in found] == [line]
    with pytest.raises(DamagedJournalError) as refused:
        open_it(kept)
    assert refused.value.values["line"] == line
    assert str(line) in record_line(refused.value.code, refused.value.values)
    assert {path.name: path.read_bytes() for path in kept.path.glob("*.json*")} == before


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_in_any_byte_is_found(kept: MeetingFolder, bit: int) -> None:
    whole, mark = kept.journal.read_bytes(), read_mark(kept.mark)
    assert mark is not None
    unseen = []
    for place in range(bit, len(whole), 8 if bit else 1):
        content = bytearray(whole)
        content[place] ^= 1 << bit
        try:
            scan(bytes(content), kept.journal, mark)
        except (DamagedJournalError, NewerJournalError):
            continue
        unseen.append(place)
    assert unseen == []


def test_a_forgery_with_new_digests_is_found_by_the_printed_one_and_by_the_mark(kept: MeetingFolder) -> None:
    printed = read_meeting(kept).end.head
    kept.journal.write_bytes(forged(lines_of(kept), lambda line: line.replace("Ghi chép".encode(), b"Ghi")))
    codes = {finding.code for finding in verify(kept, printed)}
    assert {"head_missing", "mark_differs"} <= codes
    kept.mark.unlink()
    kept.record.unlink()
    open_it(kept).close()
    assert read_meeting(kept).end.head != printed
    assert verify(kept) == ()
    assert verify(kept, printed) == (Finding("head_missing", {"head": printed}),)


def test_a_forged_figure_is_found_even_without_a_printed_digest(kept: MeetingFolder) -> None:
    kept.journal.write_bytes(
        forged(lines_of(kept), lambda line: line.replace(b'"result":"pass"', b'"result":"fail"'))
    )
    assert "vote_differs" in {finding.code for finding in verify(kept)}


@pytest.mark.parametrize("length", [64, 12])
def test_a_digest_printed_earlier_is_on_the_way_of_a_meeting_that_went_on(
    kept: MeetingFolder, length: int
) -> None:
    printed = read_meeting(kept).end.head
    played(kept, lambda: START, c.TakeNote("sau khi in"))
    assert verify(kept, printed[:length].upper()) == ()


def test_the_end_cut_off_is_found_by_mark_record_and_printed_digest(kept: MeetingFolder) -> None:
    printed = read_meeting(kept).end.head
    kept.journal.write_bytes(b"".join(lines_of(kept)[:-2]))
    assert {finding.code for finding in verify(kept, printed)} == {
        "entries_missing",
        "head_missing",
        "record_ahead",
    }
    with open_it(kept) as clerk:
        assert clerk.recovered.missing == 2


@pytest.mark.parametrize(
    "what", ["deleted", "stale", "of another meeting", "of a newer version", "a folder of names"]
)
def test_a_record_that_is_not_this_meetings_is_found_and_made_anew(
    kept: MeetingFolder, tmp_path: Path, what: str
) -> None:
    if what == "deleted":
        kept.record.unlink()
    elif what == "stale":
        old = kept.record.read_bytes()
        played(kept, lambda: START, c.TakeNote("mới"))
        kept.record.write_bytes(old)
    elif what == "of another meeting":
        other = MeetingFolder(tmp_path / "khac")
        played(other, lambda: START, c.TakeNote("khác"))
        shutil.copy(other.record, kept.record)
    elif what == "of a newer version":
        kept.record.write_bytes(kept.record.read_bytes().replace(b"kcn-record/1", b"kcn-record/2"))
    else:
        kept.record.write_text(json.dumps({"meeting": ["1"]}), "utf-8")
    assert [finding.code for finding in verify(kept) if finding.code.startswith("record_")]
    with open_it(kept) as clerk:
        assert clerk.recovered.rebuilt
    assert verify(kept) == ()


@pytest.mark.parametrize(
    "newer",
    [
        lambda lines: [lines[0].replace(b"kcn-journal/1", b"kcn-journal/2"), *lines[1:]],
        lambda lines: [*lines, newer_line(lines)],
    ],
    ids=["format", "event"],
)
@pytest.mark.parametrize("torn", [b"", b'{"torn'])
def test_a_journal_of_a_newer_version_is_refused_and_not_touched(
    kept: MeetingFolder, newer: Damage, torn: bytes
) -> None:
    content = b"".join(newer(lines_of(kept))) + torn
    kept.journal.write_bytes(content)
    before = {path.name: path.read_bytes() for path in kept.path.glob("*.json*")}
    with pytest.raises(NewerJournalError):
        open_it(kept)
    assert {path.name: path.read_bytes() for path in kept.path.glob("*.json*")} == before
    assert [finding.code for finding in verify(kept)] == ["journal_newer"]


def newer_line(lines: list[bytes]) -> bytes:
    """A line that a later version may write: its chain holds, its event is unknown here."""
    from hashlib import sha256

    head = lines[-1][-67:-3]
    body = b'{"seq":%d,"at":"2018-02-05T14:00:00+07:00","step":%d,"type":"teleported"}' % (
        len(lines) + 1,
        len(lines) + 1,
    )
    digest = sha256(head + body).hexdigest().encode()
    return body[:-1] + b',"sha256":"' + digest + b'"}\n'


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("head_missing", {"head": "ab" * 32}),
        ("mark_differs", {"seq": 4}),
        ("journal_not_read", {"path": "x", "why": "io"}),
        ("nothing_to_save", {"path": "x"}),
        ("target_exists", {"path": "x"}),
        ("target_inside", {"path": "x"}),
    ],
)
def test_what_is_found_is_said(code: str, values: dict[str, str | int], language: locale.Language) -> None:
    spoken = locale.language()
    locale.use(language)
    line = record_line(code, values)
    locale.use(spoken)
    assert line != code
    assert "{" not in line
    assert all(str(value) in line for name, value in values.items() if name != "why")


def test_the_position_of_an_empty_journal_is_the_beginning() -> None:
    assert scan(b"", Path("journal.jsonl")).end == Position()
