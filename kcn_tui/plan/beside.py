"""Files that the agenda names: they stay inside its folder, and reading them is bounded."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Literal

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
    if texts:
        agenda: list[Any] = document.data["agenda"]
        with_text = [{**item, "text": texts[i]} if i in texts else item for i, item in enumerate(agenda)]
        document = replace(document, data={**document.data, "agenda": with_text})
    return document, faults


def _read_text(item: Cursor, name: str, folder: Path, limit: int) -> tuple[str, Fault | None]:
    path, fault = _locate(item, "file", name, folder)
    if path is None:
        return "", fault
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


def list_of_people(document: Document, folder: Path) -> tuple[Path | None, list[Fault]]:
    """The file that ``roll.list`` names, None where it names none or wrongly, and what is wrong with the name."""
    roll = Cursor(document).mapping("roll")
    name = roll.text("list")
    if name is None:
        return None, []
    path, fault = _locate(roll, "list", name, folder)
    if path is None:
        return None, [fault] if fault else []
    if path.suffix.lower() not in _LIST_ENDINGS:
        return None, [roll.fault("list-form", "list", name=name)]
    if not _exists(path):
        return None, [roll.fault("beside-missing", "list", name=name)]
    if not path.is_file():
        return None, [roll.fault("beside-not-regular", "list", name=name)]
    return folder / name, []


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the system takes, a folder that may not be entered
        return False


def _locate(cursor: Cursor, key: str, name: str, folder: Path) -> tuple[Path | None, Fault | None]:
    """Where the name leads, symbolic links followed, or what is wrong with it.

    A name is written with ``/`` and means the same on every system: no drive, no backslash, no device name.
    """
    place = place_of(name, folder, folder)
    return (
        (place, None) if isinstance(place, Path) else (None, cursor.fault(f"beside-{place}", key, name=name))
    )


def place_of(name: str, base: Path, home: Path) -> Path | Literal["outside", "not-regular"]:
    """Where the name leads from ``base``, symbolic links followed, or why it may not: nothing leads out of ``home``."""
    way = PurePosixPath(name)
    if any(is_reserved(part) for part in way.parts):
        return "not-regular"
    if way.is_absolute() or PureWindowsPath(name).drive or "\\" in name or "://" in name:
        return "outside"
    try:
        path, home = (base / way).resolve(), home.resolve()
    except (
        OSError,
        RuntimeError,
        ValueError,
    ):  # RuntimeError: a loop of links; ValueError: what no name can hold
        return "outside"
    return path if path != home and path.is_relative_to(home) else "outside"
