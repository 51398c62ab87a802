"""An entry as a line of the journal, and back.

A line is one JSON object ``{"seq", "at", "step", "type", …the event's fields…, "sha256"}`` in UTF-8, ended by a
line feed; the first also begins with ``"format": "kcn-journal/1"``. ``sha256`` is chained: the SHA-256 of the
hexadecimal digest of the line before followed by this line's object without its ``sha256``; before the first line
stands ``GENESIS``.
"""

import re
from datetime import datetime
from hashlib import sha256
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from kcn_tui.meeting.events import Entry, Event

FORMAT = "kcn-journal/1"
GENESIS = sha256(FORMAT.encode()).hexdigest()

Why = Literal["not_whole", "chain", "foreign"]
"""What is wrong with a line: it is not a line of this form; its digest does not follow; it is no journal at all."""

_SEAL = b',"sha256":"'
_SEALED = len(_SEAL) + 64 + len(b'"}')
_FIRST = re.compile(rb'\{"format":"kcn-journal/([0-9]+)"')


class _Place(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The part of a line that is not the event's."""

    format: str | None = None
    seq: int
    at: Annotated[datetime, Meta(tz=True)]
    step: int


_encoder = msgspec.json.Encoder()
_place = msgspec.json.Decoder(_Place)
_event: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


T = TypeVar("T")


class LineError(ValueError):
    """A line that does not stand where it should; ``why`` is a code."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why)


class NewerLineError(ValueError):
    """A line whose chain holds but which this version cannot read: a later one wrote it."""


def encode(entry: Entry, previous: str) -> tuple[bytes, str]:
    """The line of an entry after the line with digest ``previous``, and its own digest.

    Raises UnicodeEncodeError for text that is no Unicode (a lone surrogate).
    """
    place = _Place(format=FORMAT if entry.seq == 1 else None, seq=entry.seq, at=entry.at, step=entry.step)
    body = b"%b,%b" % (_encoder.encode(place)[:-1], _encoder.encode(entry.event)[1:])
    digest = sha256(previous.encode() + body).hexdigest()
    return b'%b%b%b"}\n' % (body[:-1], _SEAL, digest.encode()), digest


def decode(line: bytes, previous: str) -> tuple[Entry, str]:
    """The entry of a line (without its line feed) after the line with digest ``previous``, and the line's digest.

    Raises LineError where it is damaged, NewerLineError where a later version wrote it.
    """
    if previous == GENESIS:
        _check_format(line)
    if line[-_SEALED : -_SEALED + len(_SEAL)] != _SEAL or line[-2:] != b'"}':
        raise LineError("not_whole")
    body = line[:-_SEALED] + b"}"
    digest = sha256(previous.encode() + body).hexdigest()
    if line[-66:-2] != digest.encode():
        raise LineError("chain")
    try:
        return _entry(body), digest
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NewerLineError(str(error)) from error


def _entry(body: bytes) -> Entry:
    cut = body.find(b',"type":')
    place = _place.decode(body[:cut] + b"}")
    return Entry(place.seq, place.at, place.step, _event.decode(b"{" + body[cut + 1 :]))


def read_alone(line: bytes, before: bytes) -> tuple[Entry | None, bool]:
    """The entry of a line wherever it stood, None where it does not read; and whether it is as it was written.

    That is so if it follows from the digest that the line ``before`` it bears, be that one good or not.
    """
    body = line[:-_SEALED] + b"}"
    intact = line[-66:-2] == sha256(before[-66:-2] + body).hexdigest().encode()
    try:
        return _entry(body), intact
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None, False


def _check_format(line: bytes) -> None:
    match = _FIRST.match(line)
    if match is None:
        raise LineError("foreign")
    if int(match[1]) > 1:
        raise NewerLineError(line[: match.end()].decode())


class _Step(Struct):
    """What tells of any line to which command it belongs."""

    step: int


class _Seq(Struct):
    """What tells of any line which one it is."""

    seq: int


_step = msgspec.json.Decoder(_Step)
_seq = msgspec.json.Decoder(_Seq)


def step_of(line: bytes) -> int | None:
    """The step of what could be a line of a journal, wherever it stood; None for anything else."""
    found = _of_any(line, _step)
    return None if found is None else found.step


def seq_of(line: bytes) -> int | None:
    """The seq of what could be a line of a journal, wherever it stood; None for anything else."""
    found = _of_any(line, _seq)
    return None if found is None else found.seq


def _of_any(line: bytes, decoder: msgspec.json.Decoder[T]) -> T | None:
    if not line.startswith(b'{"') or line[-_SEALED : -_SEALED + len(_SEAL)] != _SEAL:
        return None
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
