"""The console's actions that lay another screen over the desk."""

from typing import TYPE_CHECKING

from kcn_tui.console import later

if TYPE_CHECKING:
    from kcn_tui.console.doing import DoingApp


async def show_help(app: "DoingApp") -> None:
    """F1: what the keys do, or back."""
    if isinstance(app.screen, later.help.HelpScreen):
        app.screen.dismiss()
    elif app.screen is app.desk:
        await app.push_screen(later.help.HelpScreen(app.desk.place))


async def show_palette(app: "DoingApp") -> None:
    """F10: any command by a few letters, or back."""

    async def picked(name: str | None) -> None:
        if name is not None:
            await app.run_named(name)

    if isinstance(app.screen, later.palette.PaletteScreen):
        app.screen.dismiss(None)
    elif app.screen is app.desk:
        await app.push_screen(later.palette.PaletteScreen(app.conduct.clerk.state), picked)


async def show_log(app: "DoingApp") -> None:
    """Everything that happened, or back; what is confirmed meanwhile is added to it."""

    def left(_nothing: None) -> None:
        app.followers.remove(log.add)

    if isinstance(app.screen, later.log.LogScreen):
        app.screen.dismiss()
    elif app.screen is app.desk:
        log = later.log.LogScreen(app.conduct.read_entries, app.conduct.clerk.state)
        app.followers.append(log.add)
        await app.push_screen(log, left)
