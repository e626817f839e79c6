"""What became of a population: every accessor of a single run with a leading axis of members."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..errors import InputError
from ..expr.dimension import unit_text
from ..model.cell import Cell
from ..model.population import Population
from ..text import message
from ..units import si, symbol_of, with_unit
from .ensemble import Plan, engine_of
from .outcome import Outcome
from .result import SHOWN, _first, _path

if TYPE_CHECKING:
    import xarray

    from .shards import Store


_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Status:
    """How one member ended: its outcome, the time (s) it reached, and a sentence."""

    outcome: Outcome
    time: float
    sentence: str

    @property
    def ok(self) -> bool:
        """Whether it reached the end."""
        return self.outcome.ok

    def __str__(self) -> str:
        return self.sentence


class Statuses(Sequence[Status]):
    """The status of every member, by index; ``ok`` (n,) says who reached the end, ``counts`` how many ended how."""

    def __init__(self, plan: Plan, info: Any) -> None:
        self._plan, self._info = plan, info

    def __len__(self) -> int:
        return self._plan.population.n

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        row = self._info[number]
        sentence = engine_of(self._plan).sentence(self._plan.protocol, number, row)
        return Status(Outcome.from_code(int(row[0])), float(row[1]), sentence)

    def __iter__(self) -> Iterator[Status]:
        return (self[i] for i in range(len(self)))

    @property
    def ok(self) -> np.ndarray:
        """Which members reached the end (n,)."""
        return np.asarray(self.codes == Outcome.FINISHED.code)

    @cached_property
    def codes(self) -> np.ndarray:
        """The code of each outcome, a byte for a member (n,); read bit by bit where they lie in a store."""
        found = np.empty(len(self), dtype=np.int8)
        for start in range(0, len(self), _AT_ONCE):
            found[start : start + _AT_ONCE] = self._info[start : start + _AT_ONCE, 0]
        return found

    @property
    def failed(self) -> tuple[int, ...]:
        """Indices of those that did not."""
        return tuple(np.flatnonzero(~self.ok).tolist())

    @property
    def counts(self) -> dict[str, int]:
        """Name of the outcome -> how many members ended so."""
        codes, numbers = np.unique(self.codes, return_counts=True)
        return {Outcome.from_code(c).name: int(n) for c, n in zip(codes, numbers, strict=True)}

    def __repr__(self) -> str:
        return f"Statuses({', '.join(f'{n} {name}' for name, n in self.counts.items())})"


@dataclass(frozen=True, eq=False)
class PopulationResult:
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
        return Statuses(self.plan, self.info)

    @cached_property
    def units(self) -> dict[str, str]:
        """Coherent SI unit of every path."""
        observables = engine_of(self.plan).system.equations.observables
        return {path: unit_text(observables[path].dim) for path in self.paths}

    def values(self, path: str) -> np.ndarray:
        """The numbers at a path in coherent SI (members, times)."""
        name = _path(path, self.units, self.cell)
        return np.asarray(self.table[self.paths.index(name)])

    def moment(self, path: str, column: int = -1) -> np.ndarray:
        """The numbers at a path at one output time, by its index, in coherent SI (members,); the last by default."""
        index = self.paths.index(_path(path, self.units, self.cell))
        place = range(len(self.times))[column]
        if isinstance(self.table, np.ndarray):
            return np.asarray(self.table[index][:, place])
        return np.asarray(self.table.moment(index, place))

    def __len__(self) -> int:
        return self.population.n

    def __getitem__(self, path: str) -> xarray.DataArray:
        import xarray

        name = _path(path, self.units, self.cell)
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

        found = xarray.Dataset({path: self[path] for path in self.paths})
        found = found.assign_coords(varied(self.population))
        found = found.assign_coords(outcome=("member", np.array(list(self._outcomes()))))
        return found.assign_attrs(
            cell=self.cell.name, members=len(self), seed=str(self.population.seed), design=self.population.design,
            protocol=str(self.plan.protocol), rtol=self.plan.rtol, atol=self.plan.atol, key=self.plan.key,
        )  # fmt: skip

    def concentration(self, species: str, compartment: str = "") -> xarray.DataArray:
        """Free concentration (mM) over time in one compartment, the first by default: (member, time)."""
        return self[f"{compartment or _first(self.cell)}.{lookup(species).name}"]

    def voltage(self, membrane: str = "") -> xarray.DataArray:
        """Membrane potential psi_in - psi_out (mV), of the first membrane by default: (member, time)."""
        return self[f"{membrane or self.cell.membranes[0].name}.voltage"]

    def volume(self, compartment: str = "") -> xarray.DataArray:
        """Water volume (fL): (member, time)."""
        return self[f"{compartment or _first(self.cell)}.volume"]

    def rate(self, transporter: str, membrane: str = "") -> xarray.DataArray:
        """Net rate of a transporter (fmol/s; fL/s for water), where it is among the ``outputs``: (member, time)."""
        return self[f"rate.{membrane or self.cell.membranes[0].name}.{transporter}"]

    def at(self, time: Any) -> xarray.Dataset:
        """All members at an output time (the nearest one), e.g. ``result.at("2 h")``: a Dataset along ``member``."""
        seconds = si(time, "s", "time")
        last = float(self.times[-1])
        if not 0.0 <= seconds <= last * (1.0 + 1e-12):
            raise InputError(
                message("errors_solve-outside-run", time=time),
                why=f"it lasted {last:g} s",
                hint="a time within the run",
            )
        return self.dataset.isel(time=int(np.argmin(np.abs(self.times - seconds))))

    @property
    def initial(self) -> xarray.Dataset:
        """All members at the start."""
        return self.dataset.isel(time=0)

    @property
    def final(self) -> xarray.Dataset:
        """All members at the end."""
        return self.dataset.isel(time=-1)

    def quantile(self, q: Any, path: str = "") -> Any:
        """Quantiles over the members that are still running: a Dataset (quantile, time), or one path's DataArray.

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
        data = self[path]
        good = data.isel(member=np.flatnonzero(self.status.ok))
        found = good.quantile(wanted, dim="member", keep_attrs=True)
        return found.rename(data.name)

    def histogram(self, path: str, time: Any = None, bins: int = 30) -> tuple[np.ndarray, np.ndarray]:
        """Counts (bins,) and edges (bins + 1,), in the shown unit, of who finished; at the end, or at ``time``."""
        if isinstance(bins, bool) or not isinstance(bins, int) or not 1 <= bins <= 100_000:
            raise InputError(message("errors_solve-bins-whole-number-from-1", bins=f"{bins!r}"), where="histogram")
        data = self[path].isel(member=np.flatnonzero(self.status.ok))
        column = -1 if time is None else int(np.argmin(np.abs(self.times - si(time, "s", "time"))))
        counts, edges = np.histogram(data.values[:, column], bins=bins)
        return counts, edges

    def member(self, index: int) -> Cell:
        """One member as a cell, for a run of its own with budgets and audit."""
        return self.population.member(index)

    def plot(self, *items: str, path: Any = None, language: str = "en") -> Any:
        """Draw the median and the bands of 50 and 90 % of the members over time; returns the figure."""
        fan = importlib.import_module("permease.plot.fan")
        return fan.plot_fan(self, items or self.paths[:4], path=path, language=language)

    def to_netcdf(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write all outputs to a NetCDF file, whole or not at all. Raises FileError."""
        from .files import atomic, named

        target = named(path)
        with atomic(target, overwrite=overwrite) as draft:
            self.dataset.to_netcdf(draft, engine="h5netcdf")
        return target

    def to_csv(self, path: str | Path, *, time: Any = None, overwrite: bool = False) -> Path:
        """Write one line for each member, its varied numbers, its outcome and its outputs at the end or at ``time``."""
        from .files import TABLES, atomic, named

        target = named(path, TABLES)
        state = self.final if time is None else self.at(time)
        heads, columns = ["member", "outcome"], [np.arange(len(self)), np.array(list(self._outcomes()))]
        for name in (*(f"varied.{p}" for p in self.population.vary), *self.paths):
            unit = state[name].attrs.get("units", "1")
            heads.append(f"{name} [{unit}]")
            columns.append(np.array([f"{value:.10g}" for value in state[name].values]))
        with atomic(target, overwrite=overwrite) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            import csv

            writer = csv.writer(file)
            writer.writerow(heads)
            writer.writerows(zip(*columns, strict=True))
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
