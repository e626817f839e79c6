"""Order of lipid chains: the area it takes, the anisotropy a probe sees, the viscosity that is read from it.

The order parameter S is |S_CD| of the plateau: 0 for a chain that points anywhere, 1/2 for one all trans and upright.

Sources: they stand with the functions, and those that were recalled say so; where none stands, the definition of order
parameters.
"""

from __future__ import annotations

import math
from typing import Any

from ..expr import ops

METHYLENE_VOLUME = 28.0e-30
"""Volume of a CH2 group in the fluid (m3)."""
TRANS_STEP = 2.54e-10
"""Length of two bonds along a chain that is all trans (m)."""
LEAST_ORDER = 0.125
"""Order below which the mean-torque model has no area."""
ANISOTROPY_LIMIT = 0.362
"""Anisotropy of DPH that cannot turn."""
PERRIN_SCALE = 0.24
"""Pa s; 2.4 poise."""


def mean_torque_area(order: Any) -> Any:
    """Area (m2) of a two-chain lipid whose plateau order is ``order`` (above 1/8), in a mean torque.

    A = (4 V_CH2/D_M) q, q = 3 - 3 <cos b> + <cos^2 b>, <cos b> = [1 + sqrt((8 S - 1)/3)]/2, <cos^2 b> = (1 + 4 S)/3.
    Source: Petrache, Dodd & Brown 2000 (recalled, provisional).

    >>> [round(mean_torque_area(s) * 1e20, 1) for s in (0.2099, 0.2623, 0.3163, 0.3838)]
    [61.7, 56.2, 52.2, 48.5]
    """
    cosine = 0.5 * (1.0 + ops.sqrt((8.0 * order - 1.0) / 3.0))
    square = (1.0 + 4.0 * order) / 3.0
    return 4.0 * METHYLENE_VOLUME / TRANS_STEP * (3.0 - 3.0 * cosine + square)


def mean_torque_order(area: float) -> float:
    """Plateau order of a two-chain lipid of this area (m2): the inverse of ``mean_torque_area``, closed form.

    ``LEAST_ORDER`` for areas above that of S = 1/8, 88.2 Angstrom2.

    >>> round(mean_torque_order(mean_torque_area(0.25)), 12)
    0.25
    """
    q = area * TRANS_STEP / (4.0 * METHYLENE_VOLUME)
    # with w = sqrt((8 S - 1)/3): q = 2 - 3 w/2 + w^2/2
    inside = 2.25 - 2.0 * (2.0 - q)
    w = 1.5 - math.sqrt(max(0.0, inside))
    return LEAST_ORDER + 3.0 * max(0.0, w) ** 2 / 8.0


def order_per_area(order: float) -> float:
    """dS/dA (1/m2, negative) of the mean-torque model at an order above 1/8.

    >>> round(order_per_area(0.2099) * 1e-20, 5)
    -0.0079
    """
    w = math.sqrt((8.0 * order - 1.0) / 3.0)
    per_order = 4.0 / 3.0 - 2.0 / w
    return TRANS_STEP / (4.0 * METHYLENE_VOLUME * per_order)


def perrin_viscosity(anisotropy: Any) -> Any:
    """Microviscosity (Pa s) read from the steady-state anisotropy of DPH: 2.4 r/(0.362 - r) poise.

    Source: Shinitzky & Barenholz 1978 (recalled, provisional). The probe feels order more than viscosity: a reading
    to compare membranes with, not a viscosity to compute flow from.

    >>> [round(10 * perrin_viscosity(r), 2) for r in (0.10, 0.20, 0.30)]
    [0.92, 2.96, 11.61]
    """
    return PERRIN_SCALE * anisotropy / (ANISOTROPY_LIMIT - anisotropy)


def limiting_anisotropy(anisotropy: Any) -> Any:
    """Anisotropy that DPH keeps at long times, (4/3) r - 0.10; for r from 0.13 to 0.28 only.

    Source: van Blitterswijk 1981 (recalled, provisional).
    """
    return 4.0 / 3.0 * anisotropy - 0.10


def probe_order(anisotropy: Any) -> Any:
    """Order parameter of DPH itself, sqrt(r_inf/r_0); for r from 0.13 to 0.28 only.

    >>> round(probe_order(0.2), 3)
    0.679
    """
    return ops.sqrt(limiting_anisotropy(anisotropy) / ANISOTROPY_LIMIT)
