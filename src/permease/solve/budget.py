"""Where matter, charge and ATP went: budgets read from the extents of the columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..chemistry.species import species as lookup
from ..compile.interior import ELECTRODE
from ..constants import FARADAY
from ..errors import UnknownNameError
from ..model.process import WATER
from .trajectory import Trajectory


@dataclass(frozen=True)
class Budget:
    """What one compartment gained of one thing, column by column.

    Amounts in mol (m3 for water, C for charge). ``residual`` is final - initial - sum of gains, relative to the larger of
    the initial amount and the gross gains: rounding, if everything is accounted for.
    """

    item: str
    place: str
    unit: str
    initial: float
    final: float
    gains: dict[str, float]
    residual: float

    @property
    def change(self) -> float:
        """Final minus initial."""
        return self.final - self.initial

    def __str__(self) -> str:
        scale, unit = {"mol": (1e15, "fmol"), "m^3": (1e18, "fL"), "C": (1e15, "fC")}[self.unit]
        rows = [("initial", self.initial), *self.gains.items(), ("final", self.final)]
        width = max(len(name) for name, _ in rows)
        lines = [f"{self.item} in {self.place} ({unit})"]
        for name, value in rows:
            sign = "" if name in ("initial", "final") else "+"
            lines.append(f"  {name:<{width}}  {value * scale:{sign}14.6f}")
        lines.append(f"  {'unaccounted':<{width}}  {self.residual:14.1e} of the whole")
        return "\n".join(lines)


def budget(trajectory: Trajectory, item: str, place: str = "") -> Budget:
    """The budget of a species, of ``"water"`` or of ``"charge"`` in one compartment (the first by default).

    Raises UnknownNameError for a species the compartment does not hold.
    """
    system = trajectory.system
    finite = [p.name for p in system.places.values() if p.finite]
    where = place or finite[0]
    if where not in finite:
        raise UnknownNameError("compartment", where, finite)
    name = item if item in (WATER, "charge", ELECTRODE) else lookup(item).name
    held = system.places[where].amounts
    if name not in (WATER, "charge") and name not in held:
        raise UnknownNameError("species", item, [*held, WATER, "charge"], where=where)
    gains = {column.name: 0.0 for column in system.columns if _weight(column, where, name)}
    expected = jumps = 0.0
    previous: np.ndarray | None = None
    state = {WATER: f"{where}.volume", "charge": f"{where}.charge"}.get(name, f"{where}.amount.{name}")
    index = system.index(state) if state in system.state_names else None
    for segment in trajectory.segments:
        if previous is not None and index is not None:
            jumps += float(segment.first[index] - previous[index])
        previous = segment.last
        for column in system.columns:
            weight = _weight(column, where, name)
            if weight:
                i = system.index(f"extent.{column.name}")
                gained = weight * float(segment.last[i] - segment.first[i])
                gains[column.name] += gained
                expected += gained
    if jumps:
        gains["set by the protocol"] = jumps
        expected += jumps
    if index is None:
        initial = final = float(system.parameters[system.parameter_names.index(state)])
    else:
        initial, final = float(trajectory.segments[0].first[index]), float(trajectory.segments[-1].last[index])
    gross = sum(abs(g) for g in gains.values())
    residual = (final - initial - expected) / max(abs(initial), abs(final), gross, 1e-300)
    unit = {WATER: "m^3", "charge": "C"}.get(name, "mol")
    return Budget(name, where, unit, initial, final, gains, residual)


def _weight(column: object, place: str, item: str) -> float:
    if item == "charge":
        return FARADAY * column.charges.get(place, 0.0)  # type: ignore[attr-defined, no-any-return]
    return column.gains.get((place, item), 0.0)  # type: ignore[attr-defined, no-any-return]


@dataclass(frozen=True)
class AtpUse:
    """Molecules of ATP hydrolysed by every transporter over a run (mol)."""

    by_column: dict[str, float]

    @property
    def total(self) -> float:
        """Mol of ATP."""
        return sum(self.by_column.values())


def atp_use(trajectory: Trajectory) -> AtpUse:
    """ATP spent by every column that uses it (mol), from its extent."""
    system = trajectory.system
    found: dict[str, float] = {}
    for column in system.columns:
        if column.ATP and column.kind == "transport":
            i = system.index(f"extent.{column.name}")
            extent = sum(float(s.last[i] - s.first[i]) for s in trajectory.segments)
            found[column.name] = column.ATP * extent
    return AtpUse(found)


def charge_residual(trajectory: Trajectory) -> float:
    """Largest disagreement between membrane charge and the ions that make it, relative to the charge of all ions.

    The charge state and the amounts are integrated separately; Q = F sum z n must hold throughout.
    """
    from ..expr import evaluate

    system = trajectory.system
    worst = 0.0
    for place in system.places.values():
        if place.charge_number is None or f"{place.name}.charge" not in system.state_names:
            continue
        if any(c.states for c in system.columns):
            return _transient_charge_residual()
        number = place.charge_number
        if ELECTRODE in place.amounts:
            number = number + place.amounts[ELECTRODE]
        for segment in trajectory.segments:
            states = np.vstack([segment.first, segment.states, segment.last])
            known = {s: states[:, i] for i, s in enumerate(system.equations.states)}
            known.update(zip(system.equations.parameters, segment.parameters, strict=True))
            ions = FARADAY * np.asarray(evaluate([number], known)[0])
            gross = FARADAY * sum(
                np.abs(states[:, system.index(f"{place.name}.amount.{s}")]) * abs(lookup(s).charge)
                for s in place.amounts
                if s != ELECTRODE and f"{place.name}.amount.{s}" in system.state_names
            )
            difference = np.abs(states[:, system.index(f"{place.name}.charge")] - ions) / np.maximum(gross, 1e-300)
            worst = max(worst, float(np.max(difference)))
    return worst


def _transient_charge_residual() -> float:
    return float("nan")
