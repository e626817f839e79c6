"""What a caller may hand in as a state: a run, a state, or a cell that is brought to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..text import message

if TYPE_CHECKING:
    from ..solve.result import State


def ended(state: Any, *, settle: bool = False) -> State:
    """The state at the end of a Result, a State as it is, and, with ``settle``, the steady state of a Cell.

    Raises InputError for anything else, ConvergenceError for a cell that comes to no rest.
    """
    from ..model.cell import Cell
    from ..solve.result import Result, State
    from ..solve.steady_state import steady_state

    if isinstance(state, State):
        return state
    if isinstance(state, Result):
        return state.final
    if settle and isinstance(state, Cell):
        return steady_state(state)
    hint = "state=cell" if settle else "state=result"
    raise InputError(message("errors_exercises-state", value=repr(state)[:60]), where="state", hint=hint)
