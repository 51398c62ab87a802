"""Images that the agenda's texts name: found beside the agenda, and made so small that a meeting can keep them.

Whatever is wrong with an image is a warning: the meeting goes on with its words in its place.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from msgspec import Struct

from kcn_tui.plan.beside import place_of
from kcn_tui.plan.cursor import Cursor
from kcn_tui.plan.faults import Fault, Value, fault_at
from kcn_tui.plan.sources import Unreadable, read_content
from kcn_tui.plan.yaml_nodes import Document

IMAGE_LIMIT: Final = 32 * 2**20
"""Bytes that one image file may have."""
MOST_IMAGES: Final = 50
"""So many are kept with a meeting; the rest are shown by their words."""


class Image(Struct, frozen=True):
    """An image of an item's text, small enough for any hall: which item and name, the file's SHA-256, and the PNG."""

    of: str
    name: str
    sha256: str
    png: bytes


def images_of(document: Document, folder: Path) -> tuple[tuple[Image, ...], list[Fault]]:
    """The images that the texts of this agenda name, and what is wrong with any."""
    images: dict[tuple[str, str], Image] = {}
    found: list[Fault] = []
    tried: set[tuple[str, str]] = set()
    for item in Cursor(document).mappings("agenda"):
        of, text = item.text("id") or "", item.text("text") or ""
        if "![" not in text:
            continue
        from kcn_tui.text.markup import images_named

        for named in images_named(text):
            if not named.name:
                found.append(_found(item, folder, named.line, "image-spaces", written=named.words))
            elif not named.alone:
                found.append(_found(item, folder, named.line, "image-inline", name=named.name))
            elif (of, named.name) not in tried:
                tried.add((of, named.name))
                image = _image(item, of, named.name, folder) if len(images) < MOST_IMAGES else _too_many()
                if isinstance(image, Image):
                    images[of, named.name] = image
                else:
                    code, values = image
                    found.append(_found(item, folder, named.line, code, **values))
    return tuple(images.values()), found


_Wrong: TypeAlias = tuple[str, dict[str, Value]]
_NOT_THERE: Final = {"missing", "outside"}


def _too_many() -> _Wrong:
    return "image-too-many", {"limit": MOST_IMAGES}


def _image(item: Cursor, of: str, name: str, folder: Path) -> Image | _Wrong:
    """The image beside the report's own file or beside the agenda, or the code and values of what is wrong with it."""
    wrong: list[str] = []
    for base in _bases(item, folder):
        place = place_of(name, base, folder)
        if isinstance(place, str):
            wrong.append(place)
            continue
        content = read_content(place, IMAGE_LIMIT)
        if isinstance(content, Unreadable):
            wrong.append(content.why)
            continue
        from kcn_tui.plan.shrinking import PIXELS_LIMIT, shrunk

        small = shrunk(content)
        if isinstance(small, bytes):
            return Image(of, name, sha256(content).hexdigest(), small)
        limit: dict[str, Value] = {"limit": PIXELS_LIMIT // 10**6} if small == "too-large" else {}
        return f"image-{small}", {"name": name, **limit}
    why = next((each for each in wrong if each not in _NOT_THERE), wrong[0])
    return f"image-{why}", {"name": name, **({"limit": IMAGE_LIMIT // 2**20} if why == "too-big" else {})}


def _bases(item: Cursor, folder: Path) -> Iterator[Path]:
    """Where its name begins: at the report's own file, as every editor of Markdown has it, and at the agenda."""
    file = item.text("file")
    if file is not None:
        yield folder / PurePosixPath(file).parent
    yield folder


def _found(item: Cursor, folder: Path, line: int, code: str, **values: Value) -> Fault:
    """The warning at the line of the report's own file, or at that of the agenda where the text's lines are its lines."""
    file = item.text("file")
    if file is not None:
        return fault_at(str(folder / file), line, 1, code, values)
    at = (*item.at, "text")
    before = item.document.lines_before(at)
    line, column = item.document.position(at) if before is None else (before + line, 1)
    return fault_at(item.document.file, line, column, code, values)
