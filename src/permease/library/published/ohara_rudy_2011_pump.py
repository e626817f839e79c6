"""The sodium pump of O'Hara and Rudy 2011, whose affinity for MgATP is a copy of another constant."""

from __future__ import annotations

from math import exp, log

from ...constants import FARADAY, GAS
from ...kinetics.fuel import ATP as FUEL
from ...text import phrase
from .finding import Measure, PublishedSet
from .references import OHARA_RUDY_2011

MG_ATP_AFFINITY = 1.698e-7
PHOSPHATE_PROTON_AFFINITY = 1.698e-7
SODIUM, POTASSIUM = (10.0, 140.0), (145.0, 5.4)
ATP, ADP, PHOSPHATE, PROTON = 9.8, 0.05, 4.2, 1e-7
"""As the model holds them (mM); its protons are 1e-7 mM, which would be pH 10."""
TYPICAL = 2.51
"""mM: the constant of Smith and Crampin 2004, whose model this is."""


def _reversal(affinity: float) -> float:
    """Where the products of forward and reverse rates balance (V), with this constant for MgATP (mM)."""
    from scipy.optimize import brentq

    def gap(voltage: float) -> float:
        u, delta = voltage * FARADAY / (GAS * 310.0), -0.1550
        sodium_in = SODIUM[0] / (9.073 * exp(delta * u / 3.0))
        sodium_out = SODIUM[1] / (27.78 * exp((1.0 - delta) * u / 3.0))
        free = PHOSPHATE / (1.0 + PROTON / PHOSPHATE_PROTON_AFFINITY + SODIUM[0] / 224.0 + POTASSIUM[0] / 292.0)
        forward = 949.5 * sodium_in**3 * 687.2 * 1899.0 * (POTASSIUM[1] / 0.3582) ** 2 * 639.0 * ATP / affinity
        reverse = 182.4 * ADP * 39.4 * sodium_out**3 * 79300.0 * free * PROTON * 40.0 * (POTASSIUM[0] / 0.5) ** 2
        return log(forward / reverse)

    return float(brentq(gap, -3.0, 1.0, xtol=1e-12))


def _thermodynamic() -> float:
    """Where the energy of ATP at pH 7.09 just pays for 3 Na+ out and 2 K+ in (V)."""
    proton = 10.0 ** (3.0 - 7.09)
    free = PHOSPHATE / (1.0 + proton / 1.69e-4 + SODIUM[0] / 224.0 + POTASSIUM[0] / 292.0)
    thermal = GAS * 310.0
    energy = FUEL.reference_energy + thermal * log(ADP * free * proton / ATP * 1e-6)
    ions = thermal * (3.0 * log(SODIUM[1] / SODIUM[0]) + 2.0 * log(POTASSIUM[0] / POTASSIUM[1]))
    return (energy + ions) / FARADAY


def _judge() -> tuple[Measure, ...]:
    actual, expected = _reversal(MG_ATP_AFFINITY), _thermodynamic()
    return (
        Measure(
            phrase("published-reversal-k-mgatp-1-698e"),
            1e3 * actual, 1e3 * expected, "mV", FARADAY * abs(actual - expected), 15.0,
        ),
        Measure(
            phrase("published-saturation-9-8-mm-mgatp"),
            _saturation(4.9, MG_ATP_AFFINITY) / _saturation(9.8, MG_ATP_AFFINITY),
            _saturation(4.9, TYPICAL) / _saturation(9.8, TYPICAL), "", None, 0.05,
        ),
    )  # fmt: skip


def _saturation(amount: float, affinity: float) -> float:
    return amount / affinity / (1.0 + amount / affinity)


PUBLISHED = PublishedSet(
    "OHaraRudy2011-NaKATPase",
    phrase("published-sodium-pump-heart-cell-model"),
    OHARA_RUDY_2011,
    phrase("published-k-mgatp-repeats-constant-protons"),
    _judge,
)
