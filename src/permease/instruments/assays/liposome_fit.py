"""Permeability of a trapped solute from its leakage out of liposomes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError, UnknownNameError
from ...text import message, phrase
from ...units import si
from ..arguments import positive
from ..curve import Series
from .fitting import fit_law, fit_remarks
from .result import AssayCurve
from .vesicle_fit import demand_within, times_of, trace_of

if TYPE_CHECKING:
    from pint import Quantity

FIT = phrase("assay-permeability-from-leakage")
READOUTS = ("released", "signal")
RELEASED = (-0.1, 1.1)
"""A share that is out, with its noise."""


@dataclass(frozen=True, eq=False)
class LeakFit(AssayCurve):
    """A measured leakage with its law fitted: ``fit["P"]``."""

    @property
    def permeability(self) -> Quantity[Any] | None:
        """P of what leaks (cm/s); its interval is ``fit["P"].interval``."""
        return None if self.fit is None else self.fit["P"].quantity

    @property
    def answers(self) -> dict[str, Any]:
        """The permeability."""
        return {} if self.fit is None else {name: p.quantity for name, p in self.fit.parameters.items()}


def fit_leak(time: Any, trace: Any, *, radius: Any, readout: str = "signal", lumen_fraction: Any = 0.0) -> LeakFit:
    """P of an uncharged solute from its release out of liposomes of one radius.

    Parameters
    ----------
    time, trace :
        the points: a quantity that holds times (or a list of them), and as many numbers.
    radius :
        of the lumen.
    readout :
        ``"released"``: the trace is the share that is out (a number, or a quantity such as percent), 0 at time zero
        and, in the end, all but what the lumens hold at equilibrium; from -0.1 to 1.1. ``"signal"``: a straight line in
        that share, rising or falling, whose offset and gain are found as well. The signal of a dye that quenches itself
        is no straight line: correct it first.
    lumen_fraction :
        of all lumens together in the sample, 0 (endless dilution) to below 1.

    The share is (1 - x)(1 - exp(-3 P t/(r (1 - x)))) with x the ``lumen_fraction``; liposomes of several sizes, or
    which lose everything at once, follow other laws. Least squares with an interval of 95 %; a remark says where the
    trace is too short to tell P from the gain, or the law does not describe it. Raises InputError for points that do
    not match, are too few or are no shares, QuantityError, UnknownNameError, ConvergenceError where nothing settles.

    Shapes: ``time`` and ``trace`` (n,), of one length; so are ``x`` and the series of the result. Source: mass balance
    of a sphere, whose area over volume is 3/r.

    >>> from permease.instruments.assays.liposome import liposome_leak
    >>> made = liposome_leak("1e-9 cm/s", radius="50 nm", points=21)
    >>> f"{fit_leak(made.x.quantity, made.y.values, radius='50 nm').permeability:.4g~}"
    '1e-09 cm / s'
    """
    if readout not in READOUTS:
        raise UnknownNameError(message("thing-readout"), str(readout), READOUTS, where="readout")
    r = positive(radius, "m", "radius", "50 nm")
    dilution = si(lumen_fraction, "", "lumen_fraction")
    if not 0.0 <= dilution < 1.0:
        raise InputError(
            message("errors_instruments-from-0-below-1-not", dilution=f"{dilution:g}"),
            where="lumen_fraction",
            hint="lumen_fraction=0.01",
        )
    x, y = times_of(time), trace_of(trace, pure=readout == "released")
    if len(x) != len(y):
        raise InputError(
            message("errors_instruments-times-readings", count=len(x), count2=len(y)),
            where="trace",
            hint=message("errors_instruments-one-each-per-point"),
        )
    if np.ptp(y) == 0.0:
        raise InputError(message("errors_instruments-trace-does-not-change"), where="trace")
    if readout == "released":
        demand_within(y, RELEASED, phrase("errors_instruments-share-out"))

    def released(at: Any, p: Mapping[str, float]) -> np.ndarray:
        return np.asarray(-(1.0 - dilution) * np.expm1(-3.0 * p["P"] / 100.0 / (r * (1.0 - dilution)) * at))

    def law(at: Any, p: Mapping[str, float]) -> Any:
        found = released(at, p)
        if readout == "released":
            return found
        measured = released(x, p)
        gain, offset = np.polyfit(measured, y, 1) if np.ptp(measured) > 0.0 else (0.0, float(np.mean(y)))
        return offset + gain * found

    half = float(x[int(np.argmin(np.abs(y - 0.5 * (y[0] + y[-1]))))])
    guess = 100.0 * r * math.log(2.0) / (3.0 * (half if half > 0.0 else float(x[-1])))
    formula = "released = 1 - exp(-3 P t/r)"
    if dilution > 0.0:
        formula = "released = (1 - x)(1 - exp(-3 P t/(r (1 - x))))"
    fit = fit_law(
        "leak", formula, law, x, y, {"P": (guess, "cm/s", True)}, starts=3, hidden=2 if readout == "signal" else 0,
    )  # fmt: skip
    series = {"trace": Series("trace", y)}
    conditions = {"radius": r, "readout": readout, "lumen_fraction": dilution}
    return LeakFit("liposome-fit", "liposome", FIT, Series("time", x, "s"), series, conditions, fit,
                  fit_remarks(fit, ("P",)))  # fmt: skip
