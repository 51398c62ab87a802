"""The export as a file: its schema, its bytes, whoever reads it, and that all of the agenda is in it."""

import json
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from kcn_tui.meeting import commands as c
from kcn_tui.papers import schema
from kcn_tui.papers.minutes import minutes_of
from kcn_tui.papers.yaml_export import as_data, export_yaml
from kcn_tui.plan.model import Person
from tests.build import Run, plan
from tests.papers.minutes_runs import RUNS, exported, kept, reference
from tests.schema_files import PACKAGE


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_the_export_fits_the_schema_that_ships_in_the_package(run: Run) -> None:
    shipped = json.loads((PACKAGE / "papers" / schema.SCHEMA_FILE).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(shipped)
    assert [error.message for error in Draft202012Validator(shipped).iter_errors(exported(run))] == []


def test_an_export_of_before_a_field_was_added_still_fits_the_schema() -> None:
    data = exported(RUNS["eventful"])
    for part in data["votes"]:
        del part["anew"]
    for part in data["awards"]:
        del part["moved"]
    assert Draft202012Validator(schema.minutes_schema()).is_valid(data)


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_readers_of_yaml_1_1_and_1_2_read_the_same_data(run: Run) -> None:
    text = export_yaml(kept(run))
    data = as_data(minutes_of(run.state, kept(run).end))
    assert yaml.safe_load(text) == data
    assert YAML(typ="safe", pure=True).load(text) == data


def test_the_same_journal_gives_the_same_bytes() -> None:
    first, second = export_yaml(kept(reference())), export_yaml(kept(reference()))
    assert first.encode() == second.encode()
    assert "\r" not in first
    assert not first.startswith("\ufeff")


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1))
def test_whatever_is_typed_into_a_meeting_comes_back_as_typed(note: str, title: str) -> None:
    run = Run(plan([{"id": "no", "kind": "ceremony", "title": title}]))
    run.do(c.Start("no"), c.TakeNote(note))
    data = exported(run)
    assert data["notes"][0]["text"] == note
    assert data["agenda"][0]["title"] == title
    assert data["agenda"][0]["id"] == "no"


def test_the_keys_stand_in_the_order_of_a_paper() -> None:
    assert list(exported(RUNS["reference"])) == [
        "format", "status", "rehearsal", "opened_at", "closed_at", "conference", "people", "roles", "rules",
        "attendance", "members", "agenda", "changes", "discussion", "awards", "tallies", "votes", "candidates", "ballots",
        "resolution", "texts", "contents", "notes", "conclusions", "journal",
    ]  # fmt: skip


def test_an_open_meeting_says_that_it_is_open_and_a_closed_one_when_it_closed() -> None:
    run = Run()
    data = exported(run)
    assert (data["status"], data["closed_at"]) == ("open", None)
    run.do(c.Close())
    data = exported(run)
    assert (data["status"], data["closed_at"]) == ("closed", "2018-02-05T13:31:00+07:00")


def test_the_export_says_how_far_the_journal_was_read() -> None:
    run = RUNS["eventful"]
    assert exported(run)["journal"] == {"events": len(run.entries), "head": "ab" * 32}


def test_the_reference_export_holds_every_fact_of_its_agenda() -> None:
    run = RUNS["reference"]
    agenda, text = run.state.plan, export_yaml(kept(run))
    data = yaml.safe_load(text)
    assert [item["title"] for item in data["agenda"]] == [item.title for item in agenda.agenda]
    assert [item["text"] for item in data["agenda"]] == [item.text for item in agenda.agenda]
    assert msgspec.convert(data["people"], dict[str, Person]) == agenda.people
    figures = [(a["form"], a["by"], a["collectives"], a["individuals"]) for a in data["awards"]]
    assert [(collectives, individuals) for _form, _by, collectives, individuals in figures] == [
        (2, 1), (2, 0), (0, 6), (7, 29),
    ]  # fmt: skip
    assert all(award["read_at"] for award in data["awards"])
    assert len(data["resolution"]["articles"]) == 10
    assert data["votes"][0]["counts"] == {"yes": 55, "no": 0, "abstain": 0, "not_voting": 0}
    assert (data["status"], data["resolution"]["result"]) == ("closed", "pass")


def test_the_export_can_be_written_and_read_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "export.yaml"
    text = export_yaml(kept(RUNS["reference"]))
    path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_bytes() == text.encode()
