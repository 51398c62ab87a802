"""What the hall was given to see, in words."""

from typing import Final

from kcn_tui.locale import _
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words
from kcn_tui.wording.names import member_name
from kcn_tui.wording.terms import picture_word


def _page_turned(event: e.PageTurned, state: State) -> str:
    """Behind a picture that is kept, the hall sees nothing of it."""
    if state.cover == "frozen":
        return _("page {page}, ahead of the hall").format(page=event.page)
    return _("the hall is shown page {page}").format(page=event.page)


def _picture_shown(event: e.PictureShown, _state: State) -> str:
    return _("the hall is shown {picture}").format(picture=picture_word(event.picture))


def _lead_given(event: e.LeadGiven, state: State) -> str:
    if event.who is None:
        return _("the speaker turns the hall's pages")
    return _("the speaker turns the hall's pages: {who}").format(who=member_name(state, event.who))


WORDS: Final[dict[type[e.Event], Words]] = {
    e.PageTurned: _page_turned,
    e.PictureShown: _picture_shown,
    e.HallHeld: lambda _event, _state: _("the hall's screen was covered"),
    e.HallBlacked: lambda _event, _state: _("the hall's screen was made black"),
    e.HallFrozen: lambda _event, _state: _("the hall keeps its picture"),
    e.HallTold: lambda event, _state: _("message to the hall: {text}").format(text=one_line(event.text)),
    e.HallReleased: lambda _event, _state: _("the hall's screen goes on"),
    e.LeadGiven: _lead_given,
    e.LeadTaken: lambda _event, _state: _("the console alone turns the hall's pages"),
}
