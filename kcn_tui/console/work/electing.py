"""An election: candidates, every round that was counted, who is elected, and what is left to be decided."""

from textual.content import Content

from kcn_tui.console.keys import label_of
from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading, person_words
from kcn_tui.locale import _
from kcn_tui.meeting.electing import elected_so_far, further_round
from kcn_tui.meeting.rounds import standing
from kcn_tui.meeting.state import Ballot, State
from kcn_tui.plan.model import Election
from kcn_tui.text.lines import one_line
from kcn_tui.wording.figures import percent, thousands


def electing(moment: Moment, item: Election) -> Content:
    """What comes next, then the rounds with the latest first, then the candidates before the first round."""
    state = moment.state
    ballots = state.ballots.get(item.id) or ()
    lines = [*_next(state, item), *(_between(state, item) if ballots else ())]
    for n, ballot in reversed(list(enumerate(ballots))):
        replaced = n + 1 < len(ballots) and ballots[n + 1].round == ballot.round
        lines += [Content(""), *_round(ballot, replaced=replaced)]
    if not ballots:
        lines += [Content(""), heading(_("Candidates for {seats} seats").format(seats=item.seats))]
        lines += _candidates(state, item)
        if any(known.withdrawn is None for known in state.candidates_of(item)):
            keys = _("{nominate}: nominate · {withdraw}: withdraw")
            keys = keys.format(nominate=label_of("nominate"), withdraw=label_of("withdraw_candidate"))
            lines.append(Content.styled(keys, "$text-muted"))
    return Content("\n").join(lines)


def _between(state: State, item: Election) -> list[Content]:
    """Who stands in the next round, how one more is taken off it, and who has withdrawn and why."""
    this = further_round(state, item)
    lines = []
    if this is not None:
        words = _("Standing: {names} · {withdraw}: withdraw")
        names = ", ".join(map(one_line, this.candidates))
        words = words.format(names=names, withdraw=label_of("withdraw_candidate"))
        lines.append(plain(words, "$text-muted"))
    for known in state.candidates_of(item):
        if known.withdrawn is not None:
            reason = _("withdrawn: {reason}").format(reason=one_line(known.withdrawn))
            lines.append(plain(f"–  {one_line(known.name)} · {reason}", "$text-muted"))
    return lines


def _candidates(state: State, item: Election) -> list[Content]:
    """Who stands by number, who was nominated when, who no longer stands and why."""
    planned = iter(item.candidates)
    lines, number = [], 0
    for known in state.candidates_of(item):
        who = next(planned, None) if known.nominated is None else None
        words = one_line(known.name if who is None else person_words(state, who))
        if known.unit is not None:
            words += f", {one_line(known.unit)}"
        if known.nominated is not None:
            words += " · " + _("nominated {time}").format(time=f"{known.nominated:%H:%M}")
        if known.withdrawn is not None:
            reason = _("withdrawn: {reason}").format(reason=one_line(known.withdrawn))
            lines.append(plain(f"–  {words} · {reason}", "$text-muted"))
            continue
        number += 1
        lines.append(plain(f"{number}. {words}"))
    return lines


def _next(state: State, item: Election) -> list[Content]:
    this = standing(state, item)
    last = state.count_on(item.id)
    elected = elected_so_far(state, item)
    lines = []
    if elected:
        words = _("Elected {count} of {seats}: {names}").format(
            count=len(elected), seats=item.seats, names=", ".join(map(one_line, elected))
        )
        lines.append(plain(words, "bold $text-success"))
    if isinstance(last, Ballot) and last.tied:
        words = _("Tied: {names}. A further ballot decides.").format(
            names=", ".join(map(one_line, last.tied))
        )
        lines.append(plain(words, "bold $text-warning"))
    if isinstance(last, Ballot) and last.announced_at is None:
        lines.append(Content.styled(_("Not announced yet: Enter announces it."), "$text-warning"))
    elif this is not None and not this.candidates and last is None:
        words = _("Nobody stands yet. {key}: nominate").format(key=label_of("nominate"))
        lines.append(plain(words, "bold"))
    elif this is not None and not this.candidates:
        lines.append(plain(_("Nobody stands any more: no further round is held."), "bold"))
    elif this is not None:
        words = _("{key}: count round {number} (seats: {seats}, candidates: {count})").format(
            key=label_of("vote"), number=this.number, seats=this.seats, count=len(this.candidates)
        )
        lines.append(plain(words, "bold"))
    else:
        words = _("All seats are filled. {key}: count the last round again, with a reason")
        lines.append(Content(words.format(key=label_of("vote"))))
    return lines


def _round(ballot: Ballot, *, replaced: bool) -> list[Content]:
    style = "$text-muted" if replaced else ""
    head = _("Round {number}, {time}, seats: {seats}").format(
        number=ballot.round, time=f"{ballot.recorded_at:%H:%M}", seats=ballot.seats
    )
    if ballot.version > 1:
        head += " · " + _("count {version}").format(version=ballot.version)
    if replaced:
        head += " · " + _("replaced by a later count")
    figures = (
        _("issued {issued} · collected {collected}").format(
            issued=thousands(ballot.issued), collected=thousands(ballot.collected)
        ),
        _("valid {valid} · invalid {invalid}").format(
            valid=thousands(ballot.valid), invalid=thousands(ballot.invalid)
        ),
    )
    lines = [plain(head, f"bold {style}"), *(plain(f"  {words}", style) for words in figures)]
    if ballot.reason is not None:
        lines.append(plain("  " + _("counted again: {reason}").format(reason=one_line(ballot.reason)), style))
    lines += [
        _candidate(ballot, name, style) for name in sorted(ballot.votes, key=lambda n: -ballot.votes[n])
    ]
    return lines


def _candidate(ballot: Ballot, name: str, style: str) -> Content:
    count, digits = ballot.votes[name], max(4, *(len(thousands(each)) for each in ballot.votes.values()))
    share = f" ({percent(count, ballot.valid)})" if ballot.valid else ""
    line = f"{thousands(count):>{digits}}{share} {one_line(name)}"
    if name in ballot.elected:
        return plain(" · ".join((line, _("elected").upper())), style or "$text-success")
    if name in ballot.tied:
        return plain(" · ".join((line, _("tied").upper())), style or "$text-warning")
    return plain(line, style)
