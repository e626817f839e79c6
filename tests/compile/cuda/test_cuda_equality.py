"""The CUDA target against ``llvm``: the same steps and, within 1e-9, the same numbers; on a GPU where one is."""

import numpy as np
import pytest

from permease.compile import Equations, build
from permease.compile.targets import cuda_loop, cuda_source
from permease.compile.targets.outcome import Outcome
from permease.expr import constant, ops, symbol

T = symbol("t", "s")
X, Y, LEVEL = symbol("x"), symbol("y"), symbol("level")
K = symbol("k", "1/s")
SECOND = constant(1.0, "s")
CELLS = 9
FUNCTIONS = {
    "exp": ops.exp,
    "log": lambda x: ops.log(x * x + 0.01),
    "tanh": ops.tanh,
    "sin": lambda x: ops.sin(7.0 * x),
    "cos": lambda x: ops.cos(3.0 * x),
    "sqrt": lambda x: ops.sqrt(x * x + 0.1),
    "exprel": ops.exprel,
    "bernoulli": lambda x: ops.bernoulli(x),
    "power": lambda x: (x * x + 0.2) ** 1.5 / (x * x + 0.3) ** 0.7,
    "where": lambda x: ops.where(ops.less(x, 0.7), x * x, 1.0 / (x + 1.0)),
}


def both(equations, y0, p, times, **more):
    """The same integrations by both targets."""
    return [
        build(equations, target=target, width=8, cache=False).integrate_many(y0, p, times, **more)
        for target in ("cuda", "llvm")
    ]


def chain(n, function="exp", algebraic=False):
    """A row of n states that exchange with their neighbours and turn over in time."""
    x = tuple(symbol(f"x{i}") for i in range(n))
    near = [x[max(i - 1, 0)] + x[min(i + 1, n - 1)] - 2.0 * x[i] for i in range(n)]
    pulse = 0.3 * ops.exp(-((T / SECOND - 2.0) ** 2))
    rates = [
        K * (20.0 * (i + 1) * near[i] - 0.1 * x[i] * FUNCTIONS[function](x[(i + 3) % n]) + pulse) for i in range(n)
    ]
    if algebraic:
        # the last state follows from the others at once
        rates[-1] = x[-1] * (1.0 + x[0] * x[0]) - 0.5 * x[0] - 0.1
    return Equations(T, x, tuple(rates), (False,) * (n - 1) + (algebraic,), (K,), {"first": x[0]}, (True,) * n)


@pytest.mark.parametrize("n", [1, 2, 3, 7, 12, 13, 31])
def test_any_number_of_states(n, cuda_device_here, close):
    rng = np.random.default_rng(n)
    y0, p = rng.uniform(0.2, 1.5, (CELLS, n)), rng.uniform(0.3, 2.0, (CELLS, 1))
    ours, theirs = both(chain(n), y0, p, np.linspace(0.0, 6.0, 17), scale=np.ones(n))
    close(ours, theirs)
    assert ours.outcomes == (Outcome.FINISHED,) * CELLS
    assert ours.steps.min() > 5


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
def test_every_function(function, cuda_device_here, close):
    rng = np.random.default_rng(5)
    y0, p = rng.uniform(-1.0, 1.5, (CELLS, 3)), rng.uniform(0.3, 2.0, (CELLS, 1))
    loose = chain(3, function)
    free = Equations(T, loose.states, loose.derivatives, loose.algebraic, (K,))
    close(*both(free, y0, p, np.linspace(0.0, 6.0, 5), scale=np.ones(3)))


@pytest.mark.parametrize("n", [2, 5])
def test_algebraic_states(n, cuda_device_here, close):
    equations = chain(n, algebraic=True)
    start = np.random.default_rng(3).uniform(0.2, 1.5, (CELLS, n))
    start[:, -1] = (0.5 * start[:, 0] + 0.1) / (1.0 + start[:, 0] ** 2)
    ours, theirs = both(equations, start, [1.0], np.linspace(0.0, 6.0, 9), scale=np.ones(n))
    close(ours, theirs)
    first, last = ours.states[:, :, 0], ours.states[:, :, -1]
    assert last == pytest.approx((0.5 * first + 0.1) / (1.0 + first**2), abs=1e-4)


def test_pump_leak_cell(pump_leak, cuda_device_here, close):
    rng = np.random.default_rng(7)
    p = pump_leak.p * rng.uniform(0.7, 1.4, (CELLS, len(pump_leak.p)))
    p[:, :4] = pump_leak.p[:4]
    y0 = pump_leak.y0 * rng.uniform(0.8, 1.2, (CELLS, 5))
    close(*both(pump_leak.equations, y0, p, pump_leak.times, scale=pump_leak.scale))


@pytest.mark.parametrize("inlined", [0, 10**9])
def test_in_line_or_called(pump_leak, inlined, cuda_device_here, close, monkeypatch):
    monkeypatch.setattr(cuda_source, "INLINED", inlined)
    monkeypatch.setattr(cuda_loop, "UNROLLED", inlined)
    close(*both(pump_leak.equations, pump_leak.y0[None], pump_leak.p, pump_leak.times, scale=pump_leak.scale))


def test_stiff_kinetics(robertson, cuda_device_here, close):
    close(*both(robertson.equations, robertson.y0[None], robertson.p, [0.1, 40.0, 4e4], scale=robertson.scale))


def test_explicit_time_against_the_closed_form(cuda_device_here, close):
    """x' = -2 t x^2 has the solution 1/(1 + t^2)."""
    times = np.linspace(0.0, 4.0, 21)
    rate = -2.0 * K * (T / SECOND) * X * X
    equations = Equations(T, (X,), (rate,), (False,), (K,))
    ours, theirs = both(equations, np.ones((3, 1)), [1.0], times, scale=[1.0], rtol=1e-8)
    close(ours, theirs)
    assert np.abs(ours.states[:, :, 0] - 1.0 / (1.0 + times**2)).max() < 3e-8


def test_failures_stay_with_their_cells(cuda_device_here, close):
    """x' = -k log x cannot begin below zero; x' = -k sqrt(x + 1e-3) - k is driven there."""
    y0 = np.linspace(1.5, 3.0, 9)[:, None]
    y0[4] = -1.0
    logarithm = Equations(T, (X,), (-K * ops.log(X),), (False,), (K,), nonnegative=(True,))
    ours, theirs = both(logarithm, y0, np.ones((9, 1)), [0.5, 1.0], scale=[1.0])
    close(ours, theirs)
    assert [i for i, o in enumerate(ours.outcomes) if o is not Outcome.FINISHED] == [4]
    assert ours.outcomes[4] is Outcome.NOT_FINITE
    assert np.isnan(ours.states[4]).all()
    drain = Equations(T, (X,), (-K,), (False,), (K,), nonnegative=(True,))
    ours, theirs = both(drain, [[0.5], [5.0]], [1.0], [0.2, 1.0], scale=[1.0])
    close(ours, theirs)
    assert ours.outcomes == (Outcome.NEGATIVE_AMOUNT, Outcome.FINISHED)
    assert 0.4 < ours.time[0] <= 0.5 + 1e-8


@pytest.mark.parametrize("inlined", [0, 10**9])
@pytest.mark.parametrize(
    ("rates", "event", "stopping"),
    [
        ((K * Y, -K * X), X - LEVEL, CELLS),
        ((-K * X, -2.0 * K * Y), LEVEL - 0.3 - X * Y, CELLS),
        ((-K * X, -K * Y), T / SECOND - LEVEL, CELLS),
        ((-K * X, -K * Y), X - 5.0, 0),
    ],
    ids=["oscillator", "decay", "time", "never"],
)
def test_runs_stop_at_their_event(rates, event, stopping, inlined, cuda_device_here, close, monkeypatch):
    monkeypatch.setattr(cuda_source, "INLINED", inlined)
    equations = Equations(T, (X, Y), rates, (False,) * 2, (K, LEVEL), event=event)
    p = np.column_stack([np.linspace(0.5, 2.0, CELLS), np.full(CELLS, 0.9)])
    y0 = np.column_stack([np.linspace(0.2, 1.2, CELLS), np.ones(CELLS)])
    ours, theirs = both(equations, y0, p, np.linspace(0.0, 6.0, 13), scale=[1.0, 1.0])
    close(ours, theirs)
    assert ours.outcomes.count(Outcome.STOPPED) == stopping


def test_too_many_steps_and_too_small_ones(cuda_device_here, close):
    """x' = k x^2 is infinite at 1/(k x0)."""
    blow_up = Equations(T, (X,), (K * X * X,), (False,), (K,))
    ours, theirs = both(blow_up, [[1.0], [0.1]], [1.0], [0.5, 2.0], scale=[1.0])
    assert ours.outcomes == theirs.outcomes
    assert ours.outcomes[0] in (Outcome.STEP_TOO_SMALL, Outcome.NOT_FINITE)
    assert ours.outcomes[1] is Outcome.FINISHED
    assert ours.time == pytest.approx(theirs.time, rel=1e-9)
    assert ours.time[0] == pytest.approx(1.0, abs=1e-3)
    ours, theirs = both(blow_up, [[1.0], [0.1]], [1.0], [0.5, 0.9], scale=[1.0], max_steps=7)
    close(ours, theirs)
    assert ours.outcomes[0] is Outcome.TOO_MANY_STEPS
    assert ours.steps[0] + ours.rejected[0] == 7


@pytest.mark.parametrize("times", [[3600.0], [0.0, 3600.0], [0.0, 0.0, 1e-9, 5.0, 5.0, 3600.0]])
def test_output_times_do_not_change_the_run(pump_leak, times, cuda_device_here, close):
    ours, theirs = both(pump_leak.equations, pump_leak.y0[None], pump_leak.p, times, scale=pump_leak.scale)
    close(ours, theirs)
    many = build(pump_leak.equations, target="cuda").integrate(
        pump_leak.y0, pump_leak.p, pump_leak.times, scale=pump_leak.scale
    )
    assert np.array_equal(many.final, ours.final[0])


def test_first_step_and_start(pump_leak, cuda_device_here):
    runs = [
        build(pump_leak.equations, target=target, cache=False).integrate(
            pump_leak.y0, pump_leak.p, [100.0, 500.0], scale=pump_leak.scale, start=50.0, initial_step=3.0
        )
        for target in ("cuda", "llvm")
    ]
    assert runs[0].steps == runs[1].steps
    assert runs[0].states == pytest.approx(runs[1].states, rel=1e-9)


def test_points(pump_leak, cuda_device_here):
    ours, theirs = (build(pump_leak.equations, target=target, cache=False) for target in ("cuda", "llvm"))
    y, p = pump_leak.y0, pump_leak.p
    assert ours.rhs(1.0, y, p) == pytest.approx(theirs.rhs(1.0, y, p), rel=1e-13)
    assert ours.jacobian(1.0, y, p) == pytest.approx(theirs.jacobian(1.0, y, p), rel=1e-12)
    assert np.array_equal(ours.time_derivative(1.0, y, p), np.zeros(5))
    states = y * np.linspace(0.5, 1.5, 300)[:, None]
    assert ours.observe(np.zeros(300), states, p) == pytest.approx(theirs.observe(np.zeros(300), states, p), rel=1e-12)
    pulse = chain(2)
    ours, theirs = (build(pulse, target=target, cache=False) for target in ("cuda", "llvm"))
    found = ours.time_derivative(1.5, [0.4, 0.6], [1.0])
    assert found == pytest.approx(theirs.time_derivative(1.5, [0.4, 0.6], [1.0]), rel=1e-12)
    assert found[0] > 0.1


def test_equations_without_parameters_and_outputs(cuda_device_here):
    kernel = build(Equations(T, (X,), (-X / SECOND,), (False,), ()), target="cuda")
    run = kernel.integrate([1.0], [], [1.0], scale=[1.0])
    assert run.final == pytest.approx([np.exp(-1.0)], rel=1e-5)
    assert kernel.observe([0.0], [[1.0]], []).shape == (1, 0)
