"""Solutes that stay in a compartment: impermeants, titratable or not, and buffers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..chemistry import dissociation, haemoglobin
from ..chemistry.amounts import Problems, concentration, named, number
from ..chemistry.solution import text_of
from ..errors import InputError
from ..text import message
from ..units import si

REFERENCE_TEMPERATURE = 310.15
"""The temperature at which an isoelectric point is given (37 degC, in K)."""


@dataclass(frozen=True, init=False, slots=True)
class Titration:
    """A charge number that is linear in pH: z = slope (pH - pI), pI = isoelectric + isoelectric_slope (T - 37 degC).

    Parameters
    ----------
    slope : eq/mol per pH unit, negative (a pure number).
    isoelectric : pH of zero charge at 37 degC.
    isoelectric_slope : its change with temperature, e.g. ``"-0.016 / K"``; stored in 1/K.

    Raises QuantityError for a number without its unit.

    Source: the Cass-Dalmark form, as cited in ``permease.chemistry.haemoglobin``.
    """

    slope: float
    isoelectric: float
    isoelectric_slope: float

    def __init__(self, slope: Any, isoelectric: Any, isoelectric_slope: Any = "0 / K") -> None:
        problems = Problems("titration")
        put = object.__setattr__
        steepness = problems.attempt(number, slope, "slope", default=-1.0)
        if not -1e4 < steepness < 0.0:
            problems.add(
                InputError(
                    message("errors_model-slope-not-below-zero", steepness=f"{steepness:g}"),
                    why=message("errors_model-acids-lose-protons-ph-rises"),
                )
            )
        put(self, "slope", steepness)
        put(self, "isoelectric", problems.attempt(number, isoelectric, "isoelectric", default=7.0))
        put(self, "isoelectric_slope", problems.attempt(si, isoelectric_slope, "1/K", "isoelectric_slope", default=0.0))
        problems.report()

    def charge(self, pH: float, temperature: float) -> float:
        """Charge number at a pH and a temperature in kelvin."""
        shift = self.isoelectric_slope * (temperature - REFERENCE_TEMPERATURE)
        return self.slope * (pH - (self.isoelectric + shift))

    def documented(self) -> dict[str, Any]:
        """Its numbers as a cell file writes them."""
        return {
            "slope": self.slope,
            "isoelectric": self.isoelectric,
            "isoelectric_slope": f"{self.isoelectric_slope:.15g} / K",
        }


@dataclass(frozen=True, init=False, slots=True)
class Impermeant:
    """A solute that leaves its compartment by no path.

    Parameters
    ----------
    name : for messages and paths.
    concentration : per litre of compartment water, e.g. ``"60 mM"``; stored in mol/m3.
    charge : mean charge number; 0 where there is a ``titration``.
    titration : a ``Titration``, when the charge follows the pH.
    osmotic : (b1, b2) of its osmotic coefficient phi = 1 + b1 c + b2 c^2, such as
        ``("0.0645 L/mmol", "0.0258 L^2/mmol^2")``; stored in m3/mol and m6/mol2. None: ideal.

    Raises InputError for a name that paths cannot hold, and QuantityError for a number without its unit.

    Source: the definition of an osmotic coefficient; the numbers are the caller's.
    """

    name: str
    concentration: float
    charge: float
    titration: Titration | None
    osmotic: tuple[float, float] | None

    def __init__(
        self,
        name: str,
        concentration: Any,
        charge: Any = 0.0,
        *,
        titration: Titration | None = None,
        osmotic: tuple[Any, Any] | None = None,
    ) -> None:
        problems = Problems("impermeant")
        put = object.__setattr__
        label = problems.attempt(named, name, "thing-impermeant-solute", default="X")
        problems.place = f"impermeant {label}"
        put(self, "name", label)
        put(self, "concentration", problems.attempt(_concentration, concentration, label, default=0.0))
        put(self, "charge", problems.attempt(number, charge, "charge", default=0.0))
        if titration is not None and not isinstance(titration, Titration):
            problems.add(
                InputError(
                    message("errors_model-not-titration", titration=f"{titration!r}"),
                    hint="Titration(slope=-10, isoelectric=6.6)",
                )
            )
        elif titration is not None and self.charge != 0.0:
            problems.add(InputError(message("errors_model-give-charge-titration-not-both")))
        put(self, "titration", titration)
        put(self, "osmotic", None if osmotic is None else problems.attempt(_virial, osmotic, default=None))
        problems.report()

    @classmethod
    def haemoglobin(cls, concentration: Any, name: str = "haemoglobin") -> Impermeant:
        """Haemoglobin A: titratable and osmotically non-ideal (sources in ``chemistry.haemoglobin``).

        >>> hb = Impermeant.haemoglobin("7.0284 mM")
        >>> round(hb.osmotic_coefficient(), 3), round(hb.charge_at(7.20923, 310.15), 3)
        (2.728, -6.012)
        """
        hb = haemoglobin
        titration = Titration(float(hb.TITRATION_SLOPE), float(hb.ISOELECTRIC), hb.ISOELECTRIC_SLOPE)
        return cls(name, concentration, titration=titration, osmotic=(hb.OSMOTIC_FIRST, hb.OSMOTIC_SECOND))

    def charge_at(self, pH: float | None, temperature: float) -> float:
        """Charge number at a pH and a temperature in kelvin."""
        if self.titration is None or pH is None:
            return self.charge
        return self.titration.charge(pH, temperature)

    def osmotic_coefficient(self, concentration: float | None = None) -> float:
        """phi at a concentration in mol/m3 (its own where None)."""
        if self.osmotic is None:
            return 1.0
        c = self.concentration if concentration is None else concentration
        return 1.0 + self.osmotic[0] * c + self.osmotic[1] * c * c

    def documented(self) -> dict[str, Any]:
        """Its numbers as a cell file writes them, without the name."""
        found: dict[str, Any] = {"concentration": text_of(self.concentration)}
        if self.charge:
            found["charge"] = self.charge
        if self.titration is not None:
            found["titration"] = self.titration.documented()
        if self.osmotic is not None:
            found["osmotic"] = [f"{self.osmotic[0]:.15g} m^3/mol", f"{self.osmotic[1]:.15g} m^6/mol^2"]
        return found


@dataclass(frozen=True, init=False, slots=True)
class Buffer:
    """A buffer with one proton: HB <-> B + H.

    Parameters
    ----------
    name : for messages and paths.
    concentration : of both forms together, per litre of water; stored in mol/m3.
    pK : apparent pK at the temperature of the cell.
    charge_deprotonated : elementary charges of B.
    ion : the ion it binds; only ``"H"``.

    Raises InputError for a name that paths cannot hold, an ion other than H and a pK that is none, and QuantityError
    for a number without its unit.

    Source: the law of mass action.
    """

    name: str
    concentration: float
    pK: float
    charge_deprotonated: float
    ion: str

    def __init__(self, name: str, concentration: Any, pK: Any, charge_deprotonated: Any, ion: str = "H") -> None:
        problems = Problems("buffer")
        put = object.__setattr__
        label = problems.attempt(named, name, "thing-buffer", default="buffer")
        problems.place = f"buffer {label}"
        put(self, "name", label)
        put(self, "concentration", problems.attempt(_concentration, concentration, label, default=0.0))
        value = problems.attempt(number, pK, "pK", default=7.0)
        if not -2.0 <= value <= 16.0:
            problems.add(InputError(message("errors_model-pk-outside-2-16", value=f"{value:g}")))
        put(self, "pK", value)
        put(
            self,
            "charge_deprotonated",
            problems.attempt(number, charge_deprotonated, "charge_deprotonated", default=0.0),
        )
        if ion != "H":
            problems.add(InputError(message("errors_model-buffer-binds-h-not", ion=f"{ion!r}")))
        put(self, "ion", "H")
        problems.report()

    @classmethod
    def known(cls, name: str, concentration: Any, temperature: Any = "37 degC") -> Buffer:
        """A buffer of ``chemistry.BUFFERS`` with its pK at a temperature.

        >>> Buffer.known("HEPES", "10 mM").pK
        7.312
        """
        found = dissociation.buffer(name)
        return cls(name, concentration, round(found.at(temperature), 6), found.charge_deprotonated)

    def protonated(self, pH: float) -> float:
        """Fraction that carries its proton."""
        return float(1.0 / (1.0 + 10.0 ** (pH - self.pK)))

    def charge_at(self, pH: float | None) -> float:
        """Mean charge number at a pH."""
        return self.charge_deprotonated + (0.0 if pH is None else self.protonated(pH))

    def documented(self) -> dict[str, Any]:
        """Its numbers as a cell file writes them, without the name."""
        return {
            "concentration": text_of(self.concentration),
            "pK": self.pK,
            "charge_deprotonated": self.charge_deprotonated,
        }


def _concentration(value: Any, name: str) -> float:
    return concentration(value, name)


def _virial(given: Any) -> tuple[float, float]:
    if not isinstance(given, (tuple, list)) or len(given) != 2:
        raise InputError(
            message("errors_model-osmotic-takes-two-numbers-not", given=f"{given!r}"),
            hint='("0.0645 L/mmol", "0.0258 L^2/mmol^2")',
        )
    return si(given[0], "m^3/mol", "osmotic b1"), si(given[1], "m^6/mol^2", "osmotic b2")
