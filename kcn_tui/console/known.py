"""What a part of the desk was last made from, so that it is made again only from something else.

Most of a state stays the very same from one moment to the next; to ask whether it is costs no more for ten thousand
people than for ten, which a comparison of what is in it would.
"""


class Known:
    """Remembers the last parts; figures and words are alike where they are equal, all else only where it is the same."""

    def __init__(self) -> None:
        self._parts: tuple[object, ...] = ()

    def news(self, *parts: object) -> bool:
        """Whether any of these is another than the last time."""
        before, self._parts = self._parts, parts
        return len(before) != len(parts) or not all(map(_alike, before, parts))


def _alike(one: object, other: object) -> bool:
    return one is other or (isinstance(one, _BY_VALUE) and isinstance(other, _BY_VALUE) and one == other)


_BY_VALUE = (str, int, float)
