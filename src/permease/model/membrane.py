"""Membranes: what lies between two places, and what sits in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..chemistry.amounts import Problems, named
from ..errors import InputError, ModelError, UnknownNameError
from ..units import si
from .bath import Bath
from .compartment import Compartment
from .transporter import Transporter


@dataclass(frozen=True, init=False, repr=False, slots=True)
class Membrane:
    """A membrane between two places; V = psi_inside - psi_outside, fluxes and currents are positive outward.

    Parameters
    ----------
    name : for paths and results.
    inside, outside : ``Compartment`` or ``Bath``.
    area : e.g. ``"1000 um^2"``; stored in m2.
    capacitance : per area; stored in F/m2.
    water_permeability : osmotic P_f of all of it, e.g. ``"2e-3 cm/s"``; stored in m/s. None: no path but pores.
    transporters : ``Transporter`` instances; their names must differ.
    """

    name: str
    inside: Compartment | Bath
    outside: Compartment | Bath
    area: float
    capacitance: float
    water_permeability: float | None
    transporters: tuple[Transporter, ...]

    def __init__(
        self,
        name: str,
        inside: Compartment | Bath,
        outside: Compartment | Bath,
        area: Any,
        capacitance: Any = "1 uF/cm^2",
        water_permeability: Any = None,
        transporters: Iterable[Transporter] = (),
    ) -> None:
        problems = Problems("membrane")
        label = problems.attempt(named, name, "membrane", default="membrane")
        problems.place = label
        put = object.__setattr__
        put(self, "name", label)
        for side, place in (("inside", inside), ("outside", outside)):
            if not isinstance(place, (Compartment, Bath)):
                problems.add(InputError(f"{side} is a Compartment or a Bath, not {place!r}"))
            put(self, side, place)
        if not problems.found and inside.name == outside.name:
            problems.add(ModelError(f"has {inside.name!r} on both sides", hint="a membrane separates two places"))
        put(self, "area", problems.attempt(_positive, area, "m^2", "area", default=1.0))
        put(self, "capacitance", problems.attempt(_positive, capacitance, "F/m^2", "capacitance", default=0.01))
        water = water_permeability
        put(
            self,
            "water_permeability",
            None if water is None else problems.attempt(_positive, water, "m/s", "water_permeability", default=1.0),
        )
        put(self, "transporters", _transporters(transporters, problems))
        problems.report()

    def transporter(self, name: str) -> Transporter:
        """The transporter with this name. Raises UnknownNameError."""
        for each in self.transporters:
            if each.name == name:
                return each
        raise UnknownNameError("transporter", name, [t.name for t in self.transporters], where=self.name)

    @property
    def moves_water(self) -> bool:
        """Whether water crosses it: by its own permeability or by a pore."""
        return self.water_permeability is not None or any(t.kind == "water" for t in self.transporters)

    def with_(self, **changes: Any) -> Membrane:
        """With some arguments of the constructor changed."""
        given: dict[str, Any] = {
            "name": self.name,
            "inside": self.inside,
            "outside": self.outside,
            "area": f"{self.area:.15g} m^2",
            "capacitance": f"{self.capacitance:.15g} F/m^2",
            "water_permeability": None if self.water_permeability is None else f"{self.water_permeability:.15g} m/s",
            "transporters": self.transporters,
        }
        for key in changes:
            if key not in given:
                raise UnknownNameError("argument", key, given, where=self.name)
        return Membrane(**{**given, **changes})

    def documented(self) -> dict[str, Any]:
        """Its arguments as a cell file writes them, without the name."""
        from .wording import best

        found: dict[str, Any] = {
            "inside": self.inside.name,
            "outside": self.outside.name,
            "area": best(self.area, "m^2"),
            "capacitance": best(self.capacitance, "F/m^2"),
        }
        if self.water_permeability is not None:
            found["water_permeability"] = best(self.water_permeability, "m/s")
        if self.transporters:
            found["transporters"] = [{type(t).__name__: dict(t.documented())} for t in self.transporters]
        return found

    def __repr__(self) -> str:
        given = {**self.documented(), "transporters": [t.name for t in self.transporters]}
        return f"Membrane({self.name!r}, {', '.join(f'{key}={value!r}' for key, value in given.items())})"


def _positive(value: Any, unit: str, name: str) -> float:
    found = si(value, unit, name)
    if not found > 0.0:
        raise InputError(f"{name} must be above zero, not {value}")
    return found


def _transporters(given: Any, problems: Problems) -> tuple[Transporter, ...]:
    if not isinstance(given, (tuple, list)):
        problems.add(InputError(f"transporters takes a list, not {given!r}", hint="transporters=[NaKATPase()]"))
        return ()
    found: list[Transporter] = []
    for each in given:
        if isinstance(each, type):
            problems.add(InputError(f"{each.__name__} is a class", hint=f"{each.__name__}()"))
        elif not isinstance(each, Transporter):
            problems.add(InputError(f"{each!r} is not a Transporter"))
        elif each.name in [t.name for t in found]:
            problems.add(
                ModelError(f"two transporters are called {each.name!r}", hint=f'name="{each.name}_2" for one of them')
            )
        elif "." in each.name or ">" in each.name or not each.name:
            problems.add(InputError(f"a transporter cannot be called {each.name!r}", hint="a name without '.' and '>'"))
        else:
            found.append(each)
    return tuple(found)
