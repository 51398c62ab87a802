import logging
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest

from kcn_tui import locale
from kcn_tui.cli.click_words import click_sentences
from kcn_tui.cli.door import COMMANDS, spoken
from kcn_tui.cli.unexpected import LogHandler
from kcn_tui.record.error_log import LOG_NAME, ErrorLog
from tests import short_meeting
from tests.cli.conftest import Kcn


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples_in_both_languages(kcn: Kcn, command: str) -> None:
    vietnamese, english = kcn(command, "-h"), kcn(command, "--help", "--lang", "en")
    assert (vietnamese.code, vietnamese.err) == (0, "")
    assert (english.code, english.err) == (0, "")
    assert "Ví dụ:\n  kcn-tui " + command in vietnamese.out
    assert "Examples:\n  kcn-tui " + command in english.out


@pytest.mark.parametrize("words", [(), ("-h",)])
def test_without_a_command_it_says_which_there_are(kcn: Kcn, words: tuple[str, ...]) -> None:
    end = kcn(*words)
    assert end.code == 0
    assert all(f"\n  {command} " in end.out for command in COMMANDS)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("chek",), "Không có lệnh 'chek'. Xem hướng dẫn: kcn-tui -h\n"),
        (("check",), "Thiếu tham số 'TỆP…'. Xem hướng dẫn: kcn-tui check -h\n"),
        (("--lang", "en", "rehearse", "a.yaml"), "Missing option '--cues'. Help: kcn-tui rehearse -h\n"),
        (
            ("export", "x", "--to", "pdf"),
            "Giá trị của '--to' không hợp lệ: 'pdf' không phải là 'yaml'. Xem hướng dẫn: kcn-tui export -h\n",
        ),
        (
            ("new", "--lang", "fr", "a.yaml"),
            "Giá trị của '--lang' không hợp lệ: 'fr' không phải là 'vi', 'en'. Xem hướng dẫn: kcn-tui new -h\n",
        ),
        (("new", "a", "b"), "Thừa tham số (b) Xem hướng dẫn: kcn-tui new -h\n"),
    ],
)
def test_a_wrong_command_line_is_answered_in_one_line(kcn: Kcn, words: tuple[str, ...], line: str) -> None:
    assert kcn(*words) == (2, "", line)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], "vi"),
        (["--lang", "en", "check"], "en"),
        (["check", "--lang=en"], "en"),
        (["check", "x", "--lang", "en"], "en"),
        (["--lang", "vi", "check"], "vi"),
        (["--lang", "fr"], "vi"),
        (["--lang"], "vi"),
    ],
)
def test_the_language_may_be_asked_for_anywhere(words: list[str], language: str) -> None:
    assert spoken(words) == language


def test_every_sentence_kept_for_click_is_one_that_click_says() -> None:
    locale.use("en")
    try:
        sentences = click_sentences()
    finally:
        locale.use("vi")
    sources = "".join(path.read_text("utf-8") for path in Path(click.__file__).parent.glob("*.py"))
    said = sources.replace("\\n", "\n").replace("\\t", "\t")
    assert [sentence for sentence in sentences if f'"{sentence}"' not in said] == []


def test_output_is_utf8_whatever_the_locale_says(kcn: Kcn) -> None:
    end = kcn("-h", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert "Dùng thử với hội nghị năm 2018" in end.out


def test_a_reader_that_leaves_early_is_no_error_to_speak_of(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "kcn_tui", "demo"],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read().decode("utf-8")
        program.wait()
    assert program.returncode == 1
    assert "Traceback" not in said
    assert "BrokenPipe" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("words", [("-h",), ("check", "hop.yaml"), ("check", "khong-co.yaml")])
def test_a_result_that_a_full_disk_does_not_take_is_said_in_one_line(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    short_meeting.write(tmp_path)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kcn_tui", *words],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (1, "Đĩa đã đầy: chưa ghi được hết.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes the streams")
@pytest.mark.parametrize(
    ("words", "code"), [("-h >&-", 0), ("check hop.yaml >&-", 0), ("run khong-co.yaml 2>&-", 2)]
)
def test_a_stream_that_is_closed_changes_no_exit_code(tmp_path: Path, words: str, code: int) -> None:
    short_meeting.write(tmp_path)
    line = f"'{sys.executable}' -m kcn_tui {words}"
    done = subprocess.run(["/bin/sh", "-c", line], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, b"Error" in done.stderr) == (code, False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_ctrl_c_while_the_program_is_still_imported_prints_no_traceback() -> None:
    code = (
        "import os, signal, sys, builtins; from kcn_tui.__main__ import run;"
        "sys.meta_path.insert(0, type('Early', (), {'find_spec': staticmethod("
        "lambda *_: os.kill(os.getpid(), signal.SIGINT))})()); run()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (-2, b"")


def fail_over_a_name() -> None:
    names: dict[str, int] = {}
    try:
        names["Nguyễn Văn A"] += 1
    except KeyError as error:
        raise RuntimeError("không có Nguyễn Văn A") from error


def test_an_unexpected_error_is_kept_by_its_place_and_without_what_it_was_about(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError) as caught:
        fail_over_a_name()
    log = ErrorLog("run", tmp_path).keep(caught.value, datetime(2026, 1, 15, 9, tzinfo=UTC)).log
    assert log is not None
    assert log == tmp_path / LOG_NAME
    entry = log.read_text("utf-8")
    assert entry.startswith("2026-01-15T09:00:00+00:00 kcn-tui ")
    assert " fail_over_a_name\n" in entry
    assert "builtins.KeyError\n" in entry
    assert "builtins.RuntimeError\n" in entry
    assert "Nguyễn" not in entry
    assert str(Path.home()) not in entry


def test_what_a_part_of_the_program_logs_goes_to_the_log_and_not_to_the_screen(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    logger = logging.getLogger(str(tmp_path))  # of this test alone
    logger.addHandler(LogHandler(ErrorLog("present", tmp_path)))
    try:
        fail_over_a_name()
    except RuntimeError:
        logger.exception("không ghi được ý kiến của Nguyễn Văn A")
    entry = (tmp_path / LOG_NAME).read_text("utf-8")
    assert " present " in entry
    assert " fail_over_a_name\n" in entry
    assert "Nguyễn" not in entry
    assert capfd.readouterr() == ("", "")


def test_an_error_that_comes_again_and_again_is_logged_once(tmp_path: Path) -> None:
    log = ErrorLog("present", tmp_path)
    kept = []
    for _ in range(3):
        with pytest.raises(RuntimeError) as caught:
            fail_over_a_name()
        kept.append(log.keep(caught.value, datetime(2026, 1, 15, 9, tzinfo=UTC)))
    assert [each.is_new for each in kept] == [True, False, False]
    assert {each.log for each in kept} == {tmp_path / LOG_NAME}
    assert (tmp_path / LOG_NAME).read_text("utf-8").count("RuntimeError") == 1


@pytest.mark.parametrize("option", [["--data", "noi-khac"], ["--data=noi-khac"]])
def test_an_unexpected_error_is_logged_where_the_meetings_are_kept(tmp_path: Path, option: list[str]) -> None:
    failing = (
        "import sys; from kcn_tui.cli import main; from kcn_tui.record import folder;"
        "folder.MeetingFolder.journal = property(lambda _folder: 1 / 0); sys.exit(main(sys.argv[1:]))"
    )
    (tmp_path / "noi-khac").mkdir()
    (tmp_path / "data").mkdir()
    words = [sys.executable, "-c", failing, "export", short_meeting.ID, "--lang", "en", *option]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert str(Path("noi-khac") / LOG_NAME) in done.stderr.decode()
    assert [path.parent.name for path in tmp_path.rglob(LOG_NAME)] == ["noi-khac"]


def test_help_is_not_held_up_by_what_only_a_screen_needs() -> None:
    code = (
        "import sys; sys.stdout = open(sys.argv[1], 'w');"
        "from kcn_tui.cli import main; main(['-h']); sys.exit('textual' in sys.modules or 'tinydb' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "/dev/null" if sys.platform != "win32" else "nul"], check=False
    )
    assert done.returncode == 0
