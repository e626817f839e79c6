"""What vesicles did after a change of Ca2+: rate, cumulative release and capacitance, exactly at any time."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..kinetics.release_scheme import ReleaseScheme
from ..text import message
from ..units import registry, si
from .curve import Curve
from .relaxation import transition

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, eq=False)
class Stage:
    """A stretch of constant Ca2+.

    Attributes
    ----------
    start, duration : in s from the first change.
    calcium : in mol/m3.
    scheme : what responds.
    first : fractions at its start: the states, then what has fused from every pool.
    """

    start: float
    duration: float
    calcium: float
    scheme: ReleaseScheme
    first: np.ndarray

    @cached_property
    def matrix(self) -> np.ndarray:
        """Q (1/s)."""
        return self.scheme.matrix(self.calcium)

    def at(self, local: float) -> np.ndarray:
        """The fractions ``local`` seconds after its start."""
        found: np.ndarray = transition(self.matrix, local)[0] @ self.first
        return found

    def course(self, times: np.ndarray) -> np.ndarray:
        """The fractions at ascending ``times`` (s from its start), one row per time."""
        rows, now, before = [], self.first, 0.0
        steps: dict[float, np.ndarray] = {}
        for time in times:
            step = float(f"{time - before:.12g}")
            if step > 0.0:
                if step not in steps:
                    steps[step] = transition(self.matrix, step)[0]
                now, before = steps[step] @ now, float(time)
            rows.append(now)
        return np.array(rows)


@dataclass(frozen=True, eq=False)
class ReleaseRecord(Curve):
    """What ``release`` recorded, expected values of many repetitions.

    Attributes
    ----------
    x : time (ms) from the first change of Ca2+; where Ca2+ jumps there is a point on each side.
    series : ``"rate"`` (vesicles per second), ``"released"`` (vesicles), ``"fraction"`` of all vesicles that have
        fused, ``"capacitance"`` added (fF), ``"calcium"`` (uM), and per pool, where there are several,
        ``"released.RRP"`` and ``"remaining.RRP"`` (vesicles).
    scheme : the sensor or pools.
    vesicles : how many there were at the start, in all pools.
    vesicle_capacitance : of one vesicle (F).
    conditions : ``resting`` Ca2+ (uM) and the steps of Ca2+ as ``[uM, ms]``.
    """

    scheme: Any = None
    stages: Sequence[Stage] = ()
    vesicles: float = 1.0
    vesicle_capacitance: float = 0.0

    @property
    def time(self) -> Quantity[Any]:
        """The times (ms)."""
        return self.x.quantity

    @cached_property
    def peak(self) -> tuple[Quantity[Any], Quantity[Any]]:
        """The largest rate (vesicles per second) and when it came (ms), found between the points as well.

        Where several pools release one after the other, the largest of all.
        """
        from scipy.optimize import minimize_scalar

        rates = self.series["rate"].values
        best = int(np.argmax(rates))
        when, most = 1e-3 * float(self.x.values[best]), float(rates[best])
        for stage in self.stages:
            grid = 1e-3 * self.x.values
            inside = (grid >= stage.start) & (grid <= stage.start + stage.duration)
            if not inside[best]:
                continue
            low = float(grid[max(best - 1, 0)]) if best and inside[best - 1] else when
            high = float(grid[best + 1]) if best + 1 < len(grid) and inside[best + 1] else when
            if low < when < high:

                def falling(time: float, stage: Stage = stage) -> float:
                    return -self._rate(stage.at(time - stage.start))

                options = {"xatol": 1e-9 * (high - low)}
                found = minimize_scalar(falling, bounds=(low, high), method="bounded", options=options)
                if -float(found.fun) > most:
                    when, most = float(found.x), -float(found.fun)
        return registry().Quantity(most, "1/s"), registry().Quantity(1e3 * when, "ms")

    def time_to(self, fraction: Any) -> Quantity[Any] | None:
        """When a fraction of all vesicles has fused (ms), None where the record ends before.

        ``fraction`` is a pure number or a text such as ``"80 %"``, above 0 and below 1. Raises InputError.
        """
        from scipy.optimize import brentq

        wanted = si(fraction, "", "fraction")
        if not 0.0 < wanted < 1.0:
            raise InputError(
                message("errors_instruments-fraction-above-0-below-1", fraction=fraction),
                where="fraction",
                hint='"50 %"',
            )
        for stage in self.stages:
            if self._fraction(stage.at(stage.duration)) >= wanted:
                crossing = brentq(
                    lambda t, stage=stage: self._fraction(stage.at(t)) - wanted, 0.0, stage.duration, xtol=1e-12
                )
                return registry().Quantity(1e3 * (stage.start + float(crossing)), "ms")
        return None

    def at(self, time: Any) -> dict[str, Quantity[Any]]:
        """Rate, release, fraction and capacitance at any time of the record; where Ca2+ jumps, after it.

        Raises InputError outside the record.
        """
        when = si(time, "s", "time")
        end = self.stages[-1].start + self.stages[-1].duration
        if not 0.0 <= when <= end * (1.0 + 1e-12):
            raise InputError(
                message("errors_instruments-record-lasts-s", end=f"{end:g}"),
                where="time",
                hint=message("errors_instruments-time-from-0-s-s-2", end=f"{end:g}"),
            )
        stage = [each for each in self.stages if each.start <= when * (1.0 + 1e-12)][-1]
        p = stage.at(min(max(when - stage.start, 0.0), stage.duration))
        fused = self._fraction(p)
        values = {
            "rate": self._rate(p),
            "calcium": 1e3 * stage.calcium,
            "released": self.vesicles * fused,
            "fraction": fused,
            "capacitance": 1e15 * self.vesicles * self.vesicle_capacitance * fused,
        }
        return {name: registry().Quantity(value, self.series[name].unit) for name, value in values.items()}

    def _rate(self, p: np.ndarray) -> float:
        """Vesicles per second."""
        return float(self.vesicles * (self.scheme.fusion @ p[: len(self.scheme.fusion)]))

    def _fraction(self, p: np.ndarray) -> float:
        return float(p[len(self.scheme.fusion) :].sum())

    @property
    def answers(self) -> dict[str, Any]:
        """Peak rate and its time, half time, what was released, and the capacitance added."""
        rate, when = self.peak
        quantity = registry().Quantity
        return {
            "peak_rate": rate,
            "peak_rate_per_vesicle": rate / self.vesicles,
            "time_to_peak": when,
            "half_time": self.time_to(0.5),
            "released": quantity(float(self.series["released"].values[-1]), ""),
            "fraction": quantity(float(self.series["fraction"].values[-1]), ""),
            "capacitance": quantity(float(self.series["capacitance"].values[-1]), "fF"),
        }

    def __repr__(self) -> str:
        return f"<ReleaseRecord of {self.part}: {len(self.x)} points, {len(self.stages)} steps of Ca2+>"

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw Ca2+, rate and release; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        return importlib.import_module("permease.plot.release").plot_release(self, path=path, language=language)
