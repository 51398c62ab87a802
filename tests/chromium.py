"""A real Chromium without a window, driven over its DevTools pipe: no driver and no port beside it."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

import pytest

PATIENCE: Final = 60.0
"""Seconds after which a browser that has not come to show what is expected never will."""
ANEW: Final = 2
"""Seconds after which a page that does not show it yet is asked anew."""

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
_PIPES: Final = 'exec "$@" 3<&"$PIPE_TO_BROWSER" 4>&"$PIPE_FROM_BROWSER"'

needs_chromium: Final = pytest.mark.skipif(
    sys.platform == "win32" or not any(map(shutil.which, _NAMES)),
    reason="no Chromium here (apt-get install chromium)",
)


class Chromium:
    """One browser, of which one page at a time is looked at."""

    def __init__(self, folder: Path) -> None:
        program = next(filter(None, map(shutil.which, _NAMES)))
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        pipes = {"PIPE_TO_BROWSER": str(to_browser), "PIPE_FROM_BROWSER": str(from_browser)}
        self._process = subprocess.Popen(
            ["bash", "-c", _PIPES, "bash", program, *_FLAGS, f"--user-data-dir={folder}"],
            env=os.environ | pipes,
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._rest = b""
        self._count = 0
        self.requested: list[str] = []
        """The addresses that the page has asked for."""
        self._session: str | None = None
        self._loaded: set[str] = set()

    @contextmanager
    def page(self, *, wide: int = 1920, high: int = 1080) -> Iterator[Self]:
        """A page of this size without the cookies and settings of those before."""
        context = self._call("Target.createBrowserContext")["browserContextId"]
        target = self._call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.requested.clear()
        for domain in ("Network", "Page", "Runtime"):
            self._call(f"{domain}.enable")
        self._call("Page.setLifecycleEventsEnabled", enabled=True)
        self.resize(wide, high)
        try:
            yield self
        finally:
            self._session = None
            self._call("Target.disposeBrowserContext", browserContextId=context)

    def open(self, url: str) -> None:
        """Go to this address, and wait until all that belongs to the page is there."""
        loader = self._call("Page.navigate", url=url)["loaderId"]
        end = time.monotonic() + PATIENCE
        while loader not in self._loaded:
            self._note(self._receive(end))

    def resize(self, wide: int, high: int) -> None:
        """Give the window this size in pixels."""
        self._call(
            "Emulation.setDeviceMetricsOverride", width=wide, height=high, deviceScaleFactor=1, mobile=False
        )

    def without_scripts(self) -> None:
        """Run no script from the next page on."""
        self._call("Emulation.setScriptExecutionDisabled", value=True)

    def value(self, expression: str) -> Any:
        """What a JavaScript expression comes to on the page; None while it is being left for another."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True, maybe=True)
        return answer.get("result", {}).get("value")

    def until(self, expression: str) -> None:
        """Wait until a JavaScript expression holds; the browser itself looks whenever the page changes.

        A question put to a page that is just being left may never be answered, so it is put anew now and then.
        """
        end = time.monotonic() + PATIENCE
        watch = (
            f"new Promise(done => {{ const look = () => ({expression}) && (watch.disconnect(), done(true));"
            " const watch = new MutationObserver(look);"
            " watch.observe(document, {subtree: true, childList: true, attributes: true}); look();"
            f" setTimeout(() => (watch.disconnect(), done(false)), {ANEW * 1000}) }})"
        )
        while time.monotonic() < end:
            answer = self._call(
                "Runtime.evaluate",
                expression=watch,
                awaitPromise=True,
                returnByValue=True,
                maybe=True,
                patience=2 * ANEW,
            )
            if answer.get("result", {}).get("value") is True:
                return
        raise AssertionError(f"never so: {expression}\n{self.text()}")

    def sees(self, words: str) -> None:
        """Wait until the picture says these words."""
        says = "document.querySelector('svg')?.getAttribute('aria-label')"
        self.until(f"({says} ?? document.body?.innerText ?? '').includes({json.dumps(words)})")

    def text(self) -> str:
        """What the picture says, or else the page."""
        return str(
            self.value(
                "document.querySelector('svg')?.getAttribute('aria-label') ?? document.body?.innerText"
            )
        )

    def fonts(self, selector: str) -> set[tuple[str, bool]]:
        """The faces in which these elements are drawn, and whether each came with the page."""
        self._call("Runtime.evaluate", expression="document.fonts.ready", awaitPromise=True)
        for domain in ("DOM", "CSS"):
            self._call(f"{domain}.enable")
        root = self._call("DOM.getDocument")["root"]["nodeId"]
        nodes = self._call("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]
        used = [self._call("CSS.getPlatformFontsForNode", nodeId=node)["fonts"] for node in nodes]
        return {(font["familyName"], font["isCustomFont"]) for each in used for font in each}

    def screenshot(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode(self._call("Page.captureScreenshot", format="png")["data"])

    def close(self) -> None:
        """End the browser."""
        try:
            self._session = None
            self._send("Browser.close", {})
            self._process.wait(10)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _call(
        self, method: str, *, maybe: bool = False, patience: float = PATIENCE, **params: Any
    ) -> dict[str, Any]:
        """Ask for something; ``maybe`` returns nothing where it fails, as in a page that is just being left."""
        number = self._send(method, params)
        end = time.monotonic() + patience
        while True:
            try:
                message = self._receive(end)
            except TimeoutError:
                if maybe:
                    return {}
                raise
            self._note(message)
            if message.get("id") == number:
                assert maybe or "error" not in message, (method, message)
                return dict(message.get("result", {}))

    def _note(self, message: dict[str, Any]) -> None:
        """Remember what the browser tells unasked."""
        if message.get("method") == "Network.requestWillBeSent":
            self.requested.append(message["params"]["request"]["url"])
        if message.get("method") == "Page.lifecycleEvent" and message["params"]["name"] == "load":
            self._loaded.add(message["params"]["loaderId"])

    def _send(self, method: str, params: dict[str, Any]) -> int:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return self._count

    def _receive(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready = select.select([self._in], [], [], max(0.0, end - time.monotonic()))[0]
            if not ready:
                raise TimeoutError("the browser is silent")
            data = os.read(self._in, 1 << 20)
            assert data, "the browser has ended"
            self._rest += data
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))


def pixels(png: bytes) -> list[list[str]]:
    """The colours ``#rrggbb`` of a PNG of 8 bits a channel without a palette, row by row."""
    wide, high = int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
    step = {2: 3, 6: 4}[png[25]]
    data, at = b"", 8
    while at < len(png):
        length, kind = int.from_bytes(png[at : at + 4]), png[at + 4 : at + 8]
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    raw, stride, before, rows = zlib.decompress(data), wide * step, bytes(wide * step), []
    for y in range(high):
        kind_of_row, row = (
            raw[y * (stride + 1)],
            bytearray(raw[y * (stride + 1) + 1 : (y + 1) * (stride + 1)]),
        )
        for x in range(stride):
            left, up = row[x - step] if x >= step else 0, before[x]
            corner = before[x - step] if x >= step else 0
            guess = (0, left, up, (left + up) // 2, _nearest(left, up, corner))[kind_of_row]
            row[x] = (row[x] + guess) & 255
        before = bytes(row)
        rows.append([f"#{row[x : x + 3].hex()}" for x in range(0, stride, step)])
    return rows


def _nearest(left: int, up: int, corner: int) -> int:
    """Paeth's predictor (PNG, 9.4)."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda each: abs(guess - each))
