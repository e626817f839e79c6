"""Against the values of the reference, section 7: 2302457, 2302446, 2302429, 2302460 and 2302491."""

from __future__ import annotations

import math

import pytest

import permease as pm
from permease import exercises
from permease.exercises.p2302446 import anisotropy, oxygen
from permease.exercises.p2302457 import membrane, water
from permease.exercises.p2302460 import CHLORIDE_RADIUS, slab
from permease.exercises.p2302491 import course
from permease.physics.born import born_barrier


def test_saturated_lipid_cold_and_warm() -> None:
    """At 37 degC a gel: A about 48 against 68 A^2, D ratio at most 1e-2, water at most 0.1; at 50 degC lower still."""
    found = exercises.exercise("2302457").expected()
    gel, fluid = membrane(37.0), membrane(37.0, "DOPC", 1.0)
    assert gel.area_per_lipid.to("angstrom^2").magnitude == pytest.approx(48.0, abs=0.5)
    assert fluid.area_per_lipid.to("angstrom^2").magnitude == pytest.approx(68.0, abs=0.7)
    assert gel.lipid_diffusion.value < 1e-2 * fluid.lipid_diffusion.value
    assert found["b"]["DPPC"] < 0.1 * found["b"]["DOPC"]
    assert found["c"] == pytest.approx(0.49, abs=0.005)
    assert found["d"] == "less"
    assert 0.4 < water(membrane(50.0)) / water(membrane(50.0, "DOPC", 1.0)) < 0.65


def test_a_mixture_as_state() -> None:
    found = exercises.exercise("2302457").expected()["e"]["fraction"]
    mixed = pm.Bilayer({"DPPC": 1.0 - found, "DOPC": found}, temperature="50 degC")
    assert exercises.check("2302457", state=mixed).parts[-1].passed
    assert not exercises.check("2302457", state=pm.Bilayer("DOPC", temperature="50 degC")).parts[-1].passed


def test_cholesterol_changes_sides_at_the_transition() -> None:
    found = exercises.exercise("2302446").expected()
    assert (found["a"], found["b"]) == ("looser", "tighter")
    span = [anisotropy(20.0, x) - anisotropy(45.0, x) for x in (0.0, 0.3)]
    assert span[1] < 0.5 * span[0]


def test_cholesterol_and_oxygen() -> None:
    """P1-G5: DMPC from 125.2 to 22.7 cm/s with 50 % (measured)."""
    assert oxygen(0.0) == pytest.approx(125.2, rel=0.01)
    assert oxygen(0.5) == pytest.approx(22.7, rel=0.02)
    assert exercises.exercise("2302446").expected()["d"] == pytest.approx(22.7 / 125.2, rel=0.01)
    right = pm.Bilayer("DPPC", temperature="45 degC").with_sterol(0.1723)
    assert exercises.check("2302446", state=right).parts[-1].passed


def test_the_order_of_permeabilities() -> None:
    """Benzene, O2, CO2 >> water 3.4e-3 >> urea 4e-6 >> Cl- 1.5e-11 cm/s; water over chloride about 2.3e8."""
    found = exercises.exercise("2302429").expected()
    p = found["a"]
    assert (p["water"], p["urea"], p["Cl"]) == pytest.approx((3.4e-3, 4e-6, 1.5e-11))
    assert min(p[gas] for gas in ("benzene", "O2", "CO2")) > 50.0 * p["water"]
    assert p["water"] / p["Cl"] == pytest.approx(2.3e8, rel=0.02)
    assert found["b"].to("mol/cm^2/s").magnitude == pytest.approx(4e-12)
    assert found["c"].to("s").magnitude == pytest.approx(math.log(2.0) * 3e-4 / (3 * 4e-6))


def test_three_barriers() -> None:
    """Size, charge and hydrophilicity lower P: K with slope 1, charge by at least 1e-6 (Born and measured)."""
    found = exercises.exercise("2302460").expected()
    assert found["a"] == ("size", "charge", "water")
    assert found["b"].to("cm/s").magnitude == pytest.approx(1e-3 * 1e-5 / 4e-7)
    assert found["c"] == pytest.approx(2.0**-1.4)
    assert found["d"]["charge"] > 6.0
    assert born_barrier(-1.0, CHLORIDE_RADIUS) / (8.314 * 298.15 * math.log(10.0)) > 6.0
    assert found["d"]["charge"] > found["d"]["hydroxyl"] > found["d"]["size"] > 0.0


def test_a_red_cell_in_600_mM() -> None:
    """V/V0 = b + (1 - b)/2 = 0.69 with b = 0.388; crenated. Urea: transient, then back."""
    found = exercises.exercise("2302491").expected()
    assert found["a"] == ("shrinks", "impermeant")
    assert found["b"] == pytest.approx(0.694, abs=5e-4)
    assert found["c"] == "returns"
    sucrose, urea = (course(300.0, 0.388, solute, 300.0) for solute in ("sucrose", "urea"))
    assert sucrose.final == pytest.approx(0.694, abs=1e-6), "the run and the law agree"
    assert sucrose.shape == "crenated"
    assert urea.smallest < 0.9
    assert urea.final == pytest.approx(1.0, abs=0.01)
    assert found["d"]["sucrose"] == pytest.approx(300.0 * (0.612 / 0.412 - 1.0), rel=1e-6)


def test_the_run_follows_the_law_whatever_the_seed() -> None:
    """V = b + (1 - b) P0/P, so that P - P0 = P0 ((1 - b)/(V - b) - 1) brings it to V."""
    for seed in range(31):
        exercise = exercises.exercise("2302491")
        given, found = exercise.given(seed), exercise.expected(seed)
        b, wanted = given["inactive"] / 100.0, given["wanted"]
        by_hand = given["before"] * ((1.0 - b) / (wanted - b) - 1.0)
        assert found["d"]["sucrose"] == pytest.approx(by_hand, rel=1e-6)
        assert exercises.check("2302491", f"d={by_hand:.3g} mM", seed=seed).parts[-1].passed
        run = course(given["before"], b, "sucrose", given["added"])
        assert run.final == pytest.approx(found["b"], abs=1e-6)


def test_the_curve_of_2302460_is_that_of_its_own_numbers() -> None:
    """P = K D (V/V0)^-1.4 / d: through b at the question's volume, through b c at so many times of it."""
    for seed in (0, 3, 7):
        found = exercises.exercise("2302460")
        given, expected, drawn = found.given(seed), found.expected(seed), found.curve(seed)
        here = expected["b"].to("cm/s").magnitude
        assert drawn.point == pytest.approx((given["volume"], here))
        assert drawn.lines["own"][20] == pytest.approx(here, rel=1e-9)
        assert drawn.lines["own"][0] == pytest.approx(here * 4.0**1.4, rel=1e-9)
        assert drawn.lines["high"][5] == pytest.approx(10.0 * drawn.lines["own"][5], rel=1e-9)
        assert 100.0 * slab(given, given["times"]) == pytest.approx(here * expected["c"], rel=1e-9)


def test_what_2302457_says_of_the_chains() -> None:
    for seed in range(8):
        said, name = exercises.show("2302457", seed).replace("\n", " "), exercises.exercise("2302457").given(seed)
        assert ("two unsaturated chains" in said) == (name["unsaturated"] == "DOPC")
        assert ("one unsaturated chain and one saturated" in said) == (name["unsaturated"] != "DOPC")
