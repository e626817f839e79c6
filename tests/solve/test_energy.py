"""The energy balance closes, and the audit says what broke."""

import dataclasses

import numpy as np
import pytest

from permease.chemistry.solution import Solution
from permease.library import part
from permease.library.cells import cell as library_cell
from permease.library.cells import names
from permease.model import Hold, Protocol
from permease.model.cell import Cell
from permease.model.leak import Leak
from permease.solve.audit import audit_run
from permease.solve.simulate import simulate


def closes(result, within=1e-5):
    audit = result.audit()
    assert audit.energy.evaluated, audit.energy.reason
    assert abs(audit.energy.residual) < within
    assert audit.passed, str(audit)
    return audit


@pytest.mark.parametrize("name", names())
def test_every_library_cell(name):
    closes(simulate(library_cell(name)))


@pytest.mark.parametrize("seed", range(12))
def test_random_passive_cells(cell, seed):
    """Random leaks, parts, impermeants, buffers and water; a relaxation of an hour."""
    draw = np.random.default_rng(seed)
    parts = [p for p in (part("KCC2")(), Leak("K", conductance="5 uS/cm^2", name="ohmic")) if draw.random() < 0.5]
    more = {"protein": (f"{draw.uniform(20, 100):.3g} mM", round(-draw.uniform(0.3, 1.2), 3))}
    if draw.random() < 0.6:
        more["water"] = f"{10 ** draw.uniform(-4, -2):.3g} cm/s"
    result = simulate(cell(*parts, **more), duration="1 h")
    audit = closes(result)
    assert audit.second_law
    assert all(heat >= 0.0 for heat in audit.energy.by_column.values())
    assert abs(audit.energy.supplied) < 1e-12 * audit.energy.dissipated
    assert audit.energy.dissipated == pytest.approx(-audit.energy.stored - audit.energy.baths, rel=1e-4)


def test_buffers_haemoglobin_and_protons(cell, buffered):
    closes(simulate(cell(part("JacobsStewart")(), Leak("H", permeability="1e-4 cm/s"), **buffered), duration="1 h"))


@pytest.mark.parametrize("ground", [None, "lumen", "blood"])
def test_metabolites_and_two_membranes(epithelium, ground):
    audit = closes(simulate(epithelium(ground), duration="10 min"))
    assert audit.energy.supplied > 0.0
    assert audit.energy.dissipated < audit.energy.supplied - audit.energy.stored - audit.energy.baths + 1e-3 * abs(
        audit.energy.supplied
    )


def test_an_organelle(organelle_cell):
    closes(simulate(organelle_cell(), duration="1 h"))


def test_what_atp_gives_is_its_free_energy(epithelium):
    """Supplied per ATP: -(dG0 + RT ln(ADP Pi H/ATP)) with the pump's own standard energy."""
    from permease.constants import GAS

    result = simulate(epithelium(), duration="1 min")
    energy = result.audit().energy
    per_mole = energy.supplied / result.atp().total
    assert 50e3 < per_mole < 70e3
    standard = 11.9e3
    expected = -(standard + GAS * 310.15 * np.log(0.05e-3 * 1e-3 * 10**-7.2 / 5e-3))
    assert per_mole == pytest.approx(expected, rel=0.05)


def test_an_ideal_mixture_dissipates_what_it_loses(cell):
    """Glucose from 10 mM into 20 mM-free bath through one leak: A falls by exactly what is dissipated."""
    outside = Solution(Na="140 mM", K="5 mM", glucose="1 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    result = simulate(
        cell(Leak("glucose", permeability="1e-6 cm/s"), outside=outside, contents={"glucose": "10 mM"}), duration="1 h"
    )
    heat = closes(result).energy.by_column["membrane.glucose_leak"]
    from permease.constants import GAS

    first, last = (s["glucose"].magnitude for s in (result.initial, result.final))

    def free(c):
        return 1e-15 * GAS * 310.15 * (c * (np.log(c / 1.0) - 1.0) + 1.0)

    assert heat == pytest.approx(free(first) - free(last), rel=1e-4)


@pytest.fixture(scope="module")
def run(cell):
    return simulate(cell(water="1e-2 cm/s"), Protocol(Hold("5 min"), Hold("5 min"))).trajectory


class TestAuditCatches:
    """The audit can fail: break one thing and it says which."""

    def broken(self, run, state, factor):
        index = run.system.index(state)
        segment = run.segments[-1]
        last = segment.last.copy()
        last[index] *= factor
        states = segment.states.copy()
        states[-1] = last
        return dataclasses.replace(
            run, segments=(*run.segments[:-1], dataclasses.replace(segment, last=last, states=states))
        )

    def test_whole_runs_pass(self, run):
        assert audit_run(run).passed

    @pytest.mark.parametrize("species", ["Na", "K", "Cl"])
    def test_lost_matter(self, run, species):
        audit = audit_run(self.broken(run, f"cytosol.amount.{species}", 1.0 + 1e-7))
        assert not audit.passed
        assert "matter   BROKEN" in str(audit)
        assert f"{species} in cytosol" in str(audit)

    def test_lost_charge(self, run):
        audit = audit_run(self.broken(run, "cytosol.charge", 1.01))
        assert audit.charge > 1e-9
        assert "charge   BROKEN" in str(audit)

    def test_lost_water(self, run):
        assert "water in cytosol" in str(audit_run(self.broken(run, "cytosol.volume", 1.0 + 1e-6)))

    def test_lost_energy(self, run):
        segment = run.segments[-1]
        quadrature = segment.quadrature.copy()
        column = list(run.system.equations.observables).index("rate.membrane.Na_leak")
        quadrature[:, column] *= 1.01
        audit = audit_run(
            dataclasses.replace(run, segments=(*run.segments[:-1], dataclasses.replace(segment, quadrature=quadrature)))
        )
        assert not audit.passed or not audit.energy.evaluated

    def test_energy_that_does_not_close_is_broken_and_not_excused(self, run):
        """Rates that the extents confirm, but a driving force that is not the one of the concentrations."""
        segment = run.segments[-1]
        quadrature = segment.quadrature.copy()
        quadrature[:, list(run.system.equations.observables).index("affinity.membrane.Na_leak")] *= 1.01
        audit = audit_run(
            dataclasses.replace(run, segments=(*run.segments[:-1], dataclasses.replace(segment, quadrature=quadrature)))
        )
        assert audit.energy.evaluated
        assert not audit.passed
        assert "energy   BROKEN" in str(audit)

    def test_a_process_against_its_driving_force(self, run):
        segment = run.segments[-1]
        quadrature = segment.quadrature.copy()
        column = list(run.system.equations.observables).index("rate.membrane.K_leak")
        quadrature[:, column] *= -1.0
        audit = audit_run(
            dataclasses.replace(run, segments=(*run.segments[:-1], dataclasses.replace(segment, quadrature=quadrature)))
        )
        assert not audit.second_law
        assert "entropy  BROKEN" in str(audit)


def test_a_cell_at_equilibrium_does_not_alarm_the_second_law():
    rest = simulate(library_cell("gibbs_donnan_cell"), duration="100 h").final
    contents = {s: f"{rest[s].magnitude!r} mM" for s in ("K", "Cl")}
    cell = library_cell("gibbs_donnan_cell")
    inside = cell.compartment("cytosol").with_(contents=contents, balance="Cl")
    still = Cell("still", [cell.membranes[0].with_(inside=inside)])
    audit = simulate(still, duration="100 h").audit()
    assert audit.second_law


def test_empirical_and_provisional_parts_are_named():
    audit = simulate(library_cell("pump_leak_neuron"), duration="1 s").audit()
    assert audit.empirical == ("ConstantPump",)
    assert "outside the second law: ConstantPump" in str(audit)
    assert simulate(library_cell("gibbs_donnan_cell"), duration="1 s").audit().provisional == (
        "membrane.K_leak.permeability",
        "membrane.Cl_leak.permeability",
    )
