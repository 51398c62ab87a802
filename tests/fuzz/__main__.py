"""Fuzz one target for some seconds; exit code 1 where something was found, with the inputs in ``--keep``.

    python -m tests.fuzz --target agenda --seconds 300 --keep /tmp/found

Guided by coverage where atheris can be imported (``pip install atheris``; it is for development alone), else by
random changes of the seeds; which of them is said.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.fuzz.changes import changed
from tests.fuzz.oracle import MOST_MEMORY, Found, bound_memory

NAMES = ("agenda", "cues", "journal", "roll", "text")
_LONGEST = 20_000
"""Bytes of an input that a change may make."""


def main() -> None:
    """Fuzz and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--target", choices=NAMES, required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--keep", type=Path, help="folder for the inputs that something was found with")
    parser.add_argument("--corpus", type=Path, help="folder for the inputs that led to new places")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    atheris = _atheris()
    from tests.fuzz.targets import TARGETS, seeds, words

    memory = f"{MOST_MEMORY // 2**20} MiB" if bound_memory() else "not bounded"
    found = Found(TARGETS[options.target], options.keep)
    first = [*seeds(options.target)]
    for data in first:
        found.run(data)
    until = time.monotonic() + options.seconds

    def one(data: bytes) -> None:
        found.run(data)
        if time.monotonic() > until:
            _say(
                f"{options.target}: {found.executions:,} inputs in {options.seconds:.0f} s, {len(first)} seeds,"
                f" slowest {found.slowest:.2f} s, memory {memory}, {len(found.breaches)} found"
            )
            # a guide by coverage never gives control back
            os._exit(1 if found.breaches else 0)

    rng, table = random.Random(options.seed), words(options.target)
    if atheris is not None:
        _guided(atheris, one, first, table, options)
    while True:
        one(changed(rng.choice(first), first, table, rng)[:_LONGEST])


def _atheris() -> Any:
    """The guide by coverage with the program made ready for it, None where it is not there."""
    try:
        atheris = import_module("atheris")
    except ImportError:
        _say("atheris cannot be imported: no guidance by coverage, random changes instead")
        return None
    with atheris.instrument_imports(include=["kcn_tui"]):
        import_module("tests.fuzz.targets")
    return atheris


def _guided(
    atheris: Any,
    one: Callable[[bytes], None],
    first: list[bytes],
    table: list[bytes],
    options: argparse.Namespace,
) -> None:
    """Let atheris choose what to change; two of three changes are ours, which know the format."""
    rng = random.Random(options.seed)
    arguments = [
        sys.argv[0],
        f"-max_len={_LONGEST}",
        f"-seed={options.seed + 1}",
        "-rss_limit_mb=0",
        "-timeout=60",
    ]
    if options.corpus:
        options.corpus.mkdir(parents=True, exist_ok=True)
        for n, data in enumerate(first):
            (options.corpus / f"seed-{n}").write_bytes(data)
        arguments.append(str(options.corpus))

    def mutated(data: bytes, most: int, seed: int) -> bytes:
        if seed % 3 == 0:
            return bytes(atheris.Mutate(data, most))
        rng.seed(seed)
        return changed(data or rng.choice(first), first, table, rng)[:most]

    atheris.Setup(arguments, one, custom_mutator=mutated)
    atheris.Fuzz()


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  what it found is its output


if __name__ == "__main__":
    main()
