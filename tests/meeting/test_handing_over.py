"""Awards on the day: corrected, withdrawn, read, handed over, received by another (practice 7)."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import AwardHandedOver, RecipientEntered
from kcn_tui.meeting.flow import Do, next_step
from kcn_tui.meeting.lacking import lacking
from kcn_tui.meeting.on_stage import kind_of
from kcn_tui.plan.model import Awards
from tests.build import Run, plan


class TestAwards:
    def test_recipients_are_entered_corrected_and_withdrawn_until_the_award_is_read(self) -> None:
        run = Run()
        run.do(
            c.EnterRecipient("giay-khen", "Phòng Tổ chức", kind="collective"),
            c.EnterRecipient("giay-khen", "Nguyễn Văn Á"),
            c.EnterRecipient("giay-khen", "Nguyễn Văn A", corrects="Nguyễn Văn Á"),
            c.Withdraw("giay-khen", "Phòng Tổ chức", "có đơn"),
            c.ReadAward("giay-khen"),
        )
        office, person = run.state.recipients["giay-khen"]
        assert office.withdrawn == "có đơn"
        assert (person.name, person.was) == ("Nguyễn Văn A", ("Nguyễn Văn Á",))
        for command in (
            c.Withdraw("giay-khen", "Nguyễn Văn A", "x"),
            c.MoveAward("giay-khen", "x", before="bang-khen"),
        ):
            assert run.refused(command) == "award_locked"

    def test_an_award_is_handed_over_after_it_was_read_once(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Nguyễn Văn A"))
        assert run.refused(c.HandOver("giay-khen", "Nguyễn Văn A")) == "not_read"
        run.do(c.ReadAward("giay-khen"), c.HandOver("giay-khen", "Nguyễn Văn A", received_by="Trần Văn B"))
        assert run.state.recipients["giay-khen"][0].received_by == "Trần Văn B"
        assert run.refused(c.HandOver("giay-khen", "Nguyễn Văn A")) == "already_handed_over"

    def test_the_order_of_reading_changes_with_a_reason(self) -> None:
        run = Run()
        run.do(c.Start("awards"), c.MoveAward("giay-khen", "khách trao trước", before="bang-khen"))
        assert next_step(run.state) == Do(c.ReadAward("giay-khen"))

    def test_namesakes_are_told_apart_by_unit(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng A"))
        run.do(c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng B"))
        assert run.refused(c.Withdraw("giay-khen", "Nguyễn Văn An", "x")) == "several_recipients"
        run.do(c.Withdraw("giay-khen", "Nguyễn Văn An", "có đơn", unit="Phòng B"), c.ReadAward("giay-khen"))
        run.do(c.HandOver("giay-khen", "Nguyễn Văn An"))
        first, second = run.state.recipients["giay-khen"]
        assert (first.withdrawn, first.handed_over) == (None, run.now)
        assert (second.withdrawn, second.handed_over) == ("có đơn", None)

    def test_a_corrected_name_stays_what_it_was_collective_or_individual(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Phong A", kind="collective"))
        run.do(c.EnterRecipient("giay-khen", "Phòng A", corrects="Phong A"))
        assert run.state.recipients["giay-khen"][0].kind == "collective"


def corrected(*entered: c.Command, by: c.EnterRecipient) -> tuple[str, str | None, str | None]:
    """What the line that was corrected last says: name, unit and kind."""
    run = Run()
    run.do(*entered, by)
    event = run.entries[-1].event
    assert isinstance(event, RecipientEntered)
    assert event.number is not None
    line = run.state.receiving("giay-khen")[event.number - 1]
    return line.name, line.unit, line.kind


def with_list(collectives: int, individuals: int) -> Run:
    """A meeting whose agenda has an award with these counts, and two names on its list."""
    award = {"id": "gk", "form": "Giấy khen", "by": "Trưởng ban", "recipients": ["Phòng A", "Phòng B"]}
    counts = {"collectives": collectives, "individuals": individuals}
    return Run(
        plan([{"id": "kt", "kind": "awards", "title": "Khen thưởng", "awards": [{**award, **counts}]}])
    )


IN_A = c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng A")
IN_B = c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng B")
MISSPELT = c.EnterRecipient("giay-khen", "Nguyễn Văn Ân", unit="Phòng A")


class TestCorrections:
    @pytest.mark.parametrize(("collectives", "individuals"), [(2, 0), (0, 2), (1, 1)])
    def test_what_a_name_of_the_agenda_is_stays_as_the_decision_tells(
        self, collectives: int, individuals: int
    ) -> None:
        run = with_list(collectives, individuals)
        (award,) = run.state.awards_of(next(item for item in run.state.agenda if isinstance(item, Awards)))
        kinds = [kind_of(one.kind, award) for one in run.state.receiving("gk")]
        run.do(c.EnterRecipient("gk", "Phòng A1", corrects="Phòng A"))
        run.do(c.EnterRecipient("gk", "Phòng B1", number=2))
        assert [kind_of(one.kind, award) for one in run.state.receiving("gk")] == kinds
        assert lacking(run.state, award).none

    @pytest.mark.parametrize(
        ("collectives", "individuals", "kind"),
        [(2, 0, "collective"), (0, 2, "individual"), (1, 1, "individual")],
    )
    def test_who_is_entered_without_a_kind_is_what_the_award_is_for(
        self, collectives: int, individuals: int, kind: str
    ) -> None:
        run = with_list(collectives, individuals)
        run.do(c.EnterRecipient("gk", "Phòng C"))
        assert run.state.receiving("gk")[-1].kind == kind

    def test_the_unit_is_taken_away(self) -> None:
        by = c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit=None, corrects="Nguyễn Văn An")
        assert corrected(IN_A, by=by) == ("Nguyễn Văn An", None, "individual")

    def test_what_is_not_given_stays(self) -> None:
        by = c.EnterRecipient("giay-khen", "Nguyễn Văn Ân", corrects="Nguyễn Văn An")
        assert corrected(IN_A, by=by) == ("Nguyễn Văn Ân", "Phòng A", "individual")

    def test_the_kind_is_changed_alone_and_the_name_was_no_other(self) -> None:
        run = Run()
        run.do(
            IN_A,
            c.EnterRecipient("giay-khen", "Nguyễn Văn An", kind="collective", corrects="Nguyễn Văn An"),
        )
        (line,) = run.state.receiving("giay-khen")
        assert (line.unit, line.kind, line.was) == ("Phòng A", "collective", ())

    def test_a_correction_makes_nobody_stand_twice(self) -> None:
        run = Run()
        run.do(IN_A, MISSPELT, IN_B)
        for command in (
            c.EnterRecipient("giay-khen", "Nguyễn Văn An", corrects="Nguyễn Văn Ân"),
            c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng B", corrects="Nguyễn Văn Ân"),
            c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng B", number=1),
        ):
            assert run.refused(command) == "recipient_exists"

    def test_another_spelling_is_the_same_name(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Lê Thị Hoà"))
        refused = run.attempt(c.EnterRecipient("giay-khen", "Lê Thị Hòa"))
        assert refused is not None
        assert refused.code == "recipient_exists"
        run.do(c.EnterRecipient("giay-khen", "Lê Thị Hóa"))
        run.do(c.EnterRecipient("giay-khen", "Lê Thị Hòa", corrects="lê thị hòa "))
        run.do(c.ReadAward("giay-khen"), c.HandOver("giay-khen", "Lê Thị Hoà"))
        event = run.entries[-1].event
        assert isinstance(event, AwardHandedOver)
        assert (event.name, event.number) == ("Lê Thị Hòa", 1)

    def test_a_correction_that_changes_nothing_is_refused(self) -> None:
        run = Run()
        run.do(IN_A)
        assert (
            run.refused(c.EnterRecipient("giay-khen", "Nguyễn Văn An", corrects="Nguyễn Văn An"))
            == "recipient_exists"
        )


class TestNumbers:
    def test_the_number_on_the_list_tells_namesakes_apart(self) -> None:
        run = Run()
        run.do(
            IN_A,
            IN_B,
            c.EnterRecipient("giay-khen", "Nguyễn Văn Ân", number=2),
            c.EnterRecipient("giay-khen", "Nguyễn Văn An", corrects="Nguyễn Văn Ân", number=2),
            c.ReadAward("giay-khen"),
            c.HandOver("giay-khen", "Nguyễn Văn An", number=2),
        )
        first, second = run.state.receiving("giay-khen")
        assert (first.handed_over, second.handed_over) == (None, run.now)
        assert (second.unit, second.was) == ("Phòng B", ("Nguyễn Văn An", "Nguyễn Văn Ân"))

    def test_a_number_that_is_of_somebody_else_is_refused(self) -> None:
        run = Run()
        run.do(IN_A, MISSPELT, c.Withdraw("giay-khen", "Nguyễn Văn An", "có đơn", number=1))
        for number in (1, 2, 3):
            assert run.refused(c.Withdraw("giay-khen", "Nguyễn Văn An", "x", number=number)) == "no_recipient"


class TestNamesThatCameLate:
    """An award was read with its counts alone; the names come on it up to these."""

    def test_names_still_lacking_are_entered_after_the_reading_up_to_what_was_announced(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("bang-khen", "Phòng A", kind="collective"), c.ReadAward("bang-khen"))
        read_at = run.state.awards_read["bang-khen"]
        run.do(c.EnterRecipient("bang-khen", "Phòng B", kind="collective"))
        run.do(c.EnterRecipient("bang-khen", "Nguyễn Văn C"))
        assert [r.name for r in run.state.recipients["bang-khen"]] == ["Phòng A", "Phòng B", "Nguyễn Văn C"]
        assert run.state.awards_read["bang-khen"] == read_at
        for one_more in ("collective", "individual"):
            refused = run.attempt(c.EnterRecipient("bang-khen", "Thêm", kind=one_more))
            assert refused is not None
            assert refused.code == "award_locked"
        run.do(c.HandOver("bang-khen", "Nguyễn Văn C"))

    def test_whoever_was_withdrawn_before_the_reading_leaves_no_place(self) -> None:
        run = Run()
        run.do(
            c.EnterRecipient("bang-khen", "Nguyễn Văn C"), c.Withdraw("bang-khen", "Nguyễn Văn C", "có đơn")
        )
        run.do(c.ReadAward("bang-khen"))
        refused = run.attempt(c.EnterRecipient("bang-khen", "Nguyễn Văn D"))
        assert refused is not None
        assert refused.code == "award_locked"
