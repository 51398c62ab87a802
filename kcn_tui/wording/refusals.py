"""Why a command is not possible, in one sentence that says what would be right."""

from collections.abc import Callable
from typing import Final

from kcn_tui.locale import _
from kcn_tui.meeting.commands import Refusal, RefusalCode
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import capital, one_line
from kcn_tui.wording.figures import thousands
from kcn_tui.wording.names import award_meant, award_name, item_meant, item_name, member_name, quoted
from kcn_tui.wording.refusal_sentences import SENTENCES
from kcn_tui.wording.terms import figure_word

TITLE_WIDTH = 48
"""Characters of a title that a sentence quotes, so that the rest of it is still seen on a line of 80."""


def refusal_line(refusal: Refusal, state: State) -> str:
    """The refusal as a sentence, with items, awards and people by their names."""
    composed = COMPOSED.get(refusal.code)
    if composed is not None:
        return composed(refusal, state)
    return capital(_(SENTENCES[refusal.code]).format(**_named(refusal, state)))


def _named(refusal: Refusal, state: State) -> dict[str, str | int]:
    """The values with ids as names, and whatever people typed on one line."""
    return {key: _name(key, value, refusal.code, state) for key, value in refusal.values.items()} | (
        {"lost": _lost(str(refusal.values["item"]), state)} if refusal.code in _LOSING else {}
    )


def _name(key: str, value: str | int, code: RefusalCode, state: State) -> str | int:
    text = str(value)
    match key:
        case "item" | "motion":
            return item_name(state, text, TITLE_WIDTH)
        case "award":
            return award_name(state, text, TITLE_WIDTH)
        case "who":
            return quoted(text, TITLE_WIDTH) if code in _UNKNOWN else member_name(state, text, TITLE_WIDTH)
        case "names":
            return one_line(text)
        case "figure" | "limit":
            return figure_word(text)
        case _:
            return _count(value) if isinstance(value, int) else one_line(text, TITLE_WIDTH)


def _count(value: str | int) -> str:
    return thousands(value) if isinstance(value, int) else value


_UNKNOWN: Final = {"no_one", "several_people", "unknown_person"}
"""Codes whose ``who`` is what was typed and not one person."""


_LOSING: Final = {"item_lost", "entered_lost"}
"""Codes whose ``item`` is an item or an award."""


def _lost(lost: str, state: State) -> str:
    is_award = state.award(lost) is not None
    return (award_name if is_award else item_name)(state, lost, TITLE_WIDTH)


def _excess(refusal: Refusal, _state: State) -> str:
    """The whole sum and the figure that takes it above those present."""
    values = refusal.values
    counts = {key: _count(value) for key, value in values.items()}
    added = " + ".join(
        f"{figure_word(figure)} {counts[figure]}" for figure in ("yes", "no", "abstain") if values[figure]
    )
    sum_line = added if added.count(" + ") == 0 else f"{added} = {counts['sum']}"
    line = _("{sum}, {excess} more than the {present} present: check the figure {figure} ({count}).").format(
        sum=sum_line,
        excess=counts["excess"],
        present=counts["present"],
        figure=figure_word(str(values["figure"])),
        count=counts["count"],
    )
    return capital(line)


def _no_award(refusal: Refusal, state: State) -> str:
    name = str(refusal.values["award"])
    sentence = _("The agenda has no award {award}").format(award=award_name(state, name, TITLE_WIDTH))
    return _suggesting(sentence, award_meant(state, name))


def _no_item(refusal: Refusal, state: State) -> str:
    name = str(refusal.values["item"])
    sentence = _("The agenda has no item {item}").format(item=item_name(state, name, TITLE_WIDTH))
    return _suggesting(sentence, item_meant(state, name))


def _no_motion(refusal: Refusal, state: State) -> str:
    name = str(refusal.values["motion"])
    sentence = _("The agenda has no motion {motion}").format(motion=item_name(state, name, TITLE_WIDTH))
    return _suggesting(sentence, item_meant(state, name))


def _suggesting(sentence: str, near: str | None) -> str:
    return sentence + (_("; did you mean “{near}”?").format(near=near) if near else ".")


def _not_open(refusal: Refusal, state: State) -> str:
    item = item_name(state, str(refusal.values["item"]), TITLE_WIDTH)
    if state.current is None:
        return _("{item} is not under way, and no other item is.").format(item=item)
    return _("{item} is not under way; {open} is.").format(
        item=item, open=item_name(state, state.current, TITLE_WIDTH)
    )


COMPOSED: Final[dict[RefusalCode, Callable[[Refusal, State], str]]] = {
    "count_exceeds_present": _excess,
    "no_award": _no_award,
    "no_item": _no_item,
    "no_motion": _no_motion,
    "not_open": _not_open,
}
"""Refusals whose sentence depends on more than their values."""
