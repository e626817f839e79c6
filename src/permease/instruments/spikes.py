"""Action potentials in a run: when, how high, how wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, choice
from ..model.bath import Bath
from ..solve.result import Result
from ..text import message, phrase
from ..units import si, with_unit

if TYPE_CHECKING:
    from pint import Quantity

LEVEL = "0 mV"
RISE = "20 mV"


@dataclass(frozen=True, eq=False)
class ActionPotentials:
    """The action potentials of a run, in order.

    Attributes
    ----------
    times : of the peaks (ms).
    peaks : membrane potential at the peaks (mV).
    widths : between the times at half height (ms), the height from the lowest voltage before; nan where the voltage
        does not fall back within the run.
    """

    times: np.ndarray
    peaks: np.ndarray
    widths: np.ndarray

    def __post_init__(self) -> None:
        for each in (self.times, self.peaks, self.widths):
            each.setflags(write=False)

    @property
    def count(self) -> int:
        """How many."""
        return len(self.times)

    def __len__(self) -> int:
        return len(self.times)

    def within(self, start: Any, end: Any) -> ActionPotentials:
        """Those whose peaks lie from ``start`` (included) to ``end``, e.g. ``"200 ms"``."""
        low, high = 1e3 * si(start, "s", "start"), 1e3 * si(end, "s", "end")
        if not low < high:
            raise InputError(
                message("errors_instruments-end-must-come-after-start", start=start, end=end), where="within"
            )
        keep = (self.times >= low) & (self.times < high)
        return ActionPotentials(self.times[keep], self.peaks[keep], self.widths[keep])

    @property
    def rate(self) -> Quantity[Any] | None:
        """One over the mean interval between peaks (Hz); None where there are fewer than two."""
        if len(self.times) < 2:
            return None
        return with_unit(1e3 * (len(self.times) - 1) / float(self.times[-1] - self.times[0]), "1/s", "Hz")


def action_potentials(result: Any, membrane: str = "", *, level: Any = LEVEL, rise: Any = RISE) -> ActionPotentials:
    """Find the action potentials of a run.

    An action potential is an excursion of the membrane potential above ``level``, at least ``rise`` above the lowest
    voltage since the one before, in which the membrane drives itself: while it is above the level the net current
    through its parts is inward for a time. What a stimulus alone pushes above the level is none.

    Parameters
    ----------
    result :
        of ``simulate``; its output times must resolve the peaks, whose tops are fitted by parabolas.
    membrane :
        the first by default.
    level, rise :
        voltages.

    Raises InputError, QuantityError and UnknownNameError.

    Shapes: ``times``, ``peaks`` and ``widths`` (n,), n the number of action potentials. Source: the criterion is this
    package's own.

    >>> import permease as pm
    >>> found = pm.action_potentials(pm.simulate(pm.cells.squid_axon()))
    >>> found.count, bool(30.0 < found.peaks[0] < 45.0), bool(0.5 < found.widths[0] < 2.5)
    (1, True, True)
    """
    if not isinstance(result, Result):
        raise InputError(
            message("errors_instruments-no-result", result=f"{result!r}"),
            where="result",
            hint=message("errors_instruments-pm-simulate-cell-protocol"),
        )
    walls = [m.name for m in result.cell.membranes]
    wall = choice(phrase("thing-membrane"), membrane, walls, where=result.cell.name, default=walls[0])
    found = peaks_of(*course(result, wall), *levels(level, rise))
    return ActionPotentials(1e3 * found[0], 1e3 * found[1], 1e3 * found[2])


def levels(level: Any, rise: Any) -> tuple[float, float]:
    """Both numbers that define an action potential (V)."""
    above, least = si(level, "V", "level"), si(rise, "V", "rise")
    if abs(above) > 0.2:
        raise InputError(
            message("errors_instruments-no-action-potential-passes", level=level), where="level", hint='level="0 mV"'
        )
    if not 0.0 < least < 0.5:
        raise InputError(
            message("errors_instruments-must-above-zero-below-500", rise=rise), where="rise", hint='rise="20 mV"'
        )
    return above, least


def course(result: Result, membrane: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Times (s), voltages (V), and whether what is in the membranes depolarises, stimuli apart."""
    trajectory, wall = result.trajectory, result.cell.membrane(membrane)
    names = list(result.units)
    place, sign = (wall.outside.name, -1.0) if isinstance(wall.inside, Bath) else (wall.inside.name, 1.0)
    inward = np.zeros(len(result.times))
    for column in trajectory.system.columns:
        charge = sign * column.charges.get(place, 0.0)
        if charge and column.kind not in ("electrode", "injection"):
            inward += charge * trajectory.observed[:, names.index(f"rate.{column.name}")]
    return result.times, trajectory.observed[:, names.index(f"{membrane}.voltage")], inward > 0.0


def peaks_of(
    t: np.ndarray, v: np.ndarray, driven: np.ndarray, level: float, rise: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Times, heights and widths of the action potentials of a voltage trace (SI); ``driven`` is by the membrane."""
    above = np.concatenate([[False], v > level, [False]])
    starts, ends = np.flatnonzero(above[1:] & ~above[:-1]), np.flatnonzero(above[:-1] & ~above[1:])
    chosen: list[int] = []
    before = 0
    for start, end in zip(starts, ends, strict=True):
        top = int(start + np.argmax(v[start:end]))
        if np.any(driven[start:end]) and v[top] - np.min(v[before : top + 1]) >= rise and 0 < top < len(v) - 1:
            chosen.append(top)
            before = top
    times, heights, widths = [], [], []
    for number, i in enumerate(chosen):
        when, height = _summit(t[i - 1 : i + 2], v[i - 1 : i + 2])
        first = chosen[number - 1] if number else 0
        last = chosen[number + 1] if number + 1 < len(chosen) else len(v) - 1
        half = 0.5 * (height + float(np.min(v[first : i + 1])))
        times.append(when)
        heights.append(height)
        widths.append(_width(t, v, i, first, last, half))
    return np.array(times), np.array(heights), np.array(widths)


def _summit(t: np.ndarray, v: np.ndarray) -> tuple[float, float]:
    """The top of the parabola through three samples."""
    a, b = t[0] - t[1], t[2] - t[1]
    p, q = (v[0] - v[1]) / a, (v[2] - v[1]) / b
    curvature = (p - q) / (a - b)
    if not curvature < 0.0:
        return float(t[1]), float(v[1])
    slope = p - curvature * a
    x = min(max(-slope / (2.0 * curvature), a), b)
    return float(t[1] + x), float(v[1] + slope * x + curvature * x * x)


def _width(t: np.ndarray, v: np.ndarray, peak: int, first: int, last: int, half: float) -> float:
    """From the last crossing of ``half`` before the peak to the first after it (s)."""
    rising = np.flatnonzero(v[first:peak] <= half)
    falling = np.flatnonzero(v[peak : last + 1] <= half)
    if not len(rising) or not len(falling):
        return float("nan")
    return crossing(t, v, peak + int(falling[0]) - 1, half) - crossing(t, v, first + int(rising[-1]), half)


def crossing(t: np.ndarray, v: np.ndarray, i: int, level: float) -> float:
    """When the straight line from sample ``i`` to the next passes a level."""
    return float(t[i] + (t[i + 1] - t[i]) * (level - v[i]) / (v[i + 1] - v[i]))
