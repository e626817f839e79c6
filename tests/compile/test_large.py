"""Models of more than a hundred states: built in time, the same at every width, and equal to their uncoupled parts."""

import time

import numpy as np

from permease.compile import Equations, build
from permease.compile.targets import llvm_bodies
from permease.expr import constant, ops, symbol

T = symbol("t", "s")
PER_SECOND = constant(1.0, "1/s")


def ring(cells, states=12):
    """Chains of saturating exchange, each coupled to the next cell at its ends by a common rate."""
    gap, k = symbol("gap"), symbol("k")
    y = [[symbol(f"y{c}_{i}") for i in range(states)] for c in range(cells)]
    rates = []
    for c in range(cells):
        flows = [k * (a / (1.0 + a) - b * ops.exp(-0.1 * b)) for a, b in zip(y[c], y[c][1:], strict=False)]
        for i in range(states):
            rate = (flows[i - 1] if i else 0.0 * k) - (flows[i] if i + 1 < states else 0.0 * k)
            if i in (0, states - 1):
                rate = rate + gap * (y[(c + 1) % cells][i] + y[c - 1][i] - 2.0 * y[c][i])
            rates.append(rate * PER_SECOND)
    flat = tuple(symbol_ for row in y for symbol_ in row)
    return Equations(T, flat, tuple(rates), (False,) * len(flat), (gap, k))


def test_a_hundred_and_twenty_four_states_and_more():
    equations = ring(11)
    assert len(equations.states) == 132
    begin = time.process_time()
    kernels = [build(equations, width=width, cache=False) for width in (1, 8)]
    # two builds; generous, for a busy machine
    assert time.process_time() - begin < 6.0
    y0 = np.random.default_rng(3).uniform(0.1, 2.0, (9, 132))
    one, eight = (k.integrate_many(y0, [0.3, 2.0], [0.5, 4.0], scale=np.ones(132)) for k in kernels)
    assert all(outcome.ok for outcome in one.outcomes)
    assert np.array_equal(one.states, eight.states)
    totals = one.states.sum(axis=2)
    assert np.abs(totals - y0.sum(axis=1)[:, None]).max() < 1e-11
    apart = kernels[0].integrate(y0[0], [0.0, 2.0], [4.0], scale=np.ones(132), rtol=1e-9, atol=1e-9)
    single = build(ring(1), cache=False)
    for y, final in zip(y0[0].reshape(11, 12), apart.final.reshape(11, 12), strict=True):
        alone = single.integrate(y, [0.0, 2.0], [4.0], scale=np.ones(12), rtol=1e-9, atol=1e-9)
        assert np.abs(alone.final - final).max() < 1e-7


def test_long_functions_may_be_cut(monkeypatch):
    equations = ring(4)
    y0 = np.random.default_rng(3).uniform(0.1, 2.0, (3, 48))
    found = []
    for size in (10**9, 40):
        monkeypatch.setattr(llvm_bodies, "BLOCK", size)
        kernel = build(equations, width=8, cache=False)
        found.append(kernel.integrate_many(y0, [0.3, 2.0], [4.0], scale=np.ones(48)).states)
    assert np.abs(found[0] - found[1]).max() < 1e-13
