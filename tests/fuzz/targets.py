"""What is fuzzed: each target takes bytes through a public door of the program and looks at all that comes out."""

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

import yaml

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import read_cues
from kcn_tui.meeting.events import Opened
from kcn_tui.meeting.flow import Ask, Do, next_step
from kcn_tui.meeting.motions import item_of, place_of
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import Timeline, entries_for
from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.papers.yaml_text import yaml_text
from kcn_tui.plan.faults import CODES, Fault
from kcn_tui.plan.load import Loaded, load
from kcn_tui.plan.roll import read_roll
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.codec import GENESIS
from kcn_tui.record.errors import RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position
from kcn_tui.record.project import project
from kcn_tui.record.reading import Meeting, read_meeting
from kcn_tui.record.recorder import as_tree
from kcn_tui.record.verify import verify
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.views import TextView
from kcn_tui.text.collation import name_key, text_key
from kcn_tui.text.folding import fold
from kcn_tui.text.safe import safe, safe_line
from kcn_tui.text.search import PeopleIndex, Sought
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.faults import fault_line
from kcn_tui.wording.record import record_line
from kcn_tui.wording.refusals import refusal_line
from tests.build import START, ballot_of_all
from tests.fuzz.oracle import BreachError, assert_harmless

_STEPS: Final = 40
"""Steps of Enter through a meeting that an agenda made: past the items of every seed."""
_REPORTED: Final = 30
_NUMBER: Final = re.compile(rb'("seq":|"step":)[0-9]+')
_FOLDER: Final = Path(tempfile.mkdtemp(prefix="kcn-fuzz-"))
_ROOT: Final = Path(__file__).parents[2]
_REFERENCE: Final = load(_ROOT / "agenda" / "lam-dong-2018.yaml")


def agenda(data: bytes) -> None:
    """An agenda file: its faults in words; or where it has none a meeting led through it, its pictures and papers."""
    path = _FOLDER / "agenda.yaml"
    path.write_bytes(data)
    loaded = load(path)
    _told(loaded.faults + loaded.warnings)
    if (loaded.plan is None) is not bool(loaded.faults):
        raise BreachError("a plan or faults, never both and never none")
    if loaded.plan is not None:
        _led_through(loaded)


def _led_through(loaded: Loaded) -> None:
    assert loaded.plan is not None
    timeline = Timeline()
    opened = Opened(loaded.plan, loaded.sha256, "fuzz", members=loaded.members)
    for entry in entries_for([opened], 0, START):
        timeline.apply(entry)
    _do(timeline, c.CountAttendance(2, 3, 3))
    for _step in range(_STEPS):
        step = next_step(timeline.state)
        if isinstance(step, Do):
            done = _do(timeline, step.command)
        elif isinstance(step, Ask):
            done = _do(timeline, _answer(timeline.state, step))
        else:
            break
        _seen(timeline)
        if not done:
            _do(timeline, c.Finish())
    meeting = Meeting((), timeline.state, Position())
    as_tree(project(timeline.state, Position()))
    yaml.load(export_yaml(meeting), yaml.CSafeLoader)


def _answer(state: State, step: Ask) -> c.Command:
    match step.form:
        case "attendance":
            return c.CountAttendance(3, 3, 3)
        case "vote":
            return c.RecordVote(step.item, 2)
        case "amend":
            return c.Amend(place_of(step.item) or 0, "?", motion=item_of(step.item))
        case "nominate":
            return c.Nominate(step.item, "Ai đó")
        case "ballot":
            return ballot_of_all(state, step.item, 2)
        case "end_speech":
            return c.EndSpeech()
        case "force":
            return c.Put(step.item, force="lý do")
        case "opening":
            return c.Start(step.item, force="lý do")


def _do(timeline: Timeline, command: c.Command) -> bool:
    decided = decide(timeline.state, command, START)
    if isinstance(decided, c.Refusal):
        assert_harmless([refusal_line(decided, timeline.state)])
        return False
    for entry in entries_for(decided, timeline.seq, START):
        timeline.apply(entry)
        assert_harmless([entry_line(entry, timeline.state)])
    return True


def _seen(timeline: Timeline) -> None:
    sheet = lay_out(view(timeline.state, START), 46, 13)
    assert_harmless(line.plain for line in sheet.lines)


def _told(faults: tuple[Fault, ...]) -> None:
    for fault in faults:
        if fault.code not in CODES:
            raise BreachError(f"unknown code {fault.code}")
    assert_harmless(fault_line(fault) for fault in faults[:_REPORTED])


def cues(data: bytes) -> None:
    """A cue file for the reference conference, played as far as it goes."""
    path = _FOLDER / "cues.yaml"
    path.write_bytes(data)
    assert _REFERENCE.plan is not None
    read = read_cues(read_document(path), _REFERENCE.plan)
    _told(read.faults)
    timeline = Timeline(entries_for([Opened(_REFERENCE.plan, "", "fuzz")], 0, START))
    for cue in read.cues[:_REPORTED]:
        _do(timeline, cue.command)
        _seen(timeline)
    as_tree(project(timeline.state, Position()))
    export_yaml(Meeting((), timeline.state, Position()))


def journal(data: bytes) -> None:
    """A journal: as it is, or with a ``!`` before it numbered and sealed anew, as one would who can reckon the chain."""
    folder = MeetingFolder(_FOLDER / "meeting")
    folder.path.mkdir(exist_ok=True)
    folder.journal.write_bytes(sealed(data[1:]) if data[:1] == b"!" else data)
    for finding in verify(folder):
        assert_harmless([record_line(finding.code, finding.values)])
    try:
        meeting = read_meeting(folder)
    except RecordError as error:
        assert_harmless([record_line(error.code, error.values)])
        return
    export_yaml(meeting)
    assert_harmless(entry_line(entry, meeting.state) for entry in meeting.entries[:_REPORTED])
    sheet = lay_out(view(meeting.state, START), 46, 13)
    assert_harmless(line.plain for line in sheet.lines)
    next_step(meeting.state)


def sealed(journal: bytes) -> bytes:
    """The lines with the numbers and digests that they would have if the program had written them one by one."""
    head, out = GENESIS, []
    for number, raw in enumerate(journal.split(b"\n")[:-1], start=1):
        line = _NUMBER.sub(rb"\g<1>%d" % number, raw, count=2)
        at = line.rfind(b',"sha256":"')
        body = (line[:at] if at >= 0 else line.removesuffix(b"}")) + b"}"
        head = sha256(head.encode() + body).hexdigest()
        out.append(b'%b,"sha256":"%b"}\n' % (body[:-1], head.encode()))
    return b"".join(out)


def roll(data: bytes) -> None:
    """A list of people: a first byte below 0x80 makes it CSV, another the sheet within a whole Excel file."""
    if data[:1] > b"\x7f":
        path = _FOLDER / "people.xlsx"
        path.write_bytes(_workbook(data[1:]))
    else:
        path = _FOLDER / "people.csv"
        path.write_bytes(data)
    read = read_roll(path)
    _told(read.found)
    if not any(fault.severity == "fault" for fault in read.found):
        found = PeopleIndex(read.members, lambda m: Sought(m.name, m.card or "", m.unit or ""))
        for member in read.members[:_REPORTED]:
            found.find(member.name)


def _workbook(sheet: bytes) -> bytes:
    """An Excel file around this sheet."""
    out = BytesIO()
    with ZipFile(_ROOT / "tests" / "fuzz" / "people.xlsx") as whole, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in whole.namelist():
            made.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else whole.read(name))
    return out.getvalue()


def text(data: bytes) -> None:
    """Text from people: made harmless, sorted, searched, shown as Markdown, written as YAML and read again."""
    given = data.decode("utf-8", "surrogatepass" if data[:1] == b"\xed" else "replace")
    for made in (safe(given), safe_line(given)):
        assert_harmless(made.split("\n"))
    if safe(safe(given)) != safe(given) or safe_line(safe_line(given)) != safe_line(given):
        raise BreachError("what is safe is not safe")
    for key in (text_key, name_key, fold):
        key(given)
    PeopleIndex([given], lambda name: Sought(name, name, name)).find(given)
    sheet = lay_out(TextView(number=1, title=given[:500], by=None, text=given), 46, 13)
    assert_harmless(line.plain for line in sheet.lines)
    if "\ud800" <= max(given, default="") <= "\udfff" or any("\ud800" <= c <= "\udfff" for c in given):
        return
    kept = yaml_text({"text": given, "list": [given], given[:40] or "key": {"a": given}})
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        if yaml.load(kept, loader)["text"] != given:
            raise BreachError("the paper holds another text")


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "agenda": agenda,
    "cues": cues,
    "journal": journal,
    "roll": roll,
    "text": text,
}


def seeds(target: str) -> Iterator[bytes]:
    """Good and broken inputs of the repository to begin from."""
    files: dict[str, list[Path]] = {
        "agenda": [
            *_ROOT.glob("agenda/*018.yaml"),
            *_ROOT.glob("agenda/mau.yaml"),
            *_ROOT.glob("tests/*/*.yaml"),
        ],
        "cues": [*_ROOT.glob("agenda/*cues.yaml"), *_ROOT.glob("tests/days/*cues.yaml")],
        "journal": [],
        "roll": [*_ROOT.glob("tests/**/*.csv")],
        "text": [*_ROOT.glob("README.md"), *_ROOT.glob("tests/plan/broken/*")],
    }
    if target == "agenda":
        files["agenda"] += _ROOT.glob("tests/plan/broken/*.yaml")
    for path in (*files[target], *(_ROOT / "tests" / "fuzz_cases" / target).glob("*.case")):
        if path.is_file():
            yield path.read_bytes()
    if target == "roll":
        with ZipFile(_ROOT / "tests" / "fuzz" / "people.xlsx") as whole:
            yield b"\xff" + whole.read("xl/worksheets/sheet1.xml")
    if target == "journal":
        yield from _journals()


def _journals() -> Iterator[bytes]:
    """The journal of a whole meeting, as it is and to be sealed anew."""
    from kcn_tui.record.codec import encode
    from tests.fuzz.whole_day import entries

    head, out = GENESIS, []
    for entry in entries():
        line, head = encode(entry, head)
        out.append(line)
    whole = b"".join(out)
    yield whole
    yield b"!" + whole
    yield from (b"!" + out[0] + b"".join(out[n : n + 3]) for n in range(1, len(out), 3))


def words(target: str) -> list[bytes]:
    """What a mutation puts in: the words of the format, and what is hostile anywhere."""
    own = {
        "agenda": "id: kind: title: minutes: agenda: awards: articles: text: file: list: null true - {[ *a &a !!python |\n",
        "cues": " ".join(
            f"- {name}:" for name in ("start", "vote", "ballot", "insert", "undo", "arrive", "amend")
        ),
        "journal": " ".join(
            json.dumps(w) for w in ("seq", "at", "step", "type", "undone", "target", "format")
        ),
        "roll": 'họ tên;số thẻ;loại,\t"sep=;""="',
        "text": "# > - * | ``` [a](b) <b> &amp; 1. ",
    }[target].split(" ")
    hostile = [
        "\x1b[2J", "\x1b]8;;http://a\x07", "\x1b]52;c;QQ==\x07", "\u202e", "\u2066", "\u200b", "\ufeff", "\x00",
        "\x9b31m", "\x85", "\u2028", "[bold]", "[@click=app.quit]", "\\ud800", "\\u0000", "\\x1b", "13:30", "0" * 40,
        "9" * 400, "-1", "1e999", ".nan", "a\u0323\u0302" * 30, "../../../etc/passwd", "/dev/zero", "\r", "\t", "\n\n",
    ]  # fmt: skip
    return [word.encode("utf-8", "surrogatepass") for word in (*own, *hostile) if word]
