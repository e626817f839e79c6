"""Passive equilibrium of a cell: where its permeant ions, and water if it can move, come to rest without any pump."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..chemistry.species import species as lookup
from ..errors import InputError, ModelError, NoFiniteVolumeError, UnknownNameError
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Buffer, Compartment
from ..model.geometry import enclosed
from ..model.impermeant import REFERENCE_TEMPERATURE
from ..model.impermeant import Impermeant as Solute
from ..model.wall import Around
from ..physics.donnan import DonnanEquilibrium, open_equilibrium, osmotic_equilibrium
from ..physics.impermeant import Impermeant
from ..text import Text, listing, message, phrase
from ..units import with_unit
from .passive_paths import Neighbour, neighbours, permeant_species, refuse_driven

if TYPE_CHECKING:
    from pint import Quantity

_LN10 = math.log(10.0)
_ROUNDS = 100


@dataclass(frozen=True)
class Equilibrium:
    """The Gibbs-Donnan equilibrium of every compartment; accessors take a compartment, the first by default."""

    cell: Cell
    solutions: Mapping[str, DonnanEquilibrium]

    def _of(self, compartment: str) -> DonnanEquilibrium:
        name = compartment or self.cell.compartments[0].name
        if name not in self.solutions:
            raise UnknownNameError(message("thing-compartment"), name, self.solutions)
        return self.solutions[name]

    def ratio(self, species: str, compartment: str = "") -> float:
        """Concentration inside over outside of a permeant species."""
        found, name = self._of(compartment), lookup(species).name
        if name not in found.ratios:
            raise UnknownNameError(message("thing-permeant-species"), species, found.ratios, where=self.cell.name)
        return found.ratios[name]

    def concentration(self, species: str, compartment: str = "") -> Quantity[Any]:
        """Concentration inside (mM)."""
        found, name = self._of(compartment), lookup(species).name
        held = {**found.impermeants, **found.inside}
        if name not in held:
            raise UnknownNameError(message("thing-species"), species, held, where=self.cell.name)
        return with_unit(held[name], "mol/m^3", "mM")

    @property
    def voltage(self) -> Quantity[Any]:
        """Donnan potential of the first compartment, psi_in - psi_out (mV)."""
        return with_unit(self._of("").voltage, "V", "mV")

    @property
    def osmotic_pressure(self) -> Quantity[Any]:
        """Excess osmotic pressure inside the first compartment (kPa): what a wall must bear; 0 where water is free and
        there is no wall.
        """
        return with_unit(self._of("").osmotic_pressure, "Pa", "kPa")

    @property
    def pH(self) -> float | None:
        """pH inside the first compartment where protons are permeant."""
        return self._of("").pH_inside

    def volume(self, compartment: str = "") -> Quantity[Any]:
        """Water volume at equilibrium (fL)."""
        found = self._of(compartment).volume_inside
        name = compartment or self.cell.compartments[0].name
        return with_unit(found if found is not None else self.cell.compartment(name).volume, "m^3", "fL")


def equilibrium(cell: Cell) -> Equilibrium:
    """The passive equilibrium of a cell.

    A species is permeant where the leaks, channels and carriers of a membrane together let it come to rest at its own
    equilibrium, protons included; everything else stays in its compartment with its charge. A compartment that water
    cannot enter or leave is rigid and reports its osmotic pressure; one with a water path changes volume, up to where
    its wall, if it has one, holds the difference. Compartments are solved from the bath inward.

    Raises ModelError for a cell with a pump, whose rest is a steady state and not an equilibrium, for a compartment
    between two places of unlike composition, and for a carrier whose ions have no other path (only their product is
    fixed then); NoFiniteVolumeError where the cell would swell without end.

    Source: Donnan 1911, here for any ions and compartments.
    """
    if not isinstance(cell, Cell):
        raise InputError(
            message("errors_solve-cannot-take-equilibrium", cell=f"{cell!r}"), why=message("errors_solve-no-cell")
        )
    if not cell.compartments:
        raise InputError(
            message("errors_solve-has-no-compartment", name=cell.name),
            why=message("errors_solve-baths-do-not-change"),
            hint=message("errors_solve-cell-inside"),
        )
    refuse_driven(cell)
    solved: dict[str, DonnanEquilibrium] = {}
    rigid: set[str] = set()
    for compartment in cell.compartments:
        if compartment.wall is not None and len(enclosed(compartment, cell.membranes)) > 1:
            raise ModelError(
                message("errors_solve-wall-encloses-other-compartments", name=compartment.name),
                where=cell.name,
                why=message("errors_solve-their-volumes-would-have-solved-together"),
                hint="permease.steady_state(cell)",
            )
    for neighbour in neighbours(cell):
        name = neighbour.compartment.name
        if neighbour.water and neighbour.outside.name in rigid:
            raise _shared(cell, neighbour, phrase("errors_solve-water"))
        try:
            solved[name] = _solve(cell, neighbour, solved)
        except NoFiniteVolumeError as error:
            raise error.within(f"{cell.name} > {name}") from None
        rigid |= set() if neighbour.water else {name}
    return Equilibrium(cell, solved)


def _solve(cell: Cell, neighbour: Neighbour, solved: Mapping[str, DonnanEquilibrium]) -> DonnanEquilibrium:
    """One compartment against the side that is known already."""
    compartment, outside = neighbour.compartment, neighbour.outside
    bath, pH, fixed = _outside(outside, solved)
    paths = permeant_species(cell, neighbour)
    permeant = {s for s in paths if s in bath and s != "H"}
    if isinstance(outside, Compartment):
        shut_in = sorted(s for s in paths if s not in solved[outside.name].ratios)
        if shut_in:
            raise _shared(cell, neighbour, listing(shut_in))
    ions = {s: (lookup(s).charge, bath[s]) for s in sorted(permeant)}
    outer = [(Impermeant(s, float(lookup(s).charge)), c) for s, c in bath.items() if s not in permeant and s != "H"]
    outer += fixed
    protons = pH if "H" in paths and compartment.pH is not None else None
    inner_pH = protons if protons is not None else compartment.pH
    for _ in range(_ROUNDS):
        held = _held(compartment, permeant, cell.temperature, inner_pH, titrates=protons is not None)
        if neighbour.water:
            amounts = [(solute, c * compartment.volume) for solute, c in held]
            wall = None if compartment.wall is None else Around(compartment.wall, compartment.volume)
            found = osmotic_equilibrium(
                ions, amounts, cell.temperature, outside_impermeants=outer, pH_outside=protons, wall=wall
            )
        else:
            found = open_equilibrium(
                ions, held, cell.temperature, outside_impermeants=outer, pH_outside=protons, volume=compartment.volume
            )
        if found.pH_inside is None or abs(found.pH_inside - (inner_pH or 0.0)) < 1e-13 or not compartment.buffers:
            break
        inner_pH = found.pH_inside
    return found


def _shared(cell: Cell, neighbour: Neighbour, what: Text) -> ModelError:
    """What an organelle exchanges with a cytosol that cannot replace it would change the cytosol: not solved here."""
    return ModelError(
        message(
            "errors_solve-shares-which-has-no-other",
            name=neighbour.compartment.name,
            what=what,
            name2=neighbour.outside.name,
        ),
        where=cell.name,
        why=message("errors_solve-amounts-both-would-have-solved-together"),
        hint="permease.steady_state(cell)",
    )


def _held(
    compartment: Compartment, permeant: set[str], temperature: float, pH: float | None, *, titrates: bool
) -> list[tuple[Impermeant, float]]:
    """Everything that cannot leave a compartment, as the Donnan solver takes it; concentrations in mol/m3."""
    held = [(Impermeant(s, float(lookup(s).charge)), c) for s, c in compartment.contents.items() if s not in permeant]
    held += [
        (_impermeant(s, temperature, compartment.pH, titrates=titrates), s.concentration)
        for s in compartment.impermeant
    ]
    held += [(_buffer(b, pH, titrates=titrates), b.concentration) for b in compartment.buffers]
    return held


def _outside(
    place: Compartment | Bath, solved: Mapping[str, DonnanEquilibrium]
) -> tuple[dict[str, float], float | None, list[tuple[Impermeant, float]]]:
    """Concentrations, pH and impermeants of the side that is already known."""
    if isinstance(place, Bath):
        solution = place.solution
        return (
            dict(solution.concentrations),
            solution.pH,
            [(Impermeant(s.name, s.charge), s.concentration) for s in solution.impermeant],
        )
    found = solved[place.name]
    rest = [(Impermeant(name, found.impermeant_charge[name]), c) for name, c in found.impermeants.items()]
    return dict(found.inside), found.pH_inside, rest


def _impermeant(solute: Solute, temperature: float, pH: float | None, *, titrates: bool) -> Impermeant:
    """The model's impermeant as the Donnan solver takes it."""
    b1, b2 = solute.osmotic or (0.0, 0.0)
    if solute.titration is None or not titrates:
        return Impermeant(solute.name, solute.charge_at(pH, temperature), osmotic=(1.0, b1, b2))
    t = solute.titration
    isoelectric = t.isoelectric + t.isoelectric_slope * (temperature - REFERENCE_TEMPERATURE)
    return Impermeant(solute.name, slope=t.slope, isoelectric_pH=isoelectric, osmotic=(1.0, b1, b2))


def _buffer(buffer: Buffer, pH: float | None, *, titrates: bool) -> Impermeant:
    """A buffer as an impermeant: its tangent at a pH, which repeated solving makes exact."""
    charge = buffer.charge_at(pH)
    if not titrates or pH is None:
        return Impermeant(buffer.name, charge)
    x = buffer.protonated(pH)
    slope = -_LN10 * x * (1.0 - x)
    return Impermeant(buffer.name, slope=slope, isoelectric_pH=pH - charge / slope)
