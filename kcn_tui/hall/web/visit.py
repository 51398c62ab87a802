"""One browser's connection: every question is checked, answered, and leaves nothing behind."""

import io
import re
import socket
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, Final, cast
from urllib.parse import parse_qsl, urlsplit

from kcn_tui.hall.web.page import FONTS, POLICY, page, part, style
from kcn_tui.hall.web.projection import grid_for
from kcn_tui.hall.web.site import Serving
from kcn_tui.locale import _
from kcn_tui.meeting.events import NOMINAL_GRID

_PLAIN: Final = "text/plain; charset=utf-8"
_HTML: Final = "text/html; charset=utf-8"
_CSS: Final = "text/css; charset=utf-8"
_SCRIPT: Final = "text/javascript; charset=utf-8"
_FONT: Final = "font/woff"

_NAME: Final = re.compile(r"[0-9a-z]{8,16}")
_SIZE: Final = re.compile(r"[1-9][0-9]{0,4}")
_DAY: Final = 86_400

_HEADERS: Final = (
    ("Content-Security-Policy", POLICY),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


class _Hurried(io.RawIOBase):
    """What comes from a connection, until a moment on the monotonic clock; a client that trickles gains no time."""

    def __init__(self, connection: socket.socket) -> None:
        self.until = 0.0
        self._connection = connection

    def readable(self) -> bool:
        """It is read from, and nothing else."""
        return True

    def readinto(self, buffer: Any) -> int:
        """What has come. Raises TimeoutError once the moment has passed."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class Visit(BaseHTTPRequestHandler):
    """Answers the questions that come over one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self) -> None:
        """Read through a clock."""
        super().setup()
        self.hall = cast("Serving", self.server)
        self.rfile.close()
        self._incoming = _Hurried(self.connection)
        self.rfile = io.BufferedReader(self._incoming)

    def handle_one_request(self) -> None:
        """One question, within its time."""
        self._incoming.until = time.monotonic() + self.hall.limits.question
        super().handle_one_request()
        if self.hall.stopping.is_set():
            self.close_connection = True

    def parse_request(self) -> bool:
        """Take the question apart; what is no address is refused before anything is made of it."""
        if not super().parse_request():
            return False
        try:
            self.asked_for = urlsplit(self.path)
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        return True

    def do_GET(self) -> None:
        """Everything but a good-bye is asked for by GET."""
        if self._is_proper():
            self._answer(self.asked_for.path)

    def do_HEAD(self) -> None:
        """As GET; the body is left out where it is sent."""
        self.do_GET()

    def do_POST(self) -> None:
        """A browser says that it goes."""
        self.close_connection = True  # what else comes with it is not read
        if not self._is_proper():
            return
        asked = self._asked()
        if self.asked_for.path != "/leave" or "screen" not in asked:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.hall.site.screens.leave(asked["screen"])
        self._send(HTTPStatus.NO_CONTENT)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002  http.server's own signature
        """Any refusal is one plain line, and ends the connection."""
        self.close_connection = True
        line = message if code == HTTPStatus.FORBIDDEN and message else HTTPStatus(code).phrase
        self._send(code, line.encode() + b"\n", _PLAIN, ("Connection", "close"))

    def version_string(self) -> str:
        """Our name; which version of what runs is nobody's business."""
        return "kcn-tui"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  http.server's own name for it
        """Nothing is said of questions: the terminal is the secretary's."""

    def _is_proper(self) -> bool:
        """Whether the question is meant for us, comes from our own page and from one who may ask; else it is refused."""
        admission, host = self.hall.admission, self.headers.get("Host", "")
        if not admission.is_us(host):
            self._refuse()
            return False
        if self.command != "POST" and (
            "Content-Length" in self.headers or "Transfer-Encoding" in self.headers
        ):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        path = self.asked_for.path
        site = self.headers.get("Sec-Fetch-Site")
        if path not in {"/", f"/{admission.token}"} and not admission.is_from_us(
            host, self.headers.get("Origin"), site
        ):
            self._refuse()
            return False
        if admission.admits(self.headers.get("Cookie", "")) and not admission.is_token(path[1:]):
            return True
        self._at_the_door(path[1:])
        return False

    def _at_the_door(self, word: str) -> None:
        """Let in who shows the token, by a cookie and to an address without it; whoever guesses waits."""
        admission = self.hall.admission
        if self.command == "GET" and admission.is_token(word):
            cookie = f"{admission.cookie}={word}; Path=/; Max-Age={_DAY}; HttpOnly; SameSite=Strict"
            self._send(HTTPStatus.SEE_OTHER, b"", _PLAIN, ("Location", "/"), ("Set-Cookie", cookie))
            return
        if word or self.headers.get("Cookie"):
            self.hall.stopping.wait(self.hall.limits.penalty)
        self._refuse()

    def _refuse(self) -> None:
        line = _("Open the whole address that the secretary's machine has shown.")
        self.send_error(HTTPStatus.FORBIDDEN, line)

    def _answer(self, path: str) -> None:
        projection = self.hall.site.projection
        match path:
            case "/":
                shown = page(projection.picture(self.hall.site.grid or NOMINAL_GRID))
                self._send(HTTPStatus.OK, shown.encode(), _HTML)
            case "/picture":
                self._next()
            case "/hall.js":
                self._send(HTTPStatus.OK, part("hall.js"), _SCRIPT)
            case "/hall.css":
                self._send(HTTPStatus.OK, style(projection.palette).encode(), _CSS)
            case _ if path in FONTS:
                self._send(HTTPStatus.OK, part(f"font/{FONTS[path]}"), _FONT)
            case _:
                self.send_error(HTTPStatus.NOT_FOUND)

    def _next(self) -> None:
        """The next picture for a browser that says which one it shows and how large its window is."""
        asked, site = self._asked(), self.hall.site
        if not {"screen", "wide", "high"} <= asked.keys():
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        screen = site.screens.at(asked["screen"])
        if screen is None:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        grid = site.grid or grid_for(int(asked["wide"]), int(asked["high"]))
        shown = asked.get("shown", "")
        screen.shows(shown, site.projection.picture(grid), site.screens.clock())
        picture = site.projection.next(grid, shown)
        if picture is None:
            self._send(HTTPStatus.NO_CONTENT)
            return
        screen.sent(picture)
        self._send(HTTPStatus.OK, picture.svg.encode(), _PLAIN, ("X-Picture", picture.name))

    def _asked(self) -> dict[str, str]:
        """What the question holds of what can be understood."""
        given = dict(parse_qsl(self.asked_for.query))
        forms = {"screen": _NAME, "shown": _NAME, "wide": _SIZE, "high": _SIZE}
        return {name: given[name] for name, form in forms.items() if form.fullmatch(given.get(name, ""))}

    def _send(self, code: int, body: bytes = b"", kind: str = _PLAIN, *headers: tuple[str, str]) -> None:
        self.connection.settimeout(self.hall.limits.reply)
        self.send_response(code)
        for name, value in (*_HEADERS, *headers):
            self.send_header(name, value)
        if code != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
