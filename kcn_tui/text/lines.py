"""Text from people within a line of ours."""

from kcn_tui.text.safe import safe_line


def one_line(text: str, width: int | None = None) -> str:
    """The text on one line and harmless to a terminal, cut to ``width`` characters with an ellipsis."""
    line = safe_line(text)
    return line if width is None or len(line) <= width else line[: width - 1].rstrip() + "…"
