"""What every command of the line has: ``-h`` with examples, ``--lang``, and the options that several share."""

from collections.abc import Callable
from pathlib import Path

import click

from kcn_tui.locale import _

DATA = Path("data")
"""Where meetings are kept unless ``--data`` says otherwise, below the folder one is in."""

HELP_NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def language_option() -> click.Option:
    """``--lang``, before or after the command; it has been obeyed before Click sees it (``door.spoken``)."""
    return click.Option(
        ["--lang"],
        type=click.Choice(["vi", "en"]),
        expose_value=False,
        help=_("Language: Vietnamese (vi) by default, or English (en)."),
    )


def data_option() -> click.Option:
    """``--data``: the folder of all meetings."""
    return click.Option(
        ["--data"],
        metavar=_("DIR"),
        type=click.Path(path_type=Path),
        default=DATA,
        show_default=True,
        help=_("Folder in which meetings are kept."),
    )


def file_argument() -> click.Argument:
    """An agenda file."""
    return click.Argument(
        ["file"], metavar=_("FILE"), type=click.Path(path_type=Path), help=_("An agenda file.")
    )


def meeting_argument() -> click.Argument:
    """A meeting by its id below ``--data``, its rehearsal, or by its folder."""
    return click.Argument(
        ["meeting"],
        metavar=_("MEETING"),
        help=_("A meeting's id, with .rehearsal behind it its rehearsal, or the folder."),
    )


class Verb(click.Command):
    """One command with examples in its help; a callback returns nothing or an exit code."""

    def __init__(
        self,
        name: str,
        callback: Callable[..., int | None],
        *,
        help: str,  # noqa: A002  Click's own name for it
        examples: tuple[str, ...],
        params: list[click.Parameter],
    ) -> None:
        self._examples = examples
        super().__init__(
            name,
            callback=callback,
            help=help,
            params=[*params, language_option()],
            options_metavar=_("[OPTIONS]"),
            context_settings=HELP_NAMES,
        )

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002  Click would cut at the limit; the list wraps instead
        """The first sentence of the help, whole."""
        return (self.help or "").partition(". ")[0].removesuffix(".")

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, each on its own line as it would be typed."""
        write_examples(formatter, self._examples)


def write_examples(formatter: click.HelpFormatter, examples: tuple[str, ...]) -> None:
    """A section of help with lines to be typed; never wrapped, since a broken command is no example."""
    with formatter.section(_("Examples")):
        for example in examples:
            formatter.write(f"{'':{formatter.current_indent}}{example}\n")
