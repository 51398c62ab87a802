"""How many are there: staff, summoned, present, with the quorum that follows from them."""

from kcn_tui.console.fields import FigureField
from kcn_tui.console.forms.form import Form
from kcn_tui.console.forms.parts import Row
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.attending import summoned_of
from kcn_tui.meeting.commands import CountAttendance, Refusal
from kcn_tui.meeting.events import AttendanceCounted
from kcn_tui.meeting.quorate import quorum_rule
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.rules import Quorum, quorum
from kcn_tui.meeting.state import Attendance, State


class AttendanceForm(Form):
    """Becomes ``CountAttendance``. Staff and summoned left empty stand as last counted, or are not known."""

    def __init__(self) -> None:
        self.staff, self.summoned, self.present = (
            FigureField(name=name, placeholder="" if name == "present" else "?")
            for name in ("staff", "summoned", "present")
        )
        self._rows = (
            Row(pgettext("form", "Staff"), self.staff),
            Row(pgettext("form", "Summoned"), self.summoned),
            Row(pgettext("form", "Present"), self.present),
        )
        self._known: tuple[int | None, int | None] | None = None
        super().__init__(self._rows)

    def fill_in(self, state: State) -> None:
        """Staff and summoned as last counted, or as the agenda's roll says; the number present is asked for anew."""
        last, roll = state.present, state.plan.roll
        known = (last.staff, last.summoned) if last is not None else (roll.staff, summoned_of(state))
        before = self._known or (None, None)
        for field, old, new in zip((self.staff, self.summoned), before, known, strict=True):
            if field.number == old:
                field.number = new
        self._known = known

    def first_row(self) -> Row:
        """The first figure that is not known, or those present."""
        return next((row for row in self._rows[:2] if row.field.value == ""), self._rows[2])

    def incomplete(self) -> Row | None:
        """Only the number present must be known."""
        return self._rows[2] if self.present.number is None else None

    def command(self) -> CountAttendance | None:
        """The count as typed."""
        present = self.present.number
        if present is None:
            return None
        return CountAttendance(present=present, staff=self.staff.number, summoned=self.summoned.number)

    def done_words(self) -> str:
        """What Enter does."""
        return _("record {present} present").format(present=self.present.value)

    def say(self, state: State, answer: Refusal | None) -> None:
        """The quorum as it would be with these figures."""
        self.title_line.say(_("Attendance: how many are there"))
        last = state.present
        self._rows[2].remark.say(
            "" if last is None else _("last counted: {present}").format(present=last.present), "aside"
        )
        standing = self._standing(state)
        if answer is not None or standing is None:
            super().say(state, answer)
        elif standing.required is None:
            self.verdict.say(_("Quorum: not known without the number of staff or summoned"), "aside")
        elif standing.met:
            self.verdict.say(
                _("Quorum: {required} of {base} needed – enough").format(
                    required=standing.required, base=standing.base
                ),
                "good",
            )
        elif self.present.number is None:
            words = _("Quorum: {required} of {base} needed")
            self.verdict.say(words.format(required=standing.required, base=standing.base), "aside")
        else:
            self.verdict.say(
                _("Quorum: {required} of {base} needed – {missing} more must come").format(
                    required=standing.required, base=standing.base, missing=standing.missing
                ),
                "bad",
            )

    def _standing(self, state: State) -> Quorum | None:
        """The quorum by the event this count would become; with nobody counted yet, by nobody present."""
        probe = self.command() or CountAttendance(0, self.staff.number, self.summoned.number)
        decided = decide(state, probe, self.clock())
        if isinstance(decided, Refusal):
            return None
        counts = [event for event in decided if isinstance(event, AttendanceCounted)]
        counted = counts[0]
        return quorum(
            quorum_rule(state),
            Attendance(counted.present, counted.staff, counted.summoned, state.opened_at, state.current),
        )
