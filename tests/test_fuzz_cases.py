"""Every input that once broke something, and every seed of the fuzzing, through the same checks."""

from pathlib import Path

import pytest

from tests.fuzz.oracle import BreachError, Found, assert_harmless
from tests.fuzz.targets import TARGETS, seeds

CASES = sorted((Path(__file__).parent / "fuzz_cases").glob("*/*.case"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_what_was_found_once_holds_now(case: Path) -> None:
    TARGETS[case.parent.name](case.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_the_seeds_of_the_fuzzing_hold(target: str) -> None:
    found = Found(TARGETS[target])
    for data in seeds(target):
        found.run(data)
    assert found.executions > 1
    assert found.breaches == {}


def test_what_raises_is_found_with_its_place_and_kept(tmp_path: Path) -> None:
    def fails(data: bytes) -> None:
        assert_harmless([data.decode()])

    found = Found(fails, tmp_path)
    for data in (b"good", b"\x1b[2J", b"\x1b[0m"):
        found.run(data)
    assert found.executions == 3
    assert [place.split(":")[0] for place in found.breaches] == ["BreachError at oracle.py"]
    assert [case.read_bytes() for case in tmp_path.iterdir()] == [b"\x1b[2J"]


@pytest.mark.parametrize("harmful", ["\x1b", "\x00", "\x9b", "\u202e", "\u200b", "\n", "\ud800"])
def test_the_check_knows_what_is_harmful(harmful: str) -> None:
    with pytest.raises(BreachError):
        assert_harmless([f"a{harmful}b"])
