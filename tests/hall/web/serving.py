"""The browser's hall as a server in this process, asked by plain HTTP as any client may."""

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple

from kcn_tui.hall.web.admission import admission
from kcn_tui.hall.web.projection import Grid, Projection
from kcn_tui.hall.web.screens import Screens
from kcn_tui.hall.web.server import HallServer
from kcn_tui.hall.web.site import Limits, Site
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.stage.theme import DARK
from tests.clocks import SetClock
from tests.hall.watching import PATIENCE

TOKEN = "abcdefghjkmn"
SCREEN = "manchieu1"
TV = f"screen={SCREEN}&wide=1920&high=1080"


class Answer(NamedTuple):
    code: int
    headers: dict[str, str]
    text: str

    @property
    def cookie(self) -> str:
        """What a browser sends back of the cookie that was set."""
        return self.headers["Set-Cookie"].partition(";")[0]


class Hall:
    """A server that is running, and one who asks it."""

    def __init__(self, server: HallServer) -> None:
        self.server = server
        self.port = server.server_port

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask on a connection of one's own; header names are written with underscores."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(
                method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
            )
            reply = connection.getresponse()
            return Answer(reply.status, dict(reply.headers), reply.read().decode("utf-8", "replace"))
        finally:
            connection.close()

    def picture(self, shown: str = "", tv: str = TV) -> Answer:
        """The next picture after the one of this name."""
        return self.ask(f"/picture?{tv}&shown={shown}")

    def until(self, words: str, tv: str = TV) -> Answer:
        """Ask as a browser does, picture after picture, until one says this."""
        answer, shown = self.picture("", tv), ""
        for _ in range(int(PATIENCE / 0.5)):
            if answer.code == 200 and words in answer.text:
                return answer
            shown = answer.headers.get("X-Picture", shown)
            answer = self.picture(shown, tv)
        raise AssertionError(f"never seen: {words}\n{answer.text}")

    def connect(self) -> socket.socket:
        """A bare connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)


@contextmanager
def serving(
    folder: MeetingFolder,
    clock: SetClock,
    *,
    bind: str = "127.0.0.1",
    grid: Grid | None = None,
    limits: Limits | None = None,
) -> Iterator[Hall]:
    site = Site(Projection(folder, clock, DARK), Screens(folder, clock), grid)
    server = HallServer(
        bind, 0, site, partial(admission, bind, token=TOKEN), limits or Limits(penalty=0.0, look=0.02)
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield Hall(server)
    finally:
        server.shutdown()
        thread.join()
