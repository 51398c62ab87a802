"""The roll call where what is typed fits several: nobody is checked in who was not meant."""

import pytest

from kcn_tui.meeting.commands import Arrive, Leave
from kcn_tui.plan.members import Member
from tests.console.roll_desk import Played, detail, listed, outcome, panel, press
from tests.console.roll_people import FEW

pytestmark = pytest.mark.usefixtures("english")

NAMESAKE = Member("0201", "Nguyễn Văn An", card="0201", unit="Phòng Kế hoạch", group="Tổ 2")
LONGER = Member("0202", "Nguyễn Hữu Văn An", card="0202", unit="Văn phòng", group="Tổ 2")
MEMBERS = (*FEW, NAMESAKE, LONGER)
AN = ("0001", "0201")


def letters(text: str) -> list[str]:
    return ["space" if letter == " " else letter for letter in text]


@pytest.mark.parametrize("typed", ["Nguyễn Văn An", "nguyen van an", "NGUYỄN VĂN AN"])
async def test_of_two_of_one_name_enter_takes_neither_until_one_is_chosen(played: Played, typed: str) -> None:
    async with played(members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *letters(typed))
        assert detail(console) == "2 people of this name: choose with ↑ ↓"
        await press(console, pilot, "enter", "ctrl+o", "enter")
        assert console.in_room == set()
        assert panel(console).field.value == typed
        assert detail(console) == "2 people of this name: choose with ↑ ↓"
        await press(console, pilot, "down", "down", "enter")
        assert console.in_room == {"0201"}
        assert "✓ Nguyễn Văn An · Phòng Kế hoạch" in detail(console)


async def test_the_second_of_the_name_is_there_beside_the_first_who_is_here(played: Played) -> None:
    async with played(Arrive("0001"), members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *letters("nguyen van an"), "enter")
        assert console.in_room == {"0001"}
        await press(console, pilot, "tab")
        assert panel(console).people.count == 2
        await press(console, pilot, "enter")
        assert console.in_room == {"0001", "0201"}


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("nguyen van an ke hoach", "0201"),
        ("an van phong 0001", "0001"),
        ("0201", "0201"),
        ("nhvan", "0202"),
        ("nguyen huu", "0202"),
    ],
)
async def test_more_letters_of_the_unit_or_the_card_make_one_of_them(
    played: Played, typed: str, who: str
) -> None:
    async with played(members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *letters(typed), "enter")
        assert console.in_room == {who}


async def test_the_very_name_goes_before_one_that_holds_it(played: Played) -> None:
    members = tuple(member for member in MEMBERS if member is not NAMESAKE)
    async with played(members=members) as (console, pilot):
        await press(console, pilot, "f3", *letters("nguyen van an"), "enter")
        assert console.in_room == {"0001"}


async def test_several_that_a_part_fits_alike_are_chosen_from_too(played: Played) -> None:
    async with played(members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *letters("vuong"), "enter")
        assert detail(console) == "2 people fit equally well: choose with ↑ ↓, or type more"
        assert console.in_room == set()
        await press(console, pilot, "down", "enter")
        assert console.in_room == {"0013"}


async def test_who_is_written_with_other_marks_is_nobody_that_was_meant(played: Played) -> None:
    async with played(members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *letters("trần thị bính"), "enter")
        assert console.in_room == set()
        assert "Choose somebody" in detail(console)
        await press(console, pilot, "down", "enter")
        assert console.in_room == {"0002"}


async def test_a_group_that_all_have_whom_the_letters_fit_is_checked_in(played: Played) -> None:
    async with played(members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *letters("an"), "ctrl+g")
        assert console.in_room == set()
        await press(console, pilot, "ctrl+u", *letters("to 1"), "ctrl+g", "ctrl+g")
        assert console.in_room == {"0001", "0002", "K01"}


async def test_being_here_and_having_left_is_said_of_one_of_them(played: Played) -> None:
    async with played(Arrive("0001"), Arrive("0201"), Leave("0201"), members=MEMBERS) as (console, pilot):
        await press(console, pilot, "f3", *"0001", "enter")
        assert "Nguyễn Văn An · Văn phòng is here already" in detail(console)
        await press(console, pilot, *"0201", "enter")
        assert "Nguyễn Văn An (0201, Phòng Kế hoạch)" in outcome(console)


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 60)])
async def test_the_list_has_the_unit_of_those_of_one_name_however_narrow(
    played: Played, size: tuple[int, int]
) -> None:
    async with played(Arrive("0001"), members=MEMBERS, size=size) as (console, pilot):
        await press(console, pilot, "f3", *letters("nguyen van an"))
        first, second, *_others = listed(console)
        assert "0001" in first
        assert "Văn phòng" in first
        assert "here 13:30" in first
        assert "0201" in second
        assert "Phòng Kế hoạch" in second
