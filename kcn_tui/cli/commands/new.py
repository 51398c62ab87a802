"""``kcn-tui new``: an annotated agenda to fill in."""

from pathlib import Path

import click

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.output import say
from kcn_tui.cli.samples import sample
from kcn_tui.cli.verb import Verb, file_argument
from kcn_tui.locale import _
from kcn_tui.record.errors import why_of


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "new",
        new,
        params=[file_argument()],
        help=_(
            "Write an annotated agenda file to fill in. A file that is there already is never overwritten."
        ),
        examples=("kcn-tui new hoi-nghi-2026.yaml",),
    )


def new(file: Path) -> None:
    """Write the blank agenda; raises StopError where a file stands already or none can be written."""
    try:
        with file.open("xb") as out:
            out.write(sample("mau.yaml").read_bytes())
    except FileExistsError as error:
        raise StopError(
            Code.BAD_INPUT, _("{file} is there already; choose another name.").format(file=file)
        ) from error
    except OSError as error:
        from kcn_tui.wording.record import why_words

        line = _("{file} cannot be written: {why}").format(file=file, why=why_words(why_of(error)))
        raise StopError(Code.BAD_INPUT, line) from error
    say(_("{file} is written; fill it in, then: kcn-tui check {file}").format(file=file))
