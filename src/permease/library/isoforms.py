"""What tells the isoforms of the sodium pump apart, by name: data for its full cycle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ..sources import Reference, Sourced
from .references import ERDMANN_1975
from .references_post_albers import KATZ_2010, RAT_OUABAIN_1994

ON, _OFF = 4.6e4, 1.4e-4
"""Ouabain on human red cells: association (1/(M s)) and dissociation (1/s)."""


def assigned(text: str, source: Reference, note: str, conditions: str = "") -> Sourced:
    """A number of a source put to a use that is our choice."""
    return Sourced(text, source=source, conditions=conditions, note=note, provisional=True)


@dataclass(frozen=True)
class Isoform:
    """What tells isoforms apart: half-activation by Na+ inside, and how fast each steroid leaves."""

    sodium: float
    ouabain: Sourced
    digoxin: Sourced

    @property
    def weaker(self) -> float:
        """How much weaker than alpha1 it binds Na+ inside."""
        return self.sodium / 12.0


def _leaving(constant: float, source: Reference, note: str) -> Sourced:
    """The dissociation rate of a steroid with a given dissociation constant (M), bound as fast as ouabain."""
    return assigned(f"{ON * constant!r} / s", source, note)


def _digoxin(constant: float, species: str = "") -> Sourced:
    note = "K_D 10 nM for human alpha1 is assumed; up to 4 times lower for alpha2 and alpha3, from there"
    return _leaving(constant, KATZ_2010, note + species)


_HUMAN = "; the human isoform's, for want of a rat one"
_RAT = "dissociation constant times the association rate of ouabain on human red cells"
ISOFORMS: Final[Mapping[str, Isoform]] = MappingProxyType(
    {
        "alpha1": Isoform(
            12.0,
            assigned(f"{_OFF!r} / s", ERDMANN_1975, "abstract; human red cell membranes, 37 degC"),
            _digoxin(1e-8),
        ),
        "alpha2": Isoform(
            22.0, assigned(f"{2.5 * _OFF!r} / s", KATZ_2010, "K_D about 2.5 times that of alpha1"), _digoxin(2.5e-9)
        ),
        "alpha3": Isoform(
            33.0, assigned(f"{_OFF!r} / s", KATZ_2010, "K_D between those of alpha1 and alpha2"), _digoxin(2.5e-9)
        ),
        "rat-alpha1": Isoform(
            12.0,
            _leaving(4.8e-5, RAT_OUABAIN_1994, f"IC50 of activity, taken as the {_RAT}"),
            _leaving(4.8e-5, RAT_OUABAIN_1994, "as ouabain; digoxin was not measured there"),
        ),
        "rat-alpha2": Isoform(22.0, _leaving(1.15e-7, RAT_OUABAIN_1994, _RAT), _digoxin(2.5e-9, _HUMAN)),
        "rat-alpha3": Isoform(33.0, _leaving(1.6e-9, RAT_OUABAIN_1994, _RAT), _digoxin(2.5e-9, _HUMAN)),
    }
)
"""Human isoforms, and those of the rat; the first is the default."""
