"""What all parts of the export share."""

from typing import Annotated

from msgspec import Meta, Struct

from kcn_tui.plan.model import Count

Moment = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$",
        description="RFC 3339 with offset, to the second",
    ),
]
MotionId = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9-]{0,63}(/[1-9][0-9]*)?(?!\n)$",
        description="an item's id; with a slash and a number the article at that place of its draft",
    ),
]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="SHA-256 as hexadecimal digits")]
Number = Annotated[int, Meta(ge=1)]


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """What every part of the export is: immutable, with exactly these keys."""


class Quorum(Part, frozen=True):
    """How many had to be present and whether they were; null while it is not known of how many."""

    required: Count | None
    met: bool | None
