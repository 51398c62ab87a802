"""What can be put to the vote or counted now, and why something cannot."""

from kcn_tui.meeting.commands.refusal import Refusal
from kcn_tui.meeting.moment import corrected_vote, whole_voted
from kcn_tui.meeting.motions import article, is_article, is_decided, is_named_well, item_of, must_be_put_again
from kcn_tui.meeting.state import State
from kcn_tui.meeting.voted_down import whole_barred
from kcn_tui.plan.model import Appointment, Election, Item, Motion, Report, Resolution

VOTABLE = (Motion, Resolution, Report, Appointment)
"""Items that can be put to the vote: a regulation is heard as a report, the presidium is an appointment."""


def votable(state: State, motion: str) -> Item | Refusal:
    """The item that this motion is, or is an article of, if it can be voted on by hands, cards or ballots for and against."""
    item = state.item(item_of(motion))
    if item is None or not is_named_well(motion) or (is_article(motion) and not isinstance(item, Resolution)):
        return Refusal("no_motion", {"motion": motion})
    if isinstance(item, Election):
        return Refusal("needs_ballot", {"motion": motion})
    if state.course_of(item.id).progress == "skipped":
        return Refusal("already_skipped", {"item": item.id})
    if not isinstance(item, VOTABLE):
        return Refusal("not_votable", {"motion": motion})
    return _article_votable(state, motion) or whole_barred(state, motion) or item


def countable(state: State, motion: str) -> Item | Refusal:
    """The item, if a count on this motion can be taken: not where hands were raised on a text that has changed since."""
    item = votable(state, motion)
    if isinstance(item, Refusal) or not must_be_put_again(state, motion):
        return item
    return Refusal("put_again", {"motion": motion})


def _article_votable(state: State, motion: str) -> Refusal | None:
    """An article is voted on while it stands and the whole has not been; a count of it is corrected after that too."""
    if not is_article(motion):
        return None
    if (named := article(state, motion)) is None:
        count = len(state.articles_of(item_of(motion)))
        return Refusal("article_unknown", {"motion": motion, "count": count})
    if named.text is None:
        return Refusal("article_gone", {"article": named.place})
    if corrected_vote(state, motion) is not None or not whole_voted(state, motion):
        return None
    return Refusal("whole_voted", {"motion": item_of(motion)})


def needs_reason(state: State, motion: str) -> bool:
    """Whether a further count is asked why: what was voted on reads as it did. On other words it is a vote like the first."""
    return state.vote_on(motion) is not None and is_decided(state, motion)
