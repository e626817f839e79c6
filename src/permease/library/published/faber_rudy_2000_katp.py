"""The ATP-sensitive potassium channel of a model file, closed for good."""

from __future__ import annotations

from ...text import phrase
from .finding import Measure, PublishedSet
from .references import FABER_RUDY_FILE

TYPED, MEASURED = 0.00025, 0.1
"""mM; measured half-inhibitions lie between 10 and 100 uM, the weakest is taken."""
FALLEN_ATP = 1.0


def _judge() -> tuple[Measure, ...]:
    def open_part(half: float) -> float:
        return 1.0 / (1.0 + (FALLEN_ATP / half) ** 2)

    text = phrase("published-open-fraction-when-atp-has")
    return (Measure(text, open_part(TYPED), open_part(MEASURED), "", None, 0.005),)


PUBLISHED = PublishedSet(
    "FaberRudy2000-KATP",
    phrase("published-atp-sensitive-k-channel-model"),
    FABER_RUDY_FILE,
    phrase("published-k-atp-0-25-um"),
    _judge,
)
