"""``agenda/mau.yaml``, the annotated blank that ``kcn-tui new`` writes."""

import re
from pathlib import Path
from typing import get_args

from kcn_tui.plan.load import load
from kcn_tui.plan.model import Item
from kcn_tui.plan.schema import agenda_schema
from kcn_tui.plan.unfilled import AGENCY, NAMES, REPORT

BLANK = Path(__file__).parents[2] / "agenda" / "mau.yaml"


def test_the_blank_can_be_begun_with_and_each_name_left_as_it_is_is_told() -> None:
    loaded = load(BLANK)
    assert loaded.faults == ()
    written = BLANK.read_text("utf-8").splitlines()
    told = [(warning.code, written[warning.line - 1]) for warning in loaded.warnings]
    assert [code for code, _line in told] == ["unfilled"] * 4
    for (_code, line), text in zip(told, (AGENCY, *sorted(NAMES, reverse=True), "text: |"), strict=True):
        assert text in line


def test_a_blank_that_was_filled_in_is_clean(tmp_path: Path) -> None:
    written = BLANK.read_text("utf-8")
    for number, text in enumerate((AGENCY, *sorted(NAMES), REPORT)):
        assert text in written
        written = written.replace(text, f"Lời thật {number}")
    filled = tmp_path / "hoi-nghi.yaml"
    filled.write_text(written, "utf-8")
    loaded = load(filled)
    assert (loaded.faults, loaded.warnings) == ((), ())


def test_the_blank_explains_every_key() -> None:
    written = BLANK.read_text("utf-8")
    keys = {key for part in agenda_schema()["$defs"].values() for key in part.get("properties", {})}
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", written)] == []


def test_the_blank_shows_every_kind_of_item() -> None:
    plan = load(BLANK).plan
    assert plan is not None
    assert {type(item) for item in plan.agenda} == set(get_args(Item))
