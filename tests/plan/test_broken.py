"""Each file of ``broken/`` against its ``.expected``: one ``line:column code`` for each fault and warning."""

from pathlib import Path

import pytest

from kcn_tui.plan.faults import CODES, WARNINGS, Fault, in_order
from kcn_tui.plan.load import load

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(BROKEN.glob("*.yaml"))

NEEDS_A_FILE_SYSTEM = {
    "file-missing",
    "folder",
    "empty-folder",
    "file-not-regular",
    "file-too-big",
    "file-unreadable",
    "beside-too-big",
    "beside-unreadable",
    "text-too-long",
}
"""Codes that no file of the corpus can bring about; ``test_load`` and ``test_yaml_nodes`` do."""

OF_CUES = {"cue-keys", "unknown-command", "unknown-item", "unknown-motion", "unknown-award"}

OF_LISTS = {code for code in CODES if code.startswith(("roll-", "image-"))}
"""``test_roll``, ``test_load`` and ``test_images`` bring them about."""

LAST_RESORT = {"structure"}
"""For a schema with rules that ours has not; ``test_structure`` has one."""


def found(path: Path) -> list[Fault]:
    loaded = load(path)
    return [*in_order([*loaded.faults, *loaded.warnings])]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_gives_all_its_faults_at_their_places(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert [f"{fault.line}:{fault.column} {fault.code}" for fault in found(path)] == expected


def test_twelve_different_faults_give_twelve_lines() -> None:
    faults = load(BROKEN / "twelve-faults.yaml").faults
    assert len({fault.line for fault in faults}) == len({fault.code for fault in faults}) == len(faults) == 12


def test_the_corpus_knows_every_fault_that_can_be() -> None:
    codes = {fault.code for path in FILES for fault in found(path)}
    assert CODES.keys() - codes == NEEDS_A_FILE_SYSTEM | OF_CUES | OF_LISTS | LAST_RESORT


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_fault_brings_the_values_that_its_code_has(path: Path) -> None:
    for fault in found(path):
        assert tuple(name for name in fault.values if name != "near") == CODES[fault.code]
        assert (fault.severity == "warning") is (fault.code in WARNINGS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_there_is_a_plan_exactly_when_there_is_no_fault(path: Path) -> None:
    loaded = load(path)
    assert (loaded.plan is None) is bool(loaded.faults)


@pytest.mark.parametrize(
    ("name", "near"),
    [("twelve-faults", {"title", "report", "vuong"}), ("structure", {"kcn-agenda/1", "chiều"})],
)
def test_a_slip_is_answered_with_what_was_probably_meant(name: str, near: set[str]) -> None:
    assert {
        fault.values["near"] for fault in found(BROKEN / f"{name}.yaml") if "near" in fault.values
    } == near
