"""The protocol step that lets time pass, to its end or until something happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..chemistry.amounts import Problems
from ..errors import InputError
from ..text import message
from ..units import quantity, si
from .wording import best

if TYPE_CHECKING:
    from .cell import Cell

FOREVER = 3.2e9
"""Longest duration of a step: a century, in seconds."""


@dataclass(frozen=True, init=False, slots=True)
class Until:
    """The condition that ends a ``Hold``: a path of the results goes above or below a value.

    Raises InputError for what is no path, ModelError unless one bound is given, and QuantityError for a bound that
    cannot be read.

    >>> print(Until("cytosol.volume", above="95 fL"))
    cytosol.volume is above 95 fL

    ``path`` is any path of a result, rates included; ``above`` or ``below``, one of them, is a text with a unit and is
    kept as it is. The step ends at the first time at which the value reaches it, at once where it does so already; that
    time is located in the dense output of the solver, to 1e-10 of a time step. An excursion beyond the value that is
    shorter than an eighth of a time step may be overlooked. Affinities take a substance that is absent for 1e-12 mM:
    with none of it on one side, they come to zero where the other side has as little.

    ``result.events`` tells which steps ended so, and the next step starts at that time. Members of a population end at
    different times, which ``result.events`` tells for each: until the step would have ended, the outputs of a member
    keep the values of its event, and the next step starts from them. Sensitivities follow the moment. Stochastic runs
    of single cells look for it between the jumps of their molecules, among values that those do not change themselves.
    """

    path: str
    value: str
    rising: bool

    def __init__(self, path: str, *, above: Any = None, below: Any = None) -> None:
        problems = Problems("Until")
        if not isinstance(path, str) or not path.strip():
            problems.add(InputError(message("errors_model-path-text-not", path=f"{path!r}"), hint='"cytosol.volume"'))
        if (above is None) == (below is None):
            problems.add(
                InputError(
                    message("errors_model-takes-above-below-one-them"), hint=message("errors_model-above-95-fl-example")
                )
            )
        value = below if above is None else above
        found = None if value is None else problems.attempt(quantity, value, default=None)
        problems.report()
        put = object.__setattr__
        put(self, "path", path)
        text = "" if found is None else (value if isinstance(value, str) else f"{found.magnitude:.15g} {found.units}")
        put(self, "value", text.strip())
        put(self, "rising", above is not None)

    def documented(self) -> dict[str, Any]:
        """The condition as a cell file writes it."""
        return {"path": self.path, "above" if self.rising else "below": self.value}

    def __str__(self) -> str:
        return f"{self.path} is {'above' if self.rising else 'below'} {self.value}"


@dataclass(frozen=True, init=False, slots=True)
class Hold:
    """Let time pass: ``Hold("2 h")``; ``duration`` in seconds.

    ``Hold("2 h", until=Until("cytosol.volume", above="95 fL"))`` ends sooner if the condition comes true.

    Raises QuantityError for a duration without its unit, InputError for one that is not above zero.
    """

    duration: float
    until: Until | None

    def __init__(self, duration: Any, *, until: Until | None = None) -> None:
        if until is not None and not isinstance(until, Until):
            hint = 'Until("cytosol.volume", above="95 fL")'
            raise InputError(
                message("errors_model-until-takes-condition-not", until=f"{until!r}"), where="Hold", hint=hint
            )
        object.__setattr__(self, "duration", duration_of(duration))
        object.__setattr__(self, "until", until)

    def check(self, cell: Cell) -> None:
        """Nothing can be wrong with it; the path of a condition is looked up among the equations."""

    def documented(self) -> dict[str, Any]:
        """The step as a cell file writes it."""
        time = best(self.duration, "s")
        return {"hold": time if self.until is None else {"for": time, "until": self.until.documented()}}

    def __str__(self) -> str:
        time = f"hold for {best(self.duration, 's')}"
        return time if self.until is None else f"{time}, at most until {self.until}"


def duration_of(value: Any) -> float:
    """The duration of a step (s): above zero, at most a century. Raises InputError."""
    if value is None:
        raise InputError(message("errors_model-needs-duration"), hint='"10 min"')
    found = si(value, "s", "duration")
    if not 0.0 < found <= FOREVER:
        raise InputError(message("errors_model-duration-must-above-zero-below", value=value), hint="10 min")
    return found
