"""Every picture of the hall with any text in it, and the grids it may have to stand on."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.stage import views as v

HOSTILE = st.sampled_from(
    [
        "[/b]",
        "[bold]",
        "[@click=app.quit]x[/]",
        "\x1b[2J\x1b]0;x\x07",
        "\u202egnud",
        "a\u200bb",
        "漢字かな",
        "👩‍👩‍👧",
        "x" * 150,
        "đ\u0300\u0301\u0302\u0303",
        "\u00a0hai\u00a0từ\u00a0dính\u00a0",
        "<b>đậm</b>",
        "&#x202e;&#27;",
        "\t\r\n",
        "| a | b |\n|---|---|\n| c | d |",
        "---",
        "> > > trích",
        "- một\n  - hai\n    - ba\n      - bốn",
        "999999999. số",
        "![ảnh](x.png) [nối](http://a) [r]: http://b",
        "# Đầu mục\n\n```sh\nlệnh\n```",
    ]
)
WORD = st.one_of(st.text("ắạềộỹaơưđ", min_size=1, max_size=9), HOSTILE, st.text(max_size=5))
TEXT = st.lists(WORD, min_size=1, max_size=40).map(" ".join).filter(str.strip)
LONG = st.lists(TEXT, min_size=1, max_size=8).map("\n\n".join)
COUNT = st.integers(0, 10_000)
BY = st.none() | st.builds(v.By, TEXT, st.lists(TEXT, max_size=2).map(tuple))
KIND = st.sampled_from(["collective", "individual", None])
AMOUNT = st.none() | st.integers(0, 10**9) | st.floats(0, 10**6, allow_nan=False)
TARGET = st.builds(v.TargetLine, TEXT, st.none() | TEXT, AMOUNT, AMOUNT, AMOUNT, AMOUNT, AMOUNT)
GRID = st.tuples(st.integers(1, 240), st.integers(1, 67))


def _many(one: st.SearchStrategy[Any], most: int = 12) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=most).map(tuple)


def _view(kind: Callable[..., v.View], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[v.View]:
    common = {"number": st.none() | st.integers(1, 99), "title": TEXT, "rehearsal": st.booleans()}
    return st.builds(kind, **{**common, **fields})


def _elected_is_not_tied(line: v.CandidateLine) -> v.CandidateLine:
    return replace(line, tied=line.tied and not line.elected)


@st.composite
def results(draw: st.DrawFn) -> v.ResultView:
    counts = [draw(COUNT) for _ in range(4)]
    present = sum(counts)
    needed = present // 2 + 1
    return v.ResultView(
        number=1,
        title=draw(TEXT),
        yes=counts[0],
        no=counts[1],
        abstain=counts[2],
        not_voting=counts[3],
        present=present,
        required_yes=needed,
        passed=counts[0] >= needed,
        method=draw(st.sampled_from(["hands", "cards", "secret", "acclamation"])),
        recount=draw(st.booleans()),
    )


ANY_VIEW: st.SearchStrategy[v.View] = st.one_of(
    _view(v.NoMeetingView, clock=st.just("14:02")),
    _view(
        v.WaitingView,
        agency=TEXT,
        superior=st.none() | TEXT,
        place=st.none() | TEXT,
        session=st.sampled_from([None, "sáng", "chiều", "tối"]),
        day=st.just("05/02/2018"),
        clock=st.just("14:02"),
    ),
    _view(
        v.AgendaView,
        lines=_many(
            st.builds(
                v.AgendaLine,
                st.integers(1, 99),
                TEXT,
                st.none() | TEXT,
                st.sampled_from(["done", "open", "next", "pending", "skipped"]),
            )
        ),
    ),
    _view(
        v.AttendanceView,
        present=st.none() | COUNT,
        base=st.none() | COUNT,
        required=COUNT,
        missing=COUNT,
        met=st.booleans(),
    ),
    _view(v.TextView, by=BY, text=LONG),
    _view(
        v.DraftView,
        preamble=st.none() | LONG,
        articles=_many(LONG, 4),
        closing=st.none() | LONG,
        targets=_many(_many(TARGET, 3), 4),
        passed=st.booleans(),
    ),
    _view(v.CardView, by=BY, names=_many(st.builds(v.By, TEXT)), seats=st.none() | COUNT, minutes_left=COUNT),
    _view(v.AwardListView, awards=_many(st.builds(v.AwardLine, TEXT, TEXT, COUNT, COUNT, st.booleans()))),
    _view(
        v.AwardView,
        form=TEXT,
        by=TEXT,
        decision=st.none() | TEXT,
        collectives=COUNT,
        individuals=COUNT,
        recipients=_many(st.builds(v.Recipient, TEXT, st.none() | TEXT, KIND)),
    ),
    _view(
        v.MotionView,
        text=st.none() | LONG,
        present=st.none() | COUNT,
        required=st.none() | COUNT,
        met=st.none() | st.booleans(),
        method=st.sampled_from([None, "hands", "secret"]),
        counted=st.booleans(),
    ),
    results(),
    _view(v.MessageView, text=LONG),
    _view(v.BlackView),
    _view(
        v.SpeakerView,
        speaker=st.builds(v.By, TEXT, st.lists(TEXT, max_size=2).map(tuple)),
        turn=st.integers(1, 9),
        minutes_left=st.integers(0, 99),
        minutes_over=st.integers(0, 999),
    ),
    _view(
        v.BallotView,
        round=st.integers(1, 9),
        seats=st.integers(1, 99),
        names=_many(TEXT, 20),
        present=st.none() | COUNT,
        counted=st.booleans(),
    ),
    _view(
        v.BallotResultView,
        round=st.integers(1, 9),
        seats=st.integers(1, 99),
        issued=COUNT,
        collected=COUNT,
        valid=COUNT,
        invalid=COUNT,
        required=COUNT,
        candidates=_many(
            st.builds(v.CandidateLine, TEXT, COUNT, st.booleans(), st.booleans()).map(_elected_is_not_tied),
            20,
        ),
        recount=st.booleans(),
        elected_in_all=_many(TEXT, 9),
    ),
    _view(v.BreakView, back_at=st.just("14:20"), seconds_left=st.none() | COUNT),
    _view(v.ClosingView, agency=TEXT),
)
