"""Free energy of a cell, and the balance that its change must keep.

The solutions are ideal up to the stated osmotic coefficients, so the part of the free energy that depends on the state is
known exactly: A = sum n RT (ln c - 1 + non-ideal part) + protons bound to buffers + electrical energy of the membranes.
Its change, that of the baths, the work of metabolism and electrodes, and the dissipation of every column must close.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..chemistry.dissociation import ion_product_of_water
from ..compile.column import LOWEST_CONCENTRATION, Column
from ..compile.interior import ELECTRODE
from ..constants import FARADAY, GAS, STANDARD_CONCENTRATION
from ..model.process import WATER
from .trajectory import Segment, Trajectory

if TYPE_CHECKING:
    from ..compile.system import System
    from ..model.compartment import Compartment

_RESOLVED = 1e-3


@dataclass(frozen=True)
class EnergyBalance:
    """Energies in joules over a run; ``residual`` is what does not close, relative to the largest term."""

    stored: float
    baths: float
    supplied: float
    work: float
    dissipated: float
    by_column: dict[str, float]
    lowest_power: float
    residual: float
    evaluated: bool
    reason: str = ""


class _Reader:
    """Values of states, parameters and observables of one segment by name."""

    def __init__(self, system: System, segment: Segment) -> None:
        self.system, self.segment = system, segment
        self.states = {n: i for i, n in enumerate(system.state_names)}
        self.parameters = dict(zip(system.parameter_names, segment.parameters, strict=True))
        self.observables = {n: i for i, n in enumerate(system.equations.observables)}

    def value(self, name: str, y: np.ndarray) -> float:
        return float(y[self.states[name]]) if name in self.states else float(self.parameters[name])

    def node(self, name: str) -> np.ndarray:
        return np.asarray(self.segment.quadrature[:, self.observables[name]])


def energy_balance(trajectory: Trajectory) -> EnergyBalance:
    """Close the free-energy balance of a run; says why where that cannot be done."""
    system = trajectory.system
    if any(c.states for c in system.columns):
        return _open("states of transient schemes store free energy that their rates alone do not give")
    if system.extras.ramp:
        return _open("the temperature changed during the run")
    stored = baths = supplied = work = dissipated = chemistry = 0.0
    by_column: dict[str, float] = {}
    lowest = math.inf
    for segment in trajectory.segments:
        read = _Reader(system, segment)
        thermal = GAS * read.parameters["temperature"]
        stored += _free_energy(read, segment.last, thermal) - _free_energy(read, segment.first, thermal)
        baths += _bath_change(read, thermal)
        for column in system.columns:
            rate = read.node(f"rate.{column.name}")
            if column.affinity is not None:
                power = rate * read.node(f"affinity.{column.name}")
                heat = float(segment.weights @ power)
                by_column[column.name] = by_column.get(column.name, 0.0) + heat
                dissipated += heat
                if column.consistent:
                    lowest = min(lowest, float(np.min(power, initial=math.inf)))
                chemistry += float(segment.weights @ (rate * _standard_part(column, read, thermal)))
            else:
                energy = float(segment.weights @ (rate * _potential_gained(column, read, thermal)))
                if column.kind == "metabolism":
                    supplied += energy
                else:
                    work += energy
    closes = stored + baths + chemistry + dissipated - supplied - work
    size = max(abs(stored), abs(baths), abs(supplied), abs(work), abs(dissipated), abs(chemistry), 1e-300)
    return EnergyBalance(
        stored=stored,
        baths=baths,
        supplied=supplied - chemistry,
        work=work,
        dissipated=dissipated,
        by_column=by_column,
        lowest_power=lowest if math.isfinite(lowest) else 0.0,
        residual=closes / size,
        evaluated=abs(closes) <= _RESOLVED * size,
        reason="" if abs(closes) <= _RESOLVED * size else "the time course is too fast for the sampling of the audit",
    )


def _open(reason: str) -> EnergyBalance:
    return EnergyBalance(0.0, 0.0, 0.0, 0.0, 0.0, {}, 0.0, math.nan, False, reason)


def _free_energy(read: _Reader, y: np.ndarray, thermal: float) -> float:
    """The state-dependent free energy of all compartments and membranes (J)."""
    total = 0.0
    for compartment in read.system.cell.compartments:
        total += thermal * _mixing(compartment, read, y)
        total += thermal * _protons(compartment, read, y)
    for node in (p for p in read.system.places if f"{p}.charge" in read.states):
        charge = read.value(f"{node}.charge", y)
        total += 0.5 * charge * _potential(read, y, node)
    return total


def _potential(read: _Reader, y: np.ndarray, node: str) -> float:
    from ..expr import evaluate

    system = read.system
    names = dict(zip(system.equations.states, y, strict=True))
    names.update(zip(system.equations.parameters, read.segment.parameters, strict=True))
    names[system.equations.time] = 0.0
    return float(evaluate([system.equations.observables[f"{node}.potential"]], names)[0])


def _mixing(compartment: Compartment, read: _Reader, y: np.ndarray) -> float:
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


def _protons(compartment: Compartment, read: _Reader, y: np.ndarray) -> float:
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
        x = 1.0 / (1.0 + 10.0 ** (pH - buffer.pK))
        total += amount * (x * math.log(x) + (1.0 - x) * math.log1p(-x) - x * math.log(10.0) * buffer.pK)
    for solute in compartment.impermeant:
        if solute.titration is not None:
            amount = read.parameters[f"{name}.amount.{solute.name}"]
            t = solute.titration
            isoelectric = t.isoelectric + t.isoelectric_slope * (temperature - 310.15)
            bound = amount * t.slope * (pH - isoelectric)
            total -= math.log(10.0) * (isoelectric * bound + bound * bound / (2.0 * amount * t.slope))
    return total


def _bath_change(read: _Reader, thermal: float) -> float:
    """Free energy gained by the baths over a segment (J): their concentrations do not change."""
    segment, system = read.segment, read.system
    total = 0.0
    osmolarity = {p.name: p.osmolarity for p in system.places.values() if not p.finite}
    for column in system.columns:
        index = read.states[f"extent.{column.name}"]
        extent = float(segment.last[index] - segment.first[index])
        for (place, species), gained in column.gains.items():
            if place not in osmolarity or species == ELECTRODE:
                continue
            if species == WATER:
                from ..expr import evaluate

                known = dict(zip(system.equations.parameters, segment.parameters, strict=True))
                total -= gained * extent * thermal * float(evaluate([osmolarity[place]], known)[0])
            else:
                c = max(read.parameters[f"{place}.{species}"], LOWEST_CONCENTRATION)
                total += gained * extent * thermal * math.log(c / STANDARD_CONCENTRATION)
    return total


def _concentration_part(column: Column, read: _Reader, thermal: float) -> np.ndarray:
    """Sum of gains times RT ln c and zF psi at the quadrature nodes (J/mol; J/m3 for water)."""
    total = np.zeros(len(read.segment.weights))
    for (place, species), gained in column.gains.items():
        if species == WATER:
            total -= gained * thermal * _osmolarity(read, place)
        elif species != ELECTRODE:
            c = np.maximum(_concentration(read, place, species), LOWEST_CONCENTRATION)
            total += gained * thermal * np.log(c / STANDARD_CONCENTRATION)
    for place, charge in column.charges.items():
        if f"{place}.potential" in read.observables:
            total += charge * FARADAY * read.node(f"{place}.potential")
    return total


def _potential_gained(column: Column, read: _Reader, thermal: float) -> np.ndarray:
    """Free energy put in per unit of extent of a column that metabolism or an electrode drives (J/mol)."""
    return _concentration_part(column, read, thermal)


def _standard_part(column: Column, read: _Reader, thermal: float) -> np.ndarray:
    """The standard free energy in a column's affinity: what its concentrations do not explain (J/mol)."""
    return -read.node(f"affinity.{column.name}") - _concentration_part(column, read, thermal)


def _concentration(read: _Reader, place: str, species: str) -> np.ndarray:
    name = f"{place}.{species}"
    if name in read.observables:
        return read.node(name)
    return np.full(len(read.segment.weights), read.parameters[name])


def _osmolarity(read: _Reader, place: str) -> np.ndarray:
    name = f"{place}.osmolarity"
    if name in read.observables:
        return read.node(name)
    from ..expr import evaluate

    system = read.system
    known = dict(zip(system.equations.parameters, read.segment.parameters, strict=True))
    return np.full(len(read.segment.weights), float(evaluate([system.places[place].osmolarity], known)[0]))
