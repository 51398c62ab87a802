"""A day of eight hours with 20,000 people and 100,000 events: ``python -m tests.endurance``."""
