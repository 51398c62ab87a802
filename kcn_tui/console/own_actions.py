"""What the console's own actions do, by the names of ``actions``; none of them asks the meeting by itself."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kcn_tui.console import outcome
from kcn_tui.console.intents import PanelName
from kcn_tui.console.requests import enter, named
from kcn_tui.console.screens import show_help, show_log, show_palette
from kcn_tui.meeting.at_hand import at_hand
from kcn_tui.plan.model import Resolution

if TYPE_CHECKING:
    from kcn_tui.console.doing import DoingApp

OwnAction = Callable[["DoingApp"], Awaitable[None]]

QUIT: Final = "quit"
"""What is asked about before leaving."""


async def take_next_step(app: "DoingApp") -> None:
    """Enter: the next natural step, once; nothing while the last one is still being written."""
    if app.desk.place == "panel":
        await app.desk.leave()
    elif app.desk.place == "form":
        app.desk.resume_form()
    elif app.conduct.in_flight:
        app.desk.status.say(*outcome.writing())
    else:
        await app.carry_out(enter(app.ahead()))


async def go_back(app: "DoingApp") -> None:
    """Esc: out of every special state, then out from under the waiting picture, at last out of the speaker's lead."""
    if app.question.take() is not None:
        app.desk.status.say("")
        return
    half_typed = app.desk.work.forms.half_typed
    if not await app.desk.leave():
        if app.conduct.clerk.state.cover is not None:
            await app.carry_out(named("release", app.ahead()))
        elif app.conduct.clerk.state.lead is not None:
            await app.carry_out(named("lead", app.ahead()))
    elif half_typed and app.desk.work.forms.form is None:
        app.desk.status.say(*outcome.kept())


async def go_to_agenda(app: "DoingApp") -> None:
    """F2: into the agenda, or back."""
    if app.desk.place == "agenda":
        await app.desk.leave()
    else:
        app.desk.set_focus(app.desk.agenda)


def _panel(name: PanelName) -> OwnAction:
    async def show_panel(app: "DoingApp") -> None:
        """The panel of this name, or back."""
        await app.desk.open_panel(name, app.conduct.clerk.state)

    return show_panel


async def choose_article(app: "DoingApp") -> None:
    """Shift+F7: which article of the resolution is voted on, or back."""
    if at_hand(app.conduct.clerk.state, Resolution) is not None:
        await app.desk.open_panel("articles", app.conduct.clerk.state)
    else:
        app.desk.status.say(*outcome.said("no_resolution"))


async def quit_console(app: "DoingApp") -> None:
    """Ctrl+Q, twice: the first says that everything is on disk."""
    if app.conduct.in_flight:
        app.desk.status.say(*outcome.writing())
    elif app.question.take() == QUIT:
        app.exit(0)
    else:
        app.question.put(QUIT, *outcome.ask_quit(app.conduct.clerk.seq))


OWN_ACTIONS: Final[Mapping[str, OwnAction]] = MappingProxyType(
    {
        "next": take_next_step,
        "back": go_back,
        "items": go_to_agenda,
        "articles": choose_article,
        "clock": _panel("times"),
        "floor": _panel("floor"),
        "minutes": _panel("minutes"),
        "screens": _panel("screens"),
        "log": show_log,
        "help": show_help,
        "palette": show_palette,
        "quit": quit_console,
    }
)
