"""Against the closed form of Gibbs and Donnan: 5 mM haemoglobin of charge -8 in 150 mM KCl."""

from __future__ import annotations

import pytest

from permease import exercises


def test_expected_values() -> None:
    found = exercises.exercise("2302435").expected()
    assert found["a"] == pytest.approx(0.87552, abs=1e-5)
    assert round(found["a"], 3) == 0.876
    assert found["b"].to("mV").magnitude == pytest.approx(-3.553, abs=1e-3)
    assert found["c"].to("kPa").magnitude == pytest.approx(19.74, abs=5e-3)


def test_the_wanted_haemoglobin_by_hand() -> None:
    """(1/r - r) C = |z| c for r = 0.75: (4/3 - 3/4) 150/8 = 10.9375 mM."""
    found = exercises.exercise("2302435").expected()
    assert found["d"]["haemoglobin"] == pytest.approx(10.9375, rel=1e-6)


def test_the_common_slip_of_the_closed_system() -> None:
    """C/(C + |z| c) = 150/190."""
    slips = exercises.exercise("2302435").asked().solved.slips
    assert slips["a"]["closed"] == pytest.approx(150.0 / 190.0, rel=1e-6)


def test_the_curve_passes_through_the_point() -> None:
    curve = exercises.exercise("2302435").curve()
    assert curve.lines["Cl"][10] == pytest.approx(curve.point[1], rel=1e-9)
    assert curve.x[10] == pytest.approx(curve.point[0])
