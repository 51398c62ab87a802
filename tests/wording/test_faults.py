import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcn_tui import locale
from kcn_tui.plan.faults import CODES, Fault
from kcn_tui.plan.load import load
from kcn_tui.wording.faults import SENTENCES, fault_line, type_word

BROKEN = sorted((Path(__file__).parents[1] / "plan" / "broken").glob("*.yaml"))


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[locale.Language]:
    before = locale.language()
    locale.use(request.param)
    yield request.param
    locale.use(before)


def placeholders(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def test_every_code_has_a_sentence_and_no_sentence_is_without_a_code() -> None:
    assert SENTENCES.keys() == CODES.keys()


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_names_every_value_of_its_code(code: str, language: locale.Language) -> None:
    sentence = locale._(SENTENCES[code])
    assert placeholders(sentence) == set(CODES[code])
    assert (sentence == SENTENCES[code]) is (language == "en")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
@pytest.mark.usefixtures("language")
def test_every_fault_of_the_corpus_is_one_line_with_its_place(path: Path) -> None:
    loaded = load(path)
    for fault in [*loaded.faults, *loaded.warnings]:
        line = fault_line(fault)
        assert line.startswith(f"{path}:{fault.line}:{fault.column}: ")
        assert line.isprintable() or "\N{NO-BREAK SPACE}" in line


def test_a_fault_says_what_is_wrong_and_what_was_probably_meant() -> None:
    fault = Fault("thu.yaml", 3, 7, "unknown-person", {"id": "voung", "near": "vuong"})
    locale.use("en")
    assert fault_line(fault) == (
        "thu.yaml:3:7: ‘voung’ is not among people; add it there, or write the full name; did you mean ‘vuong’?"
    )
    locale.use("vi")
    assert fault_line(fault) == (
        "thu.yaml:3:7: ‘voung’ không có trong people; hãy thêm vào đó, hoặc viết đủ họ tên; có phải ý là ‘vuong’?"
    )


def test_a_warning_says_that_it_is_one() -> None:
    assert fault_line(Fault("thu.yaml", 1, 1, "no-chair", severity="warning")).startswith(
        "thu.yaml:1:1: lưu ý: "
    )


def test_text_of_the_file_cannot_act_on_the_terminal() -> None:
    assert "\x1b" not in fault_line(
        Fault("thu\x1b[2J.yaml", 1, 1, "date-form", {"raw": "\x1b]0;x\x07 {0} [b]"})
    )


@pytest.mark.parametrize(
    "name", ["text", "whole number", "number", "list", "mapping", "true or false", "nothing"]
)
def test_every_type_has_a_word(name: str, language: locale.Language) -> None:
    assert (type_word(name).isascii()) is (language == "en")
