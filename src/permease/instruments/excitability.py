"""Excitability of a cell: threshold, refractory periods, firing rate."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import ConvergenceError, InputError
from ..plain import real, shown
from ..text import Text, message
from ..units import with_unit
from .bench import NOTHING, PER_AREA, Bench, bisect, climb, density, edge, fraction, label_of, listed, longer, seconds
from .curve import Curve, Series
from .spikes import LEVEL, RISE

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, eq=False)
class Threshold:
    """The smallest pulse that fires.

    Attributes
    ----------
    amplitude : per area of the membrane (uA/cm^2), half way between ``below``, which fails, and ``above``, which fires.
    current : the same in total.
    duration : of the pulse (ms).
    runs : how many simulations it took.
    """

    cell: str
    label: Text
    amplitude: Quantity[Any]
    current: Quantity[Any]
    duration: Quantity[Any]
    below: Quantity[Any]
    above: Quantity[Any]
    runs: int

    def document(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "kind": "threshold",
            "cell": self.cell,
            "duration": {"value": float(self.duration.magnitude), "unit": "ms"},
            **{
                name: {"value": float(getattr(self, name).magnitude), "unit": PER_AREA}
                for name in ("amplitude", "below", "above")
            },
            "current": {"value": float(self.current.magnitude), "unit": f"{self.current.units:~C}"},
        }


def threshold(
    cell: Any,
    duration: Any = "0.5 ms",
    *,
    limit: Any = "1000 uA/cm^2",
    window: Any = "30 ms",
    tolerance: float = 1e-4,
    level: Any = LEVEL,
    rise: Any = RISE,
    membrane: str = "",
) -> Threshold:
    """The smallest current of a pulse of this duration that makes a resting cell fire, by bisection.

    Parameters
    ----------
    cell :
        a Cell that rests, with channels of any kind of gating; every run starts from the voltage without current.
    duration :
        of the pulse.
    limit :
        largest amplitude tried, per area of the membrane or in total. Amplitudes grow by a quarter until one fires.
    window :
        how long after the start of the pulse an action potential may peak.
    tolerance :
        relative width of the bracket around the threshold.
    level, rise, membrane :
        what counts as an action potential, see ``action_potentials``.

    Returns a Threshold. Raises InputError for arguments that cannot be used and for a cell that fires by itself, and
    ConvergenceError where no amplitude up to the limit fires. Source: the cell's own parts.

    >>> import permease as pm
    >>> found = pm.threshold(pm.cells.squid_axon(), "0.5 ms")
    >>> f"{found.amplitude:.2f~P}"
    '13.28 µA/cm²'
    """
    bench = Bench.of(cell, membrane, level, rise)
    pulse, lasting = seconds(duration, "duration"), seconds(window, "window")
    fraction(tolerance, "tolerance")
    largest = density(bench.place, limit, "limit")
    longer(lasting, pulse)
    bracket = _resting_threshold(bench, pulse, lasting, largest, tolerance)
    return _threshold(bench, pulse, bracket)


@dataclass(frozen=True, eq=False)
class Refractory(Curve):
    """Threshold of a second pulse over that of a first one, against the interval from start to start.

    ``series["ratio"]`` is nan where nothing up to ``limit`` fires a second action potential, ``series["threshold"]`` is
    the amplitude (uA/cm^2). ``absolute`` (ms) is the longest interval at which nothing fires; ``relative`` (ms) the
    interval at which the ratio has come down to ``conditions["recovered"]``. Either is None where the intervals studied
    do not reach it.
    """

    absolute: Quantity[Any] | None = None
    relative: Quantity[Any] | None = None
    first: Threshold | None = None

    @property
    def answers(self) -> dict[str, Any]:
        """Both periods, and the threshold at rest."""
        rest = None if self.first is None else self.first.amplitude
        return {"absolute_refractory": self.absolute, "relative_refractory": self.relative, "threshold": rest}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the curve with both periods; ``path`` is a .png, .svg or .pdf file to write as well."""
        return importlib.import_module("permease.plot.excitability").plot_refractory(self, path, language)


def refractory(
    cell: Any,
    intervals: Any = ("3 ms", "5 ms", "7 ms", "9 ms", "12 ms", "16 ms", "20 ms"),
    *,
    duration: Any = "0.5 ms",
    first: float = 2.0,
    limit: Any = "400 uA/cm^2",
    window: Any = "20 ms",
    recovered: float = 1.0,
    tolerance: float = 1e-3,
    resolution: Any = "0.05 ms",
    level: Any = LEVEL,
    rise: Any = RISE,
    membrane: str = "",
) -> Refractory:
    """The absolute and the relative refractory period of a cell: how much a second pulse needs after a first one.

    Parameters
    ----------
    cell :
        a Cell that rests.
    intervals :
        from the start of the first pulse to the start of the second, rising; a list of times such as 5 ms.
    duration :
        of both pulses.
    first :
        amplitude of the first pulse over the threshold at rest.
    limit :
        largest amplitude of the second pulse, per area or in total. The absolute refractory period is that of no
        second action potential up to this stimulus; it shortens where the limit is raised.
    window :
        how long after the start of the second pulse the second action potential may peak.
    recovered :
        the relative refractory period ends where the ratio of thresholds reaches this.
    tolerance :
        relative width of the brackets around thresholds.
    resolution :
        how finely the ends of both periods are sought between the intervals.
    level, rise, membrane :
        what counts as an action potential, see ``action_potentials``.

    Returns Refractory. Raises InputError, QuantityError, and ConvergenceError where the resting cell cannot be fired.

    Shapes: ``x`` and every series (n,), n the number of intervals. Source: the cell's own parts.
    """
    bench = Bench.of(cell, membrane, level, rise)
    pulse, lasting = seconds(duration, "duration"), seconds(window, "window")
    spaced, fine = _intervals(intervals, pulse), seconds(resolution, "resolution")
    fraction(tolerance, "tolerance")
    largest = density(bench.place, limit, "limit")
    longer(lasting, pulse)
    for value, name in ((first, "first"), (recovered, "recovered")):
        factor = real(value)
        if factor is None or not 1.0 <= factor <= 100.0:
            raise InputError(
                message("errors_instruments-number-from-1-100-not", value=shown(value)), where=name, hint=f"{name}=2.0"
            )
    bracket = _resting_threshold(bench, pulse, lasting, largest, min(tolerance, 1e-3))
    rest = 0.5 * sum(bracket)
    alone = bench.times(bench.pulses((0.0, pulse, first * rest), until=spaced[-1] + lasting))
    if not len(alone):
        raise ConvergenceError(
            message("errors_instruments-first-pulse-alone-does-not"),
            where=bench.cell.name,
            hint=message("errors_instruments-larger-first"),
        )

    def fires(interval: float, size: float) -> bool:
        protocol = bench.pulses((0.0, pulse, first * rest), (interval, pulse, size), until=interval + lasting)
        return len(bench.times(protocol)) > int(np.sum(alone < interval + lasting))

    def bracketed(interval: float) -> tuple[float, float] | None:
        return climb(lambda size: fires(interval, size), 0.25 * rest, largest)

    found = np.full(len(spaced), np.nan)
    for i, interval in enumerate(map(float, spaced)):
        ends = bracketed(interval)
        if ends is not None:
            found[i] = 0.5 * sum(bisect(partial(fires, interval), *ends, tolerance))
    absolute = _absolute(spaced, found, pulse, fine, lambda t: bracketed(t) is not None)
    relative = _relative(spaced, found / rest, recovered, fine, lambda t: fires(t, recovered * rest))
    return Refractory(
        kind="refractory",
        part=bench.cell.name,
        label=label_of(bench.cell),
        x=Series("interval", np.round(1e3 * spaced, 12), "ms"),
        series={"ratio": Series("ratio", found / rest), "threshold": Series("threshold", found / 1e-2, PER_AREA)},
        conditions={
            "duration": 1e3 * pulse, "first": float(first), "limit": largest / 1e-2, "recovered": float(recovered),
            "level": 1e3 * bench.level, "temperature": bench.cell.temperature,
        },
        absolute=None if absolute is None else with_unit(absolute, "s", "ms"),
        relative=None if relative is None else with_unit(relative, "s", "ms"),
        first=_threshold(bench, pulse, bracket),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class FiringRate(Curve):
    """Action potentials per second against a steady current; ``onset`` is the current at which it begins."""

    onset: Quantity[Any] | None = None

    @property
    def answers(self) -> dict[str, Any]:
        """The current at which repetitive firing begins (uA/cm^2), None where it does not."""
        return {"onset": self.onset}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw the curve; ``path`` is a .png, .svg or .pdf file to write as well."""
        return importlib.import_module("permease.plot.excitability").plot_firing(self, path, language)


def firing_rate(
    cell: Any,
    currents: Any,
    *,
    duration: Any = "400 ms",
    after: Any = "200 ms",
    tolerance: float = 1e-2,
    level: Any = LEVEL,
    rise: Any = RISE,
    membrane: str = "",
) -> FiringRate:
    """Action potentials per second under steady currents, and the current at which repetitive firing begins.

    Parameters
    ----------
    cell :
        a Cell.
    currents :
        a rising list of amplitudes above zero, per area (``"10 uA/cm^2"``) or in total, from the start of the run.
    duration :
        of each run.
    after :
        action potentials are counted from here to the end; what comes before is the start of the train.
    tolerance :
        relative width of the bracket around the onset, which is sought between the last current of the list
        that stays silent and the first that fires (from zero where the first one fires).
    level, rise, membrane :
        what counts as an action potential, see ``action_potentials``.

    ``series["rate"]`` is counted (Hz), ``series["frequency"]`` one over the mean interval (nan for fewer than two).
    Raises InputError and QuantityError.

    Shapes: ``x`` and every series (n,), n the number of currents. Source: the cell's own parts; the rate is counted.

    >>> import permease as pm
    >>> curve = pm.firing_rate(pm.cells.squid_axon(), ["5 uA/cm^2", "10 uA/cm^2"])
    >>> curve["rate"].values.tolist()
    [0.0, 70.0]
    """
    bench = Bench.of(cell, membrane, level, rise)
    lasting, start = seconds(duration, "duration"), seconds(after, "after")
    if not start < lasting:
        raise InputError(
            message("errors_instruments-counting-starts-after-end", after=after),
            where="after",
            hint=message("errors_instruments-less-than-duration"),
        )
    fraction(tolerance, "tolerance")
    densities = np.array([density(bench.place, each, f"currents[{i}]") for i, each in enumerate(listed(currents))])
    if np.any(np.diff(densities) <= 0.0):
        raise InputError(message("errors_instruments-currents-must-rise"), where="currents")

    def peaks(size: float) -> np.ndarray:
        found = bench.times(bench.pulses((0.0, lasting, size), until=lasting))
        return found[found >= start]

    trains = [peaks(each) for each in densities]
    counts = np.array([len(train) for train in trains])
    frequency = [(len(t) - 1) / (t[-1] - t[0]) if len(t) > 1 else np.nan for t in trains]
    onset = None
    if np.any(counts):
        place = int(np.argmax(counts > 0))
        low = float(densities[place - 1]) if place else NOTHING * float(densities[0])
        if place or not len(peaks(low)):
            ends = bisect(lambda size: bool(len(peaks(size))), low, float(densities[place]), tolerance)
            onset = with_unit(0.5 * sum(ends), "A/m^2", PER_AREA)
    return FiringRate(
        kind="firing",
        part=bench.cell.name,
        label=label_of(bench.cell),
        x=Series("current", np.round(densities / 1e-2, 12), PER_AREA),
        series={
            "rate": Series("rate", counts / (lasting - start), "Hz"),
            "frequency": Series("frequency", np.array(frequency), "Hz"),
        },
        conditions={
            "duration": 1e3 * lasting,
            "after": 1e3 * start,
            "level": 1e3 * bench.level,
            "temperature": bench.cell.temperature,
        },
        onset=onset,
    )


def _resting_threshold(
    bench: Bench, pulse: float, window: float, limit: float, tolerance: float
) -> tuple[float, float]:
    def fires(size: float) -> bool:
        return bool(len(bench.times(bench.pulses((0.0, pulse, size), until=window))))

    if fires(NOTHING * limit):
        raise InputError(
            message("errors_instruments-fires-without-stimulus"),
            where=bench.cell.name,
            why=message("errors_instruments-threshold-belongs-cell-rest"),
            hint=message("errors_instruments-pm-firing-rate-another-composition"),
        )
    ends = climb(fires, 1e-3 * limit, limit)
    if ends is None:
        raise ConvergenceError(
            message("errors_instruments-no-pulse-ms-up-ua", pulse=f"{1000.0 * pulse:g}", limit=f"{limit / 0.01:g}"),
            where=bench.cell.name,
            why=message("errors_instruments-membrane-may-not-excitable-action-potential", level=1e3 * bench.level),
            hint=message("errors_instruments-larger-limit-lower-level-such-level", more=f"{4.0 * limit / 0.01:g}"),
        )
    return bisect(fires, *ends, tolerance)


def _absolute(
    spaced: np.ndarray, found: np.ndarray, pulse: float, fine: float, fires: Callable[[float], bool]
) -> float | None:
    """The end of the last stretch in which nothing fires (s)."""
    silent = np.flatnonzero(np.isnan(found))
    if len(silent) and silent[-1] == len(spaced) - 1:
        return None
    low = float(spaced[silent[-1]]) if len(silent) else pulse
    high = float(spaced[silent[-1] + 1]) if len(silent) else float(spaced[0])
    if not len(silent) and (high <= low or fires(low)):
        return None
    return edge(low, high, fine, fires)


def _relative(
    spaced: np.ndarray, ratio: np.ndarray, recovered: float, fine: float, fires: Callable[[float], bool]
) -> float | None:
    """Where the ratio first comes down to ``recovered`` (s)."""
    above = ~(ratio <= recovered)
    if not above[0] or np.all(above):
        return None
    place = int(np.argmin(above))
    return edge(float(spaced[place - 1]), float(spaced[place]), fine, fires)


def _threshold(bench: Bench, pulse: float, bracket: tuple[float, float]) -> Threshold:
    below, above = bracket
    amplitude = 0.5 * (below + above)
    return Threshold(
        cell=bench.cell.name,
        label=label_of(bench.cell),
        amplitude=with_unit(amplitude, "A/m^2", PER_AREA),
        current=with_unit(amplitude * bench.place.membrane.area, "A", "nA"),
        duration=with_unit(pulse, "s", "ms"),
        below=with_unit(below, "A/m^2", PER_AREA),
        above=with_unit(above, "A/m^2", PER_AREA),
        runs=bench.runs,
    )


def _intervals(values: Any, pulse: float) -> np.ndarray:
    found = np.array([seconds(each, f"intervals[{i}]") for i, each in enumerate(listed(values))])
    if np.any(np.diff(found) <= 0.0) or found[0] < pulse:
        raise InputError(
            message("errors_instruments-intervals-must-rise-no-shorter"), where="intervals",
            why=message("errors_instruments-interval-from-start-start"),
        )  # fmt: skip
    return found
