"""Big letters of block characters, with every Vietnamese mark, for what must be read from the last row.

``fit(text, columns, rows, sizes=SIZES) -> Lettering | None``: the text in the largest size that stands there, broken
between words only; None where it stands in no size, so that it is set in plain type.

``letter(text, size) -> tuple[str, ...]``: the text on one line.

``rows_taken(text, columns) -> int | None``: rows of the text in the smallest size, on every terminal.

``available() -> tuple[int, ...]``: the sizes that this process's terminal can show.

The face is drawn in ``face.txt``, which can be read and mended as it is; ``python -m tests.specimen`` shows it. What it
has no drawing for is shown as the character itself in a frame.
"""

from kcn_tui.stage.glyphs.lettering import SIZES, SMALL, Lettering, available, fit, letter, rows_taken

__all__ = ["SIZES", "SMALL", "Lettering", "available", "fit", "letter", "rows_taken"]
