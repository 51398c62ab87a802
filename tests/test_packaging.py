import re
import tomllib
from importlib.metadata import requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


def pinned() -> dict[str, str]:
    lines = (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    return {
        canonicalize_name(pin.name): str(pin.specifier)
        for pin in pins
        if pin.marker is None or pin.marker.evaluate()
    }


def needed(wanted: Requirement, seen: set[str]) -> dict[str, str]:
    """The installed versions of everything that this requirement brings in here, all the way down."""
    found: dict[str, str] = {}
    for line in requires(wanted.name) or ():
        further = Requirement(line)
        applies = further.marker is None or any(
            further.marker.evaluate({"extra": extra}) for extra in {"", *wanted.extras}
        )
        if applies and line not in seen:
            seen.add(line)
            name = canonicalize_name(further.name)
            found |= {name: f"=={version(name)}"} | needed(further, seen)
    return found


def test_everything_installed_for_the_program_and_its_tests_is_the_version_in_the_constraints() -> None:
    assert needed(Requirement("kcn-tui[dev]"), set()) == pinned()


def test_textual_and_the_build_are_pinned_exactly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    exact = {
        Requirement(line).name
        for line in wanted
        if re.fullmatch(r"==[\d.]+", str(Requirement(line).specifier))
    }
    assert {"hatchling", "textual"} <= exact
