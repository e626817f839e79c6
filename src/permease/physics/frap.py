"""Fluorescence recovery after photobleaching: how much of the lost light is back, by diffusion in a wide membrane.

Both laws give the recovered fraction f(t), 0 right after the bleach and 1 at the end, of molecules that all move; with
a mobile fraction M the signal is M f(t). They hold for a bleach much shorter than the recovery, a spot much smaller
than the membrane, and one diffusion coefficient.

Sources: Soumpasis 1983, Biophys J 41:95; Axelrod et al. 1976, Biophys J 16:1055.
"""

from __future__ import annotations

import functools
import math
from typing import Any

import numpy as np

from .root import root


def disc_recovery(time: Any, radius: Any, diffusion: Any) -> Any:
    """Recovered fraction in a uniformly bleached disc: exp(-2 tau/t) [I0(2 tau/t) + I1(2 tau/t)], tau = w^2/(4 D).

    ``time`` (s) from 0 up, number or array; ``radius`` w of the disc (m); ``diffusion`` D (m2/s). Shape of ``time``.
    Source: Soumpasis 1983, Biophys J 41:95.

    >>> round(disc_recovery(1.0, 1e-6, 0.2236e-12), 3)
    0.5
    """
    return _shaped(_disc, time, 4.0 * diffusion / (radius * radius))


def gaussian_recovery(time: Any, radius: Any, diffusion: Any, depth: float = 1.0) -> Any:
    """Recovered fraction when a Gaussian beam of exp(-2) radius ``radius`` (m) both bleaches and reads.

    ``depth`` K is the bleaching dose at the centre: K below 0.1 is a shallow bleach, whose recovery is
    t/(t + tau) with tau = w^2/(4 D). The light is K^-v Gamma(v + 1) P(v, K), v = 1/(1 + 2 t/tau), P the lower
    incomplete gamma function. Source: Axelrod et al. 1976, Biophys J 16:1055.

    >>> round(gaussian_recovery(1.0, 1e-6, 0.25e-12, depth=1e-3), 3)
    0.5
    """
    return _shaped(functools.partial(_gaussian, depth=depth), time, 4.0 * diffusion / (radius * radius))


def _shaped(law: Any, time: Any, rate: Any) -> Any:
    """The law at time/tau, a float for a float; ``rate`` is 1/tau."""
    found = law(np.asarray(time, dtype=float) * rate)
    return float(found) if np.ndim(time) == 0 else found


def _disc(reduced: np.ndarray) -> np.ndarray:
    """The law of the disc at t/tau."""
    from scipy.special import i0e, i1e

    with np.errstate(divide="ignore"):
        x = 2.0 / reduced
    finite = np.where(np.isfinite(x), x, 1.0)
    return np.where(np.isfinite(x), i0e(finite) + i1e(finite), 0.0)


def _gaussian(reduced: np.ndarray, depth: float) -> np.ndarray:
    """The law of the Gaussian at t/tau."""
    from scipy.special import gammainc, gammaln

    if depth < 1e-6:
        return np.asarray(reduced / (1.0 + reduced))
    power = 1.0 / (1.0 + 2.0 * reduced)
    # v -> 0 is the end of the recovery, where the light is 1
    some = np.maximum(power, 1e-300)
    light = np.exp(gammaln(some + 1.0) - some * math.log(depth)) * gammainc(some, depth)
    start = -math.expm1(-depth) / depth
    return np.asarray(np.maximum(light - start, 0.0) / (1.0 - start))


@functools.cache
def disc_factor() -> float:
    """D t_half/w^2 of the uniform disc, 0.2236 (0.224 in the literature): the root of recovery = 1/2.

    >>> round(disc_factor(), 4)
    0.2236
    """
    return _factor(_disc)


@functools.lru_cache(maxsize=64)
def gaussian_factor(depth: float = 1.0) -> float:
    """D t_half/w^2 of the Gaussian beam, from 1/4 for a shallow bleach up with the depth.

    >>> round(gaussian_factor(1e-9), 4), round(gaussian_factor(1.0), 3)
    (0.25, 0.274)
    """
    return _factor(functools.partial(_gaussian, depth=depth))


def _factor(law: Any) -> float:
    """D t_half/w^2 = (t_half/tau)/4."""
    logarithm = root(lambda u: float(law(np.asarray(math.exp(u)))) - 0.5, math.log(1e-3), math.log(1e6))
    return 0.25 * math.exp(logarithm)
