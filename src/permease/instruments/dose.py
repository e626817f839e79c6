"""Dose-response curves of one part."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, PermeaseError, choice
from ..model.conditions import PointConditions
from ..model.transporter import Transporter
from ..text import message, phrase
from .curve import Curve, Series, held
from .fits import Fit, fitted
from .sweep import (
    along,
    concentrations_of,
    current,
    demand_bound,
    part_of,
    rate_unit,
    side_of,
    species_of,
    start_of,
)

if TYPE_CHECKING:
    from pint import Quantity

SATURATING = 5.0e4
"""The dose (mol/m3) that stands for an endless one."""
RESPONSES = ("turnover", "open_probability", "current")


@dataclass(frozen=True, eq=False)
class DoseResponse(Curve):
    """A response against the dose of a ligand, with Hill's law fitted.

    ``baseline`` is the response without the ligand and ``limit`` the one to 50 M of it; ``half_maximal`` is the dose
    half way between them as the part itself computes it, whatever law it follows; each None where the part gives none.
    """

    baseline: float | None = None
    limit: float | None = None
    half_maximal: Quantity[Any] | None = None

    @property
    def inhibits(self) -> bool:
        """Whether the response falls with the dose."""
        return self.fit is not None and "IC50" in self.fit.parameters

    @property
    def answers(self) -> dict[str, Any]:
        """The half-maximal dose."""
        return {"half_maximal": self.half_maximal}


def dose_response(
    part: Any,
    ligand: str,
    doses: Any = ("1 nM", "10 mM", 43),
    *,
    side: str = "out",
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
    response: str = "",
) -> DoseResponse:
    """The stationary response of one part to doses of a ligand, with EC50 or IC50 and Hill coefficient.

    Parameters
    ----------
    part :
        the part.
    ligand :
        a species that the part binds on ``side``: inhibitor, agonist or substrate.
    doses :
        ``(from, to, count)`` spaced by equal factors, a list of quantities, or a quantity that holds an array.
    side :
        ``"out"`` or ``"in"``.
    inside, outside :
        the other species; the ligand in them is replaced.
    voltage, temperature :
        held.
    response :
        ``"turnover"``, ``"open_probability"`` or ``"current"``; by default the open probability where the part
        has one, else the turnover.

    Hill's law starts from the computed response without ligand. Raises InputError for a ligand that the part does not
    bind there, for no doses and for missing species; QuantityError; UnknownNameError.

    Shapes: ``x`` and every series (n,), n the number of doses. Source: the law of the part, which names its own; the
    fitted one Hill 1910.

    >>> from permease import library
    >>> curve = dose_response(
    ...     library.part("NaKATPase")(), "ouabain", inside={"Na": "10 mM", "K": "140 mM"},
    ...     outside={"Na": "140 mM", "K": "5 mM"}, voltage="-70 mV",
    ... )
    >>> curve.inhibits, round(curve.fit["n"].value, 6)
    (True, 1.0)
    """
    found, side = part_of(part), side_of(side, "side")
    name = species_of(ligand, "ligand")
    demand_bound(found, name, side, "ligand")
    wanted = _response(found, response)
    amounts = concentrations_of(doses, name, "doses")
    demand = wanted != "open_probability"
    at = start_of(found, inside, outside, voltage, temperature, {(name, side): amounts}, demand=demand)
    unit, factor = _unit(found, wanted)

    def answer(values: np.ndarray) -> np.ndarray:
        here = _with(at, name, side, values)
        return along(found, len(values), lambda: {"y": _measured(found, wanted, here, factor)}, values, "mM")["y"]

    y = answer(amounts)
    baseline, limit = _single(answer, 0.0), _single(answer, SATURATING)
    return DoseResponse(
        kind="dose-response",
        part=found.name,
        label=found.label,
        x=Series(name, amounts, "mM"),
        series={wanted: Series(wanted, y, unit)},
        conditions=held(at, f"{name}.{side}"),
        fit=_fit(amounts, y, baseline, unit),
        baseline=baseline,
        limit=limit,
        half_maximal=_half(answer, baseline, limit),
    )


def _response(part: Transporter, response: str) -> str:
    gated = bool(getattr(part, "gates", ())) and callable(getattr(part, "open_fraction", None))
    usual = "open_probability" if gated else "turnover"
    wanted = choice(phrase("thing-response"), response, RESPONSES, where="response", default=usual)
    if wanted == "open_probability" and not gated:
        raise InputError(message("errors_instruments-has-no-gate-so-no"), where=part.name, hint='response="turnover"')
    return wanted


def _unit(part: Transporter, response: str) -> tuple[str, float]:
    if response == "open_probability":
        return "", 1.0
    if response == "current":
        return ("fA", 1e15) if part.per_molecule else ("uA/cm^2", 1e2)
    return rate_unit(part)


def _with(at: PointConditions, species: str, side: str, values: np.ndarray) -> PointConditions:
    if side == "in":
        return replace(at, inside={**at.inside, species: values})
    return replace(at, outside={**at.outside, species: values})


def _measured(part: Any, response: str, at: PointConditions, factor: float) -> Any:
    if response == "turnover":
        return part._turnover(at) * factor
    if response == "current":
        return current(part, at) * factor
    return part.open_fraction(at)


def _single(answer: Any, dose: float) -> float | None:
    try:
        return float(answer(np.array([dose]))[0])
    except PermeaseError:
        return None


def _half(answer: Any, baseline: float | None, limit: float | None) -> Any:
    """The dose half way between none and an endless one (uM), by bisection of its logarithm."""
    from ..units import with_unit

    if baseline is None or limit is None or abs(limit - baseline) <= 1e-9 * max(abs(limit), abs(baseline)):
        return None
    from scipy.optimize import brentq

    middle = 0.5 * (baseline + limit)

    def above(log_dose: float) -> float:
        return float(answer(np.array([math.exp(log_dose)]))[0]) - middle

    low, high = math.log(1e-12), math.log(SATURATING)
    try:
        if (above(low) > 0.0) == (above(high) > 0.0):
            return None
        return with_unit(math.exp(brentq(above, low, high, xtol=1e-13)), "mol/m^3", "uM")
    except PermeaseError:
        return None


def _fit(x: np.ndarray, y: np.ndarray, baseline: float | None, unit: str) -> Fit | None:
    positive = x > 0.0
    doses, answers = x[positive], y[positive]
    if baseline is None or len(doses) < 4:
        return None
    far = float(answers[np.argmax(np.abs(answers - baseline))])
    kind = "IC50" if abs(far) < abs(baseline) else "EC50"
    middle = float(doses[np.argmin(np.abs(answers - 0.5 * (far + baseline)))])
    return fitted(
        "hill",
        doses,
        answers,
        {"limit": (far, unit)},
        {kind: (middle, "mM"), "n": (1.0, "")},
        {"baseline": (baseline, unit)},
        half=kind,
    )
