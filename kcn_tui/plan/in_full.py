"""Persons by their full names where nothing later looks an id up: who receives an award is read out as it is written."""

from collections.abc import Mapping

from msgspec.structs import replace

from kcn_tui.plan.model import Award, Awards, Item, Person, Plan


def name_in_full(written: str, people: Mapping[str, Person]) -> str:
    """The full name of the person of this id; anything else is itself a name."""
    person = people.get(written.strip())
    return written if person is None else person.name


def item_in_full(item: Item, people: Mapping[str, Person]) -> Item:
    """The item whose recipients are named in full, also those whom it names by an id of ``people``."""

    def in_full(award: Award) -> Award:
        return replace(award, recipients=tuple(name_in_full(who, people) for who in award.recipients))

    return replace(item, awards=tuple(map(in_full, item.awards))) if isinstance(item, Awards) else item


def plan_in_full(plan: Plan) -> Plan:
    """The plan all of whose items are so."""
    return replace(plan, agenda=tuple(item_in_full(item, plan.people) for item in plan.agenda))
