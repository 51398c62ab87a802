from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from kcn_tui.plan.schema import agenda_schema
from tests.schema_files import schema_files

AGENDAS = [Path(__file__).parents[2] / "agenda" / name for name in ("lam-dong-2018.yaml", "mau.yaml")]


def read_by_yaml_1_1(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def read_by_yaml_1_2(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path)


@pytest.mark.parametrize("path", schema_files(), ids=lambda path: path.name)
def test_the_schema_that_ships_is_the_one_of_the_structs(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == schema_files()[path], "run python -m tests.schema_files"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(agenda_schema())


@pytest.mark.parametrize("read", [read_by_yaml_1_1, read_by_yaml_1_2])
@pytest.mark.parametrize("path", AGENDAS, ids=lambda path: path.stem)
def test_other_peoples_tools_accept_our_agendas(path: Path, read: Any) -> None:
    Draft202012Validator(agenda_schema()).validate(read(path))


@pytest.mark.parametrize("path", AGENDAS, ids=lambda path: path.stem)
def test_yaml_1_1_and_1_2_readers_read_our_agendas_alike(path: Path) -> None:
    assert read_by_yaml_1_1(path) == read_by_yaml_1_2(path)
