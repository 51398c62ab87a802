import re
from pathlib import Path

import pytest

from kcn_tui.cli.door import COMMANDS
from tests import readme

ROOT = Path(__file__).parent.parent
TEXT = readme.README.read_text("utf-8")


def test_the_table_of_keys_is_what_the_registry_says() -> None:
    assert readme.written(TEXT) == TEXT, "run python -m tests.readme"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown(command: str) -> None:
    assert f"kcn-tui {command}" in TEXT


def test_every_link_into_the_repository_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)]+)\)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def command_at(mark: str) -> str:
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.+)\n```\n", TEXT)
    assert found is not None, mark
    return found[1]


@pytest.mark.parametrize("mark", ["demo", "test"])
def test_the_windows_command_is_the_other_one_in_the_words_of_windows(mark: str) -> None:
    in_words_of_windows = (
        command_at(mark)
        .replace("python3 ", "py ")
        .replace(".venv/bin/", ".venv\\Scripts\\")
        .replace(".ci/", ".ci\\")
    )
    assert command_at(f"{mark} on Windows") == in_words_of_windows
