"""What is served, to whom, and how much of it a client may take."""

import threading
from collections.abc import Callable
from typing import Final, Protocol

from msgspec import Struct

from kcn_tui.hall.web.admission import Admission
from kcn_tui.hall.web.projection import Grid, Projection
from kcn_tui.hall.web.screens import Screens


class Limits(Struct, frozen=True):
    """What a client may take: connections in all and from one address, and seconds.

    ``question`` is how long a question may take to arrive, the pause before it included, ``reply`` how long an answer
    may take to be sent, ``penalty`` what a wrong token costs, ``look`` how far
    two looks at what is due are apart.
    """

    connections: int = 64
    from_one: int = 24
    question: float = 10.0
    reply: float = 5.0
    penalty: float = 1.0
    look: float = 0.5


LIMITS: Final = Limits()


class Site(Struct, frozen=True):
    """What is served; ``grid`` (columns, rows) is what every window gets, None for what fills it.

    ``each_look`` is called again and again, at every look at what is due.
    """

    projection: Projection
    screens: Screens
    grid: Grid | None = None
    each_look: Callable[[], None] = lambda: None


class Serving(Protocol):
    """What a connection needs to know of its server."""

    site: Site
    admission: Admission
    limits: Limits
    stopping: threading.Event
