"""What every target offers to the kernel: plain float64 arrays in, plain float64 arrays out."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Control(NamedTuple):
    """What steers an integration: local times [s], tolerances, first step (0: automatic), most steps."""

    start: float
    end: float
    rtol: float
    atol: float
    first: float
    most: int


class Run(NamedTuple):
    """Raw results of ``cells`` integrations.

    ``rows`` (cells, times, states), ``final`` (cells, states), ``info`` (cells, 8): outcome code, time reached, steps,
    rejected steps, worst state or -1, proposed next step, last step tried, unused.
    """

    rows: Array
    final: Array
    info: Array


class Program(Protocol):
    """Compiled equations; y has shape (n,), p (parameters,), in SI."""

    def rhs(self, t: float, y: Array, p: Array) -> Array:
        """The derivatives, or residuals of algebraic states."""
        ...

    def jacobian(self, t: float, y: Array, p: Array) -> Array:
        """The dense Jacobian of ``rhs``."""
        ...

    def time_derivative(self, t: float, y: Array, p: Array) -> Array:
        """The explicit time derivative of ``rhs``."""
        ...

    def observe(self, t: Array, y: Array, p: Array) -> Array:
        """Observables at times (m,) and states (m, n) as (m, observables)."""
        ...

    def integrate(
        self, y: Array, p: Array, scale: Array, times: Array, control: Control, rows: Array | None = None
    ) -> Run:
        """Integrate the cells of ``y`` (cells, n) with ``p`` (cells, parameters) and ``scale`` (cells, n).

        ``rows`` (cells, times, n) is where their states go, if it is given.
        """
        ...


def address(array: NDArray[Any]) -> int:
    """The address of the first number of a contiguous array."""
    return int(array.__array_interface__["data"][0])
