"""Where the server can be reached, as it is typed into a browser."""

import socket
from contextlib import suppress
from ipaddress import ip_address
from typing import Final

_SOMEWHERE: Final = ("192.0.2.1", "10.255.255.254", "172.31.255.254", "192.168.255.254")
"""Addresses in networks that a hall may have; nothing is sent there, only the way is asked for."""


def is_loopback(bind: str) -> bool:
    """Whether this address is reached from this machine alone."""
    with suppress(ValueError):
        return ip_address(bind).is_loopback
    return bind.lower() == "localhost"


def urls(bind: str, port: int, token: str | None) -> tuple[str, ...]:
    """What to open: one address, or each of this machine where it listens on all of them; with the token, if any."""
    path = f"/{token}" if token else "/"
    return tuple(f"http://{_in_url(host)}:{port}{path}" for host in _hosts(bind))


def _hosts(bind: str) -> tuple[str, ...]:
    with suppress(ValueError):
        if ip_address(bind).is_unspecified:
            return _own() or (socket.gethostname(),)
    return (bind,)


def _own() -> tuple[str, ...]:
    """The IPv4 addresses of this machine in the networks it is in."""
    found = {_way_to(address) for address in _SOMEWHERE}
    if not any(found):
        with suppress(OSError):
            infos = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET, socket.SOCK_STREAM)
            found = {str(info[4][0]) for info in infos}
    return tuple(sorted(host for host in found if host and not ip_address(host).is_loopback))


def _way_to(address: str) -> str:
    """The address from which one would speak to this one; empty where no way leads there."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        way.connect((address, 9))
        return str(way.getsockname()[0])
    return ""


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
