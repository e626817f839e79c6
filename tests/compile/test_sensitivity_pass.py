"""Equations with their sensitivities: closed forms, algebraic rows, flags, and both widths."""

import numpy as np
import pytest

from permease.compile import Equations
from permease.compile.kernel import build
from permease.compile.passes.sensitivity import Direction, augment, propagate
from permease.expr import constant, dimension, evaluate, ops, symbol

T = symbol("t", "s")


def decay():
    x, k = symbol("x", "mol"), symbol("k", "1/s")
    return Equations(T, (x,), (-k * x,), (False,), (k,), {"half": 0.5 * x}, nonnegative=(True,))


def test_decay_has_the_sensitivity_of_its_closed_form():
    """x = x0 e^-kt: dx/dk = -t x, d(x/2)/dk = -t x / 2."""
    found = augment(decay(), [Direction("k", dimension("1/s"), frozenset(["k"]))], ["half"])
    equations = found.equations
    assert [s.name for s in equations.states] == ["x", "d(x)/d(k)"]
    assert equations.states[1].dim == dimension("mol*s")
    assert found.slopes == ((0, "k"),)
    assert equations.nonnegative == (True, False)
    assert equations.controlled == (True, True)
    assert list(equations.observables) == ["half", "d(half)/d(k)"]
    times = np.linspace(0.0, 3.0, 7)
    run = build(equations, cache=False).integrate(
        [2.0, 0.0], [0.7, 1.0], times, scale=[2.0, 3.0], rtol=1e-10, atol=1e-12
    )
    exact = 2.0 * np.exp(-0.7 * times)
    np.testing.assert_allclose(run.states[:, 1], -times * exact, rtol=1e-7, atol=1e-9)
    observed = build(equations, cache=False).observe(times, run.states, [0.7, 1.0])
    np.testing.assert_allclose(observed[:, 1], -0.5 * times * exact, rtol=1e-7, atol=1e-9)


def test_a_start_that_follows_a_number_is_a_direction_without_parameters():
    found = augment(decay(), [Direction("x0", dimension("mol"), frozenset())])
    run = build(found.equations, cache=False).integrate(
        [2.0, 1.0], [0.7], [1.0], scale=[2.0, 1.0], rtol=1e-10, atol=1e-12
    )
    assert run.final[1] == pytest.approx(np.exp(-0.7), rel=1e-9)
    assert found.slopes == ()


def test_algebraic_rows_are_differentiated_likewise():
    """x' = -k z with z**2 = x: dz/ds = dx/ds / 2z all along; x = (sqrt(x0) - kt/2)**2."""
    x, z, k = symbol("x"), symbol("z"), symbol("k", "1/s")
    equations = Equations(T, (x, z), (-k * z, z * z - x), (False, True), (k,), {})
    found = augment(equations, [Direction("k", dimension("1/s"), frozenset(["k"]))]).equations
    assert found.algebraic == (False, True, False, True)
    kernel = build(found, cache=False)
    times = np.linspace(0.0, 1.0, 5)
    run = kernel.integrate([4.0, 2.0, 0.0, 0.0], [0.5, 1.0], times, scale=np.ones(4), rtol=1e-10, atol=1e-12)
    root = 2.0 - 0.25 * times
    np.testing.assert_allclose(run.states[:, 1], root, rtol=1e-9)
    np.testing.assert_allclose(run.states[:, 2], -times * root, rtol=1e-8, atol=1e-10)
    np.testing.assert_allclose(run.states[:, 3], -0.5 * times, rtol=1e-8, atol=1e-10)


def test_uncontrolled_states_have_uncontrolled_sensitivities():
    x, w, k = symbol("x"), symbol("w"), symbol("k", "1/s")
    equations = Equations(T, (x, w), (-k * x, k * x), (False, False), (k,), {}, controlled=(True, False))
    directions = [Direction("k", dimension("1/s"), frozenset(["k"])), Direction("x0", dimension(""), frozenset())]
    assert augment(equations, directions).equations.controlled == (True, False) * 3


def test_width_eight_is_width_one(pump_leak):
    parameters = pump_leak.equations.parameters
    names = [p.name for p in parameters]
    directions = [Direction(n, parameters[names.index(n)].dim, frozenset([n])) for n in ("PNa", "Jp", "Nao")]
    found = augment(pump_leak.equations, directions, ["pump"])
    n = len(pump_leak.y0)
    size = np.array([pump_leak.scale / abs(pump_leak.p[names.index(d.name)]) for d in directions]).ravel()
    scale = np.concatenate([pump_leak.scale, size])
    p = np.concatenate([pump_leak.p, np.ones(len(found.slopes))])
    y0 = np.concatenate([pump_leak.y0, np.zeros(3 * n)])
    arguments = {"scale": scale, "rtol": 1e-8, "atol": 1e-11}
    one = build(found.equations, width=1, cache=False).integrate(y0, p, pump_leak.times, **arguments)
    cells = np.tile(p, (11, 1)) * np.concatenate([np.linspace(0.9, 1.1, 11)[:, None], np.ones((11, len(p) - 1))], 1)
    many = build(found.equations, width=8, cache=False).integrate_many(
        np.tile(y0, (11, 1)), cells, pump_leak.times, **arguments
    )
    np.testing.assert_allclose(many.states[5] / scale, one.states / scale, atol=1e-9)
    alone = build(pump_leak.equations, width=1, cache=False)
    h = 1e-3
    for j, direction in enumerate(directions):
        base = abs(pump_leak.p[names.index(direction.name)])
        ends = []
        for k in (-2.0, -1.0, 1.0, 2.0):
            other = pump_leak.p.copy()
            other[names.index(direction.name)] += k * h * base
            ends.append(
                alone.integrate(
                    pump_leak.y0, other, pump_leak.times, scale=pump_leak.scale, rtol=1e-12, atol=1e-14
                ).final
            )
        wanted = (ends[0] - 8.0 * ends[1] + 8.0 * ends[2] - ends[3]) / (12.0 * h * base)
        got = one.final[n * (j + 1) : n * (j + 2)]
        np.testing.assert_allclose(got, wanted, rtol=2e-6, atol=2e-6 * np.max(np.abs(wanted)))


def test_a_choice_has_the_slope_of_the_side_it_takes():
    x, k = symbol("x"), symbol("k")
    root = ops.where(ops.less(x, constant(1.0)), k * k, ops.sqrt(k))
    seed = constant(1.0)
    slope = propagate([root], {k: {0: seed}})[root][0]
    assert evaluate([slope], {x: 0.5, k: 4.0})[0] == 8.0
    assert evaluate([slope], {x: 2.0, k: 4.0})[0] == 0.25


def test_an_output_that_does_not_exist():
    with pytest.raises(KeyError):
        augment(decay(), [], ["third"])
