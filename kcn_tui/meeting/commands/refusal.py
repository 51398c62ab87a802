"""Why a command is not possible now."""

from typing import Literal

from msgspec import Struct

RefusalCode = Literal[
    "all_awards_read",
    "already_announced",
    "already_closed",
    "already_done",
    "already_given_floor",
    "already_handed_over",
    "already_held",
    "already_in_room",
    "already_open",
    "already_put",
    "already_queued",
    "already_read",
    "already_skipped",
    "article_gone",
    "attendance_base_unknown",
    "award_locked",
    "ballot_sum",
    "clock_in_future",
    "count_exceeds_present",
    "draft_frozen",
    "item_exists",
    "item_lost",
    "member_lost",
    "needs_ballot",
    "needs_figures",
    "needs_reason",
    "needs_text",
    "no_article",
    "no_attendance",
    "no_award",
    "no_ballot",
    "not_read",
    "no_candidate",
    "no_group",
    "no_item",
    "no_motion",
    "no_note",
    "no_one",
    "no_open_item",
    "no_place",
    "no_question",
    "no_quorum",
    "no_recipient",
    "no_roll",
    "no_speaker",
    "no_tallies",
    "not_announced",
    "not_held",
    "not_in_queue",
    "not_in_room",
    "not_open",
    "not_over",
    "not_pending",
    "not_votable",
    "nothing_to_share",
    "nothing_to_undo",
    "nothing_voted",
    "present_exceeds_summoned",
    "queue_empty",
    "recipient_exists",
    "several_people",
    "summoned_exceeds_staff",
    "time_too_short",
]


class Refusal(Struct, frozen=True):
    """A command that is not possible now: why, as a code, with the figures or names concerned. Worded in ``wording``."""

    code: RefusalCode
    values: dict[str, str | int] = {}
