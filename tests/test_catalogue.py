import unicodedata
from collections.abc import Callable

import pytest
from babel.messages.catalog import Message

from tests import catalogue


@pytest.fixture(scope="module")
def merged() -> catalogue.Merged:
    merged, conflicts = catalogue.merge({path.name: catalogue.read(path) for path in catalogue.po_files()})
    assert conflicts == []
    return merged


def test_every_message_of_the_source_is_translated_and_no_translation_is_left_over(
    merged: catalogue.Merged,
) -> None:
    assert catalogue.problems(merged) == []


def test_the_compiled_catalogue_is_what_the_po_files_compile_to(merged: catalogue.Merged) -> None:
    assert catalogue.COMPILED.read_bytes() == catalogue.compile_catalogue(merged), (
        "run python -m tests.catalogue"
    )


def test_the_source_is_english() -> None:
    def is_foreign(letter: str) -> bool:
        return letter.isalpha() and not letter.isascii()

    foreign = [
        (place, key[1]) for place, key in catalogue.extracted() if any(map(is_foreign, "".join(key[1])))
    ]
    assert foreign == []


def test_every_translation_is_in_nfc(merged: catalogue.Merged) -> None:
    texts = [catalogue.translation(message) for message in merged]
    assert [text for text in texts if text != unicodedata.normalize("NFC", text)] == []


def test_two_rooms_may_share_a_translation_but_not_differ_on_it() -> None:
    same = {"hall.po": [Message("Present", "Có mặt")], "stage.po": [Message("Present", "Có mặt")]}
    assert catalogue.merge(same)[1] == []
    differing = same | {"papers.po": [Message("Present", "Hiện diện")]}
    assert catalogue.merge(differing)[1] == [
        "hall.po and papers.po differ on 'Present': 'Có mặt', 'Hiện diện'"
    ]


def test_one_word_in_two_contexts_is_two_messages() -> None:
    rooms = {"hall.po": [Message("Open", "Mở", context="verb"), Message("Open", "Đang họp", context="state")]}
    assert len(catalogue.merge(rooms)[0]) == 2


def reversed_rooms(rooms: dict[str, list[Message]]) -> dict[str, list[Message]]:
    return {room: list(reversed(rooms[room])) for room in reversed(rooms)}


@pytest.mark.parametrize("order", [dict, reversed_rooms])
def test_the_compiled_bytes_do_not_depend_on_the_order_of_the_messages(
    order: Callable[[dict[str, list[Message]]], dict[str, list[Message]]],
) -> None:
    rooms = {"a.po": [Message("Yes", "Có"), Message("No", "Không")], "b.po": [Message("Vote", "Biểu quyết")]}
    bytes_in_this_order = catalogue.compile_catalogue(catalogue.merge(order(rooms))[0])
    assert bytes_in_this_order == catalogue.compile_catalogue(catalogue.merge(rooms)[0])


@pytest.mark.parametrize(
    ("source", "target", "fault"),
    [
        ("{n} present", "có mặt {n}", False),
        ("{n} present", "có mặt", True),
        ("{n} present", "có mặt {m}", True),
        ("present", "{", True),
        ("present", "", True),
    ],
)
def test_a_translation_that_would_not_format_is_reported(source: str, target: str, fault: bool) -> None:  # noqa: FBT001  pytest passes by name
    merged, _conflicts = catalogue.merge({"a.po": [Message(source, target)]})
    about_it = [
        line
        for line in catalogue.problems(merged)
        if repr(source) in line and "not in the source" not in line
    ]
    assert bool(about_it) is fault
