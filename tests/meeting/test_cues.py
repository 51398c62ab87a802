from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import COMMANDS, Cues, read_cues
from kcn_tui.meeting.registry import REGISTRY
from kcn_tui.plan.load import load
from kcn_tui.plan.model import Ceremony
from kcn_tui.plan.yaml_nodes import read_document
from tests.build import Run, plan

AGENDA_FOLDER = Path(__file__).parent.parent.parent / "agenda"


def read(folder: Path, text: str, *, known: bool = True) -> Cues:
    path = folder / "cues.yaml"
    path.write_text(text, encoding="utf-8")
    return read_cues(read_document(path), plan() if known else None)


def places(cues: Cues) -> list[tuple[int, int, str]]:
    assert cues.cues == ()
    return [(fault.line, fault.column, fault.code) for fault in cues.faults]


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
            c.EnterRecipient("bang-khen", "Phòng …", kind="collective"),
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("start: report-1", (1, 1, "type")),
        ("", (1, 1, "empty-file")),
        ("- close", (1, 3, "type")),
        ("- {}", (1, 3, "cue-keys")),
        ("- start: report-1\n  page: 2", (1, 3, "cue-keys")),
        ("- hold: {}\n- stert: report-1", (2, 3, "unknown-command")),
        ("- adopt_plan: {}", (1, 3, "unknown-command")),
        ("- start: report-2", (1, 10, "unknown-item")),
        ("- start: {item: report-2}", (1, 17, "unknown-item")),
        ("- read_award: bang_khen", (1, 15, "unknown-award")),
        ("- put: nghi-quyet", (1, 8, "unknown-motion")),
        ("- start: {}", (1, 10, "missing-key")),
        ("- skip: report-1", (1, 9, "missing-key")),
        ("- start: {item: report-1, page: 2}", (1, 27, "unknown-key")),
        ("- close: now", (1, 10, "type")),
        ("- start: [report-1]", (1, 10, "type")),
        ("- page: hai", (1, 9, "type")),
        ("- page: 0", (1, 9, "too-small")),
        ('- attendance: "55"', (1, 15, "text-as-number")),
        ("- attendance: 5.5", (1, 15, "whole-number")),
        ("- attendance: 1.000", (1, 15, "thousands")),
        ("- attendance: {present: 010}", (1, 25, "leading-zero")),
        ("- note: 13:30", (1, 9, "sexagesimal")),
        ("- note: {text: 13:30}", (1, 16, "sexagesimal")),
        ("- note: no", (1, 9, "bool-word")),
        ("- note: yes", (1, 9, "bool-word")),
        ("- note: 2018", (1, 9, "number-as-text")),
        ('- note: ""', (1, 3, "too-short")),
        ("- show: everything", (1, 9, "not-one-of")),
        ("- vote: {motion: resolution, yes: 1, yes: 2}", (1, 38, "duplicate-key")),
        ("- vote: {motion: resolution, yes: có}", (1, 35, "type")),
        ("- no", (1, 3, "bool-word")),
        ("- arrive: 0012", (1, 11, "leading-zero")),
        ("- arrive: {who: 0012}", (1, 17, "leading-zero")),
        ('- arrive: {who: "0012", at: 13:20}', (1, 29, "sexagesimal")),
        ('- arrive: {who: "0012", at: "25:00"}', (1, 29, "structure")),
        ("- excuse: {who: An}", (1, 11, "missing-key")),
        ("- move: {item: awards, before: nowhere, reason: x}", (1, 32, "unknown-item")),
        ("- move: {item: awards, after: nowhere, reason: x}", (1, 31, "unknown-item")),
        ("- move_award: {award: giay-khen, before: report-1, reason: x}", (1, 42, "unknown-award")),
        ("- hand_over: {award: bang_khen, name: A}", (1, 22, "unknown-award")),
        ("- amend: {motion: nghi-quyet, article: 1, reason: x}", (1, 19, "unknown-motion")),
        ("- tally: {motion: x, table: Tổ 1, yes: 1}", (1, 19, "unknown-motion")),
        ("- insert: {item: phat-bieu, reason: x}", (1, 18, "type")),
        ("- insert: {item: {id: a, kind: ceremony}, reason: x}", (1, 18, "missing-key")),
        ("- insert: {item: {id: a, kind: speech, title: A}, reason: x}", (1, 32, "kind-unknown")),
        ("- insert: {item: {id: a, title: A}, reason: x}", (1, 18, "kind-missing")),
        ("- insert: {item: {id: Ơ, kind: break, title: A}, reason: x}", (1, 23, "id-form")),
        (
            "- insert:\n    item:\n      id: a\n      kind: break\n      title: A\n      minutes: nhiều\n    reason: x",
            (6, 16, "type"),
        ),
        ("- insert: {item: {id: a, kind: break, title: A}, before: b, reason: x}", (1, 58, "unknown-item")),
        (
            "- ballot: {motion: closing, issued: 1, collected: 1, valid: 1, invalid: 0, votes: {A: hai}}",
            (1, 87, "type"),
        ),
        ("- content: {content: 9, mark: done}", (1, 22, "too-big")),
        ("- amend: {article: newest, text: A, reason: x}", (1, 20, "not-one-of")),
        ("- amend: {article: 0, text: A, reason: x}", (1, 20, "too-small")),
    ],
)
def test_a_fault_is_found_at_its_place_and_nothing_else_is(
    tmp_path: Path, text: str, place: tuple[int, int, str]
) -> None:
    assert places(read(tmp_path, text)) == [place]


def test_all_faults_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = "- stert: report-1\n- start: report-9\n- page: hai\n- vote: {motion: x, no: 13:30}\n- close: {}\n"
    assert places(read(tmp_path, text)) == [
        (1, 3, "unknown-command"),
        (2, 10, "unknown-item"),
        (3, 9, "type"),
        (4, 18, "unknown-motion"),
        (4, 25, "sexagesimal"),
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("- stert: report-1", "start"),
        ("- start: report1", "report-1"),
        ("- read_award: bang_khen", "bang-khen"),
    ],
)
def test_a_slip_is_answered_with_what_was_probably_meant(tmp_path: Path, text: str, meant: str) -> None:
    assert [fault.values["near"] for fault in read(tmp_path, text).faults] == [meant]


def test_without_a_plan_ids_are_not_checked(tmp_path: Path) -> None:
    assert read(tmp_path, "- start: report-9", known=False).faults == ()


def test_what_a_file_inserts_can_be_named_in_it(tmp_path: Path) -> None:
    text = (
        "- insert: {item: {id: thuong-them, kind: awards, title: Thêm, awards: [{id: dot-xuat, form: Giấy khen,"
        " by: A}]}, after: awards, reason: mới có quyết định}\n"
        "- start: thuong-them\n- read_award: dot-xuat\n"
    )
    assert read(tmp_path, text).faults == ()


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert [fault.code for fault in read_cues(read_document(tmp_path / "none.yaml")).faults] == [
        "file-missing"
    ]


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
