"""The words for the fixed terms of a meeting."""

from typing import Final

from kcn_tui.locale import N_, _, pgettext
from kcn_tui.meeting.contents import CONTENTS
from kcn_tui.meeting.events import ContentMark, Method, Picture, RecipientKind, Result
from kcn_tui.meeting.state import Whereabouts
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
    return {"pass": _("passed"), "fail": _("not passed")}[result]


def figure_word(figure: str) -> str:
    """One figure of a vote or a ballot, as the rules name it; a candidate's name stands for itself."""
    words = {
        "yes": pgettext("votes", "in favour"),
        "no": pgettext("votes", "against"),
        "abstain": pgettext("votes", "abstaining"),
        "not_voting": pgettext("votes", "not voting"),
        "present": pgettext("votes", "present"),
        "issued": pgettext("ballots", "issued"),
        "collected": pgettext("ballots", "collected"),
        "valid": pgettext("ballots", "valid"),
        "invalid": pgettext("ballots", "invalid"),
        "valid + invalid": pgettext("ballots", "valid and invalid together"),
        "votes": pgettext("ballots", "votes for all candidates together"),
        "valid x seats": pgettext("ballots", "valid ballots times seats"),
    }
    return words.get(figure, one_line(figure))


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
    """A field of an agenda item or of the conference, as ``meeting.changes`` names it; an unknown one stays as it is."""
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
        "id": pgettext("field", "id"),
        "agency": pgettext("field", "agency"),
        "superior": pgettext("field", "superior agency"),
        "date": pgettext("field", "date"),
        "session": pgettext("field", "part of the day"),
        "start": pgettext("field", "start"),
        "place": pgettext("field", "place"),
    }
    return words.get(field, field)


def recipient_word(kind: RecipientKind) -> str:
    """Whether an award goes to many or to one."""
    return {
        "collective": pgettext("recipient", "collective"),
        "individual": pgettext("recipient", "individual"),
    }[kind]


def whereabouts_word(where: Whereabouts) -> str:
    """Where a member is."""
    return {
        "expected": pgettext("member", "not there yet"),
        "in_room": pgettext("member", "present"),
        "left": pgettext("member", "left"),
        "excused": pgettext("member", "excused"),
    }[where]


def mark_word(mark: ContentMark) -> str:
    """How a required content stands."""
    return {
        "open": pgettext("content", "open"),
        "done": pgettext("content", "done"),
        "not_applicable": pgettext("content", "not applicable"),
    }[mark]


def content_name(number: int) -> str:
    """One of the eight required contents of the conference, by number from 1 (practice 2)."""
    return {
        "policy": _("Implementation of resolutions, policy and law"),
        "last_resolution": _("Implementation of the last conference's resolution"),
        "accountability": _("The head's accountability and next year's plan"),
        "questions": _("The head hears and answers questions"),
        "spending_regulation": _("Internal spending regulation passed; emulation drive and pledge"),
        "working_conditions": _("Measures to better working and living conditions"),
        "inspection": _("Report of the People's Inspection Board, and its election when due"),
        "awards": _("Awards"),
    }[CONTENTS[number - 1]]


def content_brief(number: int) -> str:
    """The same in two or three words, where all eight stand in a line."""
    return {
        "policy": pgettext("content, brief", "resolutions and policy"),
        "last_resolution": pgettext("content, brief", "the last resolution"),
        "accountability": pgettext("content, brief", "the head's accountability"),
        "questions": pgettext("content, brief", "questions answered"),
        "spending_regulation": pgettext("content, brief", "internal spending"),
        "working_conditions": pgettext("content, brief", "working conditions"),
        "inspection": pgettext("content, brief", "People's Inspection"),
        "awards": pgettext("content, brief", "awards"),
    }[CONTENTS[number - 1]]


_SESSIONS: Final[dict[str | None, str]] = {
    "sáng": N_("Morning of {day}"),
    "chiều": N_("Afternoon of {day}"),
    "tối": N_("Evening of {day}"),
    None: N_("Day {day}"),
}


def day_words(session: str | None, day: str) -> str:
    """The day of the meeting with its half, as the agenda names it."""
    return _(_SESSIONS[session]).format(day=day)
