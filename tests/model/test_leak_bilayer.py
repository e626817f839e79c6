"""A leak that asks a bilayer: its permeability, where that is from, and what is refused."""

from __future__ import annotations

import math

import pytest

import permease as pm
from permease.errors import ModelError, PermeaseError, UnknownNameError

MEMBRANE = pm.Bilayer({"POPC": 0.7, "cholesterol": 0.3}, temperature="37 degC")
SIDES = {"inside": {"urea": "1 mM"}, "outside": {"urea": "5 mM"}}


def test_its_permeability_is_that_of_the_bilayer():
    leak, found = pm.Leak("urea", permeability=MEMBRANE), MEMBRANE.permeability("urea")
    assert leak.permeability == pytest.approx(found.value.to("m/s").magnitude, rel=1e-11)
    flux = leak.turnover(**SIDES).to("mol/m^2/s").magnitude
    assert flux == pytest.approx(-4.0 * leak.permeability, rel=1e-12)


def test_provenance_stays_with_it():
    leak, found = pm.Leak("urea", permeability=MEMBRANE), MEMBRANE.permeability("urea")
    assert leak.references() == found.sources
    number = leak.parameters()["permeability"]
    assert number.standing == "provisional"
    assert "estimate (measured)" in number.note
    assert "WalterGutknecht1986" in number.note
    assert leak.estimate == found


def test_an_estimate_serves_as_well():
    found = MEMBRANE.permeability("urea", method="hexadecane")
    leak = pm.Leak("urea", permeability=found)
    assert leak.permeability == pytest.approx(found.value.to("m/s").magnitude, rel=1e-11)
    assert leak.references() == found.sources


def test_it_is_written_and_read_as_a_number():
    leak = pm.Leak("urea", permeability=MEMBRANE)
    again = pm.Leak(**leak.documented())
    assert again == leak
    assert again.estimate is None


def test_a_plain_leak_is_as_before():
    leak = pm.Leak("urea", permeability="1e-6 cm/s")
    assert leak.estimate is None
    assert leak.references() == ()


def test_in_a_cell_urea_enters_with_the_time_of_its_membrane():
    """V/(A P) of a rigid cell in a large bath; the sources of the estimate are cited by the run."""
    bath = pm.Bath("bath", pm.Solution(Na="150 mM", Cl="150 mM", urea="10 mM"))
    inside = pm.Compartment("cytosol", "1 pL", {"Na": "150 mM", "Cl": "150 mM", "urea": "0 mM"})
    leak = pm.Leak("urea", permeability=MEMBRANE)
    area = 600e-12
    cell = pm.Cell("bag", [pm.Membrane("membrane", inside, bath, "600 um^2", transporters=[leak])])
    tau = 1e-15 / (area * leak.permeability)
    result = pm.simulate(cell, pm.Protocol(pm.Hold(f"{tau!r} s")))
    amount = float(result.final.concentration("urea", "cytosol").to("mM").magnitude)
    assert amount == pytest.approx(10.0 * (1.0 - math.exp(-1.0)), rel=1e-3)
    assert {r.key for r in leak.references()} <= {r.key for r in result.references()}


@pytest.mark.parametrize(("solute", "words"), [("Ca", "Ca leak.*no permeability"), ("sucrose", "nothing is known")])
def test_what_no_bilayer_tells_is_refused(solute, words):
    with pytest.raises(ModelError, match=words):
        pm.Leak(solute, permeability=MEMBRANE)


def test_an_unknown_solute_is_named():
    with pytest.raises(UnknownNameError, match="ureaa"):
        pm.Leak("ureaa", permeability=MEMBRANE)


def test_a_bilayer_has_no_conductance():
    with pytest.raises(PermeaseError, match="conductance"):
        pm.Leak("Cl", conductance=MEMBRANE)


def test_an_ion_leaks_by_goldman():
    leak = pm.Leak("Na", permeability=MEMBRANE)
    sides = {"inside": {"Na": "10 mM"}, "outside": {"Na": "140 mM"}}
    assert leak.turnover(**sides, voltage="-70 mV") < leak.turnover(**sides, voltage="0 mV")
