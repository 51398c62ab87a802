import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from kcn_tui.plan.load import load
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.cli.conftest import Kcn
from tests.cli.test_meeting import REHEARSE
from tests.short_meeting import CUES, ID, write


@pytest.fixture
def damaged(rehearsed: Path) -> Path:
    """The folder of a meeting in whose journal one figure was changed by hand."""
    journal = rehearsed / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"present":30', b'"present":31', 1))
    return rehearsed


def lying(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_damaged_meeting_is_saved_in_a_new_folder_and_what_was_left_is_listed(
    kcn: Kcn, damaged: Path, tmp_path: Path
) -> None:
    before = lying(damaged)
    end = kcn("recover", ID, "--to", "saved", "--lang", "en")
    assert (end.code, end.err) == (0, "")
    assert end.out.splitlines()[-2:] == [
        f"What was not taken is listed in {Path('saved', 'not-taken.txt')}.",
        "The saved meeting is in saved.",
    ]
    assert lying(damaged) == before
    assert "present" in (tmp_path / "saved" / "not-taken.txt").read_text("utf-8")
    assert kcn("verify", "./saved").code == 0
    assert kcn("export", "./saved").code == 0


def test_an_existing_folder_is_refused(kcn: Kcn, damaged: Path, tmp_path: Path) -> None:
    before = lying(damaged)
    (tmp_path / "saved").mkdir()
    end = kcn("recover", ID, "--to", "saved", "--lang", "en")
    assert (end.code, end.out) == (2, "")
    assert "already" in end.err
    assert list((tmp_path / "saved").iterdir()) == []
    assert lying(damaged) == before


def test_where_nothing_is_good_nothing_is_saved(kcn: Kcn, damaged: Path, tmp_path: Path) -> None:
    (damaged / "journal.jsonl").write_bytes(b"mine\n")
    end = kcn("recover", ID, "--to", "saved", "--lang", "en")
    assert (end.code, end.out, len(end.err.splitlines())) == (4, "", 1)
    assert not (tmp_path / "saved").exists()


def test_a_place_to_save_to_must_be_given(kcn: Kcn, damaged: Path) -> None:
    before = lying(damaged)
    assert kcn("recover", ID).code == 2
    assert lying(damaged) == before


@pytest.mark.usefixtures("rehearsed")
def test_the_digest_that_the_export_prints_is_found_whole_or_by_its_beginning(kcn: Kcn) -> None:
    head = yaml.safe_load(kcn("export", ID).out)["journal"]["head"]
    for printed in (head, head[:8], head.upper()):
        assert kcn("verify", ID, "--head", printed).code == 0


def test_a_journal_written_anew_holds_in_itself_and_is_found_by_the_printed_digest(
    kcn: Kcn, rehearsed: Path, tmp_path: Path
) -> None:
    head = yaml.safe_load(kcn("export", ID).out)["journal"]["head"]
    shutil.rmtree(rehearsed)
    (tmp_path / "hop.cues.yaml").write_text(CUES.replace("yes: 16, no: 14", "yes: 17, no: 13"), "utf-8")
    assert kcn(*REHEARSE).code == 0
    assert kcn("verify", ID).code == 0
    end = kcn("verify", ID, "--head", head, "--lang", "en")
    assert end.code == 4
    assert head in end.out


@pytest.mark.parametrize("digest", ["nonsense", "0" * 7, "0" * 65, ""])
@pytest.mark.usefixtures("rehearsed")
def test_what_can_be_no_digest_is_refused(kcn: Kcn, digest: str) -> None:
    end = kcn("verify", ID, "--head", digest, "--lang", "en")
    assert (end.code, end.out) == (2, "")
    assert "hexadecimal" in end.err


def test_a_clock_that_was_set_back_is_remarked_at_opening_and_by_verify(kcn: Kcn, tmp_path: Path) -> None:
    agenda, cues = write(tmp_path)
    loaded = load(agenda)
    assert loaded.plan is not None
    place = MeetingFolder(tmp_path / "data" / ID)
    with Clerk.open(
        place,
        loaded.plan,
        loaded.sha256,
        lambda: datetime.max.replace(tzinfo=UTC),
        rehearsal=True,
        members=(),
    ):
        cues.write_text("- note: sau khi chỉnh giờ\n", "utf-8")
    end = kcn(*REHEARSE)
    assert end.code == 0
    assert "behind the last event" in end.err
    end = kcn("verify", ID, "--lang", "en")
    assert end.code == 0
    assert "set back" in end.out.splitlines()[0]
