"""``kcn-tui check``: everything that is wrong with agenda and cue files, at once."""

from collections.abc import Sequence
from pathlib import Path

import click

from kcn_tui.cli.ends import Code
from kcn_tui.cli.output import say
from kcn_tui.cli.verb import Verb
from kcn_tui.locale import _
from kcn_tui.plan.faults import Fault
from kcn_tui.wording.faults import fault_line


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "check",
        check,
        params=[
            click.Argument(
                ["files"],
                metavar=_("FILE…"),
                nargs=-1,
                required=True,
                type=click.Path(path_type=Path),
                help=_("Agenda files and cue files."),
            )
        ],
        help=_(
            "Say everything that is wrong with agenda and cue files. Each fault and warning has its line and"
            " column. A cue file NAME.cues.yaml is checked against NAME.yaml if that lies beside it. Exit code 2 if there are faults."
        ),
        examples=("kcn-tui check hoi-nghi.yaml", "kcn-tui check agenda/*.yaml"),
    )


def check(files: Sequence[Path]) -> int:
    """Say what is wrong with each file; the exit code follows from all of them."""
    sound = [_check(file) for file in files]
    return Code.GOOD if all(sound) else Code.BAD_INPUT


def _check(file: Path) -> bool:
    from kcn_tui.plan.yaml_nodes import CUES_ENDING, read_document

    document = read_document(file)
    is_cue_file = isinstance(document.data, list) or (
        document.root is None and file.name.endswith(CUES_ENDING)
    )
    found = _cue_faults(file) if is_cue_file else _agenda_faults(file)
    for fault in found:
        say(fault_line(fault))
    if not found:
        say(_("{file}: OK").format(file=file))
    return all(fault.severity == "warning" for fault in found)


def _agenda_faults(file: Path) -> tuple[Fault, ...]:
    from kcn_tui.plan.load import load

    loaded = load(file)
    found = (*loaded.faults, *loaded.warnings)
    return tuple(
        sorted(found, key=lambda fault: (fault.file != str(file), fault.file, fault.line, fault.column))
    )


def _cue_faults(file: Path) -> tuple[Fault, ...]:
    from kcn_tui.meeting.cues import read_cues
    from kcn_tui.plan.load import load
    from kcn_tui.plan.yaml_nodes import CUES_ENDING, read_document

    beside = file.with_name(file.name.removesuffix(CUES_ENDING) + ".yaml")
    has_agenda = file.name.endswith(CUES_ENDING) and beside.is_file()
    return read_cues(read_document(file), load(beside).plan if has_agenda else None).faults
