"""The forms in which the secretary gives figures and words: each becomes one command of the meeting."""

from kcn_tui.console.forms.attendance import AttendanceForm
from kcn_tui.console.forms.form import Form
from kcn_tui.console.forms.vote import VoteForm
from kcn_tui.console.forms.words import ConcludeForm, ForceForm, NoteForm, SkipForm

__all__ = ["AttendanceForm", "ConcludeForm", "ForceForm", "Form", "NoteForm", "SkipForm", "VoteForm"]
