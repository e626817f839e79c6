"""What every printer of code needs of some equations before it prints: graph, Jacobian, elimination, memory."""

from __future__ import annotations

from dataclasses import dataclass

from ..equations import Equations
from ..passes.elimination import Elimination, eliminate
from ..passes.hoist import hoisted
from ..passes.jacobian import jacobian
from ..passes.lower import Lowered, lower
from .llvm_layout import Sizes


@dataclass(frozen=True)
class Groundwork:
    """The lowered equations with all that follows from them.

    ``entries`` are the nodes of the Jacobian by (row, column) and ``drift`` those of the slopes by time, by row;
    ``plan`` factorises it; ``slots`` say where the parameter array holds what is computed once for a run.
    """

    lowered: Lowered
    entries: dict[tuple[int, int], int]
    drift: dict[int, int]
    plan: Elimination
    sizes: Sizes
    slots: dict[int, int]

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Row and column of the Jacobian's entries, in the order of its array."""
        return tuple(self.entries)


def groundwork(equations: Equations, width: int) -> Groundwork:
    """For ``width`` cells side by side. Raises ModelError where the algebraic states are not determined."""
    lowered = lower(equations)
    n, parameters, observables = equations.sizes
    entries, drift = jacobian(lowered.graph, lowered.derivatives, n)
    plan = eliminate(tuple(entries), equations.algebraic, [state.name for state in equations.states])
    roots = [*lowered.derivatives, *entries.values(), *drift.values(), *lowered.observables, *lowered.event]
    derived = hoisted(lowered.graph, roots)
    sizes = Sizes(width, n, parameters, len(derived), observables, len(entries), plan.size)
    return Groundwork(lowered, entries, drift, plan, sizes, {node: parameters + k for k, node in enumerate(derived)})
