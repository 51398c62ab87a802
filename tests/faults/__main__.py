"""Try every fault at every operation of a whole rehearsed meeting: ``python -m tests.faults``.

``--short`` tries a sample; ``--broken`` tries builds that are broken on purpose and shows which points caught them.
The exit code is 1 where anything was violated, or where a broken build was not caught.
"""

import argparse
import sys
import time

from kcn_tui import locale
from tests.faults.broken import BROKEN, Honest
from tests.faults.course import Script, reference
from tests.faults.sweep import Build, Outcome, sweep_crashes, sweep_failures

SHORT = 47
"""In the short form every so-many-th failure is tried; it shares no factor with the number of kinds."""
SHORT_CRASHES = 9
SHOWN = 40


def tried(script: Script, build: Build, *, short: bool, part: int = 0) -> Outcome:
    """Both sweeps."""
    outcome = Outcome()
    sweep_crashes(
        script,
        build,
        outcome,
        stride=SHORT_CRASHES if short else 1,
        offset=part % SHORT_CRASHES if short else 0,
    )
    sweep_failures(script, build, outcome, stride=SHORT if short else 1, offset=part % SHORT if short else 0)
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
    asked = parser.parse_args()
    locale.use("vi")
    script = reference()
    failed = False
    for build in BROKEN if asked.broken else (Honest,):
        begun = time.monotonic()
        outcome = tried(script, build, short=asked.short or asked.broken, part=asked.part)
        sys.stdout.write(told(f"{build.__name__}", outcome, time.monotonic() - begun))
        shown = 5 if asked.broken else SHOWN
        for violation in outcome.violations[:shown]:
            sys.stdout.write(f"  {violation.point}: {violation.what}\n")
        failed = failed or bool(outcome.violations) != asked.broken
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
