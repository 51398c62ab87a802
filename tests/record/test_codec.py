import json
from datetime import datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import events as e
from kcn_tui.meeting.events import Entry
from kcn_tui.record.codec import GENESIS, LineError, NewerLineError, decode, encode
from tests.build import HANOI, START, Run, plan
from tests.record_help import COUNTED, VOTED

words = st.text(st.characters(exclude_categories=["Cs"]))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001  the zone comes with the next strategy
    lambda at: at.replace(tzinfo=HANOI)
)
counts = st.integers(0, 10**6)
events = st.one_of(
    st.builds(e.Noted, counts, st.none() | words, words),
    st.builds(e.AttendanceCounted, counts, st.none() | counts, st.none() | counts),
    st.builds(e.ItemSkipped, words, words),
    st.builds(e.Concluded, words),
    st.just(e.Closed()),
    st.builds(e.Undone, counts),
)
entries = st.builds(Entry, st.integers(2, 10**9), moments, st.integers(1, 10**9), events)


def line_of(entry: Entry, previous: str = "0" * 64) -> bytes:
    return encode(entry, previous)[0]


@given(entries)
def test_an_entry_read_back_is_the_entry_written(entry: Entry) -> None:
    line, digest = encode(entry, "0" * 64)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(line[:-1], "0" * 64) == (entry, digest)


@given(entries, st.data())
def test_no_line_with_another_bit_is_read(entry: Entry, data: st.DataObject) -> None:
    line = bytearray(line_of(entry)[:-1])
    place = data.draw(st.integers(0, len(line) - 1))
    line[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(LineError):
        decode(bytes(line), "0" * 64)


def test_every_event_of_a_meeting_is_read_back() -> None:
    run = Run()
    run.do(COUNTED, VOTED)
    head = GENESIS
    for entry in run.entries:
        line, after = encode(entry, head)
        assert decode(line[:-1], head) == (entry, after)
        head = after


def test_a_line_is_one_object_in_the_order_of_the_contract_with_letters_as_they_are() -> None:
    line = line_of(Entry(7, START, 6, e.Noted(1, None, "Đ/c đề nghị “làm rõ”")))
    assert list(json.loads(line)) == ["seq", "at", "step", "type", "number", "item", "text", "sha256"]
    assert "Đ/c đề nghị “làm rõ”".encode() in line
    assert json.loads(line)["at"] == "2018-02-05T13:30:00+07:00"


def test_anyone_can_compute_the_chain_from_the_line_without_its_digest() -> None:
    line = json.loads(line_of(Entry(7, START, 6, e.Noted(1, "opening", "Đúng")), "a" * 64))
    digest = line.pop("sha256")
    body = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    assert sha256(("a" * 64 + body).encode()).hexdigest() == digest


def test_the_first_line_names_the_format() -> None:
    line = line_of(Entry(1, START, 1, e.Opened(plan(), "0" * 64, "kcn-tui test")), GENESIS)
    assert line.startswith(b'{"format":"kcn-journal/1","seq":1,')


@pytest.mark.parametrize("first", [b"", b"{}", b'{"seq":1}', b"meeting;date"])
def test_another_file_is_no_journal(first: bytes) -> None:
    with pytest.raises(LineError) as caught:
        decode(first, GENESIS)
    assert caught.value.why == "foreign"


def test_a_line_of_another_place_breaks_the_chain() -> None:
    line = line_of(Entry(2, START, 2, e.Closed()), "a" * 64)
    with pytest.raises(LineError) as caught:
        decode(line[:-1], "b" * 64)
    assert caught.value.why == "chain"


def sealed(body: bytes, previous: str) -> bytes:
    digest = sha256(previous.encode() + body).hexdigest()
    return b'%b,"sha256":"%b"}' % (body[:-1], digest.encode())


@pytest.mark.parametrize(
    "body",
    [
        b'{"seq":2,"at":"2018-02-05T13:30:00+07:00","step":2,"type":"levitated"}',
        b'{"seq":2,"at":"2018-02-05T13:30:00+07:00","step":2,"type":"closed","by":"vuong"}',
        b'{"seq":2,"at":"2018-02-05T13:30:00+07:00","step":2,"device":3,"type":"closed"}',
    ],
)
def test_a_whole_line_with_more_than_this_version_knows_was_written_by_a_later_one(body: bytes) -> None:
    with pytest.raises(NewerLineError):
        decode(sealed(body, "a" * 64), "a" * 64)


def test_a_later_format_is_told_by_the_first_line() -> None:
    with pytest.raises(NewerLineError):
        decode(b'{"format":"kcn-journal/2","whatever":1}', GENESIS)


def test_a_moment_keeps_its_offset() -> None:
    tokyo = timezone(timedelta(hours=9))
    entry = Entry(2, datetime(2018, 2, 5, 15, 30, 0, 123456, tokyo), 2, e.Closed())
    read, _ = decode(line_of(entry)[:-1], "0" * 64)
    assert read.at.utcoffset() == timedelta(hours=9)
    assert read.at == entry.at
