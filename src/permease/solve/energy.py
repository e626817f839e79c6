"""The energy balance of a run: what was stored, supplied, done as work and dissipated must close.

The change of the free energy of the cell (``free_energy``), that of the baths, the work of metabolism and electrodes,
and the dissipation of every column, integrated over each step, add up to nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..compile.column import LOWEST_CONCENTRATION, Column
from ..compile.interior import ELECTRODE
from ..constants import STANDARD_CONCENTRATION
from ..model.process import WATER
from ..text import Text, listing, phrase
from .free_energy import Reader, unresolved_schemes
from .trajectory import Trajectory

if TYPE_CHECKING:
    from ..compile.system import System

_RESOLVED = 3e-5
"""Largest energy, relative to all of it, that the sampled rates may miss against the integrated extents."""
_ROUNDING = 1e-12
_TOO_FAST = phrase("solve-time-course-too-fast-sampling")
_WARMED = phrase("solve-temperature-changed-during-step")


@dataclass(frozen=True)
class EnergyBalance:
    """Energies in joules over a run; ``residual`` is what does not close, relative to the largest term
    or, of a cell at rest, to what rounding leaves of its free energy.

    ``stored`` is the gain of the cell, with the standard energy of the ATP that it lists and spends; ``supplied`` what
    metabolism gives: the ATP it regenerates, what it holds, and what one-way hops of vesicle traffic need beyond their
    ATP; ``work`` that of electrodes and of matter that crosses the border of the books. ``by_column`` is what each
    column dissipated; ``lowest_power`` (W) the smallest dissipation of any column that promises the second law (the
    coupled columns of a transporter count as one), at any sampled time, of which ``rounding`` (W) may be negative.
    ``reason`` says, in both languages, why the balance was not ``evaluated``; None where it was.
    """

    stored: float
    baths: float
    supplied: float
    work: float
    dissipated: float
    by_column: dict[str, float]
    lowest_power: float
    rounding: float
    residual: float
    evaluated: bool
    reason: Text | None = None


def energy_balance(trajectory: Trajectory) -> EnergyBalance:
    """Close the free-energy balance of a run; says why where that cannot be done."""
    system = trajectory.system
    stored = baths = supplied = work = dissipated = chemistry = own = 0.0
    burning = _own_fuel(system)
    least = 1e-300
    by_column: dict[str, float] = {}
    lowest, highest, rounding, missed = math.inf, 0.0, 0.0, 0.0
    for segment in trajectory.segments:
        read = Reader(system, segment)
        start = read.free_energy(segment.first)
        least = max(least, _ROUNDING * abs(start))
        stored += read.free_energy(segment.last) - start
        baths += _bath_change(read)
        together: dict[tuple[str, str], np.ndarray] = {}
        rounding = max(rounding, _ROUNDING**2 * read.thermal * _amount(read) / segment.duration)
        for column in system.columns:
            rate = read.node(f"rate.{column.name}")
            gained = read.gained(column)
            row = read.states[f"extent.{column.name}"]
            gap = float(segment.weights @ rate) - float(segment.last[row] - segment.first[row])
            missed += abs(gap) * float(np.max(np.abs(gained)))
            if column.affinity is not None:
                affinity = read.node(f"affinity.{column.name}")
                power = rate * affinity
                heat = float(segment.weights @ power)
                by_column[column.name] = by_column.get(column.name, 0.0) + heat
                dissipated += heat
                if column.consistent:
                    # columns that drag one another along are judged by their sum
                    key = (column.membrane, column.transporter if column.coupled else column.name)
                    together[key] = together.get(key, 0.0) + power
                if column.reacts:
                    # the standard energy in the affinity: what concentrations and potentials do not explain
                    standard = float(segment.weights @ (rate * (-affinity - gained)))
                    chemistry += standard
                    own += standard if column.name in burning else 0.0
            elif column.kind == "traffic":
                heat, driven, brought, standard = _one_way(read, column, rate, gained)
                by_column[column.name] = by_column.get(column.name, 0.0) + heat
                dissipated += heat
                supplied += driven
                work += brought
                chemistry += standard
                own += standard if column.name in burning else 0.0
            else:
                energy = float(segment.weights @ (rate * gained))
                if column.kind == "metabolism":
                    supplied += energy
                else:
                    work += energy
        for power in together.values():
            lowest = min(lowest, float(np.min(power, initial=math.inf)))
            highest = max(highest, float(np.max(power, initial=0.0)))
    closes = stored + baths + chemistry + dissipated - supplied - work
    size = max(abs(stored), abs(baths), abs(supplied), abs(work), abs(dissipated), abs(chemistry), least)
    reason = _why_not(trajectory) or (None if missed <= _RESOLVED * size else _TOO_FAST)
    return EnergyBalance(
        stored=stored + own,
        baths=baths,
        supplied=supplied - chemistry + own,
        work=work,
        dissipated=dissipated,
        by_column=by_column,
        lowest_power=lowest if math.isfinite(lowest) else 0.0,
        rounding=_ROUNDING * highest + rounding,
        residual=closes / size,
        evaluated=reason is None,
        reason=reason,
    )


def _own_fuel(system: System) -> set[str]:
    """Columns that burn ATP which the cell lists and nobody regenerates: its standard energy was stored in the cell.

    The steps of an integrated scheme that burns such ATP belong to it together.
    """
    found = {
        column.name: (column.membrane, column.transporter if column.kind == "transport" else column.name)
        for column in system.columns
        for place in (system.places[name] for (name, species), n in column.gains.items() if species == "MgATP" and n)
        if place.finite and "MgATP" not in place.held
    }
    whole = set(found.values())
    return {c.name for c in system.columns if c.name in found or (c.membrane, c.transporter) in whole}


def _one_way(read: Reader, column: Column, rate: np.ndarray, gained: np.ndarray) -> tuple[float, float, float, float]:
    """Heat, work of metabolism, work of matter that enters and standard energy of fuel of a one-way hop (J).

    Its rate promises no driving force. What its fuel and the free energy of what it moves leave over is heat; what they
    lack, at any time, metabolism supplies. Units that are made or degraded, and cargo that is used up, carry the free
    energy they have in their pools across the border of the books, as an injection does.
    """
    weights = read.segment.weights
    fuel = 0.0 if column.standard_energy is None else read.along(column.standard_energy)
    crossing = read.pooled(column) if column.opens else 0.0
    power = rate * (gained + fuel - crossing)
    return (
        float(weights @ np.maximum(-power, 0.0)),
        float(weights @ np.maximum(power, 0.0)),
        float(weights @ (rate * crossing)),
        float(weights @ (rate * fuel)),
    )


def _why_not(trajectory: Trajectory) -> Text | None:
    """Why the balance of a run cannot be closed; None where it can."""
    system = trajectory.system
    unresolved = unresolved_schemes(system, trajectory.segments)
    if unresolved:
        return phrase(
            "solve-rapid-binding-transient-scheme-stores",
            unresolved=listing(unresolved, "list-comma"),
        )
    warmed = "temperature.rate" in system.parameter_names and any(
        segment.parameters[system.parameter_names.index("temperature.rate")] for segment in trajectory.segments
    )
    return _WARMED if warmed else None


def _amount(read: Reader) -> float:
    """All solute that moves (mol), at the start of a segment."""
    return sum(abs(read.value(n, read.segment.first)) for n in read.states if ".amount." in n)


def _bath_change(read: Reader) -> float:
    """Free energy gained by the baths over a segment (J): their concentrations do not change."""
    segment, system = read.segment, read.system
    total = 0.0
    osmolarity = {p.name: read.fixed(p.osmolarity) for p in system.places.values() if not p.finite}
    for column in system.columns:
        index = read.states[f"extent.{column.name}"]
        extent = float(segment.last[index] - segment.first[index])
        for (place, species), gained in column.gains.items():
            if place not in osmolarity or species == ELECTRODE:
                continue
            if species == WATER:
                total -= gained * extent * read.thermal * osmolarity[place]
            else:
                c = max(read.parameters[f"{place}.{species}"], LOWEST_CONCENTRATION)
                total += gained * extent * read.thermal * math.log(c / STANDARD_CONCENTRATION)
    return total
