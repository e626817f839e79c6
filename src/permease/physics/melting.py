"""Melting of lipid chains: where the gel turns fluid, how sharply, and how mixtures share themselves between the two.

Temperatures in kelvin, enthalpies in J/mol. A lipid without a transition has ``melting`` 0: it is always fluid.

Source: two states by van 't Hoff's equation, and ideal or regular mixtures of them; fits say what they were fitted to.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from ..constants import GAS
from ..expr import ops
from .root import root

CHAIN_LAW = (422.02, 5.715, 2.216)
"""T_inf (K) and the two offsets (carbons) of ``chain_melting``: a fit to saturated PCs of 12 to 24 carbons."""
COLDEST, HOTTEST = 50.0, 1000.0
"""Bounds (K) between which the melting of a mixture is looked for."""
_STEEPEST = 200.0
_SWEEPS = 400
_STRONGEST = 1.95


def chain_melting(carbons: float) -> float:
    """Main transition (K) of a phosphatidylcholine with two saturated chains of ``carbons`` (12 to 24) each.

    T = 422.02 (n - 5.715)/(n - 2.216), fitted to the measured transitions of the saturated lipids, rms 0.5 K.

    >>> [round(chain_melting(n) - 273.15, 1) for n in (14, 16, 18)]
    [23.6, 41.7, 55.3]
    """
    limit, start, pole = CHAIN_LAW
    return limit * (carbons - start) / (carbons - pole)


def fluid_fraction(temperature: Any, melting: Any, unit_enthalpy: Any) -> Any:
    """Fluid fraction of a pure lipid that melts in units: 1/(1 + exp[(N dH/R)(1/T - 1/Tm)]), two states a unit.

    ``unit_enthalpy`` is N dH (J/mol): lipids in a unit times the enthalpy of one.

    >>> round(fluid_fraction(315.0, 314.55, 100 * 35.6e3), 3)
    0.875
    """
    return 1.0 / (1.0 + ops.exp(unit_enthalpy / GAS * (1.0 / temperature - 1.0 / melting)))


def transition_width(melting: float, unit_enthalpy: float) -> float:
    """Width (K) of a transition from 10 to 90 % fluid: 2 ln 9 R Tm^2/(N dH).

    >>> round(transition_width(314.55, 100 * 35.6e3), 2)
    1.02
    """
    return 2.0 * math.log(9.0) * GAS * melting**2 / unit_enthalpy


def preference(temperature: float, melting: float, enthalpy: float) -> float:
    """Mole fraction in the fluid over that in the gel of one lipid of an ideal mixture, exp[(dH/R)(1/Tm - 1/T)].

    >>> preference(314.55, 314.55, 35.6e3)
    1.0
    """
    if melting <= 0.0:
        return math.exp(_STEEPEST)
    exponent = enthalpy / GAS * (1.0 / melting - 1.0 / temperature)
    return math.exp(max(-_STEEPEST, min(_STEEPEST, exponent)))


def preferences(
    temperature: float,
    fluid: float,
    fractions: Sequence[float],
    meltings: Sequence[float],
    enthalpies: Sequence[float],
    excess: float = 0.0,
) -> list[float]:
    """``preference`` of every lipid where the fraction ``fluid`` is molten.

    ``excess`` (J/mol) is the energy of mixing of unlike neighbours in the gel, uniform over pairs (regular solution):
    the activity coefficient of lipid i is exp{excess [(1 - x_i) - (1 - sum x^2)/2]/RT}. Zero mixes ideally.
    Below 2 RT the gel is one phase and its composition is found by substitution; above, where no lipid
    melts, it is held just below.
    """
    ideal = [preference(temperature, m, h) for m, h in zip(meltings, enthalpies, strict=True)]
    if excess == 0.0 or len(ideal) == 1:
        return ideal
    found = ideal
    strength = max(-_STRONGEST, min(_STRONGEST, excess / (GAS * temperature)))
    for _ in range(_SWEEPS):
        gel = [z / (1.0 - fluid + fluid * k) for z, k in zip(fractions, found, strict=True)]
        total = sum(gel)
        gel = [x / total for x in gel]
        pairs = 0.5 * (1.0 - sum(x * x for x in gel))
        fresh = [k * math.exp(strength * ((1.0 - x) - pairs)) for k, x in zip(ideal, gel, strict=True)]
        change = max(abs(math.log(a / b)) for a, b in zip(fresh, found, strict=True))
        found = [math.sqrt(a * b) for a, b in zip(fresh, found, strict=True)]
        if change < 1e-13:
            break
    return found


def melted_at(
    fluid: float,
    fractions: Sequence[float],
    meltings: Sequence[float],
    enthalpies: Sequence[float],
    excess: float = 0.0,
) -> float:
    """Temperature (K) at which the fraction ``fluid`` of a mixture is molten: 0 is the solidus, 1 the liquidus.

    Solves Rachford and Rice's balance sum z_i (K_i - 1)/(1 + fluid (K_i - 1)) = 0 for the temperature in the K_i, the
    ``preferences``. ``COLDEST`` where that much is molten at every temperature.

    >>> half = ([0.5, 0.5], [296.75, 314.55], [24.7e3, 35.6e3])
    >>> [round(melted_at(share, *half) - 273.15, 2) for share in (0.0, 1.0)]
    [32.35, 35.21]
    """

    def balance(inverse: float) -> float:
        found = preferences(1.0 / inverse, fluid, fractions, meltings, enthalpies, excess)
        if fluid == 1.0:
            return sum(z - z / k for z, k in zip(fractions, found, strict=True))
        return sum(z * (k - 1.0) / (1.0 - fluid + fluid * k) for z, k in zip(fractions, found, strict=True))

    pure = [m for m in meltings if m > 0.0]
    if not pure or balance(1.0 / COLDEST) >= 0.0:
        return COLDEST
    return 1.0 / root(balance, 1.0 / HOTTEST, 1.0 / COLDEST)


def fluid_share(fluid: float, preference_: float) -> float:
    """Fraction of one lipid that is in the fluid, where the fraction ``fluid`` of all is: psi K/(1 + psi (K - 1))."""
    return fluid * preference_ / (1.0 - fluid + fluid * preference_)
