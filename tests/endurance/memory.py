"""How much memory a process has."""

from pathlib import Path

MEGABYTE = 1e6


def resident(process: str) -> float:
    """Megabytes that a process (its number, or ``self``) has in memory; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS")), "0")
    return int(kilobytes) * 1024 / MEGABYTE
