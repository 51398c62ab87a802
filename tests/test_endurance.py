"""The long day in small: it runs to its end, hall and record with it."""

import subprocess
import sys


def test_a_short_day_runs_through_console_and_hall_and_is_proved() -> None:
    day = [sys.executable, "-m", "tests.endurance", "--people", "60", "--events", "600"]
    end = subprocess.run(day, capture_output=True, text=True, check=False)
    assert (end.returncode, end.stderr) == (0, "")
    assert [line.split()[0] for line in end.stdout.splitlines()[1:10]] == [str(hour) for hour in range(9)]
    assert "verify: 0 findings" in end.stdout
