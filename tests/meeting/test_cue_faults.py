"""Faults of cue files: each at its place, all at once, with what was probably meant."""

from pathlib import Path

import pytest

from kcn_tui.meeting.cues import read_cues
from kcn_tui.plan.yaml_nodes import read_document
from tests.meeting.cue_files import places, read


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
        ('- note: "  "', (1, 9, "too-short")),
        ('- put: {motion: resolution, force: "   "}', (1, 36, "too-short")),
        ('- recipient: {award: giay-khen, name: " "}', (1, 39, "too-short")),
        ("- show: everything", (1, 9, "not-one-of")),
        ("- vote: {motion: resolution, yes: 1, yes: 2}", (1, 38, "duplicate-key")),
        ("- vote: {motion: resolution, yes: có}", (1, 35, "type")),
        ("- no", (1, 3, "bool-word")),
        ("- arrive: 0012", (1, 11, "leading-zero")),
        ("- arrive: {who: 0012}", (1, 17, "leading-zero")),
        ('- arrive: {who: "0012", at: 13:20}', (1, 29, "sexagesimal")),
        ('- arrive: {who: "0012", at: "25:00"}', (1, 29, "time-impossible")),
        ('- leave: {who: "0012", at: 13h20}', (1, 28, "time-form")),
        ('- began_at: "1320"', (1, 13, "time-form")),
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


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert [fault.code for fault in read_cues(read_document(tmp_path / "none.yaml")).faults] == [
        "file-missing"
    ]
