"""Osmolality of real solutions, with the osmotic coefficients of their salts, sucrose and haemoglobin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..chemistry.solution import Solution
from ..chemistry.species import species
from ..errors import InputError
from ..physics import osmosis
from ..text import Text, message, phrase
from ..units import with_unit

if TYPE_CHECKING:
    from pint import Quantity

STRONGEST = 6.0
"""Largest ionic strength, and molality of sucrose, that the coefficients were fitted to (mol/kg)."""
HAEMOGLOBIN = ("haemoglobin", "hemoglobin", "hb")
"""Names of impermeant solutes, without case, that count as haemoglobin."""
MOST_HAEMOGLOBIN = 10.0
"""Concentration of haemoglobin up to which its coefficient holds (mM of tetramer)."""
_SHARE = 0.02


def osmolality(solution: Any) -> Quantity[Any]:
    """Osmoles per kilogram of water, each solute with its osmotic coefficient (mOsm/kg).

    Every ion has the coefficient of NaCl at the ionic strength of the whole (Pitzer's equation, 25 degC): exact for
    NaCl, within 3 % for mixtures of 1:1 salts as in body fluids. Of the chlorides of Ca2+ and Mg2+ it is up to a tenth
    too high below 0.3 mol/kg, and too low from 1 mol/kg on. It does not hold for salts whose anion is divalent: at 0.1
    mol/kg it is 16 % too high for Na2SO4 and 52 % too high for MgSO4, whose ions pair (coefficients 0.79 and 0.61,
    recalled, where this takes 0.92). ``osmolality_remarks`` says so of a given solution.

    Sucrose and haemoglobin have their own coefficients, that of haemoglobin up to 10 mM; all else is ideal.
    Concentrations count as moles per kilogram of water, protons not at all. ``solution`` is a Solution, or a mapping
    such as ``{"Na": "154 mM", "Cl": "154 mM"}``; its ``osmolarity()`` is the ideal sum. Raises InputError beyond 6
    mol/kg.

    Source: Pitzer & Mayorga 1973, J Phys Chem 77:2300; the other coefficients as cited in ``permease.physics.osmosis``.

    >>> print(f"{osmolality(Solution(Na='154 mM', balance='Cl')):.1f~P}")
    285.2 mOsm/kg
    """
    solution = _checked(solution, "osmolality")
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
            message("errors_calculate-ionic-strength-mol-kg", strength=f"{strength:.3g}"),
            where="osmolality",
            why=message("errors_calculate-coefficients-hold-up", strongest=f"{STRONGEST:g}"),
        )
    total += charged * float(osmosis.sodium_chloride_osmotic_coefficient(strength))
    return with_unit(total, "mol/kg", "mOsm/kg")


def osmolality_remarks(solution: Any) -> tuple[Text, ...]:
    """What is uncertain in the ``osmolality`` of a solution, in both languages; empty where nothing is.

    It speaks of ions of two charges or more that carry over 2 % of the particles, and of haemoglobin above 10 mM.

    Raises InputError for what is no ``Solution`` and no table of concentrations.

    >>> [each.en for each in osmolality_remarks({"Mg": "100 mM", "SO4": "100 mM"})]
    ['Mg and SO4 pair, which is left out: far too high, by half for 0.1 mol/kg of MgSO4']
    """
    solution = _checked(solution, "osmolality_remarks")
    least = _SHARE * solution.osmotic
    many = [(n, species(n).charge) for n, c in solution.concentrations.items() if n != "H" and c > least]
    cations, anions = (", ".join(n for n, z in many if sign * z >= 2) for sign in (1, -1))
    found = []
    if cations and anions:
        found.append(phrase("calculate-pair-which-left-out-far", cations=cations, anions=anions))
    elif anions:
        found.append(phrase("calculate-counts-ion-nacl-too-high", anions=anions))
    elif cations:
        found.append(phrase("calculate-counts-ion-nacl-up-tenth", cations=cations))
    for solute in solution.impermeant:
        if solute.name.lower() in HAEMOGLOBIN and solute.concentration > MOST_HAEMOGLOBIN:
            factor = float(osmosis.haemoglobin_osmotic_coefficient(solute.concentration))
            found.append(
                phrase(
                    "calculate-coefficient-haemoglobin-here-holds-up",
                    factor=f"{factor:.3g}",
                    most_haemoglobin=f"{MOST_HAEMOGLOBIN:g}",
                )
            )
    return tuple(found)


def _checked(solution: Any, where: str) -> Solution:
    if isinstance(solution, Mapping):
        solution = Solution(solution)
    if not isinstance(solution, Solution):
        raise InputError(
            message("errors_calculate-no-solution", solution=f"{solution!r}"),
            where=where,
            hint='Solution(Na="154 mM", balance="Cl")',
        )
    return solution


def _neutral(name: str, molality: float) -> float:
    """The osmotic coefficient of a solute that is no small ion."""
    if name.lower() == "sucrose":
        if molality > STRONGEST:
            raise InputError(
                message("errors_calculate-mol-kg-sucrose", molality=f"{molality:.3g}"),
                where="osmolality",
                why=message("errors_calculate-up-only", strongest=f"{STRONGEST:g}"),
            )
        return float(osmosis.sucrose_osmotic_coefficient(molality))
    if name.lower() in HAEMOGLOBIN:
        return float(osmosis.haemoglobin_osmotic_coefficient(1e3 * molality))
    return 1.0
