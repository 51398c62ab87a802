"""A list of people that changed between two openings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.changes import Change, changes
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.timeline import Timeline
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony, Election, Item, Plan
from tests.build import AGENDA, Run, plan

A = Member("01", "Nguyễn Văn A", card="01", group="Tổ 1")
B = Member("02", "Trần Thị B", card="02", group="Tổ 1")
C = Member("03", "Lê Văn C", card="03", group="Tổ 2")
GUEST = Member("04", "Khách D", card="04", kind="guest")
NO_CARD = Member("#6", "Phạm Thị E")
LISTED = (A, B, C, GUEST, NO_CARD)

PLAN = plan([*AGENDA, {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận"}])


def adopting(*members: Member) -> c.AdoptPlan:
    return c.AdoptPlan(PLAN, "1" * 64, members)


def with_roll(*before: Command) -> Run:
    run = Run(PLAN, members=LISTED)
    run.do(*before)
    return run


GUEST_SPEECH = Ceremony(id="phat-bieu", title="Phát biểu của cấp trên", by="khach")
BY_MEMBER = replace(GUEST_SPEECH, by="02")
BY_ROW = replace(GUEST_SPEECH, by="#6")
CHOSEN = Election(id="bau", title="Bầu", seats=1, candidates=("khach", "02"))


def with_guest(**people: str) -> Plan:
    """The plan with these people, by id."""
    return plan([*AGENDA], people={who: {"name": name} for who, name in people.items()})


@pytest.mark.parametrize(
    ("item", "people", "listed", "lost"),
    [
        (GUEST_SPEECH, {}, LISTED, "khach"),
        (BY_MEMBER, {"khach": "Lê Khách"}, (A, C), "02"),
        (BY_ROW, {"khach": "Lê Khách"}, (A, Member("#6", "Đỗ Văn F")), "#6"),
        (CHOSEN, {"khach": "Lê Khách"}, (A, C), "02"),
        (CHOSEN, {}, LISTED, "khach"),
        (GUEST_SPEECH, {"khach": "Lê Văn Khách"}, (), None),
        (BY_MEMBER, {}, (replace(B, name="Trần Thị Bé"),), None),
        (replace(GUEST_SPEECH, by="Lê Khách"), {}, (), None),
    ],
)
def test_whom_an_item_of_the_day_names_must_still_be_known(
    item: Item, people: dict[str, str], listed: tuple[Member, ...], lost: str | None
) -> None:
    run = Run(with_guest(khach="Lê Khách"), members=LISTED)
    run.do(c.Insert(item, "theo đề nghị", before="closing"))
    refused = run.attempt(c.AdoptPlan(with_guest(**people), "1" * 64, listed))
    assert refused == (lost and c.Refusal("person_lost", {"who": lost, "item": item.id}))


def test_an_item_of_the_day_that_the_file_has_now_names_whom_the_file_knows() -> None:
    run = Run(with_guest(khach="Lê Khách"))
    run.do(c.Insert(GUEST_SPEECH, "theo đề nghị", before="closing"))
    now = {"id": "phat-bieu", "kind": "ceremony", "title": "Phát biểu của cấp trên", "by": "Lê Văn Khách"}
    run.do(c.AdoptPlan(plan([*AGENDA, now]), "1" * 64, ()))


def test_a_new_list_replaces_the_old_one() -> None:
    run = with_roll()
    newcomer = Member("05", "Đỗ Văn F", card="05")
    run.do(adopting(newcomer, A))
    assert run.state.members == {"05": newcomer, "01": A}
    run.do(c.Arrive("05"))
    assert run.state.in_room == 1
    assert Timeline(run.entries).state == run.state


@pytest.mark.parametrize(
    "part",
    [
        (c.Arrive("02"),),
        (c.Arrive("02"), c.Leave("02")),
        (c.Excuse("02", "nghỉ ốm"),),
        (c.Start("thao-luan"), c.Arrive("02"), c.Queue("02")),
        (c.Start("thao-luan"), c.Arrive("02"), c.Queue("02"), c.Speak("02"), c.EndSpeech()),
    ],
)
def test_who_has_had_a_part_in_the_meeting_must_still_be_listed(part: tuple[Command, ...]) -> None:
    run = with_roll(*part)
    refused = run.attempt(adopting(A, C, GUEST))
    assert refused is not None
    assert (refused.code, refused.values) == ("member_lost", {"who": "02"})
    run.do(adopting(B))
    assert set(run.state.members) == {"02"}


def test_a_list_that_is_gone_loses_everyone_who_is_here() -> None:
    run = with_roll(c.Arrive("04"))
    assert run.attempt(c.AdoptPlan(PLAN, "1" * 64, members=())) is not None
    run = with_roll()
    run.do(c.AdoptPlan(PLAN, "1" * 64, members=()))
    assert not run.state.members


def test_a_card_number_is_the_person_but_a_row_without_one_must_keep_its_name() -> None:
    run = with_roll(c.Arrive("01"), c.Arrive("#6"))
    corrected = Member("01", "Nguyễn Văn Á", card="01")
    run.do(adopting(corrected, NO_CARD))
    assert run.state.name_of("01") == "Nguyễn Văn Á"
    refused = run.attempt(adopting(corrected, Member("#6", "Vũ Thị G")))
    assert refused is not None
    assert refused.values == {"who": "#6"}


def figures(run: Run) -> tuple[int, int | None] | None:
    last = run.state.present
    return None if last is None else (last.present, last.summoned)


def test_the_count_follows_who_is_now_a_guest_and_how_many_are_now_listed() -> None:
    run = with_roll(c.Arrive("01"), c.Arrive("02"), c.Arrive("04"))
    assert figures(run) == (2, 4)
    run.do(adopting(A, Member("02", "Trần Thị B", card="02", kind="guest"), GUEST))
    assert figures(run) == (1, 1)
    assert run.state.in_room == 1
    run.do(c.Undo())
    assert (figures(run), run.state.in_room) == ((2, 4), 2)


def test_figures_that_were_given_by_hand_stay() -> None:
    run = with_roll(c.CountAttendance(present=30, staff=60, summoned=45))
    run.do(adopting(A))
    assert figures(run) == (30, 45)
    assert len(list(run.state.attendance)) == 1


def test_without_a_count_there_is_none_afterwards() -> None:
    run = with_roll(c.Excuse("01", "nghỉ ốm"))
    run.do(adopting(A, B))
    assert figures(run) is None


def test_a_list_that_differs_is_one_of_the_changes() -> None:
    assert changes(PLAN, PLAN, LISTED, LISTED) == ()
    assert changes(PLAN, PLAN, LISTED, LISTED[1:]) == (Change("members"),)


members = st.lists(st.sampled_from([A, B, C, GUEST, NO_CARD]), unique=True)


@given(members, members, members)
def test_after_any_change_the_count_is_who_is_in_the_room(
    here: list[Member], gone: list[Member], listed: list[Member]
) -> None:
    run = with_roll(*(c.Arrive(member.id) for member in here))
    for member in gone:
        run.attempt(c.Leave(member.id))
    refused = run.attempt(adopting(*listed))
    assert (refused is None) is (set(here) <= set(listed))
    inside = [m for m in here if m not in gone and m.kind == "member"]
    assert run.state.in_room == len(inside)
    assert figures(run) is None or figures(run) == (
        len(inside),
        sum(m.kind == "member" for m in (LISTED if refused else listed)),
    )
