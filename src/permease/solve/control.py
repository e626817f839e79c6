"""How the steps of a stochastic run are chosen, and how one ends that cannot go on."""

from __future__ import annotations

from dataclasses import dataclass

from ..compile.kernel import Integration

METHODS = ("multinomial", "gillespie")


@dataclass(frozen=True)
class Control:
    """How steps are chosen: ``change`` (relative, of any rate, in half a step), ``longest`` step (s), ``method``.

    ``rtol``, ``atol`` and ``max_steps`` are those of the rest; a run has also no more than ``max_steps`` steps of the
    splitting within one step of a protocol.
    """

    change: float
    longest: float
    method: str
    rtol: float
    atol: float
    max_steps: int


class Stopped(Exception):
    """The run could not go on; ``found`` says how."""

    def __init__(self, found: Integration) -> None:
        super().__init__(found.outcome.value)
        self.found = found
