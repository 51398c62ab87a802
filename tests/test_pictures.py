from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.pictures import FOLDER, pictures
from tests.readme import README

LARGEST = 100 * 1024


async def test_the_readmes_pictures_are_what_the_program_shows_now() -> None:
    kept = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert kept == await pictures(), "run python -m tests.pictures"


async def test_the_same_program_draws_the_same_bytes() -> None:
    assert await pictures() == await pictures()


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_each_picture_is_small_needs_nothing_from_elsewhere_and_is_in_the_readme(path: Path) -> None:
    drawn = path.read_bytes()
    assert len(drawn) < LARGEST
    tree = ET.fromstring(drawn)
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= {"svg", "rect", "path", "text"}
    assert b"href" not in drawn
    assert f"(tests/pictures/{path.name})" in README.read_text("utf-8")
