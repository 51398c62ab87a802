"""What a terminal of 120 columns says in full that one of 80 has to cut."""

from pathlib import Path

import pytest

from tests.console.scenes import SCENES, run_scene

SIZE = (120, 35)


@pytest.mark.parametrize("scene", ["frozen", "far"])
async def test_the_title_stands_whole_beside_shorter_words_of_the_halls_screen(
    scene: str, tmp_path: Path
) -> None:
    async with run_scene(SCENES[scene], tmp_path, SIZE) as run:
        first = run.text().splitlines()[0]

    assert run.state.plan.conference.title in first
    assert "hội trường" in first


async def test_the_panel_of_what_is_next_says_the_step_in_full(tmp_path: Path) -> None:
    async with run_scene(SCENES["discussion"], tmp_path, SIZE) as run:
        words = " ".join(line.strip() for line in str(run.app.desk.query_one("#next").render()).splitlines())

    assert words.startswith("kết thúc phát biểu của Nguyễn Văn A ")


async def test_the_articles_to_be_voted_on_take_the_whole_width(tmp_path: Path) -> None:
    async with run_scene(SCENES["article-put"], tmp_path, SIZE) as run:
        screen = run.text()

    assert "Điều 3 · Đổi mới và nâng cao chất lượng, giải pháp thực hiện thu đúng" in screen


async def test_post_unit_and_group_in_the_roll_take_the_room_that_the_row_leaves(tmp_path: Path) -> None:
    async with run_scene(SCENES["roll"], tmp_path, SIZE) as run:
        screen = run.text()

    assert "Phòng Kế hoạch · Tổ 2" in screen
    assert "Phòng Quản lý doanh nghiệp · " in screen


async def test_after_the_close_nothing_is_said_to_come(tmp_path: Path) -> None:
    async with run_scene(SCENES["closed"], tmp_path, SIZE) as run:
        words = str(run.app.desk.query_one("#next").render())

    assert len(words.splitlines()) == 1


async def test_a_break_is_not_said_to_lack_a_text(tmp_path: Path) -> None:
    async with run_scene(SCENES["break"], tmp_path, SIZE) as run:
        screen = run.text()

    assert "Chương trình không ghi nội dung" not in screen


async def test_a_note_to_edit_is_said_to_be_missing_where_there_is_none_yet(tmp_path: Path) -> None:
    async with run_scene(SCENES["edit-note-none"], tmp_path, SIZE) as run:
        assert run.outcome == "Chưa có ghi chép nào; F4 để ghi."
