"""The sodium pump of Terkildsen 2007, as first published."""

from __future__ import annotations

from ...constants import GAS
from ...kinetics.fuel import ATP
from ...text import phrase
from .finding import Measure, PublishedSet, logarithms
from .references import TERKILDSEN_2007

FORWARD = (1664.1240234375, 110.42505645751953, 2314.257568359375, 462.3775634765625)
REVERSE = (264.1466623897655, 14.037195205688477, 7599999.5, 1702.5262451171875)
SODIUM = {"in": (1.209868e-08, 154.38992309570312), "out": (141.271240234375, 356.00909423828125)}
POTASSIUM = {"in": 255.13067777166557, "out": 6.802345275878906}
MG_ATP = 2.9263007640838623


def _judge() -> tuple[Measure, ...]:
    """Forward over reverse constants round the cycle; per mM constants count 1,000 per species to reach mol/L."""
    product = logarithms(*FORWARD) - logarithms(*REVERSE)
    bound_in = logarithms(SODIUM["in"][0]) + 2.0 * logarithms(SODIUM["in"][1]) + logarithms(MG_ATP)
    bound_out = logarithms(SODIUM["out"][0]) + 2.0 * logarithms(SODIUM["out"][1])
    product += bound_out - bound_in + 2.0 * (logarithms(POTASSIUM["in"]) - logarithms(POTASSIUM["out"]))
    # MgATP enters once, MgADP, Pi and H leave: three constants per mM more than one
    energy = -GAS * 310.0 * (product - 2.0 * logarithms(1000.0))
    text = phrase("published-standard-energy-atp-constants-imply")
    return (
        Measure(
            text, energy / 1e3, ATP.reference_energy / 1e3, "kJ/mol", abs(energy - ATP.reference_energy), 1.5
        ),
    )  # fmt: skip


PUBLISHED = PublishedSet(
    "Terkildsen2007-NaKATPase",
    phrase("published-sodium-pump-four-steps-first"),
    TERKILDSEN_2007,
    phrase("published-pump-runs-past-point-where"),
    _judge,
)
