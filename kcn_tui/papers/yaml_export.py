"""The export of a meeting as YAML, ``kcn-minutes/1``: the same journal always gives the same bytes."""

from typing import Any

import msgspec

from kcn_tui.papers.minutes import minutes_of
from kcn_tui.papers.model import Minutes
from kcn_tui.papers.yaml_text import yaml_text
from kcn_tui.record.reading import Meeting


def export_yaml(meeting: Meeting) -> str:
    """The whole meeting as it was read, with line feeds alone; to be written as UTF-8 without a byte order mark.

    An open meeting says ``status: open`` and stands at the journal's last event.
    """
    return yaml_text(as_data(minutes_of(meeting.state, meeting.end)))


def as_data(minutes: Minutes) -> dict[str, Any]:
    """The minutes as plain data, as JSON would have it; of a target only the figures that it has."""
    data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(minutes))
    for resolution in (data["resolution"], *data.get("further_resolutions", ())):
        for article in (*resolution["articles"], *resolution["draft"]) if resolution else ():
            article["targets"] = [
                {key: value for key, value in target.items() if value is not None}
                for target in article["targets"]
            ]
    return data
