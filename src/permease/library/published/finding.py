"""What an audit finds in a published set of constants: what was measured, and what it must be."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from ...constants import FARADAY
from ...sources import Reference
from ...text import Text


@dataclass(frozen=True)
class Measure:
    """One number that the audit draws from the constants.

    Attributes
    ----------
    text : what it is.
    value : as the constants have it.
    expected : what it must be.
    unit : of both, ``""`` for a pure number.
    energy : what the difference is worth per turnover (J/mol), None where it is no energy.
    tolerance : how far value and expected may lie apart, in ``unit``.
    """

    text: Text
    value: float
    expected: float
    unit: str = ""
    energy: float | None = None
    tolerance: float = 0.0

    @property
    def passes(self) -> bool:
        """Whether the number is what it must be, within the tolerance."""
        return abs(self.value - self.expected) <= self.tolerance


@dataclass(frozen=True)
class PublishedSet:
    """Constants as a paper or a model file has them, kept as data to show that the audit catches what is wrong.

    None is a part, and no cell can hold one.

    Attributes
    ----------
    name : author, year and protein, e.g. ``"Tran2009-SERCA"``.
    label : what it is.
    source : where the constants stand.
    defect : what is wrong, and what the library does instead.
    judge : draws the measures from the constants.
    """

    name: str
    label: Text
    source: Reference
    defect: Text
    judge: Callable[[], tuple[Measure, ...]]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What the audit measures in it."""
        return self.judge()

    @property
    def passes(self) -> bool:
        """Whether every measure is what it must be."""
        return all(measure.passes for measure in self.measures)


def standstill(affinity: Callable[[float], float], rate: Callable[[float], float], charge: float) -> tuple[float, ...]:
    """Where a law stands still, where it must (V), and what that is worth per turnover (J/mol).

    ``affinity`` and ``rate`` are functions of the voltage (V), the affinity in J/mol; ``charge`` leaves per turnover.
    """
    from scipy.optimize import brentq

    actual = float(brentq(rate, -2.0, 2.0, xtol=1e-15))
    expected = float(brentq(affinity, -2.0, 2.0, xtol=1e-15))
    return actual, expected, abs(charge) * FARADAY * abs(actual - expected)


def logarithms(*factors: float) -> float:
    """The sum of the logarithms."""
    return sum(math.log(factor) for factor in factors)
