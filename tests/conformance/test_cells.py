"""Every cell of the library: targets agree along its whole run, SUNDIALS agrees with it, and it can be written down."""

import functools

import numpy as np
import pytest
from sksundae.ida import IDA

import permease as pm
from permease.compile.kernel import TARGETS, build
from permease.compile.system import assemble
from permease.compile.targets import cuda_device
from permease.constants import FARADAY, GAS
from permease.library import cells
from permease.model.process import WATER
from permease.model.protocol import Hold, Protocol
from permease.solve.protocol_steps import Player, extras_of
from permease.text import Text

EXACT = 1e-10
THERMAL = GAS * 310.15
COMPILED = [
    pytest.param(
        target, marks=pytest.mark.skipif(target == "cuda" and bool(cuda_device.missing()), reason="no CUDA device")
    )
    for target in TARGETS
    if target != "numpy"
]


@functools.cache
def played(name):
    """The demonstration of a library cell, sampled."""
    return pm.simulate(cells.cell(name), points=60)


@pytest.mark.parametrize("target", COMPILED)
def test_target_equals_numpy_along_the_whole_run(cell_name, target):
    result = played(cell_name)
    system = result.trajectory.system
    reference, other = (build(system.equations, target=t) for t in ("numpy", target))
    scales, loose = system.scales, np.array(system.equations.algebraic)
    for segment in result.trajectory.segments:
        p, rows = segment.parameters, segment.states
        times = segment.times - segment.start
        table = reference.observe(times, rows, p)
        size = np.maximum(np.max(np.abs(table), axis=0), smallest(result, table))
        wrong = np.any(np.abs(other.observe(times, rows, p) - table) > EXACT * size, axis=0)
        assert not np.array(list(result.units))[wrong].tolist()
        expected = np.array([reference.rhs(t, y, p) for t, y in zip(times, rows, strict=True)])
        found = np.array([other.rhs(t, y, p) for t, y in zip(times, rows, strict=True)])
        size = np.where(loose, 1.0, np.maximum(np.max(np.abs(expected), axis=0), gross(system, size)))
        wrong = np.any(np.abs(found - expected) > EXACT * size, axis=0)
        assert not np.array(system.state_names)[wrong].tolist()
        for i in range(0, len(rows), 10):
            exact = reference.jacobian(times[i], rows[i], p) * scales[None, :]
            machine = other.jacobian(times[i], rows[i], p) * scales[None, :]
            assert np.all(np.abs(machine - exact) <= EXACT * np.max(np.abs(exact), axis=1)[:, None])


def smallest(result, table):
    """Sizes of what cancels at rest: affinities of terms of order R T, and rates, a conductance times those."""
    names = list(result.units)
    sizes = {"J/mol": THERMAL, "Pa": THERMAL * 300.0}
    floor = np.array([sizes.get(unit, 0.0) for unit in result.units.values()])
    for i, name in enumerate(names):
        force = f"affinity.{name.removeprefix('rate.')}"
        if name.startswith("rate.") and force in names:
            driving = table[:, names.index(force)]
            moving = np.abs(driving) > 0.0
            conductance = np.max(np.abs(table[moving, i] / driving[moving]), initial=0.0)
            floor[i] = conductance * floor[names.index(force)]
    return floor


def gross(system, sizes):
    """For every state the sum over columns of |gain| times the size of the rate."""
    names, observables = list(system.state_names), list(system.equations.observables)
    total = np.zeros(len(names))
    for column in system.columns:
        size = sizes[observables.index(f"rate.{column.name}")]
        total[names.index(f"extent.{column.name}")] = size
        for place, charge in column.charges.items():
            if f"{place}.charge" in names:
                total[names.index(f"{place}.charge")] += abs(charge) * FARADAY * size
        for (place, item), gained in column.gains.items():
            state = f"{place}.volume" if item == WATER else f"{place}.amount.{item}"
            if state in names:
                total[names.index(state)] += abs(gained) * size
    return total


def sundials(kernel, system, start, parameters, times):
    """SUNDIALS IDA on scaled states, with the Jacobian of the numpy target."""
    scales, loose = system.scales, np.array(system.equations.algebraic)
    mass = np.where(loose, 0.0, 1.0)
    rate = np.where(loose, 1.0, 1.0 / scales)

    def residual(t, z, dz, out):
        out[:] = rate * kernel.rhs(t, z * scales, parameters) - mass * dz

    def jacobian(t, z, dz, res, cj, out):
        out[:, :] = rate[:, None] * kernel.jacobian(t, z * scales, parameters) * scales[None, :] - cj * np.diag(mass)

    slope = mass * rate * kernel.rhs(0.0, start, parameters)
    solver = IDA(
        residual, jacfn=jacobian, rtol=1e-10, atol=1e-12, algebraic_idx=np.flatnonzero(loose), max_num_steps=200_000,
    )  # fmt: skip
    if not loose.any():
        solver = IDA(residual, jacfn=jacobian, rtol=1e-10, atol=1e-12, max_num_steps=200_000)
    found = solver.solve(times, start / scales, slope)
    assert found.success, found.message
    return found.y * scales


# the integrator of the numpy target takes seconds a cell and hardly changes
@pytest.mark.parametrize("target", [pytest.param("numpy", marks=pytest.mark.slow), *COMPILED])
def test_sundials_finds_the_same_run(cell_name, target):
    """The whole demonstration protocol, to 1e-6 of every state."""
    cell = cells.cell(cell_name)
    protocol = cell.protocol or Protocol(Hold("1 h"))
    system = assemble(cell, extras_of(protocol), extents=False)
    oracle, kernel = build(system.equations), build(system.equations, target=target)
    player = Player(system)
    state = system.initial
    for step in protocol:
        state = kernel.initialise(0.0, player.begin(step, state), player.parameters)
        times = np.concatenate([[0.0], np.geomspace(min(1.0, 1e-3 * step.duration), step.duration, 12)])
        expected = sundials(oracle, system, state, player.parameters, times)
        found = kernel.integrate(state, player.parameters, times, scale=system.scales, rtol=1e-9, atol=1e-12)
        assert found.outcome.name == "FINISHED"
        size = np.maximum(np.abs(expected), system.scales)
        assert np.max(np.abs(found.states - expected) / size) < 1e-6
        player.end(step)
        state = found.final


def test_document_round_trip(cell_name):
    cell = cells.cell(cell_name)
    again = pm.read(pm.write(cell))
    assert again == cell
    assert pm.write(again) == pm.write(cell)


def test_the_document_runs_to_the_same_end(cell_name):
    cell = cells.cell(cell_name)
    final = pm.simulate(pm.read(pm.write(cell)), points=60).final
    for path, value in played(cell_name).final.values.items():
        if not path.startswith(("rate.", "affinity.")):
            assert final.values[path] == pytest.approx(value, rel=1e-6, abs=1e-15), path


def test_report_audit_and_label(cell_name):
    cell = cells.cell(cell_name)
    assert pm.check(cell).ok
    assert isinstance(cell.label, Text)
    assert cell.label.en
    assert cell.label.zh
    assert cells.shelf.function(cell_name).__doc__
    audit = played(cell_name).audit()
    assert audit.passed, str(audit)
    assert all(abs(r) < 1e-9 for r in audit.matter.values())
    assert audit.charge < 1e-9


def test_every_cell_has_references(cell_name):
    if any(t.references() for m in cells.cell(cell_name).membranes for t in m.transporters):
        assert played(cell_name).cite()


def test_steady_state_is_found_and_stable(cell_name):
    found = pm.steady_state(cells.cell(cell_name))
    assert found.stable
    assert found.drift < 1e-6
