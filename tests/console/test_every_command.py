"""Every command of the registry can be run from the palette: by itself, through its form, or with a reason why not."""

from pathlib import Path

import msgspec
import pytest

from kcn_tui.console.actions import words_for
from kcn_tui.console.forms.catalogue import FORMS, make_form
from kcn_tui.console.forms.generic import CommandForm
from kcn_tui.console.palette import found, names
from kcn_tui.meeting.commands import CountAttendance, EditNote, Put, Start, TakeNote
from kcn_tui.meeting.registry import REGISTRY, Spec
from tests.build import Run
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")
CUES = [spec for spec in REGISTRY if spec.cue]


@pytest.mark.parametrize("spec", CUES, ids=lambda spec: spec.name)
async def test_a_command_chosen_from_the_palette_does_something_or_says_why_not(
    tmp_path: Path, spec: Spec
) -> None:
    before = (CountAttendance(present=40, staff=45, summoned=45), Start("resolution"), Put("resolution"))
    async with desk(tmp_path, *before) as run:
        seq, label = run.clerk.seq, words_for(spec.name).label
        rows = [row.id for row in found(label, run.state)]
        await run.press("f10")
        await run.type(label)
        await run.press(*["down"] * rows.index(spec.name), "enter")
        work = run.app.desk.work
        assert (
            run.clerk.seq > seq
            or work.forms.form is not None
            or work.panel is not None
            or run.outcome != "A new meeting; everything is kept from now on."
        )


def test_the_palette_names_every_command_once() -> None:
    listed = [name for name in names() if name in {spec.name for spec in CUES}]
    assert sorted(listed) == sorted(spec.name for spec in CUES)


def test_forms_exist_for_names_that_can_be_asked_for_and_for_all_others_by_their_arguments() -> None:
    state = Run().state
    for spec in CUES:
        fields = [field.name for field in msgspec.structs.fields(spec.args)]
        if spec.name not in FORMS and fields:
            assert [row.field.name for row in make_form(spec.name, "", state).rows]


async def test_a_command_without_a_form_of_its_own_gets_one_from_its_arguments(tmp_path: Path) -> None:
    async with desk(tmp_path, TakeNote("sai")) as run:
        form = CommandForm("edit_note", "1", run.state)
        assert [row.field.name for row in form.rows] == ["note", "text"]
        await run.app.mount(form)
        form.show(run.state, run.clock)
        form.restore({"text": "đúng"})
        assert form.command() == EditNote(1, "đúng")
