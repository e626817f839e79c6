"""Affinity and dissipation of flows: the second law in numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from ..constants import STANDARD_CONCENTRATION
from ..expr import ops
from .flow import Flow
from .surroundings import Environment, Surroundings


def affinity(flow: Flow, at: Surroundings) -> Any:
    """The free energy that one mole of turnovers sets free (J/mol), positive when the flow runs forward by itself.

    A concentration of zero gives an infinite affinity.
    """
    env = Environment(at, frozenset(flow.stoichiometry))
    total = flow.charge * (env.reduced_voltage * env.thermal_energy)
    if not isinstance(flow.standard_energy, float) or flow.standard_energy:
        total = total - flow.standard_energy
    standard = env.number(STANDARD_CONCENTRATION, "mol/m^3")
    with np.errstate(divide="ignore"):
        for key, count in flow.stoichiometry.items():
            total = total - float(count) * (env.thermal_energy * ops.log(env.concentrations[key] / standard))
    return total


def dissipation(flows: Iterable[Flow], at: Surroundings) -> Any:
    """Free energy turned into heat per second and mole of transporter (W/mol): the sum of rate times affinity."""
    total: Any = 0.0
    for flow in flows:
        total = total + flow.rate * affinity(flow, at)
    return total
