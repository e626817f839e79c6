"""The initial occupancies of the resurgent sodium channel file."""

from __future__ import annotations

import numpy as np

from ...text import Text
from .finding import Measure, PublishedSet
from .references import KHALIQ_FILE

VOLTAGE = -80.0


def _judge() -> tuple[Measure, ...]:
    """The file solves O fip + B bip = 0 for the blocked state, where O fip = B bip holds at rest."""
    from ..channels.nav_resurgent import NavResurgent

    part = NavResurgent(density="1 / um^2")
    occupancy = part.occupancy(voltage=f"{VOLTAGE} mV", temperature="22 degC")
    forward, backward = 1.75, 0.03 * np.exp(VOLTAGE / -25.0)
    as_coded, stationary = -occupancy["O"] * forward / backward, occupancy["B"]
    text = Text(en="blocked over open channels at -80 mV", zh="-80 mV 时阻断态与开放态之比")
    ratio = float(as_coded / occupancy["O"]), float(stationary / occupancy["O"])
    return (Measure(text, *ratio, "", None, 1e-6 * abs(ratio[1])),)


PUBLISHED = PublishedSet(
    "Khaliq2003-start",
    Text(en="resurgent Na⁺ channel, initial block", zh="复苏型钠通道，初始条件"),
    KHALIQ_FILE,
    Text(
        en="A wrong sign (and bi3 for b13) in the initial linear block: the start is not stationary, and one "
        "fraction is "
        "negative. NavResurgent starts from the true stationary state; its rates are sound.",
        zh="初始线性方程组中有一处符号错误（另有 bi3 误作 b13）：初态并非稳态，且有一个占有率为负。"
        "NavResurgent 从真正的稳态出发；"
        "其速率本身无误。",
    ),
    _judge,
)
