"""``kcn-tui demo``: the 2018 conference at once, in a scratch folder."""

import sys
import tempfile
from pathlib import Path

import click

from kcn_tui.cli.output import has_terminal, tell
from kcn_tui.cli.samples import sample
from kcn_tui.cli.verb import Verb
from kcn_tui.locale import _

AGENDA = "lam-dong-2018.yaml"
CUES = "lam-dong-2018.cues.yaml"


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "demo",
        demo,
        params=[],
        help=_(
            "Try the program on the 2018 conference in a scratch folder. In a terminal the console opens and"
            " says how to open the hall screen beside it; without one the rehearsal is played and its export"
            " printed."
        ),
        examples=("kcn-tui demo", "kcn-tui demo > bien-ban.yaml < /dev/null"),
    )


def demo() -> None:
    """Open the console on the 2018 agenda, or play its rehearsal where there is no terminal."""
    from kcn_tui.cli.opening import folder_of, load_agenda

    data = Path(tempfile.mkdtemp(prefix="kcn-tui-demo-"))
    tell(_("Scratch folder: {folder}").format(folder=data))
    agenda = load_agenda(sample(AGENDA))
    if has_terminal():
        from kcn_tui.cli.at_console import open_console

        open_console(agenda, folder_of(agenda.plan, data), rehearsal=True)
        return
    from kcn_tui.cli.rehearsal import rehearse_meeting
    from kcn_tui.papers.yaml_export import export_yaml
    from kcn_tui.record.reading import read_meeting

    folder = rehearse_meeting(agenda, sample(CUES), data, tell)
    sys.stdout.write(export_yaml(read_meeting(folder)))
