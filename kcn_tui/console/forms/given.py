"""Figures that a form begins with, as a correction does with those that it corrects."""

from collections.abc import Iterable, Mapping

from kcn_tui.console.fields import FigureField


class Given:
    """What stands in these fields until somebody types in one of them; by the fields' names."""

    def __init__(self, fields: Iterable[FigureField]) -> None:
        self._fields = {str(field.name): field for field in fields}
        self._figures: Mapping[str, str] = {}

    @property
    def untouched(self) -> bool:
        """Whether the fields hold what they were given."""
        return all(field.value == self._figures.get(name, "") for name, field in self._fields.items())

    def begin_with(self, figures: Mapping[str, str]) -> bool:
        """Give the fields these figures, none to those not named; whether they are others than before and were taken."""
        if figures == self._figures or not self.untouched:
            return False
        self._figures = figures
        for name, field in self._fields.items():
            field.value = figures.get(name, "")
            if field.has_focus:
                field.select_all()  # typing goes on in the place of what is given, not before it
        return True
