"""The energy balance of a run: what was stored, supplied, done as work and dissipated must close.

The change of the free energy of the cell (``free_energy``), that of the baths, the work of metabolism and electrodes,
and the dissipation of every column, integrated over each step, add up to nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..compile.column import LOWEST_CONCENTRATION
from ..compile.interior import ELECTRODE
from ..constants import STANDARD_CONCENTRATION
from ..model.process import WATER
from .free_energy import Reader, unresolved_schemes
from .trajectory import Trajectory

_RESOLVED = 3e-5
"""Largest energy, relative to all of it, that the sampled rates may miss against the integrated extents."""
_ROUNDING = 1e-12
_TOO_FAST = "the time course is too fast for the sampling of the audit"


@dataclass(frozen=True)
class EnergyBalance:
    """Energies in joules over a run; ``residual`` is what does not close, relative to the largest term
    or, of a cell at rest, to what rounding leaves of its free energy.

    ``by_column`` is what each column dissipated; ``lowest_power`` (W) the smallest dissipation of any column that
    promises the second law (the coupled columns of a transporter count as one), at any sampled time, of which
    ``rounding`` (W) may be negative. ``reason`` says why the balance was not ``evaluated``.
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
    reason: str = ""


def energy_balance(trajectory: Trajectory) -> EnergyBalance:
    """Close the free-energy balance of a run; says why where that cannot be done."""
    system = trajectory.system
    stored = baths = supplied = work = dissipated = chemistry = 0.0
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
                    chemistry += float(segment.weights @ (rate * (-affinity - gained)))
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
    reason = _why_not(trajectory) or ("" if missed <= _RESOLVED * size else _TOO_FAST)
    return EnergyBalance(
        stored=stored,
        baths=baths,
        supplied=supplied - chemistry,
        work=work,
        dissipated=dissipated,
        by_column=by_column,
        lowest_power=lowest if math.isfinite(lowest) else 0.0,
        rounding=_ROUNDING * highest + rounding,
        residual=closes / size,
        evaluated=not reason,
        reason=reason,
    )


def _why_not(trajectory: Trajectory) -> str:
    """Why the balance of a run cannot be closed; empty where it can."""
    system = trajectory.system
    unresolved = unresolved_schemes(system, trajectory.segments)
    if unresolved:
        return f"rapid binding in the transient scheme of {', '.join(unresolved)} stores free energy out of sight"
    if any(column.kind == "traffic" for column in system.columns):
        return "the work of vesicle traffic on membranes and cargo is not booked"
    warmed = "temperature.rate" in system.parameter_names and any(
        segment.parameters[system.parameter_names.index("temperature.rate")] for segment in trajectory.segments
    )
    return "the temperature changed during a step" if warmed else ""


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
