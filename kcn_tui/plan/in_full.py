"""Persons by their full names where nothing later looks an id up: who receives an award is read out as it is written."""

from msgspec.structs import replace

from kcn_tui.plan.model import Award, Awards, Plan


def with_full_names(plan: Plan) -> Plan:
    """The plan whose recipients are named in full, also those whom the file names by an id of ``people``."""

    def named(award: Award) -> Award:
        return replace(award, recipients=tuple(plan.person(who).name for who in award.recipients))

    agenda = tuple(
        replace(item, awards=tuple(map(named, item.awards))) if isinstance(item, Awards) else item
        for item in plan.agenda
    )
    return replace(plan, agenda=agenda)
