"""Random changes of an input: words of its format and hostile ones put in, parts and lines moved about."""

import random


def changed(data: bytes, others: list[bytes], table: list[bytes], rng: random.Random) -> bytes:
    """The input with one to four changes: something put in, taken out, doubled, flipped, or joined with another input."""
    made = bytearray(data)
    for _change in range(rng.randint(1, 4)):
        at = rng.randint(0, len(made))
        end = min(len(made), at + rng.choice((1, 1, 2, 4, 16, 200)))
        match rng.randrange(8):
            case 0 | 1:
                made[at:at] = rng.choice(table)
            case 2:
                del made[at:end]
            case 3:
                made[at:at] = made[at:end] * rng.choice((1, 2, 50))
            case 4 if at < len(made):
                made[at] ^= 1 << rng.randrange(8)
            case 5 | 6:
                made = bytearray(b"\n".join(_lines_changed(bytes(made).split(b"\n"), rng)))
            case _:
                other = rng.choice(others)
                start = rng.randint(0, len(other))
                made[at:end] = other[start : start + rng.choice((4, 30, 300))]
    return bytes(made)


def _lines_changed(lines: list[bytes], rng: random.Random) -> list[bytes]:
    """One line left out, doubled, moved, or put over another."""
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    line = lines[at]
    match rng.randrange(4):
        case 0:
            return lines[:at] + lines[at + 1 :]
        case 1:
            return [*lines[:other], line, *lines[other:]]
        case 2:
            rest = lines[:at] + lines[at + 1 :]
            return [*rest[:other], line, *rest[other:]]
        case _:
            return [*lines[:other], line, *lines[other + 1 :]]
