"""Keys for terminals that keep F1 and F10 for themselves, as they really send them."""

from pathlib import Path

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from kcn_tui.console.help import HelpScreen
from kcn_tui.console.keys import KNOWN, first_label, key_of, label
from kcn_tui.console.log import LogScreen
from kcn_tui.console.palette import PaletteScreen
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")


def key_for(sequence: str) -> str:
    """The name under which Textual knows what a terminal sends."""
    parser = XTermParser()
    (key,) = [event for event in parser.feed(sequence) if isinstance(event, events.Key)]
    return key.key


@pytest.mark.parametrize(
    ("sequence", "name"),
    [
        ("\x1f", "help"),
        ("\x10", "palette"),
        ("\x1b[1;2S", "minutes"),
        ("\x1b[20;2~", "log"),
        ("\x1b[24~", "floor"),
        ("\x06", "queue"),
        ("\x0e", "speak"),
    ],
)
def test_what_a_terminal_sends_is_a_key_of_the_command(sequence: str, name: str) -> None:
    assert key_for(sequence) in (key_of(name) or "").split(",")


@pytest.mark.parametrize(
    ("key", "screen"),
    [("ctrl+underscore", HelpScreen), ("ctrl+p", PaletteScreen), ("f21", LogScreen), ("shift+f9", LogScreen)],
)
async def test_the_second_key_opens_and_closes_the_same(tmp_path: Path, key: str, screen: type) -> None:
    async with desk(tmp_path) as run:
        await run.press(key)
        assert isinstance(run.app.screen, screen)
        await run.press(key)
        assert run.app.screen is run.app.desk


def test_help_names_both_keys_and_the_footer_one() -> None:
    assert label(key_of("help")) == "F1 Ctrl+/"
    assert label(key_of("palette")) == "F10 Ctrl+P"
    assert label(key_of("log")) == "Shift+F9"
    assert first_label("help") == "F1"


def test_no_two_commands_that_work_everywhere_have_the_same_key_but_by_design() -> None:
    everywhere = [
        k for k in KNOWN if k.key and k.where not in {"agenda", "awards", "roll", "times", "election"}
    ]
    shared: dict[str, list[str]] = {}
    for known in everywhere:
        for key in (known.key or "").split(","):
            shared.setdefault(key, []).append(known.name)
    assert {key: names for key, names in shared.items() if len(names) > 1} == {
        "escape": ["release", "back"],
        "f7": ["put", "vote"],
    }
