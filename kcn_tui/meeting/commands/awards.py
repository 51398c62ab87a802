"""Awards: who receives them, read out, handed over."""

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from kcn_tui.meeting.commands.base import CommandBase, Words
from kcn_tui.meeting.events.base import RecipientKind

ListNumber = Annotated[int, Meta(ge=1)]
"""Whose line of an award's list is meant, from 1; it tells namesakes apart where the unit does not."""


class ReadAward(CommandBase, frozen=True):
    """Read out an award decision; ``force`` is the reason for going on to its item without a quorum."""

    award: Words
    force: Words | None = None


class EnterRecipient(CommandBase, frozen=True):
    """Enter a recipient of an award, or correct one, named by ``corrects``, by ``number`` or by both.

    A correction leaves unit and kind as they were unless they are given; ``unit: null`` takes the unit away. Of who is
    entered anew without a ``kind`` the award's counts tell it; where it is for both, an individual is meant.
    """

    award: Words
    name: Words
    unit: Words | UnsetType | None = UNSET
    kind: RecipientKind | None = None
    corrects: Words | None = None
    corrects_unit: Words | None = None
    number: ListNumber | None = None


class Withdraw(CommandBase, frozen=True):
    """Take a recipient off an award that has not been read, with a reason."""

    award: Words
    name: Words
    reason: Words
    unit: Words | None = None
    number: ListNumber | None = None


class MoveAward(CommandBase, frozen=True):
    """Read an award before another one of its item (None: last), with a reason."""

    award: Words
    reason: Words
    before: Words | None = None


class HandOver(CommandBase, frozen=True):
    """A recipient, or someone for them, takes the award in hand."""

    award: Words
    name: Words
    received_by: Words | None = None
    unit: Words | None = None
    number: ListNumber | None = None
