"""The specimen sheet of the hall's letters: ``python -m tests.specimen FOLDER`` draws every letter in every size as SVG.

Where ``rsvg-convert`` is installed, PNG pictures stand beside them. The sheet is looked at, letter by letter,
whenever ``face.txt`` has been changed.
"""

import argparse
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rich.style import Style
from rich.text import Text

from kcn_tui.stage.glyphs import SIZES, fit
from kcn_tui.stage.theme import DARK
from tests.cells_svg import picture

_VOWELS: Final = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
_TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_PLAIN_VOWELS: Final = "aeiouy"

LOWER: Final = tuple(unicodedata.normalize("NFC", v + t) for v in _VOWELS for t in _TONES)
ACCENTED: Final = tuple(
    letter
    for row in (LOWER, tuple(map(str.upper, LOWER)))
    for letter in (*row, "đ" if row is LOWER else "Đ")
    if letter.lower() not in _PLAIN_VOWELS
)
"""The 134 letters with marks, 67 lower-case and 67 capitals."""
PLAIN: Final = tuple(map(chr, range(0x21, 0x7F)))
SIGNS: Final = tuple("–—…№′″“”‘’·•×÷≤≥°§✓✗→▶«»┃")
TITLES: Final = (
    "Hội nghị cán bộ công chức năm 2018",
    "Báo cáo công khai hoạt động tài chính năm 2017",
    "THÔNG QUA NGHỊ QUYẾT · KHÔNG THÔNG QUA",
    "Nguyễn Thị Tuyết Nhung, Trần Xuân Vượng, Phạm Thế Hùng",
    "GIẢI LAO 11:55 — 55/60 (91,67%)",
    "Đủ điều kiện tiến hành; cần thêm 1 người!",
    "ẤM ẦM ẨM ẪM ẬM ẮC ẰC ẲC ẴC ẶC ỨNG CỬ, BẢO ĐẢM, KỶ LUẬT, LỄ CHÀO CỜ",
    "ổn ồn ỗn ốn ộn ẳn ẵn ắn ằn ặn ữn ửn ứn ừn ựn ờn ởn ỡn ớn ợn thùy thuỵ kỷ kỹ",
)


def sheet(texts: Sequence[str], size: int, columns: int, *, apart: str = "   ") -> list[Text]:
    """The texts one after the other in this size, on lines of at most ``columns`` cells."""
    style = DARK.on_ground(DARK.text)
    lettering = fit(apart.join(texts), columns, 10_000, (size,))
    assert lettering is not None, f"a word is wider than {columns} columns"
    return [Text(" " + row, style) for row in ("", *lettering.rows, "")]


def sheets() -> dict[str, list[Text]]:
    """Every sheet by its name."""
    alphabet = (*PLAIN, *SIGNS)
    named = {
        f"letters-{size}": [*sheet(ACCENTED, size, 58 * size), *sheet(alphabet, size, 58 * size)]
        for size in SIZES
        if size <= 2
    }
    return named | {f"titles-{n}": [line for title in TITLES for line in sheet([title], n, 78)] for n in (1,)}


def main(folder: Path) -> None:
    """Write every sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    base: Style = DARK.base()
    for name, lines in sheets().items():
        columns = 1 + max(len(line.plain) for line in lines)
        svg = folder / f"{name}.svg"
        svg.write_text(picture(lines, columns, base), encoding="utf-8")
        if shutil.which("rsvg-convert"):
            subprocess.run(["rsvg-convert", svg, "-o", svg.with_suffix(".png")], check=True)
        sys.stdout.write(f"{svg}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    main(parser.parse_args().folder)
