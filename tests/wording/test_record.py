import string
from datetime import timedelta
from typing import get_args

import pytest

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.record import errors
from kcn_tui.record.codec import Why
from kcn_tui.record.keeper import Recovered
from kcn_tui.record.verify import FindingCode
from kcn_tui.wording.record import DAMAGE, SENTENCES, record_line, recovered_lines

pytestmark = pytest.mark.usefixtures("vietnamese")

LANGUAGES: tuple[Language, ...] = ("vi", "en")


def test_every_code_that_the_record_gives_has_a_sentence() -> None:
    of_errors = {cls.code for cls in errors.RecordError.__subclasses__()} | {
        "disk_full",
        "writer_stopped",
    }
    assert set(SENTENCES) == of_errors | set(get_args(FindingCode)) | {
        "busy_unknown",
        "is_real",
        "journal_lost",
        "journal_lost_unsaved",
        "place_not_written",
        "target_exists",
        "target_inside",
    }
    assert set(DAMAGE) == {*get_args(Why), "order"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_is_filled_in_both_languages(code: str, language: Language) -> None:
    locale.use(language)
    names = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
    values = {name: "2018-02-05T13:30:00+07:00" if name == "since" else f"<{name}>" for name in names}
    sentence = record_line(code, values)
    assert all(f"<{name}>" in sentence for name in names - {"since"})
    assert "{" not in sentence


def test_the_second_console_is_told_who_and_since_when() -> None:
    values: dict[str, str | int] = {"pid": 4711, "host": "may-1", "since": "2018-02-05T13:30:00+07:00"}
    assert record_line("busy", values) == (
        "Một bàn điều khiển khác đang giữ hội nghị này: tiến trình 4711 trên máy may-1, từ 13:30 05/02/2018."
        " Hãy đóng ở đó trước."
    )


def test_a_console_that_nobody_knows_is_no_riddle() -> None:
    values: dict[str, str | int] = {"pid": 0, "host": "", "since": ""}
    assert record_line("busy", values) == (
        "Một bàn điều khiển khác đang giữ hội nghị này. Hãy đóng ở đó trước."
    )


def test_a_damaged_line_is_named_with_what_is_wrong() -> None:
    values: dict[str, str | int] = {"path": "data/x/journal.jsonl", "line": 7, "why": "chain"}
    assert record_line("journal_damaged", values).startswith(
        "data/x/journal.jsonl, dòng 7: chuỗi mã băm bị đứt"
    )


def test_what_comes_from_a_file_reaches_no_terminal_as_an_escape() -> None:
    values: dict[str, str | int] = {"pid": 1, "host": "\x1b[31mx\n", "since": "2018-02-05T13:30:00+07:00"}
    assert record_line("busy", values).isprintable()


def test_what_opening_found_is_said_line_by_line() -> None:
    assert recovered_lines(Recovered()) == []
    assert recovered_lines(Recovered(cut=20, missing=2, rebuilt=True)) == [
        "Đã cắt 20 byte của một dòng ghi dở ở cuối nhật ký.",
        "2 sự kiện đã xác nhận không còn trong nhật ký: hãy kiểm tra các mục ghi cuối.",
        "Đã lập lại record.json từ nhật ký.",
    ]
    locale.use("en")
    assert recovered_lines(Recovered(cut=1)) == [
        "1 byte of a line that was never finished was cut off the journal."
    ]


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (timedelta(hours=3, minutes=2, seconds=5), "3 hours 2 minutes"),
        (timedelta(days=1), "1 day"),
        (timedelta(seconds=1), "1 second"),
    ],
)
def test_a_clock_that_was_set_back_is_said_in_its_largest_units(behind: timedelta, said: str) -> None:
    locale.use("en")
    (line,) = recovered_lines(Recovered(behind=behind))
    assert f"stands {said} behind" in line
    assert recovered_lines(Recovered(behind=timedelta(milliseconds=999))) == []
