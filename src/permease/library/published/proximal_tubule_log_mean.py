"""A logarithmic mean concentration with the wrong logarithm."""

from __future__ import annotations

from math import log, log10

from ...text import Text
from .finding import Measure, PublishedSet
from .references import PROXIMAL_TUBULE_CODE

CONCENTRATIONS = (5.0, 140.0)


def _judge() -> tuple[Measure, ...]:
    low, high = CONCENTRATIONS
    text = Text(en="mean of 5 and 140 mM", zh="5 与 140 mM 的对数平均")
    return (Measure(text, (high - low) / log10(high / low), (high - low) / log(high / low), "mM", None, 1e-9),)


PUBLISHED = PublishedSet(
    "WPCTE-log-mean",
    Text(en="log-mean concentration of a proximal tubule code", zh="近端小管代码中的对数平均浓度"),
    PROXIMAL_TUBULE_CODE,
    Text(
        en="log10 where ln is needed: convective fluxes come out 2.3 times too large.",
        zh="该用 ln 处用了 log10：对流通量偏大 2.3 倍。",
    ),
    _judge,
)
