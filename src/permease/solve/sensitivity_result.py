"""What a study of sensitivities found: derivatives in units, as tables and as figures."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, UnknownNameError
from ..model.cell import Cell
from ..model.paths import usual_unit
from ..model.population import Population
from ..plain import integer, shown
from ..text import message
from ..units import registry, symbol_of, with_unit
from .by_path import path_of
from .event_times import EventTimes
from .members import why_impossible
from .outcome import Outcome
from .result import SHOWN
from .statuses import Statuses
from .summary import span

if TYPE_CHECKING:
    import xarray


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """How outputs follow numbers of a cell, over time or at rest.

    ``sensitivity[of, to]`` is d of / d to as an xarray.DataArray in the shown unit of the output per unit of the
    number, with the axes ``member`` (of a population) and ``time`` (of a run). ``normalised`` holds all of them as
    d ln of / d ln to. Members that failed are nan, and their ``status`` says why.
    """

    subject: Cell | Population
    to: tuple[str, ...]
    of: tuple[str, ...]
    times: np.ndarray | None
    """Output times (s); None at rest."""
    values: np.ndarray = field(repr=False)
    """The outputs (of, members, times) in coherent SI; one time at rest."""
    slopes: np.ndarray = field(repr=False)
    """Their derivatives (of, to, members, times) in coherent SI."""
    numbers: np.ndarray = field(repr=False)
    """What the cells have at the paths (to, members) in coherent SI."""
    units: dict[str, str] = field(repr=False)
    """Coherent SI unit of every output."""
    info: np.ndarray = field(repr=False)
    seconds: float = 0.0
    events: tuple[EventTimes, ...] = ()
    """When conditions (``until``) ended steps: of every step that waits for one, in order."""
    event_slopes: np.ndarray = field(default_factory=lambda: np.zeros((0, 0, 0)), repr=False)
    """The derivatives of those moments (events, to, members), s per coherent SI unit; nan where one was not reached."""

    @property
    def cell(self) -> Cell:
        """The cell, or the one that every member varies."""
        return self.subject.cell if isinstance(self.subject, Population) else self.subject

    @cached_property
    def status(self) -> Statuses:
        """How it ended for every member (of a single cell: one)."""
        return Statuses(len(self.info), self.info, self._sentence)

    def _sentence(self, index: int, row: Any) -> str:
        outcome = Outcome.from_code(int(row[0]))
        if outcome is Outcome.INVALID and isinstance(self.subject, Population):
            return why_impossible(self.subject, index)
        return str(outcome.value) if outcome.ok else f"{outcome.value.rstrip('.')}, at {row[1]:.6g} s."

    @property
    def _axes(self) -> tuple[str, ...]:
        return (*(("member",) if isinstance(self.subject, Population) else ()), *(("time",) if self._timed else ()))

    @property
    def _timed(self) -> bool:
        return self.times is not None

    def _shaped(self, array: np.ndarray) -> np.ndarray:
        """Without the axes (members, times) that this study does not have."""
        found = array if self._timed else array[..., 0]
        if isinstance(self.subject, Population):
            return found
        return np.asarray(np.take(found, 0, axis=found.ndim - (2 if self._timed else 1)))

    def _coords(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if isinstance(self.subject, Population):
            found["member"] = np.arange(len(self.subject))
        if self.times is not None:
            found["time"] = ("time", self.times, {"units": "s"})
        return found

    def __getitem__(self, key: tuple[str, str]) -> xarray.DataArray:
        import xarray

        if not isinstance(key, tuple) or len(key) != 2:
            raise InputError(
                message("errors_solve-no-pair", name=f"{key!r}"),
                where="sensitivity",
                hint=f"[{self.of[0]!r}, {self.to[0]!r}]",
            )
        i, j = self._index(*key)
        shown, size = _shown(self.units[self.of[i]])
        unit, step = unit_at(self.cell, self.to[j])
        values = self._shaped(self.slopes[i, j]) * (step / size)
        return xarray.DataArray(
            values, dims=self._axes, coords=self._coords(), name=f"d({self.of[i]})/d({self.to[j]})",
            attrs={"units": f"{shown or '1'} / ({unit or '1'})"},
        )  # fmt: skip

    def _index(self, of: str, to: str) -> tuple[int, int]:
        name = path_of(of, dict.fromkeys(self.of), self.cell)
        if to not in self.to:
            raise UnknownNameError(message("thing-path"), str(to)[:80], self.to, where="sensitivity")
        return self.of.index(name), self.to.index(to)

    def moment(self, to: str, event: int = 0) -> xarray.DataArray:
        """d moment / d to of one of ``events``, by its index: ([member]), in s per unit of the number.

        nan where the condition was not reached. Raises InputError where there is no such event, UnknownNameError for a
        number that was not asked for.
        """
        import xarray

        place = integer(event)
        if place is None or not -len(self.events) <= place < len(self.events):
            raise InputError(
                message("errors_solve-no-event", shown=shown(event)),
                where="sensitivity",
                why=message("errors_solve-steps-wait-condition", count=len(self.events)),
            )
        j = self._index(self.of[0], to)[1]
        unit, step = unit_at(self.cell, to)
        many = isinstance(self.subject, Population)
        return xarray.DataArray(
            self.event_slopes[place, j] * step if many else self.event_slopes[place, j, 0] * step,
            dims=("member",) if many else (), coords={"member": np.arange(self.event_slopes.shape[-1])} if many else {},
            name=f"d({self.events[place].condition})/d({to})", attrs={"units": f"s / ({unit or '1'})"},
        )  # fmt: skip

    @cached_property
    def normalised(self) -> xarray.DataArray:
        """d ln of / d ln to, (of, to, [member], [time]): percent of the output per percent of the number.

        nan where the output is zero.
        """
        import xarray

        with np.errstate(all="ignore"):
            found = self.slopes * self.numbers[None, :, :, None] / self.values[:, None]
        return xarray.DataArray(
            self._shaped(np.where(np.isfinite(found), found, np.nan)), dims=("of", "to", *self._axes),
            coords={"of": list(self.of), "to": list(self.to), **self._coords()}, name="normalised sensitivity",
            attrs={"units": "1"},
        )  # fmt: skip

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """Every derivative in its shown unit, by the name ``d(of)/d(to)``."""
        import xarray

        found = [self[of, to] for of in self.of for to in self.to]
        return xarray.Dataset({str(each.name): each for each in found})

    def table(self) -> list[dict[str, Any]]:
        """One row per output and number, at the end of a run or at rest; the strongest effect on an output first.

        Columns: ``of``, ``to``, ``slope`` (a pint quantity) and ``normalised``; of a population the means of those
        that finished.
        """
        ok = self.info[:, 0] == Outcome.FINISHED.code
        rows: list[dict[str, Any]] = []
        with np.errstate(all="ignore"):
            shares = self.slopes[..., -1] * self.numbers[None] / self.values[:, None, :, -1]
        for i, of in enumerate(self.of):
            found = []
            for j, to in enumerate(self.to):
                shown, size = _shown(self.units[of])
                unit, step = unit_at(self.cell, to)
                mean = float(np.mean(self.slopes[i, j, ok, -1])) * step / size if ok.any() else float("nan")
                share = float(np.mean(shares[i, j, ok])) if ok.any() else float("nan")
                per = registry().Quantity(mean, shown) / registry().Unit(unit or "")
                found.append({"of": of, "to": to, "slope": per, "normalised": share})
            rows += sorted(found, key=lambda row: -abs(np.nan_to_num(row["normalised"])))
        return rows

    def __str__(self) -> str:
        rows = self.table()
        wide, broad = max(len(r["of"]) for r in rows), max(len(r["to"]) for r in rows)
        return "\n".join(
            f"{r['of']:<{wide}}  {r['to']:<{broad}}  {r['normalised']:+11.4g}  {_four(r['slope'])}" for r in rows
        )

    def __repr__(self) -> str:
        over = "at rest" if self.times is None else f"over {span(float(self.times[-1]))}, at the end"
        return f"Sensitivity of {self.cell.name}, {over}:\n{self}"

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the normalised sensitivities, over time or as bars at rest; returns the figure."""
        drawn = importlib.import_module("permease.plot.sensitivity")
        return drawn.plot_sensitivity(self, path=path, language=language)


def _shown(unit: str) -> tuple[str, float]:
    """The unit that a coherent SI unit is shown in, and its size in it."""
    shown = SHOWN.get(unit, unit)
    return shown, float(with_unit(1.0, shown or "", "").to(unit or "").magnitude) if shown != unit else 1.0


def _four(slope: Any) -> str:
    return f"{float(slope.magnitude):.4g} {symbol_of(slope.units)}".rstrip()


def unit_at(cell: Cell, path: str) -> tuple[str, float]:
    """The unit that a number of a cell is usually given in, and its size in coherent SI."""
    unit = usual_unit(cell, path)
    if str(unit) in ("degree_Celsius", "kelvin"):
        return "K", 1.0
    return symbol_of(unit), float((1.0 * unit).to_base_units().magnitude)
