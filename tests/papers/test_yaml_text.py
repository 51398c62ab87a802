"""Whatever people type comes out as YAML that PyYAML (1.1) and ruamel.yaml (1.2) both read back as typed."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kcn_tui.papers.yaml_text import yaml_text

HOSTILE = [
    "Ý một\nÝ hai...",
    "x" * 101 + "...",
    "a\n...\n",
    "a\n\n...\n\n",
    *(
        "",
        " ",
        "yes",
        "No",
        "on",
        "y",
        "~",
        "null",
        "true",
        "<<",
        "=",
        "1e3",
        "13:30",
        "010",
        "0x1F",
        "1_000",
        ".5",
    ),
    *(
        "1.000",
        "2018-02-05",
        "0o17",
        "+1",
        "-",
        "- a",
        "a: b",
        "a #b",
        "#",
        "*a",
        "&a",
        "!a",
        "!!int 3",
        "%a",
        "@a",
    ),
    *(
        "`a",
        "|",
        ">",
        "[a]",
        "{a}",
        "a, b",
        "? a",
        "---",
        "...",
        "'",
        '"',
        "\\",
        "a\\nb",
        ".inf",
        ".NaN",
        "1:2:3.4",
    ),
    *(
        " a",
        "a ",
        "\ta",
        "a\tb",
        "a\n",
        "\na",
        "\n",
        "\n\n",
        "a\n\n",
        "a\n b",
        "  a\nb",
        "a \nb",
        "a\n \nb",
        "a\n\n\nb",
    ),
    *(
        "a\r\nb",
        "\r",
        "a\x85b",
        "a\u2028b",
        "a\u2029b",
        "\ufeffa",
        "a\ufeff",
        "\x00",
        "\x1b[31m",
        "\x7f",
        "\x9f",
    ),
    *(
        "\ufffe",
        "\uffff",
        "🇻🇳",
        "👩‍💻 a",
        "a\nb 👩‍💻",
        "\xa0",
        "a\xa0b",
        "a\xa0\nb",
        "\u200b",
        "\u202e",
        "e\u0323\u0302",
    ),
    *(
        "x" * 5000,
        "x " * 500,
        " " + "x" * 200,
        "# " + "x" * 200,
        "x" * 200 + " ",
        "-\n-",
        "a:\n  b",
        "\u3000a\nb",
    ),
    *(
        "Điều 1: a",
        "Đ/c A đề nghị “làm rõ”",
        "#tag\n#tag",
        "\n  a\nb",
        "\t\n",
        "a\n\t",
        "a\n\tb",
        "…",
        "%YAML 1.1\n---",
    ),
]
LETTERS = st.text(
    st.sampled_from(
        [*" \t\n\r\x85\u2028\ufeff\xa0:#-?,[]{}&*!|>'\"%@`\\=<~.0123456789eExyno_+aĐ\U0001f600\x00\x1b\u0303"]
    )
)
TEXTS = st.sampled_from(HOSTILE) | LETTERS | st.text()
DATA = st.recursive(
    TEXTS | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    lambda part: (
        st.lists(part, max_size=3) | st.dictionaries(st.sampled_from(["a", "yes", "no", "010"]), part)
    ),
    max_leaves=8,
)


def both(text: str) -> tuple[Any, Any]:
    return yaml.safe_load(text), YAML(typ="safe", pure=True).load(text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back_wherever_it_stands(text: str) -> None:
    data = {"a": text, "list": [text, {"b": text, "c": [text]}, [text]], "z": {"k": {"k": text}}}
    assert both(yaml_text(data)) == (data, data)


@given(
    st.dictionaries(
        st.sampled_from(["a", "b", "yes", "no", "null", "1", "010", "1e3", "13:30", "<<", "="]), DATA
    )
)
@example({"a": [[]], "b": {}, "yes": [{}], "no": -0.0})
def test_any_data_comes_back_from_readers_of_both_versions(data: dict[str, Any]) -> None:
    assert both(yaml_text(data)) == (data, data)


@given(TEXTS)
def test_the_file_holds_only_line_feeds_and_what_an_editor_shows(text: str) -> None:
    written = yaml_text({"a": text})
    assert written.endswith("\n")
    assert not set(written) & {
        chr(code) for code in [*range(10), *range(11, 32), *range(127, 160), 0x2028, 0xFEFF]
    }


@given(TEXTS)
def test_no_line_ends_in_a_space(text: str) -> None:
    assert not [line for line in yaml_text({"a": text}).split("\n") if line.endswith(" ")]


@given(st.text(st.characters(categories=["Cs"]) | st.characters()))
def test_text_that_is_no_unicode_is_escaped_and_never_a_crash(text: str) -> None:
    assert yaml_text({"a": text}).encode()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Hội nghị cán bộ công chức năm 2018", "a: Hội nghị cán bộ công chức năm 2018\n"),
        ("Bí thư Chi bộ, Trưởng ban", "a: Bí thư Chi bộ, Trưởng ban\n"),
        ("02 tập thể", "a: '02 tập thể'\n"),
        ("2018-02-05", "a: '2018-02-05'\n"),
        ("no", "a: 'no'\n"),
        ("Đ/c A: 'làm rõ'", "a: 'Đ/c A: ''làm rõ'''\n"),
        ("một\nhai\n", "a: |\n  một\n  hai\n"),
        ("một\n\n- hai", "a: |-\n  một\n\n  - hai\n"),
        ("x" * 101, "a: |-\n  " + "x" * 101 + "\n"),
        ("a\x1bb", 'a: "a\\eb"\n'),
        ("a \nb", 'a: "a \\nb"\n'),
        ("", "a: ''\n"),
    ],
)
def test_a_text_is_written_as_a_person_would_like_to_read_it(text: str, written: str) -> None:
    assert yaml_text({"a": text}) == written


def test_what_stands_twice_is_written_twice_and_lists_are_indented() -> None:
    part = {"b": [1]}
    assert yaml_text({"x": part, "z": part}) == "x:\n  b:\n    - 1\nz:\n  b:\n    - 1\n"
