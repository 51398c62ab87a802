"""The way in and out: the language, the command, and an exit code with at most one line for every way to end."""

import errno
import gc
import logging
import os
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import get_args

import click

from kcn_tui import __version__
from kcn_tui.cli.click_words import speak
from kcn_tui.cli.ends import Code, StopError, code_of
from kcn_tui.cli.output import drop_output, speak_utf8, tell
from kcn_tui.cli.unexpected import LogHandler
from kcn_tui.cli.verb import DATA, HELP_NAMES, language_option, write_examples
from kcn_tui.locale import Language, _
from kcn_tui.record.error_log import ErrorLog
from kcn_tui.record.errors import RecordError
from kcn_tui.record.folder import MeetingFolder

COMMANDS = ("demo", "new", "check", "run", "present", "rehearse", "export", "verify", "recover")


class Door(click.Group):
    """All commands, each in a module of its name that is imported when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names in the order in which a secretary meets them."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, worded in the language spoken now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kcn_tui.cli.commands.{cmd_name}").command()
        return command

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What to begin with."""
        write_examples(
            formatter,
            ("kcn-tui demo", "kcn-tui new hoi-nghi.yaml", "kcn-tui run hoi-nghi.yaml", "kcn-tui run -h"),
        )


def door() -> Door:
    """The command line in the language spoken now."""
    return Door(
        "kcn-tui",
        help=_("Run an agency's yearly conference of staff from the terminal."),
        params=[
            language_option(),
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_version,
                help=_("Show the version and exit."),
            ),
        ],
        context_settings=HELP_NAMES,
        subcommand_metavar=_("COMMAND …"),
        options_metavar="",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; errors are one line on standard error, never a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["-h"]
    gc.disable()  # what a start makes stays; looking through it again and again costs a tenth of the time to the first paint
    speak_utf8()
    _forget_textual()
    speak(spoken(given))
    command, data = _command_and_data(given)
    log = ErrorLog(command, data, Path(tempfile.gettempdir()))
    logging.getLogger().addHandler(LogHandler(log))
    try:
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        code = door().main(given, prog_name="kcn-tui", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()  # whoever read it is gone
        return Code.UNEXPECTED
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  the last resort: one line on the screen, the place in the log
        code, line = _ending(error, log)
        if line:
            tell(line)
    return code if isinstance(code, int) else Code.GOOD


def _ending(error: BaseException, log: ErrorLog) -> tuple[Code, str]:
    """The exit code and the line for an exception that came up to the door."""
    match error:
        case StopError(code=code, line=line):
            return code, line
        case RecordError(code=kind, values=values):
            from kcn_tui.wording.record import record_line

            return code_of(error), record_line(_as_it_stands(kind, values), values)
        case click.UsageError(ctx=ctx):
            asked = "kcn-tui" if ctx is None else ctx.command_path
            what = error.format_message()
            return Code.BAD_INPUT, _("{what} Help: {command} -h").format(what=what, command=asked)
        case click.Abort() | KeyboardInterrupt():
            return Code.INTERRUPTED, _("Stopped.")
        case OSError(errno=errno.ENOSPC):
            drop_output()
            return Code.UNEXPECTED, _("The disk is full: not everything could be written.")
    kind, kept = type(error).__name__, log.keep(error, datetime.now().astimezone())
    if kept.log is None:
        return Code.UNEXPECTED, _("Unexpected error: {kind}").format(kind=kind)
    return Code.UNEXPECTED, _("Unexpected error: {kind}; where it happened is in {log}").format(
        kind=kind, log=kept.log
    )


def _as_it_stands(kind: str, values: Mapping[str, object]) -> str:
    """The code to word: of a journal that has everything nothing is said where there is none."""
    place = Path(str(values.get("path", "")))
    begun = any(MeetingFolder(folder).exists for folder in (place, place.parent))
    return "place_not_written" if kind == "record_not_written" and not begun else kind


def _forget_textual() -> None:
    """Without the variables by which Textual is debugged: a log that cannot be written hides what went wrong."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]


def spoken(arguments: Sequence[str]) -> Language:
    """The language that ``--lang`` asks for, wherever it stands; Vietnamese if it asks for none or for another."""
    asked = _given(arguments, "--lang")
    return next((language for language in get_args(Language) if language in asked), "vi")


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001  Click calls it so
    if asked:
        click.echo(f"kcn-tui {__version__}")
        ctx.exit()


def _command_and_data(arguments: list[str]) -> tuple[str, Path]:
    """Which command this is and where its meetings are kept, as the log needs to know before Click has read the line."""
    command = next((word for word in arguments if word in COMMANDS), "")
    asked = _given(arguments, "--data")
    return command, Path(asked[-1]) if asked else DATA


def _given(arguments: Sequence[str], option: str) -> list[str]:
    """What this option is given, behind a blank or an equals sign, in the order in which it stands."""
    pairs = pairwise([*arguments, ""])
    return [
        word.removeprefix(f"{option}=") if word != option else after
        for word, after in pairs
        if word == option or word.startswith(f"{option}=")
    ]
