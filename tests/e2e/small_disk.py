"""A file system of a few hundred kilobytes that can really be filled, where the system allows to mount one."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

import pytest

SIZE = 512 * 1024
"""Bytes; whole pages are given out."""


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount one there; skips the test, saying why, where that is not allowed."""
    if not sys.platform.startswith("linux"):
        pytest.skip("no small file system to fill: only Linux mounts one in memory")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no small file system to fill: there is no mount here")
    if mounted.returncode != 0:
        pytest.skip(f"no small file system to fill: {mounted.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Take all the room that is left; removing the file gives it back."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 1):
            with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
                _write_on(file, size)
    return ballast


def _write_on(file: FileIO, size: int) -> None:
    """Twice as much as the disk holds."""
    for _ in range(2 * SIZE // size):
        file.write(b"\0" * size)
