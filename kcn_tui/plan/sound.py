"""Whether a plan that did not come through ``load`` may be worked with: one that a journal holds."""

from collections.abc import Iterator
from datetime import date, time

from kcn_tui.plan.model import Awards, Plan
from kcn_tui.plan.threshold import Threshold


def is_sound(plan: Plan) -> bool:
    """Whether what the rest of the program takes for granted of a plan holds: its date, its rules, ids that differ."""
    rules, conference = plan.rules, plan.conference
    ids = [*_ids(plan)]
    try:
        date.fromisoformat(conference.date)
        time.fromisoformat(conference.start or "00:00")
    except ValueError:
        return False
    sentences = (rules.quorum, rules.majority, rules.election)
    return len(ids) == len({*ids}) and None not in map(Threshold.parse, sentences)


def _ids(plan: Plan) -> Iterator[tuple[str, str]]:
    for item in plan.agenda:
        yield "item", item.id
        if isinstance(item, Awards):
            yield from (("award", award.id) for award in item.awards)
