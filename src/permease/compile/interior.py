"""What is dissolved on each side, as graph nodes: finite compartments and baths."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..chemistry.dissociation import ion_product_of_water
from ..chemistry.species import species as lookup
from ..expr import Expr, constant, ops
from ..model.bath import Bath
from ..model.compartment import Buffer, Compartment
from ..model.impermeant import Impermeant
from ..text import listing, message
from .table import Table

ELECTRODE = "electrode"
"""Pseudo-species of charge +1: the charge that electrodes have put into a compartment (mol)."""


@dataclass
class Place:
    """One side of a membrane: a compartment or a bath, with its concentrations, osmolarity and charge as nodes."""

    name: str
    concentrations: dict[str, Expr]
    osmolarity: Expr
    volume: Expr | None = None
    amounts: dict[str, Expr] = field(default_factory=dict)
    charge_number: Expr | None = None
    proton_residual: Expr | None = None
    held: frozenset[str] = frozenset()
    assumed: frozenset[str] = frozenset()
    dynamic_pH: bool = False
    pressure: Expr | None = None

    @property
    def finite(self) -> bool:
        """Whether its contents change."""
        return self.volume is not None


def bath_place(bath: Bath, parameters: Table, added: tuple[str, ...] = ()) -> Place:
    """A bath: every concentration is a parameter; ``added`` are solutes that a protocol will bring, zero at first."""
    solution = bath.solution
    present = {solute.name for solute in solution.impermeant} | set(solution.concentrations)
    concentrations = {
        name: parameters.declare(f"{bath.name}.{name}", value, "mol/m^3")
        for name, value in solution.concentrations.items()
    }
    total: Expr = constant(0.0, "mol/m^3")
    for name, node in concentrations.items():
        if name != "H":
            total = total + node
    for solute in solution.impermeant:
        total = total + parameters.declare(f"{bath.name}.{solute.name}", solute.concentration, "mol/m^3")
    for name in added:
        if name not in present:
            node = parameters.declare(f"{bath.name}.{name}", 0.0, "mol/m^3")
            concentrations[name] = node
            total = total if name == "H" else total + node
    return Place(bath.name, concentrations, total)


def compartment_place(
    compartment: Compartment, states: Table, parameters: Table, temperature: Expr, *, water_moves: bool
) -> Place:
    """A compartment: amounts and volume are states, what metabolism or the membrane holds is a parameter."""
    name, w0 = compartment.name, compartment.volume
    volume = (states if water_moves else parameters).declare(f"{name}.volume", w0, "m^3")
    held = frozenset(compartment.held)
    amounts: dict[str, Expr] = {}
    concentrations: dict[str, Expr] = {}
    osmotic: Expr = constant(0.0, "mol/m^3")
    charge: Expr = constant(0.0, "mol")
    for species, concentration in compartment.contents.items():
        table = parameters if species in held else states
        amount = table.declare(f"{name}.amount.{species}", concentration * w0, "mol")
        amounts[species] = amount
        concentrations[species] = amount / volume
        osmotic = osmotic + concentrations[species]
        charge = charge + float(lookup(species).charge) * amount
    place = Place(name, concentrations, osmotic, volume, amounts, held=held)
    if compartment.pH is not None:
        charge = charge + _protons(compartment, place, states, parameters, temperature)
    for solute in compartment.impermeant:
        amount = parameters.declare(f"{name}.amount.{solute.name}", solute.concentration * w0, "mol")
        concentration_node = amount / volume
        place.osmolarity = place.osmolarity + osmotic_coefficient(solute, concentration_node) * concentration_node
        if solute.titration is None:
            charge = charge + parameters.declare(f"{name}.{solute.name}.charge", solute.charge, "") * amount
    for buffer in compartment.buffers:
        amount = parameters.declare(f"{name}.amount.{buffer.name}", buffer.concentration * w0, "mol")
        place.osmolarity = place.osmolarity + amount / volume
        charge = charge + float(buffer.charge_deprotonated) * amount
    place.charge_number = charge
    return place


def osmotic_coefficient(solute: Impermeant, concentration: Any) -> Any:
    """The osmotic coefficient phi = 1 + b1 c + b2 c^2 of an impermeant solute (a pure number)."""
    if solute.osmotic is None:
        return 1.0
    first, second = solute.osmotic
    if isinstance(concentration, Expr):
        return (
            1.0
            + constant(first, "m^3/mol") * concentration
            + constant(second, "m^6/mol^2") * concentration * concentration
        )
    return 1.0 + first * concentration + second * concentration * concentration


def _protons(compartment: Compartment, place: Place, states: Table, parameters: Table, temperature: Expr) -> Expr:
    """Add the protons of a compartment; returns their contribution to its charge (mol).

    Without buffers the free concentration is held and bound protons are only counted. With buffers the total of
    titratable protons is the state, and pH is the root of the proton balance (an algebraic state).
    """
    name = compartment.name
    assert compartment.pH is not None
    if not compartment.titratable:
        bound = states.declare(f"{name}.amount.H", 0.0, "mol")
        place.amounts["H"] = bound
        place.concentrations["H"] = parameters.declare(f"{name}.H", 10.0 ** (3.0 - compartment.pH), "mol/m^3")
        return bound
    pH = states.declare(f"{name}.pH", compartment.pH, "")
    unit = constant(1.0, "mol/m^3")
    hydrogen = ops.exp(math.log(10.0) * (3.0 - pH)) * unit
    hydroxide = ion_product_of_water(temperature) * unit * unit / hydrogen
    volume = place.volume
    assert volume is not None
    stored = volume * (hydrogen - hydroxide)
    for buffer in compartment.buffers:
        amount = parameters.declare(f"{name}.amount.{buffer.name}", buffer.concentration * compartment.volume, "mol")
        stored = stored + amount * protonated_fraction(buffer, pH, name, parameters)
    for solute in compartment.impermeant:
        if solute.titration is not None:
            amount = parameters.declare(
                f"{name}.amount.{solute.name}", solute.concentration * compartment.volume, "mol"
            )
            stored = stored + amount * titration_charge(solute, pH, temperature)
    total = states.declare(f"{name}.amount.H", math.nan, "mol")
    capacity = parameters.declare(f"{name}.buffering_scale", buffering_scale(compartment), "mol")
    place.proton_residual = (stored - total) / capacity
    place.amounts["H"] = total
    place.concentrations["H"] = hydrogen
    place.osmolarity = place.osmolarity + hydrogen + hydroxide
    place.dynamic_pH = True
    return total


def protonated_fraction(buffer: Buffer, pH: Any, place: str, parameters: Table) -> Any:
    """Fraction of a buffer that carries its proton at a pH."""
    pK = parameters.declare(f"{place}.{buffer.name}.pK", buffer.pK, "")
    return 1.0 / (1.0 + ops.exp(math.log(10.0) * (pH - pK)))


def titration_charge(solute: Impermeant, pH: Any, temperature: Any) -> Any:
    """Charge number of a titratable impermeant, linear in pH about its isoelectric point."""
    titration = solute.titration
    if titration is None:
        return solute.charge
    warmth = temperature - (constant(310.15, "K") if isinstance(temperature, Expr) else 310.15)
    slope = titration.isoelectric_slope
    shift = (constant(slope, "") / constant(1.0, "K")) * warmth if isinstance(warmth, Expr) else slope * warmth
    return titration.slope * (pH - (titration.isoelectric + shift))


def buffering_scale(compartment: Compartment) -> float:
    """A typical amount of exchangeable protons (mol), to make the proton balance of order one."""
    total = sum(b.concentration for b in compartment.buffers)
    total += sum(abs(s.titration.slope) * s.concentration for s in compartment.impermeant if s.titration is not None)
    return float(max(total, 1e-3) * compartment.volume)


@dataclass(frozen=True)
class Surroundings:
    """The two sides of one membrane as graph nodes; implements ``model.conditions.Conditions``."""

    prefix: str
    sides: Mapping[str, Place]
    voltage: Expr
    temperature: Expr
    area: Expr
    parameters: Table
    states: Table

    @property
    def thermal_energy(self) -> Expr:
        """R T (J/mol)."""
        from ..constants import GAS

        return constant(GAS, "J/mol/K") * self.temperature

    @property
    def reduced_voltage(self) -> Expr:
        """u = F V / R T."""
        from ..constants import FARADAY

        return constant(FARADAY, "C/mol") * self.voltage / self.thermal_energy

    def concentration(self, species: str, side: str) -> Expr:
        """Free concentration (mol/m3)."""
        place = self.sides[side]
        if species not in place.concentrations:
            from ..errors import ModelError

            known = listing(place.concentrations, "list-comma", "list-nothing")
            raise ModelError(
                message("errors_compile-needs-which-has-none", species=species, name=f"{place.name!r}"),
                where=self.prefix.replace(".", " > "),
                why=message("errors_compile-holds", name=place.name, known=known),
                hint=message("errors_compile-add-e-g-0-mm", species=species, name=place.name),
            )
        return place.concentrations[species]

    def ligand(self, species: str, side: str) -> Expr:
        """Free concentration of a species that may be absent; a bath can be given it later, so it becomes a number."""
        place = self.sides[side]
        if species not in place.concentrations:
            if place.finite:
                return constant(0.0, "mol/m^3")
            place.concentrations[species] = self.parameters.declare(f"{place.name}.{species}", 0.0, "mol/m^3")
        return place.concentrations[species]

    def assumed(self, species: str, side: str, default: float) -> Expr:
        """Free concentration of a species the cell need not list: where it does not, metabolism holds ``default``.

        It counts neither in the osmolarity nor in the charge, which the listed contents are taken to make up.
        """
        place = self.sides[side]
        if species not in place.concentrations:
            place.concentrations[species] = self.parameters.declare(f"{place.name}.{species}", default, "mol/m^3")
            place.assumed |= {species}
            place.held |= {species}
        return place.concentrations[species]

    def osmolarity(self, side: str) -> Expr:
        """Effective osmolarity (mol/m3), less the pressure of a wall over R T: what draws water."""
        place = self.sides[side]
        return place.osmolarity if place.pressure is None else place.osmolarity - place.pressure / self.thermal_energy

    def parameter(self, name: str, value: float, unit: str) -> Expr:
        """A named number of this transporter."""
        return self.parameters.declare(f"{self.prefix}.{name}", value, unit)

    def constant(self, value: float, unit: str) -> Expr:
        """A universal constant."""
        return constant(value, unit)

    def state(self, name: str) -> Expr:
        """Amount of the transporter in one state (mol)."""
        return self.states[f"{self.prefix}.{name}"]
