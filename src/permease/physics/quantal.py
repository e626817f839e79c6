"""Quantal release: how many vesicles a stimulus releases, and how large the response to them is.

n sites release one vesicle each with the probability p, independently; each vesicle gives a quantum of size q whose
coefficient of variation is cv. The number released is binomial; many sites of low probability make it Poisson. Sources:
del Castillo & Katz 1954, J Physiol 124:560; Katz, The Release of Neural Transmitter Substances, 1969 (DOIs not
verified). Numbers only, in any one unit of amplitude.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np


def binomial(released: Any, sites: int, probability: float) -> Any:
    """Probability that ``released`` of ``sites`` vesicles are released, a number or array of whole numbers.

    Zero outside 0 ... n. Relative error below 1e-11.

    >>> round(binomial(2, 5, 0.3), 4)
    0.3087
    """
    k = np.atleast_1d(np.asarray(released, dtype=float))
    found = np.zeros_like(k)
    for i, count in enumerate(k):
        if 0.0 <= count <= sites and count == int(count):
            found[i] = _binomial(int(count), sites, probability)
    return float(found[0]) if np.ndim(released) == 0 else found


def _binomial(count: int, sites: int, probability: float) -> float:
    if probability in (0.0, 1.0):
        return float(count == sites * int(probability))
    ways = math.lgamma(sites + 1.0) - math.lgamma(count + 1.0) - math.lgamma(sites - count + 1.0)
    return math.exp(ways + count * math.log(probability) + (sites - count) * math.log1p(-probability))


def poisson(released: Any, content: float) -> Any:
    """Probability of ``released`` vesicles where ``content`` (m = np) are released on average.

    >>> round(poisson(0, 1.5), 5)
    0.22313
    """
    k = np.atleast_1d(np.asarray(released, dtype=float))
    found = np.zeros_like(k)
    for i, count in enumerate(k):
        if count >= 0.0 and count == int(count):
            if content == 0.0:
                found[i] = float(count == 0.0)
            else:
                found[i] = math.exp(count * math.log(content) - content - math.lgamma(count + 1.0))
    return float(found[0]) if np.ndim(released) == 0 else found


def quantal_mean(sites: Any, probability: Any, quantum: Any) -> Any:
    """Mean response n p q."""
    return sites * probability * quantum


def quantal_variance(sites: Any, probability: Any, quantum: Any, variability: Any = 0.0) -> Any:
    """Variance of the response, n p q^2 (1 - p + cv^2).

    ``variability`` is cv, the coefficient of variation of one quantum. So CV^2 = (1 - p)/(n p) + cv^2/(n p).

    >>> round(quantal_variance(10, 0.3, 2.0, 0.25), 6)
    9.15
    """
    return sites * probability * quantum * quantum * (1.0 - probability + variability * variability)


def parabola(mean: Any, sites: Any, quantum: Any, variability: Any = 0.0) -> Any:
    """Variance against mean as the probability changes: q (1 + cv^2) mean - mean^2/n.

    >>> round(parabola(6.0, 10, 2.0, 0.25), 6)
    9.15
    """
    return quantum * (1.0 + variability * variability) * mean - mean * mean / sites


def release_probability(mean: Any, variance: Any, quantum: Any, variability: Any = 0.0) -> Any:
    """p from the mean and variance of responses: 1 - variance/(q mean) + cv^2.

    With quanta of one size counted (q = 1, cv = 0) this is 1 - variance/mean. Negative where the responses vary more
    than Poisson's law allows, which says that the assumptions do not hold.

    >>> round(release_probability(6.0, 9.15, 2.0, 0.25), 6)
    0.3
    """
    return 1.0 - variance / (quantum * mean) + variability * variability


def content_from_failures(trials: float, failures: float) -> float:
    """Quantal content m = ln(trials/failures) of a Poisson release.

    Raises ValueError unless 0 < failures <= trials.

    >>> round(content_from_failures(1000, 223), 3)
    1.501
    """
    if not 0.0 < failures <= trials:
        raise ValueError("failures are above zero and no more than the trials")
    return math.log(trials / failures)


def content_from_variation(variation: float, variability: float = 0.0) -> float:
    """Quantal content of a Poisson release from the coefficient of variation of the responses: (1 + cv^2)/CV^2.

    Raises ValueError for a variation of zero or less.

    >>> content_from_variation(0.5)
    4.0
    """
    if not variation > 0.0:
        raise ValueError("the coefficient of variation is above zero")
    return (1.0 + variability * variability) / (variation * variation)


def sample(
    random: np.random.Generator,
    trials: int,
    sites: int,
    probability: float,
    quantum: float = 1.0,
    variability: float = 0.0,
) -> np.ndarray:
    """Responses to ``trials`` stimuli, drawn exactly: a binomial number of quanta, each gamma-distributed.

    Failures are exactly zero. The sum of k quanta of mean q and variation cv is gamma-distributed with the shape
    k/cv^2 and the scale q cv^2, so no quantum is drawn by itself.

    >>> found = sample(np.random.default_rng(1), 20000, 10, 0.3, 2.0, 0.25)
    >>> bool(abs(found.mean() - 6.0) < 0.1 and abs(found.var() - 9.15) < 0.4)
    True
    """
    released = random.binomial(sites, probability, trials)
    if variability == 0.0:
        return np.asarray(quantum * released, dtype=float)
    spread = variability * variability
    found = np.zeros(trials)
    some = released > 0
    found[some] = random.gamma(released[some] / spread, quantum * spread)
    return found
