"""Read by libyaml or by PyYAML's own parser, a file is the same."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.plan.compose import by_libyaml, by_pyyaml

FILES = sorted(
    [*Path("agenda").glob("*.yaml"), *Path("tests/plan/broken").glob("*.yaml")], key=lambda file: file.name
)
PIECES = st.sampled_from(
    [*"aộ😀 :,[]{}'\"|>-+2#~0%@\\\n\u2028\x85", "  ", ": ", "- ", " #", "&x ", "*x", "!t ", "---\n", "...\n"]
)

needs_libyaml = pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml")


@needs_libyaml
@pytest.mark.parametrize("file", [f for f in FILES if "alias" not in f.name], ids=lambda file: file.name)
def test_what_libyaml_reads_of_a_file_is_what_pyyaml_reads(file: Path) -> None:
    text = file.read_text("utf-8", errors="replace")
    quickly = by_libyaml(text)
    assert quickly is None or quickly == by_pyyaml(text)


@needs_libyaml
@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_libyaml_reads_of_any_text_is_what_pyyaml_reads(text: str) -> None:
    quickly = by_libyaml(text)
    assert quickly is None or quickly == by_pyyaml(text)


@needs_libyaml
def test_the_reference_conference_needs_no_second_reading() -> None:
    assert by_libyaml(Path("agenda/lam-dong-2018.yaml").read_text("utf-8")) is not None
