"""A calcium pump file without fuel."""

from __future__ import annotations

from math import log

from ...constants import FARADAY, GAS
from ...text import Text
from .finding import Measure, PublishedSet
from .references import PMCA_FILE

AFFINITY_IN, AFFINITY_OUT = 26.4744, 8.78733e-05
"""Per fmol."""
CHARGE, CAPACITANCE = -13039.0, 153400.0
"""fC and fF: the voltage at the start."""


def _judge() -> tuple[Measure, ...]:
    hidden = GAS * 310.0 * log(AFFINITY_IN / AFFINITY_OUT)
    work = -2.0 * FARADAY * CHARGE / CAPACITANCE
    return (
        Measure(Text(en="ATP used per turnover", zh="每次周转消耗的 ATP"), 0.0, 1.0, "", None, 0.0),
        Measure(
            Text(en="free energy hidden in the ratio of the Ca²⁺ constants", zh="藏在 Ca²⁺ 常数之比中的自由能"),
            hidden / 1e3, 0.0, "kJ/mol", hidden, 1e-9,
        ),
        Measure(
            Text(en="work against -85 mV that the rates feel", zh="速率所感受到的、逆 -85 mV 所做的功"),
            0.0, work / 1e3, "kJ/mol", abs(work), 1e-9,
        ),
    )  # fmt: skip


PUBLISHED = PublishedSet(
    "BG-PMCA-833",
    Text(en="calcium pump without ATP", zh="没有 ATP 的钙泵文件"),
    PMCA_FILE,
    Text(
        en="No ATP is used: the drive hides in the ratio of two constants, and the voltage does not act on "
        "the two charges "
        "moved. PMCA has its fuel.",
        zh="不消耗 ATP：驱动力藏在两个常数之比中，且电压对转运的两个电荷不起作用。PMCA 写明了燃料。",
    ),
    _judge,
)
