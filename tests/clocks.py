"""Clocks for tests: one that stands, and one that goes on."""

from datetime import datetime, timedelta

from tests.build import START


class SetClock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        """Set it on, by so much as ``timedelta`` takes."""
        self.now += timedelta(**by)


class Ticking:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self._now = START

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now
