"""Many cells that differ in numbers: the values that their equations start from, as arrays.

What ``Cell.replace`` does to one cell and ``assemble`` makes of it is done here to all of them at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.dissociation import ion_product_of_water
from ..chemistry.solution import TRACE_PROTONS
from ..chemistry.species import species as lookup
from ..expr import evaluate
from ..model.neutrality import is_neutral
from ..model.rate_law import RateLaw
from ..text import message
from .interior import ELECTRODE, titration_charge
from .rest import Draft, Values

if TYPE_CHECKING:
    from ..model.cell import Cell
    from ..model.compartment import Compartment
    from ..model.impermeant import Buffer, Impermeant

_MEMBRANE = {"area": "m^2", "capacitance": "F/m^2", "water_permeability": "m/s"}


def unit_of(draft: Draft, path: str) -> str | None:
    """The coherent SI unit of the number at a path; None where ``vary`` has no rule for it."""
    cell = draft.cell
    head, *rest = path.split(".")
    if path == "temperature":
        return "K"
    if not rest:
        return None
    if head in {m.name for m in cell.membranes}:
        name = parameter_of(cell, path)
        return draft.parameters.symbols[name].unit if name in draft.parameters else None
    if rest[-1] in ("pH", "charge", "pK"):
        return ""
    if rest[0] == "wall":
        return draft.parameters.symbols[path].unit if path in draft.parameters else None
    return "m^3" if rest == ["volume"] else "mol/m^3"


def why_none(path: str) -> str:
    """Why a path has no ``unit_of``, as a clause of an error."""
    if path.partition(".")[2].startswith("bilayer."):
        return message("errors_compile-numbers-follow-lipids")
    return message("errors_compile-no-single-number")


def vary(draft: Draft, values: Mapping[str, np.ndarray]) -> tuple[Draft, np.ndarray]:
    """The same equations with the numbers at these paths (coherent SI, one for each cell) in place of the cell's own.

    Balance ions follow, as they do in ``Cell.replace``. Every path must have a ``unit_of``. Also returns which cells
    are possible (cells,): ``Cell.replace`` would refuse the others, whose values mean nothing.
    """
    with np.errstate(all="ignore"):
        return _vary(draft, values)


def _vary(draft: Draft, values: Mapping[str, np.ndarray]) -> tuple[Draft, np.ndarray]:
    states: dict[str, Values] = dict(draft.states.values)
    numbers: dict[str, Values] = dict(draft.parameters.values)
    cell = draft.cell
    inside = {c.name: _Inside(c, values.get("temperature", cell.temperature)) for c in cell.compartments}
    touched: dict[str, dict[str, Values]] = {}
    possible = np.all([np.isfinite(v) for v in values.values()], axis=0)
    for path, value in values.items():
        head, *rest = path.split(".")
        if head in inside and rest and rest[0] != "wall":
            inside[head].put(rest, value)
        elif rest and head in {b.name for b in cell.baths}:
            touched.setdefault(head, {})[rest[0]] = value
        else:
            numbers[parameter_of(cell, path)] = value
            possible &= _allowed(cell, path, value)
    for name, changes in touched.items():
        possible &= _fill(cell, name, changes, numbers)
    for name, place in inside.items():
        if place.given or ("temperature" in values and place.compartment.warm):
            possible &= place.settle()
            place.write(name, states, numbers)
    for walled in cell.compartments:
        if walled.wall is not None and walled.wall.reference_volume is None:
            within = [n for n in inside if _encloses(cell, walled.name, n)]
            numbers[f"{walled.name}.wall.reference_volume"] = sum(inside[n].volume for n in within)
    for name, node in draft.derived.items():
        known = {each: numbers[key] for key, each in draft.parameters.symbols.items()}
        numbers[name] = evaluate([node], {**known, draft.equations.time: 0.0})[0]
    return draft.valued(states, numbers), possible


def _allowed(cell: Cell, path: str, value: Values) -> Any:
    """Where a number of a membrane, a wall, or the temperature is one that ``Cell.replace`` takes."""
    head, _, key = path.rpartition(".")
    if key == "density":
        return value >= 0.0
    law = _law(cell, head)
    return (value > 0.0) | (law is not None and key in law.signed)


def _law(cell: Cell, path: str) -> RateLaw | None:
    """The rate law at the path of a transporter, if it is one."""
    membrane, _, name = path.partition(".")
    parts = (t for m in cell.membranes if m.name == membrane for t in m.transporters)
    return next((t for t in parts if t.name == name and isinstance(t, RateLaw)), None)


def parameter_of(cell: Cell, path: str) -> str:
    """The parameter that holds the number at the path of a membrane, a wall, or the temperature."""
    head, _, key = path.rpartition(".")
    if key == "scale":
        law = _law(cell, head)
        return path if law is None else f"{head}.{law.scale_name}"
    return f"{head}.water.permeability" if key == "water_permeability" else path


def _encloses(cell: Cell, outer: str, inner: str) -> bool:
    from ..model.geometry import enclosed

    return inner in {c.name for c in enclosed(cell.compartment(outer), cell.membranes)}


def _fill(cell: Cell, name: str, changes: Mapping[str, Values], numbers: dict[str, Values]) -> Any:
    """The concentrations of a bath with some changed, its balance ion following; returns where that is a solution."""
    solution = cell.bath(name).solution
    held: dict[str, Values] = {**solution.concentrations, **{s.name: s.concentration for s in solution.impermeant}}
    for key, value in changes.items():
        held["H" if key == "pH" else key] = 10.0 ** (3.0 - value) if key == "pH" else value
    charges: dict[str, float] = {name: float(lookup(name).charge) for name in solution.concentrations}
    charges |= {solute.name: solute.charge for solute in solution.impermeant}
    if solution.balance is not None:
        rest = sum(
            charges[key] * (np.where(value > TRACE_PROTONS, value, 0.0) if key == "H" else value)
            for key, value in held.items()
            if key != solution.balance
        )
        held[solution.balance] = _trimmed(-rest / charges[solution.balance])
    for key, value in held.items():
        if f"{name}.{key}" in numbers:
            numbers[f"{name}.{key}"] = value
    net = sum(charges[key] * value for key, value in held.items())
    ionic = sum(abs(charges[key]) * value for key, value in held.items())
    good = is_neutral(net, ionic, held.get("H", 0.0)) & (solution.balance not in changes)
    return np.all([good, *(np.asarray(v) >= 0.0 for v in np.broadcast_arrays(*held.values()))], axis=0)


def _trimmed(needed: Values) -> Values:
    """What a balance ion makes up for: rounding below zero is none of it."""
    return np.where((needed < 0.0) & (needed > -1e-9), 0.0, needed)


class _Inside:
    """A compartment of many cells: concentrations, volume and pH while numbers are put in."""

    def __init__(self, compartment: Compartment, temperature: Values) -> None:
        self.compartment, self.temperature = compartment, temperature
        self.volume: Values = compartment.volume
        self.pH: Values = compartment.pH
        self.contents: dict[str, Values] = dict(compartment.contents)
        solutes: list[Impermeant | Buffer] = [*compartment.impermeant, *compartment.buffers]
        self.solutes: dict[str, Values] = {s.name: s.concentration for s in solutes}
        self.charges: dict[str, Values] = {s.name: s.charge for s in compartment.impermeant}
        self.pK: dict[str, Values] = {b.name: b.pK for b in compartment.buffers}
        self.given: set[str] = set()

    def put(self, path: list[str], value: Values) -> None:
        """One number."""
        key = path[0]
        self.given.add(key)
        if key == "volume":
            self.volume = value
        elif key == "pH":
            self.pH = value
        elif len(path) == 2:
            (self.charges if path[1] == "charge" else self.pK)[key] = value
        else:
            (self.contents if key in self.contents else self.solutes)[key] = value

    def charge(self, solute: Impermeant) -> Values:
        """Charge number of an impermeant solute."""
        if solute.titration is None or self.pH is None:
            return self.charges[solute.name]
        return titration_charge(solute, self.pH, self.temperature)

    def surplus(self) -> tuple[Values, Values]:
        """Net charge and the sum of all charges (mol/m3)."""
        place = self.compartment
        net: Values = 0.0
        ionic: Values = 0.0
        charges = [(lookup(species).charge, c) for species, c in self.contents.items()]
        charges += [(self.charge(solute), self.solutes[solute.name]) for solute in place.impermeant]
        for buffer in place.buffers:
            bound = 1.0 / (1.0 + 10.0 ** (self.pH - self.pK[buffer.name]))
            charges.append((buffer.charge_deprotonated + bound, self.solutes[buffer.name]))
        for charge, concentration in charges:
            net, ionic = net + charge * concentration, ionic + np.abs(charge) * concentration
        if place.titratable:
            protons = 10.0 ** (3.0 - self.pH)
            net = net + protons - ion_product_of_water(self.temperature) / protons
        return net, ionic

    def settle(self) -> Any:
        """The balance follows; returns where that leaves a compartment that can be."""
        place = self.compartment
        closer = next((s for s in place.impermeant if s.name == place.balance), None)
        net, _ = self.surplus()
        taken = closer is None and place.balance in self.given
        if closer is not None:
            self.solutes[closer.name] = self.solutes[closer.name] - net / self.charge(closer)
        elif place.balance is not None:
            ion = place.balance
            self.contents[ion] = _trimmed(self.contents.get(ion, 0.0) - net / lookup(ion).charge)
        net, ionic = self.surplus()
        good = is_neutral(net, ionic, 0.0 if self.pH is None else 10.0 ** (3.0 - self.pH)) & (self.volume > 0.0)
        good = good & (not taken)
        for value in (*self.contents.values(), *self.solutes.values()):
            good = good & np.greater_equal(value, 0.0)
        return good

    def write(self, name: str, states: dict[str, Values], numbers: dict[str, Values]) -> None:
        """Put amounts, volume and pH into the tables of the equations."""

        def store(key: str, value: Values) -> None:
            for table in (states, numbers):
                if f"{name}.{key}" in table:
                    table[f"{name}.{key}"] = value

        place = self.compartment
        store("volume", self.volume)
        for key, concentration in {**self.contents, **self.solutes}.items():
            if key != ELECTRODE:
                store(f"amount.{key}", concentration * self.volume)
        for key, charge in self.charges.items():
            store(f"{key}.charge", charge)
        for key, pK in self.pK.items():
            store(f"{key}.pK", pK)
        if self.pH is not None:
            store("pH", self.pH)
            store("H", 10.0 ** (3.0 - self.pH))
        total: Any = sum(self.solutes[b.name] for b in place.buffers)
        for solute in place.impermeant:
            if solute.titration is not None:
                total = total + abs(solute.titration.slope) * self.solutes[solute.name]
        store("buffering_scale", np.maximum(total, 1e-3) * self.volume)
