"""No view loses a word of what it shows, whatever its texts and wherever the hall's grid stands from 40 × 12 to 240 × 67."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kcn_tui.stage import views as v
from kcn_tui.stage.layout import Sheet, lay_out
from kcn_tui.stage.theme import THEMES, Theme

HALL = st.tuples(st.integers(40, 240), st.integers(12, 67))
THEME = st.sampled_from(list(THEMES.values()))
TEXT = st.lists(st.text("ắạềộỹaơưđ", min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join)
COUNT = st.integers(0, 9_999)
AMOUNT = st.integers(0, 10**9)


def many(one: st.SearchStrategy[object], most: int = 8) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(one, max_size=most).map(tuple)


NOT_SHOWN_AS_THEY_ARE = {"open", "next", "pending", "collective", "individual", "14:20"}
"""What a view says in other words, or only at times."""
BY = st.builds(v.By, TEXT, many(TEXT, 2))
VIEWS: st.SearchStrategy[v.View] = st.one_of(
    st.builds(
        v.WaitingView,
        title=TEXT,
        agency=TEXT,
        superior=st.none(),
        place=TEXT,
        session=st.just("chiều"),
        day=st.just("05/02/2018"),
        clock=st.just("14:02"),
    ),
    st.builds(
        v.AgendaView,
        lines=many(
            st.builds(
                v.AgendaLine,
                st.integers(1, 99),
                TEXT,
                st.none(),
                st.sampled_from(["open", "next", "pending"]),
            )
        ),
    ),
    st.builds(v.CardView, title=TEXT, by=st.none() | BY, names=many(BY), seats=st.none() | COUNT),
    st.builds(v.TextView, title=TEXT, by=st.none() | BY, text=TEXT),
    st.builds(
        v.DraftView,
        title=TEXT,
        preamble=TEXT,
        articles=st.lists(TEXT, min_size=3, max_size=3).map(tuple),
        closing=TEXT,
        targets=many(many(st.builds(v.TargetLine, TEXT, TEXT, AMOUNT, last=AMOUNT), 3), 3),
    ),
    st.builds(
        v.AwardListView,
        title=TEXT,
        awards=many(st.builds(v.AwardLine, TEXT, TEXT, COUNT, COUNT, st.booleans())),
    ),
    st.builds(
        v.AwardView,
        title=st.just(""),
        form=TEXT,
        by=TEXT,
        decision=TEXT,
        collectives=COUNT,
        individuals=COUNT,
        recipients=many(
            st.builds(
                v.Recipient, TEXT, st.none() | TEXT, st.sampled_from(["collective", "individual", None])
            ),
            20,
        ),
    ),
    st.builds(
        v.MotionView,
        title=TEXT,
        text=st.none() | TEXT,
        present=COUNT,
        required=COUNT,
        met=st.booleans(),
        method=st.none(),
        counted=st.booleans(),
    ),
    st.builds(v.MessageView, text=TEXT),
    st.builds(v.SpeakerView, speaker=BY, turn=st.just(1), minutes_left=st.just(3), minutes_over=st.just(0)),
    st.builds(
        v.BallotView,
        title=TEXT,
        round=st.just(2),
        seats=COUNT,
        names=st.lists(TEXT, max_size=20).map(tuple),
        present=COUNT,
        counted=st.booleans(),
    ),
    st.builds(
        v.BallotResultView,
        title=TEXT,
        round=st.just(2),
        seats=COUNT,
        issued=COUNT,
        collected=COUNT,
        valid=st.just(9_999),
        invalid=COUNT,
        required=COUNT,
        candidates=many(st.builds(v.CandidateLine, TEXT, COUNT, st.booleans(), st.just(value=False)), 20),
        recount=st.booleans(),
    ),
    st.builds(v.BreakView, title=TEXT, back_at=st.just("14:20"), seconds_left=st.none() | COUNT),
    st.builds(v.ClosingView, title=TEXT, agency=TEXT),
)


def pages_of(view: v.View, grid: tuple[int, int], theme: Theme) -> list[Sheet]:
    pages = lay_out(view, *grid, 1, grid, theme=theme).pages
    return [lay_out(view, *grid, page, grid, theme=theme) for page in range(1, pages + 1)]


def texts_in(value: object) -> list[str]:
    """Every text of a view that is made of letters."""
    if isinstance(value, str):
        return [value.lower()]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_in(part)]
    return [text for part in value for text in texts_in(part)] if isinstance(value, list | tuple) else []


@given(VIEWS, HALL, THEME)
def test_every_word_is_on_one_of_the_pages_and_none_is_cut(
    view: v.View, grid: tuple[int, int], theme: Theme
) -> None:
    columns, rows = grid

    sheets = pages_of(view, grid, theme)

    shown = {word.strip("(),:") for sheet in sheets for line in sheet.words for word in line.lower().split()}
    given_words = {word for text in texts_in(msgspec.to_builtins(view)) for word in text.split()}
    assert given_words - shown <= NOT_SHOWN_AS_THEY_ARE
    for sheet in sheets:
        assert len(sheet.lines) == rows
        assert max(cell_len(line.plain) for line in sheet.lines) <= columns
        assert "…" not in "".join(line.plain for line in sheet.lines[:-1])
