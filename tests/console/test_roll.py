"""The roll call of the console through Pilot, on a meeting that is really kept: finding people and checking them in."""

import pytest

from kcn_tui.console.fields.text_area_field import AREA_EDITING
from kcn_tui.console.fields.text_field import LINE_EDITING
from kcn_tui.console.keys import LOCAL_KEYS
from kcn_tui.meeting.commands import Arrive, ArriveGroup, Start
from kcn_tui.plan.members import Member
from tests.console.roll_desk import Played, detail, listed, outcome, panel, place, press
from tests.console.roll_people import FEW
from tests.console.test_fields import TERMINALS_OWN
from tests.people import many

pytestmark = pytest.mark.usefixtures("english")


async def test_f3_opens_the_roll_and_from_there_the_count_by_hand(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3")
        assert place(console) == "roll"
        await press(console, pilot, "f3")
        assert place(console) == "form"
        await press(console, pilot, "down", "down", "5", "enter")
        assert console.clerk.state.present is not None
        assert console.clerk.state.present.present == 5


async def test_without_a_list_f3_opens_the_count_by_hand(played: Played) -> None:
    async with played(members=()) as (console, pilot):
        await press(console, pilot, "f3")
        assert place(console) == "form"


async def test_enter_at_the_attendance_item_opens_the_roll(played: Played) -> None:
    async with played(Start("opening"), Start("attendance")) as (console, pilot):
        await press(console, pilot, "enter")
        assert place(console) == "roll"


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("tvuong", "0012"),
        ("vượng", "0012"),
        ("le vuong", "0013"),
        ("duong", "0120"),
        ("0013", "0013"),
        ("13", "0013"),
        ("k01", "K01"),
    ],
)
async def test_a_few_letters_or_a_card_and_enter_check_somebody_in(
    played: Played, typed: str, who: str
) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3")
        field = panel(console).field
        await press(console, pilot, *("space" if letter == " " else letter for letter in typed), "enter")
        assert console.in_room == {who}
        assert (field.value, place(console)) == ("", "roll")
        name = console.clerk.state.members[who].name
        assert name in detail(console)
        assert name in outcome(console)


async def test_a_beginning_of_a_card_number_checks_nobody_in(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3", *"00", "enter")
        assert console.in_room == set()
        assert "“00”" in outcome(console)


async def test_an_unknown_card_is_said_and_the_next_scan_replaces_it(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3", *"0099", "enter")
        assert "0099" in outcome(console)
        assert "0099" in detail(console)
        assert panel(console).field.value == "0099"
        await press(console, pilot, *"0012", "enter")
        assert console.in_room == {"0012"}


async def test_who_is_here_already_is_said_to_be(played: Played) -> None:
    async with played(Arrive("0012")) as (console, pilot):
        entries = console.clerk.seq
        await press(console, pilot, "f3", *"0012", "enter")
        assert console.clerk.seq == entries
        assert "already" in detail(console)
        assert panel(console).field.value == ""


async def test_enter_on_nothing_typed_and_nobody_chosen_checks_nobody_in(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3", "enter")
        assert console.in_room == set()
        assert "Choose somebody" in detail(console)


async def test_arrows_go_down_the_list_which_is_in_the_order_of_given_names(played: Played) -> None:
    async with played() as (console, pilot):
        await press(console, pilot, "f3")
        names = [line[7:32].strip() for line in listed(console) if line]
        assert [name.split()[-1] for name in names] == ["An", "Bình", "Dương", "Khách", "Vương", "Vượng"]
        await press(console, pilot, "down", "down", "enter")
        assert console.in_room == {"0002"}


async def test_a_guest_is_shown_as_one_and_counts_nowhere(played: Played) -> None:
    async with played(Arrive("K01"), Arrive("0001")) as (console, pilot):
        await press(console, pilot, "f3")
        roll = panel(console)
        assert next(line for line in listed(console) if "Khách" in line).endswith("guest 13:30")
        assert "All 5" in str(roll.chips.render())
        assert "Here 1" in str(roll.chips.render())
        assert "1/5" in str(console.app.desk.attendance.render())


async def test_ten_thousand_people_are_searched_and_checked_in(played: Played) -> None:
    async with played(ArriveGroup("Tổ 7"), members=many(10_000)) as (console, pilot):
        await press(console, pilot, "f3", *"nguyen")
        assert panel(console).people.count > 500
        await press(console, pilot, "ctrl+u", *"07777", "enter")
        assert "07777" in console.in_room
        assert console.clerk.state.in_room == 101


HOSTILE = "[/b][@click=app.quit]A\x1b[2J\u202e\u0301\u0301\u0301B"


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 60)])
async def test_hostile_names_are_characters_and_nothing_else(played: Played, size: tuple[int, int]) -> None:
    member = Member("9", HOSTILE, card="9", unit=HOSTILE, post=HOSTILE, group=HOSTILE)
    async with played(members=(member, *FEW), size=size) as (console, pilot):
        await press(console, pilot, "f3", "ctrl+n", "ctrl+n", "9", "ctrl+g", "ctrl+g")
        assert console.in_room == {"9"}
        await press(console, pilot, "ctrl+o", "ctrl+f", *"x", "enter", "enter")
        svg = console.app.export_screenshot()
        assert "[/b]" in svg
        assert not {"\x1b", "\u202e"} & set(svg)
        assert place(console) == "roll"


def test_no_key_of_the_roll_edits_text_or_belongs_to_terminals() -> None:
    editing = {
        key for binding in (*LINE_EDITING, *AREA_EDITING) for key in getattr(binding, "key", "").split(",")
    }
    assert LOCAL_KEYS["roll"].isdisjoint(editing)
    assert LOCAL_KEYS["roll"].isdisjoint(TERMINALS_OWN)
