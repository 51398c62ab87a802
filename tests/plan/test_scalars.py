import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kcn_tui.plan.scalars import read_plain


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("-5", -5),
        ("300", 300),
        ("2.5", 2.5),
        ("0.125", 0.125),
        ("1500.250", 1500.25),
        ("Hội nghị", "Hội nghị"),
        ("05/02/2018", "05/02/2018"),
        ("2018-02-05", "2018-02-05"),
        ("1,5", "1,5"),
        ("100%", "100%"),
        ("n", "n"),
    ],
)
def test_a_scalar_that_everybody_reads_alike_has_its_value(raw: str, value: object) -> None:
    scalar = read_plain(raw)
    assert (scalar.value, scalar.trap) == (value, None)
    assert type(scalar.value) is type(value)


@pytest.mark.parametrize(
    ("raw", "trap"),
    [
        ("13:30", "sexagesimal"),
        ("08:30", "sexagesimal"),
        ("1:30:15", "sexagesimal"),
        ("010", "leading-zero"),
        ("08", "leading-zero"),
        ("-07", "leading-zero"),
        ("00", "leading-zero"),
        ("yes", "bool-word"),
        ("No", "bool-word"),
        ("ON", "bool-word"),
        ("off", "bool-word"),
        ("0x1F", "number-form"),
        ("0o17", "number-form"),
        ("0b11", "number-form"),
        ("1_000", "number-form"),
        ("1e3", "number-form"),
        (".5", "number-form"),
        ("5.", "number-form"),
        (".inf", "number-form"),
        ("-.INF", "number-form"),
        (".nan", "number-form"),
        ("1" * 30, "number-form"),
        ("1.500", "thousands"),
        ("300.000", "thousands"),
    ],
)
def test_a_scalar_that_readers_disagree_on_is_a_trap_and_keeps_its_text(raw: str, trap: str) -> None:
    scalar = read_plain(raw)
    assert (scalar.trap, scalar.value, scalar.values["raw"]) == (trap, raw, raw)


@pytest.mark.parametrize(("raw", "number"), [("010", "10"), ("-007", "-7"), ("00", "0")])
def test_a_leading_zero_is_answered_with_the_number_that_was_typed(raw: str, number: str) -> None:
    assert read_plain(raw).values["number"] == number


def is_one_scalar(raw: str) -> bool:
    try:
        node = yaml.compose(raw)
    except yaml.YAMLError:
        return False
    return isinstance(node, yaml.ScalarNode) and node.value == raw


# dates are left out: we keep their text, other readers make dates of them
@given(st.text("0123456789.:_+-~eExXoObBnNyYfFtTrRuUaAlLsSiI", min_size=1, max_size=8))
@example("0b_")
@example("1.e3")
@example("+.inf")
def test_what_is_no_trap_is_read_alike_by_yaml_1_1_and_1_2(raw: str) -> None:
    scalar = read_plain(raw)
    assume(scalar.trap is None and raw.count("-") < 2 and is_one_scalar(raw))
    others = [yaml.safe_load(raw), YAML(typ="safe", pure=True).load(raw)]
    assert [(other, type(other)) for other in others] == [(scalar.value, type(scalar.value))] * 2
