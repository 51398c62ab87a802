"""What must hold for every input, and how a breach is kept.

Time is that of the processor, so that a busy machine breaks nothing. Memory is bounded for the whole process by its
address space (where the system has such a limit): what goes beyond is a ``MemoryError``, which is a breach.
"""

import re
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

MOST_SECONDS = 2.0
MOST_MEMORY = 2 * 2**30
"""Bytes of address space of the process that is fuzzed, all libraries included."""

HARMFUL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What no line of ours may bring to a terminal: controls, what turns the writing direction, what hides, no characters."""


class BreachError(AssertionError):
    """An input for which something does not hold that must."""


class Found:
    """Runs inputs, counts them, and keeps one input for each place that it broke at."""

    def __init__(self, check: Callable[[bytes], None], kept_in: Path | None = None) -> None:
        self._check = check
        self._kept_in = kept_in
        self.executions = 0
        self.slowest = 0.0
        self.breaches: dict[str, str] = {}

    def run(self, data: bytes) -> None:
        """Try one input; nothing is raised."""
        self.executions += 1
        began = time.process_time()
        try:
            self._check(data)
            _assure_in_time(time.process_time() - began)
        except Exception as error:  # noqa: BLE001  whatever is raised is what was looked for
            self._keep(data, error)
        self.slowest = max(self.slowest, time.process_time() - began)

    def _keep(self, data: bytes, error: Exception) -> None:
        where = _place(error)
        if where in self.breaches:
            return
        name = f"{sha256(data).hexdigest()[:12]}.case"
        self.breaches[where] = name
        sys.stderr.write(f"{where}  {str(error)[:200]!r}  -> {name}\n")
        if self._kept_in is not None:
            self._kept_in.mkdir(parents=True, exist_ok=True)
            (self._kept_in / name).write_bytes(data)


def _assure_in_time(seconds: float) -> None:
    if seconds > MOST_SECONDS:
        raise BreachError(f"{seconds:.1f} s")


def _place(error: Exception) -> str:
    """The kind of error and the innermost line of the program, or of the check, that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "kcn_tui" in f.filename] or [f for f in frames if "tests" in f.filename]
    return f"{type(error).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno}"


def assert_harmless(lines: Iterable[str]) -> None:
    """Raise BreachError for a line that would do something to a terminal."""
    for line in lines:
        match = HARMFUL.search(line)
        if match:
            raise BreachError(f"U+{ord(match.group()):04X} in {line[:80]!r}")


def bound_memory() -> bool:
    """Bound this process's memory; False where the system has no such bound."""
    try:
        import resource
    except ImportError:
        return False
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    return True
