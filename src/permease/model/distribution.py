"""How a number differs from cell to cell: distributions and grids, by their quantiles."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError, PermeaseError
from ..plain import real, shown, whole
from ..text import listing, message, phrase
from ..units import quantity, registry, said, si, with_unit

Quantile = Callable[[np.ndarray], np.ndarray]
BROADEST = 1e6
"""Largest coefficient of variation: a lognormal number of it spans twenty orders of magnitude within two deviations."""
MOST_VALUES = 10**9
"""Most values of a grid."""


@dataclass(frozen=True)
class Distribution:
    """What one number of the members of a population is drawn from; made by ``normal``, ``uniform`` and the others.

    ``arguments`` are as given, ``points`` the number of values of a grid (0 of a distribution).
    """

    kind: str
    arguments: tuple[tuple[str, Any], ...]
    points: int = 0

    def quantile(self, unit: str, usual: float) -> Quantile:
        """The quantile function: numbers between 0 and 1 to values in a coherent SI unit.

        ``usual`` is what the cell itself has there (same unit). Raises InputError, with the argument, for numbers of
        another dimension and for distributions that do not exist.
        """
        return _KINDS[self.kind](unit, usual, **dict(self.arguments))

    def __repr__(self) -> str:
        return f"{self.kind}({', '.join(f'{key}={value!r}' for key, value in self.arguments if value is not None)})"


def normal(mean: Any, sd: Any = None, *, cv: float | None = None) -> Distribution:
    """A normal distribution: ``normal("90 fL", cv=0.11)`` or ``normal("90 fL", "10 fL")``.

    ``sd`` is the standard deviation in the unit of the mean, ``cv`` the same as a fraction of the mean; give one. Of a
    number that cannot be negative, members below zero end as INVALID; ``lognormal`` has none.

    Raises InputError where not exactly one spread is given, or one that is negative.
    """
    _one_of("normal", sd=sd, cv=cv)
    return Distribution("normal", (("mean", mean), ("sd", sd), ("cv", _spread(cv, "normal"))))


def lognormal(mean: Any, *, cv: float) -> Distribution:
    """A lognormal distribution with this mean and standard deviation cv times the mean: positive and skewed.

    Raises InputError for a negative ``cv``; the mean is read by the population.
    """
    _one_of("lognormal", cv=cv)
    return Distribution("lognormal", (("mean", mean), ("cv", _spread(cv, "lognormal"))))


def uniform(low: Any, high: Any, *, log: bool = False) -> Distribution:
    """Evenly between two values; with ``log`` evenly in the logarithm.

    Both in the unit of the number that varies, e.g. ``uniform("1 mM", "5 mM")``. Raises InputError where the first is
    above the second; units are read, and refused with QuantityError, by the population.
    """
    _in_order(low, high)
    return Distribution("uniform", (("low", low), ("high", high), ("log", bool(log))))


def _in_order(low: Any, high: Any) -> None:
    """Refuse two values in one unit of which the first is above the second; others are for the population to read."""
    try:
        first, last = quantity(low), quantity(high)
        descending = bool(first.dimensionality == last.dimensionality and first.to(last.units) > last)
    except (PermeaseError, TypeError, ValueError):
        return
    if descending:
        raise InputError(
            message("errors_model-low-above-high", least=said(low), most=said(high)),
            where="low, high",
            hint=f'uniform("{said(high)}", "{said(low)}")',
        )


def scaled(low: float | None = None, high: float | None = None, *, cv: float | None = None) -> Distribution:
    """The cell's own number times a factor: lognormal with mean 1 and this ``cv``, or between ``low`` and ``high``.

    Between two factors it is even in the logarithm: ``scaled(0.1, 10)`` halves as often as it doubles.

    Raises InputError for a negative ``cv``.
    """
    if (cv is None) == (low is None) or (low is None) != (high is None):
        raise InputError(
            message("errors_model-takes-two-factors-cv"), where="scaled", hint="scaled(0.5, 2), scaled(cv=0.3)"
        )
    return Distribution("scaled", (("low", low), ("high", high), ("cv", _spread(cv, "scaled"))))


def grid(low: Any, high: Any = None, count: int | None = None, *, log: bool = False) -> Distribution:
    """Every one of these values: ``grid("1 mM", "60 mM", 50, log=True)`` or ``grid(["1 mM", "5 mM", "20 mM"])``.

    A population with grids has every combination of their values.

    Raises InputError for a count that cannot be one; the values are read, and refused, by the population.

    Shape: a list holds one value for each member, (n,).
    """
    if high is None and count is None:
        listed = isinstance(low, (tuple, list, np.ndarray)) or np.ndim(getattr(low, "magnitude", 0)) == 1
        values = tuple(low) if listed and np.ndim(getattr(low, "magnitude", low)) == 1 else ()
        if not values:
            raise InputError(
                message("errors_model-cannot-read-values", low=shown(low)),
                where="grid",
                hint='grid("1 mM", "60 mM", 50)',
            )
        return Distribution("grid", (("values", values),), len(values))
    words = phrase("thing-number-of-values")
    points = whole(count, 2, MOST_VALUES, words, where="grid", hint='grid("1 mM", "60 mM", 50)')
    return Distribution("grid", (("low", low), ("high", high), ("count", points), ("log", bool(log))), points)


def _one_of(where: str, **given: Any) -> None:
    chosen = [name for name, value in given.items() if value is not None]
    if len(chosen) != 1:
        raise InputError(
            message("errors_model-give-one", given=listing(given, "list-or")),
            where=where,
            why=message("error-both_given") if chosen else "",
            hint=f"{where}(..., cv=0.3)",
        )


def _spread(cv: Any, where: str) -> float | None:
    if cv is None:
        return None
    found = real(cv)
    if found is None or not 0.0 <= found <= BROADEST:
        raise InputError(
            message("errors_model-cv-number-from-0-not", broadest=f"{BROADEST:g}", cv=shown(cv)),
            where=where,
            hint="cv=0.3",
        )
    return found


# -- quantile functions ----------------------------------------------------------------------------------------------


def _normal(unit: str, usual: float, mean: Any, sd: Any, cv: float | None) -> Quantile:
    from scipy.special import ndtri

    centre = si(mean, unit, "mean")
    width = _difference(sd, unit) if sd is not None else (cv or 0.0) * abs(centre)
    return lambda u: np.asarray(centre + width * ndtri(u))


def _difference(sd: Any, unit: str) -> float:
    """A standard deviation; of a temperature it is a difference, in kelvin."""
    found = quantity(sd)
    if unit == "K" and found.units == registry().Unit("degC"):
        found = with_unit(float(found.magnitude), "K")
    width = si(found, unit, "sd")
    if width < 0.0:
        raise InputError(message("errors_model-standard-deviation-not-below-zero", sd=said(sd)), where="sd")
    return width


def _lognormal(unit: str, usual: float, mean: Any, cv: float) -> Quantile:
    centre = si(mean, unit, "mean")
    if centre <= 0.0:
        raise InputError(message("errors_model-lognormal-number-above-zero-not", mean=said(mean)), where="mean")
    return _factor(cv, centre)


def _factor(cv: float, mean: float) -> Quantile:
    from scipy.special import ndtri

    sigma = math.sqrt(math.log1p(cv * cv))
    return lambda u: np.asarray(mean * np.exp(sigma * ndtri(u) - 0.5 * sigma * sigma))


def _uniform(unit: str, usual: float, low: Any, high: Any, log: bool) -> Quantile:
    return _between(low, high, unit, log)


def _between(least: Any, most: Any, unit: str, log: bool) -> Quantile:
    low, high = si(least, unit, "low"), si(most, unit, "high")
    if not low <= high:
        raise InputError(message("errors_model-low-above-high", least=said(least), most=said(most)), where="low, high")
    if not log:
        return lambda u: np.asarray(low + (high - low) * u)
    if low <= 0.0:
        raise InputError(
            message("errors_model-logarithm-needs-numbers-above-zero"),
            where="low",
            why=message("errors_model-text", said=said(least)),
        )
    ratio = math.log(high / low)
    return lambda u: np.asarray(low * np.exp(ratio * u))


def _scaled(unit: str, usual: float, low: Any, high: Any, cv: float | None) -> Quantile:
    if cv is not None:
        if usual <= 0.0:
            raise InputError(
                message("errors_model-cv-needs-number-above-zero"),
                where="scaled",
                why=message("errors_model-cell-has-there", usual=f"{usual:g}"),
            )
        return _factor(cv, usual)
    factor = _between(low, high, "", log=True)
    return lambda u: usual * factor(u)


def _grid(
    unit: str, usual: float, values: Any = None, low: Any = None, high: Any = None, count: int = 0, log: bool = False
) -> Quantile:
    if values is None:
        points = _between(low, high, unit, log)(np.linspace(0.0, 1.0, count))
    else:
        points = np.array([si(value, unit, "value") for value in values])
    return lambda u: points[np.minimum((u * len(points)).astype(np.int64), len(points) - 1)]


_KINDS: dict[str, Callable[..., Quantile]] = {
    "normal": _normal, "lognormal": _lognormal, "uniform": _uniform, "scaled": _scaled, "grid": _grid,
}  # fmt: skip
