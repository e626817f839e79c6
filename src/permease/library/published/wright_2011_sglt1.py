"""SGLT1 of Wright 2011, as the nephron model codes it."""

from __future__ import annotations

from math import exp, log

from ...constants import GAS
from ...text import Text
from .finding import Measure, PublishedSet, logarithms
from .references import WRIGHT_CODE

RATES = {
    "k12": 1.4e5, "k21": 300.0, "k23": 4.5e4, "k32": 20.0, "k34": 50.0, "k43": 50.0, "k45": 800.0, "k54": 1.9e5,
    "k25": 0.01, "k52": 5e-4, "k56": 5.0, "k65": 2250.0, "k61": 25.0, "k16": 600.0,
}  # fmt: skip
LOOPS = {
    Text(en="product round the main loop", zh="主循环的速率常数之比"): (
        ("k12", "k23", "k34", "k45", "k56", "k61"),
        ("k21", "k32", "k43", "k54", "k65", "k16"),
    ),
    Text(en="product round the leak loop", zh="泄漏循环的速率常数之比"): (
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
    Text(en="Na⁺/glucose symporter as coded", zh="钠-葡萄糖同向转运体，按代码中的常数"),
    WRIGHT_CODE,
    Text(
        en="Neither loop closes: glucose binds inside at 1.9e5 where 77,778 /(M s) closes, the leak returns "
        "at 5e-4 where "
        "4.32e-4 /s does. SGLT1 derives both (variant wright-2011-repaired).",
        zh="两个循环都不闭合：胞内葡萄糖结合应为 77 778 /(M s) 而写成 1.9e5，泄漏返回应为 4.32e-4 /s 而写成 5e-4。"
        "SGLT1 的 wright-2011-repaired 变体由细致平衡推出两者。",
    ),
    _judge,
)
