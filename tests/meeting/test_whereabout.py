"""Where somebody is and was, packed and read again."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting.state.whereabout import Spell, Whereabout

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=ZONES)


def said(moments: list[datetime]) -> list[str]:
    return [moment.isoformat() for moment in moments]


@given(st.lists(st.tuples(MOMENTS, MOMENTS), min_size=1, max_size=5))
def test_stays_come_back_in_order_to_the_microsecond_and_in_their_zone(
    times: list[tuple[datetime, datetime]],
) -> None:
    where = Whereabout()
    for came, left in times:
        where = where.arrived(came)
        assert (where.where, where.since) == ("in_room", came)
        where = where.left(left)
    assert where.stays == tuple(Spell(*pair) for pair in times)
    assert said([moment for stay in where.stays for moment in (stay.started, stay.ended)]) == said(
        [moment for pair in times for moment in pair]
    )
    assert where.came is not None
    assert where.since is not None
    assert said([where.came, where.since]) == said([times[0][0], times[-1][1]])
    assert where.where == "left"


@given(MOMENTS, MOMENTS)
def test_who_is_excused_has_come_only_later(excused: datetime, came: datetime) -> None:
    absent = Whereabout().excused(excused, "họp", "00002")
    assert (absent.where, absent.since, absent.came, absent.stays) == ("excused", excused, None, ())
    assert (absent.reason, absent.represented_by) == ("họp", "00002")

    here = absent.arrived(came)
    assert (here.where, here.since, here.came, here.stays) == ("in_room", came, came, ())
    assert (here.reason, here.represented_by) == (None, None)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_who_is_excused_later_has_come_all_the_same(
    came: datetime, left: datetime, excused: datetime
) -> None:
    absent = Whereabout().arrived(came).left(left).excused(excused, "ốm", None)
    assert (absent.since, absent.came, absent.stays) == (excused, came, (Spell(came, left),))


def test_nobody_has_come_at_first() -> None:
    assert (Whereabout().where, Whereabout().since, Whereabout().came, Whereabout().stays) == (
        "expected",
        None,
        None,
        (),
    )
