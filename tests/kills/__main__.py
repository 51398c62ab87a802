"""Kill console, hall, podium and rehearsal at random moments, again and again, and count what is lost.

``python -m tests.kills --rounds 50``; the exit code is 1 if anything that was called confirmed is lost, a file does not
read, or a screen is not where it was.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.kills import desk, rehearsal


def main() -> int:
    """Play the rounds and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=50, help="kills in all; one in ten at most is a rehearsal's"
    )
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        played = rehearsal.rounds(asked.rounds // 10, asked.seed, Path(folder))
        said(rehearsal_line(played))
        kills = desk.rounds(
            asked.rounds - sum(each.killed for each in played), asked.seed, Path(folder) / "desk", said
        )
    lost = sum(each.lost for each in played)
    faults = [fault for kill in kills for fault in kill.faults]
    said(desk_line(kills))
    said(
        f"{sum(each.killed for each in played) + len(kills)} kills (seed {asked.seed}), {lost + len(faults)} faults"
    )
    return 1 if lost or faults else 0


def rehearsal_line(played: list[rehearsal.Round]) -> str:
    """What became of the rehearsals."""
    return (
        f"{len(played)} rehearsals, {sum(each.killed for each in played)} killed before their end,"
        f" {sum(each.confirmed for each in played)} events printed as confirmed,"
        f" {sum(each.lost for each in played)} of them lost, {sum(each.torn for each in played)} torn last lines"
    )


def desk_line(kills: list[desk.Kill]) -> str:
    """What became of the screens."""
    victims = {name: sum(kill.victim == name for kill in kills) for name in desk.VICTIMS}
    counted = ", ".join(f"{name} {count}" for name, count in victims.items())
    return (
        f"{len(kills)} screens killed ({counted}), {sum(kill.starting for kill in kills)} of them while starting;"
        f" {sum(kill.shown for kill in kills)} events shown as recorded, {sum(kill.in_flight for kill in kills)} more on"
        f" disk that had not been shown yet, {sum(kill.torn for kill in kills)} torn last lines"
    )


def said(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
