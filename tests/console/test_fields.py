"""The fields one by one, through Pilot; what a real terminal sends is in test_bursts."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widget import Widget

from kcn_tui.console.fields import ChoiceField, FigureField, KeysInOrder, TextAreaField, TextField
from kcn_tui.console.fields.figure_field import whole_number
from kcn_tui.console.fields.typing import MOST_CHARACTERS
from kcn_tui.console.keys import BY_KEY, KNOWN
from kcn_tui.text.unicode import find_control

TERMINALS_OWN = {
    "ctrl+h": "backspace on some terminals",
    "ctrl+i": "is Tab",
    "ctrl+j": "is line feed",
    "ctrl+m": "is Enter",
    "ctrl+[": "is Esc",
    "ctrl+c": "copies, and interrupts programs",
    "ctrl+q": "resumes a stopped terminal, and quits",
    "ctrl+s": "stops a terminal",
    "ctrl+z": "undoes in a field, and suspends programs",
}


class Holder(KeysInOrder[None]):
    def __init__(self, field: Widget) -> None:
        super().__init__()
        self.field = field

    def compose(self) -> Iterator[Widget]:
        yield self.field


def all_keys() -> list[str]:
    return [key for known in KNOWN if known.key for key in known.key.split(",")]


@pytest.mark.parametrize(
    "field", [TextField(), TextAreaField(), FigureField(), ChoiceField({"hands": "Giơ tay"})]
)
def test_no_field_takes_a_key_of_the_meeting_for_itself(field: Widget) -> None:
    own = field._bindings.key_to_bindings.keys()  # noqa: SLF001  Textual shows only those of a running app
    assert own.isdisjoint(BY_KEY)
    assert own.isdisjoint({"tab", "shift+tab"})


def test_no_command_has_a_key_that_terminals_use_themselves() -> None:
    assert TERMINALS_OWN.keys().isdisjoint(set(all_keys()) - {"ctrl+q"})


def test_no_command_has_a_key_that_types_a_character() -> None:
    assert [key for key in all_keys() if len(key) == 1] == []


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (["4", "5"], "45"),
        (["4", "x", "5"], "45"),
        (["4", "full_stop", "5", "space", "minus"], "45"),
        (list("1234567"), "123456"),
        ([*"1234567", "backspace"], "12345"),
        (["0", "7"], "07"),
        ([], ""),
    ],
)
async def test_a_figure_is_made_of_digits_only(typed: list[str], value: str) -> None:
    field = FigureField()
    async with Holder(field).run_test() as pilot:
        await pilot.press(*typed)
        assert field.value == value
        assert field.number == (int(value) if value else None)


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("55", "55"),
        (" 1.200 ", "1200"),
        ("12.345", "12345"),
        ("1 200", ""),
        ("1\u00a0200", ""),
        ("30 15", ""),
        ("12.34", ""),
        ("0.123", ""),
        ("1.234.567", ""),
        ("12,5", ""),
        ("55 người", ""),
        ("1234567", ""),
        ("-3", ""),
    ],
)
async def test_a_pasted_figure_is_taken_whole_or_not_at_all(pasted: str, value: str) -> None:
    field = FigureField()
    async with Holder(field).run_test() as pilot:
        pilot.app.post_message(events.Paste(pasted))
        await pilot.pause()
        assert field.value == value
        assert bool(field.objection) is not bool(value)


@given(number=st.integers(0, 999_999), dotted=st.booleans())
def test_a_number_is_pasted_as_it_is_whether_dots_part_it_or_not(number: int, *, dotted: bool) -> None:
    text = f"{number:,}".replace(",", ".") if dotted else str(number)
    assert whole_number(text) == str(number)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("typed", "objection"),
    [
        (["5", "t"], "This field takes digits only"),
        (["5", "t", "t"], "This field takes digits only"),
        (["5", "minus"], "This field takes digits only"),
        (list("1234567"), "At most 6 digits"),
        (["5", "t", "0"], ""),
        (["5", "t", "backspace"], ""),
        (["5", "t", "left"], ""),
        (["5", "a", "backspace", "á", "7"], ""),
    ],
)
async def test_what_a_figure_does_not_take_is_said_until_the_next_key(
    typed: list[str], objection: str
) -> None:
    field = FigureField()
    async with Holder(field).run_test() as pilot:
        await pilot.press(*typed)
        assert field.objection == objection


@pytest.mark.parametrize("kind", [TextField, TextAreaField])
async def test_a_value_set_by_the_program_is_composed_too(kind: type[TextField | TextAreaField]) -> None:
    field = kind()
    async with Holder(field).run_test() as pilot:
        field.value = "vie\u0323\u0302t"
        await pilot.press("!")
        assert field.value == "việt!"


async def test_marks_compose_with_the_letter_before_the_cursor_in_the_middle() -> None:
    field = TextField()
    async with Holder(field).run_test() as pilot:
        await pilot.press("v", "i", "t", "left")
        for key, character in (("e", "e"), ("mark", "\u0302"), ("mark", "\u0323")):
            pilot.app.post_message(events.Key(key, character))
        await pilot.pause()
        assert (field.value, field.cursor_position) == ("việt", 3)


async def test_control_keys_select_cut_and_paste_within_a_field() -> None:
    field = TextField()
    async with Holder(field).run_test() as pilot:
        await pilot.press(*"nam", "ctrl+a", "ctrl+x")
        assert field.value == ""
        await pilot.press("ctrl+v", "space", "ctrl+v")
        assert field.value == "nam nam"


async def test_an_area_undoes_what_was_typed_and_begins_lines_with_ctrl_j() -> None:
    area = TextAreaField()
    async with Holder(area).run_test() as pilot:
        area.value = "một"
        await pilot.press("ctrl+j", "h", "a", "i")
        assert area.value == "một\nhai"
        await pilot.press("ctrl+u", "backspace")
        assert area.value == "một"
        await pilot.press("ctrl+z")
        assert area.value != "một"


@pytest.mark.parametrize("kind", [TextField, TextAreaField])
async def test_a_field_that_is_full_takes_neither_key_nor_paste_and_gives_up_nothing_for_it(
    kind: type[TextField | TextAreaField],
) -> None:
    field = kind()
    async with Holder(field).run_test() as pilot:
        full = "m" * MOST_CHARACTERS
        field.value = full
        await pilot.press("end", "x", "ctrl+j")
        assert field.value == full
        await pilot.press("ctrl+a")
        field.take_paste("x" * (MOST_CHARACTERS + 1))
        assert field.value == full
        field.take_paste("y" * MOST_CHARACTERS)
        assert field.value == "y" * MOST_CHARACTERS
        await pilot.press("ctrl+a", "x")
        assert field.value == "x"


async def test_text_that_looks_like_markup_stays_text() -> None:
    field = TextField()
    async with Holder(field).run_test() as pilot:
        pilot.app.post_message(events.Paste("[/b] [@click=quit]x[/]"))
        await pilot.pause()
        assert field.value == "[/b] [@click=quit]x[/]"


async def test_a_choice_turns_left_and_right_and_round() -> None:
    field = ChoiceField({"hands": "Giơ tay", "cards": "Thẻ", "secret": "Phiếu kín"})
    async with Holder(field).run_test() as pilot:
        assert field.value == "hands"
        await pilot.press("right")
        assert field.value == "cards"
        await pilot.press("left", "left")
        assert field.value == "secret"
        await pilot.press("x", "1")
        assert field.value == "secret"


KEYS = st.sampled_from("abcd")
OFFERS = st.lists(KEYS, unique=True).map(lambda keys: {key: key.upper() for key in keys})


@given(first=OFFERS, offers=st.lists(OFFERS), chosen=KEYS)
def test_no_choice_stands_in_for_one_that_is_gone(
    first: dict[str, str], offers: list[dict[str, str]], chosen: str
) -> None:
    field = ChoiceField(first)
    field.choose(chosen)
    for offered in (first, *offers):
        field.offer(offered)
        assert field.value == (chosen if chosen in offered else "")
        assert bool(field.objection) is (chosen not in offered)


def test_a_choice_is_the_first_until_one_is_made_and_another_only_where_that_is_asked_for() -> None:
    field = ChoiceField({})
    assert (field.value, field.objection) == ("", "")
    field.offer({"a": "A", "b": "B"})
    assert field.value == "a"
    field.offer({"b": "B"}, otherwise="b")
    assert (field.value, field.objection) == ("b", "")


@given(st.text())
def test_nothing_pasted_can_steer_a_terminal_or_break_a_line(text: str) -> None:
    line, area = TextField().pasted(text), TextAreaField().pasted(text)
    assert line is not None
    assert area is not None
    assert find_control(line) is None
    assert find_control(area) is None
    assert len(line.splitlines()) <= 1
