"""Every text field of the console, of whatever form, takes what an input method sends in one read."""

from pathlib import Path
from typing import Final

import pytest
from textual import events
from textual.widget import Widget

from kcn_tui.console.fields import FigureField, TextAreaField, TextField
from kcn_tui.console.forms.catalogue import FORMS
from kcn_tui.console.intents import Open
from kcn_tui.meeting import commands as c
from tests.console.desk_run import DeskRun, desk
from tests.console.scenes import PEOPLE, scene_plan

WORD: Final = ["v", "i", "e", "backspace", "ê", "t", "backspace", "backspace", "ệ", "t"]
"""“việt” as an input method types it (practice 6.6)."""
NUMBER: Final = ["5", "a", "backspace", "á", "7", "8", "backspace"]
"""“57” through an input method that makes a marked letter of a digit."""

BEFORE: Final[tuple[c.Command, ...]] = (
    *(c.Arrive(card) for card in ("0001", "0002", "0012", "0013")),
    c.Start("opening"),
    c.TakeNote("Ghi"),
    c.Start("quy-che"),
    c.Put("quy-che"),
    c.RecordVote("quy-che", yes=4),
    c.Announce("quy-che"),
    c.EnterRecipient("ubnd-bang-khen", "Văn phòng", None, "collective"),
    c.EnterRecipient("giay-khen", "Phòng A", None, "collective"),
    c.ReadAward("ubnd-bang-khen"),
    c.Start("bau"),
    c.CountBallot(
        "bau", 4, 4, 4, 0, {"Nguyễn Văn A": 3, "Trần Thị Bích Ngọc": 1, "Lê Văn Cường": 1, "Phạm Thị D": 0}
    ),
    c.Announce("bau"),
    c.Start("discussion"),
    c.Queue("0001"),
    c.Queue("0002"),
    c.Speak(),
    c.Ask("0012", "Khi nào?"),
)
TARGETS: Final = {
    "arrive_at": "0120",
    "ballot": "bau",
    "content": "1",
    "edit_note": "1",
    "end_speech": "0001\n1",
    "excuse": "0120",
    "force": "resolution",
    "hand_over": "ubnd-bang-khen\n1",
    "leave_at": "0001",
    "move_award": "giay-khen",
    "opening": "attendance",
    "recipient": "giay-khen",
    "retract": "quy-che",
    "skip": "attendance",
    "tally": "resolution",
    "vote": "resolution",
    "withdraw": "giay-khen\n1",
    "amend": "resolution",
}
CHOICES: Final = {"ballot": {"round": "again"}, "insert": {"kind": "motion"}, "vote": {"source": "typed"}}
"""What is chosen in a form so that it asks for the most."""


async def typed(run: DeskRun, field: Widget) -> str:
    """What an emptied field holds after the keys came all at once."""
    assert isinstance(field, TextField | TextAreaField)
    run.app.screen.set_focus(field)
    field.value = ""
    await run.settled()
    for key in NUMBER if isinstance(field, FigureField) else WORD:
        run.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await run.settled()
    return field.value


def wanted(field: Widget) -> str:
    """What it should hold."""
    return "57" if isinstance(field, FigureField) else "việt"


@pytest.mark.parametrize("name", FORMS)
async def test_each_text_field_of_each_form_takes_a_burst_whole(name: str, tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, of=scene_plan(ascii_only=False), members=PEOPLE) as run:
        await run.app.desk.open_form(Open(name, TARGETS.get(name, "")), run.state)
        await run.settled()
        run.form.restore(CHOICES.get(name, {}))
        got = {}
        for row in run.form.open_rows():
            if isinstance(row.field, TextField | TextAreaField):
                got[row.label] = (await typed(run, row.field), wanted(row.field))
                assert row.label[:10] in run.text()  # what the field is for, once something stands in it
        assert {label: pair[0] for label, pair in got.items()} == {
            label: pair[1] for label, pair in got.items()
        }


async def test_the_searches_of_palette_log_and_roll_take_a_burst_whole(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, of=scene_plan(ascii_only=False), members=PEOPLE) as run:
        for keys in ("f10", "shift+f9", "f3"):
            await run.press(keys)
            field = run.app.screen.focused
            assert field is not None, keys
            assert await typed(run, field) == "việt", keys
            await run.home()
