"""Membranes: what lies between two places, and what sits in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..bilayer.bilayer import Bilayer
from ..bilayer.estimate import Estimate
from ..chemistry.amounts import Problems, named
from ..errors import InputError, ModelError, PermeaseError, UnknownNameError
from ..sources import Citations, Reference, Sourced
from ..text import message, phrase
from ..units import said, si
from .bath import Bath
from .compartment import Compartment
from .leak import Leak
from .lipid_path import ASKED, asks_bilayer, lipid_path, no_bilayer
from .lipids import bilayer_of, bilayer_references, documented_bilayer
from .process import WATER
from .transporter import Transporter
from .water_pore import WaterPath

WATERTIGHT = "none"
"""What is written for a water permeability where no water crosses the lipids."""


@dataclass(frozen=True, init=False, repr=False, slots=True)
class Membrane:
    """A membrane between two places; V = psi_inside - psi_outside, fluxes and currents are positive outward.

    Parameters
    ----------
    name : for paths and results.
    inside, outside : ``Compartment`` or ``Bath``.
    area : e.g. ``"1000 um^2"``; stored in m2.
    capacitance : per area; stored in F/m2. ``"bilayer"``: that of the lipids at the cell's temperature, fixed during a
        run. Lipids alone have 0.5 to 0.7 uF/cm2, membranes of cells with their proteins 0.9 to 1.
    water_permeability : osmotic P_f of all of it, e.g. ``"2e-3 cm/s"``; stored in m/s. ``"bilayer"``: that of the
        lipids, which follows the temperature. Left out, it is that of the bilayer where one is given, for lipids are
        never watertight; without a bilayer, and with ``"none"``, water crosses by pores alone.
    transporters : ``Transporter`` instances; their names must differ.
    bilayer : its lipids: a ``Bilayer``, the name of a recipe (``"red_blood_cell"``) or of a lipid, mole fractions
        (``{"POPC": 0.7, "cholesterol": 0.3}``), or ``{"outer": {...}, "inner": {...}}``. In a cell it has the cell's
        temperature, whatever its own. What asks it, by the word ``"bilayer"`` instead of a number, keeps the estimate
        with its range and sources: see ``estimates``.

    Numbers always win: a bilayer changes nothing that was given one.

    Raises InputError for what is no place, no transporter or no name, ModelError for two transporters of one name, and
    QuantityError for a number without its unit.

    >>> from permease.chemistry import Solution
    >>> bag = Compartment("lumen", "1 fL", {"urea": "0 mM"})
    >>> bath = Bath("bath", Solution(urea="10 mM"))
    >>> lipids = {"POPC": 0.7, "cholesterol": 0.3}
    >>> urea = Leak("urea", permeability="bilayer")
    >>> made = Membrane("membrane", bag, bath, "5 um^2", bilayer=lipids, transporters=[urea])
    >>> {name: each.method for name, each in made.estimates.items()}
    {'water_permeability': 'measured', 'urea_leak.permeability': 'measured'}
    """

    name: str
    inside: Compartment | Bath
    outside: Compartment | Bath
    area: float
    capacitance: float
    water_permeability: float | None
    transporters: tuple[Transporter, ...]
    bilayer: Bilayer | None
    asks: tuple[str, ...]

    def __init__(
        self,
        name: str,
        inside: Compartment | Bath,
        outside: Compartment | Bath,
        area: Any,
        capacitance: Any = "1 uF/cm^2",
        water_permeability: Any = None,
        transporters: Iterable[Transporter] = (),
        bilayer: Any = None,
    ) -> None:
        problems = Problems("membrane")
        label = problems.attempt(named, name, "thing-membrane", default="membrane")
        problems.place = label
        put = object.__setattr__
        put(self, "name", label)
        for side, place in (("inside", inside), ("outside", outside)):
            if not isinstance(place, (Compartment, Bath)):
                problems.add(InputError(message("errors_model-compartment-bath-not", side=side, place=f"{place!r}")))
            put(self, side, place)
        if not problems.found and inside.name == outside.name:
            problems.add(
                ModelError(
                    message("errors_model-has-both-sides", name=f"{inside.name!r}"),
                    hint=message("errors_model-membrane-separates-two-places"),
                )
            )
        put(self, "area", problems.attempt(_positive, area, "m^2", "area", default=1.0))
        known = None if bilayer is None else problems.attempt(bilayer_of, bilayer, default=None)
        put(self, "bilayer", known)
        water = _without_word(water_permeability, known)
        wanted = {"capacitance": (capacitance, "F/m^2"), "water_permeability": (water, "m/s")}
        put(self, "asks", tuple(key for key, (value, _) in wanted.items() if asks_bilayer(value)))
        parts = _transporters(transporters, problems)
        # where the bilayer itself could not be read, that is the error, and nothing is asked of it
        if known is not None or bilayer is None:
            parts = tuple(each for part in parts for each in _in_bilayer(part, known, problems))
        for key, (value, unit) in wanted.items():
            if key not in self.asks:
                watertight = value is None and key == "water_permeability"
                put(self, key, None if watertight else problems.attempt(_positive, value, unit, key, default=1.0))
            elif known is not None or bilayer is None:
                put(self, key, problems.attempt(self._asked, key, default=1.0))
        put(self, "transporters", parts)
        problems.report()

    def transporter(self, name: str) -> Transporter:
        """The transporter with this name. Raises UnknownNameError."""
        for each in self.transporters:
            if each.name == name:
                return each
        raise UnknownNameError(message("thing-transporter"), name, [t.name for t in self.transporters], where=self.name)

    @property
    def moves_water(self) -> bool:
        """Whether water crosses it: by its own permeability or by a pore."""
        return self.water_permeability is not None or any(t.kind == "water" for t in self.transporters)

    @property
    def estimates(self) -> Mapping[str, Estimate]:
        """What was asked of a bilayer, by its path in the membrane: value, range, method, sources, remarks.

        ``"water_permeability"``, ``"capacitance"`` and ``"<leak>.permeability"``, where they are estimates.
        """
        found = {key: self._estimate(key) for key in self.asks}
        for part in self.transporters:
            if isinstance(part, Leak) and part.estimate is not None:
                found[f"{part.name}.permeability"] = part.estimate
        return found

    def parameters(self) -> Mapping[str, Sourced]:
        """Its own numbers that have a source: those asked of its bilayer."""
        return {key: self._estimate(key).sourced() for key in self.asks}

    def references(self) -> tuple[Reference, ...]:
        """The references of its transporters, of its lipids and of what was asked of them, each once."""
        found = Citations()
        own = [self._estimate(key).sources for key in self.asks]
        lipids = () if self.bilayer is None else bilayer_references(self.bilayer)
        for references in (*(part.references() for part in self.transporters), *own, lipids):
            for reference in references:
                found.add(reference)
        return tuple(found.entries.values())

    def water_path(self) -> WaterPath | None:
        """The path of water through all of it, beside the pores; None where there is none."""
        if self.water_permeability is None:
            return None
        asked = self.bilayer is not None and "water_permeability" in self.asks
        path = lipid_path(self.bilayer, WATER, self.name) if self.bilayer is not None and asked else None
        source = None if path is None else path.sourced
        return WaterPath(permeability=self.water_permeability, source=source, lipids=path)

    def _estimate(self, key: str) -> Estimate:
        """What its bilayer says of one of ``asks``."""
        if self.bilayer is None:
            raise no_bilayer(phrase("errors_model-number-of-lipids", key=key))
        return self.bilayer.capacitance if key == "capacitance" else lipid_path(self.bilayer, WATER, key).estimate

    def _asked(self, key: str) -> float:
        """The same in SI."""
        return si(self._estimate(key).sourced(), "F/m^2" if key == "capacitance" else "m/s", key)

    def at(self, kelvin: float) -> Membrane:
        """The same where its lipids, if it has any, have this temperature (K), and so what was asked of them."""
        if self.bilayer is None or self.bilayer.kelvin == kelvin:
            return self
        try:
            return self.with_(bilayer=self.bilayer.at(f"{kelvin!r} K"))
        except PermeaseError as error:
            raise error if error.where.startswith(self.name) else error.within(self.name) from None

    def with_(self, **changes: Any) -> Membrane:
        """With some arguments of the constructor changed."""
        given: dict[str, Any] = {
            "name": self.name,
            "inside": self.inside,
            "outside": self.outside,
            "area": f"{self.area:.15g} m^2",
            "capacitance": ASKED if "capacitance" in self.asks else f"{self.capacitance:.15g} F/m^2",
            "water_permeability": self._water(f"{self.water_permeability or 0.0:.15g} m/s"),
            "transporters": self.transporters,
            "bilayer": self.bilayer,
        }
        for key in changes:
            if key not in given:
                raise UnknownNameError(message("thing-argument"), key, given, where=self.name)
        return Membrane(**{**given, **changes})

    def documented(self) -> dict[str, Any]:
        """Its arguments as a cell file writes them, without the name."""
        from .wording import best

        found: dict[str, Any] = {
            "inside": self.inside.name,
            "outside": self.outside.name,
            "area": best(self.area, "m^2"),
        }
        if self.bilayer is not None:
            found["bilayer"] = documented_bilayer(self.bilayer)
        found["capacitance"] = ASKED if "capacitance" in self.asks else best(self.capacitance, "F/m^2")
        water = self._water("" if self.water_permeability is None else best(self.water_permeability, "m/s"))
        if water is not None:
            found["water_permeability"] = water
        if self.transporters:
            found["transporters"] = [{type(t).__name__: dict(t.documented())} for t in self.transporters]
        return found

    def _water(self, number: str) -> str | None:
        """The water permeability as it is given to the constructor, ``number`` where it has one."""
        if "water_permeability" in self.asks:
            return ASKED
        if self.water_permeability is not None:
            return number
        return None if self.bilayer is None else WATERTIGHT

    def __repr__(self) -> str:
        given = {**self.documented(), "transporters": [t.name for t in self.transporters]}
        return f"Membrane({self.name!r}, {', '.join(f'{key}={value!r}' for key, value in given.items())})"


def _positive(value: Any, unit: str, name: str) -> float:
    found = si(value, unit, name)
    if not found > 0.0:
        raise InputError(message("errors_model-must-above-zero-not", name=name, value=said(value)))
    return found


def _transporters(given: Any, problems: Problems) -> tuple[Transporter, ...]:
    if not isinstance(given, (tuple, list)):
        problems.add(
            InputError(
                message("errors_model-transporters-takes-list-not", given=f"{given!r}"),
                hint="transporters=[NaKATPase()]",
            )
        )
        return ()
    found: list[Transporter] = []
    for each in given:
        if isinstance(each, type):
            problems.add(InputError(message("errors_model-class", name=each.__name__), hint=f"{each.__name__}()"))
        elif not isinstance(each, Transporter):
            problems.add(InputError(message("errors_model-not-transporter", each=f"{each!r}")))
        elif each.name in [t.name for t in found]:
            problems.add(
                ModelError(
                    message("errors_model-two-transporters-called", name=f"{each.name!r}"),
                    hint=message("errors_model-name-2-one-them", name=each.name),
                )
            )
        elif "." in each.name or ">" in each.name or not each.name:
            problems.add(
                InputError(
                    message("errors_model-transporter-cannot-called", name=f"{each.name!r}"),
                    hint=message("errors_model-name-without"),
                )
            )
        else:
            found.append(each)
    return tuple(found)


def _without_word(water_permeability: Any, bilayer: Bilayer | None) -> Any:
    """The water permeability that is meant: asked of the bilayer where it is left out, None where it is ``"none"``."""
    if water_permeability is None and bilayer is not None:
        return ASKED
    watertight = isinstance(water_permeability, str) and water_permeability.strip() == WATERTIGHT
    return None if watertight else water_permeability


def _in_bilayer(part: Transporter, bilayer: Bilayer | None, problems: Problems) -> tuple[Transporter, ...]:
    """The part as it is in these lipids; nothing, with the error noted, where it asks them in vain."""
    if not isinstance(part, Leak) or not part.asks:
        return (part,)
    try:
        if bilayer is None:
            raise no_bilayer(phrase("errors_model-its-permeability"), part.name)
        return (part.in_bilayer(bilayer),)
    except PermeaseError as error:
        problems.add(error)
        return ()
