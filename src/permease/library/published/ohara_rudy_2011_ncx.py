"""The sodium-calcium exchanger of O'Hara and Rudy 2011, which also runs uncoupled modes."""

from __future__ import annotations

from math import exp, log

from ...constants import FARADAY, GAS
from ...text import phrase
from .finding import Measure, PublishedSet
from .references import OHARA_RUDY_2011

SODIUM, CALCIUM = (10.0, 140.0), (1e-4, 1.8)
"""Inside and outside (mM)."""


def fluxes(voltage: float) -> tuple[float, float]:
    """Na+ and Ca²⁺ that the four states carry, per second and exchanger; both are zero at 3:1 equilibrium if strict."""
    u = voltage * FARADAY / (GAS * 310.0)
    field_ca, field_na = exp(0.167 * u), exp(0.5224 * u)
    inner, outer = 1.0 + SODIUM[0] / 88.12 * (1.0 + field_na), 1.0 + SODIUM[1] / 88.12 * (1.0 + 1.0 / field_na)
    third_in, third_out = SODIUM[0] * field_na / (88.12 * inner), SODIUM[1] / (88.12 * field_na * outer)
    pair_in = 1.0 + SODIUM[0] / 15.0 * (1.0 + SODIUM[0] / 5.0)
    pair_out = 12.5 + 1.0 + SODIUM[1] / 15.0 * (1.0 + SODIUM[1] / 5.0)
    k1, k2, k5, k6 = CALCIUM[1] * 1.5e6 / pair_out, 5e3, 5e3, CALCIUM[0] * 1.5e6 / pair_in
    mixed_3, mixed_4 = third_out * 5e3, third_in * 5e3
    k3, k4 = 6e4 / outer + mixed_3, 6e4 / (inner * field_ca) + mixed_4
    k7 = SODIUM[0] ** 2 / (pair_in * 75.0) * third_in * 6e4
    k8 = SODIUM[1] ** 2 / (pair_out * 75.0) * third_out * 6e4
    weights = (
        k2 * k4 * (k7 + k6) + k5 * k7 * (k2 + k3),
        k1 * k7 * (k4 + k5) + k4 * k6 * (k1 + k8),
        k1 * k3 * (k7 + k6) + k8 * k6 * (k2 + k3),
        k2 * k8 * (k4 + k5) + k3 * k5 * (k1 + k8),
    )
    e1, e2, e3, e4 = (w / sum(weights) for w in weights)
    return 3.0 * (e4 * k7 - e1 * k8) + e3 * mixed_4 - e2 * mixed_3, e2 * k2 - e1 * k1


def _judge() -> tuple[Measure, ...]:
    from scipy.optimize import brentq

    expected = GAS * 310.0 / FARADAY * log((SODIUM[1] / SODIUM[0]) ** 3 * CALCIUM[0] / CALCIUM[1])
    current = float(brentq(lambda v: fluxes(v)[0] + 2.0 * fluxes(v)[1], -0.3, 0.3, xtol=1e-13))
    calcium = float(brentq(lambda v: fluxes(v)[1], -0.3, 0.3, xtol=1e-13))
    return tuple(
        Measure(text, 1e3 * found, 1e3 * expected, "mV", FARADAY * abs(found - expected), 1e-6)
        for text, found in (
            (phrase("published-reversal-current"), current),
            (phrase("published-reversal-ca-flux"), calcium),
        )
    )


PUBLISHED = PublishedSet(
    "OHaraRudy2011-NCX",
    phrase("published-na-ca-exchanger-minor-modes"),
    OHARA_RUDY_2011,
    phrase("published-not-typing-error-minor-modes"),
    _judge,
)
