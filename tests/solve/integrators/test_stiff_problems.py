"""Generated code on the classical stiff problems at every width; ``validation/integrator.py`` has more tolerances."""

import itertools
import math

import numpy as np
import pytest
from stiff_problems import PER_SECOND, PROBLEMS, T, digits

from permease.compile import Equations, build
from permease.expr import ops, symbol

CASES = [
    *((name, rtol) for name in PROBLEMS if name != "ring modulator" for rtol in (1e-4, 1e-6, 1e-8, 1e-10)),
    ("ring modulator", 1e-5),
    ("ring modulator", 1e-7),
]


@pytest.mark.parametrize("width", [1, 8])
@pytest.mark.parametrize(("name", "rtol"), CASES)
def test_digits(name, rtol, width):
    found, _ = digits(name, width, rtol)
    assert found >= -math.log10(rtol) - 1.0


def one_step_at_a_time(kernel, y, p, span, count):
    """The states after every one of ``count`` equal steps (count, cells): the tolerance refuses none."""
    h, found = span / count, []
    states = np.array(y, dtype=float)[:, None]
    for i in range(count):
        runs = kernel.integrate_many(
            states, p, [(i + 1) * h], scale=[1.0], rtol=1e6, atol=1e6, start=i * h, initial_step=h
        )
        assert set(runs.steps) == {1}
        states = runs.final
        found.append(states[:, 0])
    return np.array(found)


@pytest.mark.parametrize("width", [1, 8])
def test_observed_order_of_the_generated_code(width):
    """y' = -2 t y^2, y = 1/(1 + t^2): order 5."""
    y = symbol("y")
    equations = Equations(T, (y,), (-2.0 * T * PER_SECOND * y * y * PER_SECOND,), (False,), ())
    kernel = build(equations, width=width, cache=False)
    errors = []
    for count in (20, 40, 80):
        rows = one_step_at_a_time(kernel, [1.0] * width, [], 2.0, count)
        errors.append(np.abs(rows[-1] - 0.2).max())
    orders = [math.log2(a / b) for a, b in itertools.pairwise(errors)]
    assert min(orders) > 4.85


@pytest.mark.parametrize("width", [1, 8])
def test_prothero_robinson_in_the_generated_code(width):
    """y' = -l (y - phi) + phi' with phi = 1/(1 + t^2): at the worst stiffness for each step no order below 3.8."""
    y, stiffness = symbol("y"), symbol("l")
    t = T * PER_SECOND
    phi = 1.0 / (1.0 + t * t)
    slope = -2.0 * t * phi * phi
    rate = (slope - stiffness * (y - phi)) * PER_SECOND
    kernel = build(Equations(T, (y,), (rate,), (False,), (stiffness,)), width=width, cache=False)
    stiff = np.logspace(0, 7, 32)[:, None]
    errors = []
    for count in (16, 32, 64):
        rows = one_step_at_a_time(kernel, np.ones(len(stiff)), stiff, 2.0, count)
        times = np.linspace(0.0, 2.0, count + 1)[1:, None]
        errors.append(np.abs(rows - 1.0 / (1.0 + times**2)).max())
    orders = [math.log2(a / b) for a, b in itertools.pairwise(errors)]
    assert min(orders) > 3.8


def test_a_long_run_may_begin_with_short_steps():
    """What is over in a nanosecond, in a run of a century."""
    y, k = symbol("y"), symbol("k", "1/s")
    rate = k * (ops.exp(-y) - y)
    kernel = build(Equations(T, (y,), (rate,), (False,), (k,)), cache=False)
    run = kernel.integrate([5.0], [1e9], [1e-9, 3.2e9], scale=[1.0], rtol=1e-8, atol=1e-8)
    assert run.outcome.ok
    alone = kernel.integrate([5.0], [1e9], [1e-9], scale=[1.0], rtol=1e-8, atol=1e-8)
    assert run.states[0, 0] == pytest.approx(alone.final[0], rel=1e-6)
    assert run.final[0] == pytest.approx(0.5671432904097838, rel=1e-8)
