"""Times corrected on the day: when an item really began, and minutes more or fewer."""

import re
from typing import Final

from kcn_tui.console.fields import ChoiceField, FigureField, TextField
from kcn_tui.console.forms.agenda import items
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import BeganAt, GiveTime, Refusal
from kcn_tui.meeting.state import State
from kcn_tui.wording.names import item_name

_CLOCK: Final = re.compile(r"\s*([01]?\d|2[0-3])\s*(?:[:.hg]|giờ|gio)?\s*([0-5]\d)?\s*(?:phút|phut)?\s*")
_FULL_HOUR: Final = re.compile(r"\s*(\d{1,2})\s*(?:h|g|giờ|gio)\s*")


def clock_time(typed: str) -> str | None:
    """A time of the day as it is typed, ``13:45``, ``1345``, ``13h45``, ``13 giờ 45`` or ``13h``, as ``HH:MM``; else None."""
    digits = re.fullmatch(r"\s*(\d{1,2})(\d{2})\s*", typed)
    full = _FULL_HOUR.fullmatch(typed)
    match = digits or _CLOCK.fullmatch(f"{full.group(1)}:00" if full else typed)
    if match is None or match.group(2) is None:
        return None
    hour, minute = int(match.group(1)), int(match.group(2))
    return f"{hour:02}:{minute:02}" if hour <= 23 and minute <= 59 else None  # noqa: PLR2004  a day's last minute


class BeganForm(ArgumentsForm):
    """Becomes ``BeganAt``: when this item, which must still be open, really began, today and not later than now."""

    def __init__(self, target: str, state: State) -> None:
        del state
        self._item = target
        self.at = TextField(name="at", placeholder="13:45")
        self._row = Row(pgettext("form", "Really began at"), self.at, classes="words")
        super().__init__(self._row)

    def incomplete(self) -> Row | None:
        """A time that can be read."""
        return None if clock_time(self.at.value) is not None else self._row

    def title(self, state: State) -> str:
        """Which item it is."""
        return _("Time of {item}").format(item=item_name(state, self._item))

    def refusal(self) -> Refusal | None:
        """Another item may be open by now."""
        if self.state is not None and self.state.current != self._item:
            return Refusal("not_open", {"item": self._item})
        return super().refusal()

    def told(self, state: State) -> tuple[str, str]:
        """When it counts as begun so far."""
        began = state.course_of(self._item).started
        if self.at.value.strip() and clock_time(self.at.value) is None:
            return _("A time as on the clock, 13:45, is needed here."), "bad"
        if began is None:
            return "", ""
        return _("counted as begun at {time} so far").format(time=f"{began:%H:%M}"), "aside"

    def made(self) -> BeganAt:
        """The beginning corrected."""
        return BeganAt(clock_time(self.at.value) or "")

    def done_words(self) -> str:
        """What Enter does."""
        return _("count from {time}").format(time=clock_time(self.at.value) or "")


class GiveTimeForm(ArgumentsForm):
    """Becomes ``GiveTime``: so many minutes more, or fewer, for an item that is not over."""

    def __init__(self, target: str, state: State) -> None:
        self.item = ChoiceField(items(state, "open", "pending"), name="item")
        self.way = ChoiceField(
            {"more": pgettext("minutes", "more"), "fewer": pgettext("minutes", "fewer")}, name="way"
        )
        self.minutes = FigureField(name="minutes")
        self._minutes_row = Row(pgettext("form", "Minutes"), self.minutes)
        super().__init__(
            Row(pgettext("form", "Item"), self.item, classes="words"),
            Row(pgettext("form", "More or fewer"), self.way, classes="words"),
            self._minutes_row,
        )
        if target or state.current:
            self.item.choose(target or state.current or "")

    def first_row(self) -> Row:
        """The minutes: more for the open item unless changed."""
        return self._minutes_row

    def fill_in(self, state: State) -> None:
        """Offer what is not over."""
        self.item.offer(items(state, "open", "pending"))

    def title(self, state: State) -> str:
        """That it is about length."""
        del state
        return _("Give an item more or fewer minutes")

    def told(self, state: State) -> tuple[str, str]:
        """What the length is now, and what it would be."""
        item = state.item(self.item.value)
        if item is None:
            return "", ""
        minutes = state.minutes_of(item) or 0
        words = _("{old}′ now, {new}′ then").format(old=minutes, new=minutes + self._signed())
        return words, "aside"

    def _signed(self) -> int:
        minutes = self.minutes.number or 0
        return minutes if self.way.value == "more" else -minutes

    def made(self) -> GiveTime:
        """The minutes given."""
        return GiveTime(self._signed(), self.item.value)

    def done_words(self) -> str:
        """What Enter does."""
        return f"{self._signed():+d}′ · {self.item.words}"
