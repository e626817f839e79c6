"""Results: time courses with units, one instant, budgets, the audit, and how to run it again."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..expr.dimension import unit_text
from ..sources import Citations, Reference
from ..text import message
from ..units import si, with_unit
from .audit import RunAudit, audit_run
from .budget import AtpUse, Budget, atp_use, budget
from .by_path import ByPath, path_of
from .energy import EnergyBalance
from .outcome import Outcome
from .summary import span, state_line
from .trajectory import Event, Trajectory

if TYPE_CHECKING:
    import xarray
    from pint import Quantity

    from ..model.cell import Cell

SHOWN = {
    "mol/m^3": "mM",
    "V": "mV",
    "m^3": "fL",
    "mol": "fmol",
    "mol/s": "fmol/s",
    "m^3/s": "fL/s",
    "J/mol": "kJ/mol",
    "Pa": "kPa",
    "C": "fC",
    "m^2": "um^2",
    "F": "pF",
    "K": "K",
    "": "",
}
"""The unit each coherent SI unit is shown in."""
_EVENTS = 3


@dataclass(frozen=True)
class State(ByPath["Quantity[Any]"]):
    """A cell at one instant, every value by its path, in coherent SI; accessors give pint quantities.

    Paths are ``"<compartment>.<species>"``, ``"<compartment>.volume"``, ``"<compartment>.pH"``,
    ``"<membrane>.voltage"`` and ``"rate.<membrane>.<transporter>"``; with vesicle traffic also ``"<membrane>.surface"``
    and ``"<membrane>.total_capacitance"``, and what its parts hold: ``"<membrane>.<transporter>.cargo_inside"``.

    Raises UnknownNameError for a path that it does not have.
    """

    cell: Cell
    time: float
    values: Mapping[str, float]
    units: Mapping[str, str]
    raw: Mapping[str, float] = field(default_factory=dict)

    def __getitem__(self, path: str) -> Quantity[Any]:
        name = path_of(path, self.values, self.cell)
        return with_unit(self.values[name], self.units[name], SHOWN.get(self.units[name], ""))

    def __repr__(self) -> str:
        return f"State of {self.cell.name} at {span(self.time)}:\n  {state_line(self)}"

    def rates(self) -> dict[str, Quantity[Any]]:
        """Net rate of every column, outward or forward positive (fmol/s; fL/s for water)."""
        return {name.removeprefix("rate."): self[name] for name in self.values if name.startswith("rate.")}


@dataclass(frozen=True)
class Result(ByPath["xarray.DataArray"]):
    """A finished (or stopped) run. Index it with a path to get an xarray.DataArray in the unit it is shown in.

    Raises UnknownNameError for a path that the run does not have, and InputError for a time outside it.

    Shapes: a path gives (time,).

    >>> # result["cytosol.Na"], result.concentration("Na"), result.voltage(), result.budget("Na"), result.audit()
    """

    trajectory: Trajectory
    run: Mapping[str, Any]

    def __repr__(self) -> str:
        lines = [
            f"{type(self).__name__} of {self.cell.name}: {span(float(self.times[-1]))}, {len(self.times)} times, "
            f"{len(self.paths)} outputs. {self.outcome.value}",
            *(f"  {event}" for event in self.events[:_EVENTS]),
            *([f"  and {len(self.events) - _EVENTS} more events"] if len(self.events) > _EVENTS else []),
            f"  at the end: {state_line(self.final)}",
        ]
        return "\n".join(lines)

    @property
    def cell(self) -> Cell:
        """The cell that was simulated."""
        return self.trajectory.system.cell

    @property
    def rerun(self) -> dict[str, Any]:
        """What it takes to run it again: cell, protocol, versions, hash of the model and of its numbers, tolerances."""
        return dict(self.run)

    @property
    def outcome(self) -> Outcome:
        """How the run ended; its value is a sentence."""
        return self.trajectory.outcome

    @property
    def events(self) -> tuple[Event, ...]:
        """What ended steps before their time, in order: conditions of ``Hold(..., until=...)`` that came true."""
        return self.trajectory.events

    @property
    def times(self) -> np.ndarray:
        """Output times (s)."""
        return self.trajectory.times

    @cached_property
    def units(self) -> dict[str, str]:
        """Coherent SI unit of every path."""
        return {n: unit_text(e.dim) for n, e in self.trajectory.system.equations.observables.items()}

    @property
    def paths(self) -> tuple[str, ...]:
        """Everything that can be asked for."""
        return tuple(self.units)

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """All time courses with ``units`` attributes, and the conditions of the run as attributes."""
        import xarray

        data = {}
        for i, (name, unit) in enumerate(self.units.items()):
            shown = SHOWN.get(unit, unit)
            values = with_unit(self.trajectory.observed[:, i], unit, shown).magnitude
            data[name] = ("time", values, {"units": shown or "1"})
        attributes = {k: v if isinstance(v, (int, float)) else str(v) for k, v in self.run.items()}
        return xarray.Dataset(
            data,
            coords={"time": ("time", self.times, {"units": "s"})},
            attrs={**attributes, "outcome": self.outcome.name},
        )

    def __getitem__(self, path: str) -> xarray.DataArray:
        return self.dataset[path_of(path, self.units, self.cell)]

    def rate(self, transporter: str, membrane: str = "") -> xarray.DataArray:
        """Net rate of a transporter over time (fmol/s; fL/s for water), positive in its forward sense."""
        return self[f"rate.{membrane or self.cell.membranes[0].name}.{transporter}"]

    def at(self, time: Any) -> State:
        """The cell at an output time (the nearest one), e.g. ``result.at("2 h")``."""
        seconds = si(time, "s", "time")
        last = float(self.times[-1])
        if not 0.0 <= seconds <= last * (1.0 + 1e-12):
            raise InputError(
                message("errors_solve-outside-run", time=time),
                why=message("errors_solve-lasted-s", last=f"{last:g}"),
                hint=message("errors_solve-time-within-run"),
            )
        return self._state(int(np.argmin(np.abs(self.times - seconds))))

    @property
    def final(self) -> State:
        """The cell at the end."""
        return self._state(len(self.times) - 1)

    @property
    def initial(self) -> State:
        """The cell at the start."""
        return self._state(0)

    def _state(self, i: int) -> State:
        observed = self.trajectory.observed[i]
        raw = dict(zip(self.trajectory.system.state_names, map(float, self.trajectory.states[i]), strict=True))
        values = {name: float(observed[j]) for j, name in enumerate(self.units)}
        return State(self.cell, float(self.times[i]), values, self.units, raw)

    def budget(self, item: str, compartment: str = "") -> Budget:
        """Where a species, ``"water"`` or ``"charge"`` came from and went to in one compartment.

        Cargo that the compartment does not hold is that on receptors and in vesicles of its membranes; of one part it
        is that of ``"<membrane>.<transporter>"`` instead of a compartment.
        """
        return budget(self.trajectory, item, compartment)

    def atp(self) -> AtpUse:
        """ATP spent by every transporter (mol)."""
        return atp_use(self.trajectory)

    def energy(self) -> EnergyBalance:
        """Free energy stored, supplied and dissipated (J)."""
        return self.audit().energy

    def audit(self) -> RunAudit:
        """The residuals of matter, charge and energy."""
        return self._audit

    @cached_property
    def _audit(self) -> RunAudit:
        return audit_run(self.trajectory)

    def references(self) -> tuple[Reference, ...]:
        """The references of everything in the cell, each once."""
        found = Citations()
        for reference in (*(r for m in self.cell.membranes for r in m.references()), *self.cell.references):
            found.add(reference)
        return tuple(found.entries.values())

    def cite(self) -> str:
        """The references as a numbered list."""
        return "\n".join(f"[{i}] {r}" for i, r in enumerate(self.references(), 1))

    def plot(self, *items: str, path: Any = None, language: str = "en") -> Any:
        """Draw time courses: species names, ``"volume"``, ``"voltage"``, ``"pH"``, or any path; returns the figure."""
        for item in items:
            if not isinstance(item, str):
                raise InputError(
                    message("errors_solve-what-drawn-named-text-not", item=f"{item!r}"),
                    where="plot",
                    hint='"Na", "volume"',
                )
        # by name: plotting is a layer above, and matplotlib is loaded only here
        traces = importlib.import_module("permease.plot.traces")
        return traces.plot_traces(self, items or ("Na", "K", "volume", "voltage"), path=path, language=language)

    def to_netcdf(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write all time courses to a NetCDF file, whole or not at all.

        Raises FileError when the file exists (unless ``overwrite``) or cannot be written.
        """
        from .files import named, write_netcdf

        return write_netcdf(self, named(path), overwrite=overwrite)

    def to_csv(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write all time courses to a .csv or .txt file with units in the header, whole or not at all.

        Raises FileError when the file exists (unless ``overwrite``), InputError for what is no name of such a file.
        """
        from .files import TABLES, named, write_csv

        return write_csv(self, named(path, TABLES), overwrite=overwrite)
