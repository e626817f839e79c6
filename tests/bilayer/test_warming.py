"""A permeability against the temperature in straight pieces of 1/T: how far it is from the estimates."""

from __future__ import annotations

import math

import numpy as np
import pytest

import permease as pm
from permease.bilayer.recipe import recipes
from permease.bilayer.warming import COLDEST, TOLERANCE, warming
from permease.errors import PermeaseError
from permease.expr import constant, evaluate, symbol

FLUID = {"POPC": 0.6, "cholesterol": 0.4}
MELTING = {
    "DPPC": "DPPC",
    "DPPC with sterol": {"DPPC": 0.8, "cholesterol": 0.2},
    "DPPC and DOPC": {"DPPC": 0.5, "DOPC": 0.5},
    "DMPC and DSPC": {"DMPC": 0.5, "DSPC": 0.5},
}


def estimated(bilayer: pm.Bilayer, solute: str, kelvin: float) -> float:
    return math.log(bilayer.at(f"{kelvin!r} K").permeability(solute).value.to("m/s").magnitude)


@pytest.mark.parametrize("solute", ["urea", "water", "Cl", "O2", "caffeine"])
def test_where_nothing_melts_it_is_arrhenius_exactly(solute):
    bilayer = pm.Bilayer(FLUID)
    found = warming(bilayer, solute)
    assert len(found.slopes) == 1
    for kelvin in np.linspace(275.0, 350.0, 13):
        assert found.log(float(kelvin)) == pytest.approx(estimated(bilayer, solute, float(kelvin)), abs=1e-11)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(recipes()))
def test_every_recipe_keeps_to_the_tolerance(name):
    bilayer = recipes()[name].bilayer()
    found = warming(bilayer, "urea")
    worst = max(abs(found.log(float(k)) - estimated(bilayer, "urea", float(k))) for k in np.linspace(273.2, 333.0, 41))
    assert worst <= TOLERANCE


@pytest.mark.slow
@pytest.mark.parametrize("solute", ["urea", "Cl"])
@pytest.mark.parametrize("name", sorted(MELTING))
def test_through_the_melting_it_keeps_to_the_tolerance(name, solute):
    """Every 0.15 K from 0 to 62 degC, where the permeability itself changes by up to four decades."""
    bilayer = pm.Bilayer(MELTING[name])
    found = warming(bilayer, solute)
    kelvins = [float(k) for k in np.linspace(273.15, 335.15, 414)]
    truth = [estimated(bilayer, solute, kelvin) for kelvin in kelvins]
    assert max(truth) - min(truth) > 2.0
    errors = [abs(found.log(kelvin) - each) for kelvin, each in zip(kelvins, truth, strict=True)]
    assert max(errors) <= TOLERANCE
    assert found.error <= TOLERANCE
    assert len(found.slopes) < 150


def test_a_cold_bilayer_is_drawn_from_its_own_temperature():
    cold = pm.Bilayer("POPC", temperature="-10 degC")
    found = warming(cold, "urea")
    assert 1.0 / found.knots[-1] == pytest.approx(263.15)
    assert found.log(265.0) == pytest.approx(estimated(cold, "urea", 265.0), abs=TOLERANCE)
    assert 1.0 / warming(pm.Bilayer("POPC"), "urea").knots[-1] == pytest.approx(COLDEST)


def test_arrays_and_graph_nodes_are_the_same():
    found = warming(pm.Bilayer("DPPC"), "urea")
    kelvins = np.array([290.0, 314.5, 330.0])
    node = symbol("T", "K")
    graph = found.log(node, constant)
    for kelvin, value in zip(kelvins, found.log(kelvins), strict=True):
        assert found.log(float(kelvin)) == pytest.approx(value, rel=1e-13)
        assert float(evaluate([graph], {node: float(kelvin)})[0]) == pytest.approx(value, rel=1e-13)


def test_slopes_are_activation_energies():
    """Urea in membranes: the slope is that of the estimates themselves, minus E over R."""
    bilayer = pm.Bilayer(FLUID)
    slope = (estimated(bilayer, "urea", 310.0) - estimated(bilayer, "urea", 300.0)) / (1.0 / 310.0 - 1.0 / 300.0)
    assert warming(bilayer, "urea").slopes[0] == pytest.approx(slope, rel=1e-9)
    assert slope < -5000.0


def test_what_no_bilayer_tells_is_refused():
    with pytest.raises(PermeaseError, match="nothing is known"):
        warming(pm.Bilayer("POPC"), "sucrose")
