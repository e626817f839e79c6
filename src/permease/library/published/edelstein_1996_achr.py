"""The nicotinic receptor of Edelstein 1996, whose cycles are rounded."""

from __future__ import annotations

from math import exp, log

from ...constants import GAS
from ...text import phrase
from .finding import Measure, PublishedSet, logarithms
from .references import EDELSTEIN_FILE

ON = (3000.0, 1500.0)
OFF = {"B": (8000.0, 16000.0), "A": (8.64, 17.28), "I": (4.0, 8.0), "D": (4.0, 8.0)}
OPENING = ((0.54, 10800.0), (130.0, 2740.0), (30000.0, 700.0))
INACTIVATING = ((19.7, 3.74), (19.85, 1.74), (20.0, 0.81))


def _judge() -> tuple[Measure, ...]:
    found = []
    for name, ladder, left, right in (("B-A", OPENING, "B", "A"), ("A-I", INACTIVATING, "A", "I")):
        for step in (0, 1):
            up, down = ladder[step + 1], ladder[step]
            product = logarithms(ON[step], up[0], OFF[right][step], down[1]) - logarithms(
                OFF[left][step], up[1], ON[step], down[0]
            )
            text = phrase("published-product-round-loop", step=step + 1, name=name)
            found.append(Measure(text, exp(product), 1.0, "", GAS * 310.0 * abs(product), abs(log(1.0 + 1e-6))))
    return tuple(found)


PUBLISHED = PublishedSet(
    "Edelstein1996-AChR",
    phrase("published-nicotinic-receptor-desensitisation"),
    EDELSTEIN_FILE,
    phrase("published-rounding-loops-miss-up-few"),
    _judge,
)
