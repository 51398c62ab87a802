"""A cue file played into a meeting, one confirmed line at a time."""

from collections.abc import Callable
from pathlib import Path

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.opening import Agenda, differences, folder_of, open_meeting, tell_recovered
from kcn_tui.cli.output import tell
from kcn_tui.locale import _
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.cues import Cue, read_cues
from kcn_tui.meeting.registry import BY_ARGS
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.faults import fault_line
from kcn_tui.wording.refusals import refusal_line


def rehearse_meeting(agenda: Agenda, cue_file: Path, data: Path, out: Callable[[str], None]) -> MeetingFolder:
    """Play the cues and put out a line for each event once it is safe; the folder in which the meeting now is.

    Raises StopError for faults in the cue file, for a rehearsal that has another agenda, and at the first cue that
    is refused, WrongKindError for a meeting that is no rehearsal; whatever was confirmed before stays.
    """
    cues = read_cues(read_document(cue_file), agenda.plan)
    for fault in cues.faults:
        tell(fault_line(fault))
    if cues.faults:
        raise StopError(Code.BAD_INPUT)
    folder = folder_of(agenda.plan, data)
    with open_meeting(folder, agenda, rehearsal=True) as clerk:
        tell_recovered(clerk)
        _assure_same(clerk, agenda, folder)
        if clerk.recovered.new:
            for entry in read_meeting(folder).entries:
                out(entry_line(entry, clerk.state))
        for cue in cues.cues:
            _play(clerk, cue, cue_file, out)
    return folder


def _assure_same(clerk: Clerk, agenda: Agenda, folder: MeetingFolder) -> None:
    if differences(clerk.state, agenda):
        line = _("{folder} was begun with another agenda; rehearse in another folder: --data DIR")
        raise StopError(Code.BAD_INPUT, line.format(folder=folder.path))


def _play(clerk: Clerk, cue: Cue, cue_file: Path, out: Callable[[str], None]) -> None:
    done = clerk.do(cue.command)
    if isinstance(done, Refusal):
        line = _("{file}:{line}: {cue} is refused: {why}").format(
            file=cue_file,
            line=cue.line,
            cue=BY_ARGS[type(cue.command)].name,
            why=refusal_line(done, clerk.state),
        )
        raise StopError(Code.REFUSED, line)
    for entry in done:
        out(entry_line(entry, clerk.state))
