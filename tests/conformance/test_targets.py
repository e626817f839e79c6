"""Every target says what numpy says, derivatives are right, and the rate can be printed."""

import numpy as np
import pytest

from permease.compile.kernel import TARGETS
from permease.expr.show import latex, text

EXACT = 1e-10
COMPILED = [target for target in TARGETS if target not in ("numpy", "cuda")]
"""Kernels for a GPU are compared on the cells of the library: compiling one takes seconds."""


def close(found, expected, size):
    """Within 1e-10 of the value, or of the largest value of its kind where terms cancel."""
    return np.abs(found - expected) <= EXACT * np.maximum(np.abs(expected), size)


@pytest.mark.parametrize("target", COMPILED)
def test_target_equals_numpy(case, target):
    reference, other = case.kernel("numpy"), case.kernel(target)
    p, rows = case.system.parameters, case.rows()
    scales = case.system.scales
    expected = np.array([reference.rhs(0.0, y, p) for y in rows])
    found = np.array([other.rhs(0.0, y, p) for y in rows])
    assert np.all(np.isfinite(expected))
    # the initial row is at rest, where the currents of a membrane cancel: the other rows tell their size
    loose = np.array(case.system.equations.algebraic)
    assert np.all(close(found, expected, np.where(loose, 1.0, np.max(np.abs(expected), axis=0))))
    times = np.zeros(len(rows))
    expected = reference.observe(times, rows, p)
    assert np.all(close(other.observe(times, rows, p), expected, np.max(np.abs(expected), axis=0)))
    for y in rows:
        expected = reference.jacobian(0.0, y, p) * scales[None, :]
        found = other.jacobian(0.0, y, p) * scales[None, :]
        assert np.all(close(found, expected, np.max(np.abs(expected), axis=1)[:, None]))


test_target_equals_numpy.transient_too = True


@pytest.mark.parametrize("target", COMPILED)
def test_jacobian_equals_finite_differences(case, target):
    """Of machine code, which is fast; that of numpy is the same, as the test above says."""
    kernel, p, scales = case.kernel(target), case.system.parameters, case.system.scales
    for y in case.rows(3)[1:]:
        exact = kernel.jacobian(0.0, y, p) * scales[None, :]
        for j, size in enumerate(scales):
            best = np.full(len(y), np.inf)
            for step in (1e-3, 1e-4, 1e-5):
                up, down = y.copy(), y.copy()
                up[j] += step * size
                down[j] -= step * size
                slope = (kernel.rhs(0.0, up, p) - kernel.rhs(0.0, down, p)) / (2.0 * step)
                best = np.minimum(best, np.abs(slope - exact[:, j]))
            largest = np.max(np.abs(exact), axis=1)
            assert np.all(best <= 1e-5 * np.abs(exact[:, j]) + 1e-7 * largest), kernel.states[j]


test_jacobian_equals_finite_differences.transient_too = True


# a pore of many ions has thousands of terms: seconds of printing and of differences
test_jacobian_equals_finite_differences.slow_for = ("PotassiumFilter",)


def test_its_rate_prints_as_latex_and_as_text(case):
    columns = [c for c in case.system.columns if c.membrane == "membrane" and not c.name.endswith("_path")]
    assert columns
    for column in columns:
        assert latex(column.rate, depth=24).strip()
        assert text(column.rate, limit=400).strip()


test_its_rate_prints_as_latex_and_as_text.slow_for = ("PotassiumFilter",)
