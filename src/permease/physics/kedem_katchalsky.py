"""Swelling of a cell in a permeant solute: the two- and three-parameter courses, and an invariant to check them by.

The fluxes are those of ``osmosis.two_parameter`` and ``osmosis.kedem_katchalsky``. A cell holds water W (m3) and
amounts (mol); the bath does not change. Volumes of solutes are left out of W.

Sources: Kedem & Katchalsky 1958, Biochim Biophys Acta 27:229; the invariant Katkov 2000, Cryobiology 40:64.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..constants import GAS
from .osmosis import kedem_katchalsky, two_parameter


def swelling(
    times: Sequence[float],
    *,
    water: float,
    impermeant: float,
    solute: float,
    outside_impermeant: float,
    outside_solute: float,
    area: float,
    conductivity: float,
    solute_permeability: float,
    temperature: float,
    reflection: float | None = None,
) -> tuple[Any, Any]:
    """Water (m3) and permeant solute (mol) in a cell at the ``times`` (s, rising from 0).

    ``water``, ``impermeant`` and ``solute`` are those at the start (m3, mol, mol); the outside holds concentrations
    (mol/m3); ``conductivity`` is L_p in m/(s Pa), ``solute_permeability`` P_s in m/s. With a ``reflection`` coefficient
    the three-parameter equations of Kedem & Katchalsky hold; without, the two-parameter ones of Kleinhans. Solved by
    scipy's LSODA to 1e-10.
    """
    from scipy.integrate import solve_ivp

    scale = np.array([water, water * max(outside_solute, impermeant / water, 1.0)])

    def rates(_: float, y: Any) -> list[float]:
        w, n = y * scale
        held, free = impermeant / w, n / w
        if reflection is None:
            flow, crossing = two_parameter(
                conductivity, solute_permeability, free, outside_solute, held, outside_impermeant, temperature
            )
        else:
            flow, crossing = kedem_katchalsky(
                conductivity, reflection, solute_permeability, free, outside_solute, held,
                outside_impermeant, temperature,
            )  # fmt: skip
        return [float(-area * flow / scale[0]), float(-area * crossing / scale[1])]

    start = np.array([water, solute]) / scale
    found = solve_ivp(
        rates, (0.0, float(times[-1])), start, method="LSODA", t_eval=np.asarray(times, float), rtol=1e-10, atol=1e-12
    )
    return found.y[0] * scale[0], found.y[1] * scale[1]


def katkov_invariant(
    water: Any, amounts: Sequence[Any], permeabilities: Sequence[float], conductivity: float, temperature: float
) -> Any:
    """W + L_p RT sum N_i/P_i (m3), which permeant solutes alone cannot change in the two-parameter description.

    Water and solutes leave by the same area, so the terms cancel: d/dt of it is L_p RT A times the difference of the
    impermeant concentrations, in less out. Between two equilibria it is W [1 + L_p RT sum M_i/P_i] = constant, after
    Katkov 2000, Cryobiology 40:64. ``amounts`` in mol, ``permeabilities`` in m/s, ``conductivity`` in m/(s Pa).
    """
    total = sum(n / p for n, p in zip(amounts, permeabilities, strict=True))
    return water + conductivity * GAS * temperature * total
