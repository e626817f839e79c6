"""Variance-mean analysis: the current of one channel and the number of channels from repeated relaxations."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError, choice
from ..model.channel import Channel
from ..text import Text, message, phrase
from .arguments import not_negative, positive, whole
from .curve import Series
from .fits import CONFIDENCE, Parameter
from .generator import generator
from .records import kept
from .sweep import part_of, start_of

if TYPE_CHECKING:
    from pint import Quantity

MOST_CHANNELS = 1_000_000
MOST_SWEEPS = 10_000
POINTS = 60
RESAMPLES = 500
HELD = ("inside", "outside", "voltage", "temperature")


@dataclass(frozen=True, eq=False)
class VarianceMean:
    """Mean and variance of the current of many channels, over repeated sweeps, and the parabola through them.

    Attributes
    ----------
    part, label : the name of the part and what it is.
    times : after the change of conditions (s), shape (points,).
    mean, variance : of the current over the sweeps at each time (A, A2); the variance of the noise is taken off.
    unitary : i (pA) of the fitted variance = i mean - mean^2/N, with its 95 % interval (bootstrap over the sweeps).
    channels : N of the same fit. Its upper end is infinite where the open probability stayed too low to tell.
    exact_unitary, count, sweeps, seed : what the sweeps were made with; the current in A.
    conditions : what was held after the change, and ``before`` it.
    """

    part: str
    label: Text
    times: np.ndarray
    mean: np.ndarray
    variance: np.ndarray
    unitary: Parameter
    channels: Parameter
    exact_unitary: float
    count: int
    sweeps: int
    seed: int
    conditions: Mapping[str, Any]

    @property
    def series(self) -> tuple[Series, Series]:
        """Mean (pA) and variance (pA^2)."""
        return Series("mean", 1e12 * self.mean, "pA"), Series("variance", 1e24 * self.variance, "pA^2")

    @property
    def unitary_current(self) -> Quantity[Any]:
        """The fitted current of one channel (pA)."""
        return self.unitary.quantity

    @property
    def open_probability(self) -> float:
        """Largest mean open probability that was reached, by the fit."""
        most = 1e12 * float(np.max(np.abs(self.mean)))
        return most / (abs(self.unitary.value) * self.channels.value)

    def document(self) -> dict[str, Any]:
        """As plain values."""
        mean, variance = self.series
        return {
            "part": self.part,
            "conditions": dict(self.conditions),
            "count": self.count,
            "sweeps": self.sweeps,
            "seed": self.seed,
            "time": {"unit": "s", "values": self.times.tolist()},
            "mean": {"unit": mean.unit, "values": mean.values.tolist()},
            "variance": {"unit": variance.unit, "values": variance.values.tolist()},
            "fit": {
                name: {"value": p.value, "low": p.low, "high": p.high, "unit": p.unit}
                for name, p in (("i", self.unitary), ("N", self.channels))
            },
            "exact": {"i": {"value": 1e12 * self.exact_unitary, "unit": "pA"}, "N": self.count},
        }

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw variance against mean with the parabola; ``path`` is a .png, .svg or .pdf file. Returns the figure."""
        place = importlib.import_module("permease.plot.record")
        return place.plot_variance_mean(self, path=path, language=language)


def variance_mean(
    part: Any,
    duration: Any,
    *,
    before: Mapping[str, Any],
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
    count: int = 100,
    sweeps: int = 200,
    noise: Any = "0 pA",
    seed: int = 0,
) -> VarianceMean:
    """Repeat a relaxation of many channels, and find the current of one and their number from its fluctuations.

    In every sweep the channels, at rest under the conditions ``before``, relax for ``duration`` under the others. For
    independent equal channels variance = i mean - mean^2/N, whatever the kinetics.

    Parameters
    ----------
    part, duration :
        a channel with gates that take time, and how long each sweep lasts.
    inside, outside, voltage, temperature :
        what holds during the sweeps; the ions of the pore are needed.
    before :
        what differed before: some of ``inside``, ``outside``, ``voltage`` and ``temperature``, such as
        ``{"voltage": "-100 mV"}``; the rest as after.
    count, sweeps :
        channels (up to 1e6) and repetitions (from 10 to 10000).
    noise :
        rms of Gaussian noise added to every sample; its known variance is taken off.
    seed :
        of the random numbers.

    The numbers of channels in every state are drawn at 60 times from the exact transition probabilities, so that they
    are distributed as sampled independent records are. Raises InputError where the mean current stays zero or does
    not change, and for what cannot be used.

    Shapes: ``times``, ``mean`` and ``variance`` (points,). Source: mean and variance of a binomial number of open
    channels.

    >>> from permease import library
    >>> baths = {"inside": {"Na": "10 mM"}, "outside": {"Na": "140 mM"}}
    >>> found = variance_mean(library.part("SquidNav")(), "5 ms", before={"voltage": "-100 mV"}, voltage="-20 mV",
    ...     temperature="6.3 degC", count=1000, sweeps=100, **baths)
    >>> found.unitary.low < 1e12 * found.exact_unitary < found.unitary.high
    True
    """
    found = part_of(part)
    if not isinstance(found, Channel):
        raise InputError(
            message("errors_instruments-only-channels-have-unitary-current"),
            where=found.name,
            hint=message("errors_instruments-channel-e-g-achr"),
        )
    seconds = positive(duration, "s", "duration", "10 ms")
    number = whole(count, "count", 1, MOST_CHANNELS)
    repeats = whole(sweeps, "sweeps", 10, MOST_SWEEPS)
    chosen = whole(seed, "seed", 0)
    rms = not_negative(noise, "A", "noise", "0.2 pA")
    if not isinstance(before, Mapping) or not before:
        raise InputError(
            message("errors_instruments-cannot-read-conditions", before=f"{before!r}"),
            where="before",
            hint='{"voltage": "-100 mV"}',
        )
    after: dict[str, Any] = {"inside": inside, "outside": outside, "voltage": voltage, "temperature": temperature}
    for name in before:
        choice(phrase("thing-condition"), name, HELD, where="before")
    at, rested = start_of(found, swept={}, **after), start_of(found, swept={}, demand=False, **{**after, **before})
    chain, first = generator(found, at), generator(found, rested)
    open_ = _relaxations(first.stationary(), chain.matrix, seconds, number, repeats, chosen) @ chain.conducting
    random = np.random.default_rng((chosen, 1))
    current = chain.current * open_ + rms * random.standard_normal(open_.shape)
    mean, variance = current.mean(axis=0), current.var(axis=0, ddof=1) - rms**2
    if not (np.ptp(chain.current * open_.mean(axis=0)) > 0.0):
        raise InputError(
            message("errors_instruments-current-does-not-change-after"),
            where=found.name,
            why=message("errors_instruments-no-parabola-can-fitted"),
            hint=message("errors_instruments-conditions-before-differ"),
        )
    unitary, channels = _fitted(current, rms, repeats, random)
    return VarianceMean(
        part=found.name,
        label=found.label,
        times=np.linspace(0.0, seconds, POINTS),
        mean=mean,
        variance=variance,
        unitary=unitary,
        channels=channels,
        exact_unitary=chain.current,
        count=number,
        sweeps=repeats,
        seed=chosen,
        conditions={**kept(at), "before": kept(rested)},
    )


def _relaxations(
    occupancy: np.ndarray, matrix: np.ndarray, seconds: float, count: int, sweeps: int, seed: int
) -> np.ndarray:
    """Channels in every state, shape (sweeps, times, states)."""
    from scipy.linalg import expm

    random = np.random.default_rng((seed, 0))
    moved = np.clip(expm(matrix * seconds / (POINTS - 1)), 0.0, None)
    moved /= moved.sum(axis=0)
    now = random.multinomial(count, occupancy / occupancy.sum(), size=sweeps)
    found = [now]
    for _ in range(POINTS - 1):
        now = np.sum([random.multinomial(now[:, s], moved[:, s]) for s in range(len(moved))], axis=0)
        found.append(now)
    return np.stack(found, axis=1)


def _fitted(current: np.ndarray, noise: float, sweeps: int, random: np.random.Generator) -> tuple[Parameter, Parameter]:
    """i and N of variance = i mean - mean^2/N, with 95 % intervals from sweeps drawn again with replacement."""
    draws = np.concatenate((np.ones((1, sweeps)), random.multinomial(sweeps, np.full(sweeps, 1.0 / sweeps), RESAMPLES)))
    centred = current - current.mean(axis=0)
    shift = draws @ centred / sweeps
    means = current.mean(axis=0) + shift
    spread = (draws @ centred**2 / sweeps - shift**2) * sweeps / (sweeps - 1.0)
    found = np.array([_parabola(m, v - noise**2, noise) for m, v in zip(means, spread, strict=True)])
    tail = 50.0 * (1.0 - CONFIDENCE)
    low, high = np.percentile(found[1:], [tail, 100.0 - tail], axis=0)

    currents = [1e12 * float(x) for x in (found[0, 0], low[0], high[0])]
    numbers = [1.0 / x if x > 0.0 else float("inf") for x in map(float, (found[0, 1], high[1], low[1]))]
    return Parameter(currents[0], currents[1], currents[2], "pA"), Parameter(numbers[0], numbers[1], numbers[2])


def _parabola(mean: np.ndarray, variance: np.ndarray, noise: float) -> tuple[float, float]:
    """i and 1/N by least squares, each point with the weight of the fitted variance."""
    scale = float(np.max(np.abs(mean)))
    x, y = mean / scale, variance / scale**2
    columns = np.column_stack([x, -(x**2)])
    weight = np.ones_like(x)
    for _ in range(4):
        fit = np.linalg.lstsq(columns * weight[:, None], y * weight, rcond=None)[0]
        expected = columns @ fit + (noise / scale) ** 2
        weight = 1.0 / np.maximum(expected, 0.01 * float(np.max(np.abs(y))))
    return float(fit[0]) * scale, float(fit[1])
