"""Run an agency's yearly conference of staff live from the terminal."""

__version__ = "0.1.0"
