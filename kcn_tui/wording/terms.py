"""The words for the fixed terms of a meeting, and the names by which its items and awards are spoken of."""

from difflib import get_close_matches

from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.events import Method, Picture, Result
from kcn_tui.plan.model import Awards, Plan
from kcn_tui.text.lines import one_line


def method_word(method: Method) -> str:
    """How a vote is taken."""
    return {
        "hands": _("show of hands"),
        "cards": _("voting cards"),
        "secret": _("secret ballot"),
        "acclamation": _("acclamation"),
    }[method]


def result_word(result: Result) -> str:
    """The verdict of a vote."""
    return {"pass": _("carried"), "fail": _("not carried")}[result]


def figure_word(figure: str) -> str:
    """One figure of a vote: ``yes``, ``no``, ``abstain`` or ``not_voting``."""
    return {
        "yes": pgettext("votes", "in favour"),
        "no": pgettext("votes", "against"),
        "abstain": pgettext("votes", "abstaining"),
        "not_voting": pgettext("votes", "not voting"),
    }[figure]


def picture_word(picture: Picture) -> str:
    """What the hall can be given to see."""
    return {
        "waiting": _("the waiting picture"),
        "agenda": _("the agenda"),
        "attendance": _("the attendance"),
        "item": _("the open item"),
    }[picture]


def kind_word(kind: str) -> str:
    """A kind of agenda item."""
    return {
        "ceremony": pgettext("kind", "ceremony"),
        "attendance": pgettext("kind", "attendance report"),
        "appointment": pgettext("kind", "appointment"),
        "report": pgettext("kind", "report"),
        "discussion": pgettext("kind", "discussion"),
        "break": pgettext("kind", "break"),
        "awards": pgettext("kind", "awards"),
        "pledge": pgettext("kind", "pledge"),
        "motion": pgettext("kind", "motion"),
        "election": pgettext("kind", "election"),
        "resolution": pgettext("kind", "resolution"),
    }[kind]


def field_word(field: str) -> str:
    """A field of an agenda item, as ``meeting.changes`` names it; an unknown one stays as it is."""
    words = {
        "title": pgettext("field", "title"),
        "by": pgettext("field", "who presents it"),
        "minutes": pgettext("field", "planned minutes"),
        "text": pgettext("field", "text"),
        "script": pgettext("field", "script"),
        "file": pgettext("field", "text file"),
        "kind": pgettext("field", "kind"),
        "awards": pgettext("field", "award decisions"),
        "seats": pgettext("field", "seats"),
        "candidates": pgettext("field", "candidates"),
        "preamble": pgettext("field", "preamble"),
        "articles": pgettext("field", "articles"),
        "closing": pgettext("field", "closing paragraph"),
    }
    return words.get(field, field)


def item_name(plan: Plan, item_id: str, width: int | None = None) -> str:
    """An item by its number and title, ``4. Báo cáo …``; what the plan does not have is quoted as it was named.

    ``width`` is the most characters that the title may take.
    """
    for number, item in enumerate(plan.agenda, start=1):
        if item.id == item_id:
            return f"{number}. {one_line(item.title, width)}"
    return _("“{name}”").format(name=one_line(item_id, width))


def award_name(plan: Plan, award_id: str, width: int | None = None) -> str:
    """An award decision by its form and who grants it; what the plan does not have is quoted as it was named."""
    award = plan.award(award_id)
    if award is None:
        return _("“{name}”").format(name=one_line(award_id, width))
    return one_line(_("{form} of {granter}").format(form=award.form, granter=award.by), width)


def item_meant(plan: Plan, name: str) -> str | None:
    """The item's id that was probably meant by this one, or None."""
    return next(iter(get_close_matches(name, [item.id for item in plan.agenda], 1)), None)


def award_meant(plan: Plan, name: str) -> str | None:
    """The award's id that was probably meant by this one, or None."""
    awards = [award.id for item in plan.agenda if isinstance(item, Awards) for award in item.awards]
    return next(iter(get_close_matches(name, awards, 1)), None)
