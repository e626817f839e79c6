"""A chloride channel file that is a toy."""

from __future__ import annotations

from ...constants import GAS
from ...text import Text
from .finding import Measure, PublishedSet
from .references import CFTR_FILE


def _judge() -> tuple[Measure, ...]:
    return (
        Measure(Text(en="gas constant", zh="气体常数"), 8.324, GAS, "J/(K mol)", None, 1e-3),
        Measure(Text(en="conductance of the membrane", zh="膜电导"), 100.0, 8e-12, "S", None, 1e-6),
    )


PUBLISHED = PublishedSet(
    "CFTR-4c0",
    Text(en="CFTR as one resistor", zh="把 CFTR 当作一个电阻的文件"),
    CFTR_FILE,
    Text(
        en="The gas constant is mistyped, the conductance is 100 S (one channel has some 8 pS), no gate: no use as a "
        "reference.",
        zh="气体常数写错，电导为 100 S（单通道约 8 pS），没有门控：不能作为参照。",
    ),
    _judge,
)
