import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.plan.threshold import Base, Threshold

BASES: list[Base] = ["staff", "summoned", "present"]


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("at least 2/3 of summoned", Threshold(strict=False, numerator=2, denominator=3, base="summoned")),
        ("more than 1/2 of present", Threshold(strict=True, numerator=1, denominator=2, base="present")),
        ("at least 1/1 of staff", Threshold(strict=False, numerator=1, denominator=1, base="staff")),
    ],
)
def test_a_sentence_of_the_grammar_is_read(sentence: str, meaning: Threshold) -> None:
    assert Threshold.parse(sentence) == meaning


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "2/3 of summoned",
        "at least 2/3",
        "at least 2/3 of guests",
        "At least 2/3 of summoned",
        "at least  2/3 of summoned",
        "at least 2/3 of summoned\n",
        "at least 2/0 of summoned",
        "at least 0/3 of summoned",
        "at least 4/3 of summoned",
        "more than 1/1 of present",
        "at least -2/3 of summoned",
        "at least ٢/٣ of summoned",
        "at least 66% of summoned",
    ],
)
def test_anything_else_is_no_threshold(sentence: str) -> None:
    assert Threshold.parse(sentence) is None


@given(st.booleans(), st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(BASES))
def test_a_threshold_reads_back_from_its_own_words_exactly_when_it_can_be_met(
    strict: bool,  # noqa: FBT001  hypothesis passes by position
    numerator: int,
    denominator: int,
    base: Base,
) -> None:
    threshold = Threshold(strict, numerator, denominator, base)
    can_be_met = numerator < denominator or (numerator == denominator and not strict)
    assert Threshold.parse(str(threshold)) == (threshold if can_be_met else None)
