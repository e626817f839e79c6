"""The report on a cell whose membrane knows its lipids."""

from __future__ import annotations

import permease as pm
from permease.model.check import check


def report(capacitance="bilayer", steps=(), bilayer="red_blood_cell"):
    bath = pm.Bath("bath", pm.Solution(Na="150 mM", Cl="150 mM", urea="10 mM"))
    lumen = pm.Compartment("lumen", "1 pL", {"Na": "150 mM", "Cl": "150 mM", "urea": "0 mM"})
    wall = pm.Membrane(
        "wall", lumen, bath, "600 um^2", bilayer=bilayer, capacitance=capacitance,
        transporters=[pm.Leak("urea", permeability="bilayer")],
    )  # fmt: skip
    protocol = pm.Protocol(*steps) if steps else None
    return check(pm.Cell("vesicle", [wall], temperature="30 degC", protocol=protocol))


def notes(found, where):
    return [each.what for each in found.findings if each.where == where]


def warnings(found, where):
    return [each.what for each in found.warnings if each.where == where]


def test_estimates_are_noted_with_range_method_and_sources():
    found = report()
    assert found.ok
    (urea,) = notes(found, "wall > urea_leak.permeability")
    estimate = pm.Bilayer(**_leaflets(), temperature="30 degC").permeability("urea")
    assert urea.startswith(f"{estimate.value.magnitude:.3g} cm/s ({estimate.low.magnitude:.3g} to ")
    assert ", measured: measured on" in urea
    assert all(source.key in urea for source in estimate.sources)
    assert len(notes(found, "wall > water_permeability")) >= 1
    assert "membranes of cells reach" in notes(found, "wall > capacitance")[1]
    assert any(each.startswith("lipids: red_blood_cell; from Virtanen1998") for each in notes(found, "wall"))


def _leaflets():
    found = report_bilayer()
    return {"outer": found.outer.lipids, "inner": found.inner.lipids}


def report_bilayer():
    from permease.bilayer.recipe import recipe

    return recipe("red_blood_cell").bilayer()


def test_what_awaits_a_check_is_a_warning():
    found = report()
    assert "provisional numbers: capacitance, water_permeability" in warnings(found, "wall")
    assert "provisional numbers: permeability" in warnings(found, "wall > urea_leak")


def test_lipids_are_named_leaflet_by_leaflet():
    found = report(bilayer={"outer": {"POPC": 0.7, "cholesterol": 0.3}, "inner": "POPE"})
    assert any("outer (POPC 0.7, cholesterol 0.3), inner (POPE 1.0)" in each for each in notes(found, "wall"))


def test_a_protocol_that_warms_says_what_does_not_follow_and_what_is_a_guess_there():
    found = report(steps=[pm.Warm("60 degC", "1 s"), pm.Warm("45 degC", "1 s")])
    assert warnings(found, "wall")[-1] == "its capacitance stays that of the lipids at 30 degC"
    assert warnings(found, "wall > urea_leak.permeability") == [
        "at 60 degC: extrapolates: 60 degC, measured from 10 to 50 degC"
    ]
    assert not any("stays" in each for each in warnings(report("1 uF/cm^2", [pm.Warm("60 degC", "1 s")]), "wall"))
    assert not any("stays" in each for each in warnings(report(steps=[pm.Hold("1 s")]), "wall"))
