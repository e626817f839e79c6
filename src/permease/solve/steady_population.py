"""Steady states of every member of a population: integrated side by side, then Newton's method on all at once."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..compile.algebraic import Algebraic
from ..compile.kernel import Kernel, build
from ..compile.system import System, assemble
from ..errors import InputError
from ..expr import evaluate
from ..expr.dimension import unit_text
from ..model.cell import Cell
from ..model.population import Population
from ..text import message, phrase
from ..units import with_unit
from .by_path import ByPath, path_of
from .ensemble import BLOCK, WIDTH
from .member_tables import histogram_of, write_members
from .members import Members, why_impossible
from .membrane_area import guarded, spent_among
from .outcome import Outcome
from .population_result import levels, varied
from .result import SHOWN
from .statuses import Statuses
from .steady_state import _LARGEST_JUMP, HORIZONS, VERIFIED
from .steady_system import SteadySystem
from .summary import quantile_lines

if TYPE_CHECKING:
    import xarray

_FINISHED = Outcome.FINISHED.code
_NONE = Outcome.NOT_STEADY.code


@dataclass(frozen=True)
class Rest:
    """Steady states of some members, in coherent SI; nan where there is none.

    ``states`` (members, n), ``parameters`` (members, p), ``scales`` (members, n), ``drift`` (members,) and ``info``
    (members, 3): code of the outcome, time integrated (s), worst state or -1.
    """

    states: np.ndarray
    parameters: np.ndarray
    scales: np.ndarray
    drift: np.ndarray
    info: np.ndarray


class Steady:
    """The compiled equations of a cell whose numbers vary, and its equations of rest."""

    def __init__(self, cell: Cell, paths: Sequence[str]) -> None:
        self.system: System = assemble(cell, extents=False)
        self.members = Members(self.system, paths, phrase("errors_solve-loop-of-states"))
        self.rest = SteadySystem(self.system)
        self._algebraic = Algebraic(self.system.equations)

    @cached_property
    def kernel(self) -> Kernel:
        """The machine code."""
        return build(guarded(self.system), width=WIDTH)

    def find(self, numbers: dict[str, np.ndarray], cells: int, longest: float = HORIZONS[-1]) -> Rest:
        """The steady states of cells with these numbers (path -> (cells,)), found and verified as ``steady_state``."""
        y, p, sizes, possible = self.members.start(numbers, cells)
        state, solved = self._algebraic.solve(y, p)
        found = np.full_like(state, np.nan)
        drift = np.full(cells, np.nan)
        info = np.zeros((cells, 3))
        info[:, 0], info[:, 2] = np.where(possible, _NONE, Outcome.INVALID.code), -1.0
        info[possible & ~solved, 0] = Outcome.NOT_FINITE.code
        open_ = np.flatnonzero(possible & solved)
        target, elapsed = state @ self.rest.invariants.T, 0.0
        for until in (h for h in HORIZONS if h <= longest):
            if not len(open_):
                break
            run = self.kernel.integrate_many(
                state[open_], p[open_], [until - elapsed], scale=sizes[open_], rtol=1e-7, max_steps=200_000
            )
            codes = np.array([outcome.code for outcome in run.outcomes])
            bad = codes != _FINISHED
            info[open_, 1] = elapsed + run.time
            info[open_[bad], 0], info[open_[bad], 2] = codes[bad], run.worst_state[bad]
            if self.system.surfaces and bad.any():
                eaten = spent_among(self.system, run.final, p[open_], codes == Outcome.STOPPED.code) >= 0
                info[open_[bad & eaten], 0], info[open_[bad & eaten], 2] = Outcome.NO_MEMBRANE.code, -1.0
            open_, previous = open_[~bad], state[open_[~bad]]
            state[open_], elapsed = run.final[~bad], until
            if not len(open_):
                break
            change = np.abs(state[open_] - previous) / np.maximum(np.abs(previous), sizes[open_])
            info[open_, 2] = np.argmax(change, axis=1)
            good, drifts, roots = self._verified(state[open_], target[open_], p[open_], sizes[open_], until)
            who = open_[good]
            found[who], drift[who] = roots[good], drifts[good]
            info[who, 0], info[who, 2] = _FINISHED, -1.0
            open_ = open_[~good]
        return Rest(found, p, sizes, drift, info)

    def _verified(
        self, near: np.ndarray, target: np.ndarray, p: np.ndarray, sizes: np.ndarray, until: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Who rests close by (cells,), how far they drift when integrated on (cells,), and where (cells, n)."""
        roots, good = self.rest.newton(near, target, p, sizes)
        with np.errstate(all="ignore"):
            good &= np.max(np.abs(roots - near) / np.maximum(np.abs(near), sizes), axis=1) <= _LARGEST_JUMP
        if self.system.surfaces:
            good &= spent_among(self.system, roots, p, np.full(len(near), True)) < 0
        drift = np.full(len(near), np.inf)
        rows = np.flatnonzero(good)
        if len(rows):
            on = self.kernel.integrate_many(
                roots[rows], p[rows], [max(1e4, until / 100.0)], scale=sizes[rows], rtol=1e-9, atol=1e-12
            )
            ended = np.array([outcome is Outcome.FINISHED for outcome in on.outcomes])
            moved = np.abs(on.final - roots[rows]) / np.maximum(np.abs(roots[rows]), sizes[rows])
            drift[rows] = np.where(ended, np.max(moved, axis=1), np.inf)
        return good & (drift <= VERIFIED), drift, roots


@dataclass(frozen=True, eq=False, repr=False)
class SteadyPopulation(ByPath["xarray.DataArray"]):
    """The steady states of a population. Index it with a path for an xarray.DataArray (member,) in its shown unit.

    Members without one are nan, and their ``status`` says why. ``stable`` (n,) says whether every mode decays,
    ``slowest`` (n,) is the longest time constant (s), ``drift`` (n,) the largest relative change of any state when
    the member was integrated on, ``seconds`` the time it all took.
    """

    population: Population
    values: dict[str, np.ndarray] = field(repr=False)
    units: dict[str, str] = field(repr=False)
    states: np.ndarray = field(repr=False)
    stable: np.ndarray = field(repr=False)
    slowest: np.ndarray = field(repr=False)
    drift: np.ndarray = field(repr=False)
    info: np.ndarray = field(repr=False)
    state_names: tuple[str, ...] = field(repr=False)
    seconds: float = 0.0

    @property
    def cell(self) -> Cell:
        """The cell that every member varies."""
        return self.population.cell

    @property
    def ok(self) -> np.ndarray:
        """Which members have a steady state (n,)."""
        return np.asarray(self.info[:, 0] == _FINISHED)

    @cached_property
    def status(self) -> Statuses:
        """How the search ended for every member: its outcome, the time integrated (s), and a sentence."""
        return Statuses(len(self), self.info, self._sentence)

    def _sentence(self, index: int, row: np.ndarray) -> str:
        outcome = Outcome.from_code(int(row[0]))
        text = str(outcome.value)
        if outcome is Outcome.FINISHED:
            text = "A steady state was found and verified."
        elif outcome is Outcome.INVALID:
            text = why_impossible(self.population, index)
        elif outcome is Outcome.NO_MEMBRANE:
            text = f"{text.rstrip('.')} after {row[1]:.4g} s."
        elif row[2] >= 0:
            text = f"{text.rstrip('.')} after {row[1]:.4g} s; {self.state_names[int(row[2])]} changes most."
        return text

    def __len__(self) -> int:
        return self.population.n

    def __getitem__(self, path: str) -> xarray.DataArray:
        import xarray

        name = path_of(path, self.values, self.cell)
        shown = SHOWN.get(self.units[name], self.units[name])
        numbers = with_unit(self.values[name], self.units[name], shown).magnitude
        return xarray.DataArray(
            numbers, dims="member", name=name, attrs={"units": shown or "1"},
            coords={"member": np.arange(len(self))},
        )  # fmt: skip

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """All outputs with what varied as coordinates along ``member``."""
        import xarray

        found = xarray.Dataset({path: self[path] for path in self.values})
        found = found.assign_coords(varied(self.population))
        found = found.assign_coords(outcome=("member", self.status.names))
        return found.assign_attrs(cell=self.cell.name, members=len(self), seed=str(self.population.seed))

    @property
    def final(self) -> xarray.Dataset:
        """All members at rest, as ``final`` of a run has them at the end: ``dataset``."""
        return self.dataset

    @property
    def paths(self) -> tuple[str, ...]:
        """Every output."""
        return tuple(self.values)

    def quantile(self, q: Any, path: str) -> xarray.DataArray:
        """Quantiles of an output over the members that have a steady state: (quantile,).

        Raises InputError for numbers that are not between 0 and 1, or where no member has one.
        """
        wanted = levels(q)
        if not self.ok.any():
            raise InputError(
                message("errors_solve-no-member-has-steady-state"), where="quantile", why=self.status[0].sentence
            )
        data = self[path]
        return data.isel(member=np.flatnonzero(self.ok)).quantile(wanted, keep_attrs=True).rename(data.name)

    def histogram(self, path: str, bins: int = 30) -> tuple[np.ndarray, np.ndarray]:
        """Counts (bins,) and edges (bins + 1,), in the shown unit, of the members that have a steady state.

        Raises InputError where none has one.
        """
        if not self.ok.any():
            raise InputError(
                message("errors_solve-no-member-has-steady-state"), where="histogram", why=self.status[0].sentence
            )
        return histogram_of(self[path].values[self.ok], bins)

    def to_csv(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write one line for each member, its outcome, what varied and its outputs. Raises FileError, InputError."""
        columns = (*(f"varied.{p}" for p in self.population.vary), *self.values)
        return write_members(path, self.dataset, columns, self.status, overwrite=overwrite)

    def member(self, index: int) -> Cell:
        """One member as a cell."""
        return self.population.member(index)

    def __repr__(self) -> str:
        rests, stable = int(self.ok.sum()), int(self.stable.sum())
        lines = [
            f"SteadyPopulation of {self.cell.name}: {rests} of {len(self)} members rest, {stable} of them stable",
            f"  {self.status!r}",
        ]
        if rests:
            lines += quantile_lines(self.cell, self.paths, self._resting)
        return "\n".join(lines)

    def _resting(self, path: str) -> tuple[np.ndarray, str]:
        """The numbers of those that rest, and the unit they are in."""
        found = self[path]
        return found.values[self.ok], "" if found.attrs["units"] == "1" else found.attrs["units"]


def steady_population(population: Population, longest: float = HORIZONS[-1]) -> SteadyPopulation:
    """The steady state of every member, searched for as long as ``longest`` seconds; see ``steady_state``."""
    begin = time.perf_counter()
    engine = Steady(population.cell, tuple(population.vary))
    parts = [
        engine.find(population.numbers(first, count), count, longest)
        for first in range(0, population.n, BLOCK)
        for count in (min(BLOCK, population.n - first),)
    ]
    states = np.concatenate([part.states for part in parts])
    parameters = np.concatenate([part.parameters for part in parts])
    sizes = np.concatenate([part.scales for part in parts])
    info = np.concatenate([part.info for part in parts])
    good = info[:, 0] == _FINISHED
    stable, slowest = np.zeros(len(info), dtype=bool), np.full(len(info), np.nan)
    if good.any():
        modes = engine.rest.stability(states[good], parameters[good], sizes[good])
        largest = np.max(modes.real, axis=1, initial=-np.inf)
        stable[good] = largest < 0.0
        slowest[good] = 1.0 / np.maximum(np.abs(largest), 1e-300)
    observables = engine.system.equations.observables
    found = evaluate(list(observables.values()), engine.rest.known(states, parameters))
    lost = ~good
    wide = [np.where(lost, np.nan, np.broadcast_to(v, good.shape)) for v in found]
    values = dict(zip(observables, wide, strict=True))
    return SteadyPopulation(
        population, values, {n: unit_text(e.dim) for n, e in observables.items()}, states, stable, slowest,
        np.concatenate([part.drift for part in parts]), info, engine.system.state_names, time.perf_counter() - begin,
    )  # fmt: skip
