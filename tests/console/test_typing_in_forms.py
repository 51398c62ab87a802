"""What is typed in a form: where it goes, and what of it is seen."""

from pathlib import Path

import pytest
from textual.events import Paste

from kcn_tui.console.fields import ChoiceField
from kcn_tui.meeting.commands import EnterRecipient, Start
from tests.console.desk_run import DeskRun, desk

pytestmark = pytest.mark.usefixtures("english")
RECIPIENTS = tuple(EnterRecipient("bang-khen", name, None, "collective") for name in ("Phòng A", "Phòng B"))


def chosen(run: DeskRun) -> list[str]:
    return [row.field.value for row in run.form.rows if isinstance(row.field, ChoiceField)]


async def test_a_space_in_words_typed_too_early_chooses_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), *RECIPIENTS) as run:
        await run.press("tab", "ctrl+k")
        before = chosen(run)
        await run.type("xin rút vì lý do riêng")
        assert before
        assert chosen(run) == before


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_the_end_of_a_long_line_is_seen_while_it_is_typed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(tmp_path, Start("awards"), size=size) as run:
        await run.press("tab", "ctrl+n")
        await run.type("Phòng Quản lý khoa học và Đổi mới sáng tạo tỉnh Lâm Đồng")
        await run.settled()
        assert "tỉnh Lâm Đồng" in run.text()


async def test_a_paste_longer_than_a_field_holds_is_refused_in_words(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        await run.press("f4")
        await run.type("Ý kiến")
        run.app.post_message(Paste("x" * 1_000_000))
        await run.settled()
        assert next(row.field.value for row in run.form.rows) == "Ý kiến"
        assert "longer than the field holds" in run.outcome
