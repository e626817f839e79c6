"""SERCA of Tran 2009, as the model file has it."""

from __future__ import annotations

from ...constants import GAS
from ...kinetics.fuel import ATP
from ...text import phrase
from .finding import Measure, PublishedSet, logarithms
from .references import TRAN_FILE

MINUS_ONE = 16.0
CALCIUM = 0.9


def _judge() -> tuple[Measure, ...]:
    """The product of the constants, and where the pump stands still at 150 nM Ca²⁺ inside, pH 7."""
    forward = logarithms(25900.0, 2540.0, 20.5)
    reverse = logarithms(MINUS_ONE, 67200.0, 149.0)
    sites = 2.0 * logarithms(2.24) - 2.0 * logarithms(CALCIUM) + logarithms(3.54e-3, 7.24e-5) - logarithms(1.05e-8)
    product = forward - reverse + sites
    energy = -GAS * 310.0 * (product - 2.0 * logarithms(1000.0))
    # with the energy right, the store fills by the root of the gap's exponential further
    ratio = _stall(product)
    exact = _stall(2.0 * logarithms(1000.0) - ATP.reference_energy / (GAS * 310.0))
    return (
        Measure(
            phrase("published-standard-energy-atp-constants-imply"),
            energy / 1e3, ATP.reference_energy / 1e3, "kJ/mol", abs(energy - ATP.reference_energy), 1.5,
        ),
        Measure(
            phrase("published-ca-store-which-stops"),
            ratio, exact, "mM", None, 0.05 * exact,
        ),
    )  # fmt: skip


def _stall(product: float) -> float:
    """Ca²⁺ in the store (mM) where forward and reverse balance: 150 nM outside, ATP .1, ADP .0363, Pi 15 mM, pH 7."""
    from math import exp

    chemistry = logarithms(0.1) - logarithms(0.0363, 15.0, 1e-4)
    return exp(0.5 * (product + chemistry + 2.0 * logarithms(1.5e-4)))


PUBLISHED = PublishedSet(
    "Tran2009-SERCA",
    phrase("published-calcium-pump-reticulum-k-1"),
    TRAN_FILE,
    phrase("published-mgatp-leaves-eight-times-too"),
    _judge,
)
