"""What Enter will do, in words, before it is pressed."""

from kcn_tui.console import later
from kcn_tui.console.keys import label_of
from kcn_tui.console.list_guide import list_line
from kcn_tui.console.moment import Moment
from kcn_tui.console.text import NAME
from kcn_tui.locale import _
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.electing import further_round
from kcn_tui.meeting.flow import Ask, Do, Nothing
from kcn_tui.meeting.motions import is_article
from kcn_tui.meeting.sharing import share_offered
from kcn_tui.meeting.speaking import speaker_of
from kcn_tui.meeting.state import Ballot, State
from kcn_tui.plan.model import Awards, Discussion, Election
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import absence_words, article_words, award_name, item_name, member_name
from kcn_tui.wording.terms import picture_word, result_word


def enter_line(moment: Moment) -> str:
    """The sentence for the status line: what Enter does from where the keys go now."""
    match moment.place:
        case "form" | "panel":
            return _("Esc: back")
        case "pictures":
            return _("Enter: show the picture that is chosen · Esc: back")
        case "roll" | "floor" | "minutes" | "articles":
            return _in_panel(moment)
    on_row = list_line(moment)
    return _at_rest(moment) if on_row is None else on_row


def _in_panel(moment: Moment) -> str:
    """As the panel that has the keys says it."""
    match moment.place:
        case "roll":
            return later.roll_guide.roll_line(moment)
        case "floor":
            return later.floor_list.enter_words(moment.highlighted or "", moment.state)
        case "articles":
            return later.article_list.enter_words(moment.highlighted or "", moment.state)
        case _:
            return later.minutes_list.enter_words(moment.highlighted or "")


def _at_rest(moment: Moment) -> str:
    if isinstance(moment.step, Nothing):
        return _("The meeting is closed. {key}: quit").format(key=label_of("quit"))
    line = _("Enter: {what}").format(what=step_words(moment))
    if moment.state.cover == "frozen":
        line += " · " + _("{key}: let the hall follow again").format(key=label_of("release"))
    if moment.state.lead is not None and moment.state.cover is None:
        line += " · " + _("{key}: take the pages back").format(key=label_of("back"))
    if share_offered(moment.state, moment.now):
        line += " · " + _("{key}: share time").format(key=label_of("share_time"))
    if isinstance(moment.state.open_item, Awards | Discussion):
        line += " · " + _("↑ ↓: into the list")
    return line


def step_words(moment: Moment) -> str:
    """The next natural step, in a few words."""
    match moment.step:
        case Do(command=command):
            return command_words(command, moment)
        case Ask():
            return _asked_for(moment.step, moment.state)
        case Nothing():
            return _("nothing more")


def _asked_for(step: Ask, state: State) -> str:
    match step.form:
        case "attendance":
            return _("call the roll") if state.members else _("type the number present")
        case "end_speech":
            return _("end the speech of {who}").format(who=member_name(state, speaker_of(step.item), NAME))
        case "amend":
            words = _("change or strike what was voted down: {article}")
            return words.format(article=article_words(state, step.item))
        case "nominate":
            return _("nominate a candidate")
        case "ballot":
            return _("type the counted ballot")
        case "force":
            words = _("put to the vote without a quorum, for a reason: {motion}")
            return words.format(motion=item_name(state, step.item))
        case "opening":
            words = _("begin without a quorum, for a reason: {item}")
            return words.format(item=item_name(state, step.item))
        case "vote":
            if not is_article(step.item):
                return _("type the result of the vote")
            words = _("type the result of the vote on {motion}")
            return words.format(motion=article_words(state, step.item))


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
        case c.Speak():
            who = state.queue[0] if state.queue else ""
            absent = absence_words(state, who)
            name = member_name(state, who, NAME)
            return _("give the floor to {who}").format(who=f"{name}, {absent}" if absent else name)
        case c.Show(picture=picture):
            this = further_round(state, state.open_item) if isinstance(state.open_item, Election) else None
            if picture == "item" and this is not None:
                return _("show who stands in round {number}").format(number=this.number)
            return _("show {picture} in the hall").format(picture=picture_word(picture))
        case _:
            return _words_alone(command)


def _words_alone(command: c.Command) -> str:
    """What a command means that speaks of nothing but itself."""
    match command:
        case c.Release():
            return _("uncover the hall's screen")
        case c.Finish():
            return _("finish this item")
        case c.Close():
            return _("close the meeting")
        case _:
            return _("go on")


def _announcing(state: State, motion: str) -> str:
    count = state.count_on(motion)
    if isinstance(count, Ballot):
        if not count.elected:
            return _("announce the ballot in the hall: nobody elected")
        names = ", ".join(map(one_line, count.elected))
        return _("announce the ballot in the hall: elected {names}").format(names=names)
    result = "" if count is None else result_word(count.result)
    if is_article(motion):
        result = f"{article_words(state, motion)}, {result}"
    return _("announce the result in the hall: {result}").format(result=result)
