"""A meeting's images are in its journal: whoever has the folder has them, whatever became of the agenda's files."""

import shutil
from pathlib import Path

from kcn_tui.meeting import commands as c
from kcn_tui.plan.load import load
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.reading import read_meeting
from tests.record_help import QUIET, Clock
from tests.sample_images import chart, outline, png

AGENDA = """\
format: kcn-agenda/1
conference: {id: thu, title: Hội nghị, agency: Cơ quan, date: 5/2/2018}
agenda:
  - {id: a, kind: report, title: A, text: "![Biểu đồ](x.png)"}
"""


def agenda(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "thu.yaml").write_text(AGENDA, encoding="utf-8")
    return folder / "thu.yaml"


def test_another_computer_shows_the_images_from_the_meetings_folder_alone(
    folder: MeetingFolder, clock: Clock, tmp_path: Path
) -> None:
    file = agenda(tmp_path / "agenda")
    (tmp_path / "agenda" / "x.png").write_bytes(png(chart()))
    loaded = load(file)
    assert loaded.plan is not None
    with Clerk.open(
        folder, loaded.plan, loaded.sha256, clock, images=loaded.images, rhythm=QUIET, members=()
    ) as clerk:
        clerk.do(c.Start("a"))
    shutil.rmtree(tmp_path / "agenda")
    moved = MeetingFolder(tmp_path / "elsewhere")
    folder.path.rename(moved.path)

    news = Reader(moved).look()

    assert loaded.images
    assert read_meeting(moved).state.images == loaded.images
    assert news is not None
    assert news.state is not None
    assert news.state.images == loaded.images


def test_a_changed_image_comes_with_the_changed_agenda(
    folder: MeetingFolder, clock: Clock, tmp_path: Path
) -> None:
    file = agenda(tmp_path / "agenda")
    (tmp_path / "agenda" / "x.png").write_bytes(png(chart()))
    before = load(file)
    (tmp_path / "agenda" / "x.png").write_bytes(png(outline()))
    after = load(file)
    assert before.plan is not None
    assert after.plan is not None
    with Clerk.open(
        folder, before.plan, before.sha256, clock, images=before.images, rhythm=QUIET, members=()
    ) as clerk:
        clerk.do(c.AdoptPlan(after.plan, after.sha256, (), after.images))

        assert clerk.state.images == after.images != before.images
