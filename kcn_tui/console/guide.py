"""What Enter will do, in words, before it is pressed."""

from kcn_tui.console.keys import label_of
from kcn_tui.console.moment import Moment
from kcn_tui.locale import _
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, Nothing
from kcn_tui.meeting.state import State
from kcn_tui.wording.terms import award_name, item_name, picture_word, result_word


def enter_line(moment: Moment) -> str:
    """The sentence for the status line: what Enter does from where the keys go now."""
    match moment.place:
        case "form":
            return _("Fill in the form. Esc: leave it, what is typed is kept")
        case "panel":
            return _("Esc: back")
        case "pictures":
            return _("Enter: show the picture that is chosen · Esc: back")
        case "agenda" if moment.highlighted is not None:
            return _on_item(moment.state, moment.highlighted)
        case "awards" if moment.highlighted is not None:
            return _on_award(moment.state, moment.highlighted)
    return _at_rest(moment)


def _at_rest(moment: Moment) -> str:
    if isinstance(moment.step, Nothing):
        return _("The meeting is closed. {key}: quit").format(key=label_of("quit"))
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


def command_words(command: c.Command, moment: Moment) -> str:  # noqa: PLR0911  one arm a command
    """What carrying out this command means now."""
    plan = moment.state.plan
    match command:
        case c.Start(item=item):
            return _("begin item {item}").format(item=item_name(plan, item))
        case c.TurnPage(page=page):
            return _("page {page}/{pages} in the hall").format(page=page, pages=moment.pages.total)
        case c.ReadAward(award=award):
            return _("announce {award}").format(award=award_name(plan, award))
        case c.Put(motion=motion):
            return _("put to the vote: {motion}").format(motion=item_name(plan, motion))
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
    name = item_name(state.plan, item)
    match state.course_of(item).progress:
        case "pending":
            return _("Enter: begin · {key}: drop · Esc: back – {item}").format(
                item=name, key=label_of("skip")
            )
        case "open":
            return _("Under way. {key}: drop · Esc: back – {item}").format(item=name, key=label_of("skip"))
        case "done":
            return _("Over. Esc: back – {item}").format(item=name)
        case "skipped":
            return _("Dropped. Esc: back – {item}").format(item=name)


def _on_award(state: State, award: str) -> str:
    name = award_name(state.plan, award)
    if award in state.awards_read:
        return _("Announced already. Esc: back – {award}").format(award=name)
    return _("Enter: announce · Esc: back – {award}").format(award=name)
