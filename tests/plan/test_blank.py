"""``agenda/mau.yaml``, the annotated blank that ``kcn-tui new`` writes."""

import re
from pathlib import Path
from typing import get_args

from kcn_tui.plan.load import load
from kcn_tui.plan.model import Item
from kcn_tui.plan.schema import agenda_schema

BLANK = Path(__file__).parents[2] / "agenda" / "mau.yaml"


def test_the_blank_is_clean() -> None:
    loaded = load(BLANK)
    assert (loaded.faults, loaded.warnings) == ((), ())


def test_the_blank_explains_every_key() -> None:
    written = BLANK.read_text("utf-8")
    keys = {key for part in agenda_schema()["$defs"].values() for key in part.get("properties", {})}
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", written)] == []


def test_the_blank_shows_every_kind_of_item() -> None:
    plan = load(BLANK).plan
    assert plan is not None
    assert {type(item) for item in plan.agenda} == set(get_args(Item))
