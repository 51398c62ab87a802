"""The contents that a yearly conference must have, as its check-list names them (practice 2)."""

from typing import Final

CONTENTS: Final = (
    "policy",
    "last_resolution",
    "accountability",
    "questions",
    "spending_regulation",
    "working_conditions",
    "inspection",
    "awards",
)
"""The eight required contents, number 1 first. Source: Nghị định 04/2015/NĐ-CP, Điều 5. Named in ``wording``."""
