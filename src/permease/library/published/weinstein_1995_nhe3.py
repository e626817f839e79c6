"""NHE3 of Weinstein 1995, with a constant typed in the wrong unit."""

from __future__ import annotations

from ...text import phrase
from .finding import Measure, PublishedSet
from .references import NHE3_FILE

TYPED, MEANT = 1e-6, 1e-3
"""mM: 1e-6 mol/L was meant."""
PROTONS = 10.0 ** (3.0 - 7.2)


def _modifier(half: float) -> float:
    return 2.0 * PROTONS / (PROTONS + half)


def _judge() -> tuple[Measure, ...]:
    text = phrase("published-modifier-2-h-h-k")
    return (Measure(text, _modifier(TYPED), _modifier(MEANT), "", None, 0.01),)


PUBLISHED = PublishedSet(
    "Weinstein1995-NHE3",
    phrase("published-na-h-exchanger-proximal-tubule"),
    NHE3_FILE,
    phrase("published-k-proton-modifier-1e-6"),
    _judge,
)
