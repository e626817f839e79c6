"""Laws fitted to curves by least squares, with 95 % intervals."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, choice
from ..physics.frap import disc_recovery, gaussian_recovery
from ..text import message, phrase
from ..units import registry, si

if TYPE_CHECKING:
    from pint import Quantity

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Parameter:
    """A fitted number with its interval of 95 % confidence; ``unit`` is ``""`` for a pure number.

    ``given`` says that it was not fitted but given.
    """

    value: float
    low: float
    high: float
    unit: str = ""
    given: bool = False

    @property
    def quantity(self) -> Quantity[Any]:
        """The number with its unit."""
        return registry().Quantity(self.value, self.unit)

    @property
    def interval(self) -> tuple[Quantity[Any], Quantity[Any]]:
        """Both ends with their unit."""
        return registry().Quantity(self.low, self.unit), registry().Quantity(self.high, self.unit)


@dataclass(frozen=True)
class Fit:
    """A law and its numbers.

    Intervals are from the curvature of the sum of squares and Student's t; those of constants that must be positive
    are symmetric in their logarithm. They measure how well the law describes the computed curve: they vanish where the
    part obeys it exactly. ``extrapolated`` says that the half-way concentration lies outside those swept.
    """

    law: str
    formula: str
    parameters: Mapping[str, Parameter]
    r_squared: float
    extrapolated: bool = False

    def __getitem__(self, name: str) -> Parameter:
        return self.parameters[choice(phrase("thing-fitted-number"), name, self.parameters, where=self.law)]

    def at(self, x: Any) -> Any:
        """The law at ``x``: a quantity, or a number or an array in mM, of a recovery in s.

        Raises InputError for what is no number from 0 up, QuantityError for a quantity of another kind.
        """
        values = {name: p.value for name, p in self.parameters.items()}
        timed = self.law.endswith("recovery")
        if isinstance(x, str) or (hasattr(x, "magnitude") and np.ndim(x.magnitude) == 0):
            x = si(x, "s" if timed else "mol/m^3", "x")
        try:
            numbers = np.asarray(x, dtype=float)
        except (TypeError, ValueError):
            numbers = np.array(np.nan)
        if not (np.all(np.isfinite(numbers)) and np.all(numbers >= 0.0)):
            raise InputError(
                message("errors_instruments-no-number-from-0-up", x=f"{x!r}"),
                where="x",
                why=message("errors_instruments-text", timed="s" if timed else "mM"),
                hint='"1 s"' if timed else '"5 mM"',
            )
        return LAWS[self.law](numbers, values)

    def document(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "law": self.law,
            "formula": self.formula,
            "parameters": {
                name: {"value": p.value, "low": p.low, "high": p.high, "unit": p.unit}
                for name, p in self.parameters.items()
            },
            "r_squared": self.r_squared,
            "extrapolated": self.extrapolated,
        }


def _hill(x: np.ndarray, p: Mapping[str, float]) -> np.ndarray:
    half = p["EC50"] if "EC50" in p else p["IC50"]
    with np.errstate(all="ignore"):
        bound = np.where(x > 0.0, 1.0 / (1.0 + (half / np.where(x > 0.0, x, 1.0)) ** p["n"]), 0.0)
    return np.asarray(p["baseline"] + (p["limit"] - p["baseline"]) * bound)


LAWS: Mapping[str, Callable[[np.ndarray, Mapping[str, float]], np.ndarray]] = {
    "michaelis-menten": lambda x, p: p["Vmax"] * x / (p["Km"] + x),
    "net": lambda x, p: p["v0"] + p["Vmax"] * x / (p["Km"] + x),
    "inhibition": lambda x, p: p["Vmax"] * p["K"] / (p["K"] + x),
    "hill": _hill,
    "disc recovery": lambda x, p: p["M"] * disc_recovery(x, p["w"], p["D"]),
    "gaussian recovery": lambda x, p: p["M"] * gaussian_recovery(x, p["w"], p["D"], p["K"]),
}
FORMULAS: Mapping[str, str] = {
    "michaelis-menten": "v = Vmax c / (Km + c)",
    "net": "v = v0 + Vmax c / (Km + c)",
    "inhibition": "v = Vmax K / (K + c)",
    "hill": "r = baseline + (limit - baseline) / (1 + (half/c)^n)",
    "disc recovery": "f = M exp(-2 tau/t) (I0(2 tau/t) + I1(2 tau/t)), tau = w^2/(4 D)",
    "gaussian recovery": "f = M (F(t) - F(0))/(1 - F(0)), F = K^-v Gamma(v + 1) P(v, K), v = 1/(1 + 8 D t/w^2)",
}


def fitted(
    law: str,
    x: np.ndarray,
    y: np.ndarray,
    linear: Mapping[str, tuple[float, str]],
    positive: Mapping[str, tuple[float, str]],
    fixed: Mapping[str, tuple[float, str]] | None = None,
    half: str = "",
) -> Fit | None:
    """Fit a law; None when there are no more points than numbers, when nothing varies, or when it does not settle.

    ``linear`` and ``positive`` give a first guess and a unit for each number; ``fixed`` ones are known.
    """
    scale = float(np.ptp(np.append(y, 0.0)))
    count = len(linear) + len(positive)
    if len(np.unique(x)) <= count or scale == 0.0 or not np.isfinite(scale):
        return None
    from scipy.optimize import least_squares
    from scipy.stats import t as student

    constants = {name: value for name, (value, _) in (fixed or {}).items()}

    def numbers(p: np.ndarray) -> dict[str, float]:
        found = {name: float(value) * scale for name, value in zip(linear, p, strict=False)}
        with np.errstate(over="ignore"):
            return found | {n: float(np.exp(v)) for n, v in zip(positive, p[len(linear) :], strict=True)} | constants

    def residuals(p: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            gap = (LAWS[law](x, numbers(p)) - y) / scale
            return np.asarray(np.nan_to_num(gap, nan=1e6, posinf=1e6, neginf=-1e6))

    start = [v / scale for v, _ in linear.values()] + [math.log(v) for v, _ in positive.values()]
    found = least_squares(residuals, start, method="lm", xtol=1e-15, ftol=1e-15, gtol=1e-15, max_nfev=2_000)
    if not np.all(np.isfinite(found.x)):
        return None
    spread = student.ppf(0.5 + CONFIDENCE / 2.0, len(x) - count) * standard_errors(found.jac, found.fun, len(x) - count)
    parameters: dict[str, Parameter] = {}
    for i, (name, (_, unit)) in enumerate([*linear.items(), *positive.items()]):
        middle, delta = float(found.x[i]), float(spread[i])
        with np.errstate(over="ignore"):
            ends = np.array([middle, middle - delta, middle + delta])
            values = ends * scale if name in linear else np.exp(ends)
        parameters[name] = Parameter(float(values[0]), float(values[1]), float(values[2]), unit)
    for name, (value, unit) in (fixed or {}).items():
        parameters[name] = Parameter(value, value, value, unit, given=True)
    total = float(np.sum((y - np.mean(y)) ** 2))
    r_squared = 1.0 - float(np.sum((found.fun * scale) ** 2)) / total if total > 0.0 else 0.0
    within = not half or bool(np.min(x) <= parameters[half].value <= np.max(x))
    return Fit(law, FORMULAS[law], parameters, r_squared, not within)


def standard_errors(jacobian: np.ndarray, residuals: np.ndarray, freedom: int) -> np.ndarray:
    """Standard deviations of the fitted numbers; infinite along directions that the points do not determine."""
    _, singular, right = np.linalg.svd(jacobian, full_matrices=False)
    variance = float(residuals @ residuals) / freedom
    weak = singular <= np.finfo(float).eps * max(jacobian.shape) * max(singular[0], 1e-300)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = np.where(weak, np.inf, 1.0 / np.where(weak, 1.0, singular) ** 2)
        terms = np.where(right**2 > 1e-20, right**2 * inverse[:, None], 0.0)
    return np.asarray(np.sqrt(variance * terms.sum(axis=0)) if variance > 0.0 else np.zeros(jacobian.shape[1]))
