"""Every key comes from the registry, and every command has its way."""

import re
from pathlib import Path

import pytest

from kcn_tui.console.actions import ACTIONS, words_for
from kcn_tui.console.keys import BY_KEY, FOOTER, KNOWN, LOCAL_KEYS, Reach, first_label, key_of, label, reach
from kcn_tui.console.own_actions import OWN_ACTIONS
from kcn_tui.console.palette import found, names
from kcn_tui.meeting.registry import REGISTRY
from tests.build import Run
from tests.console.desk import console

ALLOWED = re.compile(
    r"f([1-9]|1[0-2]|14|1[6-9]|20|21|23|24)|shift\+f([1-9]|1[12])|ctrl\+([a-z]|underscore)|enter|escape|pageup|pagedown|left|right"
)
"""Keys that are no letters; those from F13 on are what terminals send for an F-key with Shift."""

TOGETHER = {"put", "vote", "release", "palette"}
"""Which of these a key means follows from the moment: vote after put, leaving before uncovering; F10 is the palette's own."""


def test_every_key_of_the_registry_is_bound_and_none_is_a_bare_letter() -> None:
    bound = set(BY_KEY)
    for keys in LOCAL_KEYS.values():
        bound |= keys
    for spec in REGISTRY:
        for key in (spec.key or "").split(","):
            if key:
                assert key in bound, spec.name
                assert ALLOWED.fullmatch(key), key
    assert all(ALLOWED.fullmatch(key) for action in ACTIONS for key in action.key.split(","))


def test_every_action_of_the_console_is_carried_out() -> None:
    assert {action.name for action in ACTIONS if action.where == "anywhere"} == set(OWN_ACTIONS)


def test_the_footer_names_f1_to_f10_in_order() -> None:
    assert [first_label(name) for name in FOOTER] == [f"F{number}" for number in range(1, 11)]


@pytest.mark.parametrize(
    ("keys", "words"),
    [("f3", "F3"), ("ctrl+e", "Ctrl+E"), ("pageup,pagedown", "PgUp PgDn"), ("escape", "Esc"), (None, "")],
)
def test_keys_are_written_as_they_are_printed_on_the_keyboard(keys: str | None, words: str) -> None:
    assert label(keys) == words


def test_the_palette_offers_every_command_that_a_secretary_can_ask_for() -> None:
    offered = {row.id for row in found("", Run().state)}
    assert offered == set(names())
    assert {spec.name for spec in REGISTRY if spec.cue} <= offered


def test_the_palette_ranks_what_fits_with_its_marks_first() -> None:
    rows = [row.text for row in found("bieu quyet", Run().state)]
    assert rows
    assert all("biểu quyết" in row.lower() for row in rows)
    assert found("zzz", Run().state) == ()


def test_the_palette_dims_what_is_not_possible_now() -> None:
    tones = {row.id: row.tone for row in found("", Run().state)}
    assert tones["finish"] == "done"
    assert tones["attendance"] == "pending"


def test_the_help_says_of_every_key_where_it_works() -> None:
    assert reach("start") == Reach("agenda")
    assert reach("skip") == Reach("agenda")
    assert reach("withdraw") == Reach("awards")
    assert reach("nominate") == Reach("election")
    assert reach("give_time") == Reach("times")
    assert reach("attendance") == Reach("anywhere")
    assert reach("queue") == Reach("anywhere", ("awards", "roll"))
    assert reach("speak") == Reach("anywhere", ("agenda", "awards", "roll", "election"))
    assert reach("palette") == Reach("anywhere", (), (("Ctrl+P", ("agenda", "awards")),))
    assert reach("help") == Reach("anywhere")
    assert reach("reopen") == Reach(None)


def test_no_key_means_two_things_at_one_place() -> None:
    meanings = [
        (key, place, known.name)
        for known in KNOWN
        for key in (known.key or "").split(",")
        if key and known.name not in TOGETHER
        for place in [known.where if known.where in {*LOCAL_KEYS, "election"} else "anywhere"]
    ]
    places = [(key, place) for key, place, _name in meanings]
    assert [each for each in meanings if places.count(each[:2]) > 1] == []


async def test_help_lists_every_command_with_its_key(tmp_path: Path) -> None:
    async with console(tmp_path, size=(120, 200)) as at:
        await at.press("f1")
        for name in [spec.name for spec in REGISTRY if spec.cue] + [action.name for action in ACTIONS]:
            assert at.shows(words_for(name).label), name
            assert at.shows(label(key_of(name))), name


async def test_what_lies_over_the_desk_is_left_by_every_key_that_opens_it(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        for name in ("help", "palette", "log"):
            for key in (key_of(name) or "").split(","):
                await at.press(key)
                assert at.app.screen is not at.app.desk, key
                await at.press(key)
                assert at.app.screen is at.app.desk, key
