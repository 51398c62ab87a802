"""The list of people, drawn line by line from the roster, so that ten thousand cost no more than those on the screen."""

from typing import ClassVar, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from kcn_tui.console.roll.roster import Roster
from kcn_tui.console.roll.words import beside_words, column_words, mark_of
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import clipped
from kcn_tui.plan.members import Member

ROOMY: Final = 72
"""Columns from which post and unit stand beside the name, and an excuse with its reason."""
_CARD: Final = 8
_PLACE: Final = 15
_PLACE_ROOMY: Final = 22
_NAME: Final = 24


class PeopleList(SteadyWidget, ScrollView, can_focus=False):
    """Shows the people found; at most one is highlighted, and the one last checked in stands out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "person--expected",
        "person--in_room",
        "person--left",
        "person--excused",
        "person--beside",
        "person--latest",
        "person--highlighted",
    }

    class Picked(Message):
        """A click on a person; ``twice`` for a double click."""

        def __init__(self, *, twice: bool) -> None:
            super().__init__()
            self.twice = twice

    def __init__(self) -> None:
        super().__init__(id="roll-people")
        self._roster: Roster | None = None
        self._people: tuple[Member, ...] = ()
        self._at: int | None = None
        self._latest: str | None = None

    @property
    def highlighted(self) -> Member | None:
        """The person the keys mean, or None."""
        return None if self._at is None or self._at >= len(self._people) else self._people[self._at]

    @property
    def count(self) -> int:
        """How many are listed."""
        return len(self._people)

    def show_people(self, roster: Roster, people: tuple[Member, ...], latest: str | None) -> None:
        """Show these people; the highlight stays at its place in the list."""
        self._roster, self._people, self._latest = roster, people, latest
        if self._at is not None:
            self._at = min(self._at, len(people) - 1) if people else None
        self.virtual_size = Size(0, len(people))
        self.refresh()

    def highlight(self, at: int | None) -> None:
        """Highlight the person at this place, or nobody; and bring the place, or the beginning, into sight."""
        self._at = at if at is not None and 0 <= at < len(self._people) else None
        self._bring_into_sight(self._at or 0)
        self.refresh()

    def move(self, by: int) -> None:
        """Move the highlight by so many people; from nobody to the first one."""
        if self._people:
            at = 0 if self._at is None else self._at + by
            self.highlight(max(0, min(at, len(self._people) - 1)))

    def attend(self, who: str) -> None:
        """Bring this person into sight without highlighting anyone."""
        at = next((place for place, member in enumerate(self._people) if member.id == who), None)
        if at is not None:
            self._bring_into_sight(at)

    def on_click(self, event: events.Click) -> None:
        """The mouse highlights."""
        at = event.y + round(self.scroll_offset.y)
        if 0 <= at < len(self._people):
            self.highlight(at)
            self.post_message(self.Picked(twice=event.chain > 1))

    def on_resize(self) -> None:
        """Keep the highlight in sight when there is less room."""
        if self._at is not None:
            self._bring_into_sight(self._at)

    def render_line(self, y: int) -> Strip:
        """The person on this line of the screen."""
        at, width = y + round(self.scroll_offset.y), self.scrollable_content_region.width
        if self._roster is None or at >= len(self._people):
            return Strip.blank(width, self.rich_style)
        return self._line(self._roster, self._people[at], width, highlighted=at == self._at)

    def _line(self, roster: Roster, member: Member, width: int, *, highlighted: bool) -> Strip:
        place = roster.whereabout(member)
        roomy = width >= ROOMY
        card_width = min(roster.card_width, _CARD) + 1
        place_width = _PLACE_ROOMY if roomy else _PLACE
        room = max(0, width - 2 - card_width - place_width)
        name_width = max(_NAME, room * 9 // 20)
        tone = self._style(f"person--{place.where}")
        name_style = self._style("person--latest") if member.id == self._latest else tone
        beside = self._style("person--beside")
        words = clipped(column_words(member, place, in_full=roomy), place_width)
        parts = [(f"{mark_of(place)} ", tone), (_cell(member.card or "", card_width), beside)]
        if roomy:
            parts.append((_cell(member.name, name_width), name_style))
            left = room - name_width + place_width - cell_len(words)
            parts += [(_cell(beside_words(member), left), beside), (words, tone)]
        else:
            left = room + place_width - cell_len(words)
            name = _beside(member.name, roster.apart(member), left - 1)
            parts += [(_cell(name, left), name_style), (words, tone)]
        base = self.rich_style
        over = self._style("person--highlighted") if highlighted else Style()
        segments = [Segment(text, base + style + over) for text, style in parts]
        return Strip(segments).adjust_cell_length(width, base + over)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def _bring_into_sight(self, at: int) -> None:
        self.scroll_to_region(Region(0, at - 1, 1, 3), animate=False, force=True, x_axis=False)


def _cell(text: str, width: int) -> str:
    return set_cell_size(clipped(text, max(0, width - 1)), width)


def _beside(name: str, apart: str, width: int) -> str:
    """The name with what tells it apart, to which a long name leaves up to half of the width."""
    if not apart:
        return name
    most = max(width // 2, width - cell_len(apart) - 3)
    return f"{clipped(name, most)} · {apart}"
