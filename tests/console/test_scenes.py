"""Of every screen of the console, in both languages: nothing that matters is cut, and every word of its own is translated."""

import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from rich.cells import cell_len
from textual.widgets import Input

from kcn_tui import locale
from kcn_tui.console.forms.parts import Line
from tests.console.desk_run import DeskRun, entries
from tests.console.marked_words import MARKED, Widest
from tests.console.scenes import PEOPLE, SCENES, Type, alike, run_scenes, scene_plan
from tests.console.scenes.stage import folded

GROUPS: Final = alike(SCENES)
SIZE: Final = (80, 24)
"""Where there is least room; the pictures show the others."""
WITHIN_A_NAME: Final = 3
KEYS: Final = frozenset(["Enter", "Esc", "Tab", "Ctrl", "Shift", "PgUp", "PgDn", "Ins", "Del", "F"])
"""Names of keys, which stand on the keyboard as they are."""
TO_TYPE: Final = frozenset(["kcn", "tui", "present", "export", "data"])
"""Words of the commands that a screen gives to be typed in another terminal."""


@pytest.fixture
def widest_words() -> Iterator[None]:
    """The interface in the longer words of both languages, marked."""
    folder = Path(locale.__file__).parent
    locale.use("vi", Widest(gettext.translation(locale.DOMAIN, folder, languages=["vi"])))
    yield
    locale.use("vi")


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.usefixtures("widest_words")
async def test_nothing_that_matters_is_cut_and_no_word_of_the_console_is_left_untranslated(
    group: str, tmp_path: Path
) -> None:
    faults: dict[str, None] = {}
    async for name, run in run_scenes(GROUPS[group], tmp_path, SIZE, ascii_only=True):
        faults |= dict.fromkeys(f"{name}: {fault}" for fault in _faults(run))
    assert not faults, "\n".join(faults)


def _faults(run: DeskRun) -> Iterator[str]:
    screen = _frontmost(run)
    yield from (f"wider than the screen: {line}" for line in screen.splitlines() if len(line) > SIZE[0])
    yield from (f"cut: {line}" for line in _without_lists(run, screen).splitlines() if _is_cut(line))
    known = _words_of_people(run)
    for word, cut in re.findall(rf"(?<![\w{MARKED}])([A-Za-z]{{2,}})(…?)", _without_journal(run, screen)):
        said = word in known | KEYS | TO_TYPE or (cut and any(each.startswith(word) for each in known))
        if not said:
            yield f"never translated: {word}"
    flat = " ".join(screen.split())
    if run.app.screen is run.app.desk and " ".join(run.outcome.split()) not in flat:
        yield f"not whole: {run.outcome}"
    for field in run.app.screen.query(Input):
        if field.is_on_screen and not field.value and cell_len(field.placeholder) > field.content_size.width:
            yield f"a hint wider than its field: {field.placeholder}"
    for line in run.app.desk.query(Line):
        if line.is_on_screen and line.words and not line.has_class("one-line"):
            needed = line.get_content_height(line.size, run.app.size, line.content_size.width)
            if line.content_size.height < needed:
                yield f"{needed} lines on {line.content_size.height}: {line.words}"


def _is_cut(line: str) -> bool:
    """Whether a word of the console stands before a …; a short one within a name, like the “of” of an award, is the name's."""
    for before in line.split("…")[:-1]:
        words = before.split()[-2:]
        own = [bool(re.search(f"[{MARKED}]", word)) for word in words]
        if own and own[-1] and (own[0] or len(words[-1]) > WITHIN_A_NAME):
            return True
    return False


def _frontmost(run: DeskRun) -> str:
    """What is painted of the screen that has the keys."""
    box = run.app.screen.query("#palette-box")
    lines = run.text().splitlines()
    if not box:
        return "\n".join(lines)
    x, y, width, height = box.first().region
    return "\n".join(line[x : x + width] for line in lines[y : y + height])


def _without_lists(run: DeskRun, screen: str) -> str:
    """The screen without rows and choices, which may be cut: what is highlighted is told in full beside them."""
    lines = [line.ljust(SIZE[0]) for line in screen.splitlines()]
    for part in run.app.screen.query("RowList, ChoiceField"):
        x, y, width, height = part.region
        for n in range(y, min(y + height, len(lines))):
            lines[n] = lines[n][:x] + " " * width + lines[n][x + width :]
    return "\n".join(lines)


def _without_journal(run: DeskRun, screen: str) -> str:
    """The screen without what the log quotes from the journal, whose words are those of the file."""
    return screen if not run.app.screen.query("#log-detail") else re.sub(r"─{10,}[\s\S]*", "", screen)


def _words_of_people(run: DeskRun) -> frozenset[str]:
    """Every word that people wrote: in the agenda, the list, the commands done and the fields."""
    typed = [key.words for scene in SCENES.values() for key in scene.keys if isinstance(key, Type)]
    said = [
        msgspec.to_builtins(scene_plan(ascii_only=True)),
        [msgspec.to_builtins(folded(member, ascii_only=True)) for member in PEOPLE],
        [msgspec.to_builtins(entry.event) for entry in entries(run)[1:]],
        [folded(Type(words), ascii_only=True).words + " ." for words in typed],
    ]
    return frozenset(word for text in _texts(said) for word in re.findall("[A-Za-z]+", text))


def _texts(value: Any) -> Iterator[str]:
    """Texts within a value that are no fixed value of a field: those are single words in lower case."""
    match value:
        case str() if not re.fullmatch("[a-z_]*", value):
            yield value
        case dict():
            for key, each in value.items():
                yield from _texts(key)
                yield from _texts(each)
        case list() | tuple():
            for each in value:
                yield from _texts(each)
