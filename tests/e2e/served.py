"""The hall's screen in a browser, served by a process of its own, and what it answers."""

import http.client
import re
import signal
import subprocess
import sys

from kcn_tui.record.folder import MeetingFolder


class Served:
    """``kcn-tui present --web`` as a process, and the addresses that it has said."""

    def __init__(self, folder: MeetingFolder, *options: str) -> None:
        words = ["--lang", "vi", "present", str(folder.path), "--web", *options]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self._process.stdout is not None
        self.said = []
        for line in self._process.stdout:
            self.said.append(line)
            if "Ctrl+C" in line:
                break
        self.urls = [line.split()[-1] for line in self.said if "http://" in line]

    def interrupt(self) -> tuple[int, str]:
        """Press Ctrl+C; the exit code and what was said on standard error."""
        self._process.send_signal(signal.SIGINT)
        return self.ends()

    def ends(self) -> tuple[int, str]:
        """Wait until it ends by itself."""
        error = self._process.communicate()[1]
        return self._process.returncode, error

    def kill(self) -> None:
        """As a power cut would."""
        self._process.kill()
        self._process.communicate()


_PROGRAM = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # where the tests were started deaf to it
from kcn_tui.cli import main
sys.exit(main())
"""


def get(url: str) -> tuple[int, str]:
    host, _, path = url.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=20)
    try:
        connection.request("GET", f"/{path}")
        reply = connection.getresponse()
        return reply.status, reply.read().decode()
    finally:
        connection.close()


def open_url(hall: Served) -> tuple[str, str]:
    """The address on this machine and the token of a hall that is opened to the network."""
    found = re.fullmatch(r"http://[^/]+:([0-9]+)/([a-z2-9]{12})", hall.urls[0])
    assert found is not None, hall.said
    return f"http://127.0.0.1:{found[1]}", found[2]
