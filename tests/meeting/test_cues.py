"""Cue files: each entry is the command of its name, and the reference rehearsal plays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import COMMANDS, read_cues
from kcn_tui.meeting.registry import REGISTRY
from kcn_tui.plan.load import load
from kcn_tui.plan.model import Ceremony
from kcn_tui.plan.yaml_nodes import read_document
from tests.build import Run
from tests.meeting.cue_files import AGENDA_FOLDER, read


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("- attendance: {staff: 60, summoned: 60, present: 55}", c.CountAttendance(55, 60, 60)),
        ("- attendance: 55", c.CountAttendance(55)),
        ("- start: report-1", c.Start("report-1")),
        ("- start: {item: report-1}", c.Start("report-1")),
        ("- finish: report-1", c.Finish("report-1")),
        ("- finish:", c.Finish()),
        ("- finish: {}", c.Finish()),
        ("- finish: null", c.Finish()),
        ("- skip: {item: report-1, reason: vắng}", c.Skip("report-1", "vắng")),
        ("- page: 2", c.TurnPage(2)),
        ("- page: {page: 2, columns: 80, rows: 22}", c.TurnPage(2, 80, 22)),
        ("- show: agenda", c.Show("agenda")),
        ("- hold: {}", c.Hold()),
        ("- release:", c.Release()),
        ("- read_award: bang-khen", c.ReadAward("bang-khen")),
        ('- note: "Đ/c … đề nghị: làm rõ"', c.TakeNote("Đ/c … đề nghị: làm rõ")),
        ("- put: resolution", c.Put("resolution")),
        ("- announce: resolution", c.Announce("resolution")),
        ('- conclude: "…"', c.Conclude("…")),
        ("- close: {}", c.Close()),
        ("- undo: {}", c.Undo()),
        ('- arrive: {who: "0012"}', c.Arrive("0012")),
        ('- arrive: {who: "0012", at: "13:20"}', c.Arrive("0012", at="13:20")),
        ("- arrive_group: Tổ 1", c.ArriveGroup("Tổ 1")),
        ('- leave: "0012"', c.Leave("0012")),
        (
            '- excuse: {who: "0044", reason: nghỉ ốm, represented_by: null}',
            c.Excuse("0044", "nghỉ ốm"),
        ),
        ("- reopen: {item: report-1, reason: …}", c.Reopen("report-1", "…")),
        (
            "- move: {item: awards, before: report-1, reason: …}",
            c.Move("awards", "…", before="report-1"),
        ),
        (
            "- insert: {item: {id: phat-bieu, kind: ceremony, title: Phát biểu của cấp trên, minutes: 5}, after: report-1, reason: …}",
            c.Insert(
                Ceremony(id="phat-bieu", title="Phát biểu của cấp trên", minutes=5), "…", after="report-1"
            ),
        ),
        ("- give_time: 5", c.GiveTime(5)),
        ("- give_time: {minutes: -5, item: closing}", c.GiveTime(-5, "closing")),
        ("- share_time:", c.ShareTime()),
        ('- began_at: "13:35"', c.BeganAt("13:35")),
        ('- queue: {who: "0012"}', c.Queue("0012")),
        ("- unqueue: Nguyễn Văn A", c.Unqueue("Nguyễn Văn A")),
        ('- speak: {who: "0012"}', c.Speak("0012")),
        ("- speak:", c.Speak()),
        ("- end_speech: {gist: …}", c.EndSpeech("…")),
        ("- end_speech: Nhất trí", c.EndSpeech("Nhất trí")),
        ('- question: {who: "0012", text: …}', c.Ask("0012", "…")),
        ("- answer: {question: 1, who: vuong, text: …}", c.Answer(1, "vuong", "…")),
        ("- amend: {article: 2, text: …, reason: …}", c.Amend(2, "…", "…")),
        ("- amend: {article: 2, text: null, reason: trùng}", c.Amend(2, "trùng")),
        ("- amend: {article: new, text: Mới, reason: bổ sung}", c.Amend("new", "bổ sung", "Mới")),
        (
            "- tally: {motion: resolution, table: Tổ 1, yes: 10, no: 0, abstain: 0}",
            c.TakeTally("resolution", "Tổ 1", 10),
        ),
        (
            "- vote: {motion: resolution, method: hands, from: tallies}",
            c.RecordVote("resolution", source="tallies"),
        ),
        (
            "- ballot: {motion: closing, issued: 55, collected: 54, valid: 53, invalid: 1, votes: {Ứng viên 1: 50, Ứng viên 2: 31}}",
            c.CountBallot("closing", 55, 54, 53, 1, {"Ứng viên 1": 50, "Ứng viên 2": 31}),
        ),
        (
            "- recipient: {award: bang-khen, name: Phòng …, unit: null, kind: collective}",
            c.EnterRecipient("bang-khen", "Phòng …", unit=None, kind="collective"),
        ),
        (
            "- withdraw: {award: bang-khen, name: Phòng …, reason: …}",
            c.Withdraw("bang-khen", "Phòng …", "…"),
        ),
        (
            "- move_award: {award: giay-khen, before: bang-khen, reason: …}",
            c.MoveAward("giay-khen", "…", before="bang-khen"),
        ),
        (
            "- hand_over: {award: bang-khen, name: Phòng …, received_by: null}",
            c.HandOver("bang-khen", "Phòng …"),
        ),
        ("- edit_note: {note: 1, text: …}", c.EditNote(1, "…")),
        ("- content: {content: 4, mark: not_applicable}", c.MarkContent(4, "not_applicable")),
        ("- retract: {motion: resolution, reason: đọc nhầm}", c.Retract("resolution", "đọc nhầm")),
        (
            "- vote: {motion: resolution, method: hands, yes: 55, no: 0, abstain: 0}",
            c.RecordVote("resolution", yes=55, no=0, abstain=0, method="hands"),
        ),
        (
            "- vote:\n    motion: resolution\n    yes: 20\n    no: 10\n    reason: đếm lại",
            c.RecordVote("resolution", yes=20, no=10, reason="đếm lại"),
        ),
    ],
)
def test_an_entry_is_the_command_of_its_name(tmp_path: Path, text: str, command: c.Command) -> None:
    read_cues = read(tmp_path, text)
    assert read_cues.faults == ()
    assert [cue.command for cue in read_cues.cues] == [command]


def test_comments_and_empty_lines_are_allowed_and_each_cue_knows_its_line(tmp_path: Path) -> None:
    cues = read(
        tmp_path, "# diễn tập\n\n- hold: {}   # màn chờ\n\n- note: >-\n    dài\n    hai dòng\n- close:\n"
    )
    assert [(cue.line, type(cue.command)) for cue in cues.cues] == [
        (3, c.Hold),
        (5, c.TakeNote),
        (8, c.Close),
    ]


def test_what_a_file_inserts_can_be_named_in_it(tmp_path: Path) -> None:
    text = (
        "- insert: {item: {id: thuong-them, kind: awards, title: Thêm, awards: [{id: dot-xuat, form: Giấy khen,"
        " by: A}]}, after: awards, reason: mới có quyết định}\n"
        "- start: thuong-them\n- read_award: dot-xuat\n"
    )
    assert read(tmp_path, text).faults == ()


def test_every_command_but_the_consoles_own_can_be_a_cue() -> None:
    assert {spec.name for spec in REGISTRY} - {*COMMANDS} == {"adopt_plan"}


_YAML = st.recursive(
    st.sampled_from(["report-1", "no", "13:30", "~", "2", '"2"', "…", "*a", "&a x", "!!int 3", "[", "- x"]),
    lambda part: (
        st.builds("{{{}: {}}}".format, st.sampled_from([*COMMANDS, "item", "yes", "?"]), part)
        | st.lists(part, max_size=2).map(lambda parts: f"[{', '.join(parts)}]")
    ),
    max_leaves=4,
)


@given(st.lists(st.tuples(st.sampled_from([*COMMANDS, "stert", "1"]), _YAML), max_size=4))
def test_any_file_gives_cues_or_faults_and_never_both(
    tmp_path_factory: pytest.TempPathFactory, entries: list[tuple[str, str]]
) -> None:
    text = "\n".join(f"- {name}: {value}" for name, value in entries)
    cues = read(tmp_path_factory.mktemp("cues"), text)
    assert bool(cues.faults) != bool(cues.cues)
    assert len(cues.cues) in {0, len(entries)}


def test_the_reference_rehearsal_plays_the_whole_reference_meeting() -> None:
    agenda = load(AGENDA_FOLDER / "lam-dong-2018.yaml").plan
    assert agenda is not None
    cues = read_cues(read_document(AGENDA_FOLDER / "lam-dong-2018.cues.yaml"), agenda)
    assert cues.faults == ()
    run = Run(agenda)
    run.do(*(cue.command for cue in cues.cues))
    state = run.state
    assert state.closed_at is not None
    assert {state.course_of(item.id).progress for item in agenda.agenda} == {"done"}
    started = [entry.event.item for entry in run.entries if type(entry.event).__name__ == "ItemStarted"]  # type: ignore[union-attr]  # narrowed by its name
    assert started == [item.id for item in agenda.agenda]
    assert len(state.awards_read) == 4
    vote = state.vote_on("resolution")
    assert vote is not None
    assert (vote.present, vote.yes, vote.no, vote.abstain, vote.result) == (55, 55, 0, 0, "pass")
    assert vote.announced_at is not None
    closing = agenda.item("closing")
    assert closing is not None
    assert [conclusion.text for conclusion in state.conclusions] == [closing.text]


def test_the_reference_rehearsal_says_in_its_first_note_that_its_figures_are_examples() -> None:
    first = read_cues(read_document(AGENDA_FOLDER / "lam-dong-2018.cues.yaml")).cues[0].command
    assert isinstance(first, c.TakeNote)
    assert "DIỄN TẬP" in first.text
    assert "ví dụ" in first.text
