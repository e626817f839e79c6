"""Numbers in answers, as people write them."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.errors import QuantityError
from permease.exercises.target import Setting, TargetState
from permease.exercises.written import amount
from permease.units import si


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("57,700 /s", "1/s", 57700.0),
        ("57 700 s⁻¹", "1/s", 57700.0),
        ("1,234,567.5 /s", "1/s", 1234567.5),
        ("-5,090 J per mol.", "kJ/mol", -5.09),
        ("≈ 6.87 kJ/mol", "kJ/mol", 6.87),
        ("5.09×10^7 /s", "1/s", 5.09e7),
        ("1 000 1/s", "1/s", 1000.0),
        ("350 1/s", "1/s", 350.0),
        ("4/9", "", 4.0 / 9.0),
        ("−0.4 / 0.8", "", -0.5),
        ("44.4 %", "", 0.444),
        (0.5, "", 0.5),
        (np.float64(0.5), "", 0.5),
        (np.int64(2), "", 2.0),
    ],
)
def test_read(text: Any, unit: str, value: float) -> None:
    assert amount(text, unit, "a") == pytest.approx(value, rel=1e-14)


@pytest.mark.parametrize(
    ("text", "unit", "why", "hint"),
    [
        ("6,87 kJ/mol", "kJ/mol", "decimal sign is a point", "a=6.87 kJ/mol"),
        ("6,87", "kJ/mol", "decimal sign is a point", "a=6.87 kJ/mol"),
        ("0,135", "", "decimal sign is a point", "a=0.135"),
        ("57,70 /s", "1/s", "decimal sign is a point", "a=57.70 /s"),
        ("5,770,0 /s", "1/s", "decimal sign is a point", "a=1.23 1/s"),
        ("6.87 KJ/mol", "kJ/mol", "did you mean kJ", "a=6.87 kJ/mol"),
        ("6.87", "kJ/mol", "an energy per amount is needed", "a=6.87 kJ/mol"),
        ("3 mM", "kJ/mol", "it is a concentration", "a=1.23 kJ/mol"),
        ("3 because it flows", "", "takes a number alone, without 'because it flows'", "a=3"),
        ("3 because it flows", "1/s", "number with its unit alone, without 'because it flows'", "a=3 1/s"),
        ("3 /s 因为流动", "1/s", "number with its unit alone, without '因为流动'", "a=3 /s"),
        ("3 mM because", "1/s", "number with its unit alone, without 'because'", "a=1.23 1/s"),
        ("3 /s inward", "1/s", "alone, without 'inward'", "a=3 /s"),
        ("50 times a second", "1/s", "alone, without 'times a second'", "a=50 1/s"),
        ("1540微摩", "mM", "units are written with their symbols, such as mM", "a=1.23 mM"),
        ("4/9", "1/s", "stopped at '9'", "a=1.23 1/s"),
        ("4/0", "", "stopped at '0'", "a=1.23"),
        ("37.9%", "cm/s", "it is a pure number", "a=1.23 cm/s"),
        ("banana", "", "", "a=1.23"),
        (np.nan, "", "", "a=1.23"),
        (True, "", "", "a=1.23"),
    ],
)
def test_refused(text: Any, unit: str, why: str, hint: str) -> None:
    with pytest.raises(QuantityError) as caught:
        amount(text, unit, "here", "a={}")
    assert why in caught.value.why
    assert caught.value.hint == hint
    assert caught.value.where == "here"


def test_an_endless_answer_is_refused_at_once() -> None:
    for text in ("5 because " * 100_000, "1,234" * 100_000, "5 " + "KJ" * 100_000):
        started = time.process_time()
        with pytest.raises(QuantityError):
            amount(text, "kJ/mol", "a")
        assert time.process_time() - started < 1.0


def test_no_reason_is_taken_for_a_unit() -> None:
    for text in ("3 because it is", "6.87 kJ/mol because of RT ln 16", "3 因为流动"):
        with pytest.raises(QuantityError) as caught:
            amount(text, "kJ/mol", "a")
        assert "unknown unit" not in str(caught.value)
        assert "单位的数" in caught.value.why.in_language("zh")


def test_settings_are_written_as_numbers_are() -> None:
    part = TargetState("d", settings={"share": Setting("", 0.0, 1.0), "speed": Setting("1/s", 1.0, 1e6)})
    assert part.read("share=1/4, speed=57,700 /s") == {"share": 0.25, "speed": 57700.0}
    with pytest.raises(QuantityError) as caught:
        part.read({"share": "0,25", "speed": "3 /s"})
    assert caught.value.where == "d > share"
    assert caught.value.hint == 'd="share=0.25"'


@given(st.floats(-1e9, 1e9), st.sampled_from(["kJ/mol", "1/s", "mM", "um^2"]))
def test_what_the_door_reads_is_read_alike(value: float, unit: str) -> None:
    text = f"{value!r} {unit}"
    assert amount(text, unit, "a") == si(text, unit)


@given(st.text(alphabet="0123456789.,/eE+-× ^10kmJolMs因为becaus%≈()", max_size=40), st.sampled_from(["", "kJ/mol"]))
def test_anything_is_read_or_refused_with_an_example_that_can_be_read(text: str, unit: str) -> None:
    try:
        assert np.isfinite(amount(text, unit, "a"))
    except QuantityError as error:
        assert np.isfinite(amount(error.hint, unit, "a"))  # noqa: PT017
