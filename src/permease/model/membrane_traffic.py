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

    There are as many as fit into the part of the membrane that may go inside (``numbers["share"]``), unless a density
    or a count is given; so how much can be taken in at once is limited by membrane, not by receptors.
    """

    def _number(self, at: Conditions) -> Any:
        if self.count is not None or self.density is not None:
            return super()._number(at)
        share = float(si(self.numbers["share"], "", "share"))
        return at.parameter("density", share / (4.0 * math.pi * self._radius() ** 2), "1/m^2") * at.area

    def capacity(self, area: Any) -> int:
        """How many whole vesicles the membrane ``area`` (e.g. ``"600 um^2"``) can make at once.

        Raises QuantityError without a unit, InputError below zero.
        """
        from ..physics.engulfment import capacity

        return capacity(si(area, "m^2", f"{type(self).__name__}.capacity"), self._radius())
