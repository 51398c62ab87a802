"""Try every fault at every operation of a whole rehearsed meeting: ``python -m tests.faults``.

Most of it is waiting for a writer that tries again, so that it is shared among ``--jobs`` processes. ``--short`` tries a sample; ``--broken`` tries builds that are broken on purpose and shows which points caught them.
The exit code is 1 where anything was violated, or where a broken build was not caught.
"""

import argparse
import os
import sys
import time
from concurrent.futures import Future, ProcessPoolExecutor

from kcn_tui import locale
from tests.faults.broken import BROKEN, Honest
from tests.faults.course import Script, reference
from tests.faults.sweep import Build, Outcome, sweep_crashes, sweep_failures

SHORT = 47
"""In the short form every so-many-th failure is tried; it shares no factor with the number of kinds."""
SHORT_CRASHES = 9
SHOWN = 40


def tried(script: Script, build: Build, part: int) -> Outcome:
    """A sample of both sweeps."""
    outcome = Outcome()
    sweep_crashes(script, build, outcome, stride=SHORT_CRASHES, offset=part % SHORT_CRASHES)
    sweep_failures(script, build, outcome, stride=SHORT, offset=part % SHORT)
    return outcome


def tried_by_many(script: Script, build: Build, jobs: int) -> Outcome:
    """Both sweeps whole: the crashes in one process, which tells their states apart, the failures dealt out to the others."""
    with ProcessPoolExecutor(jobs, initializer=locale.use, initargs=("vi",)) as pool:
        parts: list[Future[Outcome]] = [pool.submit(_crashes, script, build)]
        parts += [pool.submit(_failures, script, build, part, jobs) for part in range(jobs)]
        whole, *others = (part.result() for part in parts)
    for other in others:
        whole.failures += other.failures
        whole.refused += other.refused
        whole.violations += other.violations
    return whole


def _crashes(script: Script, build: Build) -> Outcome:
    outcome = Outcome()
    sweep_crashes(script, build, outcome)
    return outcome


def _failures(script: Script, build: Build, part: int, of: int) -> Outcome:
    outcome = Outcome()
    sweep_failures(script, build, outcome, stride=of, offset=part)
    return outcome


def told(name: str, outcome: Outcome, seconds: float) -> str:
    return (
        f"{name}: {outcome.points} points tried over {outcome.operations} file operations"
        f" ({outcome.failures} failures, of which {outcome.refused} were told to the user;"
        f" {outcome.crashes} crashes, {outcome.states} different states of the disk),"
        f" {len(outcome.violations)} violations, {seconds:.0f} s\n"
    )


def main() -> int:
    """Print what the sweeps came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--broken", action="store_true")
    parser.add_argument("--part", type=int, default=0, help="which sample the short form takes")
    parser.add_argument(
        "--jobs", type=int, default=4 * (os.cpu_count() or 1), help="how many processes share the whole sweep"
    )
    asked = parser.parse_args()
    locale.use("vi")
    script = reference()
    failed = False
    for build in BROKEN if asked.broken else (Honest,):
        begun = time.monotonic()
        if asked.short or asked.broken:
            outcome = tried(script, build, asked.part)
        else:
            outcome = tried_by_many(script, build, asked.jobs)
        sys.stdout.write(told(f"{build.__name__}", outcome, time.monotonic() - begun))
        shown = 5 if asked.broken else SHOWN
        for violation in outcome.violations[:shown]:
            sys.stdout.write(f"  {violation.point}: {violation.what}\n")
        failed = failed or bool(outcome.violations) != asked.broken
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
