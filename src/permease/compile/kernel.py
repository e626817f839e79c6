"""The kernel: compiled equations behind flat float64 arrays in coherent SI. Solvers see nothing else."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import ConvergenceError, InputError, UnknownNameError
from ..text import listing, message
from .equations import Equations
from .targets.outcome import Outcome
from .targets.program import Array, Control, Program, Run

TARGETS = ("llvm", "numpy", "cuda")
WIDTHS = (1, 2, 4, 8, 16)
_FINISHED = Outcome.FINISHED.code


def build(equations: Equations, *, target: str = "llvm", width: int = 1, cache: bool = True) -> Kernel:
    """Compile equations.

    ``target`` is ``"llvm"`` (machine code), ``"numpy"`` (slow and obvious) or ``"cuda"`` (a graphics processor, with
    the extra ``gpu``); ``width`` the number of cells that ``"llvm"`` integrates side by side, 1 for single runs and 8
    for ensembles; ``cache`` allows machine code to be kept on disk.
    Raises ModelError where the algebraic equations cannot determine the algebraic states, and for ``"cuda"``
    MissingExtraError without CuPy, InputError without a device.

    >>> from permease.expr import symbol
    >>> t, x, k = symbol("t", "s"), symbol("x"), symbol("k", "1/s")
    >>> decay = Equations(t, (x,), (-k * x,), (False,), (k,), {"double": 2.0 * x})
    >>> run = build(decay, cache=False).integrate([1.0], [1.0], [0.0, 1.0], scale=[1.0])
    >>> run.outcome.name, [float(round(x, 5)) for x in run.states[:, 0]]
    ('FINISHED', [1.0, 0.36788])
    """
    if target not in TARGETS:
        raise UnknownNameError(message("thing-target"), target, TARGETS)
    if width not in WIDTHS:
        raise InputError(
            message("errors_compile-width-not-one", width=width, map=listing(WIDTHS, "list-comma")), where="build"
        )
    begin = time.perf_counter()
    program: Program
    if target == "numpy":
        from .targets.numpy_oracle import NumpyProgram

        program, cached = NumpyProgram(equations), False
    elif target == "cuda":
        from .targets import cuda

        program, cached = cuda.build(equations), False
    else:
        from .targets import llvm

        program, cached = llvm.build(equations, width, cache)
    return Kernel(equations, target, width, program, cached, time.perf_counter() - begin)


@dataclass(frozen=True)
class Integration:
    """One finished or failed run, in SI. Rows of ``states`` at times that were not reached are nan."""

    outcome: Outcome
    states: Array
    """(times, n)"""
    final: Array
    """(n,), at ``time``."""
    time: float
    """Local time reached [s]: the end, or the time of failure."""
    steps: int
    rejected: int
    worst_state: int | None
    """Where a run failed: the state furthest beyond its tolerance, furthest below zero, or first not finite."""
    next_step: float
    """The step [s] to go on with."""


@dataclass(frozen=True)
class Integrations:
    """Many runs; a sequence of ``Integration``."""

    outcomes: tuple[Outcome, ...]
    states: Array
    """(cells, times, n)"""
    final: Array
    """(cells, n)"""
    time: Array
    steps: Array
    rejected: Array
    worst_state: Array
    """-1 where a run finished."""
    next_step: Array

    def __len__(self) -> int:
        return len(self.outcomes)

    def __getitem__(self, i: int) -> Integration:
        worst = int(self.worst_state[i])
        return Integration(
            self.outcomes[i],
            self.states[i],
            self.final[i],
            float(self.time[i]),
            int(self.steps[i]),
            int(self.rejected[i]),
            None if worst < 0 else worst,
            float(self.next_step[i]),
        )

    def __iter__(self) -> Iterator[Integration]:
        return (self[i] for i in range(len(self)))


@dataclass(frozen=True, eq=False)
class Kernel:
    """Compiled equations. All methods are in coherent SI and may be called from several threads at once."""

    equations: Equations
    target: str
    width: int
    program: Program
    cached: bool
    """True when the machine code came from the disk."""
    build_seconds: float

    @property
    def states(self) -> tuple[str, ...]:
        """Names of the states, in order."""
        return tuple(state.name for state in self.equations.states)

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the parameters, in order."""
        return tuple(parameter.name for parameter in self.equations.parameters)

    @property
    def observables(self) -> tuple[str, ...]:
        """Names of the observables, in order."""
        return tuple(self.equations.observables)

    @property
    def fingerprint(self) -> str:
        """The hash of the equations' content."""
        return self.equations.fingerprint

    def rhs(self, t: float, y: Any, p: Any) -> Array:
        """dy/dt, or the residual of algebraic states, as (n,)."""
        return self.program.rhs(float(t), self._state(y), self._parameter(p))

    def jacobian(self, t: float, y: Any, p: Any) -> Array:
        """d rhs_i / d y_j as a dense (n, n)."""
        return self.program.jacobian(float(t), self._state(y), self._parameter(p))

    def time_derivative(self, t: float, y: Any, p: Any) -> Array:
        """The explicit d rhs / dt as (n,)."""
        return self.program.time_derivative(float(t), self._state(y), self._parameter(p))

    def observe(self, t: Any, y: Any, p: Any) -> Array:
        """The observables: (count,) for a scalar time and y (n,), (m, count) for t (m,) and y (m, n)."""
        states = np.ascontiguousarray(y, dtype=np.float64)
        if states.ndim == 1:
            row: Array = self.program.observe(np.array([t], dtype=float), self._state(y)[None, :], self._parameter(p))[
                0
            ]
            return row
        times = np.ascontiguousarray(np.broadcast_to(np.asarray(t, dtype=float), states.shape[:1]))
        _expect("states", states, (len(times), len(self.equations.states)))
        table: Array = self.program.observe(times, states, self._parameter(p))
        return table

    def integrate(
        self,
        y0: Any,
        p: Any,
        times: Any,
        *,
        scale: Any,
        rtol: float = 1e-6,
        atol: float = 1e-9,
        max_steps: int = 100_000,
        initial_step: float | None = None,
        start: float = 0.0,
    ) -> Integration:
        """Integrate one cell from ``start`` to ``times[-1]`` and report the states at the sorted ``times``.

        ``scale`` (n,) are typical sizes of the states (positive): the tolerated error of state i in a step is
        rtol |y_i| + atol scale_i. The sizes enter nowhere else, because elimination without pivoting gives the same
        factors for any diagonal scaling. A failure is an outcome, not an exception.
        """
        y, numbers = self._state(y0)[None], self._parameter(p)[None]
        sizes = self._state(scale)[None]
        wanted, control = self._control(times, sizes, rtol, atol, max_steps, initial_step, start)
        run = self._run(y, numbers, sizes, wanted, control)
        code, reached, steps, rejected, worst, following = run.info[0, :6].tolist()
        return Integration(
            Outcome.from_code(code), run.rows[0], run.final[0], reached, int(steps), int(rejected),
            None if worst < 0 else int(worst), following,
        )  # fmt: skip

    def integrate_many(
        self,
        y0: Any,
        p: Any,
        times: Any,
        *,
        scale: Any,
        rtol: float = 1e-6,
        atol: float = 1e-9,
        max_steps: int = 100_000,
        initial_step: float | None = None,
        start: float = 0.0,
        into: Array | None = None,
    ) -> Integrations:
        """Integrate any number of cells, ``width`` at a time: y0 (cells, n), p (cells, parameters) or one row for all.

        Every cell has its own time and step; see ``integrate`` for the rest. ``into`` is a contiguous array (cells,
        times, n) that the states are written to, for loops that would otherwise ask for fresh memory at every turn,
        which threads of one process have to wait for.
        """
        y = np.ascontiguousarray(y0, dtype=np.float64)
        n, count, _ = self.equations.sizes
        cells = len(y)
        _expect("states", y, (cells, n))
        numbers = np.ascontiguousarray(np.broadcast_to(np.asarray(p, dtype=float), (cells, count)))
        sizes = np.ascontiguousarray(np.broadcast_to(np.asarray(scale, dtype=float), (cells, n)))
        wanted, control = self._control(times, sizes, rtol, atol, max_steps, initial_step, start)
        if into is not None:
            _expect("the table for the states", into, (cells, len(wanted), n))
            if into.dtype != np.float64 or not into.flags.c_contiguous:
                raise InputError(message("errors_compile-table-states-must-contiguous-float64"), where="integrate")
        run = self._run(y, numbers, sizes, wanted, control, into)
        info = run.info
        return Integrations(
            tuple(Outcome.from_code(code) for code in info[:, 0]), run.rows, run.final, info[:, 1],
            info[:, 2].astype(int), info[:, 3].astype(int), info[:, 4].astype(int), info[:, 5],
        )  # fmt: skip

    def _control(
        self, times: Any, scale: Array, rtol: float, atol: float, most: int, first: float | None, start: float
    ) -> tuple[Array, Control]:
        wanted = np.ascontiguousarray(times, dtype=np.float64)
        ordered = wanted.ndim == 1 and len(wanted) > 0 and (len(wanted) == 1 or (wanted[1:] >= wanted[:-1]).all())
        if not ordered or not start <= wanted[0] or not wanted[-1] < np.inf:
            raise InputError(message("errors_compile-times-must-finite-sorted-not"), where="integrate")
        if scale.size and not scale.min() > 0.0:
            raise InputError(message("errors_compile-scales-must-positive"), where="integrate")
        if not (rtol > 0.0 and atol > 0.0):
            raise InputError(
                message("errors_compile-tolerances-must-positive"),
                where="integrate",
                why=message("errors_compile-rtol-atol", rtol=rtol, atol=atol),
            )
        if first is not None and not 0.0 < first < np.inf:
            raise InputError(message("errors_compile-first-step-must-positive"), where="integrate", why=f"{first}")
        return wanted, Control(float(start), float(wanted[-1]), rtol, atol, first or 0.0, most)

    def _run(self, y: Array, p: Array, scale: Array, times: Array, control: Control, into: Array | None = None) -> Run:
        cells, n = y.shape
        if control.end <= control.start:
            rows = np.empty((cells, len(times), n)) if into is None else into
            rows[:] = y[:, None, :]
            info = np.tile([Outcome.FINISHED.code, control.start, 0, 0, -1, control.first, 0, 0], (cells, 1))
            return Run(rows, y.copy(), info.astype(float))
        if not cells:
            return Run(np.empty((0, len(times), n)) if into is None else into, np.empty((0, n)), np.empty((0, 8)))
        run = self.program.integrate(y, p, scale, times, control, into)
        if cells > 1 or run.info[0, 0] != _FINISHED:
            for i in np.flatnonzero(run.info[:, 0] != _FINISHED):
                self._explain(run, int(i), y[i], p[i], times, control)
        return run

    def _explain(self, run: Run, i: int, y0: Array, p: Array, times: Array, control: Control) -> None:
        """Mark the times that were not reached, and find the state that was not finite."""
        reached = run.info[i, 1]
        if run.info[i, 0] == Outcome.STOPPED.code:
            run.info[i, 4] = -1
        run.rows[i, times > reached] = np.nan
        if not run.info[i, 2]:
            run.rows[i, times <= control.start] = y0
        if run.info[i, 0] == Outcome.NOT_FINITE.code:
            run.info[i, 4] = -1
            for t in (reached, reached + run.info[i, 6]):
                bad = np.flatnonzero(~np.isfinite(self.program.rhs(t, run.final[i], p)))
                if len(bad):
                    run.info[i, 4] = bad[0]
                    return
            run.info[i, 4] = self._singular(reached, run.final[i], p)

    def _singular(self, t: float, y: Array, p: Array) -> int:
        """The first row of the Jacobian that is not finite, or -1."""
        bad = np.flatnonzero(~np.isfinite(self.program.jacobian(t, y, p)).all(axis=1))
        return int(bad[0]) if len(bad) else -1

    def initialise(self, t: float, y: Any, p: Any, *, tolerance: float = 1e-12, iterations: int = 100) -> Array:
        """The same state with its algebraic states solved by damped Newton; differential states are untouched.

        Raises ConvergenceError with the worst state where no solution is found from this start.
        """
        state, numbers = self._state(y).copy(), self._parameter(p)
        loose = np.flatnonzero(self.equations.algebraic)
        if not len(loose):
            return state
        for _ in range(iterations):
            matrix = self.program.jacobian(float(t), state, numbers)[np.ix_(loose, loose)]
            step = self._correction(t, state, numbers, loose, matrix)
            size = np.maximum(np.abs(state[loose]), np.abs(state[loose] + step))
            norm = _relative(step, size)
            if norm <= tolerance:
                state[loose] += step
                return state
            damping = 1.0
            while damping > 1e-6:
                trial = state.copy()
                trial[loose] += damping * step
                # the natural monotonicity test (P. Deuflhard, Newton Methods for Nonlinear Problems, 2004)
                after = _relative(self._correction(t, trial, numbers, loose, matrix), size)
                if after <= (1.0 - 0.25 * damping) * norm:
                    break
                damping *= 0.5
            else:
                break
            state = trial
        residual = self.program.rhs(float(t), state, numbers)[loose]
        worst = self.states[loose[int(np.argmax(np.abs(np.nan_to_num(residual, nan=np.inf))))]]
        raise ConvergenceError(
            message("errors_compile-algebraic-states-could-not-solved"),
            where=worst,
            why=message("errors_compile-residual-after-damped-newton", max=f"{np.abs(residual).max():.3g}"),
            hint=message("errors_compile-start-closer-solution"),
            time=float(t),
            state=dict(zip(self.states, state.tolist(), strict=True)),
        )

    def _correction(self, t: float, y: Array, p: Array, loose: Any, matrix: Array) -> Array:
        """The Newton step of the algebraic states with a given matrix; nan where there is none."""
        residual = self.program.rhs(float(t), y, p)[loose]
        if not (np.isfinite(residual).all() and np.isfinite(matrix).all()):
            return np.full(len(loose), np.nan)
        try:
            return np.asarray(-np.linalg.solve(matrix, residual), dtype=np.float64)
        except np.linalg.LinAlgError:
            return np.full(len(loose), np.nan)

    def _state(self, y: Any) -> Array:
        array = np.ascontiguousarray(y, dtype=np.float64)
        _expect("states", array, (len(self.equations.states),))
        return array

    def _parameter(self, p: Any) -> Array:
        array = np.ascontiguousarray(p, dtype=np.float64)
        _expect("parameters", array, (len(self.equations.parameters),))
        return array


def _expect(name: str, array: Array, shape: tuple[int, ...]) -> None:
    if array.shape != shape:
        hint = message("errors_compile-one-row-each") if array.ndim > len(shape) else ""
        raise InputError(
            message("errors_compile-have-shape-not", name=name, shape=array.shape, shape2=shape),
            where="kernel",
            hint=hint,
        )


def _relative(step: Array, size: Array) -> float:
    ratio = np.divide(np.abs(step), size, out=np.abs(step), where=size > 0.0)
    return float(ratio.max()) if np.isfinite(ratio).all() else np.inf
