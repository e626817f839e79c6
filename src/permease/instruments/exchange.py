"""One-way fluxes through one part: what a label on either side shows, net transport or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError, choice
from ..kinetics.tracer import one_way
from ..model.conditions import PointConditions
from ..model.scheme_transporter import SchemeTransporter, Seen
from ..model.transporter import evaluating, finite
from ..text import Text, listing, message, phrase
from ..units import with_unit
from .curve import held
from .sweep import bound, part_of, species_of, start_of

if TYPE_CHECKING:
    from pint import Quantity

ADENOSINE = ("MgADP", "MgATP")
"""The two nucleotides of a pump, which exchange their adenosine through its phosphoenzyme."""


@dataclass(frozen=True)
class OneWay:
    """The label that passes between two baths, per second and molecule of the part.

    Attributes
    ----------
    name : the species, or ``"MgADP:MgATP"`` where one turns into the other.
    start, end : (species, side) of the two baths; for a species that crosses, inside and outside.
    onward, back : molecules from start to end and from end to start (1/s); never negative.
    """

    name: str
    start: tuple[str, str]
    end: tuple[str, str]
    onward: float
    back: float

    @property
    def efflux(self) -> Quantity[Any]:
        """From inside to outside; from the first named to the second where one species turns into another (1/s)."""
        return with_unit(self.onward, "1/s")

    @property
    def influx(self) -> Quantity[Any]:
        """From outside to inside; from the second named to the first where one species turns into another (1/s)."""
        return with_unit(self.back, "1/s")

    @property
    def net(self) -> Quantity[Any]:
        """Efflux less influx: the net outward flux (1/s)."""
        return with_unit(self.onward - self.back, "1/s")

    @property
    def exchanged(self) -> Quantity[Any]:
        """What passes both ways and so shows in the label alone: the smaller of the two (1/s)."""
        return with_unit(min(self.onward, self.back), "1/s")


@dataclass(frozen=True, eq=False)
class Exchange:
    """One-way fluxes of one part at fixed conditions, by species.

    Attributes
    ----------
    part, label : the name of the part and what it is, in both languages.
    fluxes : ``OneWay`` by name, e.g. ``"Na"`` and ``"MgADP:MgATP"``.
    conditions : ``inside``, ``outside`` (mM), ``voltage`` (mV), ``temperature`` (K).
    """

    part: str
    label: Text
    fluxes: Mapping[str, OneWay]
    conditions: Mapping[str, Any]

    def __getitem__(self, name: str) -> OneWay:
        """The one-way fluxes of a species. Raises UnknownNameError with the nearest one."""
        return self.fluxes[choice(phrase("thing-exchanged-species"), name, self.fluxes, where=self.part)]

    def __iter__(self) -> Iterator[str]:
        return iter(self.fluxes)

    def __len__(self) -> int:
        return len(self.fluxes)

    def table(self) -> list[dict[str, Any]]:
        """One row per species: its name, the two baths, the two one-way fluxes and their difference (1/s)."""
        return [
            {
                "species": flux.name,
                "from": ".".join(flux.start),
                "to": ".".join(flux.end),
                "efflux": flux.onward,
                "influx": flux.back,
                "net": flux.onward - flux.back,
            }
            for flux in self.fluxes.values()
        ]

    def __str__(self) -> str:
        rows = [
            f"{row['from']} -> {row['to']}: {row['efflux']:.5g} /s, back {row['influx']:.5g} /s" for row in self.table()
        ]
        return "\n".join([self.part, *rows])


def exchange(
    part: Any,
    species: Any = None,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
) -> Exchange:
    """One-way (tracer) fluxes through one part in its stationary state, per second and molecule.

    Parameters
    ----------
    part :
        a part with a scheme: a carrier or a pump.
    species :
        a species that crosses, a pair such as ``"MgADP:MgATP"`` whose label passes from one to the other, or a list of
        these; left out, everything that crosses, and the nucleotides of a pump.
    inside, outside :
        what the part needs on each side; a pump assumes metabolites that are not listed.
    voltage, temperature :
        held.

    Shows the modes that move nothing net: equilibrium exchange of a uniporter, Cl- for Cl- through an antiporter, 3
    Na+ for 3 Na+ and ADP for ATP through the sodium pump. Molecules bound to one state are taken as equally likely to
    leave, and ligands that bind rapidly carry the label of their bath. Raises InputError for a part without a scheme
    and for a species that does not cross, QuantityError and UnknownNameError for unusable conditions.

    Source: balance of a label over the states of the cycle; the part names its own constants.

    >>> from permease import library
    >>> both = {"inside": {"glucose": "5 mM"}, "outside": {"glucose": "5 mM"}}
    >>> found = exchange(library.part("GLUT1")(), "glucose", **both, temperature="20 degC")["glucose"]
    >>> abs(found.net.magnitude) < 1e-9 < found.exchanged.magnitude
    True
    """
    found = part_of(part)
    if not isinstance(found, SchemeTransporter):
        raise InputError(message("errors_instruments-one-way-fluxes-need-scheme"), where=found.name)
    labels = _labels(found, species)
    at = start_of(found, inside, outside, voltage, temperature, {})
    with evaluating(found.name):
        fluxes = {name: _flux(found, at, name, *baths) for name, baths in labels.items()}
    return Exchange(found.name, found.label, fluxes, {k: v for k, v in held(at, "").items() if k != "swept"})


def _flux(
    part: SchemeTransporter, at: PointConditions, name: str, start: tuple[str, str], end: tuple[str, str]
) -> OneWay:
    rates = one_way(part.cycle, Seen(part, at), tuple(dict.fromkeys((start[0], end[0]))))
    onward, back = (finite(float(rates.get(way, 0.0))) for way in ((start, end), (end, start)))
    return OneWay(name, start, end, onward, back)


def _labels(part: SchemeTransporter, species: Any) -> dict[str, tuple[tuple[str, str], tuple[str, str]]]:
    """The two baths of every label asked for, by name."""
    seen = bound(part)
    crossing = sorted(n for n in {name for name, _ in part.species()} if {(n, "in"), (n, "out")} <= seen)
    made = {name for name in crossing if _reacts(part, name)}
    crossing = [name for name in crossing if name not in made]
    pairs = {":".join(ADENOSINE): ((ADENOSINE[0], "in"), (ADENOSINE[1], "in"))}
    pairs = {name: baths for name, baths in pairs.items() if set(baths) <= seen}
    known = {**{name: ((name, "in"), (name, "out")) for name in crossing}, **pairs}
    if species is None:
        if not known:
            raise InputError(message("errors_instruments-nothing-crosses-itself"), where=part.name)
        return known
    asked = [species] if isinstance(species, str) else species
    if not isinstance(asked, (list, tuple, set, frozenset)) or not asked:
        raise InputError(
            message("errors_instruments-cannot-read", given=f"{species!r}"),
            where="species",
            hint=message("errors_instruments-na-na-mgadp-mgatp"),
        )
    chosen = {}
    for each in asked:
        name = each if isinstance(each, str) and each in known else _name(each)
        if name not in known:
            why = (
                message("errors_instruments-turn-makes-destroys", name=name)
                if name in made
                else message(
                    "errors_instruments-carries",
                    value=listing(known, "list-comma", "list-nothing"),
                )
            )
            raise InputError(
                message("errors_instruments-does-not-carry", name=part.name, species=name),
                where="species",
                why=why,
            )
        chosen[name] = known[name]
    return chosen


def _name(asked: Any) -> str:
    if isinstance(asked, str) and ":" in asked:
        return ":".join(sorted(species_of(each.strip(), "species") for each in asked.split(":")))
    return species_of(asked, "species")


def _reacts(part: SchemeTransporter, name: str) -> bool:
    """Whether a turn makes or destroys the species, as the proton of hydrolysis."""
    return any(loop.reaction.get(name) for loop in part.cycle.closure.loops)
