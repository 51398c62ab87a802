"""What the console's own actions do, by the names of ``actions``; none of them asks the meeting by itself."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kcn_tui.console import outcome
from kcn_tui.console.requests import enter, named

if TYPE_CHECKING:
    from kcn_tui.console.app import ConsoleApp

QUIT: Final = "quit"
"""What is asked about before leaving."""


async def take_next_step(app: "ConsoleApp") -> None:
    """Enter: the next natural step, once; nothing while the last one is still being written."""
    if app.desk.place == "panel":
        await app.desk.leave()
    elif app.desk.place == "form":
        app.desk.resume_form()
    elif app.conduct.in_flight:
        app.desk.status.say(*outcome.writing())
    else:
        await app.carry_out(enter(app.ahead()))


async def leave(app: "ConsoleApp") -> None:
    """Esc: out of every special state, at last out from under the waiting picture."""
    if app.asked is not None:
        app.asked = None
        app.desk.status.say("")
    elif not await app.desk.leave() and app.conduct.clerk.state.held:
        await app.carry_out(named("release", app.ahead()))


async def go_to_agenda(app: "ConsoleApp") -> None:
    """F2: into the agenda, or back."""
    if app.desk.place == "agenda":
        await app.desk.leave()
    else:
        app.desk.set_focus(app.desk.agenda)


async def show_times(app: "ConsoleApp") -> None:
    """F8: the times, or back."""
    app.desk.open_panel("times", app.conduct.clerk.state)


async def show_help(app: "ConsoleApp") -> None:
    """F1: what the keys do, or back."""
    from kcn_tui.console.help import HelpScreen

    if isinstance(app.screen, HelpScreen):
        app.screen.dismiss()
    elif app.screen is app.desk:
        await app.push_screen(HelpScreen(app.desk.place))


async def show_palette(app: "ConsoleApp") -> None:
    """F10: any command by a few letters, or back."""
    from kcn_tui.console.palette import PaletteScreen

    async def picked(name: str | None) -> None:
        if name is not None:
            await app.run_named(name)

    if isinstance(app.screen, PaletteScreen):
        app.screen.dismiss(None)
    elif app.screen is app.desk:
        await app.push_screen(PaletteScreen(app.conduct.clerk.state), picked)


async def quit_console(app: "ConsoleApp") -> None:
    """Ctrl+Q, twice: the first says that everything is on disk."""
    if app.conduct.in_flight:
        app.desk.status.say(*outcome.writing())
    elif app.asked == QUIT:
        app.exit(0)
    else:
        app.asked = QUIT
        app.desk.status.say(*outcome.ask_quit(app.conduct.clerk.seq))


OWN_ACTIONS: Final[Mapping[str, Callable[["ConsoleApp"], Awaitable[None]]]] = MappingProxyType(
    {
        "next": take_next_step,
        "leave": leave,
        "items": go_to_agenda,
        "clock": show_times,
        "help": show_help,
        "palette": show_palette,
        "quit": quit_console,
    }
)
