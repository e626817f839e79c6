"""Faults planted in some lanes: a named outcome in bounded time, the other lanes to the bit as without them."""

import functools

import numpy as np
import pytest

from permease.compile import Equations, build
from permease.compile.targets import llvm_machine
from permease.compile.targets.outcome import Outcome
from permease.expr import constant, ops, symbol

T = symbol("t", "s")
X, Y = symbol("x"), symbol("y")
K, AT, HEIGHT = symbol("k", "1/s"), symbol("at", "s"), symbol("height")
NAN = ops.log(constant(-1.0) - X * X)
CELLS = 21
BAD = [0, 4, 11, 20]
WIDTHS = [1, 8]


def planted(fault):
    """x' = -k x and y' = k (x - y), until the time ``at``, when the rate of x breaks."""
    rate = -K * ops.where(ops.less(T, AT), X, X + fault)
    return Equations(T, (X, Y), (rate, K * (X - Y)), (False,) * 2, (K, AT, HEIGHT))


FAULTS = {
    "nan": planted(NAN),
    "infinite": planted(1.0 / HEIGHT),
    "not finite at the start": planted(NAN),
    "blow-up": Equations(
        T, (X, Y), (-K * X + ops.where(ops.less(T, AT), 0.0 * X, 50.0 * (1.0 + X * X * X)) * K, K * (X - Y)),
        (False,) * 2, (K, AT, HEIGHT),
    ),
    "stiff blow-up": Equations(
        T, (X, Y), (-K * X + ops.where(ops.less(T, AT), 0.0 * X, ops.exp(40.0 * X)) * K, 1e6 * K * (X - Y)),
        (False,) * 2, (K, AT, HEIGHT),
    ),
}  # fmt: skip
GRIDS = {2: np.linspace(0.0, 3.0, 2), 10_000: np.linspace(0.0, 3.0, 10_000)}


@functools.cache
def compiled(name, width):
    return build(FAULTS[name], width=width, cache=False)


def numbers(bad, when):
    rng = np.random.default_rng(11)
    p = np.column_stack([rng.uniform(0.5, 5.0, CELLS), np.full(CELLS, 1e9), np.ones(CELLS)])
    p[bad, 1], p[bad, 2] = when, 0.0
    return p, rng.uniform(0.5, 2.0, (CELLS, 2))


@pytest.mark.parametrize("points", GRIDS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_and_stays_in_its_lane(name, width, points):
    kernel = compiled(name, width)
    when = -1.0 if name == "not finite at the start" else 0.7
    p, y0 = numbers(BAD, when)
    times = GRIDS[points]
    found = kernel.integrate_many(y0, p, times, scale=[1.0, 1.0])
    for i in BAD:
        expected = {Outcome.NOT_FINITE} | ({Outcome.STEP_TOO_SMALL} if "blow-up" in name else set())
        assert found.outcomes[i] in expected
        assert found[i].worst_state == 0
        assert found.steps[i] + found.rejected[i] < 4000
        assert np.isfinite(found.final[i]).all()
        if "blow-up" in name:
            assert 0.7 - 1e-3 < found.time[i] < 3.0
        else:
            assert found.time[i] == pytest.approx(max(when, 0.0), abs=1e-3)
        reached = times <= found.time[i]
        assert np.isfinite(found.states[i, reached]).all()
        assert np.isnan(found.states[i, ~reached]).all()
    good = np.delete(np.arange(CELLS), BAD)
    alone = kernel.integrate_many(y0[good], p[good], times, scale=[1.0, 1.0])
    assert set(alone.outcomes) == {Outcome.FINISHED}
    assert np.array_equal(found.states[good], alone.states)
    assert np.array_equal(found.final[good], alone.final)
    assert np.array_equal(found.steps[good], alone.steps)


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_the_same_at_every_width(name):
    p, y0 = numbers(BAD, 0.7)
    one, eight = (compiled(name, w).integrate_many(y0, p, GRIDS[2], scale=[1.0] * 2) for w in WIDTHS)
    assert one.outcomes == eight.outcomes
    assert np.array_equal(one.states, eight.states, equal_nan=True)
    assert np.array_equal(one.time, eight.time)


@pytest.mark.parametrize("plain", [False, True])
def test_results_are_the_same_to_the_bit_at_every_width(pump_leak, monkeypatch, plain):
    """Roundings are the same wherever a cell is computed, also without wide registers and fused products."""
    if plain:
        triple, _, _, *versions = llvm_machine.description()
        monkeypatch.setattr(llvm_machine, "description", lambda: (triple, "", "", *versions))
    rng = np.random.default_rng(7)
    p = pump_leak.p * rng.uniform(0.7, 1.4, (19, len(pump_leak.p)))
    p[:, :4] = pump_leak.p[:4]
    y0 = pump_leak.y0 * rng.uniform(0.8, 1.2, (19, 5))
    runs = [
        build(pump_leak.equations, width=width).integrate_many(y0, p, pump_leak.times, scale=pump_leak.scale)
        for width in (1, 2, 4, 8)
    ]
    for run in runs[1:]:
        assert np.array_equal(run.states, runs[0].states)
        assert np.array_equal(run.steps, runs[0].steps)
