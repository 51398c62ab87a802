"""Write the README's table of keys and commands from the registry: ``python -m tests.readme``."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from kcn_tui import locale
from kcn_tui.console.actions import ACTIONS, words_for
from kcn_tui.console.keys import label_of, reach
from kcn_tui.locale import Language
from kcn_tui.meeting.registry import REGISTRY
from kcn_tui.wording.places import reach_words

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- keys: python -m tests.readme -->\n", "<!-- end of keys -->\n"

LANGUAGES: tuple[Language, ...] = ("vi", "en")

_KEYBOARD = ("Enter", "Esc", "PgUp", *(f"F{number}" for number in range(1, 13)))
"""Keys in the order of the table; those with Ctrl come after them."""


def table() -> str:
    """The rows: key, label and where the key works in both languages, and the name in cue files."""
    head = "| Key | | | Ở đâu | Where | In a cue file |\n|---|---|---|---|---|---|\n"
    return head + "".join(sorted(_rows(), key=_place))


def written(text: str) -> str:
    """The README's text with the table as it should be; raises ValueError where its marks are missing."""
    before, rest = text[: text.index(BEGIN) + len(BEGIN)], text[text.index(END) :]
    return f"{before}{table()}{rest}"


def _rows() -> Iterator[str]:
    cues = {spec.name for spec in REGISTRY if spec.cue}
    for name in (*(action.name for action in ACTIONS), *(spec.name for spec in REGISTRY if spec.cue)):
        in_cues = f"`{name}`" if name in cues else ""
        both = [_said(language, words, name) for words in (_label, _where) for language in LANGUAGES]
        yield f"| {' | '.join((label_of(name), *both, in_cues))} |\n"


def _said(language: Language, words: Callable[[str], str], name: str) -> str:
    """What is said of a command in this language."""
    before = locale.language()
    locale.use(language)
    try:
        return words(name)
    finally:
        locale.use(before)


def _label(name: str) -> str:
    return words_for(name).label


def _where(name: str) -> str:
    where = reach(name)
    return reach_words(where.where, where.but, where.less)


def _place(row: str) -> tuple[int, str]:
    key = row.split()[1]
    return (_KEYBOARD.index(key) if key in _KEYBOARD else len(_KEYBOARD), key)


def main() -> int:
    """Write the table into the README."""
    README.write_text(written(README.read_text("utf-8")), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
