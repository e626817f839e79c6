"""Raw results: states in coherent SI, segment by segment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from .outcome import Outcome

if TYPE_CHECKING:
    from ..compile.system import System

GAUSS_NODES, GAUSS_WEIGHTS = np.polynomial.legendre.leggauss(4)
_LINEAR_INTERVALS = 40
_PER_DECADE = 6
_DECADES = 9


@dataclass(frozen=True)
class Event:
    """A condition that ended a step of a protocol: the ``time`` of the run (s), the ``path``, and the whole of it."""

    time: float
    path: str
    condition: str

    def __str__(self) -> str:
        return f"{self.condition} at {self.time:.10g} s"


@dataclass(frozen=True)
class Segment:
    """One protocol step: constant parameters, local time from zero to ``duration``.

    ``times`` (m,) are global (s), ``states`` (m, n) and ``observed`` (m, k) in coherent SI; ``quadrature`` holds the
    observables and ``quadrature_states`` the states at ``nodes`` (s, global) of the time integrals, whose ``weights``
    are in s; ``first`` and ``last`` are the states at both ends.
    """

    name: str
    start: float
    duration: float
    parameters: np.ndarray
    times: np.ndarray
    states: np.ndarray
    observed: np.ndarray
    nodes: np.ndarray
    weights: np.ndarray
    quadrature: np.ndarray
    quadrature_states: np.ndarray
    first: np.ndarray
    last: np.ndarray


@dataclass(frozen=True)
class Trajectory:
    """All segments of a run, with the outcome and the work done."""

    system: System
    segments: tuple[Segment, ...]
    outcome: Outcome
    statistics: dict[str, float] = field(default_factory=dict)
    events: tuple[Event, ...] = ()

    @property
    def times(self) -> np.ndarray:
        """Output times (s)."""
        return np.concatenate([s.times for s in self.segments])

    @property
    def states(self) -> np.ndarray:
        """States at the output times (m, n)."""
        return np.concatenate([s.states for s in self.segments])

    @property
    def observed(self) -> np.ndarray:
        """Observables at the output times (m, k)."""
        return np.concatenate([s.observed for s in self.segments])


def gauss_grid(duration: float, outputs: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Nodes and weights (s) for time integrals over one step, dense at its start where a breakpoint is fast.

    There is at least one interval of four nodes per output time: who asks for a fine record has fast things in it.
    """
    linear = np.linspace(0.0, duration, max(_LINEAR_INTERVALS, outputs) + 1)
    first = linear[1]
    fine = first * np.logspace(-_DECADES, 0.0, _DECADES * _PER_DECADE + 1)
    edges = np.concatenate([[0.0], fine, linear[2:]])
    half = np.diff(edges) / 2.0
    middle = edges[:-1] + half
    nodes = (middle[:, None] + half[:, None] * GAUSS_NODES[None, :]).ravel()
    weights = (half[:, None] * GAUSS_WEIGHTS[None, :]).ravel()
    return nodes, weights
