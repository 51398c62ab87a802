"""``present --web``: the hall's screen served to a browser, until Ctrl+C."""

import os
import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.output import say
from kcn_tui.locale import _

if TYPE_CHECKING:
    from kcn_tui.record.folder import MeetingFolder
    from kcn_tui.stage.theme import Theme

PORT = 8018
BIND = "127.0.0.1"


def _grid(_ctx: click.Context, _param: click.Parameter, word: str | None) -> tuple[int, int] | None:
    """Columns and rows of a word such as 46x13. Raises click.BadParameter where it is anything else, or no hall's grid."""
    if word is None:
        return None
    found = re.fullmatch(r"([0-9]{1,3})[xX×]([0-9]{1,3})", word)
    columns, rows = (int(found[1]), int(found[2])) if found else (0, 0)
    from kcn_tui.stage.layout import LARGEST_GRID, SMALLEST_GRID

    least, most = ("x".join(map(str, grid)) for grid in (SMALLEST_GRID, LARGEST_GRID))
    if not all(
        low <= own <= high
        for low, own, high in zip(SMALLEST_GRID, (columns, rows), LARGEST_GRID, strict=True)
    ):
        words = _("‘{grid}’ is no grid from {least} to {most}.")
        raise click.BadParameter(words.format(grid=word, least=least, most=most))
    return columns, rows


def _address(_ctx: click.Context, _param: click.Parameter, word: str) -> str:
    """The address, without the brackets that addresses of IPv6 have in a URL. Raises click.BadParameter for none.

    None would mean all of them, open to the network without a word of it.
    """
    address = word.strip()
    if address.startswith("[") and address.endswith("]"):
        address = address[1:-1]
    if not address:
        raise click.BadParameter(_("an address is needed, such as {address}.").format(address=BIND))
    return address


def _port() -> click.IntRange:
    """A port's number; Click calls its kind by a name that it does not translate."""
    kind = click.IntRange(0, 65535)
    kind.name = _("whole number")
    return kind


def web_options() -> list[click.Parameter]:
    """The options of ``present`` that a browser needs."""
    return [
        click.Option(
            ["--web"], is_flag=True, help=_("Serve the hall's screen to a browser, such as a smart TV's.")
        ),
        click.Option(
            ["--bind"],
            callback=_address,
            metavar=_("ADDRESS"),
            default=BIND,
            show_default=True,
            help=_(
                "With --web: the address to be reached at; 0.0.0.0 opens it to the network, for those who know its token."
            ),
        ),
        click.Option(
            ["--port"],
            type=_port(),
            metavar="N",
            default=PORT,
            show_default=True,
            help=_("With --web: the port; 0 for any that is free."),
        ),
        click.Option(
            ["--grid"],
            callback=_grid,
            metavar=_("COLUMNSxROWS"),
            help=_(
                "With --web: the picture's grid; by default the fewest cells that fill the window, 46x13 on a TV."
            ),
        ),
    ]


def serve(
    folder: "MeetingFolder",
    now: Callable[[], datetime],
    palette: "Theme",
    *,
    bind: str,
    port: int,
    grid: tuple[int, int] | None,
) -> None:
    """Say the address and serve until Ctrl+C. Raises StopError where the address cannot be had."""
    from kcn_tui.cli.collecting import collect_again
    from kcn_tui.stage.glyphs.repertoire import VARIABLE

    os.environ[VARIABLE] = "quarters"  # the browser draws them itself, whatever this terminal's font can
    from kcn_tui.hall.web.addresses import is_loopback, urls
    from kcn_tui.hall.web.admission import KeptToken, admission
    from kcn_tui.hall.web.projection import Projection
    from kcn_tui.hall.web.screens import Screens
    from kcn_tui.hall.web.server import HallServer
    from kcn_tui.hall.web.site import Site

    token = KeptToken(folder)
    keep = token.keep if not is_loopback(bind) else lambda: None
    site = Site(Projection(folder, now, palette), Screens(folder, now), grid, keep)
    try:
        server = HallServer(bind, port, site, partial(admission, bind, token=token.word))
    except OSError as error:
        raise StopError(Code.BAD_INPUT, _cannot(error, bind, port)) from None
    asked = server.admission.token
    for url in urls(bind, server.server_port, asked):
        say(_("Hall screen, in a browser: {url}").format(url=url))
    if asked is not None:
        say(_("Whoever has this address can look on, so give it to the TV alone."))
    say(_("Ctrl+C ends it."))
    collect_again()
    server.run()


def _cannot(error: OSError, bind: str, port: int) -> str:
    import errno

    taken = {
        errno.EADDRINUSE,
        errno.EACCES,
        getattr(errno, "WSAEADDRINUSE", 0),
        getattr(errno, "WSAEACCES", 0),
    }
    if error.errno in taken:
        return _("Port {port} is taken or not for us; name another: --port N").format(port=port)
    return _("--bind: this machine has no address ‘{address}’.").format(address=bind)
