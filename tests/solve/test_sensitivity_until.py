"""Sensitivities through steps that end at a condition: the moments, and what is shifted with them."""

import numpy as np
import pytest

import permease as pm
from permease.compile.kernel import build
from permease.errors import SimulationError, UnknownNameError
from permease.expr import ops
from permease.model.population import usual_number
from permease.model.rate_law import RateLaw
from permease.solve.outcome import Outcome
from permease.solve.sensitivity import sensitivity
from permease.text import Text
from permease.units import with_unit

OUTPUTS = ("cytosol.Na", "cytosol.volume", "membrane.voltage", "rate.membrane.K_leak")
SHIFTS = (np.array([-3, -2, -1, 1, 2, 3]), np.array([-1, 9, -45, 45, -9, 1]) / 60.0)
"""Sixth-order central differences."""
FILLED = pm.Until("cytosol.Na", above="100 mM")
SHRUNK = pm.Until("cytosol.volume", below="0.7 pL")
MORE = pm.Perfuse("bath", add={"K": "3 mM"}, duration="4 min")
PROTOCOLS = {
    "one alone": [pm.Hold("20 min", until=FILLED)],
    "one that is not reached": [pm.Hold("1 min", until=FILLED), pm.Hold("2 min")],
    "one that holds from the start": [
        pm.Hold("1 min", until=pm.Until("cytosol.Na", above="1 mM")), pm.Hold("20 min", until=FILLED), pm.Hold("1 min"),
    ],
    "a perfusion after it": [pm.Hold("20 min", until=FILLED), MORE],
    "jumps of states after it": [
        pm.Hold("20 min", until=FILLED), pm.Set("cytosol.volume", "1.2 pL"), pm.Set("cytosol.K", "80 mM"),
        pm.Hold("2 min"),
    ],
    "a ramp of the voltage after it": [
        pm.Hold("20 min", until=FILLED), pm.VoltageClamp("membrane", ("-40 mV", "-10 mV"), "2 min"), pm.Hold("1 min"),
    ],
    "a ramp of the temperature after it": [
        pm.Hold("20 min", until=FILLED), pm.Warm("27 degC", "3 min", ramp=True), pm.Hold("1 min"),
    ],
    "two, of a rate and of a volume": [
        pm.Hold("20 min", until=SHRUNK), MORE,
        pm.Hold("20 min", until=pm.Until("rate.membrane.K_leak", below="2 fmol/s")), pm.Hold("2 min"),
    ],
}  # fmt: skip
PATHS = ["membrane.area", "cytosol.Na", "membrane.K_leak.permeability", "bath.K", "temperature"]


def differences(cell, path, run, step):
    """d of whatever ``run(cell)`` gives (coherent SI) by the number at a path."""
    base, unit = usual_number(cell, path)
    h = step * (abs(base) or 1.0)
    rows = [run(cell.replace(path, with_unit(base + k * h, unit))) for k in SHIFTS[0]]
    return np.tensordot(SHIFTS[1], np.array(rows), axes=1) / h


def at_times(protocol, outputs, times):
    """A function of a cell: its outputs (outputs, times) at fixed times of the run, and when conditions held."""

    def run(cell):
        result = pm.simulate(cell, protocol, points=2, rtol=1e-12, atol=1e-15)
        system = result.trajectory.system
        kernel = build(system.equations)
        names = list(system.equations.observables)
        columns = [names.index(name) for name in outputs]
        found = []
        for time in times:
            (segment,) = [s for s in result.trajectory.segments if s.start < time <= s.start + s.duration]
            local = time - segment.start
            state = kernel.integrate(
                segment.first, segment.parameters, [local], scale=system.scales, rtol=1e-12, atol=1e-15
            )
            found.append(kernel.observe(local, state.final, segment.parameters)[columns])
        return np.append(np.array(found).T.ravel(), [event.time for event in result.events])

    return run


@pytest.mark.parametrize("name", PROTOCOLS)
def test_runs_against_differences(cell, name):
    """Every output at fixed times before, between and after the moments, and the moments themselves, to 1e-6."""
    one = cell(water="1e-3 cm/s")
    protocol = pm.Protocol(*PROTOCOLS[name])
    found = sensitivity(one, protocol, to=PATHS, of=OUTPUTS, points=41, rtol=1e-11, atol=1e-14)
    plain = pm.simulate(one, protocol, points=41, rtol=1e-11, atol=1e-14)
    assert len(found.times) == len(plain.times)
    np.testing.assert_allclose(found.times, plain.times, rtol=1e-9, atol=1e-12)
    reached = [event for event in found.events if event.reached[0]]
    assert [event.time[0] for event in reached] == pytest.approx([event.time for event in plain.events], rel=1e-9)
    assert len(found.events) == sum(getattr(step, "until", None) is not None for step in protocol)
    ends = np.array([segment.start + segment.duration for segment in plain.trajectory.segments])
    # a time next to the end of a step is before it for some of the numbers and after it for others
    inner = [i for i, t in enumerate(found.times) if t > 0.0 and np.min(np.abs(ends - t)) > 0.06 * t]
    inner = inner[:: max(1, len(inner) // 8)]
    assert sum(found.times[i] > ends[0] for i in inner) >= (2 if len(ends) > 1 and ends[0] < ends[-1] else 0)
    run = at_times(protocol, OUTPUTS, found.times[inner])
    for j, path in enumerate(PATHS):
        wanted = differences(one, path, run, 2e-3)
        table, moments = (
            wanted[: wanted.size - len(reached)].reshape(len(OUTPUTS), -1),
            wanted[wanted.size - len(reached) :],
        )
        least = 1e-2 * np.max(np.abs(found.values[:, 0]), axis=1) / abs(found.numbers[j, 0])
        size = np.maximum(np.max(np.abs(table), axis=1), least)[:, None]
        error = np.abs(found.slopes[:, j, 0][:, inner] - table) / size
        assert error.max() < 1e-6, (path, error.max(axis=1))
        ours = [found.event_slopes[k, j, 0] for k, event in enumerate(found.events) if event.reached[0]]
        assert ours == pytest.approx(
            moments.tolist(), rel=1e-6, abs=1e-6 * found.times[-1] / found.numbers[j, 0] * 1e-2
        )


def members(protocol, outputs, points):
    """A function of a cell: its outputs as a member of a population has them, and its moments on their clock."""

    def run(cell):
        found = pm.simulate(pm.Population(cell, 1), protocol, points=points, outputs=outputs, rtol=1e-12, atol=1e-15)
        table = np.array([found.values(path)[0] for path in outputs])
        return np.append(table.ravel(), [event.time[0] for event in found.events if event.reached[0]])

    return run


def against_members(cell, protocol, paths, outputs, step, points=121, limit=1e-6):
    found = sensitivity(pm.Population(cell, 1), protocol, to=paths, of=outputs, points=points, rtol=1e-11, atol=1e-14)
    plain = pm.simulate(pm.Population(cell, 1), protocol, points=points, outputs=outputs, rtol=1e-11, atol=1e-14)
    reached = [event for event in found.events if event.reached[0]]
    assert reached
    assert [e.time[0] for e in found.events] == pytest.approx([e.time[0] for e in plain.events], rel=1e-8, nan_ok=True)
    inner = np.full(len(found.times), True)
    for event in reached:
        inner &= np.abs(found.times - event.time[0]) > 0.06 * event.waited[0]
    run = members(protocol, outputs, points)
    for j, path in enumerate(paths):
        wanted = differences(cell, path, run, step)
        table, moments = np.split(wanted, [len(outputs) * len(found.times)])
        table = table.reshape(len(outputs), -1)
        least = 1e-2 * np.max(np.abs(found.values[:, 0]), axis=1) / abs(found.numbers[j, 0])
        size = np.maximum(np.max(np.abs(table), axis=1), least)[:, None]
        error = np.abs(found.slopes[:, j, 0] - table)[:, inner] / size
        assert error.max() < limit, (path, error.max(axis=1))
        ours = [found.event_slopes[k, j, 0] for k, event in enumerate(found.events) if event.reached[0]]
        assert ours == pytest.approx(
            moments.tolist(), rel=limit, abs=1e-2 * limit * found.times[-1] / found.numbers[j, 0]
        )
    return found


def test_members_keep_what_the_condition_found(cell):
    """Outputs that are held, and the next step at its scheduled time, as populations have them."""
    one = cell(water="1e-3 cm/s")
    protocol = pm.Protocol(
        pm.Hold("6 min", until=FILLED), MORE, pm.Hold("6 min", until=pm.Until("cytosol.K", below="12 mM")),
        pm.VoltageClamp("membrane", ("-40 mV", "-10 mV"), "2 min"),
    )  # fmt: skip
    found = against_members(one, protocol, PATHS, OUTPUTS, 2e-3)
    held = (found.times > found.events[0].time[0] + 1.0) & (found.times < 360.0)
    assert held.sum() > 5
    assert np.ptp(found.slopes[:, :, 0, held], axis=-1).max() == 0.0
    assert np.abs(found["cytosol.Na", "membrane.area"].values[0, held]).max() < 1e-9 * np.nanmax(
        np.abs(found["cytosol.Na", "membrane.area"].values)
    )


def test_with_buffers_that_are_solved_for():
    """The pH is algebraic: it has no rate of its own, and follows what it is a root of."""
    cell = pm.cells.red_blood_cell()
    protocol = pm.Protocol(
        pm.Perfuse("plasma", add={"ouabain": "100 uM"}, duration="1 min"),
        pm.Hold("10 h", until=pm.Until("cytosol.Na", above="12 mM")),
        pm.Perfuse("plasma", add={"K": "5 mM"}, duration="1 h"),
    )
    outputs = ("cytosol.Na", "cytosol.pH", "cytosol.volume", "membrane.voltage")
    against_members(
        cell, protocol, ["membrane.NaKATPase.density", "cytosol.volume", "membrane.JacobsStewart.scale"], outputs, 2e-4
    )
    single = sensitivity(
        cell, protocol, to=["membrane.NaKATPase.density"], of=outputs, points=41, rtol=1e-10, atol=1e-13
    )
    (event,) = single.events
    run = at_times(protocol, outputs, single.times[[60, -20, -5]])
    wanted = differences(cell, "membrane.NaKATPase.density", run, 2e-4)
    table = wanted[:-1].reshape(len(outputs), -1)
    error = np.abs(single.slopes[:, 0, 0][:, [60, -20, -5]] - table) / np.max(np.abs(table), axis=1, keepdims=True)
    assert error.max() < 1e-6
    assert single.event_slopes[0, 0, 0] == pytest.approx(wanted[-1], rel=1e-6)
    assert event.time[0] > 60.0


def test_the_moment_of_a_spike(cell):
    """A fast voltage with gates: d(time of the peak's foot)/d(conductance), at the usual tolerance too."""
    axon = pm.cells.squid_axon()
    membrane = axon.membranes[0].name
    path = f"{membrane}.SquidNav.density"
    protocol = pm.Protocol(
        pm.Inject(axon.compartments[0].name, current="20 uA", duration="0.5 ms"),
        pm.Hold("10 ms", until=pm.Until(f"{membrane}.voltage", above="0 mV")), pm.Hold("1 ms"),
    )  # fmt: skip
    fine = sensitivity(axon, protocol, to=[path], of=["voltage"], points=41, rtol=1e-11, atol=1e-14)
    usual = sensitivity(axon, protocol, to=[path], of=["voltage"], points=41)
    wanted = differences(axon, path, at_times(protocol, ("membrane.voltage",), [fine.times[-5]]), 2e-3)
    assert fine.event_slopes[0, 0, 0] == pytest.approx(wanted[-1], rel=1e-6)
    assert fine.slopes[0, 0, 0, -5] == pytest.approx(wanted[0], rel=1e-6)
    assert usual.event_slopes[0, 0, 0] == pytest.approx(wanted[-1], rel=1e-3)


def test_members_are_as_each_alone(cell):
    """Whoever is beside them; those that do not come to it are as without it."""
    one = cell(water="1e-3 cm/s")
    many = pm.Population(one, 9, seed=1, vary={"membrane.Na_leak.permeability": pm.scaled(0.3, 1.5)})
    protocol = pm.Protocol(pm.Hold("4 min", until=FILLED), MORE)
    arguments = {"to": ["membrane.area"], "of": ["Na", "voltage"], "points": 41, "rtol": 1e-9, "atol": 1e-12}
    found = sensitivity(many, protocol, **arguments)
    (event,) = found.events
    assert 0 < event.reached.sum() < 9
    assert np.isnan(found.event_slopes[0, 0, ~event.reached]).all()
    data = found.moment("membrane.area")
    assert data.dims == ("member",)
    assert data.attrs["units"] == "s / (µm²)"
    assert data.values[event.reached] == pytest.approx(found.event_slopes[0, 0, event.reached] * 1e-12)
    for i in range(9):
        alone = sensitivity(pm.Population(many.member(i), 1), protocol, **arguments)
        assert alone.event_slopes[0, 0, 0] == pytest.approx(found.event_slopes[0, 0, i], rel=1e-5, nan_ok=True)
        size = np.max(np.abs(alone.slopes[:, :, 0]), axis=-1, keepdims=True)
        assert np.max(np.abs(found.slopes[:, :, i] - alone.slopes[:, :, 0]) / size) < 1e-5
        if not event.reached[i]:
            plain = sensitivity(pm.Population(many.member(i), 1), pm.Protocol(pm.Hold("4 min"), MORE), **arguments)
            assert np.max(np.abs(found.slopes[:, :, i] - plain.slopes[:, :, 0]) / size) < 1e-5


# -- what has no derivative ------------------------------------------------------------------------------------------


class Switch(RateLaw):
    """Takes potassium out, ten times as fast from 20 mM of sodium on: the rate jumps there."""

    label = Text(en="switch", zh="开关")
    stoichiometry = {("K", "in"): -1, ("K", "out"): 1}
    thermodynamic = False

    def law(self, at, scale, numbers):
        passed = at.concentration("Na", "in") / at.constant(20.0, "mol/m^3")
        return scale * ops.where(ops.less(passed, 1.0), 1.0, 10.0)


def test_a_value_that_jumps_past_its_limit_is_refused(cell):
    one = cell(Switch(scale="1e-9 mol/m^2/s"))
    protocol = pm.Hold("10 min", until=pm.Until("rate.membrane.Switch", above="0.005 fmol/s"))
    assert pm.simulate(one, protocol).events
    with pytest.raises(SimulationError, match="no derivative") as caught:
        sensitivity(one, protocol, to=["membrane.area"], of=["Na"])
    assert "jumps past it" in caught.value.why
    found = sensitivity(pm.Population(one, 2), protocol, to=["membrane.area"], of=["Na"], points=41)
    assert [status.outcome for status in found.status] == [Outcome.NOT_FINITE] * 2
    late = found.times > found.status[0].time
    assert np.isnan(found.slopes[0, 0, 0, late]).all()
    assert np.isfinite(found.slopes[0, 0, 0, ~late]).all()


def test_members_without_membrane_are_named():
    """As in populations, not with the derivatives of what cannot be."""
    from permease.library import part

    one = pm.cells.red_blood_cell()
    membrane, bath = one.membranes[0], one.baths[0]
    eater = part("Phagocytosis")(radius="2 um", density="1 / um^2")
    fed = membrane.with_(
        outside=pm.Bath(bath.name, bath.solution.with_({"bead": "10 nM"})), transporters=[*membrane.transporters, eater]
    )
    found = sensitivity(
        pm.Population(one.with_(membranes=[fed], protocol=None), 2), pm.Hold("24 h"), to=["membrane.NaKATPase.density"],
        of=["Na"], points=41,
    )  # fmt: skip
    assert [status.outcome for status in found.status] == [Outcome.NO_MEMBRANE] * 2


def test_events_that_there_are_not(cell):
    found = sensitivity(cell(), pm.Hold("10 min", until=FILLED), to=["membrane.area"], of=["Na"])
    assert found.moment("membrane.area").dims == ()
    for event in (1, -2, True, "first"):
        with pytest.raises(pm.PermeaseError, match="no event"):
            found.moment("membrane.area", event)
    with pytest.raises(UnknownNameError):
        found.moment("membrane.capacitance")
    plain = sensitivity(cell(), pm.Hold("1 min"), to=["membrane.area"], of=["Na"])
    assert plain.events == ()
    with pytest.raises(pm.PermeaseError, match="no step waits"):
        plain.moment("membrane.area")
