"""A path that water and one solute share: the three-parameter description of Kedem and Katchalsky."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ..chemistry.species import species as lookup
from ..errors import InputError, ModelError
from ..physics.osmosis import dragged_mean
from ..sources import Sourced, derived
from ..text import Text, message, phrase
from ..units import si, with_unit
from .conditions import Conditions
from .process import WATER, Process
from .transporter import Transporter, instance_name, positive, written


@dataclass(frozen=True, init=False)
class SharedPath(Transporter):
    """A path through which water drags a solute along, with three numbers: L_p, sigma and P_s.

    Outward, with all other solutes held back: J_v = L_p [P_in - P_out - RT (other_in - other_out + sigma (c_in -
    c_out))] and J_s = (1 - sigma) c J_v + P_s (c_in - c_out), c the logarithmic mean. Its dissipation is J_v^2/L_p +
    P_s RT (c_in - c_out)^2/c, never negative, though water or solute alone may run against its own force: the second
    law is asked of their sum. With sigma 1 they are separate paths: a water permeability and a ``Leak``. Where one side
    holds less than 1e-5 of the other, the mean is that of 1e-5, and water drags less out of it in proportion. A
    ``water_permeability`` of the membrane adds to L_p, and so raises the sigma of the whole. The fluxes alone:
    ``permease.membrane_flow``. Source: Kedem & Katchalsky 1958, Biochim Biophys Acta 27:229.

    Parameters
    ----------
    species : the uncharged solute that shares the path.
    conductivity : L_p, e.g. ``"1.5e-12 m/(s Pa)"`` or ``"1e-7 m/(s MPa)"``; stored in m/(s Pa).
    reflection : sigma, from 0 to 1.
    permeability : P_s = omega RT, e.g. ``"1e-6 cm/s"``; stored in m/s.

    Raises UnknownNameError for a species that there is not, ModelError for a charged one, InputError for a reflection
    outside 0 to 1, and QuantityError for a number without its unit.
    """

    label: ClassVar[Text] = phrase("model-path-shared-water-solute")
    kind: ClassVar[str] = "water"

    solute: str = ""
    conductivity: float = 0.0
    reflection: float = 1.0
    permeability: float = 0.0
    sources: Mapping[str, Sourced] = field(default_factory=dict, compare=False)

    def __init__(self, species: str, *, conductivity: Any, reflection: Any, permeability: Any, name: str = "") -> None:
        solute = lookup(species)
        where = f"shared path of {solute.name}"
        if solute.name == WATER:
            raise ModelError(
                message("errors_model-water-has-own-paths"),
                where=where,
                hint=message("errors_model-water-permeability-membrane"),
            )
        if solute.charge:
            raise ModelError(
                message("errors_model-charged", name=solute.name),
                where=where,
                why=message("errors_model-description-neutral-solute"),
            )
        given = {"conductivity": conductivity, "reflection": reflection, "permeability": permeability}
        put = object.__setattr__
        put(self, "solute", solute.name)
        put(self, "name", instance_name(name, f"{solute.name}_water_path"))
        for key, unit in _UNITS.items():
            value = si(given[key], unit, f"{where}.{key}")
            if key == "reflection" and not 0.0 <= value <= 1.0:
                raise InputError(
                    message("errors_model-reflection-number-from-0-1", value=f"{value:g}"), where=where, hint="0.9"
                )
            if key == "permeability" and value < 0.0:
                raise InputError(message("errors_model-permeability-below-zero", given=given[key]), where=where)
            put(self, key, positive(value, key, given[key]) if key == "conductivity" else value)
        put(self, "sources", {key: value for key, value in given.items() if isinstance(value, Sourced)})

    def species(self) -> frozenset[tuple[str, str]]:
        """Its solute on both sides."""
        return frozenset({(self.solute, "in"), (self.solute, "out")})

    def parameters(self) -> Mapping[str, Sourced]:
        """L_p, sigma and P_s."""
        return {
            key: self.sources.get(key) or derived(with_unit(getattr(self, key), unit), "given by the user")
            for key, unit in _UNITS.items()
        }

    def documented(self) -> dict[str, Any]:
        """Its solute and its three numbers."""
        found: dict[str, Any] = {
            "species": self.solute,
            "conductivity": f"{self.conductivity!r} m/s/Pa",
            "reflection": self.reflection,
            "permeability": written(self.permeability, "m/s", "cm/s", 100.0),
        }
        if self.name != f"{self.solute}_water_path":
            found["name"] = self.name
        return found

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """Two coupled columns: water, and the solute that diffuses and is dragged along."""
        conductivity = at.parameter("conductivity", self.conductivity, "m/s/Pa")
        sigma = at.parameter("reflection", self.reflection, "")
        permeability = at.parameter("permeability", self.permeability, "m/s")
        inside, outside = at.concentration(self.solute, "in"), at.concentration(self.solute, "out")
        held = at.osmolarity("out") - at.osmolarity("in") + (1.0 - sigma) * (inside - outside)
        volume = conductivity * at.thermal_energy * held
        dragged = dragged_mean(inside, outside, volume)
        crossing = (1.0 - sigma) * dragged * volume + permeability * (inside - outside)
        return (
            Process("water", at.area * volume, {(WATER, "in"): -1, (WATER, "out"): 1}, coupled=True),
            Process("solute", at.area * crossing, {(self.solute, "in"): -1, (self.solute, "out"): 1}, coupled=True),
        )


_UNITS = {"conductivity": "m/s/Pa", "reflection": "", "permeability": "m/s"}
