"""The one list of awards, by keys alone: read, moved, handed over, in groups as the stage is large."""

from pathlib import Path

import pytest
from textual.widgets import Static

from kcn_tui.meeting.commands import Command, EnterRecipient, HandOver, ReadAward, Start, Withdraw
from kcn_tui.meeting.events import (
    AwardHandedOver,
    AwardMoved,
    AwardRead,
)
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from tests.build import plan
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")
A = EnterRecipient("bang-khen", "Phòng A", None, "collective")
B = EnterRecipient("bang-khen", "Nguyễn Văn B", "Phòng A")


async def test_an_award_is_read_later_with_a_reason(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards")) as run:
        await run.press("tab", "home", "ctrl+p", "enter")
        await run.type("chờ đại biểu")
        await run.press("enter")
        assert last(run) == AwardMoved("bang-khen", None, "chờ đại biểu")


async def test_enter_reads_an_award_and_then_hands_it_over_row_by_row(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), A, B) as run:
        await run.press("tab", "home", "enter", "enter")  # names are lacking: asked about first
        assert last(run) == AwardRead("bang-khen")
        await run.press("down", "enter")
        assert last(run) == AwardHandedOver("bang-khen", "Phòng A", None, 1)
        await run.press("enter")
        assert last(run) == AwardHandedOver("bang-khen", "Nguyễn Văn B", None, 2)


async def test_somebody_receives_an_award_for_one_who_is_absent(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), B, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "ctrl+f")
        await run.type("Trần C")
        await run.press("enter")
        assert last(run) == AwardHandedOver("bang-khen", "Nguyễn Văn B", "Trần C", 1)
        assert "received by Trần C" in run.text()
        assert run.app.desk.place == "awards"
        assert run.app.desk.highlighted == "bang-khen\n1"


async def test_an_award_to_be_moved_comes_back_with_its_place(tmp_path: Path) -> None:
    named = [{"id": f"loai-{n}", "form": "Giấy khen", "by": "Trưởng ban", "individuals": 1} for n in range(4)]
    item = {"id": "awards", "kind": "awards", "title": "Khen thưởng", "awards": named}
    async with desk(tmp_path, Start("awards"), of=plan([item])) as run:
        await run.press("tab", "home", "ctrl+p", "up", "right", "right", "enter", "right", "enter")
        await run.type("chờ")
        left = run.form.draft()
        assert (left["award"], left["place"]) == ("loai-2", "loai-1")
        await run.press("escape", "ctrl+p")
        assert run.form.draft() == left


async def test_where_the_stage_is_too_small_for_all_each_row_says_its_group(tmp_path: Path) -> None:
    names = (EnterRecipient("giay-khen", f"Nguyễn Văn {letter}") for letter in "BCDE")
    office = EnterRecipient("giay-khen", "Phòng A", None, "collective")
    async with desk(tmp_path, Start("awards"), *names, office, rules={"on_stage": 2}) as run:
        rows = [row for row in run.app.desk.work.awards.rows if row.id.startswith("giay-khen\n")]
        assert [row.right for row in rows] == [
            "group 2 of 3",
            "group 2 of 3",
            "group 3 of 3",
            "group 3 of 3",
            "group 1 of 3",
        ]
        hall = view(run.state, run.now)
        assert not isinstance(hall, v.AwardView)
        run.do(ReadAward("bang-khen"), ReadAward("giay-khen"))
        hall = view(run.state, run.now)
        assert isinstance(hall, v.AwardView)
        words = [lay_out(hall, 80, 22, page).words for page in range(1, 5)]
        assert [any("1–2/4" in line for line in page) for page in words] == [False, False, True, False]
        assert [any("3–4/4" in line for line in page) for page in words] == [False, False, False, True]


async def test_who_is_called_up_with_whom_is_the_same_in_the_hall_when_a_collective_was_withdrawn(
    tmp_path: Path,
) -> None:
    named = {"collectives": 1, "individuals": 3, "recipients": ["Bùi B", "Đào D"]}
    awards = [{"id": "thu-khen", "form": "Thư khen", "by": "Trưởng ban", **named}]
    item = {"id": "awards", "kind": "awards", "title": "Khen thưởng", "awards": awards}
    done: tuple[Command, ...] = (
        Start("awards"),
        EnterRecipient("thu-khen", "Phòng A", None, "collective"),
        EnterRecipient("thu-khen", "Cao C", None, "individual"),
        Withdraw("thu-khen", "Phòng A", "đính chính"),
        ReadAward("thu-khen"),
    )
    async with desk(tmp_path, *done, of=plan([item], rules={"on_stage": 2})) as run:
        groups = [row.right for row in run.app.desk.work.awards.rows[1:] if row.right.startswith("group")]
        assert groups == ["group 1 of 2", "group 1 of 2", "group 2 of 2"]
        hall = view(run.state, run.now)
        pages = [lay_out(hall, 80, 22, page).words for page in (2, 3)]
        who = [[name for name in ("Bùi B", "Đào D", "Cao C") if name in " ".join(page)] for page in pages]
        assert who == [["Bùi B", "Đào D"], ["Cao C"]]


async def test_enter_on_who_has_the_award_already_says_so_before_and_only_goes_on(tmp_path: Path) -> None:
    handed = HandOver("bang-khen", "Phòng A")
    async with desk(tmp_path, Start("awards"), A, B, ReadAward("bang-khen"), handed) as run:
        await run.press("tab", "home", "down")
        assert "Handed over · Enter: to the next row" in run.app.desk.status.guide
        seq, before = run.clerk.seq, run.outcome
        await run.press("enter")
        assert (run.clerk.seq, run.outcome) == (seq, before)
        assert "Enter: handed over" in run.app.desk.status.guide
        assert "Nguyễn Văn B" in run.app.desk.status.guide


async def test_the_recipient_that_a_form_asks_about_stays_in_full_above_it(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), A, B, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "ctrl+f")
        assert "Phòng A" in str(run.app.desk.query_one("#award-detail", Static).content)


async def test_by_name_no_award_is_read_once_all_of_the_item_are(tmp_path: Path) -> None:
    items = [
        {"id": item, "kind": "awards", "title": f"Khen thưởng {item}", "awards": [award]}
        for item in ("a", "b")
        for award in [{"id": f"khen-{item}", "form": "Bằng khen", "by": "UBND tỉnh", "individuals": 1}]
    ]
    async with desk(tmp_path, Start("a"), ReadAward("khen-a"), of=plan(items)) as run:
        await run.run("read out an award")
        assert run.outcome == "There is no award left to be read out."


async def test_the_highlight_stays_on_the_recipient_when_a_row_above_goes(tmp_path: Path) -> None:
    below = [EnterRecipient("giay-khen", name, None, "individual") for name in ("Trần Một", "Lê Hai")]
    async with desk(tmp_path, Start("awards"), *below, ReadAward("giay-khen"), B) as run:
        await run.press("tab", "end", "up")
        assert run.app.desk.highlighted == "giay-khen\n1"
        await run.press("f9")
        assert run.app.desk.highlighted == "giay-khen\n1"
        assert "Trần Một" in run.app.desk.status.guide
        await run.press("enter")
        assert last(run) == AwardHandedOver("giay-khen", "Trần Một", None, 1)


async def test_the_arrows_lead_into_the_list_where_it_stands(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), ReadAward("bang-khen")) as run:
        assert run.app.desk.status.guide.endswith("↑ ↓: into the list")
        await run.press("down")
        assert run.app.desk.focused is run.app.desk.work.awards
        assert run.app.desk.highlighted == "giay-khen"
        await run.press("up", "escape")
        assert run.app.desk.focused is None
