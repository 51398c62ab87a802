"""Keys and pastes as a terminal sends them, in whatever pieces, with whatever in them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from kcn_tui.stage.typed import PASTE_BEGINS, PASTE_ENDS, TypedReader


def read(*pieces: str) -> tuple[TypedReader, list[Message]]:
    reader = TypedReader()
    return reader, [message for piece in pieces for message in reader.read(piece)]


def said(messages: list[Message]) -> list[str]:
    """Keys by their characters or names, pastes in brackets."""
    return [
        f"[{message.text}]" if isinstance(message, events.Paste) else message.character or message.key
        for message in messages
        if isinstance(message, events.Key | events.Paste)
    ]


@given(st.lists(st.integers(0, 40), max_size=6))
def test_a_paste_is_one_however_it_is_cut(cuts: list[int]) -> None:
    sent = f"a{PASTE_BEGINS}giải\ngân{PASTE_ENDS}b"
    at = [0, *sorted(cut % len(sent) for cut in cuts), len(sent)]
    pieces = [sent[start:end] for start, end in pairwise(at)]
    assert said(read(*pieces)[1]) == ["a", "[giải\ngân]", "b"]


def test_what_is_escaped_within_a_paste_stays_text() -> None:
    inside = "x\x1b[24~\x1by\r\x1b[200~z\x00"
    assert said(read(f"{PASTE_BEGINS}{inside}{PASTE_ENDS}\r")[1]) == [f"[{inside[:-1]}]", "\r"]


@pytest.mark.parametrize("came", ["", "\x1b", "\x1b[20", "\x1b[201"])
def test_a_paste_whose_end_is_lost_is_taken_as_it_is_and_typing_goes_on(came: str) -> None:
    reader, messages = read(f"{PASTE_BEGINS}abc{came}")
    assert reader.pasting
    assert messages == []
    assert said([*reader.give_up(), *reader.read("1~d")]) == ["[abc]", "1", "~", "d"]


@pytest.mark.parametrize(
    "noise", ["\x1b[99999999999u", "\x1b[48;20000;20000;1;1t", "\x1b[?2048;2$y", "\x1b[<0;0;0M"]
)
def test_what_nobody_knows_or_asked_for_leads_nowhere(noise: str) -> None:
    _reader, messages = read(f"a{noise}b")
    assert not [message for message in messages if isinstance(message, events.Resize)]
    assert [word for word in said(messages) if word in {"a", "b"}] == ["a", "b"]


@given(st.text(st.sampled_from("\x1b[]<>?;0123456789uM~tyRaO$ "), max_size=60))
def test_no_text_ends_the_reading(noise: str) -> None:
    reader, _messages = read(noise)
    list(reader.give_up())
    list(reader.tick())
    for _more in range(40):  # whatever sequence was open is over
        list(reader.read("."))
    assert said(list(reader.read("k")))[-1] == "k"
