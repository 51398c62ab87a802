import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from tinydb import TinyDB

from kcn_tui.plan.load import load
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests import short_meeting
from tests.cli.conftest import Kcn

REHEARSE = ("rehearse", "hop.yaml", "--cues", "hop.cues.yaml", "--lang", "en")


def begin(folder: Path, *, rehearsal: bool) -> Clerk:
    """The short meeting's writer, as another console has it."""
    agenda, _cues = short_meeting.write(folder)
    loaded = load(agenda)
    assert loaded.plan is not None
    place = MeetingFolder(folder / "data" / short_meeting.ID)
    return Clerk.open(
        place,
        loaded.plan,
        loaded.sha256,
        lambda: datetime(2026, 1, 15, 9, tzinfo=UTC),
        rehearsal=rehearsal,
        members=(),
    )


def test_a_rehearsal_prints_every_event_with_its_number_and_keeps_the_vote(kcn: Kcn, tmp_path: Path) -> None:
    short_meeting.write(tmp_path)
    end = kcn(*REHEARSE)
    numbers = [line.split()[0] for line in end.out.splitlines()]
    assert (end.code, end.err) == (0, "")
    assert numbers == [f"#{seq}" for seq in range(1, len(numbers) + 1)]
    assert "the meeting was closed" in end.out.splitlines()[-1]
    with TinyDB(tmp_path / "data" / short_meeting.ID / "record.json") as record:
        (vote,) = record.table("votes").all()
    assert (vote["motion"], vote["counts"]["yes"], vote["result"]) == ("resolution", 16, "pass")


def test_a_rehearsal_stops_at_the_first_command_that_is_refused(kcn: Kcn, tmp_path: Path) -> None:
    _agenda, cues = short_meeting.write(tmp_path)
    cues.write_text(short_meeting.CUES.replace("yes: 16, no: 14", "yes: 20, no: 15"), "utf-8")
    end = kcn(*REHEARSE)
    assert end.code == 3
    assert end.err.startswith("hop.cues.yaml:10: vote is refused: ")
    assert "5 more than the 30 present" in end.err
    assert "closed" not in end.out


def test_a_rehearsal_goes_on_where_it_stood(kcn: Kcn, tmp_path: Path) -> None:
    _agenda, cues = short_meeting.write(tmp_path)
    cues.write_text("- start: opening\n", "utf-8")
    assert kcn(*REHEARSE).out.splitlines()[-1].startswith("#2 ")
    cues.write_text("- finish: opening\n", "utf-8")
    end = kcn(*REHEARSE)
    assert (end.code, end.out.split()[0]) == (0, "#3")


def test_a_faulty_agenda_or_cue_file_begins_nothing(kcn: Kcn, tmp_path: Path) -> None:
    agenda, cues = short_meeting.write(tmp_path)
    cues.write_text("- strat: opening\n", "utf-8")
    end = kcn(*REHEARSE)
    assert (end.code, end.out) == (2, "")
    assert end.err.startswith("hop.cues.yaml:1:3: there is no command ‘strat’")
    agenda.write_text("format: kcn-agenda/1\n", "utf-8")
    assert kcn(*REHEARSE).code == 2
    assert not (tmp_path / "data").exists()


def test_a_rehearsal_leaves_a_real_meeting_alone(kcn: Kcn, tmp_path: Path) -> None:
    begin(tmp_path, rehearsal=False).close()
    journal = tmp_path / "data" / short_meeting.ID / "journal.jsonl"
    before = journal.read_bytes()
    end = kcn(*REHEARSE)
    assert (end.code, end.out, end.err.count("\n")) == (3, "", 1)
    assert "holds a real meeting" in end.err
    assert journal.read_bytes() == before


def test_a_rehearsal_does_not_go_on_with_another_agenda(kcn: Kcn, tmp_path: Path, rehearsed: Path) -> None:
    (tmp_path / "hop.yaml").write_text(short_meeting.AGENDA.replace("Chào cờ", "Khai mạc"), "utf-8")
    end = kcn(*REHEARSE)
    assert (end.code, end.out) == (2, "")
    assert f"{Path('data') / rehearsed.name} was begun with another agenda" in end.err


def test_a_meeting_that_another_console_has_is_left_to_it(kcn: Kcn, tmp_path: Path) -> None:
    with begin(tmp_path, rehearsal=True):
        end = kcn(*REHEARSE)
    assert (end.code, end.out, end.err.count("\n")) == (5, "", 1)
    assert f"process {os.getpid()} " in end.err


def test_an_export_is_the_same_on_standard_output_and_in_a_file(
    kcn: Kcn, tmp_path: Path, rehearsed: Path
) -> None:
    printed = kcn("export", short_meeting.ID)
    written = kcn("export", str(rehearsed), "-o", "ra.yaml")
    assert (printed.code, printed.err) == (0, "")
    assert (written.code, written.out) == (0, "")
    assert (tmp_path / "ra.yaml").read_bytes() == printed.out.encode()
    minutes = yaml.safe_load(printed.out)
    assert (minutes["format"], minutes["status"]) == ("kcn-minutes/1", "closed")
    assert minutes["votes"][0]["result"] == "pass"


def test_an_open_meeting_is_exported_as_open_while_its_console_runs(kcn: Kcn, tmp_path: Path) -> None:
    with begin(tmp_path, rehearsal=False):
        end = kcn("export", short_meeting.ID)
    assert (end.code, yaml.safe_load(end.out)["status"]) == (0, "open")


def test_an_export_that_cannot_be_written_leaves_nothing_behind(
    kcn: Kcn, tmp_path: Path, rehearsed: Path
) -> None:
    before = sorted(path.name for path in tmp_path.rglob("*"))
    end = kcn("export", str(rehearsed), "-o", "khong-co/ra.yaml", "--lang", "en")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)
    assert "cannot be written" in end.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_an_export_does_not_go_where_a_folder_is(kcn: Kcn, rehearsed: Path) -> None:
    end = kcn("export", short_meeting.ID, "-o", "data")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)
    assert "'data' là một thư mục." in end.err
    assert rehearsed.is_dir()


@pytest.mark.parametrize("command", ["export", "verify"])
def test_a_meeting_that_is_not_there_is_bad_input(kcn: Kcn, command: str) -> None:
    end = kcn(command, "khong-co", "--lang", "en")
    assert end == (2, "", f"There is no meeting in {Path('data/khong-co')}.\n")


@pytest.mark.parametrize("left", [b"", b'{"format":"kcn-jour'])
@pytest.mark.parametrize("command", ["export", "verify"])
def test_a_first_start_that_was_cut_off_has_left_no_meeting(
    kcn: Kcn, tmp_path: Path, command: str, left: bytes
) -> None:
    leave_a_start(tmp_path / "data" / short_meeting.ID, left)
    end = kcn(command, short_meeting.ID, "--lang", "en")
    assert end == (2, "", f"There is no meeting in {Path('data') / short_meeting.ID}.\n")


@pytest.mark.parametrize("left", [b"", b'{"format":"kcn-jour'])
def test_a_rehearsal_begins_where_a_first_start_was_cut_off(kcn: Kcn, tmp_path: Path, left: bytes) -> None:
    short_meeting.write(tmp_path)
    leave_a_start(tmp_path / "data" / short_meeting.ID, left)
    end = kcn(*REHEARSE)
    assert (end.code, end.out.splitlines()[0].split()[0]) == (0, "#1")


def leave_a_start(folder: Path, journal: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "journal.jsonl").write_bytes(journal)


def test_a_sound_meeting_is_verified_with_its_number_of_events_and_head(kcn: Kcn, rehearsed: Path) -> None:
    last = json.loads((rehearsed / "journal.jsonl").read_text("utf-8").splitlines()[-1])
    end = kcn("verify", short_meeting.ID, "--lang", "en")
    assert (end.code, end.err) == (0, "")
    assert end.out.startswith(f"hop-ngan: OK, {last['seq']} events, SHA-256 ")


def test_an_altered_record_is_found(kcn: Kcn, rehearsed: Path) -> None:
    with TinyDB(rehearsed / "record.json") as record:
        record.table("votes").update({"result": "fail"})
    end = kcn("verify", short_meeting.ID, "--lang", "en")
    assert (end.code, end.err) == (4, "")
    assert "table votes" in end.out


@pytest.mark.parametrize("words", [("export", short_meeting.ID), REHEARSE])
def test_an_altered_journal_is_damage(kcn: Kcn, rehearsed: Path, words: tuple[str, ...]) -> None:
    journal = rehearsed / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"present":30', b'"present":31', 1))
    end = kcn(*words)
    assert (end.code, end.out, end.err.count("\n")) == (4, "", 1)
    assert "Traceback" not in end.err


def test_an_altered_journal_is_a_finding(kcn: Kcn, rehearsed: Path) -> None:
    journal = rehearsed / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"present":30', b'"present":31', 1))
    end = kcn("verify", short_meeting.ID)
    assert (end.code, end.err) == (4, "")
    assert "journal.jsonl" in end.out


def test_a_data_folder_that_is_a_file_is_said_in_one_line(kcn: Kcn, tmp_path: Path) -> None:
    short_meeting.write(tmp_path)
    end = kcn(*REHEARSE, "--data", "hop.yaml")
    assert (end.code, end.out, end.err.count("\n")) == (1, "", 1)
    assert "Nhật ký" not in end.err  # there is none yet


@pytest.mark.parametrize("words", [("run", "hop.yaml"), ("present", short_meeting.ID)])
def test_a_screen_needs_a_terminal(kcn: Kcn, tmp_path: Path, words: tuple[str, ...]) -> None:
    short_meeting.write(tmp_path)
    end = kcn(*words, "--lang", "en")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)
    assert "needs a terminal" in end.err


def test_the_demo_without_a_terminal_plays_the_rehearsal_and_prints_its_export(
    kcn: Kcn, tmp_path: Path
) -> None:
    scratch = {"TMPDIR": str(tmp_path)} if sys.platform != "win32" else {"TEMP": str(tmp_path)}
    end = kcn("demo", **scratch)
    minutes = yaml.safe_load(end.out)
    assert end.code == 0
    assert (minutes["conference"]["id"], minutes["status"]) == ("lam-dong-2018", "closed")
    (folder,) = tmp_path.glob("kcn-tui-demo-*")
    assert str(folder) in end.err.splitlines()[0]
    assert end.err.splitlines()[-1].startswith(f"#{minutes['journal']['events']} ")
