"""The roll call of the console, played through Pilot on a meeting that is really kept."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from kcn_tui.console.fields.text_area_field import AREA_EDITING
from kcn_tui.console.fields.text_field import LINE_EDITING
from kcn_tui.console.keys import LOCAL_KEYS
from kcn_tui.console.roll import RollPanel
from kcn_tui.locale import use
from kcn_tui.meeting.commands import Arrive, ArriveGroup, Command, CountAttendance, Excuse, Start
from kcn_tui.plan.members import Member
from tests.console.roll_people import FEW, Console
from tests.console.test_fields import TERMINALS_OWN
from tests.people import many

Played = Callable[..., AbstractAsyncContextManager[tuple[Console, Pilot[int]]]]
ENOUGH = tuple(Arrive(card) for card in ("0001", "0002", "0012", "0013"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use("en")
    yield
    use("vi")


@pytest.fixture
def played(tmp_path: Path) -> Played:
    @asynccontextmanager
    async def play(
        *before: Command, members: tuple[Member, ...] = FEW, size: tuple[int, int] = (80, 24)
    ) -> AsyncIterator[tuple[Console, Pilot[int]]]:
        with Console(tmp_path, members, *before) as console:
            async with console.app.run_test(size=size) as pilot:
                await pilot.pause()
                yield console, pilot

    return play


async def press(console: Console, pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait until what they asked for is on disk and painted."""
    await pilot.press(*keys)
    while console.app.conduct.in_flight:
        await pilot.pause()
    await pilot.pause()


def panel(console: Console) -> RollPanel:
    return console.app.desk.query_one(RollPanel)


def place(console: Console) -> str:
    return console.app.desk.place


def outcome(console: Console) -> str:
    return console.app.desk.status.outcome


def detail(console: Console) -> str:
    return str(panel(console).query_one("#roll-detail").render())


def listed(console: Console) -> list[str]:
    people = panel(console).people
    return [people.render_line(y).text.rstrip() for y in range(people.size.height)]


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


async def test_the_quorum_lost_is_said_where_it_cannot_be_overlooked(played: Played) -> None:
    async with played(*ENOUGH, size=(120, 35)) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+o")
        assert "quorum is lost: 3 present, 4 needed, 1 more" in outcome(console)
        assert "quorum lost, 1 missing" in str(console.app.desk.attendance.render())
        await press(console, pilot, *"0013", "ctrl+o")
        assert "quorum is lost" not in outcome(console)
        assert "quorum lost, 2 missing" in str(console.app.desk.attendance.render())
        await press(console, pilot, "f9", "f9")
        assert "quorum lost" not in str(console.app.desk.attendance.render())


async def test_a_count_by_hand_can_lose_the_quorum_too(played: Played) -> None:
    async with played(CountAttendance(4, summoned=5), members=()) as (console, pilot):
        await press(console, pilot, "f3", "down", "down", "3", "enter")
        assert "quorum is lost" in outcome(console)


async def test_people_still_missing_before_the_beginning_are_no_loss(played: Played) -> None:
    async with played(Arrive("0001")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "enter")
        assert "lost" not in outcome(console)
        assert "2 more needed" in str(console.app.desk.attendance.render())


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
