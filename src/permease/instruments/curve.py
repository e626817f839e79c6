"""Curves: what an instrument measured, with units, ready to plot, to tabulate and to write."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import choice
from ..text import Text, phrase
from ..units import registry
from .fits import Fit

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, eq=False)
class Series:
    """Numbers of one kind: a name, an array that cannot be changed, and its unit (``""`` for a pure number)."""

    name: str
    values: np.ndarray
    unit: str = ""

    def __post_init__(self) -> None:
        values = np.array(self.values, dtype=float)
        values.setflags(write=False)
        object.__setattr__(self, "values", values)

    @property
    def quantity(self) -> Quantity[Any]:
        """The numbers as a pint quantity."""
        return registry().Quantity(np.array(self.values), self.unit)

    @property
    def head(self) -> str:
        """The name with its unit, as the head of a column."""
        return f"{self.name} [{self.unit or '1'}]"

    def __len__(self) -> int:
        return len(self.values)


@dataclass(frozen=True, eq=False)
class Curve:
    """A part along one swept variable.

    Attributes
    ----------
    kind : ``"current-voltage"``, ``"dose-response"``, ``"uptake"`` or ``"occupancy"``.
    part, label : the name of the part and what it is, in both languages.
    x : the swept variable.
    series : everything measured along it, the main one first: ``"current"``, ``"flux.Na"`` (outward), the states.
    conditions : what was held: ``inside``, ``outside`` (mM), ``voltage`` (mV), ``temperature`` (K), and the protocol.
    fit : the fitted law, None where there is none or too few points.
    """

    kind: str
    part: str
    label: Text
    x: Series
    series: Mapping[str, Series]
    conditions: Mapping[str, Any] = field(default_factory=dict)
    fit: Fit | None = None

    @property
    def y(self) -> Series:
        """The main series."""
        return next(iter(self.series.values()))

    def __getitem__(self, name: str) -> Series:
        return self.series[choice(phrase("thing-series"), name, self.series, where=f"{self.kind} of {self.part}")]

    @property
    def answers(self) -> dict[str, Any]:
        """Single numbers that the curve yields, as pint quantities; None for one that does not exist."""
        return {}

    def table(self) -> tuple[list[str], np.ndarray]:
        """Heads of columns with units, and the numbers, one row per point."""
        columns = [self.x, *self.series.values()]
        return [column.head for column in columns], np.column_stack([column.values for column in columns])

    def csv(self) -> str:
        """The table as comma-separated text."""
        heads, rows = self.table()
        return "\n".join([",".join(heads), *(",".join(f"{v:.10g}" for v in row) for row in rows)]) + "\n"

    def to_csv(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the table to a .csv or .txt file, whole or not at all.

        Raises FileError when it exists and may not be replaced, InputError for what is no name of such a file.
        """
        from ..solve.files import write_table

        return write_table(self.csv(), path, overwrite=overwrite)

    def document(self) -> dict[str, Any]:
        """Everything as plain values: the ``permease.curve/1`` document without its schema."""
        return {
            "kind": self.kind,
            "part": self.part,
            "conditions": dict(self.conditions),
            "x": {"name": self.x.name, "unit": self.x.unit, "values": self.x.values.tolist()},
            "series": {name: {"unit": s.unit, "values": s.values.tolist()} for name, s in self.series.items()},
            "answers": {
                name: None if q is None else {"value": float(q.magnitude), "unit": f"{q.units:~C}".replace("**", "^")}
                for name, q in self.answers.items()
            },
            "fit": None if self.fit is None else self.fit.document(),
        }

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the curve; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        # by name: plotting is a layer beside, and matplotlib is loaded only here
        return importlib.import_module("permease.plot.curves").plot_curve(self, path=path, language=language)


def held(at: Any, swept: str, **protocol: Any) -> dict[str, Any]:
    """The conditions of a curve as plain numbers, without the swept ones."""

    def numbers(table: Mapping[str, Any]) -> dict[str, float]:
        return {name: float(value) for name, value in table.items() if np.ndim(value) == 0}

    found: dict[str, Any] = {"inside": numbers(at.inside), "outside": numbers(at.outside)}
    if np.ndim(at.voltage) == 0:
        found["voltage"] = float(f"{1e3 * float(at.voltage):.12g}")
    found["temperature"] = float(at.temperature)
    return {"swept": swept, **found, **protocol}
