"""Commands that need nothing but a reason."""

from kcn_tui.console.fields import TextField
from kcn_tui.console.forms.words import PREVIEW, WordsForm
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import Refusal, Retract
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import item_name


class RetractForm(WordsForm):
    """Becomes ``Retract``: why an announcement is taken back."""

    def __init__(self, target: str, state: State) -> None:
        del state
        self.motion = target
        super().__init__(pgettext("form", "Reason"), TextField(name="reason"))

    def made_of(self, text: str) -> Retract:
        """The announcement taken back for this reason."""
        return Retract(self.motion, text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("take the announcement back, reason: {reason}").format(
            reason=one_line(self.words.value, PREVIEW)
        )

    def say(self, state: State, answer: Refusal | None) -> None:
        """Which result it is; the vote itself stays."""
        super().say(state, answer)
        self.title_line.say(
            _("Take back the announcement: {item}").format(item=item_name(state, self.motion))
        )
        if answer is None:
            self.verdict.say(_("What was counted stays as it was recorded."), "aside")
