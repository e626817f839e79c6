"""P_app of a cell layer from its samples, and what it would be in a steady flux: how far the lag falsifies it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from ...text import Text, listing, phrase
from .chambers import Chambers

WAYS = ("A to B", "B to A")
SAID = {"A to B": phrase("assay-way_AB"), "B to A": phrase("assay-way_BA")}
FALSIFIED = 0.02
"""A slope further than this share from the steady one is told."""


def late_slopes(
    times: np.ndarray, readings: Mapping[str, np.ndarray], volumes: tuple[float, float], area: float
) -> dict[str, float]:
    """P_app (m/s) by direction, from what the receivers hold of the dose at ``times`` (s), all in SI.

    The slope over the later half of the samples, so that the cells have filled, of the shares put straight by the
    equation of two sides: both chambers relax together as 1 - exp(-k t), which is the sum of the shares of both
    directions, so each share times -ln(1 - sum)/sum grows in a straight line however much has gone over and comes back.

    >>> t, k = np.array([1.0, 2.0]), 2.0 * 1e-3
    >>> shares = (1.0 - np.exp(-k * t)) / 2.0
    >>> round(late_slopes(t, {"A to B": shares, "B to A": shares}, (1.0, 1.0), 1.0)["A to B"], 9)
    0.001
    """
    both = sum(readings[way] for way in WAYS)
    straight = np.where(both > 1e-9, -np.log1p(-both) / np.where(both > 0.0, both, 1.0), 1.0)
    late = slice((len(times) - 1) // 2, None)
    return {
        way: float(np.polyfit(times[late], (readings[way] * straight)[late], 1)[0]) * donor / area
        for way, donor in zip(WAYS, volumes, strict=True)
    }


def steady_slopes(chambers: Chambers, pump: Callable[[float, float], float] | None, area: float) -> dict[str, float]:
    """P_app (m/s) by direction with the donor held at its first concentration, the receiver at none, the cells steady.

    ``chambers`` starts with the dose in the apical chamber or in the basolateral one, whose concentrations may differ.
    """
    from scipy.optimize import brentq

    matrix, volumes = chambers.matrix, chambers.volumes
    level = max(chambers.start[0] / volumes[0], chambers.start[2] / volumes[2])
    thrown = chambers.injected(3 if len(volumes) > 3 else 0) - np.array([0.0, 1.0, 0.0])
    found = {}
    for way, donor, receiver in (("A to B", 0, 2), ("B to A", 2, 0)):
        dose = level * volumes[donor]

        def changes(cells: float, donor: int = donor, dose: float = dose) -> np.ndarray:
            """What the three places gain of the dose (1/s) with this share of it in the cells."""
            held = np.zeros(3)
            held[donor], held[1] = 1.0, cells
            gained: np.ndarray = matrix @ held
            if pump is not None:
                gained = gained + pump(cells * dose / volumes[1], held[0] * dose / volumes[0]) / dose * thrown
            return gained

        cells = float(matrix[1, donor] / -matrix[1, 1])
        if pump is not None:
            most = 2.0 * cells
            while changes(most)[1] > 0.0 and most < 1e9 * cells:
                most *= 2.0
            cells = float(brentq(lambda share, f=changes: float(f(share)[1]), 0.0, most, xtol=1e-14 * most))
        found[way] = float(changes(cells)[receiver]) * volumes[donor] / area
    return found


def lag_remarks(slopes: Mapping[str, float], steady: Mapping[str, float]) -> list[Text]:
    """By how much the slopes miss those of a steady flux, where it is more than ``FALSIFIED``."""
    missed = {way: slopes[way] / steady[way] - 1.0 for way in WAYS if steady[way] > 0.0}
    low = [_said(-off, way) for way, off in missed.items() if off < -FALSIFIED]
    high = [_said(off, way) for way, off in missed.items() if off > FALSIFIED]
    found = []
    if low:
        found.append(phrase("assay-p-app-too-low-against", low=listing(low, "list-comma")))
    if high:
        found.append(phrase("assay-p-app-higher-than-steady", high=listing(high, "list-comma")))
    return found


def _said(share: float, way: str) -> Text:
    return phrase("assay-missed", percent=f"{100.0 * share:.2g}", way=SAID[way])
