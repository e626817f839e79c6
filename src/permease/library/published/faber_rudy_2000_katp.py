"""The ATP-sensitive potassium channel of a model file, closed for good."""

from __future__ import annotations

from ...text import Text
from .finding import Measure, PublishedSet
from .references import FABER_RUDY_FILE

TYPED, MEASURED = 0.00025, 0.1
"""mM; measured half-inhibitions lie between 10 and 100 uM, the weakest is taken."""
FALLEN_ATP = 1.0


def _judge() -> tuple[Measure, ...]:
    def open_part(half: float) -> float:
        return 1.0 / (1.0 + (FALLEN_ATP / half) ** 2)

    text = Text(en="open fraction when ATP has fallen to 1 mM", zh="ATP 降至 1 mM 时的开放比例")
    return (Measure(text, open_part(TYPED), open_part(MEASURED), "", None, 0.005),)


PUBLISHED = PublishedSet(
    "FaberRudy2000-KATP",
    Text(en="ATP-sensitive K⁺ channel of a model file", zh="模型文件中的 ATP 敏感钾通道"),
    FABER_RUDY_FILE,
    Text(
        en="K(ATP) = 0.25 uM where 10 to 100 uM are measured: no ATP level of a living cell opens it. "
        "KATP has a measured constant.",
        zh="K(ATP) = 0.25 uM，而测得值为 10 至 100 uM：活细胞的任何 ATP 水平都打不开它。KATP 采用测得的常数。",
    ),
    _judge,
)
