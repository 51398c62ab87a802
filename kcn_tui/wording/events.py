"""What has happened, one line an event: for the output of a rehearsal and for the log."""

from typing import assert_never

from kcn_tui.locale import _
from kcn_tui.meeting import events as e
from kcn_tui.plan.model import Plan
from kcn_tui.text.lines import one_line
from kcn_tui.wording.terms import award_name, figure_word, item_name, method_word, picture_word, result_word


def entry_line(entry: e.Entry, plan: Plan) -> str:
    """The entry with its number and clock time, as in ``#12 14:02 bắt đầu: 4. Báo cáo …``."""
    return f"#{entry.seq} {entry.at:%H:%M} {event_words(entry.event, plan)}"


def event_words(event: e.Event, plan: Plan) -> str:  # noqa: C901, PLR0911, PLR0912  one arm an event; the type checker sees that none is missing
    """The event in words, with the names that ``plan`` gives to items and awards; always one line."""
    match event:
        case e.Opened():
            line = _("opened as a rehearsal: {title}") if event.rehearsal else _("opened: {title}")
            return line.format(title=one_line(event.plan.conference.title))
        case e.PlanAdopted():
            return _("the changed agenda was adopted")
        case e.AttendanceCounted():
            return _attendance(event)
        case e.ItemStarted():
            return _("started: {item}").format(item=item_name(plan, event.item))
        case e.ItemFinished():
            return _("finished: {item}").format(item=item_name(plan, event.item))
        case e.ItemSkipped():
            return _("dropped: {item}; reason: {reason}").format(
                item=item_name(plan, event.item), reason=one_line(event.reason)
            )
        case e.PageTurned():
            return _("the hall is shown page {page}").format(page=event.page)
        case e.PictureShown():
            return _("the hall is shown {picture}").format(picture=picture_word(event.picture))
        case e.HallHeld():
            return _("the hall's screen was covered")
        case e.HallReleased():
            return _("the hall's screen was uncovered")
        case e.AwardRead():
            return _("award read out: {award}").format(award=award_name(plan, event.award))
        case e.Noted():
            return _("note {number}: {text}").format(number=event.number, text=one_line(event.text))
        case e.MotionPut():
            return _put(event, plan)
        case e.VoteRecorded():
            return _vote(event, plan)
        case e.VoteAnnounced():
            return _("result announced: {motion}").format(motion=item_name(plan, event.motion))
        case e.Concluded():
            return _("conclusion: {text}").format(text=one_line(event.text))
        case e.Closed():
            return _("the meeting was closed")
        case e.Undone():
            return _("undone: everything since #{target}").format(target=event.target)
        case _:
            assert_never(event)


def _attendance(event: e.AttendanceCounted) -> str:
    base = [_("{present} present").format(present=event.present)]
    if event.summoned is not None:
        base.append(_("of {summoned} summoned").format(summoned=event.summoned))
    if event.staff is not None:
        base.append(_("{staff} on the staff").format(staff=event.staff))
    return _("attendance: {figures}").format(figures=", ".join(base))


def _put(event: e.MotionPut, plan: Plan) -> str:
    motion = item_name(plan, event.motion)
    if event.override is None:
        return _("put to the vote: {motion}").format(motion=motion)
    return _("put to the vote without a quorum: {motion}; reason: {reason}").format(
        motion=motion, reason=one_line(event.override)
    )


def _vote(event: e.VoteRecorded, plan: Plan) -> str:
    figures = {name: getattr(event, name) for name in ("yes", "no", "abstain", "not_voting")}
    line = _("vote on {motion}, {method}: {figures} of {present} present: {result}").format(
        motion=item_name(plan, event.motion),
        method=method_word(event.method),
        figures=", ".join(f"{figure_word(name)} {count}" for name, count in figures.items()),
        present=event.present,
        result=result_word(event.result),
    )
    if event.override is not None:
        line += _("; without a quorum, reason: {reason}").format(reason=one_line(event.override))
    if event.reason is not None:
        line += _("; version {version}, reason: {reason}").format(
            version=event.version, reason=one_line(event.reason)
        )
    return line
