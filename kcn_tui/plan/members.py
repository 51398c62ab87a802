"""A member of the conference or a guest, as the roll lists them."""

from typing import Literal

from kcn_tui.plan.model import Record, Text

MemberKind = Literal["member", "guest"]


class Member(Record, frozen=True, gc=False):
    """One line of the roll. ``id`` is the card number where there is one, else ``#`` and the row; guests never count."""

    id: Text
    name: Text
    card: str | None = None
    unit: str | None = None
    post: str | None = None
    group: str | None = None
    kind: MemberKind = "member"
