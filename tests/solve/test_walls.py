"""Cells in walls: energy closes with the elastic energy, rest is found three ways, volume follows the bath."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import permease as pm
from permease.constants import GAS
from permease.errors import ModelError, NoFiniteVolumeError

T = 298.15
near = pytest.approx
WALLS = {
    "constant": pm.Wall("10 MPa"),
    "prestressed": pm.Wall("2 MPa", reference_pressure="0.3 MPa"),
    "saturating": pm.Wall("10 MPa", stiffening="7 / MPa", onset="0.01 MPa", reference_pressure="0.4 MPa"),
    "slackening": pm.Wall("10 MPa", stiffening="7 / MPa", onset="-0.02 MPa", reference_pressure="0.1 MPa"),
}


def protoplast(wall, inside, outside, **more):
    """A bag of neutral impermeant in a bath of the same, mM."""
    held = pm.Compartment("sap", "100 pL", {}, impermeant=[pm.Impermeant("sugar", f"{inside!r} mM")], wall=wall)
    bath = pm.Bath("bath", pm.Solution(impermeant={"mannitol": (f"{outside!r} mM", 0)}))
    membrane = pm.Membrane("membrane", held, bath, "10000 um^2", water_permeability="1e-2 cm/s", **more)
    return pm.Cell("protoplast", [membrane], temperature=f"{T} K")


@pytest.mark.parametrize("name", WALLS)
@pytest.mark.parametrize("outside", [1.0, 150.0, 700.0])
def test_energy_closes(name, outside):
    result = pm.simulate(protoplast(WALLS[name], 300.0, outside), duration="10 min")
    audit = result.audit()
    assert audit.energy.evaluated, audit.energy.reason
    assert abs(audit.energy.residual) < 2e-5
    assert audit.passed, str(audit)
    assert audit.second_law
    last = result.final.values
    effective = last["sap.osmolarity"] - last["sap.pressure"] / (GAS * T)
    assert effective == near(outside, rel=1e-5, abs=1e-3)


@pytest.mark.parametrize("wall", [None, WALLS["constant"]], ids=["soft", "walled"])
def test_a_cell_that_is_at_rest_from_the_start_passes(wall):
    """Nothing moves, so all that is left of the energies is rounding."""
    assert pm.simulate(protoplast(wall, 50.0, 50.0), duration="30 min").audit().passed


def test_the_elastic_energy_is_needed(monkeypatch):
    """Without it the balance of the same run is off by a tenth: the check can fail."""
    result = pm.simulate(protoplast(WALLS["constant"], 300.0, 1.0), duration="10 min")
    monkeypatch.setattr("permease.solve.free_energy.elastic_energy", lambda *_, **__: 0.0)
    assert abs(result.audit().energy.residual) > 0.02


@settings(max_examples=12)
@given(st.sampled_from(sorted(WALLS)), st.floats(50.0, 600.0), st.floats(0.5, 900.0), st.floats(1.02, 2.0))
def test_volume_falls_as_the_bath_strengthens(name, inside, outside, factor):
    found = []
    for strength in (outside, outside * factor):
        cell = protoplast(WALLS[name], inside, strength)
        result = pm.simulate(cell, duration="30 min", points=50)
        assert result.audit().passed
        found.append(result.final.values["sap.volume"])
        assert result.final.values["sap.pressure"] >= 0.0
    assert found[1] < found[0] * (1.0 + 1e-9)


def test_plasmolysis_and_deplasmolysis():
    """P = 0 and pi V = const below the slack volume, and back to the turgor it had."""
    strong, weak = (pm.Solution(impermeant={"mannitol": (f"{c} mM", 0)}) for c in (600, 20))
    cell = protoplast(WALLS["constant"], 300.0, 20.0)
    run = pm.simulate(
        cell,
        pm.Protocol(pm.Hold("10 min"), pm.Perfuse("bath", strong, "10 min"), pm.Perfuse("bath", weak, "10 min")),
        points=120,
    )
    pressure = np.array(run["sap.pressure"])
    volume = np.array(run["sap.volume"])
    ends = [int(np.searchsorted(run.times, t, side="right")) - 1 for t in (600.0, 1200.0, 1800.0)]
    assert pressure[ends[1]] == 0.0
    assert volume[ends[1]] / 1e5 == near(0.5, rel=1e-5)
    assert pressure[ends[2]] == near(pressure[ends[0]], rel=1e-5)
    assert pressure[ends[0]] > 500.0
    assert run.audit().passed


def test_setting_the_modulus_in_a_run():
    protocol = pm.Protocol(pm.Hold("10 min"), pm.Set("sap.wall.modulus", "1 MPa"), pm.Hold("30 min"))
    run = pm.simulate(protoplast(WALLS["constant"], 300.0, 1.0), protocol)
    soft = pm.simulate(protoplast(pm.Wall("1 MPa"), 300.0, 1.0), duration="2 h")
    assert run.final.values["sap.volume"] == near(soft.final.values["sap.volume"], rel=1e-4)
    assert run.audit().passed


def donnan_cell(wall=None, *parts, **more):
    inside = pm.Compartment(
        "cell", "90 fL", {"K": "190 mM", "Cl": "150 mM"}, impermeant=[pm.Impermeant("Hb", "5 mM", charge=-8)],
        wall=wall, **more,
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution(K="150 mM", balance="Cl"))
    leaks = [pm.Leak(s, permeability="1e-7 cm/s") for s in ("K", "Cl")]
    membrane = pm.Membrane(
        "membrane", inside, bath, "135 um^2", water_permeability="2e-2 cm/s", transporters=[*leaks, *parts]
    )
    return pm.Cell("bag", [membrane])


def test_equilibrium_steady_state_and_run_agree():
    cell = donnan_cell(pm.Wall("200 kPa"))
    found, steady = pm.equilibrium(cell), pm.steady_state(cell)
    assert steady.volume().to("fL").magnitude == near(found.volume().to("fL").magnitude, rel=1e-5)
    assert steady.values["cell.pressure"] == near(found.osmotic_pressure.to("Pa").magnitude, rel=1e-4)
    run = pm.simulate(cell, duration="50 h")
    assert run.final.values["cell.volume"] == near(steady.values["cell.volume"], rel=1e-5)
    assert steady.stable


def test_a_soft_walled_donnan_cell_never_rests_but_a_wall_or_a_pump_stops_it():
    with pytest.raises(NoFiniteVolumeError, match="no finite volume"):
        pm.equilibrium(donnan_cell())
    with pytest.raises(NoFiniteVolumeError, match="volume grows without end"):
        pm.steady_state(donnan_cell())
    assert pm.equilibrium(donnan_cell(pm.Wall("10 kPa"))).osmotic_pressure.to("kPa").magnitude < 19.74
    soft, pumped = pm.donnan_case("soft").cell(), pm.donnan_case("pumped").cell()
    with pytest.raises(NoFiniteVolumeError, match="volume grows without end"):
        pm.steady_state(soft)
    rest = pm.steady_state(pumped)
    assert rest.stable
    assert rest.atp.magnitude > 0.0


def test_a_stiff_wall_is_rigid():
    """At a very stiff wall the pressure is the osmotic excess of the rigid cell, 19.74 kPa (row P4-G1)."""
    found = pm.equilibrium(donnan_cell(pm.Wall("1 GPa")))
    assert found.osmotic_pressure.to("kPa").magnitude == near(19.74, rel=1e-3)
    assert found.volume().to("fL").magnitude == near(90.0, rel=1e-4)


def test_a_wall_around_a_rigid_compartment_is_reported_too():
    """Without a path for water the volume is a number, and so is the pressure."""
    cell = donnan_cell(pm.Wall("1 MPa", reference_pressure="50 kPa"))
    dry = cell.with_(membranes=[cell.membranes[0].with_(water_permeability=None)])
    assert pm.simulate(dry, duration="1 h").final.values["cell.pressure"] == near(5e4, rel=1e-9)


def test_pumps_still_have_no_equilibrium():
    with pytest.raises(ModelError, match="driven"):
        pm.equilibrium(pm.donnan_case("pumped").cell())
