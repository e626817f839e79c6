"""What schemes of vesicle release share: reversible steps at a Ca2+ concentration, and fusion, which is for good."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import numpy as np

from ..errors import InputError
from ..sources import Sourced
from ..text import Text, message
from ..units import si

MOST_SITES = 12


class ReleaseScheme(ABC):
    """Vesicles that move between states until they fuse, each independently of the others.

    Attributes
    ----------
    name, label : what it is called.
    vesicles : how many vesicles take part, unless a measurement says otherwise.
    capacitance : of one vesicle (F).
    resting : Ca2+ concentration at which it waits, unless a measurement says otherwise.
    reservations : what a reader of its numbers must know; "" where there is nothing.

    The steps between states are reversible and form no loop, so that at constant Ca2+ they are at detailed balance;
    only fusion is not. Everything holds at the temperature of the experiments that its numbers are from.
    """

    name: str
    label: Text
    vesicles: Any
    capacitance: Any
    resting: Any
    reservations: Text

    @property
    @abstractmethod
    def states(self) -> tuple[str, ...]:
        """Names of the states of a vesicle that has not fused."""

    @property
    @abstractmethod
    def fusion(self) -> np.ndarray:
        """Rate of fusion (1/s) from each of these states."""

    @property
    @abstractmethod
    def pools(self) -> dict[str, np.ndarray]:
        """The indices of the states of every pool of vesicles."""

    @abstractmethod
    def ways(self, calcium: float) -> list[tuple[int, int, float]]:
        """The reversible steps at ``calcium`` (mol/m3): (from, to, rate in 1/s), a tree of states without loops."""

    @abstractmethod
    def parameters(self) -> dict[str, Any]:
        """Every number of the scheme, as it was given."""

    def matrix(self, calcium: float) -> np.ndarray:
        """Q (1/s) of dp/dt = Q p at ``calcium`` (mol/m3); its columns sum to zero.

        After the states there is one more for every pool: the vesicles that have fused from it.
        """
        size = len(self.states)
        found = np.zeros((size + len(self.pools), size + len(self.pools)))
        for start, end, rate in self.ways(calcium):
            found[end, start] += rate
        for number, members in enumerate(self.pools.values()):
            found[size + number, members] += self.fusion[members]
        return found - np.diag(found.sum(axis=0))

    def equilibrium(self, calcium: float) -> np.ndarray:
        """Fractions of the states at ``calcium`` (mol/m3) where fusion takes none away, free of subtraction."""
        rates = {(start, end): rate for start, end, rate in self.ways(calcium)}
        weights = {0: 1.0}
        frontier = [0]
        while frontier:
            here = frontier.pop()
            for (start, end), rate in rates.items():
                if start == here and end not in weights:
                    weights[end] = weights[here] * rate / rates[end, start]
                    frontier.append(end)
        found = np.array([weights[i] for i in range(len(self.states))])
        return np.asarray(found / found.sum())

    def waiting(self, calcium: float) -> np.ndarray:
        """Fractions of the states after a long time at ``calcium`` (mol/m3): the equilibrium, unless said otherwise."""
        return self.equilibrium(calcium)

    def undepleted(self, calcium: float) -> float:
        """Rate of fusion per vesicle (1/s) at ``calcium`` (mol/m3) if each were replaced at once in its own state."""
        return float(self.fusion @ self.equilibrium(calcium))

    def demand_defaults(self) -> None:
        """Raise QuantityError or InputError for vesicles, capacitance or resting Ca2+ that cannot be."""
        above_zero(self.vesicles, "", f"{self.name} > vesicles")
        above_zero(self.capacitance, "F", f"{self.name} > capacitance")
        if si(self.resting, "mol/m^3", f"{self.name} > resting") < 0.0:
            raise InputError(
                message("errors_kinetics-must-zero-more-not", resting=self.resting), where=f"{self.name} > resting"
            )

    @property
    def unchecked(self) -> bool:
        """Whether a number of it awaits a check against its source, resting Ca2+ (free to choose) not counted."""
        numbers = (value for name, value in self.parameters().items() if name != "resting")
        return any(isinstance(value, Sourced) and value.provisional for value in numbers)


def above_zero(value: Any, unit: str, where: str) -> float:
    """A number of a scheme in coherent SI. Raises QuantityError and InputError that name it."""
    found = si(value, unit, where)
    if not found > 0.0:
        raise InputError(message("errors_kinetics-must-above-zero-not", found=f"{found:g}"), where=where)
    return found
