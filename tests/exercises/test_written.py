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
        ("5090万/s", "1/s", 5.09e7),
        ("5090 万个/s", "1/s", 5.09e7),
        ("5.77万", "", 5.77e4),
        ("0.5亿", "", 5e7),
        ("1.2万亿", "", 1.2e12),
        ("57.7 thousand", "", 57700.0),
        ("5.77 Million", "", 5.77e6),
        ("50.9 million ions per s", "1/s", 5.09e7),
        ("5.09×10^7 ions/s", "1/s", 5.09e7),
        ("5.09 × 10⁷ 个/s", "1/s", 5.09e7),
        ("6.02e7 molecules", "", 6.02e7),
        ("47 bacteria", "", 47.0),
        ("47 个细菌", "", 47.0),
        ("57700 倍", "", 57700.0),
        ("57,700 times", "", 57700.0),
        ("57,700-fold", "", 57700.0),
        ("57700×", "", 57700.0),
        ("58k", "", 58000.0),
        ("2^-1.4", "", 2.0**-1.4),
        ("2 ^ (−1.4)", "", 2.0**-1.4),
        ("0.135 mol", "", 0.135),
        ("135 mmol", "", 0.135),
        ("６．８７ kJ/mol", "kJ/mol", 6.87),
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
        ("5.77万", "1/s", "a rate is needed", "a=5.77e4 1/s"),
        ("0.135 mM", "", "it is a concentration", "a=1.23"),
        ("0.1 mol is spent", "", "without 'is spent'", "a=0.1 mol"),
        ("58k", "1/s", "it is a quantity in kg·m²/K/s²", "a=1.23 1/s"),
        ("9^999", "", "power", "a=1.23"),
        ("47 wolves", "", "without 'wolves'", "a=47"),
        ("5 timesheets", "", "without 'timesheets'", "a=5"),
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


def test_a_number_is_quoted_as_it_was_written() -> None:
    for text in ("5.09×10^7", "5.09 × 10⁷", "5.77", "6.5e7"):
        with pytest.raises(QuantityError) as caught:
            amount(text, "1/s", "a")
        assert caught.value.what == f"{text.replace('6.5e7', '6.5e+07')} has no unit"


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


@given(
    st.text(alphabet="0123456789.,/eE+-× ^10kmJolMs因为becaus%≈()万亿个", max_size=40), st.sampled_from(["", "kJ/mol"])
)
def test_anything_is_read_or_refused_with_an_example_that_can_be_read(text: str, unit: str) -> None:
    try:
        assert np.isfinite(amount(text, unit, "a"))
    except QuantityError as error:
        assert np.isfinite(amount(error.hint, unit, "a"))  # noqa: PT017
