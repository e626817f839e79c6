"""A chloride channel file that is a toy."""

from __future__ import annotations

from ...constants import GAS
from ...text import phrase
from .finding import Measure, PublishedSet
from .references import CFTR_FILE


def _judge() -> tuple[Measure, ...]:
    return (
        Measure(phrase("published-gas-constant"), 8.324, GAS, "J/(K mol)", None, 1e-3),
        Measure(phrase("published-conductance-membrane"), 100.0, 8e-12, "S", None, 1e-6),
    )


PUBLISHED = PublishedSet(
    "CFTR-4c0",
    phrase("published-cftr-one-resistor"),
    CFTR_FILE,
    phrase("published-gas-constant-mistyped-conductance-100"),
    _judge,
)
