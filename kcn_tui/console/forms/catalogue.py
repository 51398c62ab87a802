"""Which form a request opens."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from kcn_tui.console.forms.agenda import InsertForm, MoveForm, ReopenForm
from kcn_tui.console.forms.attendance import AttendanceForm
from kcn_tui.console.forms.awards import MoveAwardForm, RecipientForm, WithdrawForm
from kcn_tui.console.forms.ballot import BallotForm
from kcn_tui.console.forms.candidates import NominateForm, WithdrawCandidateForm
from kcn_tui.console.forms.draft import AmendForm
from kcn_tui.console.forms.floor import AnswerForm, AskForm, EndSpeechForm, QueueForm, UnqueueForm
from kcn_tui.console.forms.form import Form
from kcn_tui.console.forms.handing_over import HandOverForm
from kcn_tui.console.forms.minutes import ContentForm, EditNoteForm
from kcn_tui.console.forms.reasons import RetractForm
from kcn_tui.console.forms.roll import AtForm, ExcuseForm
from kcn_tui.console.forms.tally import TallyForm
from kcn_tui.console.forms.times import BeganForm, GiveTimeForm
from kcn_tui.console.forms.vote import VoteForm
from kcn_tui.console.forms.words import ConcludeForm, ForceForm, NoteForm, OpeningForm, SkipForm, TellForm
from kcn_tui.meeting.state import State

FORMS: Final[Mapping[str, Callable[[str, State], Form]]] = MappingProxyType(
    {
        "amend": AmendForm,
        "answer": AnswerForm,
        "arrive_at": lambda target, _state: AtForm(target, leaving=False),
        "attendance": lambda _target, _state: AttendanceForm(),
        "ballot": BallotForm,
        "began_at": BeganForm,
        "conclude": lambda _target, _state: ConcludeForm(),
        "content": ContentForm,
        "edit_note": EditNoteForm,
        "end_speech": EndSpeechForm,
        "excuse": lambda target, _state: ExcuseForm(target),
        "force": lambda target, _state: ForceForm(target),
        "opening": lambda target, _state: OpeningForm(target),
        "give_time": GiveTimeForm,
        "hand_over": HandOverForm,
        "insert": InsertForm,
        "leave_at": lambda target, _state: AtForm(target, leaving=True),
        "move": MoveForm,
        "move_award": MoveAwardForm,
        "nominate": NominateForm,
        "note": lambda _target, _state: NoteForm(),
        "question": AskForm,
        "queue": QueueForm,
        "recipient": RecipientForm,
        "reopen": ReopenForm,
        "retract": RetractForm,
        "skip": lambda target, _state: SkipForm(target),
        "tally": TallyForm,
        "tell": lambda _target, _state: TellForm(),
        "unqueue": UnqueueForm,
        "vote": lambda target, _state: VoteForm(target),
        "withdraw": WithdrawForm,
        "withdraw_candidate": WithdrawCandidateForm,
    }
)


def make_form(name: str, target: str, state: State) -> Form:
    """The form of this name for this target, empty but for what follows from the state. Raises LookupError."""
    return FORMS[name](target, state)
