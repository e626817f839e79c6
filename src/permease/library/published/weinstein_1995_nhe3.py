"""NHE3 of Weinstein 1995, with a constant typed in the wrong unit."""

from __future__ import annotations

from ...text import Text
from .finding import Measure, PublishedSet
from .references import NHE3_FILE

TYPED, MEANT = 1e-6, 1e-3
"""mM: 1e-6 mol/L was meant."""
PROTONS = 10.0 ** (3.0 - 7.2)


def _modifier(half: float) -> float:
    return 2.0 * PROTONS / (PROTONS + half)


def _judge() -> tuple[Measure, ...]:
    text = Text(en="modifier 2 H/(H + K) at pH 7.2", zh="调节因子 2 H/(H + K)，pH 7.2")
    return (Measure(text, _modifier(TYPED), _modifier(MEANT), "", None, 0.01),)


PUBLISHED = PublishedSet(
    "Weinstein1995-NHE3",
    Text(en="Na⁺/H⁺ exchanger of the proximal tubule", zh="近端小管钠-氢交换体"),
    NHE3_FILE,
    Text(
        en="K of the proton modifier is 1e-6 mM where 1e-6 mol/L is meant: the modifier is saturated and pH "
        "no longer acts. "
        "NHE3 has 1e-3 mM.",
        zh="质子调节位点的 K 写成 1e-6 mM，本应为 1e-6 mol/L：调节因子饱和，pH 不再起作用。NHE3 用 1e-3 mM。",
    ),
    _judge,
)
