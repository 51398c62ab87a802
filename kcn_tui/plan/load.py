"""From an agenda file to a plan, or to everything that is wrong with it."""

from pathlib import Path

import msgspec
from msgspec import Struct

from kcn_tui.plan.beside import list_of_people, with_texts
from kcn_tui.plan.checks import check, check_members
from kcn_tui.plan.faults import Fault, in_order
from kcn_tui.plan.images import Image, images_of
from kcn_tui.plan.in_full import plan_in_full
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan
from kcn_tui.plan.roll import RollRead, read_roll
from kcn_tui.plan.schema import agenda_schema
from kcn_tui.plan.structure import validate
from kcn_tui.plan.values import normalise
from kcn_tui.plan.yaml_nodes import Document, read_document


class Loaded(Struct, frozen=True):
    """What a file gave: a plan or faults, never both; ``sha256`` is of its bytes, empty if they cannot be read.

    ``members`` are those of the list that the file names, ``images`` those of the reports; what is wrong with the list
    or with an image stands after what is wrong with the file itself.
    """

    plan: Plan | None
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    sha256: str = ""
    members: tuple[Member, ...] = ()
    images: tuple[Image, ...] = ()


def load(path: Path) -> Loaded:
    """Load an agenda file, with all its faults at once in the order of their places; never raises for bad input."""
    document = read_document(path)
    if document.root is None:
        return Loaded(None, faults=document.faults, sha256=document.sha256)
    document, wrong_values = normalise(document)
    document, wrong_files = with_texts(document, path.parent)
    people, wrong_list = list_of_people(document, path.parent)
    roll = read_roll(people) if people else RollRead()
    images, wrong_images = images_of(document, path.parent)
    plan, wrong_structure = _convert(document)
    wrong_whole = [*check(document), *check_members(document, roll.members)]
    wrong = [*document.faults, *wrong_values, *wrong_files, *wrong_list, *wrong_structure, *wrong_whole]
    wrong += [fault for fault in wrong_images if fault.file == document.file]
    found = [*in_order(wrong), *roll.found, *(fault for fault in wrong_images if fault.file != document.file)]
    faults = tuple(fault for fault in found if fault.severity == "fault")
    warnings = tuple(fault for fault in found if fault.severity == "warning")
    if faults:
        return Loaded(None, faults, warnings, document.sha256)
    return Loaded(plan, faults, warnings, document.sha256, roll.members, images)


def _convert(document: Document) -> tuple[Plan | None, list[Fault]]:
    try:
        return plan_in_full(msgspec.convert(document.data, Plan)), []
    except msgspec.ValidationError as error:
        faults = validate(document, agenda_schema())
        traps_explain_it = bool(faults or document.trapped)
        return None, faults if traps_explain_it else [document.fault("structure", problem=str(error))]
