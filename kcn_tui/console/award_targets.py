"""Awards and the recipients on them as targets of keys and forms, and a recipient in a line."""

from collections import Counter
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from kcn_tui.meeting.state import Recipient, State
from kcn_tui.plan.model import Award
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import award_name

AwardStep: TypeAlias = Literal["read", "hand_over", "pass"]
SEPARATOR: Final = "\n"
"""Between an award's id and the number of a recipient on its list, in a target; an id holds no line end."""


def target_of(award: str, number: int | None = None) -> str:
    """An award, or a recipient on it by number from 1, as one target."""
    return award if number is None else f"{award}{SEPARATOR}{number}"


def parted(target: str) -> tuple[str, int | None]:
    """The award's id and the recipient's number; None for the award itself."""
    award, _line_end, number = target.partition(SEPARATOR)
    return award, int(number) if number.isdecimal() else None


def recipient_at(state: State, target: str) -> Recipient | None:
    """The recipient that this target is; None where it is an award, or nobody any more."""
    award, number = parted(target)
    return dict(enumerate(state.receiving(award), start=1)).get(number or 0)


def is_done_with(recipient: Recipient) -> bool:
    """Whether there is nothing to hand over: they have it, or were withdrawn."""
    return recipient.handed_over is not None or recipient.withdrawn is not None


def award_step(state: State, target: str) -> AwardStep:
    """What Enter does on this row of the list: the award is read, then handed over row by row; what is done is passed."""
    recipient = recipient_at(state, target)
    if recipient is None or parted(target)[0] not in state.awards_read:
        return "read"
    return "pass" if is_done_with(recipient) else "hand_over"


def named(recipient: Recipient) -> str:
    """A recipient with the unit."""
    unit = "" if recipient.unit is None else f", {one_line(recipient.unit)}"
    return f"{one_line(recipient.name)}{unit}"


def name_of(state: State | None, target: str) -> str:
    """The name of the recipient that this target is, as it reads now."""
    recipient = None if state is None else recipient_at(state, target)
    return "" if recipient is None else recipient.name


def standing(state: State, award: Award) -> dict[str, Recipient]:
    """Who is on the award and was not withdrawn, each by target."""
    listed = enumerate(state.recipients_of(award), start=1)
    return {target_of(award.id, n): recipient for n, recipient in listed if recipient.withdrawn is None}


def choices(state: State, listed: Mapping[str, Recipient]) -> dict[str, str]:
    """Recipients to choose from, with unit and award; who reads like another, with the number on the list as well."""
    words = {
        target: f"{named(one)} – {award_name(state, parted(target)[0])}" for target, one in listed.items()
    }
    alike = Counter(words.values())
    return {
        target: said if alike[said] == 1 else f"{parted(target)[1]}. {said}" for target, said in words.items()
    }
