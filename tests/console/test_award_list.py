"""The one list of awards, by keys alone: entered, corrected, withdrawn, moved, read, handed over."""

from pathlib import Path

import pytest
from textual.widgets import Static

from kcn_tui.console.fields import ChoiceField
from kcn_tui.meeting.commands import Command, EnterRecipient, HandOver, ReadAward, Start, Withdraw
from kcn_tui.meeting.events import (
    AwardHandedOver,
    AwardMoved,
    AwardRead,
    RecipientEntered,
    RecipientWithdrawn,
)
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from tests.build import plan
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")
A = EnterRecipient("bang-khen", "Phòng A", None, "collective")
B = EnterRecipient("bang-khen", "Nguyễn Văn B", "Phòng A")


async def test_recipients_are_entered_one_after_the_other_against_the_decision(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards")) as run:
        await run.press("tab", "ctrl+n")
        assert run.form.verdict.words == "still lacking 2 collectives, 1 individual against the decision"
        await run.type("Phòng A")
        await run.press("enter", "enter")
        assert last(run) == RecipientEntered("bang-khen", "Phòng A", None, "collective")
        assert run.form.verdict.words == "still lacking 1 collective, 1 individual against the decision"
        await run.type("Phòng B")
        await run.press("enter", "enter", "escape")
        assert last(run) == RecipientEntered("bang-khen", "Phòng B", None, "collective")
        assert "1. Phòng A" in run.text()


async def test_the_kind_that_was_chosen_stays_for_the_next_recipient(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards")) as run:
        await run.press("tab", "ctrl+n", "up", "right", "f6", "enter")
        for name in ("Nguyễn Văn An", "Trần Thị Bình"):
            await run.type(name)
            await run.press("enter", "enter")
            assert last(run) == RecipientEntered("bang-khen", name, None, "individual")


async def test_the_kind_follows_what_is_lacking_while_none_is_chosen(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards")) as run:
        await run.press("tab", "ctrl+n")
        for name in ("Phòng A", "Phòng B", "Nguyễn Văn An"):
            await run.type(name)
            await run.press("enter", "enter")
        kinds = [recipient.kind for recipient in run.state.receiving("bang-khen")]
        assert kinds == ["collective", "collective", "individual"]


async def test_a_wrong_name_is_corrected_on_its_row_and_the_old_one_stays_beside_it(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), B, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "ctrl+n", "backspace", "C", "enter", "enter")
        event = RecipientEntered("bang-khen", "Nguyễn Văn C", "Phòng A", "individual", "Nguyễn Văn B", 1)
        assert last(run) == event
        assert "(was: Nguyễn Văn B)" in run.text()


async def test_a_recipient_is_withdrawn_with_a_reason(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), A, B) as run:
        await run.press("tab", "home", "down", "ctrl+k")
        await run.type("đính chính")
        await run.press("enter")
        assert last(run) == RecipientWithdrawn("bang-khen", "Phòng A", "đính chính", 1)
        assert "withdrawn: đính chính" in run.text()


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


async def test_what_is_read_is_locked_and_the_keys_say_so(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), A, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "ctrl+k")
        assert run.app.desk.work.forms.form is None
        assert run.outcome


async def test_a_collective_is_asked_for_its_name_and_a_person_for_the_full_name(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards")) as run:
        await run.press("tab", "home", "ctrl+n")
        labels = [row.label for row in run.form.rows]
        assert "Collective's name" in labels
        await run.press("up", "right")
        assert "Full name" in [row.label for row in run.form.rows]
        assert "Full name" in run.text()


@pytest.mark.parametrize(("counts", "chosen"), [((2, 0), "collective"), ((0, 2), "individual"), ((1, 1), "")])
async def test_a_letter_put_right_leaves_a_name_of_the_agenda_what_it_is(
    tmp_path: Path, counts: tuple[int, int], chosen: str
) -> None:
    award = {"id": "gk", "form": "Giấy khen", "by": "Trưởng ban", "recipients": ["Phòng A", "Phòng B"]}
    of = {"collectives": counts[0], "individuals": counts[1]}
    agenda = [{"id": "kt", "kind": "awards", "title": "Khen thưởng", "awards": [{**award, **of}]}]
    async with desk(tmp_path, Start("kt"), agenda=agenda) as run:
        await run.app.run_named("recipient", "gk\n1")
        await run.settled()
        assert run.form.draft()["kind"] == chosen
        await run.press("end", "1", "enter", "enter")
        entered = last(run)
        assert isinstance(entered, RecipientEntered)
        assert (entered.name, entered.kind or "") == ("Phòng A1", chosen)


async def test_a_half_typed_recipient_comes_back(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards")) as run:
        await run.press("tab", "home", "ctrl+n")
        await run.type("Phòng")
        await run.press("escape", "home", "ctrl+n")
        assert run.form.draft()["name"] == "Phòng"


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


AN_A = EnterRecipient("bang-khen", "Nguyễn Văn An", "Phòng A")
AN_B = EnterRecipient("bang-khen", "Nguyễn Văn An", "Phòng B")


async def test_enter_hands_over_to_each_of_two_namesakes(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), AN_A, AN_B, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "down")
        assert "Nguyễn Văn An, Phòng B" in run.app.desk.status.guide
        await run.press("enter")
        assert last(run) == AwardHandedOver("bang-khen", "Nguyễn Văn An", None, 2)
        await run.press("home", "down", "enter")
        assert last(run) == AwardHandedOver("bang-khen", "Nguyễn Văn An", None, 1)


async def test_of_two_namesakes_the_highlighted_one_is_received_for(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), AN_A, AN_B, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "down", "ctrl+f")
        await run.type("Trần C")
        await run.press("enter")
        assert last(run) == AwardHandedOver("bang-khen", "Nguyễn Văn An", "Trần C", 2)


async def test_of_two_namesakes_the_highlighted_one_is_corrected(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), AN_A, AN_B, ReadAward("bang-khen")) as run:
        await run.press("tab", "home", "down", "down", "ctrl+n", "enter", "backspace", "C", "enter")
        event = RecipientEntered("bang-khen", "Nguyễn Văn An", "Phòng C", "individual", "Nguyễn Văn An", 2)
        assert last(run) == event


async def test_of_two_namesakes_the_highlighted_one_is_withdrawn_and_no_longer_corrected(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, Start("awards"), AN_A, AN_B) as run:
        await run.press("tab", "home", "down", "down", "ctrl+k")
        await run.type("đính chính")
        await run.press("enter")
        assert last(run) == RecipientWithdrawn("bang-khen", "Nguyễn Văn An", "đính chính", 2)
        await run.press("home", "down", "down", "ctrl+n")
        assert run.app.desk.work.forms.form is None
        assert "not among the recipients" in run.outcome


async def test_namesakes_of_one_unit_are_offered_with_their_number_on_the_list(tmp_path: Path) -> None:
    named = {"recipients": ["Nguyễn Văn An", "Nguyễn Văn An", "Lê Văn C"]}
    awards = [{"id": "thu-khen", "form": "Thư khen", "by": "Trưởng ban", "individuals": 3, **named}]
    item = {"id": "awards", "kind": "awards", "title": "Khen thưởng", "awards": awards}
    async with desk(tmp_path, Start("awards"), ReadAward("thu-khen"), of=plan([item])) as run:
        await run.press("tab", "home", "down", "down", "ctrl+f")
        who = run.form.rows[0].field
        assert isinstance(who, ChoiceField)
        assert [*who.choices.values()] == [
            "1. Nguyễn Văn An – Thư khen of Trưởng ban",
            "2. Nguyễn Văn An – Thư khen of Trưởng ban",
            "Lê Văn C – Thư khen of Trưởng ban",
        ]
        await run.type("Trần C")
        await run.press("enter")
        assert last(run) == AwardHandedOver("thu-khen", "Nguyễn Văn An", "Trần C", 2)


async def test_a_unit_given_by_mistake_is_emptied_on_the_row(tmp_path: Path) -> None:
    letter = EnterRecipient("bang-khen", "Nguyễn Văn An", "X")
    async with desk(tmp_path, Start("awards"), letter) as run:
        await run.press("tab", "home", "down", "ctrl+n", "enter", "backspace", "enter")
        event = RecipientEntered("bang-khen", "Nguyễn Văn An", None, "individual", "Nguyễn Văn An", 1)
        assert last(run) == event
        assert run.state.receiving("bang-khen")[0].unit is None


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
