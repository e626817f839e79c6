"""Walls: the pressure they exert on the water they enclose, its elastic energy, and the rest of a walled cell.

A wall is elastic in the sense of plant physiology, dP = eps dV/V: a volumetric modulus eps that is constant, or that
saturates with the pressure, eps = eps_inf [1 - exp(-k (P - P0))]. It pushes and never pulls: below the volume at which
its pressure vanishes it is slack.

Source: the definition of the modulus; one that saturates Murphy & Ortega 1995, Plant Physiol 107:995.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..expr import ops
from .coherent import coherent
from .root import root

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(12)
_PANEL = 1.0


def wall_pressure(
    volume: Any,
    reference: Any,
    modulus: Any,
    *,
    stiffening: Any = None,
    onset: Any = 0.0,
    reference_pressure: Any = 0.0,
) -> Any:
    """Pressure (Pa, >= 0) of a wall around ``volume`` (m3).

    ``reference`` is the volume at which the pressure is ``reference_pressure``; ``modulus`` the constant eps, or
    eps_inf where ``stiffening`` k (1/Pa) is given, with ``onset`` P0. Constant: P = P_r + eps ln(V/V_r). Saturating,
    solved from dP/dlnV = eps(P): P = P0 + ln(1 + (exp(k (P_r - P0)) - 1) (V/V_r)^(k eps))/k, which needs P_r > P0; it
    tends to P0, and reaches zero only where P0 is negative. Sources: constant eps is the usual definition; the
    saturating law Murphy & Ortega 1995, Plant Physiol 107:995.

    >>> round(wall_pressure(1.0724, 1.0, 10e6) / 1e6, 3)
    0.699
    """
    saturates = stiffening is not None
    size, rest, eps, k, start, base, none = coherent(
        (volume, "m^3"),
        (reference, "m^3"),
        (modulus, "Pa"),
        (stiffening if saturates else 0.0, "1/Pa"),
        (onset, "Pa"),
        (reference_pressure, "Pa"),
        (0.0, "Pa"),
    )
    stretch = ops.log(size / rest)
    if not saturates:
        return ops.maximum(base + eps * stretch, none)
    exponent = ops.log(ops.exp(k * (base - start)) - 1.0) + k * eps * stretch
    softplus = ops.maximum(exponent, 0.0) + ops.log(1.0 + ops.exp(ops.minimum(exponent, -exponent)))
    return ops.maximum(start + softplus / k, none)


def slack_volume(
    reference: float,
    modulus: float,
    *,
    stiffening: float | None = None,
    onset: float = 0.0,
    reference_pressure: float = 0.0,
) -> float:
    """The volume (m3) below which a wall is slack; 0 where its pressure never quite vanishes (P0 >= 0)."""
    if stiffening is None:
        return reference * math.exp(-reference_pressure / modulus)
    if onset >= 0.0:
        return 0.0
    rise = math.expm1(-stiffening * onset) / math.expm1(stiffening * (reference_pressure - onset))
    return reference * math.exp(math.log(rise) / (stiffening * modulus))


def elastic_energy(
    volume: float,
    reference: float,
    modulus: float,
    *,
    stiffening: float | None = None,
    onset: float = 0.0,
    reference_pressure: float = 0.0,
) -> float:
    """The integral of P dV (J) from where the wall goes slack (or from ``reference``, where it never does).

    Closed for a constant modulus; Gauss quadrature on panels of the law's own width for a saturating one.
    """
    slack = slack_volume(reference, modulus, stiffening=stiffening, onset=onset, reference_pressure=reference_pressure)
    if volume <= slack:
        return 0.0
    if stiffening is None:
        ratio = volume / slack
        return modulus * slack * (ratio * math.log(ratio) - ratio + 1.0)
    start, end = math.log(slack or reference), math.log(volume)
    panels = 1 + int(abs(end - start) * stiffening * modulus / _PANEL)
    edges = np.linspace(start, end, panels + 1)
    half = np.diff(edges) / 2.0
    nodes = np.exp(((edges[:-1] + half)[:, None] + half[:, None] * _NODES[None, :]).ravel())
    pressures = wall_pressure(
        nodes, reference, modulus, stiffening=stiffening, onset=onset, reference_pressure=reference_pressure
    )
    return float((half[:, None] * _WEIGHTS[None, :]).ravel() @ (pressures * nodes))


def turgor(potential: float, osmotic: float, modulus: float) -> tuple[float, float]:
    """Pressure (Pa) and volume (relative to the slack one) of a walled cell at a water ``potential`` psi = P - pi.

    ``osmotic`` is pi of the contents at the slack volume (Pa), which dilute as pi V = constant; ``modulus`` a constant
    eps (Pa). Below -pi the cell is plasmolysed: P = 0 and V = pi/(-psi).

    >>> pressure, volume = turgor(0.0, 0.75e6, 10e6)
    >>> round(pressure / 1e6, 3), round(volume, 4)
    (0.699, 1.0724)
    """
    if potential <= -osmotic:
        return 0.0, osmotic / -potential

    def excess(stretch: float) -> float:
        return modulus * stretch - osmotic * math.exp(-stretch) - potential

    highest = (osmotic + max(potential, 0.0)) / modulus + 1.0
    stretch = root(excess, 0.0, highest)
    return modulus * stretch, math.exp(stretch)


def swelling_half_time(volume: float, area: float, conductivity: float, modulus: float, osmotic: float) -> float:
    """Half-time (s) of a small volume change: ln 2 V/(A L_p (eps + pi)), with L_p in m/(s Pa) and pressures in Pa."""
    return math.log(2.0) * volume / (area * conductivity * (modulus + osmotic))
