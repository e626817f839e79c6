"""Typical surroundings of a part: what a page, a drawing or a table of speeds shows it in.

They are for showing, never for simulating: a cell lists what it holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from ..model.transporter import Transporter
from ..units import si
from ..units import temperature as in_kelvin

INSIDE: Final[Mapping[str, float]] = MappingProxyType({
    "Na": 12.0, "K": 140.0, "Cl": 10.0, "Ca": 1e-4, "Mg": 0.5, "H": 10.0 ** (3 - 7.2), "HCO3": 12.0, "CO3": 0.02,
    "glucose": 1.0, "fructose": 0.1, "galactose": 0.1, "mannose": 0.1, "alphaMDG": 0.0, "lactate": 1.5, "lactose": 0.1,
    "I": 0.05, "NH4": 0.1, "glutamate": 10.0, "GABA": 2.0, "serotonin": 0.01, "inositol": 5.0, "leucine": 0.5,
    "glycine": 2.0, "MgATP": 5.0, "MgADP": 0.05, "Pi": 1.0,
})  # fmt: skip
"""Millimolar, a typical animal cell."""

OUTSIDE: Final[Mapping[str, float]] = MappingProxyType({
    "Na": 145.0, "K": 4.5, "Cl": 115.0, "Ca": 1.8, "Mg": 1.0, "H": 10.0 ** (3 - 7.4), "HCO3": 24.0, "CO3": 0.04,
    "glucose": 5.0, "fructose": 1.0, "galactose": 1.0, "mannose": 1.0, "alphaMDG": 0.0, "lactate": 1.0, "lactose": 1.0,
    "I": 0.05, "NH4": 0.05, "glutamate": 0.001, "GABA": 0.001, "serotonin": 1e-4, "inositol": 0.05, "leucine": 0.1,
    "glycine": 0.2, "MgATP": 0.0, "MgADP": 0.0, "Pi": 1.0,
})  # fmt: skip
"""Millimolar, interstitial fluid."""

VOLTAGE: Final = -0.070
TEMPERATURE: Final = 310.15
_ELSE: Final = {"in": 0.1, "out": 1.0}


@dataclass(frozen=True)
class Surroundings:
    """What a part is shown in: concentrations (mol/m3) of what it moves, reacts or binds, V (V) and T (K)."""

    inside: Mapping[str, float]
    outside: Mapping[str, float]
    voltage: float
    temperature: float

    def arguments(self) -> dict[str, Any]:
        """The same as the arguments of ``part.turnover`` and the instruments."""
        return {
            "inside": {name: f"{value!r} mM" for name, value in self.inside.items()},
            "outside": {name: f"{value!r} mM" for name, value in self.outside.items()},
            "voltage": f"{1e3 * self.voltage!r} mV",
            "temperature": f"{self.temperature!r} K",
        }


def typical(part: Transporter) -> Surroundings:
    """Typical surroundings of a part: those of an animal cell, with what the part's own ``shown_at`` says instead.

    Inhibitors and other ligands that a part can do without are absent unless ``shown_at`` lists them.

    >>> from permease.library import part
    >>> typical(part("GLUT1")()).outside
    {'glucose': 5.0}
    """
    own: Mapping[str, Any] = type(part).shown_at
    sides: dict[str, dict[str, float]] = {"in": {}, "out": {}}
    names = {"in": "inside", "out": "outside"}
    ligands: Any = getattr(part, "ligands", None)
    optional = (ligands() if callable(ligands) else frozenset()) - part.species()
    for species, side in sorted(part.species() | optional):
        if species == "water":
            continue
        given = own.get(names[side], {}).get(species)
        if given is not None:
            sides[side][species] = si(given, "mol/m^3", species)
        elif (species, side) in optional:
            sides[side][species] = _ligand(species, side)
        else:
            sides[side][species] = {"in": INSIDE, "out": OUTSIDE}[side].get(species, _ELSE[side])
    voltage = si(own["voltage"], "V", "voltage") if "voltage" in own else VOLTAGE
    kelvin = in_kelvin(own["temperature"]) if "temperature" in own else TEMPERATURE
    return Surroundings(sides["in"], sides["out"], voltage, kelvin)


def _ligand(species: str, side: str) -> float:
    """Ions and metabolites are there whether a part needs them or not; drugs and transmitters are not."""
    from ..chemistry.species import species as lookup

    known = {"in": INSIDE, "out": OUTSIDE}[side]
    return known.get(species, 0.0) if lookup(species).kind in ("ion", "nucleotide") else 0.0
