"""The permeability that a mobility of Kedem and Katchalsky is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..physics import partition
from ..units import temperature as kelvin
from ..units import with_unit
from .arguments import BODY_TEMPERATURE, not_negative

if TYPE_CHECKING:
    from pint import Quantity


def solute_permeability(mobility: Any, *, temperature: Any = BODY_TEMPERATURE) -> Quantity[Any]:
    """P_s = omega R T of an uncharged solute, in cm/s.

    ``mobility`` is omega, the flux per osmotic pressure of the solute at no volume flux, as older papers give it, e.g.
    ``"13e-15 mol/(dyn s)"``; ``temperature`` that of the measurement, 37 degC unless given. ``membrane_flow`` and
    ``swelling_course`` take either. Source of the form: Kedem & Katchalsky 1958, Biochim Biophys Acta 27:229.

    Raises QuantityError for what is no mobility, InputError for one below zero.

    >>> round(solute_permeability("13e-15 mol/(dyn s)", temperature="25 degC").magnitude, 8)
    0.00032226
    """
    omega = not_negative(mobility, "mobility", "mol/N/s")
    return with_unit(float(partition.solute_permeability(omega, kelvin(temperature))), "m/s", "cm/s")
