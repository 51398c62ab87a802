"""``python -m kcn_tui`` is ``kcn-tui``."""

import sys

from kcn_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
