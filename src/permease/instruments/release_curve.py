"""How fast vesicles fuse against the Ca2+ they are stepped to."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..kinetics.calcium_sensor import CalciumSensor
from ..text import message
from .arguments import positive
from .curve import Curve, Series
from .release import calcium_at, release, scheme_of

MOST_LEVELS = 400
_HINT = '("1 uM", "100 uM", 41)'


@dataclass(frozen=True, eq=False)
class ReleaseCurve(Curve):
    """Release against Ca2+.

    Attributes
    ----------
    x : the Ca2+ concentration stepped to (uM).
    series : ``"peak"``, the largest rate per vesicle of the pool (1/s), which depletion limits, and which is that of
        the first instant where Ca2+ is stepped down or hardly up; ``"half_time"`` (ms), not a number where fewer than
        half have fused in the end; of a single sensor also ``"undepleted"``, the rate per vesicle if each were replaced
        at once in its own state (1/s), and ``"slope"``, its apparent cooperativity.
    conditions : ``resting`` Ca2+ (uM) and the ``duration`` of each step (ms).
    """

    def document(self) -> dict[str, Any]:
        """Everything as plain values; None for a half time that there is not."""
        found = super().document()
        times = found["series"]["half_time"]
        times["values"] = [None if v != v else v for v in times["values"]]
        return found

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw rates and half times; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        place = importlib.import_module("permease.plot.release")
        return place.plot_release_curve(self, path=path, language=language)


def release_curve(
    sensor: Any, calcium: Any = ("1 uM", "100 uM", 41), *, duration: Any = "100 ms", resting: Any = None
) -> ReleaseCurve:
    """Steps to many concentrations of Ca2+: peak rate, half time and cooperativity of release.

    Parameters
    ----------
    sensor :
        as for ``release``.
    calcium :
        ``(from, to, count)`` spaced by equal factors, or a list of concentrations, all above zero.
    duration :
        how long each step lasts.
    resting :
        Ca2+ before each step; the sensor's own by default.

    Raises InputError, QuantityError and UnknownNameError that name the argument.

    Shapes: ``x`` and every series (n,), n the number of concentrations. Source: that of the sensor; expected values of
    its master equation.

    >>> found = release_curve("SchneggenburgerNeher2000", ["2 uM", "10 uM"])
    >>> found["slope"].values.round(2).tolist(), found["peak"].values.round(1).tolist()
    ([4.86, 0.89], [0.3, 105.7])
    """
    scheme = scheme_of(sensor)
    levels = _levels(calcium)
    seconds = positive(duration, "s", "duration", "100 ms")
    rest = calcium_at(scheme.resting if resting is None else resting, "resting")
    peaks, halves = [], []
    for level in levels:
        one = release(scheme, f"{level!r} mM", f"{seconds!r} s", resting=f"{rest!r} mM", vesicles=1.0)
        peaks.append(float(one.peak[0].magnitude))
        half = one.time_to(0.5)
        halves.append(float("nan") if half is None else float(half.magnitude))
    series = {"peak": Series("peak", np.array(peaks), "1/s"), "half_time": Series("half_time", np.array(halves), "ms")}
    if isinstance(scheme, CalciumSensor):
        series["undepleted"] = Series("undepleted", np.array([scheme.undepleted(c) for c in levels]), "1/s")
        series["slope"] = Series("slope", np.array([scheme.slope(c) for c in levels]))
    return ReleaseCurve(
        kind="release-curve",
        part=scheme.name,
        label=scheme.label,
        x=Series("calcium", 1e3 * np.array(levels), "uM"),
        series=series,
        conditions={"resting": float(f"{1e3 * rest:.12g}"), "duration": float(f"{1e3 * seconds:.12g}")},
    )


def _levels(calcium: Any) -> list[float]:
    if isinstance(calcium, tuple) and len(calcium) == 3 and isinstance(calcium[2], int):
        low, high = _above(calcium[0], "calcium > from"), _above(calcium[1], "calcium > to")
        if isinstance(calcium[2], bool) or not 2 <= calcium[2] <= MOST_LEVELS or low == high:
            raise InputError(
                message(
                    "errors_instruments-cannot-make-steps-from",
                    calcium=calcium[2],
                    calcium2=calcium[0],
                    calcium3=calcium[1],
                ),
                where="calcium",
                hint=_HINT,
            )
        return [float(c) for c in np.geomspace(low, high, calcium[2])]
    if not isinstance(calcium, (list, tuple)) or not calcium:
        raise InputError(
            message("errors_instruments-cannot-read-concentrations", given=f"{calcium!r}"),
            where="calcium",
            hint=_HINT,
        )
    if len(calcium) > MOST_LEVELS:
        raise InputError(
            message("errors_instruments-concentrations-too-many", count=len(calcium)),
            where="calcium",
            why=message("errors_instruments-most-3", most_levels=MOST_LEVELS),
        )
    return [_above(value, f"calcium[{i}]") for i, value in enumerate(calcium)]


def _above(value: Any, where: str) -> float:
    found = calcium_at(value, where)
    if not found > 0.0:
        raise InputError(
            message("errors_instruments-must-above-zero-not", value=value),
            where=where,
            why=message("errors_instruments-axis-logarithmic"),
            hint="1 uM",
        )
    return found
