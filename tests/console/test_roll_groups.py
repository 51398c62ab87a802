"""Groups of the roll, and the list narrowed to some."""

import pytest

from kcn_tui.console.roll.roster import Group
from kcn_tui.meeting.commands import Arrive, Excuse
from tests.console.roll_desk import Played, detail, guide, listed, outcome, panel, press

pytestmark = pytest.mark.usefixtures("english")


async def test_a_whole_group_comes_at_once_after_being_asked_about(played: Played) -> None:
    async with played(Excuse("0120", "ốm")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+g")
        assert console.in_room == set()
        assert "2 people" in outcome(console)
        await press(console, pilot, "ctrl+g")
        assert console.in_room == {"0012", "0013"}
        await press(console, pilot, "f9")
        assert console.in_room == set()


async def test_groups_are_counted_without_guests_and_come_from_their_own_list(played: Played) -> None:
    async with played(Arrive("K01"), Arrive("0001")) as (console, pilot):
        await press(console, pilot, "f3", "ctrl+n")
        groups = panel(console).groups
        assert [(row.text, row.right) for row in groups.rows] == [("Tổ 1", "1/2"), ("Tổ 2", "0/3")]
        assert "check in the group" in guide(console)
        assert guide(console).endswith("Tổ 1")
        await press(console, pilot, "down", "ctrl+g", "ctrl+g")
        assert console.in_room == {"K01", "0001", "0012", "0013", "0120"}


async def test_tab_narrows_the_list_and_arrows_do_while_nothing_is_typed(played: Played) -> None:
    async with played(Arrive("0001"), Excuse("0002", "ốm")) as (console, pilot):
        await press(console, pilot, "f3", "tab")
        assert len([line for line in listed(console) if line]) == 4
        await press(console, pilot, "right")
        assert [line[7:20] for line in listed(console) if line] == ["Nguyễn Văn An"]
        await press(console, pilot, "shift+tab", "left", "left")
        assert [line[7:20] for line in listed(console) if line] == ["Trần Thị Bình"]


async def test_a_card_is_found_whatever_the_list_is_narrowed_to(played: Played) -> None:
    async with played(Arrive("0001")) as (console, pilot):
        await press(console, pilot, "f3", "tab", "tab", *"0012", "enter")
        assert console.in_room == {"0001", "0012"}


async def test_while_only_groups_are_seen_no_key_means_somebody_unseen(played: Played) -> None:
    async with played(Arrive("0012")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+n", "ctrl+o")
        assert console.in_room == {"0012"}
        assert "Choose somebody first" in detail(console)


async def test_a_group_of_guests_alone_is_not_counted(played: Played) -> None:
    async with played(Arrive("K01")) as (console, pilot):
        await press(console, pilot, "f3")
        panel(console).groups.show_groups((Group("Khách", 0, 0),))
        assert [(row.mark, row.right) for row in panel(console).groups.rows] == [(" ", "guests, not counted")]
