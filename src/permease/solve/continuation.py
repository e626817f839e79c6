"""Branches of steady states along a number of a cell, round folds, with stability: pseudo-arclength continuation.

From one steady state the branch is followed by its own length instead of by the number, so it can turn back (H. B.
Keller's method). Every point is a root of the equations with their conserved amounts; every derivative is exact.
"""

from __future__ import annotations

import math
import time
from typing import Any

import numpy as np

from ..compile.kernel import build
from ..compile.passes.sensitivity import propagate
from ..compile.slopes import by_voltage, numbers, start
from ..compile.system import assemble
from ..compile.variation import unit_of, why_none
from ..errors import ConvergenceError, InputError, PermeaseError, UnknownNameError
from ..expr import Expr, constant, evaluate, symbol
from ..expr.dimension import unit_text
from ..expr.dual import Dual
from ..model.cell import Cell
from ..model.population import usual_number
from ..plain import real, shown, whole
from ..text import message
from ..units import si, with_unit
from .continuation_result import Continuation, End, Fold, Hopf
from .steady_state import steady_state
from .steady_system import SteadySystem, solve

FIRST, LONGEST, SHORTEST = 0.01, 0.05, 1e-7
"""Steps along the branch, in relative changes of the states and fractions of the range of the number."""
_ITERATIONS = 12
_CONVERGED = 1e-11
_ROUNDING = 1e-12
"""Of its scale: an amount that is less than that below zero is zero."""
_TURN = 0.97
"""Least cosine between one tangent and the next."""


def continuation(
    cell: Cell, path: str, from_: Any, to: Any, *, log: bool = False, points: int = 1000, longest: float = LONGEST
) -> Continuation:
    """Follow the steady state of a cell along one of its numbers, round folds, until it leaves the range.

    Parameters
    ----------
    cell
        The cell; its steady state at ``from_`` is where the branch begins.
    path
        The number (``cell.paths()``, but for the lipids of a membrane), e.g. ``"membrane.NaKATPase.density"``.
        Conserved amounts follow it, as the start of the cell does.
    from_, to
        Where it begins and how far it goes, with units; None begins at the cell's own number.
    log
        True: steps are even in the logarithm of the number, which must be above zero.
    points
        The most points of the branch.
    longest
        Longest step along the branch, as a relative change of the states or a fraction of the range.

    Returns a Continuation, whose ``end`` says why it ends. Raises InputError and UnknownNameError for arguments that
    cannot be used, ModelError where the cell cannot have the number ``to`` (a compartment without a balance ion that
    would not be electroneutral), and ConvergenceError where there is no steady state at ``from_``. Steps see no fold
    pair that lies within one of them; branches that cross this one are not followed.

    Shapes: a path of the result gives (point,), ``states`` are (point, n), ``eigenvalues`` (point, modes). Source:
    pseudo-arclength continuation, H. B. Keller 1977.
    """
    if not isinstance(cell, Cell):
        raise InputError(
            message("errors_solve-cannot-follow", cell=f"{cell!r}"),
            where="continuation",
            why=message("errors_solve-no-cell"),
        )
    if path not in cell.paths():
        raise UnknownNameError(message("thing-path"), str(path)[:80], cell.paths(), where="continuation")
    points = whole(points, 2, 1_000_000, "points", where="continuation")
    step = real(longest)
    if step is None or not 1e-5 <= step <= 1.0:
        raise InputError(
            message("errors_solve-longest-step-between-1e-5", longest=shown(longest)), where="continuation"
        )
    if not isinstance(log, bool):
        raise InputError(message("errors_solve-log-true-false-not", log=f"{log!r}"), where="continuation")
    unit = usual_number(cell, path)[1]
    first = usual_number(cell, path)[0] if from_ is None else si(from_, unit, "from_")
    last = si(to, unit, "to")
    if first == last:
        raise InputError(
            message("errors_solve-range-empty"),
            where="continuation",
            why=message("errors_solve-begins-ends", first=f"{first:g}"),
        )
    if log and min(first, last) <= 0.0:
        raise InputError(
            message("errors_solve-logarithmic-range-above-zero"),
            where="continuation",
            why=message("errors_solve-text", first=f"{first:g}", last=f"{last:g}"),
        )
    begin = time.perf_counter()
    try:
        cell.replace(path, with_unit(last, unit))
        rest = steady_state(cell.replace(path, with_unit(first, unit)))
    except PermeaseError as error:
        raise error.within(f"continuation, {path}") from None
    branch = _Branch(cell, path, first, last, log, step)
    branch.follow(np.array([rest.raw[name] for name in branch.system.state_names]), points)
    return branch.result(time.perf_counter() - begin)


class _Branch:
    """One use: follows a branch. A point is (states over their weights, coordinate of the number)."""

    def __init__(self, cell: Cell, path: str, first: float, last: float, log: bool, longest: float) -> None:
        self.cell, self.path, self.log, self.longest = cell, path, log, longest
        self.system = assemble(cell, extents=False)
        if unit_of(self.system.draft, path) is None:
            raise InputError(message("errors_solve-cannot-followed", path=path), where=cell.name, why=why_none(path))
        self.rest = SteadySystem(self.system, build(self.system.equations))
        moved = self.rest.invariants @ by_voltage(self.system.draft)
        self._charged = bool(np.any(np.abs(moved) > 1e-12))
        self._kept: tuple[float, np.ndarray, np.ndarray] | None = None
        self._forced: tuple[frozenset[str], list[Expr], list[Expr]] | None = None
        self.begin, self.finish = self._raw(first), self._raw(last)
        self.width = self.finish - self.begin
        self.points: list[tuple[np.ndarray, float, np.ndarray]] = []
        self.folds: list[Fold] = []
        self.end = End.TOO_MANY_POINTS
        self._nonnegative = np.array(self.system.equations.nonnegative)

    def _raw(self, number: float) -> float:
        return math.log(number) if self.log else number

    def number(self, u: float) -> float:
        """The number at coordinate u: 0 at the beginning of the range, 1 at its end."""
        raw = self.begin + u * self.width
        return math.exp(raw) if self.log else raw

    def _linear(self, y: np.ndarray, u: float, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The rows of the equations of rest: residual (m,), slopes (m, n) by weighted states, and (m,) by u."""
        number = self.number(u)
        given = {self.path: np.array([number])}
        chain = self.width * (number if self.log else 1.0)
        p = numbers(self.system.draft, given, [self.path])
        totals, follow = self._conserved(number)
        a, f, size = self.rest.matrix(y[None], p.value, weights[None])
        moved = self._moved(y, p)
        lost = self.rest.invariants @ y - totals
        return np.concatenate([f[0], lost]), a[0], np.concatenate([moved / size[0], -follow]) * chain

    def _conserved(self, number: float) -> tuple[np.ndarray, np.ndarray]:
        """The conserved amounts of the start at a number, and their slopes by it."""
        if not len(self.rest.invariants):
            return np.zeros(0), np.zeros(0)
        if self._kept is None or self._kept[0] != number:
            made = start(self.system.draft, {self.path: np.array([number])}, [self.path], charged=self._charged)
            low = self.rest.invariants
            self._kept = number, low @ made.states.value[0], low @ made.states.slope[0, :, 0]
        return self._kept[1], self._kept[2]

    def _moved(self, y: np.ndarray, p: Dual) -> np.ndarray:
        """df/dp dp/dnumber (n,)."""
        names = self.system.parameter_names
        following = np.flatnonzero(p.slope[0, :, 0])
        who = frozenset(names[i] for i in following)
        equations = self.system.equations
        if self._forced is None or who - self._forced[0]:
            who |= self._forced[0] if self._forced is not None else frozenset()
            slopes = {s: symbol(f"d({s.name})", s.unit) for s in equations.parameters if s.name in who}
            found = propagate(equations.derivatives, {s: {0: slope} for s, slope in slopes.items()})
            zero = constant(0.0)
            self._forced = who, [found[root].get(0, zero) for root in equations.derivatives], list(slopes.values())
        known = self.rest.known(y[None], p.value)
        place = {f"d({name})": i for i, name in enumerate(names)}
        known.update({s: p.slope[:, place[s.name], 0] for s in self._forced[2]})
        found_values = evaluate(self._forced[1], known)
        return np.array([float(np.ravel(v)[0]) for v in found_values])

    def _tangent(self, a: np.ndarray, b: np.ndarray, ahead: np.ndarray) -> np.ndarray:
        """The direction of the branch, of length one, towards ``ahead``."""
        t = np.linalg.svd(np.concatenate([a, b[:, None]], axis=1))[2][-1]
        return np.asarray(t if t @ ahead >= 0.0 else -t)

    def _corrected(
        self, y: np.ndarray, u: float, tangent: np.ndarray, weights: np.ndarray
    ) -> tuple[np.ndarray, float, np.ndarray, int] | None:
        """The point of the branch in the plane through (y, u) across the tangent, its tangent, and the iterations."""
        base, origin = y.copy(), u
        last = np.inf
        for iteration in range(1, _ITERATIONS + 1):
            with np.errstate(all="ignore"):
                f, a, b = self._linear(y, u, weights)
            if not (np.isfinite(f).all() and np.isfinite(a).all() and np.isfinite(b).all()):
                return None
            across = tangent @ np.append((y - base) / weights, u - origin)
            matrix = np.concatenate([np.concatenate([a, b[:, None]], axis=1), tangent[None]])
            step = -solve(matrix[None], np.append(f, across)[None, :, None])[0, :, 0]
            y, u = y + step[:-1] * weights, u + float(step[-1])
            length = float(np.max(np.abs(step)))
            if length < _CONVERGED or (length < 1e-8 and length >= 0.5 * last):
                return y, u, self._tangent(a, b, tangent), iteration
            if not length < 0.5:
                return None
            last = length
        return None

    def _weights(self, y: np.ndarray) -> np.ndarray:
        """What a step of one along the branch is for every state: its size, and for a charge at least its scale."""
        return np.asarray(np.maximum(np.abs(y), np.where(self._nonnegative, 1e-2, 1.0) * self.system.scales))

    def _unrounded(self, y: np.ndarray) -> np.ndarray:
        """The states without what rounding leaves below zero."""
        return np.where(self._nonnegative, np.maximum(y, 0.0), y)

    def follow(self, y: np.ndarray, points: int) -> None:
        """Go along the branch from the steady state ``y`` at the beginning of the range."""
        y = self._unrounded(y)
        weights = self._weights(y)
        _, a, b = self._linear(y, 0.0, weights)
        tangent = self._tangent(a, b, np.append(np.zeros(len(y)), 1.0))
        u, length = 0.0, min(FIRST, self.longest)
        self.points.append((y, u, tangent))
        while len(self.points) < points:
            found = self._corrected(y + length * tangent[:-1] * weights, u + length * tangent[-1], tangent, weights)
            if found is None or found[2] @ tangent < _TURN:
                length *= 0.5
                if length < SHORTEST:
                    self.end = End.LOST
                    return
                continue
            nearby, v, onward, iterations = found
            # what is absent all along the branch comes out as zero give or take a rounding
            if np.any((nearby < -_ROUNDING * self.system.scales) & self._nonnegative):
                self.end = End.EXHAUSTED
                return
            nearby = self._unrounded(nearby)
            if onward[-1] * tangent[-1] < 0.0:
                self._fold(y, u, tangent, weights, length)
            if v >= 1.0 or v < 0.0:
                self._finish(y, u, nearby, v, tangent, weights)
                return
            fresh = self._weights(nearby)
            # the same direction in the weights of the new point
            onward = np.append(onward[:-1] * weights / fresh, onward[-1])
            y, u, weights, tangent = nearby, v, fresh, onward / np.linalg.norm(onward)
            self.points.append((y, u, tangent))
            length = min(length * (1.6 if iterations <= 4 else 1.2 if iterations <= 7 else 0.7), self.longest)

    def _fold(self, y: np.ndarray, u: float, tangent: np.ndarray, weights: np.ndarray, length: float) -> None:
        """Find where within a step the number stops changing along the branch."""
        from scipy.optimize import brentq

        best: list[tuple[float, np.ndarray, float]] = []

        def turning(s: float) -> float:
            found = self._corrected(y + s * tangent[:-1] * weights, u + s * tangent[-1], tangent, weights)
            if found is None:
                raise ConvergenceError(message("errors_solve-fold-was-lost"))
            best.append((abs(found[2][-1]), found[0], found[1]))
            return float(found[2][-1])

        try:
            brentq(turning, 0.0, length, xtol=1e-12, rtol=1e-12, maxiter=60)
        except (ConvergenceError, ValueError, RuntimeError):
            if not best:
                return
        _, state, at = min(best, key=lambda each: each[0])
        values = {name: float(v[0]) for name, v in self._outputs(state[None], np.array([at]))[1].items()}
        self.folds.append(Fold(float(self.number(at)), values, len(self.points) - 1))

    def _finish(
        self, y: np.ndarray, u: float, beyond: np.ndarray, v: float, tangent: np.ndarray, weights: np.ndarray
    ) -> None:
        """The last point, on the border of the range."""
        border = 1.0 if v >= 1.0 else 0.0
        self.end = End.REACHED if border else End.RETURNED
        share = (border - u) / (v - u)
        level = np.append(np.zeros(len(y)), 1.0)
        found = self._corrected(y + share * (beyond - y), border, level, weights)
        if found is not None:
            self.points.append((self._unrounded(found[0]), border, tangent))

    def _outputs(self, states: np.ndarray, u: np.ndarray) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """The parameters (points, p) and every output (points,)."""
        given = {self.path: np.array([self.number(each) for each in u])}
        p = numbers(self.system.draft, given, [self.path], len(u)).value
        observables = self.system.equations.observables
        with np.errstate(all="ignore"):
            found = evaluate(list(observables.values()), self.rest.known(states, p))
        return p, {n: np.array(np.broadcast_to(v, u.shape)) for n, v in zip(observables, found, strict=True)}

    def result(self, seconds: float) -> Continuation:
        """All that was found."""
        states = np.array([y for y, _, _ in self.points])
        u = np.array([u for _, u, _ in self.points])
        p, values = self._outputs(states, u)
        sizes = np.broadcast_to(self.system.scales, states.shape)
        modes = self.rest.stability(states, p, sizes)
        units = {n: unit_text(e.dim) for n, e in self.system.equations.observables.items()}
        return Continuation(
            self.cell, self.path, np.array([self.number(each) for each in u]), states, values, units,
            modes, tuple(self.folds), self.end, self.log, seconds, self._hopfs(modes),
        )  # fmt: skip

    def _hopfs(self, modes: np.ndarray) -> tuple[Hopf, ...]:
        """Where between two points one pair of complex eigenvalues (points, modes) changes sides."""
        unstable = np.sum(modes.real > 0.0, axis=1)
        whirling = np.sum((modes.real > 0.0) & _complex(modes), axis=1)
        found = []
        for i in np.flatnonzero((np.abs(np.diff(unstable)) == 2) & (np.abs(np.diff(whirling)) == 2)):
            mark = self._hopf(int(i), int(min(whirling[i], whirling[i + 1])))
            found += [] if mark is None else [mark]
        return tuple(found)

    def _hopf(self, point: int, rank: int) -> Hopf | None:
        """The crossing after a point of the pair whose real part is that of this rank; None where it is lost."""
        from scipy.optimize import brentq

        (y, u, tangent), (z, v, _) = self.points[point], self.points[point + 1]
        weights = self._weights(y)
        length = float(tangent @ np.append((z - y) / weights, v - u))
        last: list[tuple[np.ndarray, float, complex]] = []

        def growth(s: float) -> float:
            found = self._corrected(y + s * tangent[:-1] * weights, u + s * tangent[-1], tangent, weights)
            if found is None:
                raise ConvergenceError(message("errors_solve-crossing-was-lost"))
            p, _ = self._outputs(found[0][None], np.array([found[1]]))
            modes = self.rest.stability(found[0][None], p, self.system.scales[None])[0]
            pairs = modes[_complex(modes)]
            if len(pairs) <= rank:
                raise ConvergenceError(message("errors_solve-pair-became-real"))
            leading = complex(pairs[np.argsort(-pairs.real, kind="stable")[rank]])
            last.append((found[0], found[1], leading))
            return leading.real

        try:
            brentq(growth, 0.0, length, xtol=1e-13, rtol=1e-12, maxiter=60)
        except (ConvergenceError, ValueError, RuntimeError):
            return None
        state, at, mode = min(last, key=lambda each: abs(each[2].real))
        values = {name: float(value[0]) for name, value in self._outputs(state[None], np.array([at]))[1].items()}
        return Hopf(float(self.number(at)), float(2.0 * np.pi / abs(mode.imag)), values, point)


def _complex(modes: np.ndarray) -> np.ndarray:
    """Which eigenvalues are no real numbers."""
    return np.asarray(np.abs(modes.imag) > 1e-9 * np.abs(modes))
