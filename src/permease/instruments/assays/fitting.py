"""Numbers of a law from the points of an assay, with intervals of 95 % confidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...errors import ConvergenceError, InputError
from ...text import Text, message, phrase
from ..fits import CONFIDENCE, Fit, Parameter, standard_errors

Law = Callable[[Any, Mapping[str, float]], Any]


OPEN = 30.0
"""An interval wider than this many times the number says that the points leave it open."""


def _nothing(x: Any, numbers: Mapping[str, float]) -> Any:
    return np.full_like(np.asarray(x, dtype=float), np.nan)


@dataclass(frozen=True)
class AssayFit(Fit):
    """A fitted law of an assay, in the units of the curve it belongs to."""

    law_of: Law = field(default=_nothing, compare=False, repr=False)

    def at(self, x: Any) -> Any:
        """The law at ``x`` (in the unit of the x of the curve), in the unit of its main series."""
        return self.law_of(np.asarray(x, dtype=float), {name: p.value for name, p in self.parameters.items()})


def fit_law(
    name: str,
    formula: str,
    law: Law,
    x: np.ndarray,
    y: np.ndarray,
    guesses: Mapping[str, tuple[float, str, bool]],
    *,
    fixed: Mapping[str, tuple[float, str]] | None = None,
    logarithmic: bool = False,
    starts: int = 1,
    hidden: int = 0,
) -> AssayFit:
    """Least squares of ``law`` against the points; ``logarithmic`` compares the logarithms of both.

    ``guesses``: first guess, unit, and whether it must be positive (its interval is then symmetric in its logarithm).
    Numbers that the points do not determine get endless intervals. Raises InputError for too few points and
    ConvergenceError where nothing settles. ``starts`` first guesses, spread by factors of ten (or units), are tried;
    ``hidden`` numbers are found inside the law.
    """
    from scipy.optimize import least_squares
    from scipy.stats import t as student

    if len(np.unique(x)) <= len(guesses) + hidden:
        raise InputError(
            message(
                "errors_instruments-points-cannot-give-numbers", count=len(np.unique(x)), count2=len(guesses) + hidden
            ),
            where=name,
            hint=message("errors_instruments-least-different-points", count=len(guesses) + hidden + 1),
        )
    known = {key: value for key, (value, _) in (fixed or {}).items()}
    scale = 1.0 if logarithmic else float(np.ptp(y)) or 1.0

    def numbers(p: np.ndarray) -> dict[str, float]:
        with np.errstate(over="ignore"):
            return known | {
                key: float(np.exp(value)) if positive else float(value)
                for (key, (_, _, positive)), value in zip(guesses.items(), p, strict=True)
            }

    def residuals(p: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            model = np.asarray(law(x, numbers(p)), float)
            gap = np.log(model) - np.log(y) if logarithmic else (model - y) / scale
        return np.asarray(np.nan_to_num(gap, nan=1e6, posinf=1e6, neginf=-1e6))

    base = np.array([math.log(v) if positive else v for v, _, positive in guesses.values()])
    steps = np.array([math.log(10.0) if positive else 1.0 for _, _, positive in guesses.values()])
    found = None
    rng = np.random.default_rng(0)
    for number in range(starts):
        begin = base + (steps * rng.uniform(-1.0, 1.0, len(base)) if number else 0.0)
        tried = least_squares(residuals, begin, x_scale="jac", xtol=1e-14, ftol=1e-14, gtol=1e-14, max_nfev=400)
        if np.all(np.isfinite(tried.x)) and (found is None or tried.cost < found.cost):
            found = tried
    if found is None or not float(np.max(np.abs(found.fun))) < 1e5:
        raise ConvergenceError(
            message("errors_instruments-law-does-not-settle-these"),
            where=name,
            hint=message("errors_instruments-fix-one-numbers"),
        )
    freedom = len(x) - len(guesses) - hidden
    spread = student.ppf(0.5 + CONFIDENCE / 2.0, freedom) * standard_errors(found.jac, found.fun, freedom)
    parameters: dict[str, Parameter] = {}
    for i, (key, (_, unit, positive)) in enumerate(guesses.items()):
        with np.errstate(over="ignore"):
            ends = np.array([found.x[i], found.x[i] - spread[i], found.x[i] + spread[i]])
            values = np.exp(ends) if positive else ends
        parameters[key] = Parameter(float(values[0]), float(values[1]), float(values[2]), unit)
    for key, (value, unit) in (fixed or {}).items():
        parameters[key] = Parameter(value, value, value, unit, given=True)
    measured = np.log(y) if logarithmic else y / scale
    total = float(np.sum((measured - np.mean(measured)) ** 2))
    r_squared = 1.0 - float(np.sum(found.fun**2)) / total if total > 0.0 else 0.0
    return AssayFit(name, formula, parameters, r_squared, False, law)


def fit_remarks(fit: Fit, names: tuple[str, ...]) -> tuple[Text, ...]:
    """That the points leave one of the fitted ``names`` open, or that the law does not describe them (R2 <= 0)."""
    found = []
    for name in names:
        if not fit[name].high - fit[name].low < OPEN * fit[name].value:
            found.append(phrase("assay-points-do-not-determine-see", name=name))  # fmt: skip
    if not fit.r_squared > 0.0:
        found.append(phrase("assay-law-does-not-describe-these", r_squared=f'{fit.r_squared:.2g}'))  # fmt: skip
    return tuple(found)
