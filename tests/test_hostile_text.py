"""What people can paste: kept as it was typed, and harmless wherever it is shown."""

import json
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
import yaml
from tinydb import TinyDB

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import read_cues
from kcn_tui.meeting.state import State
from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.plan.load import load
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.errors import JournalWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.text.unicode import find_control
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.faults import fault_line
from kcn_tui.wording.record import record_line
from kcn_tui.wording.refusals import refusal_line
from tests.build import START, plan
from tests.fuzz.oracle import assert_harmless

HOSTILE = {
    "escape": "a\x1b[2J\x1b[31mb",
    "link": "a\x1b]8;;http://a.example\x1b\\b\x1b]8;;\x1b\\",
    "clipboard": "a\x1b]52;c;cm0gLXJmIH4=\x07b",
    "title": "a\x1b]0;title\x07b",
    "device query": "a\x1b[6n\x1bP+q544e\x1b\\b",
    "one byte control": "a\x9b31mb\x9d52;c;AA\x9c",
    "next line": "a\x85b\x0bc\x0cd",
    "bidi override": "a\u202eb\u202c",
    "bidi isolate": "a\u2066b\u2069\u200f\u061c",
    "zero width": "a\u200bb\u200d\u2060\ufeff",
    "tags": "a\U000e0041\U000e007fb",
    "variation": "a\ufe0f\u180eb",
    "line separator": "a\u2028b\u2029c",
    "nul": "a\x00b",
    "delete": "a\x08\x08\x7fb",
    "carriage return": "good\rbad",
    "no character": "a\uffff\ufffeb",
    "piled marks": "a" + "\u0302\u0323\u0301" * 200,
    "console markup": "[bold red]a[/] [@click=app.quit]b[/] [link=file:///etc/passwd]c[/link]",
    "broken markup": "[/] [[ ]] \\[ [a",
    "Markdown": "# a\n> b\n```\nc\n| d |\n![e](file:///etc/passwd) <script>f</script> [g](javascript:h)",
    "YAML": "a: b\n- c\n---\n!!python/object/apply:os.system ['true']\n&x *x",
    "format": "{0.__class__} %s %(a)s ${HOME} {present}",
    "a megabyte on a line": "a" * 2**20,
    "ten thousand lines": "a\n" * 10_000,
}
SURROGATE = json.loads('"a\\ud800b"')
"""A JSON escape that is half a character: it can be typed nowhere, but a file can bring it."""

CASES = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
SHORT = pytest.mark.parametrize(
    "text",
    [text for text in HOSTILE.values() if len(text) < 5000],
    ids=[n for n, t in HOSTILE.items() if len(t) < 5000],
)


def commands(text: str) -> list[c.Command]:
    """Everything that takes words, with these."""
    return [
        c.Start("report-1"),
        c.TakeNote(text),
        c.EditNote(1, text),
        c.Speak(text),
        c.EndSpeech(text),
        c.Ask(text, text),
        c.Answer(1, text, text),
        c.CountAttendance(30, 45, 45),
        c.EnterRecipient("bang-khen", text, unit=text),
        c.ReadAward("bang-khen"),
        c.HandOver("bang-khen", text, received_by=text),
        c.Amend(1, text, text),
        c.TakeTally("resolution", text, 20),
        c.RecordVote("resolution", source="tallies"),
        c.Announce("resolution"),
        c.Retract("resolution", text),
        c.RecordVote("resolution", 30, reason=text),
        c.Skip("closing", text),
        c.Conclude(text),
    ]


def spoilt(text: str) -> Plan:
    """A plan that holds the text wherever a title or a report may stand, as no file could bring it."""
    sound = plan()
    items = [
        msgspec.structs.replace(item, title=text, by=text, text=text, script=text) for item in sound.agenda
    ]
    conference = msgspec.structs.replace(sound.conference, title=text, agency=text, place=text, superior=text)
    return msgspec.structs.replace(sound, conference=conference, agenda=tuple(items))


def seen(state: State, now: datetime) -> list[str]:
    """What stands on the hall's screen."""
    sheet = lay_out(view(state, now), 46, 13)
    return [line.plain for line in sheet.lines]


@CASES
def test_what_was_typed_is_kept_as_typed_and_told_and_shown_harmlessly(text: str, tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, members=()) as clerk:
        for command in commands(text):
            clerk.do(command)
            assert_harmless(seen(clerk.state, START))
    meeting = read_meeting(folder)
    assert len(meeting.entries) > len(commands(text))
    assert_harmless(entry_line(entry, meeting.state) for entry in meeting.entries)
    assert meeting.state.notes[1].text == text
    assert meeting.state.conclusions[0].text == text
    paper = export_yaml(meeting)
    assert find_control(paper) is None
    assert yaml.safe_load(paper)["notes"][0]["text"] == text
    with TinyDB(folder.record, encoding="utf-8") as record:
        assert record.table("notes").all()[0]["text"] == text


@SHORT
def test_a_plan_of_nothing_else_is_shown_harmlessly(text: str, tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    members = (Member("1", text, unit=text, post=text, group=text),)
    with Clerk.open(folder, spoilt(text), "0" * 64, lambda: START, members=members) as clerk:
        for item in clerk.state.agenda:
            for command in (
                c.Start(item.id),
                c.Show("agenda"),
                c.Show("waiting"),
                c.Arrive("1"),
                c.Speak("1"),
            ):
                clerk.do(command)
                assert_harmless(seen(clerk.state, START))
        clerk.do(c.Close())
        assert_harmless(seen(clerk.state, START))
    meeting = read_meeting(folder)
    assert_harmless(entry_line(entry, meeting.state) for entry in meeting.entries)
    assert find_control(export_yaml(meeting)) is None


@CASES
def test_a_refusal_that_quotes_it_is_harmless(text: str, tmp_path: Path) -> None:
    with Clerk.open(MeetingFolder(tmp_path / "thu"), plan(), "0" * 64, lambda: START, members=()) as clerk:
        for command in (c.Start(text), c.ReadAward(text), c.Put(text), c.Withdraw("bang-khen", text, "x")):
            refused = clerk.do(command)
            assert isinstance(refused, c.Refusal)
            assert_harmless([refusal_line(refused, clerk.state)])


@CASES
def test_a_file_of_it_is_a_plan_or_faults_that_are_harmless(text: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    quoted = json.dumps(text)
    path.write_text(
        "format: kcn-agenda/1\n"
        f"conference: {{id: thu, title: {quoted}, agency: {quoted}, date: 05/02/2018}}\n"
        f"roles: {{chair: {quoted}}}\n"
        f"agenda:\n  - {{id: a, kind: ceremony, title: {quoted}, text: {quoted}}}\n"
        f"  - {{id: {quoted}, kind: report, title: b, file: {quoted}}}\n"
        f"{quoted}: 1\n",
        encoding="utf-8",
    )
    faults = load(path).faults
    assert faults
    assert_harmless(fault_line(fault) for fault in faults)
    path.write_text(f"- note: {quoted}\n- {quoted}: {quoted}\n- start: {quoted}\n", encoding="utf-8")
    faults = read_cues(read_document(path), plan()).faults
    assert faults
    assert_harmless(fault_line(fault) for fault in faults)


def test_half_a_character_from_a_file_is_a_fault_and_typed_it_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "cues.yaml"
    path.write_text('- note: "a\\ud800b"\n', encoding="utf-8")
    assert [fault.code for fault in read_cues(read_document(path), plan()).faults] == ["control-character"]
    folder = MeetingFolder(tmp_path / "thu")
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, members=()) as clerk:
        before = folder.journal.read_bytes()
        with pytest.raises(JournalWriteError) as refused:
            clerk.do(c.TakeNote(SURROGATE))
        assert_harmless([record_line(refused.value.code, refused.value.values)])
        assert folder.journal.read_bytes() == before
        clerk.do(c.TakeNote("nữa"))
    assert [note.text for note in read_meeting(folder).state.notes.values()] == ["nữa"]


@pytest.mark.parametrize(
    "name",
    ["../a", "/etc/passwd", "a/../../b", "C:/a", "a\\b", "\\\\host\\a", "con", "~/a", "a\x00b", "a" * 5000],
)
def test_a_file_beside_the_agenda_that_is_not_there_or_not_beside_it_is_one_fault(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(
        "format: kcn-agenda/1\nconference: {id: thu, title: a, agency: b, date: 05/02/2018}\n"
        "roles: {chair: Nguyễn Văn A}\n"
        f"agenda: [{{id: a, kind: report, title: a, file: {json.dumps(name)}}}]\n",
        encoding="utf-8",
    )
    (fault, *more) = load(path).faults
    assert not more or {fault.code, *(f.code for f in more)} == {"control-character", "beside-unreadable"}
    assert_harmless([fault_line(fault)])
