"""Runs with vesicle traffic: the energy balance closes, ATP is drawn from the cell, contents and Ca2+ are followed."""

import dataclasses

import numpy as np
import pytest

import permease as pm
from permease.constants import AVOGADRO, GAS
from permease.expr import evaluate
from permease.library import part, parts
from permease.solve.audit import audit_run
from permease.solve.energy import energy_balance

TRAFFIC = sorted(kind.__name__ for kind in parts() if kind.kind == "vesicle")
PATH = "membrane.SynapticVesicles"
DELTA_G = 11.9e3 + GAS * 310.15 * np.log(0.05e-3 * 1e-3 * 6.31e-8 / 5e-3)
"""Of ATP in the cytosol that parts assume (J/mol): -60.5 kJ/mol."""
SALT, POTASSIUM = {"Na": "140 mM", "K": "5 mM"}, {"Na": "5 mM", "K": "140 mM"}
"""Baths in which the membrane is at -89 mV, and at about 0 mV."""
HEAVY = ["LDLReceptor", "FluidPhasePinocytosis", "SynapticVesicles"]


def cell(*more, salt=SALT, inside=None, pH=None, buffers=(), **dissolved):
    bath = pm.Bath("bath", pm.Solution({**salt, **dissolved}, balance="Cl"))
    listed = {"K": "140 mM", "Na": "10 mM", "Cl": "30 mM", **(inside or {})}
    anion = [pm.Impermeant("A", "120 mM", charge=-1)]
    cytosol = pm.Compartment("cytosol", "1 pL", listed, pH=pH, buffers=buffers, impermeant=anion, balance="A")
    # K alone leaks: it is at equilibrium, so that what traffic does is all there is to see
    leak = pm.Leak("K", permeability="1e-6 cm/s")
    membrane = pm.Membrane("membrane", cytosol, bath, "1000 um^2", transporters=[*more, leak])
    return pm.Cell("cell", [membrane])


def metabolic(*more, ATP="5 mM", **dissolved):
    """A cell that lists its metabolites; nobody regenerates them."""
    inside = {"MgATP": ATP, "MgADP": "0.05 mM", "Pi": "1 mM"}
    buffers = [pm.Buffer("HEPES", "50 mM", 7.2, -1)]
    return cell(*more, salt=POTASSIUM, inside=inside, pH=7.2, buffers=buffers, **dissolved)


def fed(name):
    """What a part takes up, at the dose of its page, and a form in which it may come back."""
    kind = part(name)
    return {"apotransferrin": "0 mM"} if not kind.shown_at else dict(kind.shown_at.get("outside", {}))


def idle(name):
    """No cargo."""
    return dict.fromkeys(fed(name), "0 mM") or {part(name).usual_cargo: "0 mM"}


def extent(result, name):
    system = result.trajectory.system
    i = system.index(f"extent.{name}")
    return sum(float(s.last[i] - s.first[i]) for s in result.trajectory.segments)


def amount(result, name, at):
    segment = result.trajectory.segments[at]
    return float((segment.last if at else segment.first)[result.trajectory.system.index(name)])


def seen(result, name):
    """An observable in SI at the output times."""
    return result.trajectory.observed[:, list(result.trajectory.system.equations.observables).index(name)]


def closes(result, within=1e-5):
    audit = result.audit()
    assert audit.energy.evaluated, audit.energy.reason
    assert abs(audit.energy.residual) < within
    assert audit.passed, str(audit)
    return audit.energy


# -- energy ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TRAFFIC)
def test_every_part_closes(name):
    energy = closes(pm.simulate(cell(part(name)(), **fed(name)), duration="1 h"))
    assert energy.dissipated > 0.0
    assert all(heat >= 0.0 for heat in energy.by_column.values())


@pytest.mark.parametrize("name", TRAFFIC)
def test_every_part_closes_where_the_cargo_comes_and_goes(name):
    """A pulse of cargo and a wash; vesicles that fuse get a pulse of Ca2+."""
    if name == "SynapticVesicles":
        steps = [pm.Set(f"{PATH}.calcium", "25 uM", "5 ms"), pm.Set(f"{PATH}.calcium", "50 nM", "1 min")]
        dissolved = {}
    else:
        dissolved = idle(name)
        steps = []
        for amounts in (fed(name) or {part(name).usual_cargo: "1 nM"}, dissolved):
            steps.append(pm.Perfuse("bath", pm.Solution({**SALT, **amounts}, balance="Cl"), "1 h"))
    closes(pm.simulate(cell(part(name)(), **dissolved), pm.Protocol(pm.Hold("10 min"), *steps)))


@pytest.mark.parametrize("name", TRAFFIC)
def test_atp_gives_what_its_hydrolysis_is_worth(name):
    """Where the membrane is not charged and there is no cargo, supplied is ATP times its free energy, and little more.

    One-way hops between pits that open and shut go uphill one way: 3.8 % more in the EGF receptor.
    """
    result = pm.simulate(cell(part(name)(), salt=POTASSIUM, **idle(name)), duration="1 h")
    spent = result.atp().total
    if name == "Phagocytosis":
        assert spent == 0.0
        return
    supplied = result.audit().energy.supplied / spent
    assert -DELTA_G * (1.0 - 1e-6) <= supplied < -1.05 * DELTA_G


def test_heat_of_a_vesicle_is_that_of_its_atp():
    """Membrane that goes round at rest: 200 ATP of 60.5 kJ/mol a vesicle, and nothing stored."""
    result = pm.simulate(
        cell(part("FluidPhasePinocytosis")(radius="100 nm"), salt=POTASSIUM, HRP="0 mM"), duration="1 h"
    )
    vesicles = extent(result, "membrane.FluidPhasePinocytosis.internalisation")
    energy = closes(result)
    assert result.atp().total == pytest.approx(200.0 * vesicles, rel=1e-12, abs=0.0)
    assert energy.supplied == pytest.approx(-200.0 * vesicles * DELTA_G, rel=1e-3, abs=0.0)
    assert energy.dissipated == pytest.approx(energy.supplied, rel=1e-3, abs=0.0)


def test_what_it_costs_to_take_charged_membrane_in():
    """At constant charge 0.5 c V^2 of the area, beyond the ATP where that does not do; it comes back as heat."""
    drinking = part("FluidPhasePinocytosis")(radius="300 nm")
    result = pm.simulate(cell(drinking, HRP="0 mM"), duration="1 h")
    vesicles = extent(result, "membrane.FluidPhasePinocytosis.internalisation")
    volts = seen(result, "membrane.voltage")[-1]
    charging = 0.5 * 1e-2 * volts**2 * 4.0 * np.pi * 300e-9**2 * AVOGADRO
    assert charging > -200.0 * DELTA_G
    energy = closes(result)
    assert energy.supplied == pytest.approx(charging * vesicles, rel=0.01, abs=0.0)
    returned = energy.by_column["membrane.FluidPhasePinocytosis.recycling"]
    assert returned == pytest.approx(charging * vesicles, rel=0.01, abs=0.0)


def test_binding_is_bound_to_its_dissociation_constant():
    """At the K_D of 5 nM, and where empty and laden receptors are equal, binding has no affinity."""
    system = pm.simulate(cell(part("LDLReceptor")(), LDL="5 nM"), duration="1 min").trajectory.system
    binding = next(c for c in system.columns if c.name.endswith(".binding"))
    assert binding.consistent
    assert not any(c.consistent for c in system.columns if c.kind == "traffic" and c.affinity is None)
    energies = {name.rpartition(".")[2]: node for name, node in system.energies.items()}
    known = dict(zip(system.equations.parameters, system.parameters, strict=True))
    free, bound, inside = evaluate([energies[n] for n in ("free", "bound", "bound_inside")], known)
    assert free - bound == pytest.approx(-GAS * 310.15 * np.log(5e-9), rel=1e-9, abs=0.0)
    assert bound == inside


def test_charging_of_new_membrane_is_booked():
    """Vesicles fuse into a charged membrane: without its energy (0.5 c V^2 of the area) the balance does not close."""
    steps = [pm.Set(f"{PATH}.calcium", "100 uM", "20 ms")]
    result = pm.simulate(cell(part("SynapticVesicles")(count=2e5)), pm.Protocol(pm.Hold("1 ms"), *steps))
    energy = closes(result)
    trajectory = result.trajectory
    segment = trajectory.segments[-1]
    row = list(trajectory.system.equations.observables).index("membrane.voltage")
    volts = segment.quadrature[:, row]
    assert np.max(np.abs(volts)) > 0.05
    without = segment.quadrature.copy()
    without[:, row] = 0.0
    broken = dataclasses.replace(
        trajectory, segments=(*trajectory.segments[:-1], dataclasses.replace(segment, quadrature=without))
    )
    gap = abs(energy_balance(broken).residual)
    grown = segment.observed[-1, list(trajectory.system.equations.observables).index("membrane.surface")] - 1e-9
    assert gap > 100.0 * abs(energy.residual)
    assert 0.0 < gap * max(energy.dissipated, abs(energy.stored)) < 0.5 * 1e-2 * grown * np.max(volts**2)


def test_the_audit_can_fail():
    trajectory = pm.simulate(cell(part("LDLReceptor")(), LDL="20 nM"), duration="1 h").trajectory
    segment = trajectory.segments[-1]
    last = segment.last.copy()
    last[trajectory.system.index("membrane.LDLReceptor.bound_inside")] *= 0.5
    states = segment.states.copy()
    states[-1] = last
    broken = dataclasses.replace(segment, last=last, states=states)
    audit = audit_run(dataclasses.replace(trajectory, segments=(*trajectory.segments[:-1], broken)))
    assert not audit.passed
    assert abs(audit.energy.residual) > 1e-4


def test_degraded_receptors_and_used_cargo_are_work_and_not_heat():
    energy = pm.simulate(cell(part("LDLReceptor")(), LDL="20 nM"), duration="10 h").audit().energy
    assert energy.by_column["membrane.LDLReceptor.degradation"] == 0.0
    assert energy.by_column["membrane.LDLReceptor.use of sterol"] == 0.0
    assert energy.work != 0.0


# -- ATP -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", HEAVY)
def test_it_is_taken_from_the_cytosol(name):
    """What the cell loses in MgATP, and gains in MgADP and phosphate, is what ``result.atp`` counts."""
    result = pm.simulate(metabolic(part(name)(), **fed(name)), duration="1 h")
    spent = result.atp().total
    assert spent > 0.0
    for species, sign in (("MgATP", -1.0), ("MgADP", 1.0), ("Pi", 1.0)):
        state = f"cytosol.amount.{species}"
        gained = amount(result, state, -1) - amount(result, state, 0)
        assert gained == pytest.approx(sign * spent, rel=1e-6, abs=0.0)
    assert amount(result, "cytosol.amount.H", -1) - amount(result, "cytosol.amount.H", 0) == pytest.approx(
        spent, rel=1e-6, abs=0.0
    )


@pytest.mark.parametrize("name", HEAVY)
def test_listed_atp_that_nobody_regenerates_was_stored(name):
    energy = closes(pm.simulate(metabolic(part(name)(), **idle(name)), duration="1 h"))
    assert energy.stored < 0.0
    assert abs(energy.supplied) < 0.03 * energy.dissipated


def test_without_atp_no_vesicle_forms():
    """1 uM ATP in 1 pL are 6e5 molecules: they are spent and no more, and the surface no longer changes."""
    result = pm.simulate(
        metabolic(part("FluidPhasePinocytosis")(radius="100 nm"), ATP="1 uM", HRP="0 mM"), duration="1000 h"
    )
    assert result.atp().total == pytest.approx(1e-18, rel=1e-6, abs=0.0)
    assert amount(result, "cytosol.amount.MgATP", -1) >= -1e-24
    closes(result)
    inside = seen(result, "membrane.FluidPhasePinocytosis.membrane_inside")
    assert inside[-1] < 1e-6 * inside[0]


def test_half_of_the_rate_at_its_half_saturation():
    """At K_ATP vesicles form half as fast as with ample ATP, and 1.01/2 as fast as at 5 mM."""
    rates = []
    for ATP in ("5 mM", "0.05 mM"):
        result = pm.simulate(metabolic(part("FluidPhasePinocytosis")(), ATP=ATP, HRP="0 mM"), duration="1 ms")
        rates.append(extent(result, "membrane.FluidPhasePinocytosis.internalisation"))
    assert rates[1] / rates[0] == pytest.approx(0.5 * 5.05 / 5.0, rel=1e-3, abs=0.0)


def test_what_is_not_listed_is_assumed_and_held():
    result = pm.simulate(cell(part("LDLReceptor")(), LDL="20 nM"), duration="1 h")
    assert {"cytosol.MgATP", "cytosol.MgADP", "cytosol.Pi", "cytosol.H"} <= set(result.audit().provisional)
    assert np.ptp(seen(result, "cytosol.MgATP")) == 0.0
    regenerated = extent(result, "cytosol.ATP_regeneration")
    assert regenerated == pytest.approx(result.atp().total, rel=1e-9, abs=0.0)


# -- contents --------------------------------------------------------------------------------------------------------


def emptied(contents, inside, calcium="25 uM", **dissolved):
    vesicles = part("SynapticVesicles")(contents=contents)
    steps = [pm.Set(f"{PATH}.calcium", calcium, "20 ms"), pm.Set(f"{PATH}.calcium", "50 nM", "2 min")]
    return pm.simulate(cell(vesicles, inside=inside, **dissolved), pm.Protocol(pm.Hold("1 ms"), *steps))


@pytest.mark.parametrize(
    ("contents", "species", "inside", "dissolved"),
    [
        ({"GABA": 5000}, "GABA", {"GABA": "5 mM"}, {"GABA": "0 mM"}),
        ("glutamate", "glutamate", {"glutamate": "10 mM"}, {"glutamate": "0 mM"}),
        ({"ACh": 6000, "Cl": 6000}, "ACh", {"ACh": "2 mM"}, {"ACh": "0 mM"}),
    ],
)
def test_transmitter_is_conserved(contents, species, inside, dissolved):
    result = emptied(contents, inside, **dissolved)
    closes(result)
    held = seen(result, f"{PATH}.contents_{species}")
    released = sum(
        column.gains.get(("bath", species), 0.0) * extent(result, column.name)
        for column in result.trajectory.system.columns
    )
    used = amount(result, f"cytosol.amount.{species}", 0) - amount(result, f"cytosol.amount.{species}", -1)
    assert released > 0.5 * held[0]
    assert held[0] - held[-1] + used == pytest.approx(released, rel=1e-9, abs=0.0)
    assert held.min() < 0.1 * held[0] < held[-1]


def test_every_vesicle_that_fuses_gives_what_it_holds():
    result = emptied("glutamate", {"glutamate": "10 mM"}, glutamate="0 mM")
    columns = [c for c in result.trajectory.system.columns if ".fusion" in c.name]
    assert {c.gains["bath", "glutamate"] for c in columns} == {3640.0}
    assert {c.gains["bath", "K"] for c in columns} == {3640.0}
    assert all(not c.charges for c in columns)


def test_an_empty_cytosol_fills_nothing():
    result = emptied({"GABA": 5000}, {"GABA": "0 mM"}, GABA="0 mM")
    held = seen(result, f"{PATH}.contents_GABA")
    assert held[-1] < 0.05 * held[0]
    assert np.all(np.diff(held) <= 1e-9 * held[0])
    assert seen(result, "membrane.surface")[-1] < 1.001 * seen(result, "membrane.surface")[0]


def test_a_cleft_gets_what_the_vesicles_held():
    """Into a compartment that leaks into a bath: matter, charge and energy close over all three."""
    salt = {"Na": "140 mM", "K": "5 mM", "GABA": "0 mM"}
    bath = pm.Bath("bath", pm.Solution(salt, balance="Cl"))
    cleft = pm.Compartment("cleft", "0.05 pL", {**salt, "Cl": "145 mM"}, balance="Cl")
    listed = {"K": "140 mM", "Na": "10 mM", "Cl": "30 mM", "GABA": "5 mM"}
    anion = [pm.Impermeant("A", "120 mM", charge=-1)]
    cytosol = pm.Compartment("cytosol", "1 pL", listed, impermeant=anion, balance="A")
    release = [part("SynapticVesicles")(contents={"GABA": 5000}), pm.Leak("K", permeability="1e-6 cm/s")]
    gap = [pm.Leak(s, permeability="1e-3 cm/s") for s in ("K", "Na", "Cl", "GABA")]
    synapse = pm.Cell(
        "synapse",
        [
            pm.Membrane("terminal", cytosol, cleft, "1000 um^2", transporters=release),
            pm.Membrane("gap", cleft, bath, "10 um^2", transporters=gap),
        ],
    )
    path = "terminal.SynapticVesicles"
    steps = [pm.Set(f"{path}.calcium", "25 uM", "5 ms"), pm.Set(f"{path}.calcium", "50 nM", "1 s")]
    result = pm.simulate(synapse, pm.Protocol(pm.Hold("10 ms"), *steps))
    closes(result)
    there = seen(result, "cleft.GABA")
    assert there.max() > 0.2
    assert there[-1] < 0.2 * there.max()


def test_a_concentration_is_that_of_the_lumen():
    vesicles = part("SynapticVesicles")(contents={"GABA": "100 mM"})
    volume = vesicles.vesicle_volume.to("m^3").magnitude
    assert vesicles.contents["GABA"] == pytest.approx(100.0 * volume * AVOGADRO, rel=1e-12, abs=0.0)


# -- Ca2+ of the cytosol ---------------------------------------------------------------------------------------------


def terminal(**more):
    """Cav1.2 lets Ca2+ in, PMCA takes it out, and the vesicles see it."""
    bath = pm.Bath("bath", pm.Solution({"Na": "140 mM", "K": "5 mM", "Ca": "2 mM"}, pH=7.4, balance="Cl"))
    listed = {"K": "140 mM", "Na": "10 mM", "Cl": "30 mM", "Ca": "50 nM"}
    anion = [pm.Impermeant("A", "120 mM", charge=-1)]
    cytosol = pm.Compartment("cytosol", "1 pL", listed, pH=7.2, impermeant=anion, balance="A")
    found = [part("SynapticVesicles")(**more), part("Cav12")(density="2 / um^2"), part("PMCA")(density="500 / um^2")]
    leak = pm.Leak("K", permeability="1e-6 cm/s")
    membrane = pm.Membrane("membrane", cytosol, bath, "1000 um^2", transporters=[*found, leak])
    return pm.Cell("terminal", [membrane])


def pulsed(volts, **more):
    steps = [("-70 mV", "0.2 s"), (volts, "20 ms"), ("-70 mV", "0.2 s")]
    return pm.simulate(terminal(**more), pm.Protocol(*(pm.VoltageClamp("membrane", v, t) for v, t in steps)))


def capacitance(result):
    """Gained by the membrane (fF), at most."""
    surface = seen(result, "membrane.surface")
    return 1e13 * (surface.max() - surface[0])


def test_depolarisation_lets_calcium_in_and_capacitance_follows():
    result = pulsed("0 mV", domain=20)
    closes(result)
    calcium = 1e3 * seen(result, "cytosol.Ca")
    assert calcium.max() > 1.0 > 0.1 > calcium[0]
    assert capacitance(result) > 100.0
    assert capacitance(pulsed("-70 mV", domain=20)) < 0.1


def test_the_bulk_does_little_of_what_a_domain_does():
    """The same 2.6 uM of the mean, once as the sensor sees it well mixed and once 20 times nearer."""
    assert 0.0 < capacitance(pulsed("0 mV", domain=1)) < 0.1 * capacitance(pulsed("0 mV", domain=20))


def test_without_a_domain_it_does_not_see_the_cytosol():
    assert capacitance(pulsed("0 mV")) < 0.1


def test_a_domain_can_be_set_in_a_run():
    steps = [pm.Set("cytosol.Ca", "1 uM", "10 ms"), pm.Set(f"{PATH}.domain", "20", "10 ms")]
    surface = pm.simulate(terminal(domain=1), pm.Protocol(pm.Hold("1 ms"), *steps))["membrane.surface"]
    before, after = (surface.sel(time=t, method="nearest").values for t in (0.011, 0.021))
    assert after - surface.values[0] > 10.0 * (before - surface.values[0])
