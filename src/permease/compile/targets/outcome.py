"""How an integration ended, with the integer codes of generated code."""

from __future__ import annotations

import enum


class Outcome(enum.Enum):
    """How a run ended; the value is a sentence for people, ``code`` the integer that generated code returns."""

    RUNNING = "The run has not finished yet."
    FINISHED = "The run reached its end."
    NEGATIVE_AMOUNT = "An amount that cannot be negative was driven below zero."
    NOT_FINITE = "The equations gave a value that is not a finite number."
    STEP_TOO_SMALL = "The time step became too small for the precision of the clock."
    TOO_MANY_STEPS = "The run used up its steps before it reached its end."
    INVALID = "A cell cannot have these numbers."
    NOT_STEADY = "No steady state was found."
    STOPPED = "The run reached the condition that it was to stop at."
    NO_MEMBRANE = "Vesicles hold more membrane than the cell has."
    NOT_CONSERVED = "The run lost matter or charge: its rates are beyond what double precision holds."

    @property
    def ok(self) -> bool:
        """True for a run that reached its end."""
        return self is Outcome.FINISHED

    @property
    def code(self) -> int:
        """The integer of this outcome in generated code; 1 is FINISHED.

        >>> Outcome.from_code(Outcome.NOT_FINITE.code) is Outcome.NOT_FINITE
        True
        """
        return _ORDER.index(self)

    @classmethod
    def from_code(cls, code: int) -> Outcome:
        """The outcome of an integer."""
        return _ORDER[int(code)]


_ORDER = tuple(Outcome)
