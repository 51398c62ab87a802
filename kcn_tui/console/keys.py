"""All keys of the console, read from the meeting's registry and the console's own actions.

Nothing else binds a key to a command, so that footer, help, palette and what really happens cannot disagree.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from textual.binding import Binding, BindingType

from kcn_tui.console.actions import ACTIONS, Action
from kcn_tui.meeting.registry import REGISTRY, Spec, Where
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election, Item

FOOTER: Final = ("help", "items", "attendance", "note", "show", "hold", "vote", "clock", "undo", "palette")
"""The ten keys that the footer names, F1 to F10 (design 6)."""

ROLL_KEYS: Final = ("roll_at", "leave", "excuse", "arrive_group", "roll_groups")
"""What the roll's keys do, beside Enter, in the order in which it is told."""

_LOCAL: Final[tuple[Where, ...]] = ("agenda", "awards", "roll", "times")
"""Places whose keys work only while that list or field has the focus."""

_NAMES: Final = {
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "enter": "Enter",
    "left": "←",
    "right": "→",
    "ctrl+underscore": "Ctrl+/",
    **{f"f{number}": f"Shift+F{number - 12}" for number in range(13, 25)},
}
"""Keys by what is printed on them; terminals send Ctrl+/ as Ctrl+_, and F-keys with Shift as those from F13 on."""


KNOWN: Final[tuple[Spec | Action, ...]] = (*REGISTRY, *ACTIONS)
"""Every command of the meeting and every action of the console."""


def _keys(key: str | None) -> list[str]:
    return key.split(",") if key else []


def _by_key() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for action in ACTIONS:
        if action.where not in _LOCAL:
            for key in _keys(action.key):
                found[key] = (action.name,)
    for spec in REGISTRY:
        if spec.where not in _LOCAL:
            for key in _keys(spec.key):
                found[key] = (*found.get(key, ()), spec.name)
    return found


_WHERE: Final[Mapping[str, Where]] = {spec.name: spec.where for spec in REGISTRY}
_MOMENTARY: Final[tuple[Where, ...]] = ("election",)
"""Places that are no list but a kind of item: their keys work while such an item is open."""

BY_KEY: Final = _by_key()
"""Which commands a key can mean anywhere in the console; where there are several, the moment decides."""


def place_of_item(item: Item | None) -> Where | None:
    """The place that an open item is, where its kind has keys of its own."""
    return "election" if isinstance(item, Election) else None


def meaning(key: str, place: Where | None) -> str | None:
    """The command that a key means at this place, which has keys of its own before all; None where it means nothing."""
    names = BY_KEY[key]
    here = [name for name in names if place is not None and _WHERE.get(name) == place]
    return next(iter(here), next((name for name in names if _WHERE.get(name) not in _MOMENTARY), None))


def meant(name: str, state: State) -> str:
    """What the command of this name means now: F6 takes anything down to the waiting picture, and that away again."""
    return "release" if name == "hold" and state.cover == "waiting" else name


def bindings() -> list[BindingType]:
    """The bindings of the app: tried before the focused widget, so that keys typed in one burst keep their order."""
    return [Binding(key, f"press({key!r})", show=False, priority=True) for key in BY_KEY]


def local_bindings(where: Where) -> list[BindingType]:
    """The bindings of the list or field at this place, as ``run`` actions of its widget."""
    return [
        Binding(key, f"run({known.name!r})", show=False)
        for known in KNOWN
        if known.where == where
        for key in _keys(known.key)
    ]


LOCAL_KEYS: Final[Mapping[str, frozenset[str]]] = {
    where: frozenset(key for known in KNOWN if known.where == where for key in _keys(known.key))
    for where in _LOCAL
}
"""The keys that a place has for itself: there they mean what it says, whatever they mean elsewhere."""


class Reach(Struct, frozen=True):
    """Where a command's first key works, and the places of which it has another meaning; None without a key.

    ``less`` names the further keys that reach less far, as they are printed, with the places that take them.
    """

    where: Where | None
    but: tuple[Where, ...] = ()
    less: tuple[tuple[str, tuple[Where, ...]], ...] = ()


def reach(name: str) -> Reach:
    """Where the key of a command or action works, by what the app and its lists bind."""
    known = next(known for known in KNOWN if known.name == name)
    keys = _keys(known.key)
    if not keys:
        return Reach(None)
    if known.where in (*_LOCAL, *_MOMENTARY):
        return Reach(known.where)
    but = _taken(keys[0], name)
    less = ((_label(key), _taken(key, name)) for key in keys[1:])
    return Reach("anywhere", but, tuple((key, taken) for key, taken in less if taken != but))


def _taken(key: str, name: str) -> tuple[Where, ...]:
    """The places that have this key of the command for something else."""
    lists = (place for place in _LOCAL if key in LOCAL_KEYS[place])
    moments = (place for place in _MOMENTARY if meaning(key, place) not in {meaning(key, None), name})
    return (*lists, *moments)


def key_of(name: str) -> str | None:
    """The keys of a command or action as the registry names them, or None where it has none."""
    return next((known.key for known in KNOWN if known.name == name), None)


OUTSIDE_DESK: Final = frozenset(
    key for name in ("help", "palette", "log", "hold", "quit") for key in _keys(key_of(name))
)
"""Keys that work as well while help, palette or log lie over the desk; the hall is not led from where it is not seen."""


def label(keys: str | None) -> str:
    """Keys as they are printed on the keyboard: ``ctrl+e`` is ``Ctrl+E``, ``pageup,pagedown`` is ``PgUp PgDn``."""
    return " ".join(dict.fromkeys(_label(key) for key in _keys(keys)))


def first_label(name: str) -> str:
    """The first key of a command or action, where there is room for one only."""
    return label((key_of(name) or "").partition(",")[0])


def label_of(name: str) -> str:
    """The keys of a command or action as they are printed on the keyboard."""
    return label(key_of(name))


def _label(key: str) -> str:
    if key in _NAMES:
        return _NAMES[key]
    return "+".join(part.upper() if len(part) <= 3 else part.capitalize() for part in key.split("+"))  # noqa: PLR2004  letters and F-keys
