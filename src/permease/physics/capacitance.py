"""Membrane capacitance follows membrane area: what a vesicle adds when it fuses, in coherent SI.

A vesicle of diameter d is a sphere of area pi d^2 = 4 pi r^2. Fusing in full it adds that area to the cell, and so
pi d^2 c_m to its capacitance; being taken in it takes the same away.

Source: the area of a sphere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from ..expr import ops


def vesicle_capacitance(diameter: Any, specific: Any) -> Any:
    """Capacitance of one vesicle (F): ``diameter`` in m, ``specific`` capacitance of its membrane in F/m2.

    A vesicle of 300 nm at 9 fF/um2:

    >>> round(vesicle_capacitance(300e-9, 0.009) * 1e15, 3)
    2.545
    """
    return math.pi * diameter * diameter * specific


def vesicle_diameter(capacitance: Any, specific: Any) -> Any:
    """Diameter (m) of a sphere whose membrane has this capacitance (F), at ``specific`` F/m2.

    >>> round(vesicle_diameter(2.5e-15, 0.009) * 1e9, 1)
    297.4
    """
    return ops.sqrt(capacitance / (math.pi * specific))


def capacitance_step(diameters: Iterable[Any], specific: Any, direction: int = 1) -> Any:
    """Change of the capacitance of a cell (F) as vesicles of these diameters (m) fuse; -1 where they are taken in.

    The sum of 4 pi r^2 c_m. Raises ValueError for a direction other than 1 and -1.

    >>> round(capacitance_step([50e-9, 50e-9, 300e-9], 0.009) * 1e15, 4)
    2.6861
    """
    if direction not in (1, -1):
        raise ValueError("the direction is 1 (exocytosis) or -1 (endocytosis)")
    return direction * sum(vesicle_capacitance(diameter, specific) for diameter in diameters)
