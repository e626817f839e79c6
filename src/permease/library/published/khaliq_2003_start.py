"""The initial occupancies of the resurgent sodium channel file."""

from __future__ import annotations

import numpy as np

from ...text import phrase
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
    text = phrase("published-blocked-over-open-channels-80")
    ratio = float(as_coded / occupancy["O"]), float(stationary / occupancy["O"])
    return (Measure(text, *ratio, "", None, 1e-6 * abs(ratio[1])),)


PUBLISHED = PublishedSet(
    "Khaliq2003-start",
    phrase("published-resurgent-na-channel-initial-block"),
    KHALIQ_FILE,
    phrase("published-wrong-sign-bi3-b13-initial"),
    _judge,
)
