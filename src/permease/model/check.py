"""The report on a cell: what is wrong, what is doubtful, what is worth knowing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..bilayer.estimate import Estimate
from ..chemistry.species import species
from ..constants import GAS
from ..errors import InputError, PermeaseError
from ..text import Text, as_message, in_language, listing, message, phrase
from ..units import si
from .bath import Bath
from .cell import Cell
from .geometry import starting_pressure
from .lipids import bilayer_references, documented_bilayer, recipe_of
from .membrane_capacity import overdrawn, whole_cargo
from .warmth import kept, reached
from .wording import celsius

OSMOTIC_TOLERANCE = 0.005
"""Relative difference of osmolarity across a water-permeable membrane that is worth a warning."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a report: where, and what; in English, and in Chinese where ``what`` is a ``Message``."""

    where: str
    what: str

    @classmethod
    def told(cls, where: str, text: Text) -> Finding:
        """The line of a text in both languages."""
        return cls(where, as_message(text))

    def in_language(self, language: str) -> str:
        """What was found in ``"en"`` or ``"zh"``; in English where no other words are known."""
        return in_language(self.what, language)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Report:
    """What ``check`` found. ``problems`` make a result wrong, ``warnings`` make it doubtful, ``findings`` inform."""

    cell: str
    problems: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether there is no problem."""
        return not self.problems

    def __str__(self) -> str:
        lines = [f"{self.cell}: {'ok' if self.ok else 'not ok'}"]
        for kind, found in (("problem", self.problems), ("warning", self.warnings), ("note", self.findings)):
            lines += [f"  {kind}: {each}" for each in found]
        return "\n".join(lines)


def check(cell: Cell) -> Report:
    """Neutrality, osmotic balance, paths, thermodynamics, sources and estimates of a cell.

    A ``Cell`` that exists has passed the checks of its constructor; this adds what is legal but doubtful.

    Raises InputError for what is no ``Cell``.
    """
    if not isinstance(cell, Cell):
        raise InputError(message("errors_model-check-takes-cell-not", cell=f"{cell!r}"))
    return Report(
        cell.name,
        tuple(_problems(cell)),
        (
            *_osmotic(cell),
            *_without_path(cell),
            *_inconsistent(cell),
            *_provisional(cell),
            *_assumed(cell),
            *_warmed(cell),
            *_overdrawn(cell),
        ),
        (*_findings(cell), *_asked(cell)),
    )


def _problems(cell: Cell) -> Iterator[Finding]:
    if cell.protocol is None:
        return
    try:
        cell.protocol.check(cell)
    except PermeaseError as error:
        for each in getattr(error, "problems", ()) or (error,):
            yield Finding(each.where or cell.name, each.what)


def _osmotic(cell: Cell) -> Iterator[Finding]:
    for wall in cell.membranes:
        sides = (wall.inside, wall.outside)
        pressures = [starting_pressure(place, cell.membranes) for place in sides]
        inside, outside = (
            place.osmotic - p / (GAS * cell.temperature) for place, p in zip(sides, pressures, strict=True)
        )
        largest = max(place.osmotic for place in sides)
        if wall.moves_water and abs(inside - outside) > OSMOTIC_TOLERANCE * largest:
            held = phrase("errors_model-and-mpa", pressure=f"{pressures[0] / 1e6:.3g}") if pressures[0] else ""
            yield Finding(
                wall.name,
                message(
                    "errors_model-not-isosmotic",
                    osmotic=f"{wall.inside.osmotic:.4g}",
                    held=held,
                    name=wall.inside.name,
                    osmotic2=f"{wall.outside.osmotic:.4g}",
                    name2=wall.outside.name,
                    way="swell" if inside > outside else "shrink",
                ),
            )


def _without_path(cell: Cell) -> Iterator[Finding]:
    for place in cell.compartments:
        moved = {
            name
            for wall in cell.membranes
            for side, where in (("in", wall.inside), ("out", wall.outside))
            if where.name == place.name
            for part in wall.transporters
            for name, end in (*part.species(), *(key for turn in part.turns() for key in turn))
            if end == side
        }
        stuck = [name for name in place.contents if name not in moved and name not in place.held]
        if stuck:
            kind = "ions" if all(species(s).charge for s in stuck) else "species"
            names = listing(stuck, "list-comma")
            yield Finding(
                place.name, message("errors_model-no-path-into-out", count=len(stuck), kind=kind, names=names)
            )


def _inconsistent(cell: Cell) -> Iterator[Finding]:
    for wall in cell.membranes:
        for part in wall.transporters:
            if not part.consistent:
                yield Finding(f"{wall.name} > {part.name}", message("errors_model-empirical-law-outside-second-law"))


def _provisional(cell: Cell) -> Iterator[Finding]:
    for wall in cell.membranes:
        own = [name for name, value in wall.parameters().items() if value.provisional]
        if own:
            yield Finding(wall.name, message("errors_model-provisional-numbers", own=", ".join(own)))
        recipe = None if wall.bilayer is None else recipe_of(wall.bilayer)
        if recipe is not None and recipe.standing is not None:
            yield Finding.told(wall.name, recipe.standing)
        for part in wall.transporters:
            names = [name for name, value in part.parameters().items() if value.provisional]
            if names:
                yield Finding(
                    f"{wall.name} > {part.name}", message("errors_model-provisional-numbers", own=", ".join(names))
                )


def _assumed(cell: Cell) -> Iterator[Finding]:
    for wall in cell.membranes:
        for part in wall.transporters:
            missing = part.unlisted(wall.inside.holds(), wall.outside.holds())
            if missing:
                values = ", ".join(
                    f"pH {3.0 - math.log10(si(value, 'mol/m^3')):.3g}" if name == "H" else f"{name} {value.amount}"
                    for (name, _), value in missing.items()
                )
                yield Finding(
                    f"{wall.name} > {part.name}", message("errors_model-not-listed-so-assumed-held", values=values)
                )


def _findings(cell: Cell) -> Iterator[Finding]:
    for bath in cell.baths:
        yield Finding(
            bath.name,
            message(
                "errors_model-bath-state",
                osmotic=f"{bath.osmotic:.4g}",
                charge=f"{bath.solution.charge_density:+.2g}",
            ),
        )
    for place in cell.compartments:
        charge = place.charge_density(cell.temperature)
        acid: Text | str = ""
        if place.pH is not None:
            way = "follows" if place.titratable else "held"
            acid = phrase("errors_model-its-ph", acidity=f"{place.pH:g}", way=way)
        yield Finding(
            place.name,
            message(
                "errors_model-compartment-state", osmotic=f"{place.osmotic:.4g}", charge=f"{charge:+.2g}", acid=acid
            ),
        )
    for wall in cell.membranes:
        dry = not (wall.moves_water or isinstance(wall.inside, Bath))
        water = phrase("errors_model-no-path-for-water") if dry else ""
        yield Finding(wall.name, message("errors_model-membrane-state", count=len(wall.transporters), water=water))


def _asked(cell: Cell) -> Iterator[Finding]:
    """What was asked of a bilayer: value, range, method, sources and remarks; and the publications of the lipids."""
    for wall in cell.membranes:
        if wall.bilayer is not None:
            sources = _sources(reference.key for reference in bilayer_references(wall.bilayer))
            lipids = _lipids(documented_bilayer(wall.bilayer))
            yield Finding(wall.name, message("model-lipids", lipids=lipids, sources=sources))
        for name, each in wall.estimates.items():
            yield Finding.told(f"{wall.name} > {name}", _told(each))
            yield from (Finding.told(f"{wall.name} > {name}", remark) for remark in each.remarks)


def _told(each: Estimate) -> Text:
    low, high = (f"{float(end.to(each.value.units).magnitude):.3g}" for end in (each.low, each.high))
    value = f"{float(each.value.magnitude):.3g} {each.unit}"
    return phrase(
        "model-from",
        value=value,
        low=low,
        high=high,
        method=each.method,
        text=each.text,
        sources=_sources(source.key for source in each.sources),
    )


def _sources(keys: Iterable[str]) -> Text:
    found = list(keys)
    return listing(found, "list-comma") if found else phrase("model-no-source")


def _lipids(written: Any) -> str:
    if not isinstance(written, Mapping):
        return str(written)
    return ", ".join(
        f"{name} {f'({_lipids(value)})' if isinstance(value, Mapping) else value}" for name, value in written.items()
    )


def _warmed(cell: Cell) -> Iterator[Finding]:
    """What does not follow the temperature of the cell or of its protocol, and what lipids can only guess there."""
    temperatures = reached(cell)
    for still in kept(cell):
        away = listing([_degrees(kelvin) for kelvin in still.reached])
        what = message("model-kept", parts=listing(still.parts), at=_degrees(still.measured), reached=away)
        yield Finding(still.membrane, what)
    for wall in cell.membranes if temperatures else ():
        if "capacitance" in wall.asks:
            at = celsius(cell.temperature)
            yield Finding(wall.name, message("model-capacitance", at=at, at_zh=at.replace("degC", "°C")))
        for kelvin in temperatures:
            for name, each in wall.at(kelvin).estimates.items():
                known = wall.estimates[name].remarks
                for remark in (remark for remark in each.remarks if remark not in known):
                    at = celsius(kelvin)
                    text = phrase("model-at", at=at, at_zh=at.replace("degC", "°C"), text=remark)
                    yield Finding.told(f"{wall.name} > {name}", text)


def _degrees(kelvin: float) -> Text:
    at = celsius(kelvin)
    return Text(en=at, zh=at.replace("degC", "°C"))


def _overdrawn(cell: Cell) -> Iterator[Finding]:
    for wall in cell.membranes:
        what = overdrawn(wall)
        if what:
            yield Finding(wall.name, what)
        for part, cargo in whole_cargo(wall).items():
            yield Finding(
                f"{wall.name} > {part}",
                message("errors_model-leaves-vesicles-whole-counts-lysosomes", cargo=cargo, name=wall.inside.name),
            )
