"""SGLT1 of Wright 2011, as the nephron model codes it."""

from __future__ import annotations

from math import exp, log

from ...constants import GAS
from ...text import phrase
from .finding import Measure, PublishedSet, logarithms
from .references import WRIGHT_CODE

RATES = {
    "k12": 1.4e5, "k21": 300.0, "k23": 4.5e4, "k32": 20.0, "k34": 50.0, "k43": 50.0, "k45": 800.0, "k54": 1.9e5,
    "k25": 0.01, "k52": 5e-4, "k56": 5.0, "k65": 2250.0, "k61": 25.0, "k16": 600.0,
}  # fmt: skip
LOOPS = {
    phrase("published-product-round-main-loop"): (
        ("k12", "k23", "k34", "k45", "k56", "k61"),
        ("k21", "k32", "k43", "k54", "k65", "k16"),
    ),
    phrase("published-product-round-leak-loop"): (
        ("k12", "k25", "k56", "k61"),
        ("k21", "k52", "k65", "k16"),
    ),
}


def _judge() -> tuple[Measure, ...]:
    found = []
    for text, (forward, reverse) in LOOPS.items():
        product = exp(logarithms(*(RATES[k] for k in forward)) - logarithms(*(RATES[k] for k in reverse)))
        found.append(Measure(text, product, 1.0, "", GAS * 310.0 * abs(log(product)), 0.005))
    return tuple(found)


PUBLISHED = PublishedSet(
    "Wright2011-SGLT1",
    phrase("published-na-glucose-symporter-coded"),
    WRIGHT_CODE,
    phrase("published-neither-loop-closes-glucose-binds"),
    _judge,
)
