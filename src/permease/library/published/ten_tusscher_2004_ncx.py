"""The sodium-calcium exchanger of ten Tusscher 2004, with its factor on one direction."""

from __future__ import annotations

from math import exp, log

from ...constants import FARADAY, GAS
from ...text import phrase
from .finding import Measure, PublishedSet, standstill
from .references import TEN_TUSSCHER_2004

ALPHA = 2.5
GAMMA = 0.35
SODIUM, CALCIUM = (10.0, 140.0), (1e-4, 1.8)
"""Inside and outside (mM)."""


def _judge() -> tuple[Measure, ...]:
    """The numerator e^(gu) Na_in^3 Ca_out - alpha e^((g-1)u) Na_out^3 Ca_in vanishes away from equilibrium."""
    thermal = GAS * 310.0

    def rate(voltage: float) -> float:
        u = voltage * FARADAY / thermal
        return (
            exp(GAMMA * u) * SODIUM[0] ** 3 * CALCIUM[1] - ALPHA * exp((GAMMA - 1.0) * u) * SODIUM[1] ** 3 * CALCIUM[0]
        )

    def affinity(voltage: float) -> float:
        return voltage * FARADAY + thermal * log((SODIUM[0] / SODIUM[1]) ** 3 * CALCIUM[1] / CALCIUM[0])

    actual, expected, energy = standstill(affinity, rate, 1.0)
    text = phrase("published-reversal-na-10-140-ca")
    return (Measure(text, 1e3 * actual, 1e3 * expected, "mV", energy, 1e-6),)


PUBLISHED = PublishedSet(
    "TenTusscher2004-NCX",
    phrase("published-na-ca-exchanger-alpha-2"),
    TEN_TUSSCHER_2004,
    phrase("published-factor-one-direction-only-meant"),
    _judge,
)
