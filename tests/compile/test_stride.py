"""Equations called again and again: the same numbers as by the kernel, also after a failure."""

import numpy as np
import pytest

from permease.compile.equations import Equations
from permease.compile.kernel import build
from permease.compile.stride import Outputs, Relaxation, Stride
from permease.errors import InputError
from permease.expr import symbol
from permease.expr.ops import log

T, X, Y = symbol("t", "s"), symbol("x"), symbol("y")
K, L = symbol("k", "1/s"), symbol("l", "1/s")
EQUATIONS = Equations(
    T, (X, Y), (-K * X + L * Y, K * X - L * Y), (False, False), (K, L), {"sum": X + 2.0 * Y, "late": T}
)


def test_a_stride_is_an_integration():
    kernel = build(EQUATIONS, cache=False)
    stride = Stride(kernel, 1e-8, 1e-10, 1000)
    y, scale = np.array([1.0, 0.5]), np.ones(2)
    for p in ([3.0, 1.0], [0.2, 7.0]):
        assert stride.go(0.5, 1.25, y, np.array(p), scale)
        found = kernel.integrate(
            y, p, [1.25], scale=scale, rtol=1e-8, atol=1e-10, max_steps=1000, initial_step=0.75, start=0.5
        )
        assert (stride.final == found.final).all()
        share = p[1] / sum(p)
        exact = 1.5 * share + (1.0 - 1.5 * share) * np.exp(-0.75 * sum(p))
        assert stride.final == pytest.approx([exact, 1.5 - exact], rel=1e-7)
    assert y.tolist() == [1.0, 0.5]


def test_a_stride_that_fails_leaves_nothing_behind():
    kernel = build(Equations(T, (X,), (-K * log(X - 1.0 + 1.0),), (False,), (K,)), cache=False)
    stride, one = Stride(kernel, 1e-6, 1e-9, 1000), np.ones(1)
    assert stride.go(0.0, 0.1, np.array([2.0]), one, one)
    before = stride.final.copy()
    assert not stride.go(0.0, 0.1, np.array([-2.0]), one, one)
    assert stride.go(0.0, 0.1, np.array([2.0]), one, one)
    assert (stride.final == before).all()
    few = Stride(kernel, 1e-12, 1e-12, 1)
    assert not few.go(0.0, 5.0, np.array([2.0]), one, one)


def test_outputs_and_relaxation_are_those_of_the_kernel():
    kernel = build(EQUATIONS, cache=False)
    outputs, relaxation = Outputs(kernel), Relaxation(kernel)
    y, p = np.array([1.0, 0.5]), np.array([3.0, 1.0])
    outputs.numbers.put(p)
    assert (outputs.see(0.3, y) == kernel.observe(0.3, y, p)).all()
    assert outputs.row.tolist() == [2.0, 0.3]
    assert relaxation.rates(0.0, y, p).tolist() == [3.0, 1.0]
    assert (relaxation.rates(0.0, y, p) == -np.diag(kernel.jacobian(0.0, y, p))).all()


@pytest.mark.parametrize("how", [{"target": "numpy"}, {"width": 8}])
def test_only_single_cells_in_machine_code(how):
    kernel = build(EQUATIONS, cache=False, **how)
    for make in (lambda: Stride(kernel, 1e-6, 1e-9, 10), lambda: Outputs(kernel), lambda: Relaxation(kernel)):
        with pytest.raises(InputError, match="machine code only"):
            make()
