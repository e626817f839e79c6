"""Overton's rule on data: how permeable a bilayer is to measured solutes, beside what their partition foretells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..chemistry.permeants import Permeant, permeants
from ..errors import InputError, choice
from ..text import message, phrase
from . import predictors
from .estimate import Estimate
from .permeability import estimate

if TYPE_CHECKING:
    from .bilayer import Bilayer

SOLVENTS = {"hexadecane": "log_hexadecane", "octanol": "log_octanol", "olive oil": "log_olive_oil"}
"""Solvents of a partition coefficient against water, with the name of its logarithm."""
RULES: dict[str, tuple[predictors.Rule, ...]] = {
    "hexadecane": (predictors.HEXADECANE, predictors.HEXADECANE_LIGHT),
    "octanol": (predictors.OCTANOL, predictors.OCTANOL_LIGHT),
    "olive oil": (predictors.OLIVE_OIL_LIGHT,),
}
"""The rules that a solvent has; the second of two is for solutes below 50 g/mol."""


@dataclass(frozen=True)
class Point:
    """One neutral solute that was measured on a bilayer, in one membrane.

    Parameters
    ----------
    permeant : the solute.
    partition : log10 of its partition coefficient.
    measured : its measured permeability, taken to the membrane.
    predicted : what the rule of the solvent says, None where it does not serve this solute.
    """

    permeant: Permeant
    partition: float
    measured: Estimate
    predicted: Estimate | None

    @property
    def light(self) -> bool:
        """Below 50 g/mol, where solutes cross faster than the line of the heavier ones."""
        return self.permeant.molar_mass < predictors.LIGHT


def _measured(solvent: str) -> list[Permeant]:
    """The neutral solutes with a permeability measured on bilayers and a partition coefficient of the solvent."""
    return [
        each
        for each in permeants().values()
        if getattr(each, SOLVENTS[solvent]) is not None
        and each.form == "neutral"
        and any(m.use == "value" for m in each.measured)
    ]


def points(bilayer: Bilayer, solvent: str = "hexadecane") -> tuple[Point, ...]:
    """Every neutral solute with a permeability measured on bilayers and a partition coefficient, by rising log K.

    ``solvent`` is ``"hexadecane"``, ``"octanol"`` or ``"olive oil"``. Raises UnknownNameError for another, InputError
    where no measured solute has that partition coefficient (olive oil).

    >>> from permease.bilayer.bilayer import Bilayer
    >>> found = points(Bilayer("POPC"))
    >>> found[0].permeant.species, found[-1].permeant.species, len(found)
    ('urea', 'O2', 20)
    """
    if not (isinstance(solvent, str) and solvent in SOLVENTS):
        solvent = choice(
            phrase("thing-solvent"), solvent, [name for name in SOLVENTS if _measured(name)], where="solvent"
        )
    found = []
    for each in _measured(solvent):
        partition = getattr(each, SOLVENTS[solvent])
        heavy_oil = solvent == "olive oil" and each.molar_mass >= predictors.LIGHT
        predicted = None if heavy_oil else estimate(bilayer, each.species, method=solvent)
        measured = estimate(bilayer, each.species, method="measured")
        found.append(Point(each, float(partition), measured, predicted))
    if not found:
        raise InputError(
            message("errors_bilayer-no-solute-measured-bilayers-has", solvent=solvent), where="solvent",
            hint=message("errors_bilayer-hexadecane-octanol"),
        )  # fmt: skip
    return tuple(sorted(found, key=lambda point: (point.partition, point.permeant.species)))
