"""A logarithmic mean concentration with the wrong logarithm."""

from __future__ import annotations

from math import log, log10

from ...text import phrase
from .finding import Measure, PublishedSet
from .references import PROXIMAL_TUBULE_CODE

CONCENTRATIONS = (5.0, 140.0)


def _judge() -> tuple[Measure, ...]:
    low, high = CONCENTRATIONS
    text = phrase("published-mean-5-140-mm")
    return (Measure(text, (high - low) / log10(high / low), (high - low) / log(high / low), "mM", None, 1e-9),)


PUBLISHED = PublishedSet(
    "WPCTE-log-mean",
    phrase("published-log-mean-concentration-proximal-tubule"),
    PROXIMAL_TUBULE_CODE,
    phrase("published-log10-where-ln-needed-convective"),
    _judge,
)
