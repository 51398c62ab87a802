"""What differs between two plans of the same meeting, for the question whether to go on with a changed file."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from kcn_tui.plan.images import Image
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan, Record

ChangeCode = Literal[
    "added",
    "removed",
    "moved",
    "edited",
    "conference",
    "people",
    "roles",
    "rules",
    "roll",
    "hall",
    "members",
    "images",
]


class Change(Struct, frozen=True):
    """One difference: what kind, for items the id, and for items and the conference the fields concerned."""

    code: ChangeCode
    item: str | None = None
    fields: tuple[str, ...] = ()


def changes(
    old: Plan,
    new: Plan,
    listed: Iterable[Member],
    relisted: Iterable[Member],
    *,
    images: Sequence[Image] = (),
    new_images: Sequence[Image] = (),
) -> tuple[Change, ...]:
    """All differences, in the order of the file, with those of the people listed and the images before and now."""
    found = []
    if _differ(old, new, "conference"):
        found.append(Change("conference", fields=_edited(old.conference, new.conference)))
    found += [
        Change(part) for part in ("people", "roles", "rules", "roll", "hall") if _differ(old, new, part)
    ]
    if [*listed] != [*relisted]:
        found.append(Change("members"))
    if [*map(_told, images)] != [*map(_told, new_images)]:
        found.append(Change("images"))
    before = {item.id: item for item in old.agenda}
    after = {item.id: item for item in new.agenda}
    found += [Change("removed", item) for item in before if item not in after]
    found += [Change("added", item) for item in after if item not in before]
    shared = [item for item in after if item in before]
    places = {item: place for place, item in enumerate(before)}
    stayed = _rising([places[item] for item in shared])
    found += [Change("moved", item) for at, item in enumerate(shared) if at not in stayed]
    for item in shared:
        fields = _edited(before[item], after[item])
        if fields:
            found.append(Change("edited", item, fields))
    return tuple(found)


def _rising(places: Sequence[int]) -> set[int]:
    """The indexes of a longest run of rising places, gaps allowed: what kept its order while as little as can be moved."""
    ends: list[int] = []
    """Where the runs found so far end, by their length; each is the one that ends lowest."""
    before: list[int | None] = []
    for at, place in enumerate(places):
        length = bisect_left(ends, place, key=places.__getitem__)
        before.append(ends[length - 1] if length else None)
        ends[length:] = [at, *ends[length + 1 :]]
    run: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        run.add(last)
        last = before[last]
    return run


def _told(image: Image) -> tuple[str, str, str]:
    """An image by its file: another version of the program makes other small pictures of the same one."""
    return image.of, image.name, image.sha256


def _differ(old: Plan, new: Plan, part: str) -> bool:
    return bool(getattr(old, part) != getattr(new, part))


def _edited(old: Record, new: Record) -> tuple[str, ...]:
    if type(old) is not type(new):
        return ("kind",)
    return tuple(field for field in new.__struct_fields__ if getattr(old, field) != getattr(new, field))
