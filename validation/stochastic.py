"""Counted molecules against theory: how splitting converges, and how a patch of axon falls silent as it grows.

    python validation/stochastic.py [seconds of model time per area]

Prints the voltage after a pulse into 1e13 um2 of squid axon, less that of the integrated gates, against the longest
step and against ``rate_change``: second order, down to the noise of so many channels. Then the spontaneous action
potentials per second of a Hodgkin-Huxley membrane at 6.3 degC against its area.
"""

import sys

import numpy as np

from permease import Hold, Inject, Protocol, cells, simulate

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0

large = cells.squid_axon().replace("membrane.area", "1e13 um^2")
pulse = Protocol(Inject("axoplasm", current="2 A", duration="2 ms"))
exact = simulate(large, pulse, points=41, rtol=1e-10, atol=1e-12).voltage().values[-1]
print("longest step / us, error / mV")
for step in (40, 20, 10, 5):
    run = simulate(large, pulse, points=41, stochastic=True, rate_change=1.0, max_step=f"{step} us")
    print(f"{step:6}  {run.voltage().values[-1] - exact:+.5f}")
print("rate_change, steps, error / mV")
for change in (0.4, 0.2, 0.1, 0.05):
    run = simulate(large, pulse, points=41, stochastic=True, rate_change=change)
    print(f"{change:6}  {run.run['steps']:5}  {run.voltage().values[-1] - exact:+.5f}")
print("area / um2, Na+ channels, K+ channels, spikes / s, standard deviation of V / mV")
for area in (1, 5, 20, 100, 300, 1000):
    patch = cells.squid_axon().replace("membrane.area", f"{area} um^2")
    run = simulate(patch, Protocol(Hold(f"{SECONDS} s")), points=int(5000 * SECONDS) + 1, stochastic=True, seed=1)
    volts = run.voltage().values
    spikes = int(np.sum((volts[1:] > 0.0) & (volts[:-1] <= 0.0)))
    numbers = [int(rows[0].sum()) for rows in run.counts.values()]
    print(f"{area:6}  {numbers[0]:7}  {numbers[1]:6}  {spikes / SECONDS:6.1f}  {volts.std():.3f}")
