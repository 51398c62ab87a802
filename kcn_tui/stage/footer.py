"""The hall's last line: what is on, and the page."""

from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _
from kcn_tui.stage import views as v
from kcn_tui.stage.setting import shortened
from kcn_tui.stage.theme import Theme
from kcn_tui.stage.voting import motion_heading
from kcn_tui.text.safe import safe_line


def footer(view: v.View, columns: int, pages: tuple[int, int], theme: Theme, notice: str) -> Text:
    """Rehearsal mark, item, notice and page on one line; empty where there is nothing to say.

    Where it is narrow the mark and the page come first, then the notice, then the item.
    """
    style, line = theme.footer(), Text()
    if view.rehearsal:
        rehearsal = _("REHEARSAL")
        line.append(f" {rehearsal} ", theme.flag())
    end = f" {pages[0]}/{pages[1]} " if pages[1] > 1 else ""
    room = columns - cell_len(line.plain) - cell_len(end)
    if notice:
        remark = shortened(safe_line(notice), room - 3)
        if remark.rstrip("…"):
            end = f"  {remark} ·{end}" if end else f"  {remark} "
        room = columns - cell_len(line.plain) - cell_len(end)
    label = "" if view.number is None else f" {view.number} · {_what(view, pages[0])}"
    line.append(shortened(label, room - 1), style)
    if not line.plain and not end:
        return Text()
    line.append(" " * max(0, columns - cell_len(line.plain) - cell_len(end)), style)
    return line.append(end, style)


def _what(view: v.View, page: int) -> str:
    """The item; on a further page of a motion also that it is being voted on, which the page itself may have no room for."""
    if isinstance(view, v.MotionView) and page > 1:
        return f"{motion_heading(view)} · {safe_line(view.title)}"
    return safe_line(view.title)
