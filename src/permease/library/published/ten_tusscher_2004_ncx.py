"""The sodium-calcium exchanger of ten Tusscher 2004, with its factor on one direction."""

from __future__ import annotations

from math import exp, log

from ...constants import FARADAY, GAS
from ...text import Text
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
    text = Text(en="reversal at Na 10/140 and Ca 1e-4/1.8 mM", zh="反转电位（Na 10/140、Ca 1e-4/1.8 mM）")
    return (Measure(text, 1e3 * actual, 1e3 * expected, "mV", energy, 1e-6),)


PUBLISHED = PublishedSet(
    "TenTusscher2004-NCX",
    Text(en="Na⁺/Ca²⁺ exchanger with alpha = 2.5", zh="钠-钙交换体，alpha = 2.5"),
    TEN_TUSSCHER_2004,
    Text(
        en="A factor on one direction only, meant for Ca²⁺ under the membrane, shifts the reversal by RT/F ln "
        "2.5. NCX1 "
        "multiplies both directions.",
        zh="只乘在一个方向上的系数（本意是膜下 Ca²⁺）使反转电位移动 (RT/F) ln 2.5。NCX1 的两个方向同乘。",
    ),
    _judge,
)
