"""The exact mobility of a disc in a viscous sheet between two fluids, at every size: slow, to check fast formulas.

Source: Hughes, Pailthorpe & White 1981, J Fluid Mech 110:349, who reduced it to dual integral equations. Here those are
solved by minimising the power that the motion dissipates: among all distributions of force over the closed disc with
the same sum, the true one dissipates least. With Bessel functions J_2n as transforms of the distributions the reduced
mobility is the least of a quadratic form, so it falls to the exact one as terms are added, and never below it.
"""

from __future__ import annotations

import functools

import numpy as np

from ..errors import InputError
from ..plain import whole
from ..text import message, phrase

PANELS, POINTS = 2000, 12
LEAST, MOST, TERMS = 1e-4, 1e3, 24


@functools.cache
def _nodes() -> tuple[np.ndarray, np.ndarray, float]:
    """Abscissae and weights from zero to ``PANELS`` half periods, dense near zero; and the end."""
    x, w = np.polynomial.legendre.leggauss(POINTS)
    edges = np.pi * np.concatenate([[0.0], np.geomspace(1e-8, 1.0, 30), np.arange(2.0, PANELS + 1.0)])
    half, middle = np.diff(edges) / 2.0, (edges[1:] + edges[:-1]) / 2.0
    return (middle[:, None] + half[:, None] * x).ravel(), (half[:, None] * w).ravel(), float(edges[-1])


def hughes_pailthorpe_white(epsilon: float, terms: int = TERMS) -> float:
    """Reduced mobility Delta of a disc with D = kT Delta/(4 pi eta_s), epsilon = a (eta_1 + eta_2)/eta_s.

    An upper bound that falls with ``terms``: with 24 it holds to 1e-11 (relative) up to 1, 2e-9 at 10, 2e-7 at 100
    and 4e-6 at 1000. Takes about 0.3 s. Raises InputError for epsilon outside 1e-4 to 1000, or terms outside 0 to 24.

    >>> round(hughes_pailthorpe_white(1.0), 5)
    0.82461
    """
    if not LEAST <= epsilon <= MOST:
        raise InputError(
            message(
                "errors_physics-reduced-radius-from-not", least=f"{LEAST:g}", most=f"{MOST:g}", epsilon=f"{epsilon!r}"
            ),
            where="epsilon",
        )
    terms = whole(terms, 0, TERMS, phrase("thing-number-of-terms"), where="terms")
    from scipy.special import ive, jv, kve

    k, weights, end = _nodes()
    orders = 2 * np.arange(terms + 1)
    waves = np.array([jv(order, k) for order in orders])
    # 1/(k + e) is k/(k^2 + e^2), whose integrals are known, and a rest that falls as 1/k^2
    rest = epsilon * (epsilon - k) / ((k + epsilon) * (k * k + epsilon * epsilon))
    sign = (-1.0) ** (np.add.outer(orders, -orders) // 2)
    larger, smaller = np.maximum.outer(orders, orders), np.minimum.outer(orders, orders)
    tail = (np.log1p(epsilon / end) - np.arctan(epsilon / end)) / (np.pi * epsilon)
    form = (waves * (weights * rest)) @ waves.T + sign * (ive(larger, epsilon) * kve(smaller, epsilon) + tail)
    scale = 1.0 / np.sqrt(np.diag(form))
    first = np.zeros(terms + 1)
    first[0] = 1.0
    return float(1.0 / (scale[0] ** 2 * np.linalg.solve(form * np.outer(scale, scale), first)[0]))
