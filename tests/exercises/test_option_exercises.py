"""What the model decides of choices whose right option could have been written down, and the signs of fluxes."""

from __future__ import annotations

import pytest

import permease as pm
from permease import exercises
from permease.exercises import p2302419, p2302422, p2302434, p2302444, p2302445, p2302482
from permease.exercises.parameters import Given


def test_2302444_what_stops_the_pump() -> None:
    """58 % E2 without ATP; the steroid holds E2P, vanadate E2."""
    found = exercises.exercise("2302444")
    given = found.given()
    assert set(found.expected()["f"]) == {"starved-e2", "ouabain-e2p", "vanadate-e2"}
    stopped = {stop: p2302444.forms(given, 5.0, stop) for stop in p2302444.STOPS}
    assert stopped["starved"]["E1P"] < 0.01
    assert stopped["starved"]["E2"] == pytest.approx(0.58, abs=0.01)
    assert stopped["ouabain"]["E2P"] > 0.99
    assert stopped["vanadate"]["E2"] > 0.8 > p2302444.forms(given, 5.0)["E2"]
    part = exercises.check("2302444", "f=starved-e2 + ouabain-e2p + vanadate-e2p").parts[5]
    assert 0.0 < part.score < 1.0
    assert "vanadate binds when it has left" in part.why.en
    assert "钒酸根" in part.why.zh


def test_2302434_what_is_left_comes_out_of_free_energies() -> None:
    found = exercises.exercise("2302434")
    given = found.given()
    assert found.expected()["c"] == ("atp", "potassium", "glucose")
    assert p2302434.energy(given, "100 mM") < 0.0 < p2302434.energy(given, p2302434.NONE)
    assert "sodium" in p2302434.persisting(Given(0, {**given, "na_in": 1e-9}, given.units), 3.7, -0.0065)
    assert p2302434.reason(Given(0, {**given, "na_in": 1e-9}, given.units)) != "gradient"


def test_2302419_both_forces_or_one() -> None:
    given = exercises.exercise("2302419").given()
    assert p2302419.forces(given) == "both"
    assert p2302419.forces(Given(0, {**given, "e_leak": 20.0}, given.units)) == "chemical"


def test_2302445_fructose_has_a_carrier_of_its_own() -> None:
    assert exercises.exercise("2302445").expected()["d"] == ("other", "fit")
    assert p2302445.saturation("fructose", 1000.0) == 0.0
    assert p2302445.helps() == "other"


def test_2302482_a_filter_that_chooses_is_no_wide_hole() -> None:
    assert p2302482.nature() == "open"


def test_fluxes_of_two_signs_are_bridged() -> None:
    """permease counts outward, these exercises inward: both languages say so, and the run has the other sign."""
    for id in ("2302422", "2302429", "2302434", "2302456"):
        said = " ".join(exercises.show(id).split())
        assert "positive outward" in said or "out of it as positive" in said
        assert "以向外为正" in exercises.show(id, language="zh").replace("\n", "").replace(" ", "")
    cell = p2302422.cell(0.5, 0.01, p2302422.rest(0.5, 0.01))
    outward = pm.steady_state(cell).rates()["membrane.Na_leak"]
    assert outward.magnitude < 0.0 < exercises.exercise("2302422").expected()["a"]
