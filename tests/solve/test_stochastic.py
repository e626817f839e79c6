"""Counted molecules in a cell: the laws of chance, conservation, the deterministic limit, and what is refused."""

import itertools
import math

import numpy as np
import pytest
from scipy.linalg import expm

from permease import Hold, Inject, Perfuse, Population, Protocol, Set, VoltageClamp, Warm, cells, scaled, simulate
from permease.chemistry.solution import Solution
from permease.compile.system import assemble
from permease.errors import InputError, ModelError, QuantityError, SimulationError, UnknownNameError
from permease.instruments.generator import generator
from permease.kinetics.fluctuation import fluctuation
from permease.library import part
from permease.model.conditions import PointConditions
from permease.solve.control import Control
from permease.solve.protocol_steps import Player
from permease.solve.stochastic import StochasticSimulation, chosen
from permease.solve.walker import Walker

OUTSIDE = Solution(Na="140 mM", K="5 mM", glucose="5 mM", HCO3="20 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
INSIDE = {"glucose": "1 mM", "HCO3": "10 mM"}
SAME = {"membrane.area": scaled(cv=0.0)}


def small(cell, *parts):
    made = cell(*parts, outside=OUTSIDE, contents=INSIDE)
    return made.replace("cytosol.volume", "0.5 fL").replace("membrane.area", "3 um^2")


def squid(area):
    return cells.squid_axon().replace("membrane.area", area)


def clamped(made, volts, times, members, method):
    """Counts of the only counted transporter (members, 1 + times, states): at rest, then after a step of voltage."""
    protocol = Protocol(VoltageClamp("membrane", f"{volts} V", "1 s"))
    how = chosen(made, True, 1, method, 0.1, None)
    simulation = StochasticSimulation(made, protocol, how)
    system = simulation.division.system
    found = []
    for member in range(members):
        player = Player(system)
        start = (system.initial, player.parameters, system.scales)
        walker = Walker(simulation.division, simulation.kernels, start, how.control(1e-6, 1e-9, 10**5), 1, member)
        rows = [walker.counts[0].copy()]
        player.parameters = walker.parameters
        walker.state = player.begin(protocol.steps[0], walker.state)
        for before, after in zip((0.0, *times[:-1]), times, strict=True):
            walker.walk(float(before), float(after))
            rows.append(walker.counts[0].copy())
        found.append(rows)
    return np.array(found)


@pytest.mark.parametrize(
    ("name", "states", "volts"), [("Nav3State", 3, -0.02), ("Nav15", 9, -0.03), ("NavResurgent", 13, -0.01)]
)
@pytest.mark.parametrize("method", ["multinomial", "gillespie"])
def test_means_and_variances_obey_the_master_equation(cell, name, states, volts, method):
    """400 patches of 60 channels after a step of voltage: p(t) = exp(Q t) p(0), variance N p (1 - p)."""
    number, members = 60, 400
    made = small(cell, part(name)(count=number))
    times = np.array([2e-5, 2e-4, 2e-3])
    counts = clamped(made, volts, times, members, method)
    assert counts.shape == (members, 4, states)
    assert counts.dtype == np.int64
    system = assemble(made)
    rows = [system.index(f"membrane.{name}.{s}") for s in part(name)(count=1).states]
    start = system.initial[rows] / system.initial[rows].sum()
    chain = generator(part(name)(count=1), PointConditions({}, {}, volts, made.temperature))
    misses = []
    for k, time in enumerate((0.0, *times)):
        odds = expm(chain.matrix * time) @ start
        mean, variance = number * odds, number * odds * (1.0 - odds)
        seen = counts[:, k]
        likely = mean * members > 20.0
        misses.extend((np.abs(seen.mean(axis=0) - mean) / np.sqrt(variance / members + 1e-300))[likely])
        # the variance of the sample variance has the fourth moment in it
        fourth = variance * (1.0 + (3.0 * number - 6.0) * variance / number)
        spread = np.sqrt((fourth - variance**2 * (members - 3) / (members - 1)) / members)
        misses.extend((np.abs(seen.var(axis=0, ddof=1) - variance) / spread)[likely & (variance > 0.5)])
    # of a thousand comparisons three are expected beyond 3 standard errors
    assert len(misses) > 12
    assert max(misses) < 3.6
    assert np.mean(np.square(misses)) < 2.5


def test_dwell_times_are_those_of_the_matrix_exponential(cell):
    """16 channels seen every 20 us: their stays in one state are geometric, with the chance to stay of exp(Q dt)."""
    made = small(cell, part("SquidKv")(count=1))
    counts = clamped(made, -0.04, np.arange(1, 801) * 2e-5, 16, "multinomial")
    chain = generator(part("SquidKv")(count=1), PointConditions({}, {}, -0.04, made.temperature))
    chances = expm(chain.matrix * 2e-5)
    stays = []
    for seen in counts[:, 1:].argmax(axis=2):
        ends = np.flatnonzero(np.diff(seen)) + 1
        # a stay that begins late would be cut if it is long
        stays += [(int(seen[a]), int(b - a)) for a, b in itertools.pairwise(ends) if a < 400]
    tested = 0
    for state in range(5):
        lengths = np.array([n for s, n in stays if s == state])
        if len(lengths) < 50 or chances[state, state] ** 400 > 1e-3:
            continue
        tested += 1
        for longest in (1, 3, 10, 30):
            expected = 1.0 - chances[state, state] ** longest
            error = math.sqrt(max(expected * (1.0 - expected), 1e-9) / len(lengths))
            assert abs(np.mean(lengths <= longest) - expected) < 3.5 * error
    assert tested >= 4


def test_noise_of_a_clamped_patch(cell):
    """Variance i^2 N p (1 - p) of the current, and the Lorentzian spectrum of the chain, by fluctuation.sampled."""
    number, interval, points = 400, 2e-4, 12_001
    made = cell(part("SquidKv")(count=number)).replace("cytosol.volume", "1 nL").replace("temperature", "279.45 K")
    protocol = Protocol(VoltageClamp("membrane", "-20 mV", "2.4 s"))
    run = simulate(made, protocol, points=points, stochastic=True, seed=8)
    index = list(run.units).index("rate.membrane.SquidKv.K")
    ions = run.trajectory.observed[400:, index]
    open_ = run.counts["membrane.SquidKv"][400:, -1]
    single = float(np.median(ions[open_ > 0] / open_[open_ > 0]))
    assert ions == pytest.approx(single * open_, rel=1e-3)
    current = ions / single
    chain = generator(part("SquidKv")(count=1), PointConditions({}, {}, -0.02, made.temperature))
    theory = fluctuation(chain.matrix, chain.stationary(), chain.conducting.astype(float))
    p = theory.mean
    assert theory.variance == pytest.approx(p * (1.0 - p), rel=1e-9)
    slow = float(np.real(theory.time_constants.max()))
    independent = len(current) * interval / (2.0 * slow)
    assert abs(current.mean() - number * p) < 3.0 * math.sqrt(number * theory.variance / independent)
    assert current.var() == pytest.approx(number * theory.variance, rel=3.0 * math.sqrt(2.0 / independent))
    # Bartlett's estimate over stretches, compared in octaves
    length = 2048
    windows = current[: len(current) // length * length].reshape(-1, length)
    windows = (windows - windows.mean(axis=1, keepdims=True)) * np.hanning(length)
    power = (
        np.mean(np.abs(np.fft.rfft(windows, axis=1)) ** 2, axis=0) * 2.0 * interval / np.sum(np.hanning(length) ** 2)
    )
    frequencies = np.fft.rfftfreq(length, interval)
    expected = number * theory.sampled(frequencies, interval)
    for low, high in ((10, 30), (30, 100), (100, 300), (300, 1000), (1000, 2450)):
        band = (frequencies >= low) & (frequencies < high)
        error = 3.0 * math.sqrt(1.0 / (band.sum() * len(windows) / 2.0))
        assert power[band].sum() == pytest.approx(expected[band].sum(), rel=error)


def test_a_large_patch_is_the_deterministic_one():
    """Noise falls as the area grows: what is left at 1e5 um2 is within 3 standard errors of the mean voltage."""
    protocol = Protocol(Inject("axoplasm", current="5 nA", duration="4 ms"))
    exact = simulate(squid("1e5 um^2"), protocol, points=41).voltage().values
    runs = np.array(
        [simulate(squid("1e5 um^2"), protocol, points=41, stochastic=True, seed=s).voltage().values for s in range(8)]
    )
    error = runs.std(axis=0, ddof=1) / math.sqrt(len(runs))
    late = slice(4, None)
    assert np.median(np.abs(runs.mean(axis=0) - exact)[late] / error[late]) < 1.5
    assert (np.abs(runs.mean(axis=0) - exact)[late] < 4.5 * error[late] + 0.01).all()
    noisy = simulate(squid("10 um^2"), Protocol(Hold("4 ms")), points=41, stochastic=True).voltage().values
    quiet = simulate(squid("1e5 um^2"), Protocol(Hold("4 ms")), points=41, stochastic=True).voltage().values
    assert quiet.std() < 0.1 < noisy.std()


class _Mean(Walker):
    """Jumps of as many molecules as are expected, to the nearest whole one: the splitting without its noise."""

    def _drawn(self, i, t, h):
        chance, s = self.chances[i], self.splitting
        rates = s.speeds.sets[1][s.ways[i]].copy()
        expected = chance.spent(rates, h)[chance.starts] * rates
        number, after = chance.counts.sum(), np.rint(chance.counts @ chance.propagate(rates, h))
        chance.counts[:] = after
        chance.counts[int(np.argmax(after))] += number - chance.counts.sum()
        return expected


ORDERS = {"squid": "membrane.voltage", "matter": "cytosol.glucose", "charge": "membrane.voltage"}


@pytest.mark.parametrize("name", ORDERS)
def test_the_splitting_is_of_second_order(cell, name):
    """In expectation the error falls with the square of the step, also where the jumps move matter and charge."""
    if name == "squid":
        made, duration = squid("1e13 um^2").replace("axoplasm.K", "300 mM"), 2e-3
    else:
        made = small(cell, part("SGLT1")(count=3 * 10**13, dynamics="transient")).replace("cytosol.glucose", "20 mM")
        made = made.replace("cytosol.volume", "0.5 uL").replace("membrane.area", "3e9 um^2")
        duration = 4e-3
    protocol = Protocol(Hold(f"{duration} s"))
    how = chosen(made, True, 1, "multinomial", 1.0, None)
    simulation = StochasticSimulation(made, protocol, how)
    system = simulation.division.system

    def last(steps):
        control = Control(math.inf, duration / steps, "multinomial", 1e-11, 1e-12, 10**6)
        start = system.initial, system.parameters, system.scales
        walker = _Mean(simulation.division, simulation.kernels, start, control, 1, 0)
        walker.step = duration / steps
        walker.walk(0.0, duration)
        assert walker.steps == steps
        seen = simulation.kernels[0].observe(duration, walker.state, walker.parameters)
        return float(seen[simulation.kernels[0].observables.index(ORDERS[name])])

    values = [last(n) for n in (16, 32, 64, 128)]
    gaps = np.abs(np.diff(values))
    orders = np.log2(gaps[:-1] / gaps[1:])
    assert orders[-1] == pytest.approx(2.0, abs=0.25)


@pytest.mark.parametrize("name", ["SGLT1", "AE1", "NaKATPase", "NaKATPasePostAlbers", "CFTR"])
def test_matter_and_charge_are_conserved(cell, name):
    more = {} if name == "CFTR" else {"dynamics": "transient"}
    made = small(cell, part(name)(count=2000, **more))
    run = simulate(made, Protocol(Hold("0.1 s")), points=41, stochastic=True, seed=2)
    audit = run.audit()
    assert audit.passed
    assert not audit.energy.evaluated
    assert max(map(abs, audit.matter.values())) < 1e-10
    counts = run.counts[f"membrane.{name}"]
    assert (counts >= 0).all()
    assert (counts.sum(axis=1) == 2000).all()
    assert (counts[0] != counts[-1]).any()


def test_carriers_turn_at_the_rate_of_the_mean(cell):
    """Glucose that 40 vesicles lost in a clamp, against the integrated scheme."""
    protocol = Protocol(VoltageClamp("membrane", "-100 mV", "50 ms"))
    made = small(cell, part("SGLT1")(count=300, dynamics="transient"))
    path = "cytosol.glucose"
    exact = simulate(made, protocol, points=41)
    many = simulate(Population(made, 40, vary=SAME), protocol, points=3, stochastic=True, outputs=[path])
    seen = many.values(path)
    error = seen[:, -1].std(ddof=1) / math.sqrt(40)
    assert error > 0.0
    assert abs(seen[:, -1].mean() - exact.trajectory.observed[-1, list(exact.units).index(path)]) < 3 * error


def test_vesicles_fuse_one_by_one(cell):
    """After a rise of Ca2+: whole vesicles, and on the mean the membrane that the integrated pools add."""
    made = cell(part("SynapticVesicles")(count=200))
    protocol = Protocol(Hold("1 ms"), Set("membrane.SynapticVesicles.calcium", "10 uM"), Hold("3 ms"))
    run = simulate(made, protocol, points=82, stochastic=True, seed=1)
    assert run.audit().passed
    fused = run.molecules("SynapticVesicles").sel(state="fused").values
    assert fused[-1] > fused[0]
    area = run["membrane.surface"].values
    one = part("SynapticVesicles")().vesicle_area.to("um^2").magnitude
    assert np.diff(area) == pytest.approx(one * np.diff(fused), abs=1e-9)
    exact = 1e-12 * simulate(made, protocol, points=82)["membrane.surface"].values[-1]
    many = simulate(Population(made, 60, vary=SAME), protocol, points=4, stochastic=True, outputs=["membrane.surface"])
    seen = many.values("membrane.surface")[:, -1]
    assert abs(seen.mean() - exact) < 3.0 * seen.std(ddof=1) / math.sqrt(60)
    assert exact - seen.min() > 1e-14


def test_equal_seeds_give_equal_runs():
    protocol = Protocol(Hold("2 ms"))
    first, again, other = (
        simulate(squid("5 um^2"), protocol, points=41, stochastic=True, seed=seed).trajectory.states
        for seed in (1, 1, 2)
    )
    assert (first == again).all()
    assert (first != other).any()


def test_only_what_is_asked_for_is_counted():
    run = simulate(squid("5 um^2"), Protocol(Hold("1 ms")), stochastic=["SquidKv"], seed=1)
    assert list(run.counts) == ["membrane.SquidKv"]
    assert run.molecules("SquidKv").dims == ("time", "state")
    assert list(run.molecules("membrane.SquidKv").state.values) == ["n0", "n1", "n2", "n3", "n4"]
    assert run.rerun["stochastic"] == "membrane.SquidKv"
    assert run.rerun["seed"] == "1"
    open_ = run["membrane.SquidKv.open_probability"].values
    whole = run.counts["membrane.SquidKv"].sum(axis=1)
    assert open_ == pytest.approx(run.counts["membrane.SquidKv"][:, -1] / whole)
    with pytest.raises(UnknownNameError, match="counted transporter"):
        run.molecules("membrane.SquidNav")


def test_every_step_of_a_protocol(cell):
    made = small(cell, part("SGLT1")(count=50, dynamics="transient"), part("SquidKv")(count=40))
    protocol = Protocol(
        Hold("1 ms"), VoltageClamp("membrane", ("-90 mV", "0 mV"), "2 ms"),
        Perfuse("bath", add={"glucose": "9 mM"}, duration="1 ms"),
        Inject("cytosol", current="0.1 pA", duration="1 ms"), Warm("30 degC", "1 ms"), Set("cytosol.Na", "20 mM"),
        Hold("1 ms"),
    )  # fmt: skip
    run = simulate(made, protocol, points=60, stochastic=True)
    assert run.outcome.ok
    assert run.audit().passed
    assert run.times[-1] == pytest.approx(7e-3)
    assert run.voltage().values[-1] != run.voltage().values[0]


def test_none_at_all():
    """Fewer than half a molecule is none: the cell runs on its leaks."""
    run = simulate(squid("0.0001 um^2"), Protocol(Hold("1 ms")), stochastic=["SquidKv"])
    assert run.counts["membrane.SquidKv"].sum() == 0
    assert np.isfinite(run.voltage().values).all()


@pytest.mark.parametrize(
    ("given", "error", "why"),
    [
        ({"stochastic": ["membrane.leak"]}, ModelError, "no states that take time"),
        ({"stochastic": ["membrane.Nav"]}, UnknownNameError, "transporter"),
        ({"stochastic": "SquidNav"}, InputError, "True or a list"),
        ({"stochastic": []}, InputError, "no transporter is named"),
        ({"stochastic": True, "seed": -1}, InputError, "seed"),
        ({"stochastic": True, "seed": 1.5}, InputError, "seed"),
        ({"stochastic": True, "method": "tau"}, UnknownNameError, "method"),
        ({"stochastic": True, "rate_change": 0.0}, InputError, "rate_change"),
        ({"stochastic": True, "rate_change": "much"}, InputError, "rate_change"),
        ({"stochastic": True, "max_step": 3}, QuantityError, "max_step"),
        ({"stochastic": True, "max_step": "0 s"}, InputError, "max_step"),
        ({"stochastic": True, "target": "numpy"}, InputError, "machine code only"),
        ({"stochastic": True, "points": 0}, InputError, "points"),
        ({"seed": 3}, InputError, "stochastic runs"),
        ({"method": "gillespie"}, InputError, "stochastic runs"),
    ],
)
def test_what_is_refused(given, error, why):
    with pytest.raises(error, match=why):
        simulate(squid("5 um^2"), Protocol(Hold("1 ms")), **given)


@pytest.mark.parametrize("path", ["membrane.area", "membrane.SquidKv.density"])
def test_their_number_stays(path):
    step = Set(path, "7 um^2" if path.endswith("area") else "100 / um^2")
    with pytest.raises(ModelError, match="cannot change"):
        simulate(squid("5 um^2"), Protocol(Hold("1 ms"), step, Hold("1 ms")), stochastic=True)


def test_more_jumps_than_can_be_drawn_are_refused(cell):
    made = cell(part("SGLT1")(density="1e6/um^2", dynamics="transient"), outside=OUTSIDE, contents=INSIDE)
    with pytest.raises(InputError, match="jumps would have to be drawn"):
        simulate(made, Protocol(Hold("10 h")), stochastic=True)
    population = simulate(Population(made, 2, vary=SAME), Protocol(Hold("10 h")), stochastic=True)
    assert population.status.counts == {"TOO_MANY_STEPS": 2}


def test_a_run_that_cannot_go_on_says_where(cell):
    made = small(cell, part("SquidKv")(count=40))
    drain = Protocol(Inject("cytosol", glucose="-1 fmol/s", duration="1 s"))
    with pytest.raises(SimulationError, match=r"cannot be negative|below zero"):
        simulate(made, drain, stochastic=True, points=41)


def test_spontaneous_spikes_vanish_as_the_area_grows():
    """A small patch of Hodgkin-Huxley membrane fires by itself, a large one with equal densities rests."""

    def spikes(area, seed):
        run = simulate(squid(area), Protocol(Hold("60 ms")), points=301, stochastic=True, seed=seed)
        volts = run.voltage().values
        return int(np.sum((volts[1:] > 0.0) & (volts[:-1] <= 0.0)))

    assert sum(spikes("5 um^2", seed) for seed in range(3)) >= 2
    assert sum(spikes("3000 um^2", seed) for seed in range(2)) == 0
