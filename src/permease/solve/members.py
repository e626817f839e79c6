"""Where the members of a population start: their states, parameters and scales as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..compile.rest import initial_state, scales
from ..compile.system import System
from ..compile.variation import unit_of, vary, why_none
from ..errors import InputError, PermeaseError
from ..model.population import Population, usual_number
from ..text import Text, message


class Start(NamedTuple):
    """Of some members: states and scales (members, n), parameters (members, p), and who is possible (members,)."""

    states: np.ndarray
    parameters: np.ndarray
    scales: np.ndarray
    possible: np.ndarray


class Members:
    """The equations of a cell whose numbers at ``paths`` differ from member to member.

    Raises InputError, with ``instead`` in its hint, for a path that is no single number of the equations.
    """

    def __init__(self, system: System, paths: Sequence[str], instead: Text) -> None:
        self.system = system
        for path in paths:
            if unit_of(system.draft, path) is None:
                raise InputError(
                    message("errors_solve-cannot-vary-from-member-member-2", path=path),
                    where=message("thing-population-of", name=system.cell.name),
                    why=why_none(path), hint=message("errors_solve-another-path", instead=instead),
                )  # fmt: skip
        self._usual = {path: usual_number(system.cell, path)[0] for path in paths}

    def start(self, numbers: Mapping[str, np.ndarray], count: int) -> Start:
        """The start of members with these numbers (path -> (count,), in SI); the impossible have harmless ones."""
        draft, possible = vary(self.system.draft, numbers)
        possible = np.broadcast_to(possible, (count,))
        if not possible.all():
            harmless = {path: np.where(possible, v, self._usual[path]) for path, v in numbers.items()}
            draft, _ = vary(self.system.draft, harmless)
        states = initial_state(draft)

        def whole(each: np.ndarray) -> np.ndarray:
            return np.array(np.broadcast_to(each, (count, each.shape[-1])))

        return Start(whole(states), whole(draft.numbers), whole(scales(draft, states)), possible)


def why_impossible(population: Population, index: int) -> str:
    """The sentence of a member that cannot have its numbers, in both languages: what the cell says of them."""
    try:
        population.member(index)
    except PermeaseError as error:
        first = next(iter(getattr(error, "problems", ())), error)
        said = {"place": first.where, "what": first.what}
        if first.hint:
            return message("errors_solve-member-impossible-try", **said, hint=first.hint)
        return message("errors_solve-member-impossible", **said)
    return message("errors_solve-member-impossible-alone")
