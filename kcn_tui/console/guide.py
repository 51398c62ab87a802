"""What Enter will do, in words, before it is pressed."""

from kcn_tui.console.moment import Moment
from kcn_tui.locale import _
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, Nothing
from kcn_tui.meeting.state import State
from kcn_tui.wording.names import award_name, item_name
from kcn_tui.wording.terms import picture_word, result_word


def enter_line(moment: Moment) -> str:
    """The sentence for the status line: what Enter does from where the keys go now."""
    if moment.place == "form":
        return _("Enter: record · Esc: leave it for later")
    if moment.place == "panel":
        return _("Esc: back")
    if moment.place == "agenda" and moment.highlighted is not None:
        return _on_item(moment.state, moment.highlighted)
    if moment.place == "awards" and moment.highlighted is not None:
        return _on_award(moment.state, moment.highlighted)
    if isinstance(moment.step, Nothing):
        return _("The meeting is closed. Ctrl+Q: quit")
    return _("Enter: {what}").format(what=step_words(moment))


def step_words(moment: Moment) -> str:
    """The next natural step, in a few words."""
    match moment.step:
        case Do(command=command):
            return command_words(command, moment)
        case Ask(form="attendance"):
            return _("type the number present")
        case Ask():
            return _("type the result of the vote")
        case Nothing():
            return _("nothing more")


def command_words(command: c.Command, moment: Moment) -> str:
    """What carrying out this command means now."""
    state = moment.state
    match command:
        case c.Start(item=item):
            return _("begin item {item}").format(item=item_name(state, item))
        case c.TurnPage(page=page):
            return _("page {page}/{pages} in the hall").format(page=page, pages=moment.pages.total)
        case c.ReadAward(award=award):
            return _("announce {award}").format(award=award_name(state, award))
        case c.Put(motion=motion):
            return _("put to the vote: {motion}").format(motion=item_name(state, motion))
        case c.Announce(motion=motion):
            return _announcing(moment.state, motion)
        case c.Release():
            return _("uncover the hall's screen")
        case c.Show(picture=picture):
            return _("show {picture} in the hall").format(picture=picture_word(picture))
        case c.Finish():
            return _("finish this item")
        case c.Close():
            return _("close the meeting")
        case _:
            return _("go on")


def _announcing(state: State, motion: str) -> str:
    vote = state.vote_on(motion)
    result = "" if vote is None else result_word(vote.result)
    return _("announce the result in the hall: {result}").format(result=result)


def _on_item(state: State, item: str) -> str:
    name = item_name(state, item)
    match state.course_of(item).progress:
        case "pending":
            return _("Enter: begin item {item} · Ctrl+K: drop it · Esc: back").format(item=name)
        case "open":
            return _("Under way: {item} · Ctrl+K: drop it · Esc: back").format(item=name)
        case "done":
            return _("Over: {item} · Esc: back").format(item=name)
        case "skipped":
            return _("Dropped: {item} · Esc: back").format(item=name)


def _on_award(state: State, award: str) -> str:
    name = award_name(state, award)
    if award in state.awards_read:
        return _("Already announced: {award} · Esc: back").format(award=name)
    return _("Enter: announce {award} · Esc: back").format(award=name)
