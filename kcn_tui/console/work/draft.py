"""The draft resolution article by article, with what was changed in it marked word by word and why."""

from textual.content import Content

from kcn_tui.console.keys import label_of
from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading
from kcn_tui.locale import _
from kcn_tui.meeting.state import ArticleVersion, State
from kcn_tui.plan.model import Resolution
from kcn_tui.text.difference import difference
from kcn_tui.text.lines import one_line
from kcn_tui.text.safe import safe

SIGNS = {
    "same": ("", "", ""),
    "gone": ("[−", "−]", "$text-error strike"),
    "new": ("[+", "+]", "bold $text-success"),
}
"""What stands around a stretch of words, and its style: the signs say it without colour."""


def marked(old: str, new: str) -> Content:
    """The new text with what is gone from the old one and what is new between signs."""
    pieces = ((SIGNS[piece.change], safe(piece.text)) for piece in difference(old.strip(), new.strip()))
    return Content.assemble(
        *((f"{before}{text}{after}", style) if style else text for (before, after, style), text in pieces)
    )


def draft_heading() -> Content:
    """That the text is still a draft, and the key that changes it."""
    words = _("Draft ({key}: change, strike or add)")
    return heading(words.format(key=label_of("amend")))


def draft(state: State, item: Resolution) -> Content:
    """Preamble, articles with their versions, closing paragraph."""
    lines = [draft_heading()]
    if item.preamble:
        lines.append(plain(item.preamble.strip(), "$text-muted"))
    number = 0
    for place, versions in enumerate(state.articles_of(item.id), start=1):
        number += versions[-1].text is not None
        lines += _article(place, number, versions)
    if item.closing:
        lines.append(plain(item.closing.strip(), "$text-muted"))
    return Content("\n").join(lines)


def _article(place: int, number: int, versions: tuple[ArticleVersion, ...]) -> list[Content]:
    last = versions[-1]
    moved = "" if last.text is None or number == place else " " + _("(now {number})").format(number=number)
    head = f"{place}.{moved} "
    if last.text is None:
        struck = next(version.text for version in reversed(versions) if version.text is not None)
        lines = [Content.assemble(f"✗ {head}", marked(struck, ""))]
    elif len(versions) > 1:
        before = next((v.text for v in reversed(versions[:-1]) if v.text is not None), "")
        lines = [Content.assemble(f"✎ {head}", marked(before, last.text))]
    elif last.at is not None:
        lines = [Content.assemble(f"+ {head}", marked("", last.text))]
    else:
        lines = [plain(f"  {head}{last.text.strip()}")]
    return [
        *lines,
        *(plain(f"     {_version(n, v)}", "$text-muted") for n, v in enumerate(versions, 1) if v.at),
    ]


def _version(number: int, version: ArticleVersion) -> str:
    assert version.at is not None
    time, reason = f"{version.at:%H:%M}", one_line(version.reason or "")
    if version.text is None:
        return _("{time} struck; reason: {reason}").format(time=time, reason=reason)
    if number == 1:
        return _("{time} added; reason: {reason}").format(time=time, reason=reason)
    return _("{time} version {number}; reason: {reason}").format(time=time, number=number, reason=reason)
