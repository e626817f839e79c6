"""Receptor-mediated endocytosis: stationary receptors and ligands, the in/out test, recycling and degradation.

Symbols of Wiley and Cunningham: V_r synthesis (molecules/s), k_f binding (m3/mol/s), k_r dissociation, k_t and k_e
internalisation of free and occupied receptors, k_h loss of internal ligand (all 1/s), L ligand (mol/m3). Trafficking is
published per minute: divide by 60.

Source: the model of Wiley and Cunningham (1981), derived again here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..text import message


def steady_state_constant(binding: Any, dissociation: Any, turnover: Any, internalisation: Any) -> Any:
    """K_ss = k_t (k_r + k_e)/(k_e k_f): the ligand (mol/m3) at which half of the synthesised receptors are occupied.

    Down-regulation (k_e > k_t) makes it smaller than k_r/k_f + k_e/k_f by the factor k_t/k_e.

    Source: the model of Wiley and Cunningham (1981), derived again here.

    >>> round(steady_state_constant(1e6, 1e-2, 1e-3, 5e-3) * 1e9, 3)
    3.0
    """
    return turnover * (dissociation + internalisation) / (internalisation * binding)


def steady_complexes(ligand: Any, synthesis: Any, internalisation: Any, constant: Any) -> Any:
    """Occupied surface receptors at the steady state, C_s = (V_r/k_e) L/(L + K_ss), in the unit of V_r/k_e.

    >>> steady_complexes(1.0, 10.0, 0.1, 1.0)
    50.0
    """
    return synthesis / internalisation * ligand / (ligand + constant)


@dataclass(frozen=True)
class SteadyTraffic:
    """Molecules per cell (or mol) at the steady state of Wiley and Cunningham.

    ``surface`` free and ``occupied`` receptors, ``internal`` ligand, ``uptake`` of ligand (molecules/s).
    """

    surface: Any
    occupied: Any
    internal: Any
    uptake: Any


def steady_traffic(
    ligand: Any,
    synthesis: Any,
    binding: Any,
    dissociation: Any,
    turnover: Any,
    internalisation: Any,
    loss: Any,
) -> SteadyTraffic:
    """The steady state of dR_s/dt = V_r - k_f L R_s + k_r C_s - k_t R_s and of C_s and L_i that follow it.

    >>> found = steady_traffic(1.0, 10.0, 1.0, 0.1, 0.1, 0.4, 0.2)
    >>> round(found.surface, 3), round(found.occupied, 3), round(found.internal, 3)
    (11.111, 22.222, 44.444)
    """
    constant = steady_state_constant(binding, dissociation, turnover, internalisation)
    occupied = steady_complexes(ligand, synthesis, internalisation, constant)
    surface = synthesis / internalisation * (dissociation + internalisation) / (binding * (ligand + constant))
    uptake = internalisation * occupied
    return SteadyTraffic(surface, occupied, uptake / loss, uptake)


def recycling_distribution(endocytosis: Any, exocytosis: Any) -> tuple[Any, Any, Any]:
    """(inside/surface, fraction on the surface, time of one cycle in s) of a receptor that goes round unchanged.

    For A431 transferrin receptors without transferrin, 0.16 and 0.056 per minute (Girones and Davis 1989):

    >>> ratio, surface, cycle = recycling_distribution(0.16 / 60, 0.056 / 60)
    >>> round(ratio, 3), round(surface, 4), round(cycle / 60, 1)
    (2.857, 0.2593, 24.1)
    """
    return endocytosis / exocytosis, exocytosis / (endocytosis + exocytosis), 1.0 / endocytosis + 1.0 / exocytosis


def recycled_fraction(recycling: Any, degradation: Any) -> Any:
    """The part of what is internalised that returns to the surface, k_rec/(k_rec + k_deg).

    A receptor makes 1/(1 - it) trips before it is lost.

    >>> round(recycled_fraction(0.3, 0.1), 6)
    0.75
    """
    return recycling / (recycling + degradation)


def in_out_slope(times: Any, surface: Any, internal: Any) -> float:
    """k_e (1/s) from the in/out test: the slope of internal ligand against the time integral of occupied receptors.

    Parameters
    ----------
    times :
        (n,) seconds, increasing.
    surface, internal :
        (n,) molecules, from the moment the ligand is added.

    Holds while nothing internal is degraded or returned. Raises InputError where the arrays do not fit.

    Source: the model of Wiley and Cunningham (1981), derived again here.

    >>> round(in_out_slope([0.0, 1.0, 2.0], [10.0, 10.0, 10.0], [0.0, 2.0, 4.0]), 6)
    0.2
    """
    import numpy as np

    t, c, inside = (np.asarray(values, dtype=float) for values in (times, surface, internal))
    if t.ndim != 1 or len(t) < 3 or t.shape != c.shape or t.shape != inside.shape or np.any(np.diff(t) <= 0.0):
        raise InputError(
            message("errors_physics-out-test-needs-three-more"),
            where="times",
            why=message("errors_physics-got", shape=t.shape, shape2=c.shape, shape3=inside.shape),
        )
    area = np.concatenate([[0.0], np.cumsum(np.diff(t) * (c[1:] + c[:-1]) / 2.0)])
    if not np.any(area > 0.0):
        raise InputError(message("errors_physics-no-receptor-was-ever-occupied"), where="surface")
    centred = area - area.mean()
    return float(centred @ (inside - inside.mean()) / (centred @ centred))
