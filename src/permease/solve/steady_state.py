"""Steady states: found by integration and Newton, verified by integrating again, never guessed."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from ..compile.kernel import Kernel, build
from ..compile.system import System, assemble
from ..errors import ConvergenceError, InputError, NoFiniteVolumeError
from ..expr.dimension import unit_text
from ..model.cell import Cell
from ..model.population import Population
from ..text import message, phrase
from ..units import said, si, with_unit
from .conserved import invariants_of
from .membrane_area import NEARLY, SPENT, spent_at
from .oscillation import oscillation
from .outcome import Outcome
from .result import SHOWN, State
from .summary import span, state_line

if TYPE_CHECKING:
    from .steady_population import SteadyPopulation

HORIZONS = (1e5, 1e6, 1e7, 1e8, 1e9)
VERIFIED = 1e-6
_NEWTON_STEPS = 30
_LARGEST_JUMP = 0.2
_RESTING = 0.01
"""Relative change over the last horizon below which a state does not count as moving."""
_ENDLESS = 0.5
"""The same, above which it counts as running away though the search stopped early."""


@dataclass(frozen=True)
class SteadyState(State):
    """A verified steady state: a State with its stability and energy use.

    ``stable`` says whether every mode decays; ``slowest`` is the longest time constant (s); ``drift`` the largest
    relative change of any state when the cell is integrated on from here; ``seconds`` the time it took to find.
    """

    stable: bool = True
    slowest: float = 0.0
    drift: float = 0.0
    seconds: float = 0.0
    atp_rates: dict[str, float] = field(default_factory=dict)

    def __repr__(self) -> str:
        kind = "stable" if self.stable else "unstable"
        slowest = f", longest time constant {span(self.slowest)}" if np.isfinite(self.slowest) else ""
        return f"SteadyState of {self.cell.name}: {kind}{slowest}\n  {state_line(self)}"

    @property
    def atp(self) -> Any:
        """ATP spent per second by the whole cell (a pint quantity, fmol/s)."""
        return with_unit(sum(self.atp_rates.values()), "mol/s", "fmol/s")


@overload
def steady_state(cell: Cell, *, horizon: Any = "1e9 s") -> SteadyState: ...


@overload
def steady_state(cell: Population, *, horizon: Any = "1e9 s") -> SteadyPopulation: ...


def steady_state(cell: Cell | Population, *, horizon: Any = "1e9 s") -> SteadyState | SteadyPopulation:
    """The steady state that a cell, or every member of a population, reaches from its initial state.

    Everything outside it is constant.

    The cell is integrated until Newton's method, on the equations with their conserved amounts as side conditions,
    converges close by; then it is integrated on, to verify that nothing moves by more than 1e-6 of its scale.

    Raises NoFiniteVolumeError, as ``equilibrium`` does, where a volume grows without end: it still grows after 1e9 s,
    or by half over the last part of a shorter ``horizon`` (at least 1e5 s); ConvergenceError where the cell oscillates,
    with the period, or with the trend where else there is no steady state within ``horizon``; SimulationError where
    vesicle traffic takes more membrane inside than there is; InputError for what cannot be used. A member of a
    population that has none says so in its ``status`` instead.

    Shapes: a path of the result gives one number, of a population (member,). Source: Newton's method; the fluxes are
    those of the cell's parts.
    """
    if not isinstance(cell, (Cell, Population)):
        raise InputError(
            message("errors_solve-cannot-take-steady-state", cell=f"{cell!r}"),
            why=message("errors_solve-no-cell"),
            hint="steady_state(cells.red_blood_cell())",
        )
    longest = si(horizon, "s", "horizon")
    name = cell.cell.name if isinstance(cell, Population) else cell.name
    if longest < HORIZONS[0]:
        raise InputError(
            message("errors_solve-horizon-s-too-short", longest=f"{longest:g}"),
            where=name,
            hint=message("errors_solve-s-more", horizons=f"{HORIZONS[0]:g}"),
        )
    if isinstance(cell, Population):
        from .steady_population import steady_population

        return steady_population(cell, longest)
    begin = time.perf_counter()
    system = assemble(cell, extents=False)
    kernel = build(system.equations)
    invariants = invariants_of(system)
    parameters, scales = system.parameters, system.scales
    state = kernel.initialise(0.0, system.initial, parameters)
    start, elapsed = state.copy(), 0.0
    for until in (h for h in HORIZONS if h <= longest):
        run = kernel.integrate(state, parameters, [until - elapsed], scale=scales, rtol=1e-7, max_steps=200_000)
        part = SPENT if run.outcome is Outcome.FINISHED else NEARLY
        spent = spent_at(system, kernel, run.final, parameters, elapsed + run.time, cell.name, part=part)
        if spent is not None:
            raise spent
        if run.outcome is not Outcome.FINISHED:
            how = message(
                "errors_solve-after-outcome",
                time=f"{elapsed + run.time:.4g}",
                outcome=phrase(f"outcome-{run.outcome.name}"),
            )
            if run.outcome is Outcome.TOO_MANY_STEPS:
                _demand_no_cycle(system, kernel, run.final, longest, how)
            raise _none(system, state, run.final, how)
        previous, state, elapsed = state, run.final, until
        found = _newton(kernel, invariants, state, start, parameters, scales)
        if found is None or np.max(np.abs(found - state) / np.maximum(np.abs(state), scales)) > _LARGEST_JUMP:
            continue
        on = kernel.integrate(found, parameters, [max(1e4, until / 100.0)], scale=scales, rtol=1e-9, atol=1e-12)
        if on.outcome is not Outcome.FINISHED:
            continue
        drift = float(np.max(np.abs(on.final - found) / np.maximum(np.abs(found), scales)))
        if drift <= VERIFIED:
            spent = spent_at(system, kernel, found, parameters, np.inf, cell.name)
            if spent is not None:
                raise spent
            return _report(system, kernel, found, drift, begin)
    how = message("errors_solve-still-changes", time=f"{elapsed:.4g}")
    _demand_no_cycle(system, kernel, state, longest, how)
    raise _none(system, previous, state, how, early=elapsed < HORIZONS[-1])


def _newton(
    kernel: Kernel, invariants: np.ndarray, guess: np.ndarray, start: np.ndarray, p: np.ndarray, scales: np.ndarray
) -> np.ndarray | None:
    """A root of f with L y = L y_start near ``guess``; None where Newton does not converge."""
    y: np.ndarray = guess.copy()
    target = invariants @ start
    best = np.inf
    for _ in range(_NEWTON_STEPS):
        jacobian = kernel.jacobian(0.0, y, p) * scales[None, :]
        residual = kernel.rhs(0.0, y, p)
        with np.errstate(all="ignore"):
            size = np.maximum(np.max(np.abs(jacobian), axis=1), 1e-300)
            a = np.vstack([jacobian / size[:, None], invariants * scales[None, :]])
            b = np.concatenate([residual / size, invariants @ y - target])
        if not (np.all(np.isfinite(a)) and np.all(np.isfinite(b))):
            return None
        step: np.ndarray = np.linalg.lstsq(a, -b, rcond=1e-14)[0]
        length = float(np.max(np.abs(step)))
        y = y + step * scales * min(1.0, 0.5 / max(length, 1e-300))
        if length < 1e-12 or (length < 1e-8 and length >= 0.5 * best):
            return y
        best = min(best, length)
    return None


def _report(system: System, kernel: Kernel, y: np.ndarray, drift: float, begin: float) -> SteadyState:
    stable, slowest = _stability(system, kernel, y)
    observed = kernel.observe(0.0, y, system.parameters)
    units = {n: unit_text(e.dim) for n, e in system.equations.observables.items()}
    values = dict(zip(kernel.observables, map(float, observed), strict=True))
    burning = [c for c in system.columns if c.ATP and c.kind in ("transport", "traffic")]
    spent = {c.name: c.ATP * values[f"rate.{c.name}"] for c in burning}
    return SteadyState(
        system.cell,
        float("inf"),
        values,
        units,
        dict(zip(system.state_names, map(float, y), strict=True)),
        stable=stable,
        slowest=slowest,
        drift=drift,
        seconds=time.perf_counter() - begin,
        atp_rates=spent,
    )


def _stability(system: System, kernel: Kernel, y: np.ndarray) -> tuple[bool, float]:
    """Whether all modes decay, and the longest time constant (s), conserved directions left out."""
    jacobian = kernel.jacobian(0.0, y, system.parameters) * system.scales[None, :] / system.scales[:, None]
    loose = np.array(system.equations.algebraic)
    free = ~loose
    reduced = jacobian[np.ix_(free, free)]
    if loose.any():
        coupling = np.linalg.solve(jacobian[np.ix_(loose, loose)], jacobian[np.ix_(loose, free)])
        reduced = reduced - jacobian[np.ix_(free, loose)] @ coupling
    values = np.linalg.eigvals(reduced)
    conserved = len(invariants_of(system))
    moving = values[np.argsort(np.abs(values))][conserved:]
    if not len(moving):
        return True, 0.0
    largest = float(np.max(moving.real))
    return largest < 0.0, (1.0 / abs(largest) if largest else np.inf)


def _demand_no_cycle(system: System, kernel: Kernel, state: np.ndarray, longest: float, how: str) -> None:
    """Raise ConvergenceError for a cell that oscillates, with the period and what swings most."""
    found = oscillation(kernel, state, system.parameters, system.scales, longest)
    if found is not None:
        name = system.state_names[found.state]
        unit = system.equations.states[found.state].unit
        shown = SHOWN.get(unit, unit)
        low, high = (said(with_unit(value, unit, shown)) for value in (found.low, found.high))
        raise ConvergenceError(
            message("errors_solve-no-steady-state-cell-oscillates", span=span(found.period)),
            where=system.cell.name,
            why=message("errors_solve-swings-between", name=name, low=low, high=high, how=how),
            hint=message("errors_solve-simulate-instead"),
            state=dict(zip(system.state_names, map(float, state), strict=True)),
        )


def _none(system: System, before: np.ndarray, after: np.ndarray, how: str, *, early: bool = False) -> ConvergenceError:
    """The error for a cell that does not come to rest, with what changed most."""
    change = np.abs(after - before) / np.maximum(np.abs(before), system.scales)
    change = np.where(np.isfinite(change), change, np.inf)
    volumes = [i for i, n in enumerate(system.state_names) if n.endswith(".volume") and change[i] > _RESTING]
    # what runs away with the water only follows it
    worst = max(volumes, key=lambda i: change[i]) if volumes else int(np.argmax(change))
    name, grows = system.state_names[worst], bool(after[worst] > before[worst])
    moves, endless = change[worst] > _RESTING, not early or change[worst] > _ENDLESS
    if moves and not endless:
        key, hint = "errors_solve-still-grows" if grows else "errors_solve-still-falls", "errors_solve-longer-horizon"
    elif moves:
        key, hint = (
            "errors_solve-grows-without-end" if grows else "errors_solve-falls-without-end",
            "errors_solve-simulate-instead",
        )
        if volumes:
            hint = "errors_solve-pump-wall-impermeant"
    else:
        key, hint = "outcome-NOT_STEADY", "errors_solve-simulate-instead"
    kind = NoFiniteVolumeError if moves and endless and volumes and grows else ConvergenceError
    return kind(
        message(key, name=name),
        where=system.cell.name,
        why=how,
        hint=message(hint),
        state=dict(zip(system.state_names, map(float, after), strict=True)),
    )
