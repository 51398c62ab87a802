"""Real processes, really killed: ``python -m tests.kills``."""
