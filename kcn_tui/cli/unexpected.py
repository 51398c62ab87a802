"""What parts of the program log of their errors goes to this run's log."""

import logging
from datetime import datetime

from kcn_tui.record.error_log import ErrorLog


class LogHandler(logging.Handler):
    """Keeps what a part of the program logs and goes on after; without it Python would write it across the screen."""

    def __init__(self, log: ErrorLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the error that goes with the record; the record's own words may hold the meeting's and are left out."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            self._log.keep(error, datetime.now().astimezone())
