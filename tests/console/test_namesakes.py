"""Two recipients of one name on an award: each is handed over, corrected and withdrawn by its own row."""

from pathlib import Path

import pytest

from kcn_tui.console.fields import ChoiceField
from kcn_tui.meeting.commands import EnterRecipient, ReadAward, Start
from kcn_tui.meeting.events import (
    AwardHandedOver,
    RecipientEntered,
    RecipientWithdrawn,
)
from tests.build import plan
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")
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
