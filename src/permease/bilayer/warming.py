"""How a permeability follows the temperature, in a form that a compiled cell can evaluate: straight pieces in 1/T."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..expr import ops

if TYPE_CHECKING:
    from .bilayer import Bilayer

TOLERANCE = 5e-3
"""Largest error of ln P that is left: 0.5 % of P, where estimates range over a factor of two or more."""
COLDEST, HOTTEST = 273.15, 400.0
"""Temperatures (K) between which it is drawn, from that of the bilayer where it is colder; beyond them the outermost
piece goes on."""
_GEL = 1e-7
_STEP = 4.0
_SHORTEST = 2e-3


@dataclass(frozen=True)
class Warming:
    """ln of a permeability (m/s) against 1/T, straight between knots.

    A fluid bilayer has one piece, which is exact: there the estimates of ``bilayer.permeability`` follow Arrhenius with
    one activation energy. Where gel melts there are as many pieces as it takes to stay within ``TOLERANCE`` of them.

    Parameters
    ----------
    knots : 1/T (1/K), from hot to cold, two or more.
    logs : ln P at the knots.
    error : largest difference from the estimates that was met between knots, in ln P.
    """

    knots: tuple[float, ...]
    logs: tuple[float, ...]
    error: float

    @property
    def slopes(self) -> tuple[float, ...]:
        """d ln P/d(1/T) of every piece (K): minus an activation energy over R."""
        pairs = itertools.pairwise(zip(self.knots, self.logs, strict=True))
        return tuple((b - a) / (y - x) for (x, a), (y, b) in pairs)

    def log(self, kelvin: Any, constant: Callable[[float, str], Any] = lambda value, unit: value) -> Any:
        """ln P at a temperature (K): a float, an array, or a graph node with ``constant`` making constants of it.

        >>> from permease.bilayer.bilayer import Bilayer
        >>> found = warming(Bilayer({"POPC": 0.6, "cholesterol": 0.4}), "urea")
        >>> round(math.exp(found.log(310.15) - found.log(298.15)), 2)
        2.96
        """
        inverse = constant(1.0, "") / kelvin
        slopes = self.slopes
        total = constant(self.logs[0], "") + constant(slopes[0], "K") * (inverse - constant(self.knots[0], "1/K"))
        for knot, (before, after) in zip(self.knots[1:-1], itertools.pairwise(slopes), strict=True):
            beyond = ops.maximum(inverse - constant(knot, "1/K"), constant(0.0, "1/K"))
            total = total + constant(after - before, "K") * beyond
        return total


def warming(bilayer: Bilayer, solute: str) -> Warming:
    """How the permeability of a bilayer to a solute follows the temperature, from ``COLDEST`` to ``HOTTEST``.

    Raises what ``bilayer.permeability`` raises.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> found = warming(Bilayer({"POPC": 0.6, "cholesterol": 0.4}), "urea")
    >>> len(found.slopes), found.error < 1e-12
    (1, True)
    """
    coldest = min(COLDEST, bilayer.kelvin)
    return _warming(bilayer.at(f"{coldest!r} K"), solute)


@functools.lru_cache(maxsize=256)
def _warming(bilayer: Bilayer, solute: str) -> Warming:
    coldest = bilayer.kelvin

    def log(kelvin: float) -> float:
        return math.log(float(bilayer.at(f"{kelvin!r} K").permeability(solute).value.to("m/s").magnitude))

    melted = _melted(bilayer, coldest)
    points = [(1.0 / HOTTEST, log(HOTTEST))]
    worst = 0.0
    if melted < HOTTEST:
        found, worst = _between(points[0], (1.0 / melted, log(melted)), log)
        points += found
    if melted > coldest:
        count = math.ceil((melted - coldest) / _STEP)
        for i in range(1, count + 1):
            kelvin = melted + (coldest - melted) * i / count
            found, error = _between(points[-1], (1.0 / kelvin, log(kelvin)), log)
            points += found
            worst = max(worst, error)
    return _thinned(points, worst)


def _melted(bilayer: Bilayer, coldest: float) -> float:
    """The lowest temperature (K) at and above which no gel is left, from ``coldest`` to ``HOTTEST``."""

    def gel(kelvin: float) -> float:
        return float(bilayer.at(f"{kelvin!r} K").phases["gel"])

    if gel(coldest) <= _GEL:
        return coldest
    low, high = coldest, HOTTEST
    if gel(high) > _GEL:
        return HOTTEST
    while high - low > 1e-3:
        middle = 0.5 * (low + high)
        low, high = (middle, high) if gel(middle) > _GEL else (low, middle)
    return high


_Point = tuple[float, float]


def _gap(a: _Point, b: _Point, log: Callable[[float], float]) -> tuple[float, _Point]:
    """Largest difference from the straight line at three places between two points, and the middle one of them."""
    worst, middle = 0.0, a
    for share in (0.25, 0.75, 0.5):
        x = a[0] + share * (b[0] - a[0])
        middle = (x, log(1.0 / x))
        worst = max(worst, abs(middle[1] - (a[1] + share * (b[1] - a[1]))))
    return worst, middle


def _between(a: _Point, b: _Point, log: Callable[[float], float]) -> tuple[list[_Point], float]:
    """The knots after ``a`` up to ``b`` that keep to the tolerance, and the largest difference left."""
    worst, middle = _gap(a, b, log)
    if worst <= 0.5 * TOLERANCE or 1.0 / a[0] - 1.0 / b[0] < _SHORTEST:
        return [b], worst
    left, right = _between(a, middle, log), _between(middle, b, log)
    return left[0] + right[0], max(left[1], right[1])


def _thinned(points: list[_Point], worst: float) -> Warming:
    """Without the knots at which the line does not bend, such as within a gel that is nowhere melted."""
    kept = points[:1]
    skipped: list[_Point] = []
    most = 0.0
    for here, after in itertools.pairwise(points[1:]):
        trial = [*skipped, here]
        bend = max(_off(kept[-1], after, each) for each in trial)
        if bend <= 0.5 * TOLERANCE:
            skipped, most = trial, max(most, bend)
        else:
            kept.append(here)
            skipped = []
    kept.append(points[-1])
    return Warming(tuple(x for x, _ in kept), tuple(y for _, y in kept), worst + most)


def _off(a: _Point, b: _Point, each: _Point) -> float:
    share = (each[0] - a[0]) / (b[0] - a[0])
    return abs(each[1] - (a[1] + share * (b[1] - a[1])))
