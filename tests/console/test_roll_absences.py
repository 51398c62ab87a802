"""Who leaves, comes back, is excused, or came or left earlier."""

import pytest

from kcn_tui.meeting.commands import Arrive
from tests.console.roll_desk import Played, outcome, place, press

pytestmark = pytest.mark.usefixtures("english")


async def test_leaving_coming_back_and_undoing_it(played: Played) -> None:
    async with played(Arrive("0012")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+o")
        assert console.in_room == set()
        await press(console, pilot, *"0012", "enter")
        assert console.in_room == {"0012"}
        await press(console, pilot, "f9")
        assert console.in_room == set()
        assert place(console) == "roll"


async def test_an_excuse_has_a_reason_and_may_have_a_stand_in(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+f")
        assert place(console) == "form"
        await press(console, pilot, *"om", "enter", *"An", "enter")
        found = console.clerk.state.whereabouts["0012"]
        assert (found.where, found.reason, found.represented_by) == ("excused", "om", "An")
        assert place(console) == "roll"


async def test_who_is_in_the_room_cannot_be_excused(played: Played) -> None:
    async with played(Arrive("0012")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+f")
        assert place(console) == "roll"
        assert "Vượng" in outcome(console)


@pytest.mark.parametrize("typed", ["13:10", "1310", "13h10"])
async def test_somebody_came_earlier(played: Played, typed: str) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+t")
        await press(console, pilot, *("colon" if letter == ":" else letter for letter in typed), "enter")
        since = console.clerk.state.whereabouts["0012"].since
        assert f"{since:%H:%M}" == "13:10"


async def test_a_time_still_to_come_is_refused_in_the_form(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+t", *"2359", "enter")
        assert console.in_room == set()
        assert place(console) == "form"


async def test_who_is_here_left_earlier(played: Played) -> None:
    async with played(Arrive("0012", "13:00")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+t", *"1310", "enter")
        found = console.clerk.state.whereabouts["0012"]
        assert (found.where, f"{found.since:%H:%M}") == ("left", "13:10")
