"""Order, area and thickness against temperature: what warmth and sterol do, and that neither makes a jump."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from permease.bilayer.area import core_volumes, phase_areas
from permease.bilayer.bilayer import Bilayer
from permease.bilayer.lipid import lipid, lipids
from permease.bilayer.order import expanded, fluid_order, full_order, held_below, phase_order
from permease.bilayer.recipe import recipes
from permease.physics.chain_order import mean_torque_area

CELSIUS = np.arange(0.0, 99.5, 1.0)
NAMES = sorted(name for name, each in lipids().items() if not each.sterol)
TWO_AND_FIFTY = ("2 degC", "50 degC")


def along(membrane: Bilayer) -> list[Bilayer]:
    return [membrane.at(f"{celsius} degC") for celsius in CELSIUS]


@pytest.mark.parametrize("name", sorted(recipes()))
def test_a_membrane_without_gel_widens_thins_and_loosens_as_it_warms(name):
    states = [each for each in along(recipes()[name].bilayer()) if each.phases["gel"] < 1e-3]
    assert len(states) > 70
    for colder, warmer in itertools.pairwise(states):
        assert warmer.area_per_lipid > colder.area_per_lipid
        assert warmer.thickness < colder.thickness
        assert warmer.order_parameter < colder.order_parameter


@pytest.mark.parametrize("sterol", [0.3, 0.4, 0.5])
@pytest.mark.parametrize("name", ["POPC", "DPPC", "DOPC", "PSM"])
def test_with_much_sterol_too(name, sterol):
    states = along(Bilayer({name: 1.0 - sterol, "cholesterol": sterol}))[10:]
    for colder, warmer in itertools.pairwise(states):
        assert warmer.anisotropy < colder.anisotropy
        assert warmer.area_per_lipid > colder.area_per_lipid
        assert warmer.thickness < colder.thickness


def expansivity(membrane: Bilayer) -> float:
    """Relative growth (1/K) of the area of a membrane, sterol included, from 2 to 50 degC."""
    cold, warm = (
        sum(side.geometry.membrane_area for side in (state.outer, state.inner))
        for state in (membrane.at(celsius) for celsius in TWO_AND_FIFTY)
    )
    return (warm / cold - 1.0) / 48.0


def test_red_cell_membrane_expands_as_measured():
    """1.2e-3/K (Waugh & Evans 1979, recalled): it is what a leaflet full of sterol is given, so only 10 % are allowed.

    POPC with 50 % of cholesterol, condensed by the same factor at every temperature, would give 1.2e-3/K as well, with
    no number from red cells.
    """
    assert expansivity(recipes()["red_blood_cell"].bilayer()) == pytest.approx(1.2e-3, rel=0.1)
    popc = lipid("POPC")
    condensed = mean_torque_area(0.379) / mean_torque_area(fluid_order(popc, 300.0))
    growth = (popc.fluid_area(323.15) - popc.fluid_area(275.15)) * condensed
    assert growth / (popc.fluid_area(275.15) * condensed + 38e-20) / 48.0 == pytest.approx(1.2e-3, rel=0.1)


def test_order_of_a_full_leaflet_is_the_measured_one_at_300_kelvin():
    assert full_order(300.0) == pytest.approx(0.379, abs=1e-12)
    assert full_order(320.0) < 0.36 < 0.40 < full_order(280.0)


@pytest.mark.parametrize("name", NAMES)
def test_area_and_order_keep_to_one_law(name):
    """In the fluid A/q(S) is the same at every temperature and content of sterol, and A is the measured line."""
    entry = lipid(name)
    scale = entry.fluid_area(303.15) / mean_torque_area(fluid_order(entry, 303.15))
    for kelvin, sterol in itertools.product((285.0, 303.15, 340.0), (0.0, 0.04)):
        area, order = (found(entry, kelvin, sterol)["ld"] for found in (phase_areas, phase_order))
        assert area / mean_torque_area(order) == pytest.approx(scale, rel=1e-9)
    assert phase_areas(entry, 320.0, 0.0)["ld"] == pytest.approx(entry.fluid_area(320.0), rel=1e-12)


@pytest.mark.parametrize("edge", [0.05, 0.30, 0.50])
@pytest.mark.parametrize("name", NAMES)
def test_no_jump_along_sterol(name, edge):
    entry = lipid(name)
    for kelvin in (275.0, 303.15, 350.0):
        for found, unit in ((phase_order, 1.0), (phase_areas, 1e-20), (core_volumes, 1e-30)):
            sides = [found(entry, kelvin, edge + step) for step in (-1e-9, 1e-9)]
            for phase in ("gel", "ld", "lo"):
                assert sides[0][phase] == pytest.approx(sides[1][phase], abs=1e-4 * unit)


@pytest.mark.parametrize("name", ["DPPC", "DSPE", "GalCer", "POPE", "POPC"])
def test_chains_as_ordered_as_the_gel_contract_no_further(name):
    entry = lipid(name)
    held = held_below(entry)
    assert phase_order(entry, held, 0.3)["lo"] == pytest.approx(0.47, abs=1e-9)
    assert phase_order(entry, held + 1.0, 0.3)["lo"] < 0.47
    assert phase_order(entry, held - 9.0, 0.3)["lo"] == pytest.approx(0.47, abs=1e-9)
    colder, at, warmer = (core_volumes(entry, held + step, 0.3)["lo"] for step in (-9.0, 0.0, 9.0))
    assert colder == pytest.approx(at, rel=1e-12)
    assert warmer > at


@pytest.mark.parametrize("order", [0.0, 0.09, 0.125, 0.2, 0.35, 0.47])
def test_expanded(order):
    """The same area leaves the order as it is; more area never raises it, less never lowers it, up to all trans."""
    assert expanded(order, 1.0) == pytest.approx(order, abs=1e-12)
    found = [expanded(order, area) for area in np.linspace(0.5, 1.5, 41)]
    assert np.all(np.diff(found) <= 1e-15)
    assert 0.0 <= min(found) <= max(found) <= 0.5
