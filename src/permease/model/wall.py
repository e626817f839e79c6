"""Walls: what keeps a compartment from swelling without end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..chemistry.amounts import Problems
from ..errors import InputError
from ..physics import turgor
from ..text import message
from ..units import si

_STIFFEST = 1e12


@dataclass(frozen=True, init=False, slots=True)
class Wall:
    """An elastic wall around a compartment and everything inside it, dP = eps dV/V with V the water enclosed.

    Parameters
    ----------
    modulus : volumetric elastic modulus eps, e.g. ``"10 MPa"``; stored in Pa. With ``stiffening`` the value that it
        tends to.
    stiffening : k of eps = modulus [1 - exp(-k (P - onset))], e.g. ``"7 / MPa"``; stored in 1/Pa. None: constant.
    onset : pressure P0 at which a saturating wall has no stiffness; stored in Pa. As the volume falls the pressure
        tends to it, so a wall with 0 lets go smoothly, and one below zero goes slack at a definite volume.
    reference_pressure : pressure at the reference volume; stored in Pa. Above ``onset`` for a saturating wall.
    reference_volume : of water; stored in m3. None: the volume that the cell file or the constructor gives.

    The pressure is never negative: where the volume is less than the slack one the cell is plasmolysed. The law is in
    ``physics.turgor``, which names its source.

    Raises QuantityError for a number without its unit, InputError for a modulus that is not positive.

    Source: the definition of the modulus; one that saturates Murphy & Ortega 1995, Plant Physiol 107:995.

    >>> round(Wall("10 MPa").pressure(1.0724e-15, 1e-15) / 1e6, 3)
    0.699
    """

    modulus: float
    stiffening: float | None
    onset: float
    reference_pressure: float
    reference_volume: float | None

    def __init__(
        self,
        modulus: Any,
        *,
        stiffening: Any = None,
        onset: Any = "0 Pa",
        reference_pressure: Any = "0 Pa",
        reference_volume: Any = None,
    ) -> None:
        problems = Problems("wall")
        put = object.__setattr__
        put(self, "modulus", problems.attempt(_positive, modulus, "Pa", "modulus", default=1e6))
        law = None if stiffening is None else problems.attempt(_positive, stiffening, "1/Pa", "stiffening", default=1.0)
        put(self, "stiffening", law)
        put(self, "onset", problems.attempt(si, onset, "Pa", "onset", default=0.0))
        pressure = problems.attempt(si, reference_pressure, "Pa", "reference_pressure", default=0.0)
        put(self, "reference_pressure", pressure)
        volume = reference_volume
        put(
            self,
            "reference_volume",
            None if volume is None else problems.attempt(_positive, volume, "m^3", "reference_volume", default=1.0),
        )
        if not problems.found:
            self._check(problems)
        problems.report()

    def _check(self, problems: Problems) -> None:
        if self.reference_pressure < 0.0:
            problems.add(
                InputError(
                    message("errors_model-reference-pressure-below-zero"),
                    why=message("errors_model-wall-does-not-pull"),
                )
            )
        if self.stiffening is None and self.onset != 0.0:
            problems.add(InputError(message("errors_model-onset-belongs-saturating-wall"), hint='stiffening="7 / MPa"'))
        if self.stiffening is not None and not self.reference_pressure > self.onset:
            problems.add(
                InputError(
                    message("errors_model-saturating-wall-needs-reference-pressure"),
                    why=message("errors_model-onset-has-no-stiffness-so-no"),
                    hint=message("errors_model-reference-pressure-0-3-mpa-turgor"),
                )
            )

    def pressure(self, volume: float, rest: float) -> float:
        """Pressure (Pa) around a volume of water (m3); ``rest`` is the reference volume where the wall names none."""
        return float(turgor.wall_pressure(volume, self.reference_volume or rest, **self.law))

    def energy(self, volume: float, rest: float) -> float:
        """Elastic energy (J) at a volume of water (m3), up to a constant."""
        return turgor.elastic_energy(volume, self.reference_volume or rest, **self.law)

    def slack_volume(self, rest: float) -> float:
        """The volume of water (m3) below which it is slack; 0 where its pressure only tends to its onset."""
        return turgor.slack_volume(self.reference_volume or rest, **self.law)

    @property
    def law(self) -> dict[str, Any]:
        """Its numbers (SI) as ``physics.turgor`` takes them, the reference volume apart."""
        return {
            "modulus": self.modulus,
            "stiffening": self.stiffening,
            "onset": self.onset,
            "reference_pressure": self.reference_pressure,
        }

    def with_(self, **changes: Any) -> Wall:
        """With some arguments of the constructor changed."""
        from ..errors import UnknownNameError

        given = {key: f"{value!r} {_UNITS[key]}" for key in _UNITS if (value := getattr(self, key)) is not None}
        for key in changes:
            if key not in _UNITS:
                raise UnknownNameError(message("thing-argument"), key, _UNITS, where="wall")
        return Wall(**{**given, **changes})

    def documented(self) -> dict[str, Any]:
        """Its arguments as a cell file writes them."""
        from .wording import best

        found: dict[str, Any] = {"modulus": best(self.modulus, "Pa")}
        if self.stiffening is not None:
            found["stiffening"] = best(self.stiffening, "1/Pa")
        for key in ("onset", "reference_pressure"):
            if getattr(self, key):
                found[key] = best(getattr(self, key), "Pa")
        if self.reference_volume is not None:
            found["reference_volume"] = best(self.reference_volume, "m^3")
        return found


@dataclass(frozen=True)
class Around:
    """A wall with the volume (m3) it rests at unless it names one, as the Donnan solver takes it."""

    wall: Wall
    rest: float

    def pressure(self, volume: float) -> float:
        """Pressure (Pa) around a volume of water (m3)."""
        return self.wall.pressure(volume, self.rest)


_UNITS = {
    "modulus": "Pa",
    "stiffening": "1/Pa",
    "onset": "Pa",
    "reference_pressure": "Pa",
    "reference_volume": "m^3",
}


def _positive(value: Any, unit: str, name: str) -> float:
    found = si(value, unit, name)
    if not 0.0 < found < _STIFFEST:
        raise InputError(message("errors_model-must-above-zero-not-absurd", name=name, value=value))
    return found
