"""Exact theory of dwell times and bursts: sums of exponentials from the rates of a Markov chain.

After Colquhoun and Hawkes (1982): the time in a set A of states, entered with the probabilities phi, has the density
phi exp(Q_AA t) (-Q_AA) 1. Here Q is that of dp/dt = Q p: its columns sum to zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..text import message

LEAST_CHANCE = 1e-300
"""Gaps less likely than this never come, and bursts parted by them have no finite length."""


@dataclass(frozen=True, eq=False)
class Exponentials:
    """A density that is a sum of exponentials: sum of (area/tau) exp(-t/tau).

    Attributes
    ----------
    time_constants : tau (s), ascending.
    areas : their areas, which add up to 1. An area can be negative; both are complex where the chain is driven round
        a loop so hard that it oscillates.
    """

    time_constants: np.ndarray
    areas: np.ndarray

    @property
    def mean(self) -> float:
        """Mean time (s)."""
        return float(np.real(np.sum(self.areas * self.time_constants)))

    def density(self, times: Any) -> np.ndarray:
        """The density (1/s) at ``times`` (s)."""
        t = np.asarray(times, dtype=float)[..., None]
        return np.real(np.sum(self.areas / self.time_constants * np.exp(-t / self.time_constants), axis=-1))

    def survival(self, times: Any) -> np.ndarray:
        """The probability to last longer than ``times`` (s)."""
        t = np.asarray(times, dtype=float)[..., None]
        return np.real(np.sum(self.areas * np.exp(-t / self.time_constants), axis=-1))


@dataclass(frozen=True, eq=False)
class BurstTheory:
    """Bursts of openings: what is expected of them.

    Attributes
    ----------
    openings : mean number of openings in a burst.
    open_time, shut_time : mean total time open and shut within a burst (s).
    rate : bursts per second.
    length : density of the length of a burst, from its first opening to the end of its last; None where the bursts
        are defined by a critical gap.
    """

    openings: float
    open_time: float
    shut_time: float
    rate: float
    length: Exponentials | None = None

    @property
    def mean_length(self) -> float:
        """Mean length of a burst (s)."""
        return self.open_time + self.shut_time

    @property
    def gap(self) -> float:
        """Mean shut time between two openings of a burst (s); not a number where a burst is one opening."""
        return self.shut_time / (self.openings - 1.0) if self.openings > 1.0 else float("nan")


def dwell_times(matrix: np.ndarray, stationary: np.ndarray, member: np.ndarray) -> Exponentials:
    """The density of the time in the states ``member`` from entering to leaving them, in the stationary chain.

    Raises InputError where the set is never entered.

    >>> Q = np.array([[-50.0, 150.0], [50.0, -150.0]])
    >>> open_times = dwell_times(Q, np.array([0.75, 0.25]), np.array([False, True]))
    >>> open_times.time_constants.round(6), open_times.areas
    (array([0.006667]), array([1.]))
    """
    inside = np.flatnonzero(member)
    entered = _entered(matrix, stationary, inside, np.flatnonzero(~np.asarray(member, dtype=bool)))
    block = matrix[np.ix_(inside, inside)]
    return _sum(block, stationary[inside], np.ones(len(inside)), entered / entered.sum(), survival=True)


def bursts(matrix: np.ndarray, stationary: np.ndarray, open_: np.ndarray, short: np.ndarray) -> BurstTheory:
    """Bursts whose gaps are stays in the shut states ``short``; a visit to any other shut state ends the burst.

    Raises InputError where no burst ever begins or ends.
    """
    a, b = np.flatnonzero(open_), np.flatnonzero(short)
    c = np.flatnonzero(~(np.asarray(open_, dtype=bool) | np.asarray(short, dtype=bool)))
    if len(c) == 0:
        raise InputError(
            message("errors_kinetics-every-shut-state-one-gaps"),
            where="burst",
            hint=message("errors_kinetics-leave-out-long-lived-ones"),
        )

    def part(to: np.ndarray, start: np.ndarray) -> np.ndarray:
        return np.asarray(matrix[np.ix_(to, start)])

    gaps = np.linalg.inv(-part(b, b)) if len(b) else np.zeros((0, 0))
    stays = np.linalg.inv(-part(a, a))
    begun = part(a, c) @ stationary[c] + part(a, b) @ gaps @ part(b, c) @ stationary[c]
    rate = float(begun.sum())
    if not rate > 0.0:
        raise InputError(message("errors_kinetics-no-burst-begins-these-conditions"), where="burst")
    first = begun / rate
    again = part(a, b) @ gaps @ part(b, a) @ stays
    openings = np.linalg.solve(np.eye(len(a)) - again, first)
    returning = part(b, a) @ stays @ openings
    ending = part(c, a).sum(axis=0) + (part(c, b) @ gaps @ part(b, a)).sum(axis=0)
    both = np.concatenate([a, b])
    rows, columns = np.zeros(len(both)), np.zeros(len(both))
    rows[: len(a)], columns[: len(a)] = ending, first
    return BurstTheory(
        openings=float(openings.sum()),
        open_time=float((stays @ openings).sum()),
        shut_time=float((part(a, b) @ gaps @ gaps @ returning).sum()),
        rate=rate,
        length=_sum(part(both, both), stationary[both], rows, columns, survival=False),
    )


def bursts_by_gap(open_times: Exponentials, shut_times: Exponentials, critical: float) -> BurstTheory:
    """Bursts that end with the first shut time longer than ``critical`` (s)."""
    longer = float(shut_times.survival(critical))
    if not longer > LEAST_CHANCE:
        raise InputError(
            message("errors_kinetics-no-gap-longer-than-s", critical=f"{critical:g}"),
            where="critical gap",
            why=message("errors_kinetics-shut-times-last-ms-average", mean=f"{1000.0 * shut_times.mean:.3g}"),
            hint=message("errors_kinetics-shorter-one"),
        )
    tau, area = shut_times.time_constants, shut_times.areas
    # integral of t f(t) from 0 to the critical gap
    below = float(np.real(np.sum(area * (tau - (tau + critical) * np.exp(-critical / tau)))))
    openings = 1.0 / longer
    cycle = open_times.mean + shut_times.mean
    return BurstTheory(openings, openings * open_times.mean, openings * below, longer / cycle)


def critical_gap(shut_times: Exponentials) -> float:
    """The gap (s) at which as many short shut times are taken for long ones as long ones for short.

    Components are split where neighbouring time constants differ most. Raises InputError where there is one component.
    """
    kept = np.real(shut_times.areas) > 1e-9
    tau, area = np.real(shut_times.time_constants[kept]), np.real(shut_times.areas[kept])
    if len(tau) < 2:
        raise InputError(
            message("errors_kinetics-shut-times-have-one-component"), where="critical gap",
            hint='critical="2 ms"',
        )  # fmt: skip
    split = int(np.argmax(tau[1:] / tau[:-1])) + 1

    def surplus(t: float) -> float:
        short = float(np.sum(area[:split] * np.exp(-t / tau[:split])))
        return short + float(np.sum(area[split:] * np.expm1(-t / tau[split:])))

    from scipy.optimize import brentq

    most = float(tau[-1])
    while surplus(most) > 0.0:
        most *= 2.0
    return float(brentq(surplus, 0.0, most, xtol=1e-15 * most, rtol=1e-13))


def spectral(block: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Eigenvalues, right and left vectors: block = right diag(values) left.

    Real and stable where detailed balance holds with the equilibrium ``weights``; by the general method elsewhere.
    """
    flow = block * weights[None, :]
    if np.all(weights > 0.0) and np.allclose(flow, flow.T, rtol=1e-8, atol=0.0):
        root = np.sqrt(weights)
        symmetric = block * root[None, :] / root[:, None]
        values, vectors = np.linalg.eigh(0.5 * (symmetric + symmetric.T))
        return values, root[:, None] * vectors, vectors.T / root[None, :]
    values, vectors = np.linalg.eig(block)
    return values, vectors, np.linalg.inv(vectors)


def _sum(
    block: np.ndarray, weights: np.ndarray, row: np.ndarray, column: np.ndarray, *, survival: bool
) -> Exponentials:
    """row exp(block t) column as a sum of exponentials, read as a survival or as a density."""
    values, right, left = spectral(block, weights)
    shares = (row @ right) * (left @ column)
    tau = -1.0 / values
    if not survival:
        shares = shares * tau
    order = np.argsort(np.real(tau))
    return Exponentials(tau[order], shares[order])


def _entered(matrix: np.ndarray, stationary: np.ndarray, inside: np.ndarray, outside: np.ndarray) -> np.ndarray:
    """Entries per second into each state of a set."""
    found = np.asarray(matrix[np.ix_(inside, outside)] @ stationary[outside])
    if not found.sum() > 0.0:
        raise InputError(message("errors_kinetics-these-states-never-entered"), where="dwell times")
    return found
