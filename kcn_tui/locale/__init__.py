"""The language of the interface: one gettext catalogue, English in the source, Vietnamese by default.

The source holds English message ids. ``locale/vi/*.po``, a file a room, are the Vietnamese;
``python -m tests.catalogue`` compiles them into the one ``kcn_tui.mo`` that is read here.
"""

import gettext
from pathlib import Path
from typing import Literal

Language = Literal["vi", "en"]
DOMAIN = "kcn_tui"

_FOLDER = Path(__file__).parent
_catalogues: dict[str, gettext.NullTranslations] = {}
_current: Language = "vi"
_given: gettext.NullTranslations | None = None


def use(language: Language, catalogue: gettext.NullTranslations | None = None) -> None:
    """Speak this language from now on, everywhere in the process; by ``catalogue`` instead of its own where one is given."""
    global _current, _given
    _current, _given = language, catalogue


def language() -> Language:
    """The language spoken now."""
    return _current


def _catalogue() -> gettext.NullTranslations:
    if _given is not None:
        return _given
    known = _catalogues.get(_current)
    if known is None:
        known = (
            gettext.NullTranslations()
            if _current == "en"
            else gettext.translation(DOMAIN, _FOLDER, languages=[_current])
        )
        _catalogues[_current] = known
    return known


def _(message: str) -> str:
    """The message in the language spoken now."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this count in the language spoken now."""
    return _catalogue().ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The message in this context, for a word that means two things."""
    return _catalogue().pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802  gettext's own name for it
    """Mark a message for the catalogue without translating it yet."""
    return message
