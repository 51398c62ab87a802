"""What the roll asks in words: why somebody is absent, and when somebody really came or left."""

from kcn_tui.console.fields import TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.forms.times import clock_time
from kcn_tui.console.forms.words import PREVIEW
from kcn_tui.console.text import NAME
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.commands import Arrive, Command, Excuse, Leave, Refusal
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import member_name


class ExcuseForm(ArgumentsForm):
    """Becomes ``Excuse``: why somebody is absent, and who stands in where somebody does."""

    def __init__(self, who: str) -> None:
        self.who = who
        self.reason, self.represented_by = TextField(name="reason"), TextField(name="represented_by")
        represented = Row(pgettext("form", "Represented by"), self.represented_by, classes="words")
        super().__init__(
            Row(pgettext("form", "Reason"), self.reason, classes="words"),
            represented,
            optional=(represented,),
        )

    def title(self, state: State) -> str:
        """Who it is."""
        return _("Absent with a reason: {name}").format(name=member_name(state, self.who, NAME))

    def told(self, state: State) -> tuple[str, str]:
        """What a stand-in means."""
        del state
        return _("A stand-in does not count as present."), "aside"

    def made(self) -> Excuse:
        """The excuse."""
        return Excuse(self.who, self.reason.value.strip(), self.represented_by.value.strip() or None)

    def done_words(self) -> str:
        """What Enter does."""
        return _("record the absence, reason: {reason}").format(reason=one_line(self.reason.value, PREVIEW))


class AtForm(ArgumentsForm):
    """Becomes ``Arrive`` or ``Leave`` at an earlier time of the day, whichever comes next for this person."""

    def __init__(self, who: str, *, leaving: bool) -> None:
        self.who, self.leaving = who, leaving
        self.at = TextField(name="at", placeholder="13:40")
        label = pgettext("form", "Left at") if leaving else pgettext("form", "Came at")
        self._row = Row(label, self.at, classes="words")
        super().__init__(self._row)

    def title(self, state: State) -> str:
        """Who it is, and what is recorded."""
        words = _("When {name} left") if self.leaving else _("When {name} came")
        return words.format(name=member_name(state, self.who, NAME))

    def told(self, state: State) -> tuple[str, str]:
        """How a time is typed, or since when it stands as it does."""
        if self.at.value.strip() and clock_time(self.at.value) is None:
            return _("A time as on the clock, 13:45, is needed here."), "bad"
        since = whereabout(state, self.who).since
        if not self.leaving or since is None:
            return _("Today, and not later than now."), "aside"
        return _("here since {time}").format(time=f"{since:%H:%M}"), "aside"

    def incomplete(self) -> Row | None:
        """A time that can be read."""
        return None if clock_time(self.at.value) is not None else self._row

    def made(self) -> Command:
        """The arrival or departure."""
        at = clock_time(self.at.value)
        return Leave(self.who, at) if self.leaving else Arrive(self.who, at)

    def refusal(self) -> Refusal | None:
        """Also before a time is typed: whether it is possible at all."""
        if self.state is None or self.command() is not None:
            return super().refusal()
        answer = self.answer(self.state, self.made())
        return answer if isinstance(answer, Refusal) else None

    def done_words(self) -> str:
        """What Enter does."""
        words = _("left at {time}") if self.leaving else _("came at {time}")
        return words.format(time=clock_time(self.at.value) or "")
