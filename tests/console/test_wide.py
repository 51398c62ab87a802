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
