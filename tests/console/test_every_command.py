"""Every command of the registry can be run from the palette: by itself, through its form, or with a reason why not."""

from pathlib import Path

import pytest

from kcn_tui.console.actions import words_for
from kcn_tui.console.forms.catalogue import FORMS
from kcn_tui.console.intents import Open, Send
from kcn_tui.console.palette import found, names
from kcn_tui.console.requests import MEANINGS, argued
from kcn_tui.meeting.commands import CountAttendance, Put, Start
from kcn_tui.meeting.events import HallTold
from kcn_tui.meeting.registry import REGISTRY, Spec
from tests.console.desk_run import desk, last

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


@pytest.mark.parametrize(
    "spec", [spec for spec in CUES if spec.name not in MEANINGS], ids=lambda spec: spec.name
)
def test_a_command_that_means_nothing_else_is_sent_or_has_a_form(spec: Spec) -> None:
    request = argued(spec.name, None)
    assert isinstance(request, Send) or (isinstance(request, Open) and request.form in FORMS)


async def test_a_message_is_typed_and_covers_the_hall(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        await run.press("shift+f8")
        await run.type("Mời đại biểu ổn định")
        await run.press("enter")
        assert last(run) == HallTold("Mời đại biểu ổn định")
