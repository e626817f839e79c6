"""Osmolality of real solutions, with the osmotic coefficients of their salts, sucrose and haemoglobin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..chemistry.solution import Solution
from ..chemistry.species import species
from ..errors import InputError
from ..physics import osmosis
from ..units import with_unit

if TYPE_CHECKING:
    from pint import Quantity

STRONGEST = 6.0
"""Largest ionic strength, and molality of sucrose, that the coefficients were fitted to (mol/kg)."""


def osmolality(solution: Any) -> Quantity[Any]:
    """Osmoles per kilogram of water, each solute with its osmotic coefficient (mOsm/kg).

    Every ion has the coefficient of NaCl at the ionic strength of the whole (Pitzer's equation, 25 degC): exact for
    NaCl, within 3 % for mixtures of 1:1 salts as in body fluids, up to a tenth too high for salts of divalent ions.
    Sucrose and haemoglobin have their own; all else is ideal. Concentrations count as moles per kilogram of water,
    protons not at all. ``solution`` is a Solution, or a mapping such as ``{"Na": "154 mM", "Cl": "154 mM"}``; its
    ``osmolarity()`` is the ideal sum. Raises InputError beyond 6 mol/kg.

    >>> print(f"{osmolality(Solution(Na='154 mM', balance='Cl')):.1f~P}")
    285.2 mOsm/kg
    """
    if isinstance(solution, Mapping):
        solution = Solution(solution)
    if not isinstance(solution, Solution):
        raise InputError(f"{solution!r} is no Solution", where="osmolality", hint='Solution(Na="154 mM", balance="Cl")')
    charged, strength, total = 0.0, 0.0, 0.0
    for name, each in solution.concentrations.items():
        molality, z = 1e-3 * each, species(name).charge
        if name == "H":
            continue
        if z:
            charged += molality
            strength += 0.5 * z * z * molality
        else:
            total += molality * _neutral(name, molality)
    for solute in solution.impermeant:
        molality = 1e-3 * solute.concentration
        strength += 0.5 * abs(solute.charge) * molality
        total += molality * _neutral(solute.name, molality)
    if strength > STRONGEST:
        raise InputError(
            f"the ionic strength is {strength:.3g} mol/kg",
            where="osmolality",
            why=f"the coefficients hold up to {STRONGEST:g}",
        )
    total += charged * float(osmosis.sodium_chloride_osmotic_coefficient(strength))
    return with_unit(total, "mol/kg", "mOsm/kg")


def _neutral(name: str, molality: float) -> float:
    """The osmotic coefficient of a solute that is no small ion."""
    if name.lower() == "sucrose":
        if molality > STRONGEST:
            raise InputError(f"{molality:.3g} mol/kg of sucrose", where="osmolality", why=f"up to {STRONGEST:g} only")
        return float(osmosis.sucrose_osmotic_coefficient(molality))
    if name.lower() in ("haemoglobin", "hemoglobin", "hb"):
        return float(osmosis.haemoglobin_osmotic_coefficient(1e3 * molality))
    return 1.0
