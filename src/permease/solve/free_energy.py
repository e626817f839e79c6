"""The free energy of a cell as a function of its state, up to a constant.

The solutions are ideal up to the stated osmotic coefficients, so A = sum n RT (ln c - 1 + non-ideal part) + protons
bound to buffers + elastic energy of the walls + electrical energy of the membranes + sum m (E + RT ln m) over the
states of transient schemes. Their energies E follow from the affinities of their steps, so no constant is asked for
twice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.dissociation import ion_product_of_water
from ..compile.column import LOWEST_CONCENTRATION, UNBOUND, Column
from ..compile.interior import ELECTRODE
from ..constants import FARADAY, GAS, STANDARD_CONCENTRATION
from ..expr import Expr, evaluate, jacobian
from ..model.geometry import enclosed
from ..model.process import WATER
from ..model.scheme_transporter import SchemeTransporter
from ..physics.turgor import elastic_energy
from .bound import per_state
from .trajectory import Segment

if TYPE_CHECKING:
    from ..compile.system import System
    from ..model.compartment import Compartment
    from ..model.membrane import Membrane

_TINY = 1e-300


class Reader:
    """Values of states, parameters and observables of one segment by name, and the free energy they make."""

    def __init__(self, system: System, segment: Segment) -> None:
        self.system, self.segment = system, segment
        self.states = {n: i for i, n in enumerate(system.state_names)}
        self.parameters = dict(zip(system.parameter_names, segment.parameters, strict=True))
        self.observables = {n: i for i, n in enumerate(system.equations.observables)}
        self.thermal = GAS * self.parameters["temperature"]
        self.energies: dict[str, float] = {}
        self.pools: dict[str, float] = {}
        self.areas: dict[str, tuple[str, float]] = {}
        if any(c.states and c.kind not in UNBOUND for c in system.columns):
            self.energies = self._scheme_energies()
        self.pools = {name: self.fixed(energy) for name, energy in system.energies.items()}
        self.areas = self._areas()

    def value(self, name: str, y: np.ndarray) -> float:
        """A state or a parameter at the state ``y``."""
        return float(y[self.states[name]]) if name in self.states else float(self.parameters[name])

    def node(self, name: str) -> np.ndarray:
        """An observable at the quadrature nodes."""
        return np.asarray(self.segment.quadrature[:, self.observables[name]])

    def fixed(self, value: Expr) -> float:
        """The value of a graph node that depends on parameters alone."""
        known = dict(zip(self.system.equations.parameters, self.segment.parameters, strict=True))
        return float(evaluate([value], known)[0])

    # -- the state function ------------------------------------------------------------------------------------------

    def free_energy(self, y: np.ndarray) -> float:
        """A of all compartments, membranes and transient schemes (J)."""
        total = 0.0
        for compartment in self.system.cell.compartments:
            total += self.thermal * (_mixing(compartment, self, y) + _protons(compartment, self, y))
            total += self._elastic(compartment, y)
        nodes = [p for p in self.system.places if f"{p}.charge" in self.states]
        if nodes:
            symbols = dict(zip(self.system.equations.states, y, strict=True))
            symbols.update(zip(self.system.equations.parameters, self.segment.parameters, strict=True))
            potentials = evaluate([self.system.equations.observables[f"{p}.potential"] for p in nodes], symbols)
            total += sum(0.5 * self.value(f"{p}.charge", y) * float(v) for p, v in zip(nodes, potentials, strict=True))
        for state, energy in self.energies.items():
            amount = self.value(state, y)
            total += amount * (energy + self.thermal * math.log(max(amount, _TINY)))
        for state, energy in self.pools.items():
            amount = self.value(state, y)
            # pools of cargo and of what is degraded are not conserved, so the term linear in the amount counts
            total += amount * (energy + self.thermal * (math.log(max(amount, _TINY)) - 1.0))
        return total

    def gained(self, column: Column) -> np.ndarray:
        """dA per unit of extent of a column, without its standard energy, at the nodes (J/mol; J/m3 for water)."""
        total = np.zeros(len(self.segment.weights))
        for (place, species), amount in column.gains.items():
            if species == WATER:
                total -= amount * self.thermal * self._osmolarity(place)
            elif species != ELECTRODE and not (column.opens and self._unlisted(place, species)):
                total += amount * self.thermal * np.log(self._concentration(place, species) / STANDARD_CONCENTRATION)
        for place, charge in column.charges.items():
            if f"{place}.potential" in self.observables:
                total += charge * FARADAY * self.node(f"{place}.potential")
        if column.kind not in UNBOUND:
            for state, count in column.states.items():
                total += count * self._potential(state, self.energies.get(state, 0.0))
        total += self.pooled(column)
        return total

    def pooled(self, column: Column) -> np.ndarray:
        """The part of ``gained`` that lies in pools of vesicle traffic, and in the charge of membrane they take."""
        total = np.zeros(len(self.segment.weights))
        for state, count in column.states.items():
            if state in self.pools:
                total += count * self._potential(state, self.pools[state])
            if state in self.areas:
                membrane, area = self.areas[state]
                # q2/2C at constant q: a membrane that shrinks gains what charging that area took
                voltage = self.node(f"{membrane}.voltage")
                total -= count * 0.5 * self.parameters[f"{membrane}.capacitance"] * area * voltage * voltage
        return total

    def along(self, value: Expr) -> np.ndarray:
        """A graph node at the quadrature nodes."""
        known: dict[Expr, Any] = dict(zip(self.system.equations.parameters, self.segment.parameters, strict=True))
        known.update(zip(self.system.equations.states, self.segment.quadrature_states.T, strict=True))
        found: np.ndarray = np.broadcast_to(np.asarray(evaluate([value], known)[0]), self.segment.weights.shape)
        return found

    def _potential(self, state: str, energy: float) -> np.ndarray:
        """Chemical potential of one state at the nodes (J/mol)."""
        amount = np.maximum(self.segment.quadrature_states[:, self.states[state]], _TINY)
        found: np.ndarray = energy + self.thermal * np.log(amount)
        return found

    def _areas(self) -> dict[str, tuple[str, float]]:
        """State of vesicle traffic -> its membrane, and the area (m2) that this gains per mole of it."""
        names = [name for name in self.system.energies if name in self.states]
        membranes = list(self.system.surfaces)
        symbols = [self.system.equations.states[self.states[name]] for name in names]
        slopes = jacobian([self.system.surfaces[m] for m in membranes], symbols)
        return {names[j]: (membranes[i], self.fixed(slope)) for (i, j), slope in slopes.items()}

    def _unlisted(self, place: str, species: str) -> bool:
        found = self.system.places[place]
        return found.finite and species not in found.concentrations

    def _scheme_energies(self) -> dict[str, float]:
        """Standard free energy (J/mol) of every state, from the affinities of a tree of steps at the first node."""
        return per_state(
            self.system.columns, lambda c: float(-self.node(f"affinity.{c.name}")[0] - self.gained(c)[0]), 0.0
        )

    def _elastic(self, compartment: Compartment, y: np.ndarray) -> float:
        """Energy stored in the wall of a compartment (J), up to a constant."""
        wall, name = compartment.wall, f"{compartment.name}.wall"
        if wall is None:
            return 0.0
        inner = enclosed(compartment, self.system.cell.membranes)
        volume = sum(self.value(f"{c.name}.volume", y) for c in inner)
        law = {key: self.parameters.get(f"{name}.{key}", value) for key, value in wall.law.items()}
        return elastic_energy(volume, self.parameters[f"{name}.reference_volume"], **law)

    def _concentration(self, place: str, species: str) -> np.ndarray:
        """At the nodes (mol/m3), floored; a ligand that a compartment does not hold is not there."""
        name = f"{place}.{species}"
        found = (
            self.node(name)
            if name in self.observables
            else np.full(len(self.segment.weights), self.parameters.get(name, 0.0))
        )
        floored: np.ndarray = np.maximum(found, LOWEST_CONCENTRATION)
        return floored

    def _osmolarity(self, place: str) -> np.ndarray:
        """At the nodes (mol/m3), less the pressure of a wall over R T."""
        name, pressure = f"{place}.osmolarity", f"{place}.pressure"
        if pressure in self.observables:
            effective: np.ndarray = self.node(name) - self.node(pressure) / self.thermal
            return effective
        if name in self.observables:
            return self.node(name)
        return np.full(len(self.segment.weights), self.fixed(self.system.places[place].osmolarity))


def unresolved_schemes(system: System, segments: Sequence[Segment]) -> tuple[str, ...]:
    """Names of transient transporters whose rapid groups store binding energy that their states do not show."""
    baths = {
        name: max(float(segment.parameters[i]) for segment in segments) for i, name in enumerate(system.parameter_names)
    }
    return tuple(
        f"{membrane.name}.{t.name}"
        for membrane in system.cell.membranes
        for t in membrane.transporters
        if isinstance(t, SchemeTransporter) and t.states and _stores(t, membrane, baths)
    )


def _stores(part: SchemeTransporter, membrane: Membrane, baths: Mapping[str, float]) -> bool:
    """Whether a rapid step of its scheme ever runs: all that it binds is there at some time of the run."""
    places = {"in": membrane.inside, "out": membrane.outside}

    def present(species: str, side: str) -> bool:
        place = places[side]
        listed = getattr(place, "contents", ())
        return species in listed or species == "H" or baths.get(f"{place.name}.{species}", 0.0) > 0.0

    return any(
        all(present(*key) or key in part.assumed for key, _ in step.arrow.consumed)
        for step in part.cycle.steps
        if step.fast
    )


def _mixing(compartment: Compartment, read: Reader, y: np.ndarray) -> float:
    """Sum of n (ln c - 1 + non-ideal part), in mol; concentrations relative to 1 M."""
    name = compartment.name
    volume = read.value(f"{name}.volume", y)
    total = 0.0
    for species in compartment.contents:
        amount = read.value(f"{name}.amount.{species}", y)
        total += amount * (math.log(max(amount / volume, LOWEST_CONCENTRATION) / STANDARD_CONCENTRATION) - 1.0)
    for solute in compartment.impermeant:
        amount = read.parameters[f"{name}.amount.{solute.name}"]
        c = amount / volume
        first, second = solute.osmotic or (0.0, 0.0)
        total += amount * (math.log(c / STANDARD_CONCENTRATION) - 1.0 + first * c + second * c * c / 2.0)
    for buffer in compartment.buffers:
        amount = read.parameters[f"{name}.amount.{buffer.name}"]
        total += amount * (math.log(amount / volume / STANDARD_CONCENTRATION) - 1.0)
    return total


def _protons(compartment: Compartment, read: Reader, y: np.ndarray) -> float:
    """Free energy of free and bound protons over RT (mol)."""
    name = compartment.name
    if compartment.pH is None:
        return 0.0
    if f"{name}.pH" not in read.states:
        return read.value(f"{name}.amount.H", y) * math.log(read.parameters[f"{name}.H"] / STANDARD_CONCENTRATION)
    pH, volume = read.value(f"{name}.pH", y), read.value(f"{name}.volume", y)
    temperature = read.parameters["temperature"]
    h = 10.0 ** (3.0 - pH)
    product = float(ion_product_of_water(temperature))
    oh = product / h
    total = volume * h * (math.log(h / STANDARD_CONCENTRATION) - 1.0)
    total += volume * oh * (math.log(oh / STANDARD_CONCENTRATION) - 1.0 - math.log(product / STANDARD_CONCENTRATION**2))
    for buffer in compartment.buffers:
        amount = read.parameters[f"{name}.amount.{buffer.name}"]
        pK = read.parameters[f"{name}.{buffer.name}.pK"]
        x = 1.0 / (1.0 + 10.0 ** (pH - pK))
        total += amount * (x * math.log(x) + (1.0 - x) * math.log1p(-x) - x * math.log(10.0) * pK)
    for solute in compartment.impermeant:
        if solute.titration is not None:
            amount = read.parameters[f"{name}.amount.{solute.name}"]
            t = solute.titration
            isoelectric = t.isoelectric + t.isoelectric_slope * (temperature - 310.15)
            bound = amount * t.slope * (pH - isoelectric)
            total -= math.log(10.0) * (isoelectric * bound + bound * bound / (2.0 * amount * t.slope))
    return float(total)
