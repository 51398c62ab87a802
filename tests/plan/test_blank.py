"""``agenda/mau.yaml``, the annotated blank that ``kcn-tui new`` writes."""

from pathlib import Path
from typing import get_args

from kcn_tui.plan.load import load
from kcn_tui.plan.model import Item

BLANK = Path(__file__).parents[2] / "agenda" / "mau.yaml"


def test_the_blank_is_clean() -> None:
    loaded = load(BLANK)
    assert (loaded.faults, loaded.warnings) == ((), ())


def test_the_blank_shows_every_kind_of_item() -> None:
    plan = load(BLANK).plan
    assert plan is not None
    assert {type(item) for item in plan.agenda} == set(get_args(Item))
