"""Small parts of the work area that several kinds of items have."""

from textual.content import Content

from kcn_tui.console.keys import label_of
from kcn_tui.console.text import plain
from kcn_tui.locale import _
from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Item
from kcn_tui.wording.figures import thousands


def heading(words: str) -> Content:
    """A heading between parts of the work area."""
    return Content.styled(words, "bold $text-accent")


def read_out(item: Item) -> list[Content]:
    """The words the secretary reads out before or during an item, with a line below to part them from the rest."""
    if not item.script:
        return []
    title = _("To be read out (the hall does not see this)")
    return [heading(title), plain(item.script.strip()), Content("")]


def person_words(state: State, who: str) -> str:
    """A person with their posts on one line."""
    person = state.plan.person(who)
    return " – ".join((person.name, ", ".join(person.posts))) if person.posts else person.name


def quorum_lines(state: State) -> list[Content]:
    """Whether enough are present for a vote, and what to do if not."""
    now = quorum_now(state)
    if now is None:
        return [
            Content.styled(
                _("Nobody counted yet: {key} first.").format(key=label_of("attendance")), "$text-warning"
            )
        ]
    if now.required is None:
        words = _(
            "How many should be here is not known: {count} to give it, or {vote} to vote with a reason."
        )
        words = words.format(count=label_of("attendance"), vote=label_of("vote"))
        return [Content.styled(words, "$text-warning")]
    if now.met:
        words = _("Quorum: {present} present, {required} needed – enough")
        return [
            Content.styled(
                words.format(present=thousands(now.present), required=thousands(now.required)),
                "$text-success",
            )
        ]
    words = _("No quorum: {present} present, {required} needed. {key} to vote all the same, with a reason.")
    words = words.format(
        present=thousands(now.present), required=thousands(now.required), key=label_of("vote")
    )
    return [Content.styled(words, "$text-error")]
