"""When Python collects garbage: not during a start (``door.main``), and afterwards not among what stays."""

import gc


def collect_again() -> None:
    """Let Python collect garbage, but not look through everything imported in the middle of a meeting."""
    gc.freeze()
    gc.enable()
