"""Passive equilibrium of a cell: where its permeant ions, and water if it can move, come to rest without any pump."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..chemistry.species import species as lookup
from ..errors import InputError, ModelError, UnknownNameError
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment
from ..model.membrane import Membrane
from ..physics.donnan import DonnanEquilibrium, open_equilibrium, osmotic_equilibrium
from ..physics.impermeant import Impermeant
from ..units import with_unit

if TYPE_CHECKING:
    from pint import Quantity

PASSIVE_KINDS = ("leak", "channel", "water")


@dataclass(frozen=True)
class Equilibrium:
    """The Gibbs-Donnan equilibrium of every compartment; accessors take a compartment, the first by default."""

    cell: Cell
    solutions: Mapping[str, DonnanEquilibrium]

    def _of(self, compartment: str) -> DonnanEquilibrium:
        name = compartment or next(iter(self.solutions))
        if name not in self.solutions:
            raise UnknownNameError("compartment", name, self.solutions)
        return self.solutions[name]

    def ratio(self, species: str, compartment: str = "") -> float:
        """Concentration inside over outside of a permeant species."""
        found, name = self._of(compartment), lookup(species).name
        if name not in found.ratios:
            raise UnknownNameError("permeant species", species, found.ratios, where=self.cell.name)
        return found.ratios[name]

    def concentration(self, species: str, compartment: str = "") -> Quantity[Any]:
        """Concentration inside (mM)."""
        found, name = self._of(compartment), lookup(species).name
        if name not in found.inside:
            raise UnknownNameError("permeant species", species, found.inside, where=self.cell.name)
        return with_unit(found.inside[name], "mol/m^3", "mM")

    @property
    def voltage(self) -> Quantity[Any]:
        """Donnan potential of the first compartment, psi_in - psi_out (mV)."""
        return with_unit(self._of("").voltage, "V", "mV")

    @property
    def osmotic_pressure(self) -> Quantity[Any]:
        """Excess osmotic pressure inside the first compartment (kPa): what a wall must bear; 0 where water is free."""
        return with_unit(self._of("").osmotic_pressure, "Pa", "kPa")

    @property
    def pH(self) -> float | None:
        """pH inside the first compartment where protons are permeant."""
        return self._of("").pH_inside

    def volume(self, compartment: str = "") -> Quantity[Any]:
        """Water volume at equilibrium (fL)."""
        name = compartment or next(iter(self.solutions))
        found = self._of(name).volume_inside
        return with_unit(found if found is not None else self.cell.compartment(name).volume, "m^3", "fL")


def equilibrium(cell: Cell) -> Equilibrium:
    """The passive equilibrium of a cell.

    A species is permeant where a leak or channel lets it through, protons where anything moves them; everything else
    stays in its compartment with its charge. A compartment that water cannot enter or leave is rigid and reports its
    osmotic pressure; one with a water path changes volume. Compartments are solved from the bath inward.

    Raises ModelError for a cell with carriers or pumps, whose rest is a steady state and not an equilibrium;
    NoFiniteVolumeError where the cell would swell without end.
    """
    if not isinstance(cell, Cell):
        raise InputError(f"cannot take the equilibrium of {cell!r}", why="it is no Cell")
    active = [
        f"{m.name}.{t.name}"
        for m in cell.membranes
        for t in m.transporters
        if t.kind not in PASSIVE_KINDS and t.kind == "pump"
    ]
    if active:
        raise ModelError(
            f"{active[0]} is driven, so the cell has a steady state and no equilibrium",
            where=cell.name,
            hint="permease.steady_state(cell), or leave the pump out",
        )
    solved: dict[str, DonnanEquilibrium] = {}
    pending = list(cell.compartments)
    while pending:
        ready = [(c, m) for c in pending for m in _borders(cell, c) if _other(m, c).name not in {p.name for p in pending}]
        compartment, membrane = ready[0]
        outer = [m for m in _borders(cell, compartment) if _other(m, compartment).name != _other(membrane, compartment).name]
        if outer and any(isinstance(_other(m, compartment), Bath) for m in outer):
            raise ModelError(
                f"{compartment.name} borders two baths, between which there is no equilibrium",
                where=cell.name,
                hint="permease.steady_state(cell)",
            )
        solved[compartment.name] = _solve(cell, compartment, membrane, solved)
        pending.remove(compartment)
    return Equilibrium(cell, solved)


def _borders(cell: Cell, compartment: Compartment) -> list[Membrane]:
    return [m for m in cell.membranes if compartment.name in (m.inside.name, m.outside.name)]


def _other(membrane: Membrane, compartment: Compartment) -> Compartment | Bath:
    return membrane.outside if membrane.inside.name == compartment.name else membrane.inside


def _solve(
    cell: Cell, compartment: Compartment, membrane: Membrane, solved: Mapping[str, DonnanEquilibrium]
) -> DonnanEquilibrium:
    outside = _other(membrane, compartment)
    bath, pH, fixed = _outside(outside, solved)
    paths = {s for t in membrane.transporters for s, _ in t.species()}
    permeant = {s for s in paths if s in bath and s != "H"}
    ions = {s: (lookup(s).charge, bath[s]) for s in permeant}
    outer = [(Impermeant(s, float(lookup(s).charge)), c) for s, c in bath.items() if s not in permeant and s != "H"]
    outer += fixed
    protons = pH if "H" in paths and compartment.pH is not None else None
    held = [
        (Impermeant(s, float(lookup(s).charge)), c) for s, c in compartment.contents.items() if s not in permeant
    ]
    for solute in compartment.impermeant:
        held.append((_impermeant(solute, cell.temperature, compartment.pH, titrates=protons is not None), solute.concentration))
    for buffer in compartment.buffers:
        held.append((Impermeant(buffer.name, buffer.charge_at(compartment.pH)), buffer.concentration))
    if not membrane.moves_water:
        return open_equilibrium(
            ions, held, cell.temperature, outside_impermeants=outer, pH_outside=protons, volume=compartment.volume
        )
    amounts = [(solute, c * compartment.volume) for solute, c in held]
    return osmotic_equilibrium(ions, amounts, cell.temperature, outside_impermeants=outer, pH_outside=protons)


def _outside(
    place: Compartment | Bath, solved: Mapping[str, DonnanEquilibrium]
) -> tuple[dict[str, float], float | None, list[tuple[Impermeant, float]]]:
    """Concentrations, pH and impermeants of the side that is already known."""
    if isinstance(place, Bath):
        solution = place.solution
        return dict(solution.concentrations), solution.pH, [
            (Impermeant(s.name, s.charge), s.concentration) for s in solution.impermeant
        ]
    found = solved[place.name]
    rest = [(Impermeant(name, found.impermeant_charge[name]), c) for name, c in found.impermeants.items()]
    return dict(found.inside), found.pH_inside, rest


def _impermeant(solute: Any, temperature: float, pH: float | None, *, titrates: bool) -> Impermeant:
    """The model's impermeant as the Donnan solver takes it."""
    b1, b2 = solute.osmotic or (0.0, 0.0)
    if solute.titration is None or not titrates:
        return Impermeant(solute.name, solute.charge_at(pH, temperature), osmotic=(1.0, b1, b2))
    t = solute.titration
    isoelectric = t.isoelectric + t.isoelectric_slope * (temperature - 310.15)
    return Impermeant(solute.name, slope=t.slope, isoelectric_pH=isoelectric, osmotic=(1.0, b1, b2))
