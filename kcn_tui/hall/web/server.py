"""The HTTP server: threads that wait for pictures beside each other, none for long, and none in the meeting's way.

Python's own, because it is here already: aiohttp, which textual-serve brings, is 12 packages and 5 MB more, and
textual-serve itself gives every browser the keys of a process of its own and fetches a font from the internet.
"""

import logging
import socket
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from http.server import ThreadingHTTPServer
from ipaddress import ip_address
from socketserver import TCPServer
from typing import Any

from kcn_tui.hall.web.admission import Admission
from kcn_tui.hall.web.site import LIMITS, Limits, Site
from kcn_tui.hall.web.visit import Visit

_log = logging.getLogger(__name__)


class HallServer(ThreadingHTTPServer):
    """Serves the hall's picture until it is stopped. Raises OSError where the address cannot be had."""

    daemon_threads = False
    request_queue_size = 32
    allow_reuse_address = sys.platform != "win32"
    """Elsewhere it only lets a restarted server have its port at once; on Windows it would let two have it together."""

    def __init__(
        self, bind: str, port: int, site: Site, admit: Callable[[int], Admission], limits: Limits = LIMITS
    ) -> None:
        self.address_family = _family(bind)
        self.site = site
        self.limits = limits
        self.stopping = threading.Event()
        self._connections: dict[socket.socket, str] = {}
        self._from: Counter[str] = Counter()
        self._lock = threading.Lock()
        super().__init__((bind, port), Visit)
        self.admission = admit(self.server_port)

    def server_bind(self) -> None:
        """Bind without asking DNS for a name, which takes long where there is no network."""
        if sys.platform == "win32":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        if self.address_family == socket.AF_INET6 and socket.has_dualstack_ipv6():
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def run(self) -> None:
        """Serve in this thread until ``shutdown`` or an interrupt; everybody is let go at the end."""
        self.site.projection.start()
        try:
            self.serve_forever(self.limits.look)
        finally:
            self.stopping.set()
            self.site.projection.stop()
            self._let_all_go()
            self.server_close()
            self.site.screens.close()

    def service_actions(self) -> None:
        """At every look: what is due."""
        self.site.screens.forget_the_gone()
        self.site.each_look()

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Whether there is room for one more connection, and for one more from there."""
        address = str(client_address[0])
        with self._lock:
            if (
                len(self._connections) >= self.limits.connections
                or self._from[address] >= self.limits.from_one
            ):
                return False
            self._connections[request] = address
            self._from[address] += 1
        return True

    def shutdown_request(self, request: Any) -> None:
        """End a connection and free its place."""
        with self._lock:
            address = self._connections.pop(request, None)
            if address is not None:
                self._from[address] -= 1
                if not self._from[address]:
                    del self._from[address]
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  socketserver's own signature
        """A client that goes in the middle is no error; anything else is logged and ends its connection alone."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            _log.error("a browser's question failed", exc_info=error)

    def _let_all_go(self) -> None:
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)


def _family(bind: str) -> socket.AddressFamily:
    with suppress(ValueError):
        return socket.AF_INET6 if ip_address(bind).version == 6 else socket.AF_INET  # noqa: PLR2004  IPv6
    return socket.AF_INET
