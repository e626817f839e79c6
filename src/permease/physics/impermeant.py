"""Solutes that stay where they are: their charge, fixed or titrated by pH, and their osmotic coefficient.

Source: the red cell model of Lew and Bookchin, with Cass & Dalmark's form of the titration.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InputError
from ..text import message
from .osmosis import HAEMOGLOBIN_OSMOTIC, polynomial

_HAEMOGLOBIN_SLOPE = -10.0
_HAEMOGLOBIN_PI_AT_ZERO = 7.2
_HAEMOGLOBIN_PI_SLOPE = -0.016


@dataclass(frozen=True, slots=True)
class Impermeant:
    """One impermeant solute.

    ``charge`` is its charge number, unless ``isoelectric_pH`` is given: then the charge is ``slope`` (negative,
    charges per pH unit) times (pH - isoelectric_pH). ``osmotic`` holds the coefficients of the osmotic coefficient as
    a polynomial in its concentration in mol/m3; ``(1.0,)`` is ideal.

    >>> Impermeant("protein", charge=-8).charge_at(None)
    -8
    """

    name: str
    charge: float = 0.0
    slope: float = 0.0
    isoelectric_pH: float | None = None
    osmotic: tuple[float, ...] = (1.0,)

    def __post_init__(self) -> None:
        if self.isoelectric_pH is not None and self.slope > 0.0:
            raise InputError(
                message("errors_physics-would-become-more-positive-rising", name=self.name),
                where="impermeant",
                hint=message("errors_physics-negative-slope-such-10-charges-per"),
            )

    @property
    def titratable(self) -> bool:
        """Whether the charge depends on pH."""
        return self.isoelectric_pH is not None and self.slope != 0.0

    def charge_at(self, pH: float | None) -> float:
        """The charge number at a pH; a titratable solute needs one."""
        if self.isoelectric_pH is None:
            return self.charge
        if pH is None:
            raise InputError(message("errors_physics-charge-depends-ph-no-ph", name=self.name), hint="pH_outside=7.4")
        return self.slope * (pH - self.isoelectric_pH)

    def osmolarity(self, concentration: float) -> float:
        """Effective osmolarity (mol/m3) at a concentration in mol/m3."""
        return float(concentration * polynomial(self.osmotic, concentration))


def haemoglobin(temperature: float, *, ideal: bool = False) -> Impermeant:
    """Human oxyhaemoglobin (tetramer) at ``temperature`` in K: -10 charges per pH unit, pI 7.2 - 0.016 t (t in degC).

    The osmotic coefficient is that of ``haemoglobin_osmotic_coefficient`` unless ``ideal``. Source: Cass & Dalmark's
    titration as coded in the red-cell model sdrogers/redcellmodeljava.

    >>> round(haemoglobin(310.15).charge_at(7.2), 2)
    -5.92
    """
    isoelectric = round(_HAEMOGLOBIN_PI_AT_ZERO + _HAEMOGLOBIN_PI_SLOPE * (temperature - 273.15), 9)
    return Impermeant(
        "haemoglobin",
        slope=_HAEMOGLOBIN_SLOPE,
        isoelectric_pH=isoelectric,
        osmotic=(1.0,) if ideal else HAEMOGLOBIN_OSMOTIC,
    )
