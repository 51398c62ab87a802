"""``kcn-tui export``: the whole meeting as a file."""

import sys
from pathlib import Path

import click

from kcn_tui.cli.out_file import STANDARD_OUTPUT, write_out
from kcn_tui.cli.output import tell
from kcn_tui.cli.verb import Verb, data_option, meeting_argument
from kcn_tui.locale import _

_BEGINNING = b"format: kcn-minutes/"
"""How every export begins, whatever version wrote it."""


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "export",
        export,
        params=[
            meeting_argument(),
            click.Option(
                ["--to", "form"],
                type=click.Choice(["yaml"]),
                default="yaml",
                show_default=True,
                help=_("What to write."),
            ),
            click.Option(
                ["-o", "--output"],
                metavar=_("OUT"),
                type=click.Path(path_type=Path, dir_okay=False),
                help=_("File to write; standard output unless given, or for -."),
            ),
            data_option(),
        ],
        help=_(
            "Give the whole meeting back as YAML (kcn-minutes/1). It can be done at any moment; an open meeting"
            " says that it is open. The same meeting always gives the same bytes."
        ),
        examples=("kcn-tui export lam-dong-2018", "kcn-tui export lam-dong-2018 -o bien-ban.yaml"),
    )


def export(meeting: str, form: str, output: Path | None, data: Path) -> None:  # noqa: ARG001  yaml is the one form there is
    """Write the export; a file appears whole or not at all."""
    from kcn_tui.papers.yaml_export import export_yaml
    from kcn_tui.record.folder import resolve
    from kcn_tui.record.reading import read_meeting

    text = export_yaml(read_meeting(resolve(meeting, data)))
    if output is None or output == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return
    write_out(output, text.encode(), _BEGINNING)
    tell(_("{file} is written.").format(file=output))
