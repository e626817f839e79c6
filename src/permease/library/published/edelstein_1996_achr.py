"""The nicotinic receptor of Edelstein 1996, whose cycles are rounded."""

from __future__ import annotations

from math import exp, log

from ...constants import GAS
from ...text import Text
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
            text = Text(en=f"product round loop {step + 1} of {name}", zh=f"{name} 第 {step + 1} 个循环的速率常数之比")
            found.append(Measure(text, exp(product), 1.0, "", GAS * 310.0 * abs(product), abs(log(1.0 + 1e-6))))
    return tuple(found)


PUBLISHED = PublishedSet(
    "Edelstein1996-AChR",
    Text(en="nicotinic receptor with desensitisation", zh="带脱敏的烟碱型受体"),
    EDELSTEIN_FILE,
    Text(
        en="Rounding: the loops miss by up to a few per cent. AChREdelstein derives one rate per loop.",
        zh="舍入误差：各循环偏差可达百分之几。AChREdelstein 在每个循环中由细致平衡推出一个速率。",
    ),
    _judge,
)
