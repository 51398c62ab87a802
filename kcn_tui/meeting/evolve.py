"""How each event changes the state; the same function for console, hall, podium and verification."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from kcn_tui.meeting import events as e
from kcn_tui.meeting.effects import awards, course, draft, floor, hall, minutes, plan, roll, voting
from kcn_tui.meeting.state import State

_EFFECTS: dict[type[e.Event], Callable[[State, Any, e.Entry], State]] = {
    e.PlanAdopted: plan.plan_adopted,
    e.ItemStarted: course.item_started,
    e.ItemFinished: course.item_finished,
    e.ItemSkipped: course.item_skipped,
    e.ItemReopened: course.item_reopened,
    e.ItemMoved: course.item_moved,
    e.ItemInserted: course.item_inserted,
    e.TimeGiven: course.time_given,
    e.TimeShared: course.time_shared,
    e.ReallyBegan: course.really_began,
    e.PageTurned: hall.page_turned,
    e.PictureShown: hall.picture_shown,
    e.HallHeld: hall.hall_held,
    e.HallBlacked: hall.hall_blacked,
    e.HallFrozen: hall.hall_frozen,
    e.HallTold: hall.hall_told,
    e.HallReleased: hall.hall_released,
    e.LeadGiven: hall.lead_given,
    e.LeadTaken: hall.lead_taken,
    e.AttendanceCounted: roll.attendance_counted,
    e.Arrived: roll.arrived,
    e.Left: roll.left,
    e.Excused: roll.excused,
    e.AwardRead: awards.award_read,
    e.RecipientEntered: awards.recipient_entered,
    e.RecipientWithdrawn: awards.recipient_withdrawn,
    e.AwardMoved: awards.award_moved,
    e.AwardHandedOver: awards.award_handed_over,
    e.Noted: minutes.noted,
    e.NoteEdited: minutes.note_edited,
    e.Concluded: minutes.concluded,
    e.ContentMarked: minutes.content_marked,
    e.Closed: minutes.closed,
    e.Queued: floor.queued,
    e.Unqueued: floor.unqueued,
    e.SpeechBegun: floor.speech_begun,
    e.SpeechEnded: floor.speech_ended,
    e.WrapUpAsked: floor.wrap_up_asked,
    e.Asked: floor.asked,
    e.Answered: floor.answered,
    e.ArticleAmended: draft.article_amended,
    e.ArticleAdded: draft.article_added,
    e.MotionPut: voting.motion_put,
    e.TallyTaken: voting.tally_taken,
    e.VoteRecorded: voting.vote_recorded,
    e.VoteAnnounced: voting.vote_announced,
    e.VoteRetracted: voting.vote_retracted,
    e.CandidateNominated: voting.candidate_nominated,
    e.CandidateWithdrawn: voting.candidate_withdrawn,
    e.BallotCounted: voting.ballot_counted,
}
"""Every event but ``Opened`` and ``Undone``, which are the timeline's matter."""


def opening(event: e.Opened, at: datetime) -> State:
    """The state with which a meeting begins: nothing started, the hall on the waiting picture."""
    return State(
        plan=event.plan,
        agenda=event.plan.agenda,
        agenda_sha256=event.agenda_sha256,
        opened_at=at,
        rehearsal=event.rehearsal,
        members={member.id: member for member in event.members},
        images=event.images,
    )


def evolve(state: State, entry: e.Entry) -> State:
    """The state after this entry; raises KeyError for an event that is the timeline's."""
    return _EFFECTS[type(entry.event)](state, entry.event, entry)
