"""What the blank agenda (``kcn-tui new``) has in the place of a name, and nobody filled in.

In the hall it would be a title in big letters, and in the resolution the line over the signature.
"""

from collections.abc import Iterator
from typing import Final

from kcn_tui.plan.cursor import Cursor
from kcn_tui.plan.faults import Fault
from kcn_tui.plan.yaml_nodes import Where

AGENCY: Final = "Tên cơ quan, đơn vị"
NAMES: Final = frozenset({"Họ và tên thủ trưởng", "Họ và tên chủ tịch công đoàn"})
REPORT: Final = "Viết nội dung ở đây."
"""How a report's text goes on where nothing but its headings was written."""


def unfilled(agenda: Cursor, items: list[Cursor]) -> Iterator[Fault]:
    """The agency, the people and the reports that still say what the blank says there."""
    conference, people = agenda.mapping("conference"), agenda.mapping("people")
    if conference.text("agency") == AGENCY:
        yield _fault(conference, "agency", AGENCY)
    for key in people.keys:
        who = people.mapping(key)
        name = who.text("name")
        if name in NAMES:
            yield _fault(who, "name", name)
    for item in items:
        text = item.text("text") or ""
        if any(line.strip().startswith(REPORT) for line in text.splitlines()):
            yield _fault(item, "text", REPORT)


def _fault(place: Cursor, key: str, text: str) -> Fault:
    at: Where = (*place.at, key)
    return place.document.fault("unfilled", at, text=text)
