"""The sentence of every refusal that needs no more than its values put into it."""

from typing import Final

from kcn_tui.locale import N_
from kcn_tui.meeting.commands import RefusalCode

SENTENCES: Final[dict[RefusalCode, str]] = {
    # the agenda
    "already_closed": N_("The meeting is closed; only undo can open it again."),
    "already_done": N_("{item} is over already; undo takes a mistake back."),
    "already_open": N_("{item} is under way already."),
    "already_skipped": N_("{item} was dropped; undo takes a mistake back."),
    "clock_in_future": N_("{at} has not come yet: give an earlier time."),
    "item_exists": N_("The agenda has {item} already; give the new item another id."),
    "item_lost": N_("The changed agenda no longer has {lost}, which has already taken place."),
    "entered_lost": N_(
        "The changed agenda no longer has {lost}, for which something was entered on the day: leave it in the file."
    ),
    "amended_lost": N_(
        "{motion} was changed on the day, and the changed agenda no longer has the text it had there before:"
        " leave that text in the file."
    ),
    "withdrawn_lost": N_(
        "{name} withdrew as a candidate on the day, and the changed agenda no longer has this name among the"
        " candidates: leave it in the file."
    ),
    "member_lost": N_(
        "The changed list no longer has {who}, who has been checked in, excused or heard already."
    ),
    "person_lost": N_(
        "The changed agenda no longer has {who}, whom {item} names, which was inserted on the day:"
        " leave this person in the file."
    ),
    "no_open_item": N_("No item is under way: start one first."),
    "no_place": N_("Say before or after which other item it comes, one of the two."),
    "text_too_long": N_(
        "The text is too long to be paged in the hall: at most {characters} characters and {lines} lines."
    ),
    "unknown_person": N_("{who} is not among the people of the agenda: give the full name."),
    "same_place": N_("{item} stands there already."),
    "not_over": N_("{item} is neither over nor dropped, so it cannot be taken up again."),
    "not_pending": N_("{item} has begun already or was dropped, so it no longer changes its place."),
    "nothing_to_share": N_(
        "There is nothing to share: the meeting is not late, or no time is left to share."
    ),
    "time_too_short": N_("{item} cannot be shorter than nothing: take fewer minutes away."),
    "needs_reason": N_("A reason is needed here."),
    "nothing_to_undo": N_("There is nothing to undo."),
    # the hall
    "already_held": N_("The hall already shows the waiting picture."),
    "tables_exceed_present": N_(
        "{table}: {here} and {before} at the other tables are {sum}, {excess} more than the {present} present."
    ),
    "no_candidates": N_("{motion} has no candidates yet: nominate them first."),
    "no_round_left": N_("{motion} has no further round: there is nobody to withdraw from it."),
    "announce_first": N_("Announce the last ballot of {motion} first, then hold a further one."),
    "several_recipients": N_(
        "{count} recipients are called {name}: give the unit or the number on the list too."
    ),
    "clock_too_early": N_("{at} is too early: what came before was at {since}."),
    "award_exists": N_("The agenda has the award {award} already: choose another id."),
    "same_candidates": N_(
        "Two candidates have the same name: add the unit to the name, as in “Nguyen Van An – Planning”."
    ),
    "already_asked_to_finish": N_("The speaker's screen asks to finish already."),
    "already_black": N_("The hall's screen is black already."),
    "already_covered": N_("The hall's screen is covered: uncover it first, then its picture can be kept."),
    "console_leads": N_("The speaker does not turn the hall's pages."),
    "podium_leads": N_("The speaker turns the hall's pages already."),
    "not_held": N_("The hall's screen is not covered."),
    # the roll
    "already_in_room": N_("{who}: present already."),
    "no_group": N_("The roll has no group {group}."),
    "no_one": N_("The roll has nobody of the card number or name {who}."),
    "no_roll": N_("There is no roll of members here: record how many are present instead."),
    "not_in_room": N_("{who}: not present, so cannot leave."),
    "present_exceeds_summoned": N_(
        "{present} present is {excess} more than the {summoned} summoned: check the number present or summoned."
    ),
    "several_people": N_("{who} fits {count} people: give the card number ({cards})."),
    "summoned_exceeds_staff": N_(
        "{summoned} summoned is {excess} more than the {staff} on the staff: check both figures."
    ),
    # the discussion
    "already_given_floor": N_("{who} has the floor already."),
    "already_queued": N_("{who} has asked for the floor already."),
    "no_question": N_("There is no question {question}."),
    "no_question_open": N_("No question is waiting for an answer."),
    "no_speaker": N_("Nobody has the floor."),
    "not_in_queue": N_("{who} has not asked for the floor."),
    "queue_empty": N_("Nobody has asked for the floor: say who speaks."),
    # the draft and notes
    "article_gone": N_("Article {article} is struck already."),
    "draft_frozen": N_(
        "{motion} has been voted on; its text no longer changes. A remark goes into a note (F4)."
    ),
    "article_unknown": N_("There is no {motion}: the draft has {count} articles."),
    "needs_text": N_("There is no text yet; type it first."),
    "no_article": N_("There is no article {article}: the draft has {count}, and “new” adds one."),
    "no_note": N_("There is no note {note}."),
    "no_note_yet": N_("There is no note yet; F4 takes one."),
    # awards
    "all_awards_read": N_("There is no award left to be read out."),
    "already_handed_over": N_("{name} has been given the award already."),
    "already_read": N_("{award} has been read out already."),
    "award_locked": N_(
        "{award} has been read out; only names still lacking can be entered, and a wrong one corrected."
    ),
    "no_recipient": N_("{name} is not among the recipients of {award}."),
    "not_read": N_("{award} has not been read out yet; it is handed over after that."),
    "recipient_exists": N_("{name} is among the recipients of {award} already."),
    # votes
    "already_announced": N_("The result on {motion} has been announced already."),
    "already_put": N_("{motion} is before the hall already; record the count."),
    "attendance_base_unknown": N_(
        "{present} are present, but of how many is not known: give the number of staff or of those"
        " summoned, or a reason for voting without a quorum."
    ),
    "ballot_sum": N_("{figure} {count} is not right: {limit} {most}; check both."),
    "needs_ballot": N_("{motion} is an election: it needs a ballot, not votes for and against."),
    "needs_figures": N_("The figures are missing: give those in favour, or add up the tables."),
    "no_attendance": N_("Nobody has been counted yet: record the attendance before the vote."),
    "no_ballot": N_("No ballot on {motion} has been counted yet, so there is nothing to correct."),
    "no_candidate": N_("{name} is not a candidate of this ballot."),
    "several_resolutions": N_("The day has several resolutions: name the one that is meant ({names})."),
    "votes_missing": N_(
        "No votes are given for {names}: give a figure for every candidate, 0 where there are none."
    ),
    "no_election": N_("{motion} is no election: it has no candidates."),
    "ballot_begun": N_(
        "The first ballot of {motion} has been counted: its seats no longer change, and nobody is added to its candidates."
    ),
    "candidate_exists": N_(
        "{name} is a candidate already; for another of that name add the unit to it: “{name} – Planning”."
    ),
    "no_quorum": N_(
        "No quorum: {present} present, {required} needed, {missing} more must come; or give a reason for"
        " going on without."
    ),
    "no_tallies": N_("No table has been counted on {motion} yet."),
    "not_announced": N_("The result on {motion} is not announced, so there is nothing to take back."),
    "not_votable": N_(
        "{motion} is not put to the vote: only motions, resolutions, reports and appointments are."
    ),
    "text_changed": N_("{motion}: the text has changed since it was counted. Put it to the vote again."),
    "put_again": N_("{motion} reads differently than when it was put: put it to the vote again, then count."),
    "count_first": N_("{motion} is before the hall again: record the count, then announce its result."),
    "whole_voted": N_(
        "{motion} has been voted on as a whole: take the item up again, with a reason, to vote on an article."
    ),
    "article_voted_down": N_(
        "{motion} was voted down and still stands in the text: change or strike it first (Ctrl+O), then put the"
        " whole to the vote."
    ),
    "nothing_voted": N_("No vote on {motion} has been recorded yet, so there is no result to announce."),
}
