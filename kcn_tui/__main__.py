"""``python -m kcn_tui`` is ``kcn-tui``."""

import signal
import sys


def run() -> int:
    """Run the command line and return its exit code; Ctrl+C while its parts are still imported ends without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until the door catches it (``door.main``)
    from kcn_tui.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
