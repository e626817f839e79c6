"""Acids and bases: the ion product of water, and the pK of common buffers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from ..constants import ZERO_CELSIUS
from ..errors import InputError, UnknownNameError
from ..expr import Expr, constant, ops
from ..sources import Reference, Sourced, provisional
from ..text import message
from ..units import temperature as in_kelvin

HARNED: Final = Reference(
    "HarnedOwen1958",
    "Harned HS, Owen BB (1958) The Physical Chemistry of Electrolytic Solutions, 3rd ed. Reinhold, New York",
)
"""Source of the temperature law of the ion product of water (fit to the cells of Harned and co-workers, 0-60 degC)."""

RED_CELL_MODEL: Final = Reference(
    "RedCellModel",
    "Red cell model of VL Lew and colleagues, source code, github.com/sdrogers/redcellmodeljava, commit fdda4cd6; "
    "described in Rogers S, Lew VL, PLoS Comput Biol",
    "10.1371/journal.pcbi.1008706",
)
"""Source of the HEPES pK and of the haemoglobin numbers."""

PKW_TERMS: Final = (4470.99, -6.0875, 0.01706)
"""pKw = a / T + b + c T, T in kelvin (a in K, c in 1/K)."""


def water_pK(temperature: Any) -> Any:
    """pKw = -log10([H+][OH-]/M2) of pure water: 4470.99/T - 6.0875 + 0.01706 T, 273-333 K.

    ``temperature`` in kelvin, a float or an Expr. 13.995 at 25 degC, 13.619 at 37 degC.

    >>> round(water_pK(298.15), 3)
    13.995
    """
    first, second, third = PKW_TERMS
    if isinstance(temperature, Expr):
        kelvin = constant(1.0, "K")
        return first * kelvin / temperature + second + third * temperature / kelvin
    return first / temperature + second + third * temperature


def ion_product_of_water(temperature: Any) -> Any:
    """[H+][OH-] in (mol/m3)^2 as a pure number; ``temperature`` in kelvin, a float or an Expr.

    >>> round(ion_product_of_water(298.15) * 1e8, 3)
    1.012
    """
    exponent = 6.0 - water_pK(temperature)
    return ops.exp(math.log(10.0) * exponent) if isinstance(temperature, Expr) else 10.0**exponent


@dataclass(frozen=True, slots=True)
class Dissociation:
    """One proton of an acid: pK at a reference temperature, its slope, and the charge of the base.

    Parameters
    ----------
    name : of the buffer.
    pK : apparent pK at ``reference``.
    slope : d(pK)/dT (1/K).
    reference : temperature of ``pK`` (K).
    charge_deprotonated : elementary charges of the base.
    """

    name: str
    pK: Sourced
    slope: Sourced
    reference: float
    charge_deprotonated: int

    def at(self, temperature: Any) -> float:
        """pK at a temperature such as ``"37 degC"``, or at a number of kelvin.

        >>> round(BUFFERS["HEPES"].at("37 degC"), 3)
        7.312
        """
        kelvin = float(temperature) if isinstance(temperature, float) else in_kelvin(temperature)
        return float(self.pK.amount) + float(self.slope.amount) * (kelvin - self.reference)


_CLASSIC = "classic value of physiology texts"

BUFFERS: Final[Mapping[str, Dissociation]] = MappingProxyType(
    {
        "HEPES": Dissociation(
            "HEPES",
            RED_CELL_MODEL.value(7.83, where="pK = 7.83 - 0.014 T/degC", conditions="0 degC"),
            RED_CELL_MODEL.value(-0.014, where="pK = 7.83 - 0.014 T/degC"),
            ZERO_CELSIUS,
            -1,
        ),
        "phosphate": Dissociation(
            "phosphate",
            provisional(6.8, note=f"{_CLASSIC}: H2PO4- = HPO4(2-) + H+ at physiological ionic strength"),
            provisional(-0.0028, note="tables of biological buffers"),
            ZERO_CELSIUS + 37.0,
            -2,
        ),
        "bicarbonate": Dissociation(
            "bicarbonate",
            provisional(6.1, note=f"{_CLASSIC}: CO2 + H2O = HCO3- + H+, plasma"),
            provisional(-0.005, note="plasma near 37 degC"),
            ZERO_CELSIUS + 37.0,
            -1,
        ),
    }
)
"""Buffers by name. Numbers that are not from a checked source are provisional."""


def buffer(name: str) -> Dissociation:
    """A buffer of the table. Raises UnknownNameError with the nearest known one."""
    if not isinstance(name, str):
        raise InputError(message("errors_chemistry-buffer-named-text-not", name=f"{name!r}"), hint='"HEPES"')
    if name not in BUFFERS:
        raise UnknownNameError(message("thing-buffer"), name[:80], BUFFERS)
    return BUFFERS[name]
