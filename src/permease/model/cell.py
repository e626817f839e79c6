"""Cells: membranes with the places between them, checked once and frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ..chemistry.amounts import Problems, named
from ..constants import GAS
from ..errors import InputError, UnknownNameError
from ..sources import Reference
from ..text import Text, message, phrase
from ..units import temperature as in_kelvin
from .bath import Bath
from .compartment import Compartment
from .geometry import connection_problems, name_problems, places_of, species_problems, starting_pressure
from .membrane import Membrane
from .protocol import Protocol

_P = TypeVar("_P", Membrane, Compartment, Bath)


@dataclass(frozen=True, init=False, repr=False, slots=True)
class Cell:
    """A cell, an organelle, an epithelium: membranes and what they enclose.

    Parameters
    ----------
    name : for messages and results.
    membranes : ``Membrane``s; they bring the compartments and baths along.
    temperature : stored in K; the lipids of the membranes have it too.
    ground : name of the one bath whose potential is zero; the others then float, as in open circuit. None: all baths
        are at zero, as in a short-circuited chamber or where a leaky path joins them.
    label : name in both languages.
    protocol : what is done to it when nothing else is asked for.
    references : publications its composition is taken from, beyond those of its transporters; not part of equality.

    All problems are reported at once: names used twice, compartments out of reach of any bath, membranes nested in a
    circle, a transporter whose species is missing on a side, a compartment that is not electroneutral at this
    temperature.

    They are raised as ModelError or InputError, with QuantityError for a number without its unit in ``temperature``.
    """

    name: str
    membranes: tuple[Membrane, ...]
    temperature: float
    ground: str | None
    label: Text | None
    protocol: Protocol | None
    compartments: tuple[Compartment, ...]
    baths: tuple[Bath, ...]
    references: tuple[Reference, ...] = field(default=(), compare=False)

    def __init__(
        self,
        name: str,
        membranes: Iterable[Membrane],
        temperature: Any = "37 degC",
        ground: str | None = None,
        label: Text | None = None,
        protocol: Protocol | None = None,
        references: Iterable[Reference] = (),
    ) -> None:
        problems = Problems("cell")
        title = problems.attempt(named, name, "thing-cell", default="cell")
        problems.place = title
        kelvin = problems.attempt(in_kelvin, temperature, default=310.15)
        walls = tuple(membranes) if isinstance(membranes, (tuple, list)) else ()
        if not walls or not all(isinstance(m, Membrane) for m in walls):
            problems.add(
                InputError(
                    message("errors_model-membranes-takes-list-membrane-not", membranes=f"{membranes!r}"),
                    hint='Cell("my cell", [membrane])',
                )
            )
            problems.report()
        walls = tuple(problems.attempt(wall.at, kelvin, default=wall) for wall in walls)
        if label is not None and not isinstance(label, Text):
            problems.add(
                InputError(message("errors_model-label-text-not", label=f"{label!r}"), hint='Text(en="...", zh="...")')
            )
        if protocol is not None and not isinstance(protocol, Protocol):
            problems.add(
                InputError(
                    message("errors_model-protocol-protocol-not", protocol=f"{protocol!r}"),
                    hint='Protocol(Hold("1 min"))',
                )
            )
        places = places_of(walls)
        for error in (*name_problems(walls, places), *connection_problems(walls, places)):
            problems.add(error)
        if not problems.found:
            walls = _settled(walls, kelvin, problems)
        for wall in walls:
            for error in species_problems(wall):
                problems.add(error)
        places = places_of(walls)
        baths = tuple(p for p in places if isinstance(p, Bath))
        if ground is not None and ground not in [b.name for b in baths]:
            problems.add(UnknownNameError(message("thing-bath"), ground, [b.name for b in baths]))
        problems.report()
        put = object.__setattr__
        put(self, "name", title)
        put(self, "membranes", walls)
        put(self, "temperature", kelvin)
        put(self, "ground", ground)
        put(self, "label", label)
        put(self, "protocol", protocol)
        put(self, "compartments", tuple(p for p in places if isinstance(p, Compartment)))
        put(self, "baths", baths)
        put(self, "references", tuple(references))
        if protocol is not None:
            protocol.check(self)

    @property
    def floating(self) -> tuple[str, ...]:
        """Names of the baths whose potential is free: all but the ground, where one is named."""
        return tuple(b.name for b in self.baths if self.ground not in (None, b.name))

    def membrane(self, name: str) -> Membrane:
        """The membrane with this name. Raises UnknownNameError."""
        return _one(self.membranes, name, phrase("thing-membrane"), self.name)

    def compartment(self, name: str) -> Compartment:
        """The compartment with this name. Raises UnknownNameError."""
        return _one(self.compartments, name, phrase("thing-compartment"), self.name)

    def bath(self, name: str) -> Bath:
        """The bath with this name. Raises UnknownNameError."""
        return _one(self.baths, name, phrase("thing-bath"), self.name)

    def find(self, path: str) -> Any:
        """What a path names: a number as a pint quantity, or a place, a membrane, a transporter.

        Paths look like ``"temperature"``, ``"cytosol.volume"``, ``"cytosol.Na"``, ``"plasma.pH"``,
        ``"membrane.area"`` and ``"membrane.NaKATPase.density"``. Raises UnknownNameError with the nearest path.
        """
        from .paths import find

        return find(self, path)

    def replace(self, path: str, value: Any) -> Cell:
        """A new cell with the number at ``path`` changed; a balance ion follows. Raises what the constructor raises."""
        from .paths import replace

        return replace(self, path, value)

    def paths(self) -> tuple[str, ...]:
        """Every path that ``find`` and ``replace`` accept for a number."""
        from .paths import paths

        return paths(self)

    def with_(self, **changes: Any) -> Cell:
        """With some arguments of the constructor changed."""
        given: dict[str, Any] = {
            "name": self.name,
            "membranes": self.membranes,
            "temperature": f"{self.temperature:.15g} K",
            "ground": self.ground,
            "label": self.label,
            "protocol": self.protocol,
            "references": self.references,
        }
        for key in changes:
            if key not in given:
                raise UnknownNameError(message("thing-argument"), key, given, where=self.name)
        return Cell(**{**given, **changes})

    def __repr__(self) -> str:
        inside = ", ".join(c.name for c in self.compartments)
        return (
            f"Cell({self.name!r}: {inside} in {', '.join(b.name for b in self.baths)}; "
            f"membranes {', '.join(m.name for m in self.membranes)}; {self.temperature:g} K)"
        )


def _settled(walls: tuple[Membrane, ...], kelvin: float, problems: Problems) -> tuple[Membrane, ...]:
    """The membranes with every compartment balanced at this temperature and made isosmotic where it asks for it."""
    done: dict[str, Compartment | Bath] = {p.name: p for p in places_of(walls) if isinstance(p, Bath)}
    for place in places_of(walls):
        if isinstance(place, Compartment):
            sides = [m.outside if m.inside == place else m.inside for m in walls if place in (m.inside, m.outside)]
            other = done.get(sides[0].name, sides[0])
            excess = starting_pressure(place, walls) - starting_pressure(other, walls)
            outside = other.osmotic + excess / (GAS * kelvin)
            done[place.name] = problems.attempt(place.settled, kelvin, outside, default=place)
    return tuple(
        m
        if (done[m.inside.name], done[m.outside.name]) == (m.inside, m.outside)
        else m.with_(inside=done[m.inside.name], outside=done[m.outside.name])
        for m in walls
    )


def _one(known: tuple[_P, ...], name: str, kind: Text, where: str) -> _P:
    for each in known:
        if each.name == name:
            return each
    raise UnknownNameError(kind, name, [each.name for each in known], where=where)
