"""The speaker's remote turns the hall's pages while it is told to, and no longer; nothing old ever turns them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import LeadGiven
from kcn_tui.meeting.flow import Pages
from kcn_tui.meeting.leading import Ask, Heard, asked, heard, leads, page_asked, turned
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from tests.build import AGENDA, START, Run, plan

ONE, OTHER = "podium-1", "podium-2"


def leading() -> Run:
    run = Run()
    run.do(c.Start("attendance"), c.Start("report-1"), c.Lead("podium"))
    return run


def ask(state: State, *keys: int, last: Ask | None = None) -> Ask:
    """What a screen asks after these keys."""
    for by in keys:
        last = asked(state, last, by)
    assert last is not None
    return last


class TestTheCommand:
    def test_the_lead_is_given_to_who_has_the_floor_and_else_to_who_presents_the_item(self) -> None:
        run = Run(plan([{**AGENDA[0], "by": "Nguyễn Văn A"}, AGENDA[2]]))
        given_to = []
        for before in (c.Start("opening"), c.Speak("Trần Văn B"), c.Start("report-1")):
            run.do(before)
            given_to.append(decide(run.state, c.Lead("podium"), run.now))
        assert given_to == [(LeadGiven(who),) for who in ("Nguyễn Văn A", "Trần Văn B", None)]

    @pytest.mark.parametrize(
        ("before", "command", "code"),
        [
            ([], c.Lead("podium"), "no_open_item"),
            ([c.Start("opening"), c.Lead("podium")], c.Lead("podium"), "podium_leads"),
            ([c.Start("opening")], c.Lead("console"), "console_leads"),
            ([c.Start("opening"), c.Close()], c.Lead("podium"), "already_closed"),
        ],
    )
    def test_what_cannot_be_is_refused(self, before: list[c.Command], command: c.Command, code: str) -> None:
        run = Run()
        run.do(*before)
        assert run.refused(command) == code

    @pytest.mark.parametrize(
        "over",
        [
            c.Lead("console"), c.Finish(), c.Start("awards"), c.Skip("report-1", "x"), c.Reopen("attendance", "x"),
            c.Speak("Trần Văn B"), c.EndSpeech(), c.Close(), c.Undo(),
        ],
    )  # fmt: skip
    def test_it_ends_with_the_speech_or_the_item_or_when_taken_back(self, over: c.Command) -> None:
        run = Run()
        run.do(c.Start("attendance"), c.Start("report-1"), c.Speak("Nguyễn Văn A"), c.Lead("podium"))
        assert run.state.lead is not None
        run.do(over)
        assert run.state.lead is None

    @pytest.mark.parametrize(
        "between",
        [c.TurnPage(2), c.Hold(), c.Show("agenda"), c.TakeNote("x"), c.Skip("awards", "x"), c.WrapUp()],
    )
    def test_nothing_else_ends_it(self, between: c.Command) -> None:
        run = leading()
        run.do(between)
        assert run.state.lead is not None

    def test_undo_gives_back_the_very_lead_that_was_taken(self) -> None:
        run = leading()
        lead = run.state.lead
        run.do(c.Lead("console"), c.Undo())
        assert run.state.lead == lead


class TestWhatIsCarriedOut:
    def test_keys_between_two_looks_are_all_counted_once(self) -> None:
        state = leading().state
        first = ask(state, 1, 1)
        assert turned(state, {}, {ONE: first}, ONE) == 2
        known = heard({}, {ONE: first})
        assert turned(state, known, {ONE: first}, ONE) == 0
        assert turned(state, known, {ONE: ask(state, 1, -1, 1, last=first)}, ONE) == 1

    def test_nothing_is_asked_without_the_lead(self) -> None:
        run = leading()
        run.do(c.Lead("console"))
        assert asked(run.state, None, 1) is None

    @pytest.mark.parametrize(
        "since",
        [
            [c.Lead("console")],
            [c.Lead("console"), c.Lead("podium")],
            [c.Start("awards")],
            [c.Start("awards"), c.Lead("podium")],
            [c.Show("agenda")],
            [c.Undo()],
        ],
        ids=["taken back", "given anew", "another item", "given at another item", "another picture", "undone"],
    )  # fmt: skip
    def test_what_was_asked_before_something_changed_turns_nothing(self, since: list[c.Command]) -> None:
        run = leading()
        late = ask(run.state, 1)
        run.do(*since)
        assert turned(run.state, {}, {ONE: late}, ONE) == 0

    def test_what_was_dropped_once_is_not_carried_out_when_the_same_lead_comes_back(self) -> None:
        run = leading()
        late = ask(run.state, 1)
        run.do(c.Lead("console"))
        known = heard({}, {ONE: late})
        run.do(c.Undo())
        assert turned(run.state, known, {ONE: late}, ONE) == 0
        assert turned(run.state, known, {ONE: ask(run.state, 1, last=late)}, ONE) == 1

    def test_keys_before_another_picture_are_not_counted_after_it(self) -> None:
        run = leading()
        first = ask(run.state, 1, 1)
        run.do(c.Show("agenda"))
        second = ask(run.state, 1, last=first)
        assert turned(run.state, {}, {ONE: second}, ONE) == 1
        assert turned(run.state, heard({}, {ONE: first}), {ONE: second}, ONE) == 1
        run.do(c.Show("item"))
        third = ask(run.state, -1, last=second)
        assert turned(run.state, heard({}, {ONE: first}), {ONE: third}, ONE) == -1

    def test_an_older_count_turns_nothing_and_is_not_remembered(self) -> None:
        state = leading().state
        first = ask(state, 1)
        known = heard({}, {ONE: ask(state, 1, 1, last=first)})
        assert turned(state, known, {ONE: first}, ONE) == 0
        assert heard(known, {ONE: first}) == known

    def test_of_two_screens_only_the_leading_one_is_heeded_and_the_other_never_later(self) -> None:
        state = leading().state
        asks = {ONE: ask(state, 1), OTHER: ask(state, -1)}
        assert turned(state, {}, asks, ONE) == 1
        assert turned(state, {}, asks, None) == 0
        known = heard({}, asks)
        assert turned(state, known, asks, OTHER) == 0
        assert turned(state, known, {OTHER: ask(state, -1, last=asks[OTHER])}, OTHER) == -1

    def test_a_screen_opened_anew_counts_from_its_own_first_key(self) -> None:
        state = leading().state
        known = heard({}, {ONE: ask(state, 1, 1, 1)})
        assert turned(state, known, {OTHER: ask(state, 1)}, OTHER) == 1

    @given(st.lists(st.tuples(st.sampled_from([1, -1]), st.booleans())))
    def test_whenever_the_console_looks_the_sum_is_that_of_the_keys(
        self, keys: list[tuple[int, bool]]
    ) -> None:
        state = leading().state
        known: Heard = {}
        last: Ask | None = None
        found = 0
        for by, looks in [*keys, (1, True)]:
            last = ask(state, by, last=last)
            if looks:
                found += turned(state, known, {ONE: last}, ONE)
                known = heard(known, {ONE: last})
        assert found == sum(by for by, _looks in keys) + 1

    @given(st.integers(1, 99), st.integers(1, 9), st.integers(-200, 200))
    def test_no_key_leads_beyond_the_first_or_the_last_page(self, total: int, at: int, by: int) -> None:
        at = min(at, total)
        page = page_asked(Pages(at, total, (46, 13)), by)
        assert page != at
        assert (at if page is None else page) == min(max(1, at + by), total)


def test_the_screen_opened_last_leads() -> None:
    assert leads([]) is None
    later = START + timedelta(minutes=1)
    assert leads([(START, ONE), (later, OTHER)]) == OTHER
    assert leads([(later, ONE), (START, OTHER)]) == ONE
    assert leads([(START, OTHER), (START, ONE)]) == OTHER
