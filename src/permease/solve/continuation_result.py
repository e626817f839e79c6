"""Branches of steady states as values: their points, folds, where oscillations arise, tables and figures."""

from __future__ import annotations

import enum
import importlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..model.cell import Cell
from ..units import said, with_unit
from .by_path import path_of
from .result import SHOWN
from .sensitivity_result import unit_at
from .summary import span

if TYPE_CHECKING:
    import xarray


class End(enum.Enum):
    """Why a branch ends where it ends; the value is a sentence."""

    REACHED = "The branch reached the end of the range."
    RETURNED = "The branch turned and left the range where it began."
    EXHAUSTED = "An amount that cannot be negative ran out."
    LOST = "No steady state was found further on: the step along the branch became too small."
    TOO_MANY_POINTS = "The branch used up its points before it left the range."


@dataclass(frozen=True)
class Fold:
    """Where a branch turns: the number there, and every output; all in coherent SI.

    ``point`` is the index of the last point of the branch before it.
    """

    number: float
    values: dict[str, float] = field(repr=False)
    point: int


@dataclass(frozen=True)
class Hopf:
    """Where a pair of complex eigenvalues crosses between decay and growth: an oscillation begins or ends there.

    ``number`` and every output in coherent SI, ``period`` (s) of the oscillation of small size; ``point`` is the index
    of the last point of the branch before it.
    """

    number: float
    period: float
    values: dict[str, float] = field(repr=False)
    point: int


@dataclass(frozen=True, eq=False)
class Continuation:
    """A branch of steady states. Index it with a path for an xarray.DataArray (point,) in its shown unit.

    The coordinates ``number`` (in the unit of the path) and ``stable`` go along the points. ``folds`` are where it
    turns, ``hopfs`` where oscillations arise from it, ``end`` why it ends. ``eigenvalues`` (points, modes; 1/s) are
    those of the linear equations, slowest first, conserved directions left out.
    """

    cell: Cell
    path: str
    numbers: np.ndarray = field(repr=False)
    """The number at the path (points,) in coherent SI."""
    states: np.ndarray = field(repr=False)
    """The states (points, n) in coherent SI."""
    values: dict[str, np.ndarray] = field(repr=False)
    units: dict[str, str] = field(repr=False)
    eigenvalues: np.ndarray = field(repr=False)
    folds: tuple[Fold, ...]
    end: End
    log: bool
    seconds: float = 0.0
    hopfs: tuple[Hopf, ...] = ()

    @property
    def stable(self) -> np.ndarray:
        """Where every mode decays (points,)."""
        return np.asarray(np.max(self.eigenvalues.real, axis=1, initial=-np.inf) < 0.0)

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, path: str) -> xarray.DataArray:
        import xarray

        name = path_of(path, self.values, self.cell)
        shown = SHOWN.get(self.units[name], self.units[name])
        unit, size = unit_at(self.cell, self.path)
        return xarray.DataArray(
            with_unit(self.values[name], self.units[name], shown).magnitude, dims="point", name=name,
            attrs={"units": shown or "1"},
            coords={
                "number": ("point", self.numbers / size, {"units": unit or "1", "path": self.path}),
                "stable": ("point", self.stable),
            },
        )  # fmt: skip

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """All outputs along the branch."""
        import xarray

        return xarray.Dataset({name: self[name] for name in self.values}).assign_attrs(
            cell=self.cell.name, path=self.path, end=self.end.name, folds=[fold.number for fold in self.folds],
            hopfs=[hopf.number for hopf in self.hopfs],
        )  # fmt: skip

    def fold_values(self) -> list[Any]:
        """The number at every fold, as pint quantities in the unit of the path."""
        return self._in_unit(self.folds)

    def hopf_values(self) -> list[Any]:
        """The number wherever an oscillation arises, as pint quantities in the unit of the path."""
        return self._in_unit(self.hopfs)

    def _in_unit(self, marks: Iterable[Fold | Hopf]) -> list[Any]:
        unit, size = unit_at(self.cell, self.path)
        return [with_unit(mark.number / size, unit) for mark in marks]

    def __str__(self) -> str:
        folds = ", ".join(said(value) for value in self.fold_values()) or "none"
        marks = zip(self.hopf_values(), self.hopfs, strict=True)
        waves = ", ".join(f"{said(value)} (period {span(hopf.period)})" for value, hopf in marks)
        marked = f"folds: {folds}" + (f"; oscillations arise at {waves}" if waves else "")
        many, stable = len(self), int(self.stable.sum())
        return f"{many} steady states along {self.path}, {stable} stable; {marked}. {self.end.value}"

    def __repr__(self) -> str:
        return f"Continuation of {self.cell.name}: {self}"

    def plot(self, *items: str, path: Any = None, language: str = "en") -> Any:
        """Draw outputs against the number: stable solid, unstable dashed, folds marked; returns the figure."""
        drawn = importlib.import_module("permease.plot.continuation")
        return drawn.plot_continuation(self, items, path=path, language=language)
