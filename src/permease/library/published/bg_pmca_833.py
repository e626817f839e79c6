"""A calcium pump file without fuel."""

from __future__ import annotations

from math import log

from ...constants import FARADAY, GAS
from ...text import phrase
from .finding import Measure, PublishedSet
from .references import PMCA_FILE

AFFINITY_IN, AFFINITY_OUT = 26.4744, 8.78733e-05
"""Per fmol."""
CHARGE, CAPACITANCE = -13039.0, 153400.0
"""fC and fF: the voltage at the start."""


def _judge() -> tuple[Measure, ...]:
    hidden = GAS * 310.0 * log(AFFINITY_IN / AFFINITY_OUT)
    work = -2.0 * FARADAY * CHARGE / CAPACITANCE
    return (
        Measure(phrase("published-atp-used-per-turnover"), 0.0, 1.0, "", None, 0.0),
        Measure(
            phrase("published-free-energy-hidden-ratio-ca"),
            hidden / 1e3, 0.0, "kJ/mol", hidden, 1e-9,
        ),
        Measure(
            phrase("published-work-against-85-mv-rates"),
            0.0, work / 1e3, "kJ/mol", abs(work), 1e-9,
        ),
    )  # fmt: skip


PUBLISHED = PublishedSet(
    "BG-PMCA-833",
    phrase("published-calcium-pump-without-atp"),
    PMCA_FILE,
    phrase("published-no-atp-used-drive-hides"),
    _judge,
)
