"""Events of generated code: the first time at which a condition holds, found lane by lane in the dense output."""

import functools

import numpy as np
import pytest

from permease.compile import Equations, build
from permease.compile.targets.outcome import Outcome
from permease.errors import ModelError
from permease.expr import constant, ops, symbol

T, X, Y = symbol("t", "s"), symbol("x"), symbol("y")
K, LEVEL = symbol("k", "1/s"), symbol("level")
SECOND = constant(1.0, "s")
CODES = [("numpy", 1), ("llvm", 1), ("llvm", 8)]
FINE = {"rtol": 1e-11, "atol": 1e-11}

EQUATIONS = {
    "decay": Equations(T, (X,), (-K * X,), (False,), (K, LEVEL), event=LEVEL - X),
    "oscillator": Equations(T, (X, Y), (K * Y, -K * X), (False,) * 2, (K, LEVEL), event=X - LEVEL),
    "time": Equations(T, (X,), (-K * X,), (False,), (K, LEVEL), event=T / SECOND - LEVEL),
    "kink": Equations(
        T, (X,), (K * ops.where(ops.less(X, 1.0 + 0.0 * X), X, 100.0 * X),), (False,), (K, LEVEL), event=X - LEVEL
    ),
    "corner": Equations(
        T, (X,), (-K * X,), (False,), (K, LEVEL), event=LEVEL - ops.where(ops.less(X, LEVEL + 0.1), X, X + 5.0)
    ),
}  # fmt: skip


@functools.cache
def kernel(name, target, width):
    return build(EQUATIONS[name], target=target, width=width, cache=False)


@pytest.mark.parametrize(("target", "width"), CODES)
def test_every_lane_stops_at_its_own_time(target, width):
    """x = e^-kt reaches the level at log(1/level)/k; where the level is negative it never does."""
    p = np.array([[0.5 + 0.3 * i, 0.04 * i - 0.02] for i in range(21)])
    times = np.linspace(0.0, 2.0, 9)
    found = kernel("decay", target, width).integrate_many(np.ones((21, 1)), p, times, scale=[1.0], **FINE)
    wanted = np.log(1.0 / np.maximum(p[:, 1], 1e-300)) / p[:, 0]
    stops = wanted < 2.0
    assert 10 < stops.sum() < 21
    for i, run in enumerate(found):
        assert run.outcome is (Outcome.STOPPED if stops[i] else Outcome.FINISHED)
        assert run.worst_state is None
        if stops[i]:
            assert run.time == pytest.approx(wanted[i], abs=1e-9)
            assert run.final[0] == pytest.approx(p[i, 1], abs=1e-11)
        reached = times <= run.time
        assert run.states[reached, 0] == pytest.approx(np.exp(-p[i, 0] * times[reached]), abs=1e-9)
        assert np.isnan(run.states[~reached]).all()


def test_every_width_stops_at_the_same_time_to_the_bit():
    p = np.array([[0.5 + 0.3 * i, 0.04 * i] for i in range(21)])
    one, eight = (kernel("decay", "llvm", w).integrate_many(np.ones((21, 1)), p, [2.0], scale=[1.0]) for w in (1, 8))
    assert one.outcomes == eight.outcomes
    assert np.array_equal(one.time, eight.time)
    assert np.array_equal(one.final, eight.final)


@pytest.mark.parametrize(("target", "width"), CODES)
def test_located_within_the_dense_output(target, width):
    """To 1e-10 of the step: at the time that is told the condition holds, and 1e-10 of a step before it does not."""
    stepper = kernel("decay", target, width)
    run = stepper.integrate_many([[1.0]] * 3, [1.0, 0.3], [5.0], scale=[1.0])[1]
    same = stepper.integrate_many([[1.0]] * 3, [1.0, -1.0], [run.time - 1e-10, run.time, 5.0], scale=[1.0])[1]
    assert same.states[1, 0] <= 0.3 * (1.0 + 1e-14)
    assert same.states[0, 0] > 0.3


@pytest.mark.parametrize(("target", "width"), CODES)
def test_the_first_of_many_crossings(target, width):
    """sin kt above 0.999999, for a few hundredths of a step only: found, and at the first crest."""
    run = kernel("oscillator", target, width).integrate_many(
        [[0.0, 1.0]] * 2, [3.0, 0.9999], [50.0], scale=[1.0, 1.0], **FINE
    )[1]
    assert run.outcome is Outcome.STOPPED
    assert run.time == pytest.approx(np.arcsin(0.9999) / 3.0, abs=1e-8)


@pytest.mark.parametrize(("target", "width"), CODES)
@pytest.mark.parametrize("level", [1.0, 7.0])
def test_what_holds_at_the_start_stops_at_once(target, width, level):
    stepper = kernel("decay", target, width)
    found = stepper.integrate_many([[1.0], [9.0]], [1.0, level], [0.0, 1.0, 20.0], scale=[1.0])
    assert found.outcomes == (Outcome.STOPPED, Outcome.STOPPED)
    assert found.time[0] == 0.0
    assert found.final[0, 0] == 1.0
    assert found.states[0, 0, 0] == 1.0
    assert np.isnan(found.states[0, 1:]).all()
    assert found.time[1] == pytest.approx(np.log(9.0 / level), rel=1e-5)


@pytest.mark.parametrize(("target", "width"), CODES)
def test_explicit_time_and_a_later_start(target, width):
    run = kernel("time", target, width).integrate_many([[1.0]], [1.0, 3.25], [10.0], scale=[1.0], start=2.0)[0]
    assert run.outcome is Outcome.STOPPED
    assert run.time == pytest.approx(3.25, abs=1e-10)


@pytest.mark.parametrize(("target", "width"), CODES)
def test_a_kink_does_not_lose_it(target, width):
    """The rate jumps a hundredfold on the way to the level; or the watched value itself jumps at the level."""
    run = kernel("kink", target, width).integrate_many([[0.1]], [1.0, 50.0], [10.0], scale=[1.0], **FINE)[0]
    assert run.outcome is Outcome.STOPPED
    assert run.time == pytest.approx(np.log(10.0) + np.log(50.0) / 100.0, abs=1e-7)
    run = kernel("corner", target, width).integrate_many([[1.0]], [1.0, 0.3], [10.0], scale=[1.0], **FINE)[0]
    assert run.time == pytest.approx(np.log(1.0 / 0.3), abs=1e-8)


@pytest.mark.parametrize(("target", "width"), CODES)
def test_chatter_ends_in_bounded_time(target, width):
    """A rate that changes sign at every touch: the outcome is named, and the level above it is never reached."""
    rate = K * ops.where(ops.less(X, constant(1.0)), 1.0 + 0.0 * X, -3.0 + 0.0 * X)
    equations = Equations(T, (X,), (rate,), (False,), (K, LEVEL), event=X - LEVEL)
    stepper, most = build(equations, target=target, width=width, cache=False), 200 if target == "numpy" else 3000
    found = stepper.integrate_many([[0.0]] * 3, [1.0, 1.5], [3.0], scale=[1.0], max_steps=most)
    for run in found:
        assert run.outcome in (Outcome.STEP_TOO_SMALL, Outcome.TOO_MANY_STEPS, Outcome.FINISHED)
        assert run.steps + run.rejected <= most
        assert run.time >= 1.0 - 1e-5
        assert run.final[0] == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize("width", [1, 8])
def test_a_condition_that_is_no_number_never_holds(width):
    equations = Equations(T, (X,), (-K * X,), (False,), (K, LEVEL), event=ops.log(X - 2.0) + LEVEL)
    run = build(equations, width=width, cache=False).integrate_many([[1.0]], [1.0, 0.0], [2.0], scale=[1.0])[0]
    assert run.outcome is Outcome.FINISHED


def test_the_event_is_part_of_the_content():
    plain = Equations(T, (X,), (-K * X,), (False,), (K, LEVEL))
    assert len({plain.fingerprint, EQUATIONS["decay"].fingerprint, EQUATIONS["time"].fingerprint}) == 3
    plain.without_event("anything")
    with pytest.raises(ModelError, match="anything cannot stop at a condition"):
        EQUATIONS["decay"].without_event("anything")
    with pytest.raises(ModelError, match="neither time, state nor parameter"):
        Equations(T, (X,), (-K * X,), (False,), (K,), event=X - LEVEL)
