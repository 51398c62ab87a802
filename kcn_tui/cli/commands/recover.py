"""``kcn-tui recover``: what can be saved of a damaged meeting, in a new folder."""

from pathlib import Path

import click

from kcn_tui.cli.output import say
from kcn_tui.cli.verb import Verb, data_option, meeting_argument
from kcn_tui.locale import _


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "recover",
        recover,
        params=[
            meeting_argument(),
            click.Option(
                ["--to"],
                metavar=_("FOLDER"),
                required=True,
                type=click.Path(path_type=Path),
                help=_("A new folder for what is saved."),
            ),
            data_option(),
        ],
        help=_(
            "Save what can be saved of a damaged meeting in a new folder. The damaged one is only read. The events before the"
            " first damage are taken; of what follows, not-taken.txt lists every line, so that it can be entered again."
        ),
        examples=("kcn-tui recover lam-dong-2018 --to data/lam-dong-2018-cuu",),
    )


def recover(meeting: str, to: Path, data: Path) -> None:
    """Say what was taken, from where on it was not, and where the list lies."""
    from kcn_tui.record.folder import resolve
    from kcn_tui.record.recover import recover as save
    from kcn_tui.wording.record import why_words
    from kcn_tui.wording.recovered import recovered_line

    saved = save(resolve(meeting, data), to)
    say(recovered_line(saved.taken, saved.not_taken))
    if saved.line:
        say(_("From line {line}: {why}.").format(line=saved.line, why=why_words(saved.why)))
    if saved.report is not None:
        say(_("What was not taken is listed in {file}.").format(file=saved.report))
    say(_("The saved meeting is in {folder}.").format(folder=to))
