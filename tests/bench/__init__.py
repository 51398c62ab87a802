"""Measurements of what a secretary and a hall would feel: ``python -m tests.bench``."""
