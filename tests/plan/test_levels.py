"""Awards from the highest level to the lowest."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.plan.levels import LEVELS, in_reading_order, known_level, level_of
from kcn_tui.plan.load import load
from kcn_tui.plan.model import Award, Level

HEAD = """\
format: kcn-agenda/1
conference: {id: thu, title: Hội nghị thử, agency: Cơ quan, date: 2026-01-15}
roles: {chair: Nguyễn Văn A}
agenda:
  - id: khen
    kind: awards
    title: Khen thưởng
    awards:
"""


def award(place: int, form: str, level: Level | None = None, by: str = "Cơ quan") -> Award:
    return Award(id=f"a{place}", form=form, by=by, level=level)


@pytest.mark.parametrize(
    ("form", "by", "level"),
    [
        ("Bằng khen", "Chủ tịch nước", "president"),
        ("Bằng khen", "Thủ tướng Chính phủ", "prime_minister"),
        ("Bằng khen", "UBND tỉnh", "province"),
        ("Danh hiệu Tập thể lao động xuất sắc", "UBND tỉnh", "province"),
        ("Chiến sỹ thi đua cấp tỉnh", "UBND tỉnh", "province"),
        ("Chiến sĩ thi đua cơ sở", "Trưởng ban", "agency"),
        ("Tập thể lao động tiên tiến", "Trưởng ban", "agency"),
        ("GIẤY KHEN", "Trưởng ban", "agency"),
        ("Danh hiệu chiến sỹ thi đua", "Trưởng ban", None),
        ("Kỷ niệm chương", "Bộ", None),
    ],
)
def test_a_level_follows_from_granter_or_form_where_the_practice_names_it(
    form: str, by: str, level: Level | None
) -> None:
    assert known_level(form, by) == level


def test_without_a_level_in_the_file_its_order_stays() -> None:
    awards = (award(1, "Giấy khen"), award(2, "Bằng khen"))
    assert in_reading_order(awards) == awards


def test_with_a_level_in_the_file_the_highest_come_first() -> None:
    low, high, middle = award(1, "Giấy khen"), award(2, "Huân chương", "president"), award(3, "Bằng khen")
    assert in_reading_order((low, high, middle)) == (high, middle, low)


def test_one_of_no_known_level_goes_with_the_one_before_it() -> None:
    low, odd, high = award(1, "Giấy khen"), award(2, "Kỷ niệm chương"), award(3, "Bằng khen", "province")
    assert in_reading_order((low, odd, high)) == (high, low, odd)


FORMS = st.sampled_from(["Giấy khen", "Bằng khen", "Kỷ niệm chương"])


@given(st.lists(st.tuples(FORMS, st.none() | st.sampled_from(LEVELS)), max_size=8))
def test_the_order_loses_nothing_and_no_known_level_stands_behind_a_lower_one(
    given_: list[tuple[str, Level | None]],
) -> None:
    awards = [award(n, form, level) for n, (form, level) in enumerate(given_)]
    ordered = in_reading_order(awards)
    assert sorted(each.id for each in ordered) == sorted(each.id for each in awards)
    ranks = [LEVELS.index(level) for each in ordered if (level := level_of(each))]
    assert ranks == sorted(ranks) or all(each.level is None for each in awards)


@pytest.mark.parametrize(
    ("lines", "warned"),
    [
        (("form: Giấy khen, by: A", "form: Bằng khen, by: B"), [10]),
        (("form: Giấy khen, by: A, level: agency", "form: Bằng khen, by: B"), []),
        (("form: Bằng khen, by: B", "form: Giấy khen, by: A"), []),
        (("form: Giấy khen, by: A", "form: Kỷ niệm chương, by: B", "form: Bằng khen, by: B"), [11]),
    ],
)
def test_a_higher_one_behind_a_lower_is_remarked_where_no_level_is_given(
    tmp_path: Path, lines: tuple[str, ...], warned: list[int]
) -> None:
    file = tmp_path / "hop.yaml"
    file.write_text(
        HEAD + "".join(f"      - {{id: a{n}, {line}}}\n" for n, line in enumerate(lines)), "utf-8"
    )
    loaded = load(file)
    assert loaded.faults == ()
    assert [(fault.code, fault.line) for fault in loaded.warnings] == [("awards-order", n) for n in warned]
