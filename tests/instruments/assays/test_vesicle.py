"""The least volume of a vesicle is that of the law, however coarse the curve."""

import numpy as np
import pytest

import permease as pm

MIXED = {"water_permeability": "3e-3 cm/s", "radius": "50 nm", "inside": "300 mM", "outside": "300 mM"}


def test_the_least_volume_does_not_depend_on_the_points():
    fine = pm.vesicle_swelling("1e-5 cm/s", solute="300 mM", duration="0.2 s", points=20001, **MIXED)
    least, when = float(np.min(fine.y.values)), float(fine.x.values[np.argmin(fine.y.values)])
    for duration, points in (("1 s", 401), ("100 s", 401), ("1 hour", 3)):
        found = pm.vesicle_swelling("1e-5 cm/s", solute="300 mM", duration=duration, points=points, **MIXED)
        assert found.smallest[1] == pytest.approx(least, rel=1e-7)
        assert found.smallest[0].to("s").magnitude == pytest.approx(when, abs=2e-5)
        assert len(found.x) == points
        assert np.all(np.diff(found.x.values) > 0.0)
        assert found.smallest[0].to("s").magnitude in found.x.values, "a point of the curve"
        assert found.answers["smallest"].magnitude == found.smallest[1]


def test_at_the_least_volume_water_is_in_balance():
    """dV/dt = 0: what is inside, solute and all, is as concentrated as what is outside."""
    found = pm.vesicle_swelling("1e-5 cm/s", solute="300 mM", duration="100 s", **MIXED)
    at = int(np.argmin(found.y.values))
    assert found.dip == (found.x.values[at], pytest.approx(found.y.values[at], rel=1e-7))
    assert 300.0 / found.y.values[at] + found["solute.inside"].values[at] == pytest.approx(600.0, rel=1e-6)


@pytest.mark.parametrize(
    ("options", "place"),
    [({"permeability": "0 cm/s", "solute": "300 mM"}, -1), ({"permeability": "1e-5 cm/s", "solute_inside": "9 mM"}, 0)],
    ids=["shrinks", "swells"],
)
def test_a_course_without_a_dip_has_no_turn(options, place):
    found = pm.vesicle_swelling(duration="1 s", points=9, lysis_strain=None, **MIXED, **options)
    if place == -1:
        assert found.dip is None
        assert len(found.x) == 9
        assert found.smallest[1] == pytest.approx(0.5, rel=1e-4)
    else:
        assert found.y.values[0] == 1.0
        assert found.smallest[1] <= 1.0


def test_the_least_of_two_points_is_known_as_well():
    found = pm.vesicle_swelling("1e-5 cm/s", solute="300 mM", duration="100 s", points=2, **MIXED)
    assert found.smallest[1] == pytest.approx(0.677106, abs=1e-6)


def test_equilibrium_that_lasts_is_no_turn():
    found = pm.vesicle_swelling("1e-4 cm/s", solute="300 mM", duration="1 day", points=5, **MIXED)
    assert found.dip[0] < 1.0
    assert len(found.x) == 5
    assert found.y.values[-1] == pytest.approx(1.0, rel=1e-6)


def test_a_dip_before_the_rupture_is_kept():
    found = pm.vesicle_swelling(
        "1e-5 cm/s", water_permeability="3e-3 cm/s", radius="50 nm", inside="300 mM", solute="400 mM", duration="1 s"
    )
    assert found.dip[0] < found.lysis.to("s").magnitude
    assert found.smallest[1] < 0.95
    assert found.x.values[-1] == pytest.approx(found.lysis.to("s").magnitude)
