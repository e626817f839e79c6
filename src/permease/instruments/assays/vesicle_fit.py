"""Permeability of a solute, and of water, from a trace of the volume of vesicles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError, UnknownNameError
from ...text import Text, message, phrase
from ...units import si
from ..curve import Series
from .fitting import fit_law, fit_remarks
from .result import AssayCurve
from .solute import permeability_of
from .vesicle import setting

if TYPE_CHECKING:
    from pint import Quantity

FIT = phrase("assay-permeability-from-swelling-trace")
READOUTS = ("volume", "signal")
VOLUMES = (0.05, 20.0)
"""V/V0 of vesicles that neither dry out nor burst."""
FIRST = 0.2
"""How far V/V0 may be from 1 at time zero."""


@dataclass(frozen=True, eq=False)
class SwellingFit(AssayCurve):
    """A measured trace with the two-parameter law fitted: ``fit["Ps"]`` and ``fit["Pf"]``."""

    @property
    def permeability(self) -> Quantity[Any] | None:
        """P_s of the solute (cm/s)."""
        return None if self.fit is None else self.fit["Ps"].quantity

    @property
    def answers(self) -> dict[str, Any]:
        """Every fitted or given number."""
        return {} if self.fit is None else {name: p.quantity for name, p in self.fit.parameters.items()}


def fit_swelling(
    time: Any,
    trace: Any,
    *,
    radius: Any,
    inside: Any,
    outside: Any = "0 mM",
    solute: Any = "0 mM",
    solute_inside: Any = "0 mM",
    reduced_volume: Any = 1.0,
    water_permeability: Any = "fit",
    readout: str = "signal",
    temperature: Any = "25 degC",
) -> SwellingFit:
    """P_s of a solute from a stopped-flow or giant-vesicle trace; also P_f where it is not given.

    Parameters
    ----------
    time, trace :
        the points: a quantity that holds times (or a list of them), and as many numbers.
    readout :
        ``"volume"``: the trace is V/V0 (a number, or a quantity such as percent), from 0.05 to 20 and near 1 at time
        zero. ``"signal"``: light scattering or fluorescence that is a straight line in V/V0,
        whose offset and gain are found as well.
    water_permeability :
        known P_f, or ``"fit"``.
    radius, inside, outside, solute, solute_inside, reduced_volume, temperature :
        as in ``vesicle_swelling``; the membrane does not rupture.

    Least squares with intervals of 95 %; remarks say what the points leave open and where the law does not describe
    them. Raises InputError for points that do not match, are too few or are no V/V0, QuantityError, UnknownNameError,
    ConvergenceError where nothing settles.

    Shapes: ``time`` and ``trace`` (n,), of one length; so are ``x`` and the series of the result. Source: two-parameter
    transport, Kleinhans 1998, Cryobiology 37:271.
    """
    if readout not in READOUTS:
        raise UnknownNameError(message("thing-readout"), readout, READOUTS, where="readout")
    where = setting(radius, inside, outside, solute, solute_inside, reduced_volume, temperature)
    x, y = times_of(time), trace_of(trace, pure=readout == "volume")
    if len(x) != len(y):
        raise InputError(
            message("errors_instruments-times-readings", count=len(x), count2=len(y)),
            where="trace",
            hint=message("errors_instruments-one-each-per-point"),
        )
    if np.ptp(y) == 0.0:
        raise InputError(message("errors_instruments-trace-does-not-change"), where="trace")
    if readout == "volume":
        demand_within(y, VOLUMES, Text(en="V/V0", zh="V/V0"))
        if x[0] == 0.0 and abs(y[0] - 1.0) > FIRST:
            raise InputError(message("errors_instruments-v-v0-1-time-zero", y=f'{y[0]:.4g}'), where="trace",
                             hint=message("errors_instruments-divide-first-reading-give-signal"))  # fmt: skip
    fixed = {}
    if not (isinstance(water_permeability, str) and water_permeability == "fit"):
        fixed["Pf"] = (100.0 * permeability_of(water_permeability, "water_permeability"), "cm/s")

    def volumes(at: Any, p: Mapping[str, float]) -> np.ndarray:
        grid, back = np.unique(np.concatenate([[0.0], np.atleast_1d(at)]), return_inverse=True)
        found = where.follow(p["Ps"] / 100.0, p["Pf"] / 100.0, grid).volume
        return found[back[1:]]

    def law(at: Any, p: Mapping[str, float]) -> Any:
        found = volumes(at, p)
        if readout == "volume":
            return found
        measured = found if at is x else volumes(x, p)
        gain, offset = np.polyfit(measured, y, 1) if np.ptp(measured) > 0.0 else (0.0, float(np.mean(y)))
        return offset + gain * found

    guess = 100.0 * where.radius / (3.0 * max(float(x[-1]), 1e-300))
    guesses: dict[str, tuple[float, str, bool]] = {"Ps": (3.0 * guess, "cm/s", True)}
    if not fixed:
        guesses["Pf"] = (100.0 * _water_guess(x, y, where), "cm/s", True)
    formula = "dV/dt = -A Pf Vw (in - out), dn/dt = -A Ps (c_in - c_out)"
    fit = fit_law(
        "swelling", formula, law, x, y, guesses, fixed=fixed, starts=3, hidden=2 if readout == "signal" else 0
    )
    series = {"trace": Series("trace", y)}
    conditions = {"radius": where.radius, "inside": where.inside, "outside": where.outside, "readout": readout}
    remarks = fit_remarks(fit, tuple(guesses))
    return SwellingFit("vesicle-fit", "vesicle", FIT, Series("time", x, "s"), series, conditions, fit, remarks)


def _water_guess(x: np.ndarray, y: np.ndarray, where: Any) -> float:
    """P_f (m/s) for which water settles by the time of the extreme reading."""
    extreme = float(x[int(np.argmax(np.abs(y - y[0])))])
    osmolytes = max(where.outside + where.solute_outside, where.inside, 1.0)
    return float(where.radius / (3.0 * max(extreme, float(x[-1]) * 1e-3) / 4.0 * 18.07e-6 * osmolytes))


def demand_within(found: np.ndarray, span: tuple[float, float], what: Text) -> None:
    """Refuse a reading outside ``span``. Raises InputError."""
    outside = np.nonzero((found < span[0]) | (found > span[1]))[0]
    if len(outside):
        raise InputError(
            message(
                "errors_instruments-lies-from-not",
                what=what,
                span=f"{span[0]:g}",
                span2=f"{span[1]:g}",
                found=f"{found[outside[0]]:.4g}",
            ),
            where=f"trace[{outside[0]}]",
            why=message("errors_instruments-percent-need-their-unit"),
            hint=message("errors_instruments-12-0-12-signal-may-have"),
        )


def times_of(values: Any) -> np.ndarray:
    """Times (s) that rise from zero or later, of a quantity or a list. Raises InputError, QuantityError."""
    if hasattr(values, "magnitude") and np.ndim(values.magnitude) == 1:
        values = [v * values.units for v in np.asarray(values.magnitude, float).tolist()]
    if isinstance(values, (str, bytes)) or not isinstance(values, (list, tuple)) or not values:
        raise InputError(
            message("errors_instruments-cannot-read-several-times", values=f"{values!r}"),
            where="time",
            hint='["0 s", "1 s", "2 s"]',
        )
    found = np.array([si(value, "s", f"time[{i}]") for i, value in enumerate(values)])
    if found[0] < 0.0 or np.any(np.diff(found) <= 0.0):
        raise InputError(message("errors_instruments-times-rise-from-zero-later"), where="time")
    return found


def trace_of(values: Any, *, pure: bool = False) -> np.ndarray:
    """Finite readings, as an array; with ``pure``, a unit counts: percent become shares. Raises InputError."""
    if pure:
        if hasattr(values, "magnitude"):
            values = values.magnitude * si(1.0 * values.units, "", "trace")
        elif isinstance(values, (list, tuple)):
            values = [si(value, "", f"trace[{i}]") if hasattr(value, "magnitude") or isinstance(value, str) else value
                      for i, value in enumerate(values)]  # fmt: skip
    values = getattr(values, "magnitude", values)
    if isinstance(values, (str, bytes)) or np.ndim(values) != 1:
        raise InputError(
            message("errors_instruments-cannot-read-readings", values=f"{values!r}"),
            where="trace",
            hint="[1.0, 0.8, 0.7]",
        )
    try:
        found = np.array(values, dtype=float)
    except (TypeError, ValueError):
        raise InputError(
            message("errors_instruments-readings-numbers"), where="trace", hint="[1.0, 0.8, 0.7]"
        ) from None
    if not np.all(np.isfinite(found)):
        raise InputError(message("errors_instruments-every-reading-must-finite-number"), where="trace")
    return found
