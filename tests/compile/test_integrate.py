"""The generated integration: accuracy, outputs, outcomes, widths."""

import concurrent.futures

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from permease.compile import Equations, build
from permease.compile.targets import llvm_machine
from permease.compile.targets.outcome import Outcome
from permease.errors import ConvergenceError, InputError, ModelError, UnknownNameError
from permease.expr import constant, ops, symbol

T = symbol("t", "s")
X = symbol("x")
K = symbol("k", "1/s")
SECOND = constant(1.0, "s")


@pytest.fixture(scope="module")
def cell(pump_leak):
    return build(pump_leak.equations, cache=False)


def one_state(rate, **more):
    return build(Equations(T, (X,), (rate,), (False,), (K,), **more), cache=False)


def test_robertson(robertson):
    """Reference: E. Hairer & G. Wanner, Solving Ordinary Differential Equations II; CVODE's example cvRoberts."""
    for target in ("llvm", "numpy"):
        kernel = build(robertson.equations, target=target, cache=False)
        run = kernel.integrate(robertson.y0, robertson.p, robertson.times, scale=robertson.scale)
        assert run.outcome is Outcome.FINISHED
        assert run.final == pytest.approx([0.7158270688, 9.185534765e-6, 0.2841637457], rel=1e-5)


def test_robertson_with_its_conservation_as_algebraic_equation(robertson):
    e = robertson.equations
    a, b, c = e.states
    total = symbol("total")
    rates = (*e.derivatives[:2], a + b + c - total)
    equations = Equations(e.time, e.states, rates, (False, False, True), (*e.parameters, total))
    kernel = build(equations, cache=False)
    p = [*robertson.p, 1.0]
    run = kernel.integrate(robertson.y0, p, robertson.times, scale=robertson.scale)
    assert run.final == pytest.approx([0.7158270688, 9.185534765e-6, 0.2841637457], rel=1e-5)
    assert kernel.initialise(0.0, [0.5, 0.1, 9.0], p) == pytest.approx([0.5, 0.1, 0.4], rel=1e-14)


def test_pump_leak_cell_against_lsoda(pump_leak, cell):
    found = solve_ivp(
        lambda t, y: cell.rhs(t, y, pump_leak.p), (0.0, 3600.0), pump_leak.y0, method="LSODA",
        t_eval=pump_leak.times, rtol=1e-10, atol=1e-11, jac=lambda t, y: cell.jacobian(t, y, pump_leak.p),
    )  # fmt: skip
    run = cell.integrate(pump_leak.y0, pump_leak.p, pump_leak.times, scale=pump_leak.scale)
    error = np.abs(run.states - found.y.T) / np.abs(found.y.T).max(axis=0)
    assert error.max() < 1e-5


def test_generated_loop_follows_the_plain_one(pump_leak, cell):
    oracle = build(pump_leak.equations, target="numpy")
    times = pump_leak.times[:5]
    ours = cell.integrate(pump_leak.y0, pump_leak.p, times, scale=pump_leak.scale)
    theirs = oracle.integrate(pump_leak.y0, pump_leak.p, times, scale=pump_leak.scale)
    assert (ours.steps, ours.rejected) == (theirs.steps, theirs.rejected)
    assert np.allclose(ours.states, theirs.states, rtol=1e-9, atol=1e-9)
    assert ours.next_step == pytest.approx(theirs.next_step, rel=1e-5)


@pytest.mark.parametrize("width", [2, 4, 8])
@pytest.mark.parametrize("cells", [1, 11])
def test_widths_agree(pump_leak, cell, width, cells):
    rng = np.random.default_rng(7)
    p = pump_leak.p * rng.uniform(0.7, 1.4, (cells, len(pump_leak.p)))
    p[:, :4] = pump_leak.p[:4]
    y0 = pump_leak.y0 * rng.uniform(0.8, 1.2, (cells, 5))
    wide = build(pump_leak.equations, width=width, cache=False)
    ours = wide.integrate_many(y0, p, pump_leak.times, scale=pump_leak.scale)
    one = cell.integrate_many(y0, p, pump_leak.times, scale=pump_leak.scale)
    assert ours.outcomes == (Outcome.FINISHED,) * cells
    assert np.array_equal(ours.steps, one.steps)
    assert np.allclose(ours.states, one.states, rtol=1e-9, atol=1e-9)
    assert np.allclose(ours.final, ours.states[:, -1], rtol=1e-15)
    for i in range(cells):
        alone = cell.integrate(y0[i], p[i], pump_leak.times, scale=pump_leak.scale)
        assert np.array_equal(alone.states, one.states[i])


def test_one_failing_cell_does_not_disturb_its_neighbours():
    equations = Equations(T, (X,), (-K * ops.log(X),), (False,), (K,), nonnegative=(True,))
    rate = np.ones((9, 1))
    y0 = np.linspace(1.5, 3.0, 9)[:, None]
    y0[4] = -1.0
    for width in (1, 4):
        kernel = build(equations, width=width, cache=False)
        many = kernel.integrate_many(y0, rate, [0.5, 1.0], scale=[1.0])
        assert many.outcomes[4] is Outcome.NOT_FINITE
        assert many[4].worst_state == 0
        assert all(run.outcome is Outcome.FINISHED for i, run in enumerate(many) if i != 4)
        assert np.isfinite(np.delete(many.states, 4, axis=0)).all()
        assert np.isnan(many.states[4]).all()


@pytest.mark.parametrize("width", [1, 4])
def test_explicit_time(width):
    """x' = -2 t x^2 has the solution 1/(1 + t^2)."""
    rate = -2.0 * K * (T / SECOND) * X * X
    kernel = build(Equations(T, (X,), (rate,), (False,), (K,)), width=width, cache=False)
    times = np.linspace(0.0, 4.0, 21)
    for rtol in (1e-5, 1e-8):
        many = kernel.integrate_many(np.ones((3, 1)), [1.0], times, scale=[1.0], rtol=rtol)
        assert np.abs(many.states[:, :, 0] - 1.0 / (1.0 + times**2)).max() < 3.0 * rtol


def test_code_for_a_plain_processor_gives_the_same(pump_leak, cell, monkeypatch):
    """Without wide registers and fused multiplications."""
    triple, _, _, *versions = llvm_machine.description()
    monkeypatch.setattr(llvm_machine, "description", lambda: (triple, "", "", *versions))
    wanted = cell.integrate(pump_leak.y0, pump_leak.p, pump_leak.times, scale=pump_leak.scale)
    for width in (1, 8):
        plain = build(pump_leak.equations, width=width, cache=False)
        found = plain.integrate(pump_leak.y0, pump_leak.p, pump_leak.times, scale=pump_leak.scale)
        assert found.steps == wanted.steps
        assert np.allclose(found.states, wanted.states, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("target", ["llvm", "numpy"])
@pytest.mark.parametrize("width", [1, 2])
def test_equations_without_parameters_and_observables(target, width):
    equations = Equations(T, (X,), (constant(-1.0, "1/s") * X,), (False,), ())
    kernel = build(equations, target=target, width=width, cache=False)
    assert kernel.integrate([1.0], [], [1.0], scale=[1.0]).final[0] == pytest.approx(np.exp(-1.0), rel=1e-5)
    assert kernel.observe([0.0, 1.0], [[1.0], [2.0]], []).shape == (2, 0)
    assert kernel.observe(0.0, [1.0], []).shape == (0,)


def test_purely_algebraic_equations_follow_the_time():
    equations = Equations(T, (X,), (X * X - T / SECOND,), (True,), (K,))
    kernel = build(equations, cache=False)
    times = np.linspace(1.0, 9.0, 17)
    run = kernel.integrate([1.0], [1.0], times, scale=[1.0], start=1.0)
    assert np.abs(run.states[:, 0] - np.sqrt(times)).max() < 1e-5


def test_random_cells_all_finish(pump_leak):
    """Rate parameters drawn over two decades around their values; water follows, contents stay positive."""
    rng = np.random.default_rng(11)
    p = np.repeat(pump_leak.p[None], 400, axis=0)
    drawn = [4, 5, 6, 7, 8, 10]
    p[:, drawn] *= 10.0 ** rng.uniform(-1.0, 1.0, (400, len(drawn)))
    kernel = build(pump_leak.equations, width=8, cache=False)
    runs = kernel.integrate_many(np.repeat(pump_leak.y0[None], 400, axis=0), p, pump_leak.times, scale=pump_leak.scale)
    assert set(runs.outcomes) == {Outcome.FINISHED}
    assert np.isfinite(runs.states).all()
    assert (runs.states[:, :, :4] > 0.0).all()


def test_results_do_not_depend_on_the_number_of_outputs(pump_leak, cell):
    def run(count):
        times = np.linspace(0.0, 3600.0, count)
        return cell.integrate(pump_leak.y0, pump_leak.p, times, scale=pump_leak.scale)

    few = run(2)
    for count in (3, 11, 101, 10_001):
        many = run(count)
        assert (many.steps, many.rejected) == (few.steps, few.rejected)
        assert np.array_equal(many.final, few.final)
    fine = cell.integrate(
        pump_leak.y0, pump_leak.p, np.linspace(0.0, 3600.0, 10_001), scale=pump_leak.scale, rtol=1e-10, atol=1e-12
    )
    error = np.abs(many.states - fine.states) / np.abs(fine.states).max(axis=0)
    assert error.max() < 1e-5
    assert np.array_equal(many.states[0], pump_leak.y0)


def test_repeated_and_late_output_times(cell, pump_leak):
    run = cell.integrate(pump_leak.y0, pump_leak.p, [5.0, 5.0, 9.0], scale=pump_leak.scale)
    assert np.array_equal(run.states[0], run.states[1])
    assert np.array_equal(run.states[2], run.final)
    still = cell.integrate(pump_leak.y0, pump_leak.p, [0.0], scale=pump_leak.scale)
    assert still.outcome is Outcome.FINISHED
    assert np.array_equal(still.final, pump_leak.y0)


def test_a_run_can_be_continued(cell, pump_leak):
    options = {"scale": pump_leak.scale, "rtol": 1e-9, "atol": 1e-11}
    whole = cell.integrate(pump_leak.y0, pump_leak.p, [100.0, 300.0], **options)
    first = cell.integrate(pump_leak.y0, pump_leak.p, [100.0], **options)
    second = cell.integrate(first.final, pump_leak.p, [300.0], start=100.0, initial_step=first.next_step, **options)
    assert second.time == 300.0
    assert np.allclose(second.final, whole.final, rtol=1e-7)


@given(st.floats(0.05, 20.0), st.integers(-12, 12))
def test_units_of_the_states_do_not_matter(rate, exponent):
    kernel = one_state_cached()
    times = np.linspace(0.0, 1.0, 5)
    size = 10.0**exponent
    run = kernel.integrate([size], [rate], times, scale=[size])
    assert run.outcome is Outcome.FINISHED
    assert np.allclose(run.states[:, 0] / size, np.exp(-rate * times), atol=3e-6)


_kept = []


def one_state_cached():
    if not _kept:
        _kept.append(one_state(-K * X))
    return _kept[0]


def test_linear_invariants_are_kept(robertson):
    """Mass action in a closed system: the total and the charge of four species stay."""
    a, b, c, d = states = tuple(symbol(name) for name in "abcd")
    k1, k2 = parameters = symbol("k1", "1/s"), symbol("k2", "1/s")
    one, two = k1 * a * b - k2 * c, k2 * c * c - k1 * d
    equations = Equations(T, states, (-one, -one, one - 2.0 * two, two), (False,) * 4, parameters)
    kernel = build(equations, cache=False)
    weights = np.array([[1.0, -1.0, 0.0, 0.0], [1.0, 0.0, 1.0, 2.0]])
    run = kernel.integrate([2.0, 1.0, 0.5, 0.1], [3e3, 0.7], np.linspace(0.0, 50.0, 101), scale=[1.0] * 4)
    assert run.outcome is Outcome.FINISHED
    totals = run.states @ weights.T
    assert np.abs(totals - totals[0]).max() < 1e-12 * 4.0


def test_a_value_that_is_not_a_number_is_an_outcome():
    broken = one_state(ops.where(ops.less(T, 5.0 * SECOND), -K * X, -K * X * ops.log(X - 10.0)))
    run = broken.integrate([1.0], [0.1], np.linspace(0.0, 10.0, 11), scale=[1.0])
    assert run.outcome is Outcome.NOT_FINITE
    assert run.time == pytest.approx(5.0, abs=1e-3)
    assert run.worst_state == 0
    assert np.isfinite(run.states[:5]).all()
    assert np.isnan(run.states[6:]).all()
    assert run.states[4, 0] == pytest.approx(np.exp(-0.4), rel=1e-5)


def test_a_start_that_is_not_a_number_is_an_outcome(cell, pump_leak):
    y0 = pump_leak.y0.copy()
    y0[3] = 0.0
    run = cell.integrate(y0, pump_leak.p, pump_leak.times, scale=pump_leak.scale)
    assert run.outcome is Outcome.NOT_FINITE
    assert run.time == 0.0
    assert cell.integrate(pump_leak.y0, pump_leak.p, pump_leak.times, scale=pump_leak.scale).outcome.ok


@pytest.mark.parametrize("target", ["llvm", "numpy"])
def test_a_drain_of_order_zero_is_stopped_at_zero(target):
    equations = Equations(T, (X,), (-K + 0.0 * K * X,), (False,), (K,), nonnegative=(True,))
    kernel = build(equations, target=target, cache=False)
    run = kernel.integrate([1.0], [0.25], [2.0, 10.0], scale=[1.0])
    assert run.outcome is Outcome.NEGATIVE_AMOUNT
    assert run.time == pytest.approx(4.0, abs=1e-5)
    assert run.worst_state == 0
    assert run.final[0] >= -1e-9
    assert run.states[0, 0] == pytest.approx(0.5)
    assert np.isnan(run.states[1, 0])


def test_running_out_of_steps_and_blowing_up():
    decay = one_state(-K * X)
    run = decay.integrate([1.0], [1.0], [10.0], scale=[1.0], max_steps=3)
    assert run.outcome is Outcome.TOO_MANY_STEPS
    assert run.steps + run.rejected == 3
    # x' = x^2 ends at t = 1
    blown = one_state(K * X * X).integrate([1.0], [1.0], [2.0], scale=[1.0])
    assert blown.outcome in (Outcome.STEP_TOO_SMALL, Outcome.NOT_FINITE)
    assert blown.time == pytest.approx(1.0, abs=1e-4)


def test_uncontrolled_states_do_not_cost_steps():
    q = symbol("q")
    rates = (-K * X, K * X * ops.exp(-X))
    free = build(Equations(T, (X, q), rates, (False,) * 2, (K,), controlled=(True, False)), cache=False)
    alone = one_state(-K * X)
    first = free.integrate([1.0, 0.0], [1.0], [5.0], scale=[1.0, 1e-9])
    second = alone.integrate([1.0], [1.0], [5.0], scale=[1.0])
    assert first.steps == pytest.approx(second.steps, abs=1)


def test_threads_share_a_kernel(cell, pump_leak):
    def run(k):
        return cell.integrate(pump_leak.y0 * (1.0 + 0.01 * k), pump_leak.p, pump_leak.times, scale=pump_leak.scale)

    alone = [run(k).final for k in range(24)]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        together = [found.final for found in pool.map(run, range(24))]
    assert np.array_equal(alone, together)


def test_initialise_solves_coupled_algebraic_states():
    z, w = symbol("z"), symbol("w")
    residuals = (-K * X, ops.exp(z) - w * w * w - 3.0, w + z - X)
    equations = Equations(T, (X, z, w), residuals, (False, True, True), (K,))
    for target in ("llvm", "numpy"):
        kernel = build(equations, target=target, cache=False)
        state = kernel.initialise(0.0, [2.0, -3.0, 4.0], [1.0])
        assert state[0] == 2.0
        assert np.abs(kernel.rhs(0.0, state, [1.0])[1:]).max() < 1e-12
        run = kernel.integrate(state, [1.0], [0.0, 0.5, 1.0], scale=[1.0] * 3)
        assert run.outcome is Outcome.FINISHED
        for row in run.states:
            assert np.abs(kernel.rhs(0.0, row, [1.0])[1:]).max() < 1e-5


def test_initialise_reports_what_cannot_be_solved():
    z = symbol("z")
    kernel = build(Equations(T, (X, z), (-K * X, z * z + 1.0), (False, True), (K,)), cache=False)
    with pytest.raises(ConvergenceError, match="z: the algebraic states could not be solved"):
        kernel.initialise(0.0, [1.0, 0.3], [1.0])


def test_wrong_arguments_are_refused(cell, pump_leak):
    good = {"y0": pump_leak.y0, "p": pump_leak.p, "times": [1.0], "scale": pump_leak.scale}
    for changes in (
        {"y0": [1.0]}, {"p": [1.0]}, {"times": []}, {"times": [2.0, 1.0]}, {"times": [-1.0]}, {"times": [np.nan]},
        {"times": [1.0, np.nan, 2.0]}, {"times": [np.inf]}, {"scale": np.zeros(5)}, {"rtol": 0.0}, {"atol": -1.0},
        {"initial_step": 0.0},
    ):  # fmt: skip
        with pytest.raises(InputError):
            cell.integrate(**{**good, **changes})
    with pytest.raises(UnknownNameError, match="did you mean 'llvm'"):
        build(pump_leak.equations, target="lvm")
    with pytest.raises(InputError, match="width 3"):
        build(pump_leak.equations, width=3)
    z = symbol("z")
    with pytest.raises(ModelError, match="no algebraic equation determines z"):
        build(Equations(T, (X, z), (-K * X, X), (False, True), (K,)), cache=False)


@pytest.mark.parametrize(("target", "width"), [("llvm", 1), ("llvm", 8), ("numpy", 1)])
def test_states_go_into_a_given_table(pump_leak, target, width):
    kernel = build(pump_leak.equations, target=target, width=width)
    times, start = pump_leak.times, np.tile(pump_leak.y0, (3, 1))
    for cells in (1, 3):
        table = np.full((cells, len(times), len(pump_leak.y0)), -7.0)
        fresh = kernel.integrate_many(start[:cells], pump_leak.p, times, scale=pump_leak.scale)
        kept = kernel.integrate_many(start[:cells], pump_leak.p, times, scale=pump_leak.scale, into=table)
        assert kept.states is table
        assert np.array_equal(table, fresh.states)
        still = kernel.integrate_many(
            start[:cells], pump_leak.p, [0.0], scale=pump_leak.scale, into=table[:, :1].copy()
        )
        assert np.array_equal(still.states[:, 0], start[:cells])


def test_a_table_of_another_form_is_refused(pump_leak):
    kernel = build(pump_leak.equations)
    shape = (2, len(pump_leak.times), len(pump_leak.y0))
    for table in (np.empty(shape)[:, 1:], np.empty(shape, np.float32), np.empty(shape[::-1]).T):
        with pytest.raises(InputError, match="table for the states"):
            kernel.integrate_many([pump_leak.y0] * 2, pump_leak.p, pump_leak.times, scale=pump_leak.scale, into=table)
