"""Where an export may be written: never over what is not an export."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import short_meeting
from tests.cli.conftest import Kcn

needs_links_and_pipes = pytest.mark.skipif(
    sys.platform == "win32", reason="links and pipes as POSIX has them"
)


@pytest.mark.parametrize("name", ["journal.jsonl", "record.json", "moi.yaml", "presence/moi.yaml"])
def test_an_export_never_lies_among_a_meetings_own_files(kcn: Kcn, rehearsed: Path, name: str) -> None:
    before = {path: path.read_bytes() for path in rehearsed.rglob("*") if path.is_file()}
    end = kcn("export", short_meeting.ID, "-o", str(rehearsed / name), "--lang", "en")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)
    assert "among a meeting's own files" in end.err
    assert {path: path.read_bytes() for path in rehearsed.rglob("*") if path.is_file()} == before


def test_a_meetings_exports_folder_takes_an_export_again_and_again(kcn: Kcn, rehearsed: Path) -> None:
    assert not (rehearsed / "exports").exists(), "it is made where it is wanted"
    for _time in range(2):
        assert kcn("export", short_meeting.ID, "-o", str(rehearsed / "exports" / "ra.yaml")).code == 0


def test_no_other_folder_is_made_for_an_export(kcn: Kcn, tmp_path: Path, rehearsed: Path) -> None:
    for place in (rehearsed / "exports" / "2018", tmp_path / "exports"):
        assert kcn("export", short_meeting.ID, "-o", str(place / "ra.yaml")).code == 2
        assert not place.exists()


def test_a_file_that_is_no_export_stays_what_it_is(kcn: Kcn, tmp_path: Path, rehearsed: Path) -> None:
    agenda = (tmp_path / "hop.yaml").read_bytes()
    end = kcn("export", short_meeting.ID, "-o", "hop.yaml", "--lang", "en")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)
    assert "no earlier export" in end.err
    assert rehearsed.is_dir()
    assert (tmp_path / "hop.yaml").read_bytes() == agenda


@pytest.mark.parametrize("there", [b"", b"format: kcn-minutes/1\nsai: true\n"])
def test_an_earlier_export_and_an_empty_file_make_room(
    kcn: Kcn, tmp_path: Path, rehearsed: Path, there: bytes
) -> None:
    (tmp_path / "ra.yaml").write_bytes(there)
    assert kcn("export", str(rehearsed), "-o", "ra.yaml").code == 0
    assert (tmp_path / "ra.yaml").read_bytes() == kcn("export", short_meeting.ID).out.encode()


def test_a_dash_is_standard_output(kcn: Kcn, tmp_path: Path, rehearsed: Path) -> None:
    assert kcn("export", str(rehearsed), "-o", "-") == kcn("export", short_meeting.ID)
    assert not (tmp_path / "-").exists()


def test_a_name_that_is_empty_is_said_in_one_line(kcn: Kcn, rehearsed: Path) -> None:
    end = kcn("export", str(rehearsed), "-o", "", "--lang", "en")
    assert (end.code, end.out, end.err) == (
        2,
        "",
        "No file is named; give its name, or - for standard output.\n",
    )


@needs_links_and_pipes
def test_a_link_stays_a_link_and_leads_to_no_file_of_a_meeting(
    kcn: Kcn, tmp_path: Path, rehearsed: Path
) -> None:
    (tmp_path / "ra.yaml").symlink_to("thuc.yaml")
    assert kcn("export", str(rehearsed), "-o", "ra.yaml").code == 0
    assert (tmp_path / "ra.yaml").is_symlink()
    assert (tmp_path / "thuc.yaml").read_bytes().startswith(b"format: kcn-minutes/")
    journal = (rehearsed / "journal.jsonl").read_bytes()
    (tmp_path / "nhat-ky.yaml").symlink_to(rehearsed / "journal.jsonl")
    assert kcn("export", str(rehearsed), "-o", "nhat-ky.yaml").code == 2
    assert (rehearsed / "journal.jsonl").read_bytes() == journal


@needs_links_and_pipes
def test_links_in_a_circle_are_said_in_one_line(kcn: Kcn, tmp_path: Path, rehearsed: Path) -> None:
    (tmp_path / "ra.yaml").symlink_to("ra.yaml")
    end = kcn("export", str(rehearsed), "-o", "ra.yaml", "--lang", "en")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)


@needs_links_and_pipes
def test_a_pipe_is_written_to_and_stays_a_pipe(kcn: Kcn, tmp_path: Path, rehearsed: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        assert kcn("export", str(rehearsed), "-o", "ong").code == 0
        assert reader.communicate()[0] == kcn("export", short_meeting.ID).out.encode()
    assert pipe.is_fifo()
