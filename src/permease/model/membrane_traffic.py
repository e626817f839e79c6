"""Vesicle traffic limited by membrane: drinking and engulfing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ..units import si
from .conditions import Conditions
from .vesicle_traffic import VesicleTraffic


@dataclass(frozen=True, kw_only=True)
class MembraneTraffic(VesicleTraffic):
    """Vesicle traffic whose units are patches of membrane, each as large as one vesicle.

    At rest as many are on the surface as fit into the part of it that may go inside (``numbers["share"]``), unless a
    density or a count is given; so how much can be taken in at once is limited by membrane, not by receptors.
    """

    def _number(self, at: Conditions) -> Any:
        if self.count is not None or self.density is not None:
            return super()._number(at)
        return at.parameter("density", self.patches_per_area(), "1/m^2") * at.area

    def patches_per_area(self) -> float:
        """Patches (1/m2) that fill their share of the surface, with those that lie inside meanwhile at rest.

        The area of a membrane is that of its surface at rest, so what lies inside then is more than it.
        """
        share, rest = float(si(self.numbers["share"], "", "share")), self.at_rest()
        unit = next(pool.unit for pool in self.pools.values() if pool.unit)
        outside = sum(rest[name] for name, pool in self.pools.items() if pool.unit == unit and pool.where == "surface")
        return share / outside / (4.0 * math.pi * self._radius() ** 2)

    def capacity(self, area: Any) -> int:
        """How many whole vesicles the membrane ``area`` (e.g. ``"600 um^2"``) can make at once.

        Raises QuantityError without a unit, InputError below zero.
        """
        from ..physics.engulfment import capacity

        return capacity(si(area, "m^2", f"{type(self).__name__}.capacity"), self._radius())
