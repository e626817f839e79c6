"""Against the values of the reference, section 7: 2302483 and 2302455."""

from __future__ import annotations

import pytest

from permease import exercises
from permease.exercises.p2302455 import fold, uptakes


def test_beads_for_600_square_micrometres() -> None:
    """floor(600/12.57) = 47 beads of 2 um."""
    found = exercises.exercise("2302483").expected()
    assert found["b"].to("um^2").magnitude == pytest.approx(12.57, abs=5e-3)
    assert found["c"] == 47.0
    assert found["d"] == "quarter"
    assert found["a"] == ("phagocytosis", "particle")


def test_46_is_not_47() -> None:
    assert exercises.check("2302483", "c=47").parts[2].passed
    assert not exercises.check("2302483", "c=46").parts[2].passed
    assert not exercises.check("2302483", "c=47.7").parts[2].passed


def test_a_macrophage_drinks_a_quarter_of_itself() -> None:
    """25 %/h of 400 fL: 100 fL/h, and 6.0e7 molecules of a 1 mM tracer in an hour."""
    found = exercises.exercise("2302455").expected()
    assert found["a"].to("fL/h").magnitude == pytest.approx(100.0)
    assert found["b"] == pytest.approx(6.022e7, rel=1e-3)
    assert found["c"] == "tenfold"


def test_drinking_is_linear_and_a_receptor_is_not() -> None:
    receptor, fluid = uptakes()
    assert fold(fluid, 10.0) == pytest.approx(10.0, rel=1e-6)
    assert 1.0 < fold(receptor, 10.0) < 9.0
