"""Recipients of awards, by keys alone: entered one after the other, corrected, withdrawn."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import EnterRecipient, ReadAward, Start
from kcn_tui.meeting.events import (
    RecipientEntered,
    RecipientKind,
    RecipientWithdrawn,
)
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


async def test_a_unit_given_by_mistake_is_emptied_on_the_row(tmp_path: Path) -> None:
    letter = EnterRecipient("bang-khen", "Nguyễn Văn An", "X")
    async with desk(tmp_path, Start("awards"), letter) as run:
        await run.press("tab", "home", "down", "ctrl+n", "enter", "backspace", "enter")
        event = RecipientEntered("bang-khen", "Nguyễn Văn An", None, "individual", "Nguyễn Văn An", 1)
        assert last(run) == event
        assert run.state.receiving("bang-khen")[0].unit is None


@pytest.mark.parametrize(
    ("form", "kind"), [("Tập thể lao động tiên tiến", "collective"), ("Giấy khen", "individual")]
)
async def test_without_counts_the_kind_follows_the_form_of_the_award_and_then_who_was_entered(
    tmp_path: Path, form: str, kind: str
) -> None:
    award = {"id": "gk", "form": form, "by": "Trưởng ban"}
    agenda = [{"id": "kt", "kind": "awards", "title": "Khen thưởng", "awards": [award]}]
    async with desk(tmp_path, Start("kt"), agenda=agenda) as run:
        await run.press("tab", "ctrl+n")
        assert run.form.draft()["kind"] == kind
        other: RecipientKind = "individual" if kind == "collective" else "collective"
        run.do(EnterRecipient("gk", "Phòng A", None, other))
        await run.press("escape", "ctrl+n")
        assert run.form.draft()["kind"] == other


async def test_another_award_has_its_own_likely_kind_unless_one_was_chosen(tmp_path: Path) -> None:
    forms = [
        {"id": "tap-the", "form": "Giấy khen", "by": "Trưởng ban", "collectives": 2},
        {"id": "ca-nhan", "form": "Giấy khen", "by": "Trưởng ban", "individuals": 2},
    ]
    agenda = [{"id": "kt", "kind": "awards", "title": "Khen thưởng", "awards": forms}]
    async with desk(tmp_path, Start("kt"), agenda=agenda) as run:
        await run.press("tab", "ctrl+n", "up", "up", "right")
        assert (run.form.draft()["award"], run.form.draft()["kind"]) == ("ca-nhan", "individual")
        await run.press("down", "right", "up", "left")
        assert (run.form.draft()["award"], run.form.draft()["kind"]) == ("tap-the", "collective")
