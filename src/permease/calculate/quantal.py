"""Quantal release by hand: what to expect of n sites, and n and p from the responses to many stimuli."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, PermeaseError
from ..physics import quantal as physics
from ..plain import integer, shown
from ..text import message
from ..units import quantity, si, with_unit

if TYPE_CHECKING:
    from pint import Quantity

MOST_SITES = 1_000_000


@dataclass(frozen=True)
class QuantalRelease:
    """What n sites of release probability p are expected to give.

    Attributes
    ----------
    sites, probability : n and p.
    quantum : the mean response to one vesicle, in its own unit.
    variability : coefficient of variation of one quantum.
    content : m = n p, vesicles released per stimulus on average.
    mean : mean response.
    variance : of the response, n p q^2 (1 - p + cv^2).
    variation : coefficient of variation CV of the response; CV^2 = (1 - p + cv^2)/(n p).
    failures : probability that nothing is released, (1 - p)^n.
    """

    sites: int
    probability: float
    quantum: Quantity[Any]
    variability: float
    content: float
    mean: Quantity[Any]
    variance: Quantity[Any]
    variation: float
    failures: float

    def distribution(self, most: int | None = None) -> np.ndarray:
        """Probabilities that 0, 1, 2 ... ``most`` vesicles are released (all n by default), binomial."""
        last = self.sites if most is None else _whole(most, "most", 0)
        return np.asarray(physics.binomial(np.arange(last + 1), self.sites, self.probability))

    def poisson(self, most: int | None = None) -> np.ndarray:
        """The same by Poisson's law of equal content, to which it tends for many sites of low probability."""
        last = self.sites if most is None else _whole(most, "most", 0)
        return np.asarray(physics.poisson(np.arange(last + 1), self.content))

    def sample(self, trials: int, seed: int = 0) -> Quantity[Any]:
        """Responses to ``trials`` stimuli (up to 1e7), drawn exactly; equal seeds give equal responses."""
        count = _whole(trials, "trials", 1, 10_000_000)
        random = np.random.default_rng(_whole(seed, "seed", 0))
        found = physics.sample(random, count, self.sites, self.probability, 1.0, self.variability)
        return with_unit(float(self.quantum.magnitude) * found, str(self.quantum.units))


@dataclass(frozen=True)
class QuantalAnalysis:
    """Release parameters read off the mean and variance of responses.

    Attributes
    ----------
    content : m, the mean response over the quantum.
    probability : p = 1 - variance/(q mean) + cv^2.
    sites : n = m/p, not rounded; infinite where p is zero, the limit of Poisson's law.
    """

    content: float
    probability: float
    sites: float


def quantal(sites: int, probability: Any, quantum: Any = 1.0, *, variability: Any = 0.0) -> QuantalRelease:
    """Responses of n independent release sites: content, mean, variance, failures and their distribution.

    Parameters
    ----------
    sites :
        n, a whole number from 1 to 1e6.
    probability :
        p that a site releases its vesicle, from 0 to 1.
    quantum :
        the mean response to one vesicle, such as ``"0.4 mV"`` or ``"20 pA"``; by default responses are counted in
        quanta. Its sign is kept.
    variability :
        coefficient of variation of one quantum, zero or more.

    Each site releases one vesicle at most, and responses add up without saturation. Raises InputError and
    QuantityError that name the argument.

    Source: del Castillo & Katz 1954, J Physiol 124:560.

    >>> found = quantal(10, 0.3, "20 pA", variability=0.25)
    >>> f"{found.mean:.0f}, CV {found.variation:.4f}, failures {found.failures:.4f}"
    '60 pA, CV 0.5041, failures 0.0282'
    """
    n = _whole(sites, "sites", 1, MOST_SITES)
    p = _probability(probability)
    cv = _not_negative(variability, "variability")
    q = _quantum(quantum)
    spread = physics.quantal_variance(n, p, 1.0, cv)
    return QuantalRelease(
        sites=n,
        probability=p,
        quantum=q,
        variability=cv,
        content=n * p,
        mean=q * (n * p),
        variance=q * q * spread,
        variation=math.sqrt(spread) / (n * p) if p > 0.0 else math.inf,
        failures=float(physics.binomial(0, n, p)),
    )


def quantal_analysis(mean: Any, variance: Any, quantum: Any = 1.0, *, variability: Any = 0.0) -> QuantalAnalysis:
    """Content, release probability and number of sites from the mean and variance of responses to equal stimuli.

    Parameters
    ----------
    mean, variance :
        of the responses; the variance in the square of the unit of the mean. Noise of the recording is to be taken
        off the variance first.
    quantum, variability :
        mean response to one vesicle, of the sign of ``mean``, and its coefficient of variation.

    Raises InputError where the numbers fit no p from 0 to 1, and for what cannot be used; QuantityError.

    Source: del Castillo & Katz 1954, J Physiol 124:560.

    >>> found = quantal_analysis("60 pA", "915 pA^2", "20 pA", variability=0.25)
    >>> round(found.probability, 6), round(found.sites, 6)
    (0.3, 10.0)
    """
    q = _quantum(quantum)
    unit = str(q.to_base_units().units)
    size = float(q.to_base_units().magnitude)
    average = si(mean, unit, "mean") / size
    spread = si(variance, f"({unit})**2" if unit else "", "variance") / size**2
    cv = _not_negative(variability, "variability")
    if not average > 0.0:
        raise InputError(
            message("errors_calculate-mean-response-has-not-sign"),
            where="mean",
            hint=message("errors_calculate-both-one-sign"),
        )
    if spread < 0.0:
        raise InputError(message("errors_calculate-variance-zero-more"), where="variance")
    p = float(physics.release_probability(average, spread, 1.0, cv))
    if not -1e-9 <= p <= 1.0 + 1e-9:
        raise InputError(
            message("errors_calculate-no-release-probability-from-0", p=f"{p:.4g}"),
            where="variance",
            why=message("errors_calculate-p-1-variance-q-mean-cv"),
            hint=message("errors_calculate-check-quantum-variability-noise"),
        )
    p = min(max(p, 0.0), 1.0)
    return QuantalAnalysis(average, p, average / p if p > 1e-9 else math.inf)


def _quantum(value: Any) -> Quantity[Any]:
    try:
        found = quantity(value)
    except PermeaseError as error:
        raise error.within("quantum") from None
    if np.ndim(found.magnitude) or not math.isfinite(found.magnitude) or float(found.magnitude) == 0.0:
        raise InputError(
            message("errors_calculate-single-response-other-than-zero", value=value), where="quantum", hint='"20 pA"'
        )
    return with_unit(float(found.magnitude), str(found.units))


def _probability(value: Any) -> float:
    found = si(value, "", "probability")
    if not 0.0 <= found <= 1.0:
        raise InputError(message("errors_calculate-lies-from-0-1-not", value=value), where="probability", hint="0.3")
    return found


def _not_negative(value: Any, where: str) -> float:
    found = si(value, "", where)
    if found < 0.0:
        raise InputError(message("errors_calculate-must-zero-more-not", value=value), where=where, hint="0.3")
    return found


def _whole(value: Any, where: str, least: int, most: int = 2**63 - 1) -> int:
    found = integer(value)
    if found is None or not least <= found <= most:
        raise InputError(
            message("errors_calculate-no-whole-number-from-up", value=shown(value), least=least),
            where=where,
            hint=f"{where}={max(least, 10)}",
        )
    return found
