"""Phases of a leaflet: how much of every lipid is gel, liquid-disordered and liquid-ordered.

Without sterol the gel melts over the range between solidus and liquidus of the mixture (``physics.melting``); every
cooperative unit of ``COOPERATIVE_UNIT`` lipids melts as one, which rounds the ends and gives a pure lipid its width.

Sterol takes lipid out of the melting: the share that still melts falls in proportion to the heat of the sharp peak, to
nothing at ``GEL_END``, and the units shrink to ``LEAST_UNIT``. What leaves the gel is liquid-ordered where the lipid
has a saturated chain. Of the fluid, the share between ``ORDERED_START`` and ``GEL_END`` on the lever is liquid-ordered.
A lipid with two unsaturated chains forms no liquid-ordered phase.

Limits: fluid phases mix ideally, so two fluids never part by themselves, and nothing separates with 30 % of sterol and
more, where red cells do below 2 degC (0.95 cholesterol to one phospholipid) and below 20 degC (0.5; J Cell Biol
85:283). Unlike lipids such as DOPC and DPPC do not mix ideally when fluid either, and melt some degrees higher: 1:1 has
its liquidus at 27.3 degC here and near 30 to 33 degC in vesicles (recalled). ``demixing`` says so where it matters.
The gel ends at 30 % of sterol and the liquid-ordered share is full there, where the calorimetric sharp peak is gone
near 20 to 25 % and a broad one near 50 %, and deuterium NMR of DPPC sees liquid-ordered alone from 22 % (recalled).
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass

from ..constants import GAS
from ..errors import InputError
from ..physics.melting import fluid_share, melted_at, preferences
from ..sources import provisional
from ..text import message
from .lipid import lipid
from .references import CHOLESTEROL_CALORIMETRY

NAMES = ("gel", "ld", "lo")
COOPERATIVE_UNIT = provisional(
    "100", note="lipids that melt as one in large unilamellar vesicles; 200 and more in multilamellar"
)
LEAST_UNIT = provisional("7", note="a lipid and its six neighbours: sterol breaks units up no further")
GEL_END = provisional(
    "0.30",
    note="sterol without a gel, mole fraction: the heat of the sharp peak is gone near 0.25, of the broad one near 0.5",
    source=CHOLESTEROL_CALORIMETRY,
)
ORDERED_START = provisional("0.05", note="mole fraction of sterol at which liquid-ordered lipid first appears")
_LEVELS = 48
STRONGEST_INTERACTION = 3000.0
"""J/mol; below 2 RT at 200 K, under which no lipid melts."""


@dataclass(frozen=True, slots=True)
class Melting:
    """The melting of a mixture of lipids without sterol; temperatures in kelvin, enthalpy in J/mol of all lipids.

    ``solidus`` and ``liquidus`` bound it, at ``middle`` half of the lipid that freezes at all is fluid; ``levels`` are
    the temperatures at which the fractions ``fluid``, rising from 0 to 1, are molten.
    """

    solidus: float
    middle: float
    liquidus: float
    enthalpy: float
    levels: tuple[float, ...]
    fluid: tuple[float, ...]


def _arguments(parts: tuple[tuple[str, float], ...]) -> tuple[list[float], list[float], list[float]]:
    entries = [lipid(name) for name, _ in parts]
    return (
        [x for _, x in parts],
        [e.melting_temperature or 0.0 for e in entries],
        [e.molar_enthalpy or 0.0 for e in entries],
    )


@functools.lru_cache(maxsize=256)
def _melting(parts: tuple[tuple[str, float], ...], excess: float) -> Melting:
    fractions, meltings, enthalpies = _arguments(parts)
    freezing = sum(z for z, m in zip(fractions, meltings, strict=True) if m > 0.0)
    heat = sum(z * h for z, h in zip(fractions, enthalpies, strict=True))
    never = sum(z for z, m in zip(fractions, meltings, strict=True) if m <= 0.0)
    fluid = _fluid_levels(min(1.0, never) if freezing > 0.0 else 1.0)
    levels = tuple(melted_at(each, fractions, meltings, enthalpies, excess) for each in fluid)
    middle = melted_at(min(1.0, never + 0.5 * freezing), fractions, meltings, enthalpies, excess)
    return Melting(levels[0], middle, levels[-1], heat / freezing if freezing else 0.0, levels, fluid)


def _fluid_levels(never: float) -> tuple[float, ...]:
    """Fluid fractions from 0 to 1 at which a mixture is followed; ``never`` is the fraction that never freezes.

    Evenly over the middle, and by powers of ten towards both ends, where traces of other lipids end: to 1e-8, and from
    the last of the lipid that never freezes, above which the temperature climbs with the logarithm, from 1e-12.
    """
    room = 1.0 - never
    middle = {0.5 - 0.5 * math.cos(math.pi * k / _LEVELS) for k in range(_LEVELS + 1)}
    near = {10.0 ** (-0.5 * k) for k in range(1, 17)}
    start = {10.0 ** (-0.25 * k) for k in range(1, 49)} if never > 0.0 else near
    return tuple(sorted(middle | {never} | {never + room * e for e in start} | {1.0 - room * e for e in near}))


def melting(phospholipids: Mapping[str, float], excess: float = 0.0) -> Melting:
    """How a mixture without sterol melts; ``excess`` (J/mol) is that of unlike neighbours in the gel.

    Raises InputError where ``excess`` is so large that the gel itself would separate.

    >>> found = melting({"DMPC": 0.5, "DPPC": 0.5})
    >>> round(found.solidus - 273.15, 2), round(found.liquidus - 273.15, 2)
    (32.35, 35.21)
    """
    if not -STRONGEST_INTERACTION <= excess <= STRONGEST_INTERACTION:
        raise InputError(
            message("errors_bilayer-kj-mol-beyond-regular-solution", excess=f"{excess / 1000.0:g}"),
            where="gel_interaction",
            why=message("errors_bilayer-from-2-rt-gel-separates-into"),
            hint=message("errors_bilayer-from-3-3-kj-mol"),
        )
    return _melting(tuple(phospholipids.items()), excess)


def melting_share(sterol: float) -> float:
    """Fraction of the lipid (or of the heat) that still takes part in the melting: 1 without sterol, 0 from 0.30 up."""
    return max(0.0, 1.0 - sterol / float(GEL_END))


def ordered_share(sterol: float) -> float:
    """Fraction of the fluid that is liquid-ordered, where the lipid has a saturated chain: lever from 0.05 to 0.30."""
    start, end = float(ORDERED_START), float(GEL_END)
    return min(1.0, max(0.0, (sterol - start) / (end - start)))


def fluid_fraction(found: Melting, kelvin: float, sterol: float = 0.0) -> float:
    """Fluid fraction of the lipid: the mean over the melting of the two-state law of one unit.

    Between two levels 1/T is taken as straight, over which the law integrates in closed form.
    """
    unit = max(float(LEAST_UNIT), float(COOPERATIVE_UNIT) * melting_share(sterol) ** 2)
    steepness = unit * found.enthalpy / GAS
    if steepness == 0.0:
        return 1.0
    drives = [steepness * (1.0 / level - 1.0 / kelvin) for level in found.levels]
    total = 0.0
    for (a, b), (low, high) in zip(itertools.pairwise(drives), itertools.pairwise(found.fluid), strict=True):
        total += (high - low) * (_logistic(0.5 * (a + b)) if abs(b - a) < 1e-4 else (_ramp(b) - _ramp(a)) / (b - a))
    return min(1.0, max(0.0, total))


def _logistic(x: float) -> float:
    return 0.5 * (1.0 + math.tanh(0.5 * x))


def _ramp(x: float) -> float:
    """The integral of the logistic function, ln(1 + exp x)."""
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def shares(
    phospholipids: Mapping[str, float], kelvin: float, sterol: float = 0.0, excess: float = 0.0
) -> dict[str, dict[str, float]]:
    """Of every lipid (sterols aside), the fractions that are ``gel``, ``ld`` and ``lo``, adding up to one.

    ``phospholipids`` are mole fractions that add up to one, ``sterol`` the mole fraction of sterol in the leaflet.

    >>> {k: round(v, 3) for k, v in shares({"DPPC": 1.0}, 298.15, 0.15)["DPPC"].items()}
    {'gel': 0.5, 'ld': 0.0, 'lo': 0.5}
    """
    found = melting(phospholipids, excess)
    fluid = fluid_fraction(found, kelvin, sterol)
    fractions, meltings, enthalpies = _arguments(tuple(phospholipids.items()))
    if len(fractions) == 1 or fluid in (0.0, 1.0):
        taste = [1.0] * len(fractions)
    else:
        middle = melted_at(fluid, fractions, meltings, enthalpies, excess)
        taste = preferences(middle, fluid, fractions, meltings, enthalpies, excess)
    keeps, ordered = melting_share(sterol), ordered_share(sterol)
    table = {}
    for name, preference in zip(phospholipids, taste, strict=True):
        own = fluid_share(fluid, preference)
        gel = keeps * (1.0 - own)
        lo = 0.0
        if lipid(name).unsaturated < 2:
            lo = (1.0 - keeps) * (1.0 - own) + ordered * own
        table[name] = {"gel": gel, "ld": max(0.0, 1.0 - gel - lo), "lo": lo}
    return table
