"""Compile the Vietnamese catalogue: every ``locale/vi/*.po``, a file a room, into one ``kcn_tui.mo``.

Run as ``python -m tests.catalogue``. The same .po files always give the same bytes, so that the .mo can be kept
under version control and compared: the header holds no date and no name of the tool.
"""

import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

PACKAGE = Path(__file__).parent.parent / "kcn_tui"
FOLDER = PACKAGE / "locale" / "vi"
COMPILED = FOLDER / "LC_MESSAGES" / "kcn_tui.mo"
LOCALE = "vi"

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}

Key: TypeAlias = tuple[str | None, str | tuple[str, ...]]
"""A message's context, and its id (with its plural, if it has one)."""


class Merged(Catalog):
    """A catalogue whose header says only what gettext needs to read it."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header: language, encoding and plural rule."""
        return [
            ("Language", LOCALE),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def key(message: Message) -> Key:
    """What tells this message from another."""
    return message.context, tuple(message.id) if isinstance(message.id, list | tuple) else message.id


def translation(message: Message) -> str:
    """The message's Vietnamese, which knows no plural; empty where there is none."""
    return message.string if isinstance(message.string, str) else (message.string or [""])[0]


def po_files() -> list[Path]:
    """The rooms' .po files in the order in which they are merged."""
    return sorted(FOLDER.glob("*.po"))


def read(path: Path) -> list[Message]:
    """The messages of one .po file, without its header; raises PoFileError at a line that is no .po."""
    with path.open("rb") as file:
        return [message for message in read_po(file, locale=LOCALE, abort_invalid=True) if message.id]


def merge(rooms: dict[str, list[Message]]) -> tuple[Merged, list[str]]:
    """All rooms' messages in one catalogue, and a line for each that two rooms translate differently."""
    merged = Merged(locale=LOCALE, charset="utf-8")
    first: dict[Key, tuple[str, str]] = {}
    conflicts = []
    for room, messages in rooms.items():
        for message in messages:
            known_room, known = first.setdefault(key(message), (room, translation(message)))
            if known != translation(message):
                conflicts.append(
                    f"{known_room} and {room} differ on {message.id!r}: {known!r}, {translation(message)!r}"
                )
            elif known_room == room:
                merged.add(message.id, message.string, context=message.context)
    return merged, conflicts


def compile_catalogue(merged: Merged) -> bytes:
    """The .mo of this catalogue."""
    out = io.BytesIO()
    write_mo(out, merged)
    return out.getvalue()


def extracted() -> Iterator[tuple[str, Key]]:
    """Every message of the source with the place ``file:line`` where it stands."""
    for path, line, message, _comments, context in extract_from_dir(str(PACKAGE), keywords=KEYWORDS):
        yield f"{path}:{line}", (context, tuple(message) if isinstance(message, list | tuple) else message)


def placeholders(text: str) -> set[str]:
    """The names between braces that ``str.format`` will fill in; raises ValueError on a lone brace."""
    return {name for _literal, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def problems(merged: Merged) -> list[str]:
    """What keeps the catalogue from being complete: a line for each message missing, unused or at odds."""
    known = {key(message): message for message in merged if message.id}
    places = {message: place for place, message in extracted()}
    missing = [
        f"{place}: no translation of {message[1]!r}"
        for message, place in places.items()
        if message not in known
    ]
    unused = [f"not in the source: {message[1]!r}" for message in known if message not in places]
    return [*missing, *unused, *(fault for message in known.values() for fault in _faults(message))]


def _faults(message: Message) -> Iterator[str]:
    source = message.id if isinstance(message.id, str) else message.id[-1]
    target = translation(message)
    if not target:
        yield f"empty translation of {message.id!r}"
    elif message.fuzzy:
        yield f"fuzzy translation of {message.id!r}"
    else:
        try:
            same = placeholders(source) == placeholders(target)
        except ValueError as error:
            yield f"{error} in {message.id!r} or {target!r}"
        else:
            if not same:
                yield f"other placeholders in {target!r} than in {message.id!r}"


def main() -> int:
    """Write the .mo; say what conflicts (exit code 1, nothing written) and what is missing or unused (0)."""
    try:
        merged, conflicts = merge({path.name: read(path) for path in po_files()})
    except PoFileError as error:
        conflicts, merged = [str(error)], Merged()
    for line in conflicts or problems(merged):
        sys.stderr.write(line + "\n")
    if conflicts:
        return 1
    COMPILED.parent.mkdir(exist_ok=True)
    COMPILED.write_bytes(compile_catalogue(merged))
    sys.stdout.write(f"{len(merged)} messages from {len(po_files())} files in {COMPILED.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
