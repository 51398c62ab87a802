"""Run an agency's yearly conference of staff live from the terminal."""
