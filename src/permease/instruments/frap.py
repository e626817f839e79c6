"""Diffusion coefficient and mobile fraction from a measured recovery after photobleaching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import ConvergenceError, InputError
from ..physics.frap import disc_factor, disc_recovery, gaussian_factor, gaussian_recovery
from ..text import message
from ..units import si
from .arguments import positive
from .curve import Series
from .fits import Fit, Parameter, fitted

LAWS: Mapping[str, str] = {"disc": "disc recovery", "gaussian": "gaussian recovery"}
LEAST_POINTS = 4


@dataclass(frozen=True, eq=False)
class RecoveryFit:
    """A recovery and what was fitted to it.

    Attributes
    ----------
    times : after the bleach (s).
    values : recovered fraction, 0 right after the bleach and 1 for the light before it.
    radius : of the disc, or the exp(-2) radius of the beam (m).
    bleach : ``"disc"`` or ``"gaussian"``.
    depth : bleaching dose at the centre of the beam; of no use for a disc.
    fit : the law with ``"D"`` (um^2/s) and ``"M"``, with 95 % intervals.
    """

    times: np.ndarray
    values: np.ndarray
    radius: float
    bleach: str
    depth: float
    fit: Fit

    @property
    def diffusion(self) -> Parameter:
        """Diffusion coefficient with its 95 % interval, in um^2/s."""
        found = self.fit["D"]
        return Parameter(1e12 * found.value, 1e12 * found.low, 1e12 * found.high, "um^2/s")

    @property
    def mobile(self) -> Parameter:
        """Mobile fraction with its 95 % interval; 1 minus it is immobile for as long as one looked."""
        return self.fit["M"]

    @property
    def half_time(self) -> Parameter:
        """Time of half the recovery of what moves, with its 95 % interval (s)."""
        factor = disc_factor() if self.bleach == "disc" else gaussian_factor(self.depth)
        size = factor * self.radius**2
        found = self.fit["D"]
        return Parameter(size / found.value, size / found.high, size / found.low if found.low else np.inf, "s")

    @property
    def too_short(self) -> bool:
        """True where the record ends before twice the half time: then D and M stand in for each other."""
        return bool(self.times[-1] < 2.0 * self.half_time.value)

    def at(self, times: Any) -> np.ndarray:
        """The fitted law at ``times`` (s)."""
        return np.asarray(self.fit.at(times))

    @property
    def series(self) -> Series:
        """The measured recovery."""
        return Series("recovery", self.values, "")

    def document(self) -> dict[str, Any]:
        """As plain values (s, um^2/s)."""

        def plain(p: Parameter) -> dict[str, Any]:
            return {"value": p.value, "low": p.low, "high": p.high, "unit": p.unit}

        return {
            "bleach": self.bleach,
            "radius": {"value": 1e6 * self.radius, "unit": "um"},
            "diffusion": plain(self.diffusion),
            "mobile": plain(self.mobile),
            "half_time": plain(self.half_time),
            "r_squared": self.fit.r_squared,
            "too_short": self.too_short,
        }


def fit_frap(times: Any, recovery: Any, *, radius: Any, bleach: str = "disc", depth: float = 1.0) -> RecoveryFit:
    """Fit diffusion coefficient and mobile fraction to a recovery by least squares.

    Parameters
    ----------
    times, recovery :
        seconds after the bleach, increasing, from 0 up (numbers, or a pint quantity), and the recovered fraction at
        each, 0 right after the bleach and 1 for the light before it, corrected for the light that reading bleaches. At
        least four.
    radius :
        of the bleached disc, or the exp(-2) radius of a Gaussian beam, e.g. ``"1 um"``.
    bleach, depth :
        ``"disc"`` (Soumpasis 1983) or ``"gaussian"`` (Axelrod et al. 1976); for the latter the bleaching dose at the
        centre, -ln of the light left there.

    The intervals are those of independent errors of one size at all times; they say nothing of a wrong ``radius``,
    which enters D squared. Raises QuantityError, InputError; ConvergenceError where the points do not determine the
    law.

    Shapes: ``times`` and ``recovery`` (n,), of one length. Sources: Soumpasis 1983, Biophys J 41:95; Axelrod et al.
    1976, Biophys J 16:1055.

    >>> t = [0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0]
    >>> found = fit_frap(t, [0.8 * disc_recovery(x, 1e-6, 0.5e-12) for x in t], radius="1 um")
    >>> f"{found.diffusion.value:.3f} {found.diffusion.unit}, mobile {found.mobile.value:.3f}"
    '0.500 um^2/s, mobile 0.800'
    """
    if not isinstance(bleach, str) or bleach not in LAWS:
        raise InputError(
            message("errors_instruments-no-kind-bleach", bleach=f"{bleach!r}"),
            where="bleach",
            why=message("errors_instruments-known-disc-gaussian"),
            hint='"disc"',
        )
    w = positive(radius, "m", "radius", "1 um")
    dose = positive(depth, "", "depth", "1")
    t = _numbers(times, "times", "s")
    f = _numbers(recovery, "recovery", "")
    if len(t) != len(f):
        raise InputError(
            message("errors_instruments-times-values", count=len(t), count2=len(f)),
            where="recovery",
            hint=message("errors_instruments-one-value-every-time"),
        )
    if len(t) < LEAST_POINTS:
        raise InputError(
            message("errors_instruments-point-count", count=len(t)),
            where="times",
            why=message("errors_instruments-least-needed", least_points=LEAST_POINTS),
        )
    if t[0] < 0.0 or np.any(np.diff(t) <= 0.0):
        raise InputError(
            message("errors_instruments-times-must-increase-from-0"),
            where="times",
            hint=message("errors_instruments-seconds-after-bleach"),
        )
    if float(np.max(np.abs(f))) > 10.0:
        raise InputError(
            message("errors_instruments-values-up", max=f"{float(np.max(np.abs(f))):g}"),
            where="recovery",
            why=message("errors_instruments-recovered-fraction-runs-from-0-1"),
            hint=message("errors_instruments-f-t-f-0-f-before"),
        )
    start = _first_guess(t, f, w, bleach, dose)
    fixed = {"w": (w, "m")} | ({"K": (dose, "")} if bleach == "gaussian" else {})
    found = fitted(LAWS[bleach], t, f, {"M": (start[0], "")}, {"D": (start[1], "m^2/s")}, fixed)
    if found is None or not np.isfinite(found["D"].value) or found["M"].value <= 0.0:
        raise ConvergenceError(
            message("errors_instruments-no-diffusion-coefficient-fits-recovery"),
            where="recovery",
            why=message("errors_instruments-must-rise-from-about-0-bend"),
            hint=message("errors_instruments-longer-less-noisy-record"),
        )
    return RecoveryFit(t, f, w, bleach, dose, found)


def _first_guess(t: np.ndarray, f: np.ndarray, w: float, bleach: str, depth: float) -> tuple[float, float]:
    """Mobile fraction and D of the best of a row of diffusion coefficients, each with its best mobile fraction."""
    middle = 0.25 * w * w / t[t > 0.0]
    best = (np.inf, 1.0, float(np.median(middle)))
    for d in np.geomspace(float(np.min(middle)) / 30.0, float(np.max(middle)) * 30.0, 60):
        law = disc_recovery(t, w, d) if bleach == "disc" else gaussian_recovery(t, w, d, depth)
        mobile = float(law @ f) / max(float(law @ law), 1e-300)
        gap = float(np.sum((mobile * law - f) ** 2))
        if gap < best[0]:
            best = (gap, mobile, float(d))
    return best[1], best[2]


def _numbers(values: Any, where: str, unit: str) -> np.ndarray:
    """A row of finite numbers in ``unit``; pint quantities are converted. Raises InputError, QuantityError."""
    if isinstance(values, str):
        raise InputError(
            message("errors_instruments-row-numbers-needed-not", values=f"{values!r}"),
            where=where,
            hint=f"{where}=[0.1, 0.2, 0.5]",
        )
    plain = hasattr(values, "magnitude")
    try:
        scale = si(values.units * 1.0, unit, where) if plain and unit else 1.0
        row = np.asarray(values.magnitude if plain else values, dtype=float) * scale
    except (TypeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            message("errors_instruments-row-numbers-needed-not", values=f"{values!r}"), where=where
        ) from None
    if row.ndim != 1 or not np.all(np.isfinite(row)):
        raise InputError(
            message("errors_instruments-row-finite-numbers-needed"), where=where, hint=f"{where}=[0.1, 0.2, 0.5]"
        )
    return row
