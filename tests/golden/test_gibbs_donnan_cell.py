"""The textbook Gibbs-Donnan cell against the closed form 1/r - r = |z| c/C (row P4-G1).

5 mM haemoglobin, z = -8, in 150 mM KCl at 37 degC: chloride ratio 0.87552, -3.553 mV, 19.74 kPa. Rows P4-G2 to P4-G6
are in the tests of the physics layer.
"""

import pytest

import permease as pm


def test_equilibrium():
    found = pm.equilibrium(pm.cells.gibbs_donnan_cell())
    assert found.ratio("Cl") == pytest.approx(0.87552, rel=1e-4)
    assert found.ratio("K") == pytest.approx(1.0 / 0.87552, rel=1e-4)
    assert found.concentration("Cl").to("mM").magnitude == pytest.approx(131.33, rel=1e-4)
    assert found.concentration("K").to("mM").magnitude == pytest.approx(171.33, rel=1e-4)
    assert found.voltage.to("mV").magnitude == pytest.approx(-3.553, rel=1e-4)
    assert found.osmotic_pressure.to("kPa").magnitude == pytest.approx(19.74, rel=1e-4)


def test_the_dynamic_run_reaches_it():
    """From 190/150 mM KCl inside, uncharged membrane: ions and voltage come to the Gibbs-Donnan ratio."""
    result = pm.simulate(pm.cells.gibbs_donnan_cell())
    final, found = result.final, pm.equilibrium(pm.cells.gibbs_donnan_cell())
    assert result.initial.concentration("Cl").to("mM").magnitude == pytest.approx(150.0, rel=1e-3)
    # the charge of the membrane, 1.4e-5 of the charge of haemoglobin, is not in the electroneutral equilibrium
    assert final.concentration("Cl").to("mM").magnitude / 150.0 == pytest.approx(found.ratio("Cl"), rel=1e-5)
    assert final.concentration("K").to("mM").magnitude / 150.0 == pytest.approx(found.ratio("K"), rel=1e-5)
    assert final.voltage().to("mV").magnitude == pytest.approx(-3.553, rel=1e-4)
    assert result.audit().passed
    assert result.audit().second_law


def test_steady_state_and_equilibrium_agree():
    steady, found = pm.steady_state(pm.cells.gibbs_donnan_cell()), pm.equilibrium(pm.cells.gibbs_donnan_cell())
    assert steady.voltage().to("mV").magnitude == pytest.approx(found.voltage.to("mV").magnitude, rel=2e-5)
    excess = steady.values["cytosol.osmolarity"] - 300.0
    assert excess == pytest.approx(7.655, rel=1e-3)


def test_only_the_product_of_charge_and_concentration_matters():
    """10 mM with z = -4 gives the same ratio, with 12.65 mM of excess instead of 7.655."""
    cell = pm.cells.gibbs_donnan_cell()
    inside = pm.Compartment(
        "cytosol",
        volume="90 fL",
        contents={"K": "190 mM", "Cl": "150 mM"},
        impermeant=[pm.Impermeant("haemoglobin", "10 mM", charge=-4)],
    )
    cell = cell.with_(membranes=[cell.membranes[0].with_(inside=inside)])
    assert pm.equilibrium(cell).ratio("Cl") == pytest.approx(0.87552, rel=1e-4)
    excess = pm.equilibrium(cell).osmotic_pressure.to("kPa").magnitude / 19.74
    assert excess == pytest.approx(12.655 / 7.655, rel=1e-3)
