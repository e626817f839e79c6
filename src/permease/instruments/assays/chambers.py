"""Well-stirred chambers joined by linear paths: their exact course, without a step size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..relaxation import Relaxation


@dataclass(frozen=True)
class Path:
    """A path between two places: ``onward`` c_start - ``back`` c_end is the flow (mol/s; both in m3/s, positive)."""

    start: int
    end: int
    onward: float
    back: float


@dataclass(frozen=True, eq=False)
class Chambers:
    """Places joined by paths; a place of no volume stores nothing and is in a steady state at once.

    ``volumes`` in m3 (0 for a mere interface), ``start`` the amounts at time zero (mol; in interfaces 0).
    """

    volumes: tuple[float, ...]
    paths: tuple[Path, ...]
    start: tuple[float, ...]

    @cached_property
    def stores(self) -> list[int]:
        """The places with a volume."""
        return [i for i, volume in enumerate(self.volumes) if volume > 0.0]

    @property
    def _whole(self) -> np.ndarray:
        """What every place gains per concentration in every place (m3/s)."""
        found = np.zeros((len(self.volumes), len(self.volumes)))
        for path in self.paths:
            found[path.start, path.start] -= path.onward
            found[path.end, path.start] += path.onward
            found[path.end, path.end] -= path.back
            found[path.start, path.end] += path.back
        return found

    def injected(self, place: int) -> np.ndarray:
        """The shares of a flow into ``place`` that each store receives; they sum to 1."""
        if place in self.stores:
            return np.array([1.0 if i == place else 0.0 for i in self.stores])
        faces = [i for i, volume in enumerate(self.volumes) if not volume > 0.0]
        whole = self._whole
        levels = np.linalg.solve(whole[np.ix_(faces, faces)], [-1.0 if i == place else 0.0 for i in faces])
        found: np.ndarray = whole[np.ix_(self.stores, faces)] @ levels
        return found

    @cached_property
    def conductances(self) -> np.ndarray:
        """What every store gains per concentration in every store (m3/s); columns sum to zero."""
        size, whole = len(self.volumes), self._whole
        # eliminated one by one without a subtraction, as a stationary state is found from a graph
        for node in (i for i, volume in enumerate(self.volumes) if not volume > 0.0):
            leaves = sum(whole[i, node] for i in range(size) if i != node)
            if leaves > 0.0:
                for i in range(size):
                    for j in range(size):
                        if i != j and node not in (i, j):
                            whole[i, j] += whole[i, node] * whole[node, j] / leaves
            whole[node, :] = whole[:, node] = 0.0
        kept = np.array(whole[np.ix_(self.stores, self.stores)])
        np.fill_diagonal(kept, 0.0)
        np.fill_diagonal(kept, -kept.sum(axis=0))
        return kept

    @cached_property
    def matrix(self) -> np.ndarray:
        """The rate matrix of the amounts (1/s)."""
        found: np.ndarray = self.conductances / np.array([self.volumes[i] for i in self.stores])
        return found

    def amounts(self, times: Sequence[float] | np.ndarray) -> np.ndarray:
        """Amounts in the stores (mol), one row per time (s)."""
        times = np.asarray(times, float)
        total = float(sum(self.start))
        begin = np.array([self.start[i] for i in self.stores]) / total
        longest = float(np.max(times, initial=0.0))
        found: np.ndarray = total * Relaxation(self.matrix, begin, max(longest, 1e-300)).at(times)
        return found
