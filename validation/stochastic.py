"""Counted molecules against theory: the master equation, dwell times, and how the splitting converges.

    python validation/stochastic.py [seconds of model time per area]

1. Means and variances of the counts after a step of voltage, of schemes of 3, 9 and 13 states, by both methods, against
   exp(Qt): how many of the comparisons lie beyond 3 standard errors, and how many would by chance (0.27 %).
2. Stays in every state of single channels, seen at intervals dt, against the chance to stay, exp(Q dt).
3. The splitting without its noise (as many molecules jump as are expected), against very short steps: second order in
   the longest step, and in ``rate_change``.
4. The voltage that carriers make, counted and integrated, at two and at many outputs.
5. Spontaneous action potentials per second of a Hodgkin-Huxley membrane at 6.3 degC against its area.

Every row of 1, 2 and 4 ends in "met" or "missed".
"""

import itertools
import math
import sys
import time

import numpy as np
from scipy.linalg import expm

from permease import (
    Bath,
    Cell,
    Compartment,
    Hold,
    Impermeant,
    Inject,
    Leak,
    Membrane,
    Population,
    Protocol,
    Solution,
    VoltageClamp,
    cells,
    scaled,
    simulate,
)
from permease.compile.system import assemble
from permease.instruments.generator import generator
from permease.library import part
from permease.model.conditions import PointConditions
from permease.solve.control import Control
from permease.solve.protocol_steps import Player
from permease.solve.splitting import Splitting
from permease.solve.stochastic import StochasticSimulation, chosen
from permease.solve.walker import Walker

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
SAME = {"membrane.area": scaled(cv=0.0)}
BEGIN = time.perf_counter()


def made(*parts, area="1000 um^2", volume="1 pL"):
    """A cell with leaks of Na, K and Cl and what is given."""
    inside = Compartment(
        "cytosol", volume, {"Na": "15 mM", "K": "130 mM", "Cl": "40 mM", "glucose": "1 mM"}, balance="Cl",
        impermeant=[Impermeant("protein", "75 mM", charge=-1.2)],
    )  # fmt: skip
    bath = Bath("bath", Solution(Na="140 mM", K="5 mM", glucose="5 mM", balance="Cl"))
    leaks = [Leak(ion, permeability="1e-6 cm/s") for ion in ("Na", "K", "Cl")]
    return Cell("cell", [Membrane("membrane", inside, bath, area, transporters=[*leaks, *parts])])


def verdict(good):
    """In one word."""
    return "met" if good else "missed"


def counted(cell, volts, times, members, method):
    """Counts (members, times, states) of the only counted transporter after a step of voltage."""
    protocol = Protocol(VoltageClamp("membrane", f"{volts} V", f"{times[-1]} s"))
    how = chosen(cell, True, 1, method, 0.1, None)
    simulation = StochasticSimulation(cell, protocol, how)
    system, control = simulation.division.system, how.control(1e-6, 1e-9, 10**5)
    shared, found = Splitting(simulation.division, simulation.kernels, control), []
    for member in range(members):
        player, rows = Player(system), []
        start = (system.initial, player.parameters, system.scales)
        walker = Walker(simulation.division, simulation.kernels, start, control, 1, member, shared)
        player.parameters = walker.parameters
        walker.state = player.begin(protocol.steps[0], walker.state)
        walker.follow(times, lambda _, w=walker, r=rows: r.append(w.counts[0].copy()))
        found.append(rows)
    return np.array(found, dtype=float)


print("1. master equation: 60 channels, 400 members, means and variances")
print("states  method        comparisons  largest  beyond 3 SE  expected")
SCHEMES = {
    "Nav3State": (-0.02, [2e-5, 2e-4, 2e-3]),
    "Nav15": (-0.12, [1e-3, 1e-2, 4e-2]),
    "NavResurgent": (-0.01, [2e-5, 2e-4, 2e-3]),
}
for name, (volts, moments) in SCHEMES.items():
    number, members = 60, 400
    cell = made(part(name)(count=number), area="3 um^2", volume="0.5 fL")
    states = part(name)(count=1).states
    system = assemble(cell)
    rest = system.initial[[system.index(f"membrane.{name}.{s}") for s in states]]
    chain = generator(part(name)(count=1), PointConditions({}, {}, volts, cell.temperature))
    times = np.array(moments)
    for method in ("multinomial", "gillespie"):
        seen = counted(cell, volts, times, members, method)
        scores = []
        for k, moment in enumerate(times):
            odds = expm(chain.matrix * moment) @ (rest / rest.sum())
            mean, variance = number * odds, number * odds * (1.0 - odds)
            likely = mean * members > 20.0
            scores += list((np.abs(seen[:, k].mean(axis=0) - mean) / np.sqrt(variance / members + 1e-300))[likely])
            # the variance of the sample variance has the fourth moment in it
            fourth = variance * (1.0 + (3.0 * number - 6.0) * variance / number)
            spread = np.sqrt((fourth - variance**2 * (members - 3) / (members - 1)) / members)
            usual = likely & (variance > 0.5)
            scores += list((np.abs(seen[:, k].var(axis=0, ddof=1) - variance) / spread)[usual])
        beyond = sum(score > 3.0 for score in scores)
        print(f"{len(states):6}  {method:12}  {len(scores):11}  {max(scores):7.2f}  {beyond:11}  "
              f"{0.0027 * len(scores):8.2f}  {verdict(beyond <= 1 and max(scores) < 4.0)}")  # fmt: skip

print("\n2. dwell times: 6 single channels, seen every 20 us for 1 s")
print("channel       state   stays  mean / ms  theory  (mean - theory) / SE")
for name, volts in (("SquidKv", -0.04), ("Nav3State", -0.05)):
    interval, points = 2e-5, 50_001
    cell = made(part(name)(count=1))
    chain = generator(part(name)(count=1), PointConditions({}, {}, volts, cell.temperature))
    chances = np.diag(expm(chain.matrix * interval))
    stays = []
    for seed in range(6):
        clamp = VoltageClamp("membrane", f"{volts} V", f"{interval * (points - 1)} s")
        run = simulate(cell, clamp, points=points, stochastic=True, seed=seed)
        walk = run.counts[f"membrane.{name}"][1:].argmax(axis=1)
        ends = np.flatnonzero(np.diff(walk)) + 1
        # a stay that begins late would be cut if it is long
        stays += [(int(walk[a]), int(b - a)) for a, b in itertools.pairwise(ends) if a < points // 2]
    for state, stay in enumerate(chances):
        lengths = np.array([n for s, n in stays if s == state])
        if len(lengths) > 50:
            score = (lengths.mean() - 1.0 / (1.0 - stay)) / (math.sqrt(stay) / (1.0 - stay) / math.sqrt(len(lengths)))
            print(f"{name:12}  {state:5}  {len(lengths):6}  {1e3 * interval * lengths.mean():9.4f}  "
                  f"{1e3 * interval / (1.0 - stay):6.4f}  {score:+6.2f}  {verdict(abs(score) < 3.5)}")  # fmt: skip


class Mean(Walker):
    """Jumps of as many molecules as are expected, to the nearest whole one."""

    def _drawn(self, i, t, h):
        chance, s = self.chances[i], self.splitting
        rates = s.speeds.sets[1][s.ways[i]].copy()
        expected = chance.spent(rates, h)[chance.starts] * rates
        number, after = chance.counts.sum(), np.rint(chance.counts @ chance.propagate(rates, h))
        chance.counts[:] = after
        chance.counts[int(np.argmax(after))] += number - chance.counts.sum()
        return expected


def last(cell, step, change, longest):
    """The voltage (mV) at the end of a step of a protocol without noise, and the steps."""
    how = chosen(cell, True, 1, "multinomial", min(change, 1.0), None)
    simulation = StochasticSimulation(cell, Protocol(step), how)
    system = simulation.division.system
    control = Control(0.5 * change, longest, "multinomial", 1e-11, 1e-12, 10**6)
    walker = Mean(
        simulation.division, simulation.kernels, (system.initial, system.parameters, system.scales), control, 1, 0
    )
    player = Player(system)
    player.parameters = walker.parameters
    walker.state = player.begin(step, walker.state)
    walker.walk(0.0, step.duration)
    seen = simulation.kernels[0].observe(step.duration, walker.state, walker.parameters)
    return 1e3 * float(seen[simulation.kernels[0].observables.index("membrane.voltage")]), walker.steps


print("\n3. the splitting without noise: error of the voltage / mV")
CASES = {
    "squid axon, driven to a spike, 2 ms": (
        cells.squid_axon().replace("membrane.area", "1e13 um^2"),
        Inject("axoplasm", current="2 A", duration="2 ms"),
    ),
    "SGLT1, 4 ms": (
        made(part("SGLT1")(count=1e14, dynamics="transient"), area="1e11 um^2", volume="1e8 pL"),
        Hold("4 ms"),
    ),
}
for label, (cell, step) in CASES.items():
    duration = step.duration
    exact = last(cell, step, math.inf, duration / 4000)[0]
    before = math.nan
    print(label)
    for steps in (32, 64, 128, 256):
        error = last(cell, step, math.inf, duration / steps)[0] - exact
        order = math.log2(abs(before / error))
        print(f"   longest step {1e6 * duration / steps:7.2f} us  {error:+.3e}  order {order:5.2f}")
        before = error
    for change in (0.8, 0.4, 0.2, 0.1, 0.05):
        value, steps = last(cell, step, change, math.inf)
        print(f"   rate_change {change:5}  {steps:5} steps  {value - exact:+.3e}")

print("\n4. the voltage of 100,000 SGLT1 in a small cell after 30 ms, 24 members")
print("points  less that without / mV  error / mV  standard error  error / SE")
cell, protocol, path = made(part("SGLT1")(count=100_000, dynamics="transient")), Hold("30 ms"), "membrane.voltage"
exact = simulate(cell, protocol, points=2).voltage().values[-1]
without = simulate(made(), protocol, points=2).voltage().values[-1]
for points in (2, 41):
    many = simulate(Population(cell, 24, vary=SAME), protocol, points=points, stochastic=True, outputs=[path])
    seen = 1e3 * many.values(path)[:, -1]
    error = seen.std(ddof=1) / math.sqrt(len(seen))
    print(f"{points:6}  {exact - without:+22.6f}  {seen.mean() - exact:+10.2e}  {error:14.2e}  "
          f"{(seen.mean() - exact) / error:+10.2f}  {verdict(abs(seen.mean() - exact) < 3.0 * error)}")  # fmt: skip

print("\n5. area / um2, Na+ channels, K+ channels, spikes / s, standard deviation of V / mV")
for area in (1, 5, 20, 100, 300, 1000):
    patch = cells.squid_axon().replace("membrane.area", f"{area} um^2")
    run = simulate(patch, Protocol(Hold(f"{SECONDS} s")), points=int(5000 * SECONDS) + 1, stochastic=True, seed=1)
    volts = run.voltage().values
    spikes = int(np.sum((volts[1:] > 0.0) & (volts[:-1] <= 0.0)))
    numbers = [int(rows[0].sum()) for rows in run.counts.values()]
    print(f"{area:6}  {numbers[0]:7}  {numbers[1]:6}  {spikes / SECONDS:6.1f}  {volts.std():.3f}")
print(f"{time.perf_counter() - BEGIN:.0f} s")
