"""Where matter, charge and ATP went: budgets read from the extents of the columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..chemistry.species import species as lookup
from ..compile.column import Column
from ..compile.interior import ELECTRODE
from ..constants import FARADAY
from ..errors import InputError, UnknownNameError, choice
from ..model.cell import Cell
from ..model.process import WATER
from ..model.vesicle_traffic import VesicleTraffic
from ..screen import cells, padded
from ..text import LANGUAGES, message, phrase
from .bound import charge_per_state
from .trajectory import Segment, Trajectory

PROTOCOL = "set by the protocol"
"""The gain that is no column's: what a step of a protocol changed."""


@dataclass(frozen=True)
class Budget:
    """What one compartment gained of one thing, column by column.

    Amounts in mol (m3 for water, C for charge). ``residual`` is final - initial - sum of gains, relative to the largest
    of the initial amount, the final one and the gross gains: rounding, if everything is accounted for.
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

    def text(self, language: str = "en") -> str:
        """The budget in lines, in ``"en"`` or ``"zh"``. Raises UnknownNameError for another language."""
        spoken = choice(phrase("thing-language"), language, LANGUAGES, where="language")
        scale, unit = {"mol": (1e15, "fmol"), "m^3": (1e18, "fL"), "C": (1e15, "fC")}[self.unit]
        item = phrase(f"budget-{self.item}").in_language(spoken) if self.item in (WATER, "charge") else self.item
        ends = [phrase(key).in_language(spoken) for key in ("budget-initial", "budget-final", "budget-unaccounted")]
        step = phrase("budget-protocol").in_language(spoken)
        gains = [(step if name == PROTOCOL else name, f"{value * scale:+14.6f}") for name, value in self.gains.items()]
        rows = [
            (ends[0], f"{self.initial * scale:14.6f}"), *gains, (ends[1], f"{self.final * scale:14.6f}"),
            (ends[2], f"{self.residual:14.1e} {phrase('budget-whole').in_language(spoken)}"),
        ]  # fmt: skip
        wide = max(cells(name) for name, _ in rows)
        head = phrase("budget-table", item=item, place=self.place, unit=unit).in_language(spoken)
        return "\n".join([head, *(f"  {padded(name, wide)}  {value}" for name, value in rows)])

    def __str__(self) -> str:
        return self.text()


def budget(trajectory: Trajectory, item: str, place: str = "") -> Budget:
    """The budget of a species, of ``"water"`` or of ``"charge"`` in one compartment (the first by default).

    Of cargo that the compartment does not hold, it is that of the vesicle traffic around it; ``place`` may also name
    such a part, ``"membrane.LDLReceptor"``. Raises UnknownNameError for a species the compartment does not hold,
    InputError where there is no compartment.
    """
    system = trajectory.system
    if (carried := cargo_budget(trajectory, item, place)) is not None:
        return carried
    finite = [p.name for p in system.places.values() if p.finite]
    if not finite:
        raise InputError(
            message("errors_solve-has-no-compartment", name=system.cell.name),
            why=message("errors_solve-baths-do-not-change"),
        )
    where = place or finite[0]
    if where not in finite:
        raise UnknownNameError(message("thing-compartment"), where, finite)
    name = item if item in (WATER, "charge", ELECTRODE) else lookup(item).name
    held = system.places[where].amounts
    if name not in (WATER, "charge") and name not in held:
        raise UnknownNameError(message("thing-species"), item, [*held, WATER, "charge"], where=where)
    gains = {column.name: 0.0 for column in system.columns if _weight(column, where, name)}
    expected = jumps = 0.0
    state = {WATER: f"{where}.volume", "charge": f"{where}.charge"}.get(name, f"{where}.amount.{name}")
    read = _reader(trajectory, state)
    previous: float | None = None
    for segment in trajectory.segments:
        if previous is not None:
            jumps += read(segment, segment.first) - previous
        previous = read(segment, segment.last)
        for column in system.columns:
            weight = _weight(column, where, name)
            if weight:
                i = system.index(f"extent.{column.name}")
                gained = weight * float(segment.last[i] - segment.first[i])
                gains[column.name] += gained
                expected += gained
    if jumps:
        gains[PROTOCOL] = jumps
        expected += jumps
    first, last = trajectory.segments[0], trajectory.segments[-1]
    initial, final = read(first, first.first), read(last, last.last)
    gross = sum(abs(g) for g in gains.values())
    residual = (final - initial - expected) / max(abs(initial), abs(final), gross, 1e-300)
    unit = {WATER: "m^3", "charge": "C"}.get(name, "mol")
    return Budget(name, where, unit, initial, final, gains, residual)


def cargo_budget(trajectory: Trajectory, item: str, place: str) -> Budget | None:
    """The budget of the cargo ``item`` (mol) on receptors and in vesicles; None where ``place`` is no such thing."""
    system = trajectory.system
    if item in (WATER, "charge", ELECTRODE):
        return None
    name = lookup(item).name
    where = place or next((p.name for p in system.places.values() if p.finite), "")
    parts = carriers(system.cell, name, where)
    if not parts:
        return None
    held = {system.index(f"{path}.{pool}"): n for path, pools in parts.items() for pool, n in pools.items()}
    names = system.state_names
    gains: dict[str, float] = {}
    jumps = 0.0
    previous: float | None = None
    for segment in trajectory.segments:
        begin, end = (float(sum(n * y[i] for i, n in held.items())) for y in (segment.first, segment.last))
        jumps += 0.0 if previous is None else begin - previous
        previous = end
        for column in system.columns:
            weight = sum(n * column.states.get(names[i], 0) for i, n in held.items())
            if weight:
                i = system.index(f"extent.{column.name}")
                gains[column.name] = gains.get(column.name, 0.0) + weight * float(segment.last[i] - segment.first[i])
    if jumps:
        gains[PROTOCOL] = jumps
    first, last = trajectory.segments[0].first, trajectory.segments[-1].last
    initial, final = (float(sum(n * y[i] for i, n in held.items())) for y in (first, last))
    gross = sum(abs(g) for g in gains.values())
    residual = (final - initial - sum(gains.values())) / max(abs(initial), abs(final), gross, 1e-300)
    return Budget(name, ", ".join(parts), "mol", initial, final, gains, residual)


def carriers(cell: Cell, name: str, where: str) -> dict[str, dict[str, int]]:
    """Path of a part -> its pools that hold cargo, with the molecules in each.

    ``where`` is the part (or parts, with commas), or a compartment that does not hold the species itself: then those
    of its membranes.
    """
    found: dict[str, dict[str, int]] = {}
    named = where.split(", ")
    for membrane in cell.membranes:
        around = membrane.inside.name == where and name not in membrane.inside.holds()
        for part in membrane.transporters:
            path = f"{membrane.name}.{part.name}"
            if isinstance(part, VesicleTraffic) and part.turns() and part.cargo == name and (around or path in named):
                found[path] = {key: pool.cargo for key, pool in part.pools.items() if pool.cargo}
    return found


def _reader(trajectory: Trajectory, name: str) -> Callable[[Segment, np.ndarray], float]:
    """The value of a state, or of a parameter where nothing moves it."""
    system = trajectory.system
    if name in system.state_names:
        index = system.index(name)
        return lambda segment, state: float(state[index])
    number = system.parameter_names.index(name)
    return lambda segment, state: float(segment.parameters[number])


def _weight(column: Column, place: str, item: str) -> float:
    """What one extent of a column adds."""
    if item == "charge":
        return FARADAY * column.charges.get(place, 0.0)
    return column.gains.get((place, item), 0.0)


def scheme_residuals(trajectory: Trajectory) -> dict[tuple[str, str], float]:
    """(transporter, state) -> final - initial - gains of every state of a transient scheme, relative to all of it."""
    system = trajectory.system
    moved: dict[str, float] = {}
    whole: dict[str, float] = {}
    for segment in trajectory.segments:
        for column in system.columns:
            i = system.index(f"extent.{column.name}") if column.states else 0
            for state, count in column.states.items():
                moved[state] = moved.get(state, 0.0) - count * float(segment.last[i] - segment.first[i])
        here: dict[str, float] = {}
        for state in moved:
            i = system.index(state)
            moved[state] += float(segment.last[i] - segment.first[i])
            part = state.rpartition(".")[0]
            here[part] = here.get(part, 0.0) + max(abs(float(segment.first[i])), abs(float(segment.last[i])))
        whole = {part: max(size, whole.get(part, 0.0)) for part, size in here.items()}
    return {
        (part, name): gap / max(whole[part], 1e-300)
        for state, gap in moved.items()
        for part, _, name in (state.rpartition("."),)
    }


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
        if column.ATP and column.kind in ("transport", "traffic"):
            i = system.index(f"extent.{column.name}")
            extent = sum(float(s.last[i] - s.first[i]) for s in trajectory.segments)
            found[column.name] = column.ATP * extent
    return AtpUse(found)


def charge_residual(trajectory: Trajectory) -> float:
    """Largest disagreement between membrane charge and the ions that make it, relative to the charge of all ions.

    The charge state and the amounts are integrated separately; Q = F sum z n must hold throughout. Where schemes are
    integrated in time, their states hold charge too (``bound.charge_per_state``), and Q - F (sum z n + sum zeta m) must
    keep the value it had when the step began.
    """
    from ..expr import evaluate

    system = trajectory.system
    worst = 0.0
    for place in system.places.values():
        if place.charge_number is None or f"{place.name}.charge" not in system.state_names:
            continue
        number = place.charge_number
        if ELECTRODE in place.amounts:
            number = number + place.amounts[ELECTRODE]
        zeta = charge_per_state(system.columns, place.name)
        held = np.array([zeta.get(name, 0.0) for name in system.state_names])
        ions = [(f"{place.name}.amount.{s}", abs(lookup(s).charge)) for s in place.amounts if s != ELECTRODE]
        moving = [(system.index(name), z) for name, z in ions if name in system.state_names]
        for segment in trajectory.segments:
            states = np.vstack([segment.first, segment.states, segment.last])
            known = {s: states[:, i] for i, s in enumerate(system.equations.states)}
            known.update(zip(system.equations.parameters, segment.parameters, strict=True))
            charge = FARADAY * (np.asarray(evaluate([number], known)[0]) + states @ held)
            gross = FARADAY * sum(np.abs(states[:, i]) * z for i, z in moving)
            gap = states[:, system.index(f"{place.name}.charge")] - charge
            if zeta:
                gap = gap - gap[0]
            worst = max(worst, float(np.max(np.abs(gap) / np.maximum(gross, 1e-300))))
    return worst
