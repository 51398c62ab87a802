"""What a secretary presses: the next step mostly, notes, pages, the waiting picture, an undo now and then."""

import random
import re
from collections.abc import Iterator

SELECT_ALL = "\x01"
NOTE = "Đại biểu đề nghị làm rõ tiến độ, lần "


def bursts(screen: str, chance: random.Random, number: int) -> Iterator[tuple[str, ...]]:
    """The next keys for what the console's screen says; each burst is one write."""
    if "Esc: quay lại" in screen:
        yield from _in_a_form(screen)
        return
    asked = re.search("Enter: nhập (số đại biểu|kết quả biểu quyết)", screen)
    what = chance.choices(("next", "note", "half", "cover", "on", "back", "undo"), (8, 6, 2, 1, 1, 1, 1))[0]
    match what:
        case "note":
            yield "f4", f"{NOTE}{number}"
            yield ("enter",)
        case "half":
            yield "f4", f"{NOTE}{number}"[: chance.randrange(1, 30)]
            yield ("escape",)
        case "cover":
            yield ("f6",)
            yield ("escape",)
        case "on" | "back":
            yield ("pagedown" if what == "on" else "pageup",)
        case "undo":
            yield ("f9",)
        case _:
            yield ("enter",)
            if asked:
                yield from _in_a_form(screen)


def _in_a_form(screen: str) -> Iterator[tuple[str, ...]]:
    """Any form of this meeting is filled in by figures that hold, or by more words; or it is left."""
    if "F7: 100%" in screen or "kết quả biểu quyết" in screen:
        yield ("f7",)
        yield ("enter",)
    elif "Điểm danh:" in screen or "số đại biểu" in screen:
        for _field in ("staff", "summoned", "present"):
            yield SELECT_ALL, "55"
            yield ("enter",)
    else:
        yield SELECT_ALL, NOTE
    yield ("enter",)
    yield ("escape",)
