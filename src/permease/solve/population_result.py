"""What became of a population: every accessor of a single run with a leading axis of members."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..expr.dimension import unit_text
from ..model.cell import Cell
from ..model.population import Population
from ..plain import integer, shown
from ..text import message
from ..units import si, symbol_of, with_unit
from .by_path import ByPath, path_of
from .ensemble import INFO, Plan, engine_of
from .event_times import EventTimes
from .member_tables import histogram_of
from .outcome import Outcome
from .result import SHOWN
from .statuses import Statuses
from .streams import part, quantiles, stretches
from .summary import quantile_lines, span

if TYPE_CHECKING:
    import xarray

    from .shards import Store


SUMMARISED = 200_000
"""Members up to which printing a result says quantiles; of more it would read a store for long."""


@dataclass(frozen=True, eq=False)
class PopulationResult(ByPath["xarray.DataArray"]):
    """A population's run. Index it with a path to get an xarray.DataArray (member, time) in the unit it is shown in.

    Members that failed are nan from their failure on, and their ``status`` says why; statistics leave them out.
    """

    plan: Plan
    table: Any = field(repr=False)
    info: Any = field(repr=False)
    seconds: float

    @classmethod
    def stored(cls, plan: Plan, store: Store, seconds: float) -> PopulationResult:
        """The result whose numbers lie in a store; they are read when they are asked for."""
        return cls(plan, store, store.info, seconds)

    @property
    def population(self) -> Population:
        """The population that was simulated."""
        return self.plan.population

    @property
    def cell(self) -> Cell:
        """The cell that every member varies."""
        return self.plan.population.cell

    @property
    def times(self) -> np.ndarray:
        """Output times (s)."""
        return self.plan.times

    @property
    def paths(self) -> tuple[str, ...]:
        """Every output that was kept."""
        return self.plan.paths

    @cached_property
    def status(self) -> Statuses:
        """How every member ended."""
        return Statuses(len(self), self.info, self._sentence)

    def _sentence(self, index: int, row: Any) -> str:
        return engine_of(self.plan).sentence(self.plan.protocol, index, row)

    @cached_property
    def events(self) -> tuple[EventTimes, ...]:
        """Of every step that waits for a condition (``Hold(..., until=...)``), in order: when each member came to it.

        Until such a step would have ended, the outputs of a member keep the values of its event. ``dataset`` has the
        times as coordinates ``event.<number of the step>``.
        """
        return tuple(
            EventTimes(number, start, until.path, str(until), np.asarray(self.info[:, INFO + i]))
            for i, (number, start, until) in enumerate(self.plan.conditions)
        )

    @cached_property
    def units(self) -> dict[str, str]:
        """Coherent SI unit of every path."""
        observables = engine_of(self.plan).system.equations.observables
        return {path: unit_text(observables[path].dim) for path in self.paths}

    def values(self, path: str) -> np.ndarray:
        """The numbers at a path in coherent SI (members, times)."""
        name = path_of(path, self.units, self.cell)
        return np.asarray(self.table[self.paths.index(name)])

    def moment(self, path: str, column: int = -1) -> np.ndarray:
        """The numbers at a path at one output time, by its index, in coherent SI (members,); the last by default."""
        index, times = self.paths.index(path_of(path, self.units, self.cell)), len(self.times)
        place = integer(column)
        if place is None or not -times <= place < times:
            raise InputError(
                message("errors_solve-there-no-output-time", shown=shown(column)),
                where="moment",
                hint=message("errors_solve-0", times=times - 1),
            )
        return part(self, index, 0, len(self), place % times)

    def course(self, path: str, member: int) -> np.ndarray:
        """The numbers at a path of one member over time (times,), in the unit they are shown in."""
        name = path_of(path, self.units, self.cell)
        unit = self.units[name]
        values = part(self, self.paths.index(name), range(len(self))[member], 1)[0]
        return np.asarray(with_unit(values, unit, SHOWN.get(unit, unit)).magnitude)

    def __len__(self) -> int:
        return self.population.n

    def __repr__(self) -> str:
        lines = [
            f"PopulationResult of {self.cell.name}: {len(self)} members, {span(float(self.times[-1]))}, "
            f"{len(self.times)} times, {len(self.paths)} outputs",
            f"  {self.status!r}",
        ]
        if len(self) <= SUMMARISED and self.status.ok.any():
            lines += ["  at the end:", *quantile_lines(self.cell, self.paths, self._last)]
        return "\n".join(lines)

    def _last(self, path: str) -> tuple[np.ndarray, str]:
        """The numbers of those that finished at the end, and the unit they are in."""
        unit = self.units[path]
        values = self.moment(path)[self.status.ok]
        return np.asarray(with_unit(values, unit, SHOWN.get(unit, unit)).magnitude), SHOWN.get(unit, unit)

    def __getitem__(self, path: str) -> xarray.DataArray:
        import xarray

        name = path_of(path, self.units, self.cell)
        unit = self.units[name]
        shown = SHOWN.get(unit, unit)
        values = with_unit(self.values(name), unit, shown).magnitude
        return xarray.DataArray(
            values, dims=("member", "time"), name=name, attrs={"units": shown or "1"},
            coords={"member": np.arange(len(self)), "time": ("time", self.times, {"units": "s"})},
        )  # fmt: skip

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """All outputs, what varied as coordinates along ``member``, and how the run was made as attributes."""
        import xarray

        return self._described(xarray.Dataset({path: self[path] for path in self.paths}))

    def _described(self, found: xarray.Dataset) -> xarray.Dataset:
        found = found.assign_coords(varied(self.population))
        found = found.assign_coords(outcome=("member", np.array(list(self._outcomes()))))
        found = found.assign_coords({
            f"event.{each.step}": ("member", each.time, {"units": "s", "condition": each.condition})
            for each in self.events
        })  # fmt: skip
        return found.assign_attrs(
            cell=self.cell.name, members=len(self), seed=str(self.population.seed), design=self.population.design,
            protocol=str(self.plan.protocol), rtol=self.plan.rtol, atol=self.plan.atol, key=self.plan.key,
        )  # fmt: skip

    def rate(self, transporter: str, membrane: str = "") -> xarray.DataArray:
        """Net rate of a transporter (fmol/s; fL/s for water), where it is among the ``outputs``: (member, time)."""
        path = f"rate.{membrane or self.cell.membranes[0].name}.{transporter}"
        if path not in self.units and path in engine_of(self.plan).system.equations.observables:
            raise InputError(
                message("errors_solve-was-not-kept", path=path),
                where="rate",
                hint=f'simulate(..., outputs=["{path}", ...])',
            )
        return self[path]

    def at(self, time: Any) -> xarray.Dataset:
        """All members at an output time (the nearest one), e.g. ``result.at("2 h")``: a Dataset along ``member``."""
        return self._instant(self._column(time))

    def _column(self, time: Any) -> int:
        seconds = si(time, "s", "time")
        last = float(self.times[-1])
        if not 0.0 <= seconds <= last * (1.0 + 1e-12):
            raise InputError(
                message("errors_solve-outside-run", time=time),
                why=message("errors_solve-lasted-s", last=f"{last:g}"),
                hint=message("errors_solve-time-within-run"),
            )
        return int(np.argmin(np.abs(self.times - seconds)))

    def _instant(self, column: int) -> xarray.Dataset:
        """What ``dataset`` holds at one output time; no more than that is read."""
        import xarray

        here = {"member": np.arange(len(self)), "time": ((), self.times[column], {"units": "s"})}
        found = {}
        for path in self.paths:
            unit = self.units[path]
            shown = SHOWN.get(unit, unit)
            values = with_unit(self.moment(path, column), unit, shown).magnitude
            found[path] = xarray.DataArray(values, dims="member", coords=here, attrs={"units": shown or "1"})
        return self._described(xarray.Dataset(found, coords=here))

    @property
    def initial(self) -> xarray.Dataset:
        """All members at the start."""
        return self._instant(0)

    @property
    def final(self) -> xarray.Dataset:
        """All members at the end."""
        return self._instant(-1)

    def quantile(self, q: Any, path: str = "") -> Any:
        """Quantiles over the members that reached the end: a Dataset (quantile, time), or one path's DataArray.

        ``q`` is a number between 0 and 1, or several.
        """
        wanted = levels(q)
        if not self.status.ok.any():
            raise InputError(message("errors_solve-no-member-reached-end"), where="quantile", why=str(self.status))
        if path:
            return self._quantile(path, wanted)
        import xarray

        return xarray.Dataset({name: self._quantile(name, wanted) for name in self.paths})

    def _quantile(self, path: str, wanted: np.ndarray) -> xarray.DataArray:
        import xarray

        name = path_of(path, self.units, self.cell)
        unit = self.units[name]
        shown = SHOWN.get(unit, unit)
        found = with_unit(quantiles(self, self.paths.index(name), wanted), unit, shown).magnitude
        return xarray.DataArray(
            found, dims=("quantile", "time"), name=name, attrs={"units": shown or "1"},
            coords={"quantile": wanted, "time": ("time", self.times, {"units": "s"})},
        )  # fmt: skip

    def histogram(self, path: str, time: Any = None, bins: int = 30) -> tuple[np.ndarray, np.ndarray]:
        """Counts (bins,) and edges (bins + 1,), in the shown unit, of who finished; at the end, or at ``time``."""
        unit = self.units[path_of(path, self.units, self.cell)]
        values = self.moment(path, -1 if time is None else self._column(time))[self.status.ok]
        return histogram_of(np.asarray(with_unit(values, unit, SHOWN.get(unit, unit)).magnitude), bins)

    def member(self, index: int) -> Cell:
        """One member as a cell, for a run of its own with budgets and audit."""
        return self.population.member(index)

    def plot(self, *items: str, path: Any = None, language: str = "en") -> Any:
        """Draw the median and the bands of 50 and 90 % of the members over time; returns the figure."""
        fan = importlib.import_module("permease.plot.fan")
        return fan.plot_fan(self, items or fan.default_items(self), path=path, language=language)

    def to_netcdf(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write all outputs to a NetCDF file, whole or not at all. Raises FileError."""
        from .files import named, write_dataset

        return write_dataset(self.dataset, named(path), overwrite=overwrite)

    def to_csv(self, path: str | Path, *, time: Any = None, overwrite: bool = False) -> Path:
        """Write one line for each member: outcome, what varied, times of conditions, outputs at the end or ``time``."""
        from .files import TABLES, atomic, named

        target = named(path, TABLES)
        column = len(self.times) - 1 if time is None else self._column(time)
        beside = {name: (values, attrs["units"]) for name, (_, values, attrs) in varied(self.population).items()}
        beside |= {f"event.{each.step}": (each.time, "s") for each in self.events}
        shown = {path: SHOWN.get(unit, unit) for path, unit in self.units.items()}
        heads = [*(f"{name} [{unit}]" for name, (_, unit) in beside.items())]
        heads += [f"{path} [{shown[path] or '1'}]" for path in self.paths]
        with atomic(target, overwrite=overwrite) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            import csv

            writer = csv.writer(file)
            writer.writerow(["member", "outcome", *heads])
            for first, count in stretches(len(self)):
                rows = slice(first, first + count)
                columns = [values[rows] for values, _ in beside.values()]
                for index, path in enumerate(self.paths):
                    values = part(self, index, first, count, column)
                    columns.append(with_unit(values, self.units[path], shown[path]).magnitude)
                outcomes = (Outcome.from_code(int(code)).name for code in self.status.codes[rows])
                texts = ([f"{value:.10g}" for value in each] for each in columns)
                writer.writerows(zip(range(first, first + count), outcomes, *texts, strict=True))
        return target

    def _outcomes(self) -> Iterator[str]:
        return (Outcome.from_code(int(code)).name for code in self.status.codes)


def levels(q: Any) -> np.ndarray:
    """One or several quantiles as (k,). Raises InputError for what are no numbers between 0 and 1."""
    try:
        wanted = np.atleast_1d(np.asarray(q, dtype=float))
    except (TypeError, ValueError):
        wanted = np.array([])
    if (
        isinstance(q, (bool, str))
        or wanted.ndim != 1
        or not len(wanted)
        or not np.all((wanted >= 0.0) & (wanted <= 1.0))
    ):
        raise InputError(
            message("errors_solve-quantiles-lie-between-0-1", q=f"{q!r}"), where="quantile", hint="[0.05, 0.5, 0.95]"
        )
    return wanted


def varied(population: Population) -> dict[str, tuple[str, np.ndarray, dict[str, str]]]:
    """What varies, as coordinates ``varied.<path>`` along ``member``."""
    drawn = {path: population.values(path) for path in population.vary}
    return {
        f"varied.{path}": ("member", values.magnitude, {"units": symbol_of(values.units)})
        for path, values in drawn.items()
    }
