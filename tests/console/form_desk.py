"""A desk that holds one form and keeps what it posts, for the tests of the forms."""

from collections.abc import Iterator

from textual.widget import Widget

from kcn_tui.console.fields import KeysInOrder
from kcn_tui.console.forms import Form
from kcn_tui.meeting.commands import (
    Command,
    CountAttendance,
)
from kcn_tui.meeting.state import State
from tests.build import START, Run, plan


class Desk(KeysInOrder[None]):
    """Holds one form in 50 columns × 10 rows and keeps what it posts."""

    CSS = "Form { width: 50; max-height: 10; }"
    held_within = read_within = 0  # a test presses Enter as fast as it likes

    def __init__(self, form: Form, state: State, draft: dict[str, str]) -> None:
        super().__init__()
        self.form, self.meeting, self.draft = form, state, draft
        self.submitted: list[Command] = []
        self.cancelled = 0

    def compose(self) -> Iterator[Widget]:
        yield self.form

    def on_mount(self) -> None:
        self.form.show(self.meeting, lambda: START)
        self.form.restore(self.draft)
        self.form.begin()

    def on_form_submitted(self, event: Form.Submitted) -> None:
        self.submitted.append(event.command)

    def on_form_cancelled(self) -> None:
        self.cancelled += 1


def meeting(present: int | None = None, staff: int | None = 45, summoned: int | None = 45) -> Run:
    run = Run(plan(roll={"staff": staff, "summoned": summoned}))
    if present is not None:
        run.do(CountAttendance(present=present))
    return run


def remarks(form: Form) -> dict[str, str]:
    return {str(row.field.name): row.remark.words for row in form.rows}


async def filled(form: Form, state: State, *keys: str, draft: dict[str, str] | None = None) -> Desk:
    """The desk as it stands after these keys, still readable after it was closed."""
    desk = Desk(form, state, draft or {})
    async with desk.run_test(size=(50, 10)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    return desk
