"""Variance-based sensitivity of populations: how much of the spread of an output each varying number makes.

First-order and total indices by the design and estimators of Saltelli et al., 2010, Comput. Phys. Commun. 181:259
(total: Jansen, 1999, Comput. Phys. Commun. 117:35), with bootstrap intervals over the rows of the design.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, UnknownNameError
from ..model.population import Population
from ..model.protocol import Protocol, Step
from ..plain import real, shown, whole
from ..text import message
from .by_path import path_of
from .sensitivity import _listed
from .simulate import simulate
from .steady_state import steady_state

if TYPE_CHECKING:
    import xarray

BOOTSTRAP = 500
LEVEL = 0.95
OPTIONS = ("duration", "points", "rtol", "atol", "max_steps", "threads", "executor", "progress")
"""Arguments of ``simulate`` that ``sobol_indices`` hands on."""
FEW = 64
"""Rows below which the estimates say little, and are printed with that remark."""
_HINTS = {"outputs": "of=[...]", "seed": "pm.Population(..., seed=1)"}
_MOST = 2**24


@dataclass(frozen=True, eq=False)
class SobolIndices:
    """Shares of the variance of outputs: ``first`` alone, ``total`` with all interactions, by varying number.

    Both are xarray.DataArrays (of, to, [time]) of pure numbers; ``first_interval`` and ``total_interval`` add the axis
    ``bound`` (low, high) of their bootstrap intervals of ``level``. nan where an output does not vary. ``rows`` of the
    ``asked`` rows of the design were used; the others had a member that failed.
    """

    population: Population
    of: tuple[str, ...]
    times: np.ndarray | None
    estimates: np.ndarray = field(repr=False)
    """(2, of, to, times): first, total."""
    bounds: np.ndarray = field(repr=False)
    """(2, of, to, times, 2)"""
    rows: int
    asked: int
    level: float = LEVEL
    seconds: float = 0.0

    @property
    def to(self) -> tuple[str, ...]:
        """Paths of the numbers that vary."""
        return tuple(self.population.vary)

    @cached_property
    def first(self) -> xarray.DataArray:
        """First-order indices: the share of the variance that vanishes when the number alone is known."""
        return self._array(0, self.estimates, "first-order index")

    @cached_property
    def total(self) -> xarray.DataArray:
        """Total indices: the share that is left when all numbers but this one are known."""
        return self._array(1, self.estimates, "total index")

    @cached_property
    def first_interval(self) -> xarray.DataArray:
        """Bootstrap interval of ``first``."""
        return self._array(0, self.bounds, "first-order index")

    @cached_property
    def total_interval(self) -> xarray.DataArray:
        """Bootstrap interval of ``total``."""
        return self._array(1, self.bounds, "total index")

    def _array(self, which: int, table: np.ndarray, name: str) -> xarray.DataArray:
        import xarray

        values, dims = table[which], ["of", "to", "time"]
        coords: dict[str, Any] = {"of": list(self.of), "to": list(self.to)}
        if self.times is None:
            values, dims = values[:, :, 0], dims[:2]
        else:
            coords["time"] = ("time", self.times, {"units": "s"})
        if table is self.bounds:
            dims, coords["bound"] = [*dims, "bound"], ["low", "high"]
        return xarray.DataArray(values, dims=dims, coords=coords, name=name, attrs={"units": "1"})

    def table(self) -> list[dict[str, Any]]:
        """One row per output and number, at the end of a run or at rest; the largest total of an output first."""
        rows: list[dict[str, Any]] = []
        for i, of in enumerate(self.of):
            found = [
                {
                    "of": of,
                    "to": to,
                    "first": float(self.estimates[0, i, j, -1]),
                    "first_interval": tuple(self.bounds[0, i, j, -1].tolist()),
                    "total": float(self.estimates[1, i, j, -1]),
                    "total_interval": tuple(self.bounds[1, i, j, -1].tolist()),
                }
                for j, to in enumerate(self.to)
            ]
            rows += sorted(found, key=lambda row: -np.nan_to_num(row["total"]))
        return rows

    def __str__(self) -> str:
        rows = self.table()
        wide, broad = max(len(r["of"]) for r in rows), max(len(r["to"]) for r in rows)
        lines = [
            f"{r['of']:<{wide}}  {r['to']:<{broad}}  first {r['first']:6.3f} [{r['first_interval'][0]:.3f}, "
            f"{r['first_interval'][1]:.3f}]  total {r['total']:6.3f} [{r['total_interval'][0]:.3f}, "
            f"{r['total_interval'][1]:.3f}]"
            for r in rows
        ]
        if self.rows < FEW:
            lines.append(f"{self.rows} rows are few: indices are rough, and may lie outside 0 to 1; n=1024 is usual")
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"SobolIndices of {self.population.cell.name}, {self.rows} of {self.asked} rows:\n{self}"

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw first-order and total indices as bars with their intervals, at the end; returns the figure."""
        drawn = importlib.import_module("permease.plot.sensitivity")
        return drawn.plot_indices(self, path=path, language=language)


def sobol_indices(
    population: Population,
    protocol: Protocol | Step | None = None,
    *,
    of: Iterable[str],
    n: int = 1024,
    steady: bool = False,
    resamples: int = BOOTSTRAP,
    level: float = LEVEL,
    **options: Any,
) -> SobolIndices:
    """Which of the varying numbers makes how much of the spread of outputs: first-order and total Sobol indices.

    Parameters
    ----------
    population
        The distributions of the numbers (no grids, no correlations) and the seed; its own size does not matter.
    protocol
        As in ``simulate``.
    of
        Paths of the outputs, e.g. ``["cytosol.Na"]``.
    n
        Rows of the design, best a power of two; n (numbers + 2) members are computed. With fewer than 64 rows the
        estimates are rough, and may lie outside 0 to 1.
    steady
        True: of the steady states, without a protocol.
    resamples, level
        How often rows are drawn again for the intervals, and how much of the draws these hold (0.95).
    options
        Others of ``simulate``: duration, points, rtol, atol, max_steps, threads, executor, progress.

    Returns SobolIndices. Rows with a member that failed are left out and counted. Raises InputError for arguments that
    cannot be used, and where fewer than two rows are left.

    Shapes: ``first`` and ``total`` (of, to), with ``time`` as a third axis of a run. Sources: Saltelli et al. 2010,
    Comput Phys Commun 181:259; the total index Jansen 1999, Comput Phys Commun 117:35.
    """
    if not isinstance(population, Population):
        raise InputError(
            message("errors_solve-cannot-study", population=f"{population!r}"),
            where="sobol_indices",
            why=message("errors_solve-no-population"),
            hint="pm.Population(cell, 1, vary={...})",
        )  # fmt: skip
    n = whole(n, 2, _MOST, "n", where="sobol_indices")
    resamples = whole(resamples, 10, _MOST, "resamples", where="sobol_indices")
    share = real(level)
    if share is None or not 0.0 < share < 1.0:
        raise InputError(
            message("errors_solve-level-between-0-1-not", level=shown(level)),
            where="sobol_indices",
            hint="level=0.95",
        )
    if not isinstance(steady, bool):
        raise InputError(message("errors_solve-steady-true-false-not", steady=f"{steady!r}"), where="sobol_indices")
    if population.correlate:
        raise InputError(
            message("errors_solve-correlated-numbers-have-no-sobol"),
            where="sobol_indices",
            why=message("errors_solve-their-shares-variance-not-separate"),
            hint=message("errors_solve-population-without-correlate"),
        )
    if not population.vary:
        raise InputError(
            message("errors_solve-nothing-varies"), where="sobol_indices", hint="pm.Population(cell, 1, vary={...})"
        )
    outputs = _listed(of, "of", '["cytosol.Na"]', where="sobol_indices")
    for name in options:
        if name not in OPTIONS:
            raise UnknownNameError(
                message("thing-option"), name, OPTIONS, where="sobol_indices", hint=_HINTS.get(name, "")
            )
    begin = time.perf_counter()
    columns = len(population.vary) + 2
    study = Population(
        population.cell, n * columns, seed=population.seed, vary=dict(population.vary), design="saltelli"
    )
    times: np.ndarray | None = None
    if steady:
        if protocol is not None or options:
            raise InputError(
                message("errors_solve-steady-state-has-no-protocol"),
                where="sobol_indices",
                hint=message("errors_solve-steady-true-alone"),
            )
        rest = steady_state(study)
        names = tuple(dict.fromkeys(path_of(item, rest.values, population.cell) for item in outputs))
        table, ok = np.stack([rest.values[name] for name in names])[:, :, None], rest.ok
        status = rest.status
    else:
        run = simulate(study, protocol, outputs=outputs, **options)
        names, times, ok, status = run.paths, run.times, run.status.ok, run.status
        table = np.stack([run.values(name) for name in names])
    good = ok.reshape(n, columns).all(axis=1)
    if good.sum() < 2:
        index = int(np.flatnonzero(~ok)[0])
        raise InputError(
            message("errors_solve-members-failed-all-but-rows", sum=int(good.sum()), n=n), where="sobol_indices",
            why=status[index].sentence,
        )  # fmt: skip
    rows = np.moveaxis(table.reshape(len(names), n, columns, -1), 0, 2)[good]
    estimates, bounds = saltelli_indices(rows, resamples=resamples, level=share, seed=population.seed)
    return SobolIndices(
        population, names, times, np.moveaxis(estimates, 1, 2), np.moveaxis(bounds, 1, 2), int(good.sum()), n, share,
        time.perf_counter() - begin,
    )  # fmt: skip


def saltelli_indices(
    values: np.ndarray, *, resamples: int = BOOTSTRAP, level: float = LEVEL, seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """Indices from the values of a function on a ``saltelli`` design: (rows, numbers + 2, ...) of any further shape.

    Column 0 is the function of the first sample, 1 of the second, 2 + i of the first with number i of the second.
    Returns the estimates (2, numbers, ...), first-order then total, and their bootstrap intervals (2, numbers, ..., 2).
    nan where the function does not vary.
    """
    rows, columns = values.shape[:2]
    flat = values.reshape(rows, columns, -1)
    flat = flat - flat[:, :2].mean(axis=(0, 1))
    a, b, mixed = flat[:, 0], flat[:, 1], flat[:, 2:]
    count, width = mixed.shape[1:]
    features = np.concatenate(
        [
            0.5 * (a + b), 0.5 * (a * a + b * b),
            (b[:, None] * (mixed - a[:, None])).reshape(rows, -1),
            (0.5 * (a[:, None] - mixed) ** 2).reshape(rows, -1),
        ],
        axis=1,
    )  # fmt: skip

    def indices(means: np.ndarray) -> np.ndarray:
        variance = means[:, width : 2 * width] - means[:, :width] ** 2
        shares = means[:, 2 * width :].reshape(len(means), 2, count, width)
        with np.errstate(all="ignore"):
            found = shares / variance[:, None, None]
        # what rounding alone makes vary does not vary
        size = np.max(np.abs(values.reshape(rows, columns, -1)), axis=(0, 1))
        varies = variance > (1e-12 * size) ** 2
        return np.where(varies[:, None, None], found, np.nan)

    draw = np.random.Generator(np.random.Philox(seed))
    weights = draw.multinomial(rows, np.full(rows, 1.0 / rows), size=resamples) / rows
    estimates = indices(features.mean(axis=0)[None])[0]
    spread = indices(weights @ features)
    tail = 0.5 * (1.0 - level)
    bounds = np.moveaxis(np.quantile(spread, [tail, 1.0 - tail], axis=0), 0, -1)
    shape = (2, count, *values.shape[2:])
    return estimates.reshape(shape), bounds.reshape(*shape, 2)
