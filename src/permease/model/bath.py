"""Baths: an outside so large that nothing in it changes."""

from __future__ import annotations

from dataclasses import dataclass

from ..chemistry.amounts import Problems, named
from ..chemistry.solution import Solution
from ..errors import InputError
from ..text import message
from .neutrality import neutrality_problem


@dataclass(frozen=True, init=False, slots=True)
class Bath:
    """An outside of constant composition.

    Parameters
    ----------
    name : for membranes, paths and protocols.
    solution : a ``Solution``; it must be electroneutral.

    Raises InputError for a name that paths cannot hold and for what is no ``Solution``.

    >>> Bath("lumen", Solution(Na="140 mM", balance="Cl")).solution.concentrations["Na"]
    140.0
    """

    name: str
    solution: Solution

    def __init__(self, name: str, solution: Solution) -> None:
        problems = Problems("bath")
        label = problems.attempt(named, name, "thing-bath", default="bath")
        problems.place = label
        if not isinstance(solution, Solution):
            problems.add(
                InputError(
                    message("errors_model-not-solution", solution=f"{solution!r}"),
                    hint='Bath("lumen", Solution(Na="140 mM", ...))',
                )
            )
        else:
            surplus = neutrality_problem(solution.charge_density, solution.ionic, solution.concentrations.get("H", 0.0))
            if surplus is not None:
                problems.add(surplus)
        problems.report()
        object.__setattr__(self, "name", label)
        object.__setattr__(self, "solution", solution)

    def holds(self) -> tuple[str, ...]:
        """Names of the species it holds."""
        return tuple(self.solution.concentrations)

    @property
    def osmotic(self) -> float:
        """Osmotically effective concentration (mol/m3)."""
        return self.solution.osmotic
