"""Fluid-phase uptake: what a stream of vesicles carries of everything dissolved, and what comes back.

Coherent SI: volumes m3, concentrations mol/m3, rates 1/s, amounts mol.

Source: mass balance of what a stream of vesicles carries; measured numbers name theirs.
"""

from __future__ import annotations

import math
from typing import Any

from ..expr import ops


def clearance(fraction_per_second: Any, volume: Any) -> Any:
    """Volume of fluid taken per second (m3/s) where a cell drinks a fraction of its own ``volume`` per second.

    A macrophage that drinks 25 % of 400 fL in an hour:

    >>> round(clearance(0.25 / 3600, 400e-18) * 3600 * 1e18, 6)
    100.0
    """
    return fraction_per_second * volume


def fluid_uptake(concentration: Any, drunk: Any) -> Any:
    """Solute taken up (mol/s): the concentration outside times the volume of fluid per second; it never saturates.

    >>> from permease.constants import AVOGADRO
    >>> round(fluid_uptake(1.0, 100e-18 / 3600) * 3600 * AVOGADRO / 1e7, 2)
    6.02
    """
    return concentration * drunk


def pool_after(time: Any, concentration: Any, drunk: Any, regurgitation: Any, maturation: Any) -> tuple[Any, Any]:
    """(early pool, late pool) in mol after ``time`` (s) of constant drinking, from none.

    The early pool returns solute with the rate constant ``regurgitation`` and passes it on with ``maturation`` (1/s);
    the late pool keeps it. The whole grows linearly only after the early pool is full.

    >>> early, late = pool_after(3600.0, 1.0, 1e-20, 1 / 600, 1 / 600)
    >>> round(early * 1e18, 4), round(late * 1e18, 2)
    (3.0, 16.5)
    """
    loss = regurgitation + maturation
    inflow = concentration * drunk
    early = inflow / loss * (1.0 - ops.exp(-loss * time))
    late = maturation * (inflow / loss * time - early / loss)
    return early, late


def per_load(fraction_per_hour: float, cells: float, load_volume: float) -> float:
    """Fluid per cell (m3/s) from uptake given as a fraction of the administered load per hour and number of cells.

    ``load_volume`` is the volume of medium that holds the load (m3). Steinman et al. (1974) found 0.0032 to 0.0035 % of
    the load per million L cells and hour; in 1 mL:

    >>> round(per_load(3.35e-5, 1e6, 1e-6) * 3600 * 1e18, 1)
    33.5
    """
    return fraction_per_hour / 3600.0 * load_volume / cells


def vesicle_radius(volume_rate: float, area_rate: float) -> float:
    """Radius (m) of the spheres that bring ``volume_rate`` (m3/s) in on ``area_rate`` (m2/s) of membrane: 3 V/A.

    Macrophages that drink 25 % of 400 fL while internalising 186 % of 825 um2 in an hour have vesicles of

    >>> round(vesicle_radius(0.25 * 400e-18, 1.86 * 825e-12) * 1e6, 3)
    0.196
    """
    return 3.0 * volume_rate / area_rate


def vesicles_per_second(volume_rate: float, radius: float) -> float:
    """How many spheres of a radius (m) bring in ``volume_rate`` (m3/s).

    >>> round(vesicles_per_second(100e-18 / 3600, 0.2e-6), 3)
    0.829
    """
    return volume_rate / (4.0 / 3.0 * math.pi * radius**3)
