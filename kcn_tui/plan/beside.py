"""Files that the agenda names: they stay inside its folder, and reading them is bounded."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from msgspec.structs import replace

from kcn_tui.plan.cursor import Cursor
from kcn_tui.plan.faults import Fault
from kcn_tui.plan.sources import Unreadable, read_source
from kcn_tui.plan.values import is_reserved
from kcn_tui.plan.yaml_nodes import Document
from kcn_tui.text.unicode import nfc

TEXTS_LIMIT = 8 * 2**20
"""Bytes that all reports' files may have together."""

_LIST_ENDINGS = {".csv", ".xlsx"}


def with_texts(document: Document, folder: Path) -> tuple[Document, list[Fault]]:
    """The document with each report's ``file`` read into its ``text``, and what is wrong with the files it names."""
    faults: list[Fault] = []
    texts: dict[int, str] = {}
    left = TEXTS_LIMIT
    items = Cursor(document).mappings("agenda")
    for index, item in enumerate(items):
        name = item.text("file")
        if item.text("kind") != "report" or name is None:
            continue
        if item.text("text"):
            faults.append(item.fault("text-and-file", "file", of="key"))
            continue
        text, fault = _read_text(item, name, folder, left)
        if fault:
            faults.append(fault)
        else:
            texts[index] = text
            left -= len(text.encode())
    faults += _list_of_people(document, folder)
    if texts:
        agenda: list[Any] = document.data["agenda"]
        with_text = [{**item, "text": texts[i]} if i in texts else item for i, item in enumerate(agenda)]
        document = replace(document, data={**document.data, "agenda": with_text})
    return document, faults


def _read_text(item: Cursor, name: str, folder: Path, limit: int) -> tuple[str, Fault | None]:
    path = _inside(folder, name)
    if path is None:
        return "", item.fault("beside-outside", "file", name=name)
    source = read_source(path, limit)
    if isinstance(source, Unreadable):
        placed = source.why in {"not-utf8", "control"}
        return "", item.fault(
            f"beside-{source.why}",
            "file",
            name=name,
            limit=TEXTS_LIMIT // 2**20 if source.why == "too-big" else None,
            place=f"{source.line}:{source.column}" if placed else None,
            character=source.character or None,
        )
    return nfc(source.text), None


def _list_of_people(document: Document, folder: Path) -> Iterator[Fault]:
    roll = Cursor(document).mapping("roll")
    name = roll.text("list")
    if name is None:
        return
    path = _inside(folder, name)
    if path is None:
        yield roll.fault("beside-outside", "list", name=name)
    elif path.suffix.lower() not in _LIST_ENDINGS:
        yield roll.fault("list-form", "list", name=name)
    elif not _exists(path):
        yield roll.fault("beside-missing", "list", name=name)
    elif not path.is_file():
        yield roll.fault("beside-not-regular", "list", name=name)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the system takes, a folder that may not be entered
        return False


def _inside(folder: Path, name: str) -> Path | None:
    """Where the name leads, symbolic links followed; None where that is not inside the folder.

    A name is written with ``/`` and means the same on every system: no drive, no backslash, no device name.
    """
    way = PurePosixPath(name)
    if (
        way.is_absolute()
        or PureWindowsPath(name).drive
        or "\\" in name
        or any(is_reserved(p) for p in way.parts)
    ):
        return None
    try:
        path = (folder / way).resolve()
        home = folder.resolve()
    except (OSError, RuntimeError):  # RuntimeError: a loop of links
        return None
    return path if path != home and path.is_relative_to(home) else None
