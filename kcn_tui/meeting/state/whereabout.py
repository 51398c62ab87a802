"""Where somebody is and was, packed: of 20,000 people who come and go all day it would be most of the meeting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from struct import Struct as Form
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

Whereabouts = Literal["expected", "in_room", "left", "excused"]


class Spell(Struct, frozen=True, gc=False):
    """A stretch of time in which an item was open, or someone in the room."""

    started: datetime
    ended: datetime


class Whereabout(Struct, frozen=True, gc=False):
    """Where a member is, since when, and why absent.

    ``packed`` are, as far as there are any, the moment since when, that of the first arrival, and then beginning and
    end of each stay in the room that is over. Times are aware; they come back as exact and in the same zone, whose
    offset is in whole minutes as in the journal.
    """

    where: Whereabouts = "expected"
    reason: str | None = None
    represented_by: str | None = None
    packed: bytes = b""

    @property
    def since(self) -> datetime | None:
        """When this began; None of who is expected."""
        return _moment(*_FORM.unpack_from(self.packed)) if self.packed else None

    @property
    def came(self) -> datetime | None:
        """The first arrival."""
        came = self._came
        return None if came in {b"", _NEVER} else _moment(*_FORM.unpack(came))

    @property
    def stays(self) -> tuple[Spell, ...]:
        """The stays in the room that are over, the first one first."""
        moments = [_moment(*figures) for figures in _FORM.iter_unpack(self.packed[_STAYS:])]
        return tuple(Spell(*stay) for stay in zip(moments[::2], moments[1::2], strict=True))

    def arrived(self, at: datetime) -> Whereabout:
        """In the room from then on."""
        now, came = _packed(at), self._came
        came = now if came in {b"", _NEVER} else came
        return Whereabout("in_room", packed=now + came + self.packed[_STAYS:])

    def left(self, at: datetime) -> Whereabout:
        """Gone; what was since then is a stay that is over."""
        now = _packed(at)
        stay = self.packed[:_SIZE] + now if self.packed else b""
        packed = now + (self._came or _NEVER) + self.packed[_STAYS:] + stay
        return replace(self, where="left", packed=packed)

    def excused(self, at: datetime, reason: str | None, represented_by: str | None) -> Whereabout:
        """Absent with a reason, and with whoever speaks for them."""
        packed = _packed(at) + (self._came or _NEVER) + self.packed[_STAYS:]
        return Whereabout("excused", reason, represented_by, packed)

    @property
    def _came(self) -> bytes:
        return self.packed[_SIZE:_STAYS]


_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_MINUTE: Final = timedelta(minutes=1)
_NO_TIME: Final = timedelta()
_FORM: Final = Form("<qh")
"""Of a moment: microseconds since 1970, and how many minutes the clock on the wall is ahead of UTC."""
_SIZE: Final = _FORM.size
_STAYS: Final = 2 * _SIZE
_NEVER: Final = _FORM.pack(-(1 << 63), 0)


def _packed(moment: datetime) -> bytes:
    ahead = (moment.utcoffset() or _NO_TIME) // _MINUTE
    return _FORM.pack((moment - _BEGINNING) // _MICROSECOND, ahead)


def _moment(microseconds: int, ahead: int) -> datetime:
    zone, beginning = _zone(ahead)
    return (beginning + timedelta(microseconds=microseconds)).replace(tzinfo=zone)


@lru_cache(maxsize=16)
def _zone(ahead: int) -> tuple[timezone, datetime]:
    """The zone, and what its clock on the wall showed when 1970 began in UTC."""
    offset = timedelta(minutes=ahead)
    return timezone(offset), datetime(1970, 1, 1) + offset  # noqa: DTZ001  the zone is put beside it afterwards
