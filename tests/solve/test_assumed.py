"""A pump in a cell that does not list ATP: typical metabolites are assumed, held, and accounted for."""

import pytest

import permease as pm

CELL_FILE = """permease: 1
name: pump-leak neuron
temperature: 37 degC
baths:
  outside: {Na: 145 mM, K: 3.5 mM, Cl: 119 mM, impermeant: {X: {concentration: 29.5 mM, charge: -1}}}
compartments:
  cytosol:
    volume: 2 pL
    contents: {Na: 14 mM, K: 122.9 mM, Cl: 5.2 mM}
    impermeant: {protein: {concentration: 154.9 mM, charge: -0.85}}
    balance: Cl
membranes:
  plasma_membrane:
    inside: cytosol
    outside: outside
    area: 1000 um^2
    water_permeability: 2e-3 cm/s
    transporters:
      - NaKATPase: {density: 1000 / um^2}
      - Leak: {species: K, conductance: 70 uS/cm^2}
"""
ASSUMED = {"MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM", "H": "6.31e-5 mM"}


@pytest.fixture(scope="module")
def cell():
    return pm.read(CELL_FILE)


@pytest.fixture(scope="module")
def result(cell):
    return pm.simulate(cell, duration="2 h")


def test_the_run_closes(result):
    audit = result.audit()
    assert audit.passed
    assert audit.energy.evaluated
    assert abs(audit.energy.residual) < 1e-5
    assert result.atp().total > 0.0


def test_what_is_assumed_counts_in_neither_charge_nor_osmolarity(cell, result):
    listed = cell.compartment("cytosol")
    assert listed.holds() == ("Na", "K", "Cl")
    assert float(result.initial["cytosol.osmolarity"].to("mM").magnitude) == pytest.approx(listed.osmotic, rel=1e-4)


def test_what_is_assumed_stays(result):
    for species in ASSUMED:
        values = result[f"cytosol.{species}"].values
        assert values.max() == values.min()


def test_it_is_told(cell, result):
    assert any("not listed, so assumed" in str(w) and "pH 7.2" in str(w) for w in pm.check(cell).warnings)
    assert {"cytosol.MgATP", "cytosol.MgADP", "cytosol.Pi", "cytosol.H"} <= set(result.audit().provisional)


def test_listing_the_same_numbers_gives_the_same_pump():
    pump = pm.library.NaKATPase()
    ions = {"Na": "14 mM", "K": "122.9 mM"}
    outside = {"Na": "145 mM", "K": "3.5 mM"}
    alone = pump.turnover(inside=ions, outside=outside, voltage="-70 mV")
    listed = pump.turnover(inside={**ions, **ASSUMED}, outside=outside, voltage="-70 mV")
    assert alone.magnitude == pytest.approx(listed.magnitude, rel=1e-12)


def test_what_is_listed_is_not_assumed():
    assert not [w for w in pm.check(pm.cells.red_blood_cell()).warnings if "assumed" in str(w)]
