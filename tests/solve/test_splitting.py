"""What the splitting of jumps from the rest must not do: lose voltage, lose noise, run without end, invent matter."""

import math

import numpy as np
import pytest
from scipy.linalg import expm

from permease import Hold, Population, Protocol, Until, VoltageClamp, Warm, cells, scaled, simulate
from permease.chemistry.solution import Solution
from permease.compile.system import assemble
from permease.errors import SimulationError
from permease.instruments.generator import generator
from permease.library import part
from permease.model.conditions import PointConditions
from permease.solve import stochastic_population
from permease.solve import walker as walking
from permease.solve.outcome import Outcome

OUTSIDE = Solution(Na="140 mM", K="5 mM", glucose="5 mM", HCO3="20 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
SAME = {"membrane.area": scaled(cv=0.0)}
PATCH = cells.squid_axon().replace("membrane.area", "5 um^2")


def carriers(cell, count):
    inside = {"glucose": "1 mM", "HCO3": "10 mM"}
    return cell(part("SGLT1")(count=count, dynamics="transient"), outside=OUTSIDE, contents=inside)


def ends(made, members, **more):
    """Voltages (V) after 20 ms."""
    many = Population(made, members, vary=SAME)
    found = simulate(many, Hold("20 ms"), stochastic=True, seed=6, threads=1, outputs=["membrane.voltage"], **more)
    return found.values("membrane.voltage")[:, -1]


@pytest.mark.parametrize("points", [2, 21])
def test_carriers_that_move_charge_keep_their_voltage(cell, points):
    """Their mean is the deterministic one at default settings, which 20 ms (many membrane time constants) reach."""
    made, number = carriers(cell, 30_000), 24
    exact = simulate(made, Hold("20 ms"), points=2).voltage().values[-1] / 1e3
    without = simulate(carriers(cell, 1), Hold("20 ms"), points=2).voltage().values[-1] / 1e3
    seen = ends(made, number, points=points)
    error = seen.std(ddof=1) / math.sqrt(number)
    assert error < 0.05 * abs(exact - without)
    assert abs(seen.mean() - exact) < 3.0 * error


def test_the_noise_of_the_voltage_is_that_of_short_steps(cell):
    made, number = carriers(cell, 3000), 100
    default, fine = ends(made, number, points=2), ends(made, number, points=2, max_step="0.1 ms")
    # the ratio of two such variances scatters by a fifth
    assert 0.55 < default.var(ddof=1) / fine.var(ddof=1) < 1.8


def test_few_molecules_in_a_place_that_is_empty(cell):
    """The drive would take fractions of molecules from a place that has none."""
    made = carriers(cell, 300).replace("cytosol.glucose", "0 mM")
    run = simulate(made, Hold("20 ms"), points=21, stochastic=True, seed=3)
    assert run.audit().passed
    glucose = run.trajectory.states[:, run.trajectory.system.index("cytosol.amount.glucose")]
    assert glucose.min() == 0.0
    assert glucose[-1] > 0.0
    # no other path: whole molecules have come in
    whole = glucose * 6.02214076e23
    assert whole == pytest.approx(np.rint(whole), abs=1e-6)


@pytest.mark.parametrize("more", [{"rate_change": 1e-9}, {"max_step": "1e-12 s"}, {}])
def test_steps_are_bounded(more):
    with pytest.raises(SimulationError, match="used up its steps") as caught:
        simulate(PATCH, Hold("1 ms"), points=5, stochastic=True, max_steps=20, **more)
    assert 0.0 < caught.value.time < 1e-3
    many = Population(PATCH, 3, vary=SAME)
    found = simulate(many, Hold("1 ms"), points=2, stochastic=True, max_steps=20, threads=1, **more)
    if more:
        assert {status.outcome for status in found.status} == {Outcome.TOO_MANY_STEPS}
        assert np.isnan(found.values("membrane.voltage")[:, -1]).all()


def test_steps_are_those_of_one_step_of_the_protocol():
    """As many as are just enough for the longer of two steps are enough for both."""
    protocol, alone = Protocol(Hold("0.3 ms"), Hold("0.3 ms")), Protocol(Hold("0.3 ms"))
    steps = simulate(PATCH, protocol, points=41, stochastic=True).run["steps"]
    first = simulate(PATCH, alone, points=41, stochastic=True).run["steps"]
    most = max(first, steps - first)
    assert most < steps
    assert simulate(PATCH, protocol, points=41, stochastic=True, max_steps=most).outcome.ok
    with pytest.raises(SimulationError, match="used up its steps"):
        simulate(PATCH, protocol, points=41, stochastic=True, max_steps=most - 1)


def test_more_jumps_than_can_be_drawn_end_the_run(monkeypatch, cell):
    monkeypatch.setattr(walking, "MOST_EVENTS", 3)
    with pytest.raises(SimulationError, match="used up its steps"):
        simulate(carriers(cell, 30_000), Hold("1 ms"), points=3, stochastic=True)
    channels = cell(part("Nav3State")(count=1000))
    with pytest.raises(SimulationError, match="used up its steps"):
        simulate(channels, VoltageClamp("membrane", "-20 mV", "9 ms"), stochastic=True, method="gillespie")


@pytest.mark.parametrize("method", ["multinomial", "gillespie"])
def test_a_clamp_takes_one_call_for_all_its_outputs(monkeypatch, cell, method):
    """Many outputs at constant rates: the law of the master equation, in hardly more steps than outputs."""
    number, members = 200, 40
    made = cell(part("Nav3State")(count=number)).replace("cytosol.volume", "0.5 fL").replace("membrane.area", "3 um^2")
    glides = []
    original = walking.Walker._glide

    def glide(self, start, times, seen, most):
        glides.append(original(self, start, times, seen, most))
        return glides[-1]

    monkeypatch.setattr(walking.Walker, "_glide", glide)
    clamp = VoltageClamp("membrane", "-20 mV", "2 ms")
    run = simulate(made, clamp, points=401, stochastic=True, method=method)
    assert sum(glides) > 350
    assert len(glides) < 5
    assert run.run["steps"] < 401 + 40
    assert run.audit().passed
    assert len(run.counts["membrane.Nav3State"]) == len(run.times)
    path = "membrane.Nav3State.open_probability"
    found = simulate(
        Population(made, members, vary=SAME),
        clamp,
        points=21,
        stochastic=True,
        method=method,
        outputs=[path],
        threads=1,
    )
    system = assemble(made)
    states = part("Nav3State")(count=1).states
    start = system.initial[[system.index(f"membrane.Nav3State.{s}") for s in states]]
    chain = generator(part("Nav3State")(count=1), PointConditions({}, {}, -0.02, made.temperature))
    seen = found.values(path)
    for k, time in enumerate(found.times):
        odds = expm(chain.matrix * time) @ (start / start.sum())
        p = float(odds[np.array(chain.conducting, dtype=bool)].sum())
        if k and p * number * members > 20.0:
            variance = p * (1.0 - p) / number
            assert abs(seen[:, k].mean() - p) < 4.0 * math.sqrt(variance / members)
            assert 0.35 < seen[:, k].var(ddof=1) / variance < 2.2


def test_a_clamp_that_warms_is_no_clamp_at_constant_rates(monkeypatch, cell):
    """Rates that drift end the run of outputs where they do, and nothing is lost or counted twice."""
    made = cell(part("SquidKv")(count=500)).replace("cytosol.volume", "1 pL")
    protocol = Protocol(VoltageClamp("membrane", "-20 mV", "2 ms"), Warm("30 degC", "2 ms"))
    monkeypatch.setattr(walking, "_STILL", 1e-6)
    strict = simulate(made, protocol, points=81, stochastic=True)
    monkeypatch.setattr(walking, "_STILL", 10.0)
    loose = simulate(made, protocol, points=81, stochastic=True)
    for run in (strict, loose):
        assert run.audit().passed
        assert (run.counts["membrane.SquidKv"].sum(axis=1) == 500).all()
        assert (np.diff(run.times) > 0.0).all()
        assert len(run.times) == len(run.counts["membrane.SquidKv"])


def test_threads_and_blocks_do_not_matter(monkeypatch):
    many = Population(PATCH, 70, vary={"membrane.capacitance": scaled(cv=0.1)})
    found = []
    for threads, block in ((1, 128), (2, 16)):
        monkeypatch.setattr(stochastic_population, "BLOCK", block)
        run = simulate(many, Hold("0.2 ms"), points=3, stochastic=True, threads=threads, outputs=["membrane.voltage"])
        found.append(run.values("membrane.voltage"))
    assert (found[0] == found[1]).all()


def test_a_condition_within_a_step_loses_nothing(cell):
    """What the drive gave by the moment is what molecules have carried, to the last one."""
    for seed in range(3):
        until = Until("cytosol.K", below=f"{129.995 - 1e-3 * seed} mM")
        run = simulate(
            carriers(cell, 2000), Hold("1 s", until=until), stochastic=True, points=5, seed=seed, rate_change=1.0
        )
        assert len(run.events) == 1
        assert run.audit().passed
        assert max(map(abs, run.audit().matter.values())) < 1e-11
