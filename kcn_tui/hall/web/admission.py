"""Who may look on: on this machine every browser, over a network only who knows the token."""

import secrets
import socket
from contextlib import suppress
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import Final

from msgspec import Struct

from kcn_tui.hall.web.addresses import is_loopback
from kcn_tui.record.disk import REAL_DISK, read_file, replace_file
from kcn_tui.record.folder import MeetingFolder

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Those that nobody mistakes for another when they are typed with a TV's remote."""
_LENGTH: Final = 12
"""12 of 31 letters are 59 bits: at the 64 wrong ones a second that its connections allow (``site.LIMITS``), 390 million years."""


class Admission(Struct, frozen=True):
    """What a request must show. Without a ``token`` only this machine's own names are answered to."""

    token: str | None
    cookie: str

    def is_us(self, host: str) -> bool:
        """Whether this Host header means us: a name that somebody else's DNS points here (DNS rebinding) does not."""
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        name = name.strip("[]").rstrip(".").lower()
        with suppress(ValueError):
            return ip_address(name).is_loopback or self.token is not None
        if name == "localhost":
            return True
        own = socket.gethostname().lower()
        return self.token is not None and name in {
            own,
            own.partition(".")[0],
            f"{own.partition('.')[0]}.local",
        }

    def is_from_us(self, host: str, origin: str | None, site: str | None) -> bool:
        """Whether no other site's page asks, going by the headers Origin and Sec-Fetch-Site where a browser sends them."""
        return origin in {None, f"http://{host}"} and site in {None, "none", "same-origin"}

    def admits(self, cookies: str) -> bool:
        """Whether the Cookie header shows the token, where one is asked for."""
        if self.token is None:
            return True
        try:
            shown = SimpleCookie(cookies).get(self.cookie)
        except CookieError:
            return False
        return shown is not None and self.is_token(shown.value)

    def is_token(self, word: str) -> bool:
        """Compare in a time that tells nothing about where they differ."""
        return self.token is not None and secrets.compare_digest(
            word.encode("utf-8", "replace"), self.token.encode()
        )


def admission(bind: str, port: int, token: str) -> Admission:
    """What this address asks for; the cookie's name holds the port, since cookies know no ports."""
    return Admission(None if is_loopback(bind) else token, f"kcn-tui-{port}")


class KeptToken:
    """The meeting's token, in a file for the owner alone: after a restart the TV, which knows it, goes on by itself.

    Where the folder is not there yet, or takes no file, the token lasts as long as this process.
    """

    def __init__(self, folder: MeetingFolder) -> None:
        self._path = folder.path / "web-token"
        kept = self._read()
        self.word = kept or "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
        self._kept = kept is not None

    def keep(self) -> None:
        """Write it down once the meeting's folder is there."""
        if self._kept or not self._path.parent.is_dir():
            return
        self._kept = True
        with suppress(OSError):
            replace_file(REAL_DISK, self._path, self.word.encode(), durable=False)

    def _read(self) -> str | None:
        """The kept token; None where the file is missing, is none of ours or holds anything else."""
        try:
            word = read_file(self._path, _LENGTH).decode("ascii", "replace")
        except OSError:
            return None
        return word if len(word) == _LENGTH and set(word) <= set(_LETTERS) else None
