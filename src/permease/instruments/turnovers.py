"""Turnovers of one carrier or pump molecule: when its count rose, how evenly, and the charge that went with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import InputError
from ..kinetics.fluctuation import Counting, counting
from ..kinetics.jump_process import JumpPath
from ..model.conditions import PointConditions
from ..model.scheme_transporter import SchemeTransporter
from ..text import message
from ..units import with_unit

if TYPE_CHECKING:
    from pint import Quantity

    from .generator import Generator


@dataclass(frozen=True, eq=False)
class Turnovers:
    """The turnovers of one molecule in one record.

    Attributes
    ----------
    times : when the count changed (s).
    counts : the net count after each change, forward positive as ``turnover`` counts; not whole where one turnover
        moves several molecules in separate steps. What states in rapid equilibrium hold is booked as if the molecule
        were in the first of them, so that the count can be one ahead or behind for a while.
    exact : mean rate (1/s) and variance per second of the count, from the rates of the scheme.
    duration : of the record (s).
    """

    times: np.ndarray
    counts: np.ndarray
    exact: Counting
    duration: float

    @property
    def net(self) -> float:
        """Net turnovers in the record."""
        return float(self.counts[-1]) if len(self.counts) else 0.0

    @property
    def rate(self) -> Quantity[Any]:
        """Net turnovers per second of the record."""
        return with_unit(self.net / self.duration, "1/s")

    @property
    def standard_error(self) -> Quantity[Any]:
        """Expected standard deviation of ``rate`` (1/s), from the exact dispersion."""
        return with_unit(float(np.sqrt(self.exact.dispersion / self.duration)), "1/s")

    @cached_property
    def completions(self) -> np.ndarray:
        """When the net count first reached 1, 2, 3, ... in the direction of the mean flux (s)."""
        ahead = self.counts if self.exact.rate >= 0.0 else -self.counts
        whole = np.floor(np.maximum.accumulate(ahead) + 1e-9) if len(ahead) else ahead
        most = int(whole[-1]) if len(whole) else 0
        return np.asarray(self.times[np.searchsorted(whole, np.arange(1, most + 1))])

    @property
    def intervals(self) -> np.ndarray:
        """First-passage times from one completed turnover to the next (s)."""
        return np.diff(self.completions)

    @property
    def randomness(self) -> float:
        """Variance over squared mean of the intervals, nan for fewer than two.

        It estimates the exact randomness where every turnover leaves the molecule in the same state.
        """
        found = self.intervals
        return float(np.var(found, ddof=1) / np.mean(found) ** 2) if len(found) > 1 else float("nan")

    @property
    def exact_rate(self) -> Quantity[Any]:
        """Stationary turnover of the scheme (1/s)."""
        return with_unit(self.exact.rate, "1/s")

    @property
    def exact_randomness(self) -> float:
        """Variance over mean of the count in long records: 1 for one slow step, 1/n for n equal irreversible ones."""
        return self.exact.randomness


def weights(part: SchemeTransporter, chain: Generator, at: PointConditions) -> tuple[float, ...]:
    """What every jump of the chain adds to the count of turnovers."""
    if part.counted is not None:
        return tuple(float(jump.gains.get(part.counted, 0)) for jump in chain.jumps)
    columns = part.processes(at)
    if len(columns) != 1:
        raise InputError(
            message("errors_instruments-has-cycles", name=part.name, count=len(columns)),
            why=message("errors_instruments-class-must-say-what-counted"),
        )
    gained = {key: count for key, count in columns[0].stoichiometry.items() if count}
    if not gained:
        raise InputError(message("errors_instruments-cycle-moves-nothing-so-has"), where=part.name)
    key = min(gained, key=lambda k: abs(gained[k]))
    return tuple(float(jump.gains.get(key, 0)) / gained[key] for jump in chain.jumps)


def turnovers(path: JumpPath, chain: Generator, added: tuple[float, ...], stationary: np.ndarray) -> Turnovers:
    """The turnovers of a path, with what is expected of them."""
    steps = np.asarray(added)[path.jumps]
    kept = steps != 0.0
    ways = [(jump.start, jump.end, jump.rate) for jump in chain.jumps]
    return Turnovers(
        times=path.times[1:][kept],
        counts=np.cumsum(steps[kept]),
        exact=counting(chain.matrix, stationary, ways, added),
        duration=path.duration,
    )
