"""Against the values of the reference, section 7: 2302447 and 2302469."""

from __future__ import annotations

import pytest

from permease import exercises
from permease.exercises.p2302447 import energy
from permease.exercises.p2302469 import EXERCISE
from permease.exercises.p2302469 import energy as two_forces
from permease.exercises.parameters import Given


def test_an_amino_acid_from_5_to_80_mM() -> None:
    found = exercises.exercise("2302447").expected()
    assert found["a"] == pytest.approx(6.870, abs=5e-4)
    assert energy("80 mM", "5 mM", "310.15 K") == pytest.approx(7.150, abs=5e-4)
    assert found["b"] == ("active", "uphill")
    assert found["c"] == pytest.approx(0.135, abs=5e-4)
    assert found["d"] == "same"


def test_two_forces_on_a_cation() -> None:
    found = exercises.exercise("2302469").expected()
    values = {name: found[name].to("kJ/mol").magnitude for name in "abc"}
    assert values["a"] == pytest.approx(-6.090, abs=5e-4)
    assert values["b"] == pytest.approx(-6.272, abs=5e-4)
    assert values["c"] == pytest.approx(-12.362, abs=1e-3)
    assert found["d"] == "both-in"
    assert found["e"]["voltage"].to("mV").magnitude == pytest.approx(63.1, abs=0.05)


def test_two_forces_in_the_body() -> None:
    given = EXERCISE.given()
    warm = Given(0, {**given, "temperature": 310.15}, given.units)
    assert two_forces(warm, -65.0).total.to("kJ/mol").magnitude == pytest.approx(-12.607, abs=1e-3)


def test_the_chapter_says_positive_and_both_inward() -> None:
    for seed in range(12):
        amino = exercises.exercise("2302447").expected(seed)
        assert amino["a"] > 0.0
        assert exercises.exercise("2302469").expected(seed)["d"] == "both-in"
