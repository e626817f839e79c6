"""Where numbers come from: references, and numbers that carry theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, slots=True)
class Reference:
    """A publication, data set or model file that numbers are taken from.

    ``key`` is short and unique (``"Eskandari2005"``); ``citation`` is what a reader needs to find it;
    ``doi`` is given only where it has been checked.

    Raises no errors.

    >>> paper = Reference("Eskandari2005", "Eskandari S, Wright EM, Loo DDF (2005) J Membr Biol 204:23-32")
    >>> float(paper.value("350 / s", where="Table 1"))
    350.0
    """

    key: str
    citation: str
    doi: str = ""

    def value(self, amount: Any, *, where: str = "", conditions: str = "", note: str = "") -> Sourced:
        """A number from this reference; ``amount`` is a text with a unit, a pint quantity or a pure number."""
        return Sourced(amount, source=self, where=where, conditions=conditions, note=note)

    def __str__(self) -> str:
        return f"{self.citation} doi:{self.doi}" if self.doi else self.citation


@dataclass(frozen=True, slots=True)
class Sourced:
    """A number with its provenance.

    Exactly one of these holds: it has a ``source``; it is ``provisional`` (right order of magnitude, to be checked
    before anybody cites it); it is ``derived`` (computed from other sourced numbers as the text says).
    """

    amount: Any
    source: Reference | None = None
    where: str = ""
    conditions: str = ""
    note: str = ""
    provisional: bool = False
    derived: str = ""

    def __post_init__(self) -> None:
        if self.source is None and not self.provisional and not self.derived:
            raise ValueError("a number needs a source, a derivation, or provisional=True")

    @property
    def quantity(self) -> Quantity[Any]:
        """The number as a pint quantity."""
        from .units import quantity

        return quantity(self.amount)

    def __float__(self) -> float:
        return float(self.quantity.magnitude)

    @property
    def standing(self) -> str:
        """``"sourced"``, ``"derived"`` or ``"provisional"``."""
        if self.provisional:
            return "provisional"
        return "sourced" if self.source is not None else "derived"

    def describe(self) -> str:
        """One line: where the number is from."""
        if self.provisional:
            origin = f"provisional{f' ({self.source.key})' if self.source else ''}"
        elif self.source is not None:
            origin = self.source.key
        else:
            origin = f"derived: {self.derived}"
        return ", ".join(part for part in (origin, self.where, self.conditions, self.note) if part)


def provisional(amount: Any, *, note: str = "", conditions: str = "", source: Reference | None = None) -> Sourced:
    """A number of the right order that nobody has checked yet.

    The text is read when the number is used, which raises QuantityError where it has no unit or cannot be read.
    """
    return Sourced(amount, source=source, provisional=True, note=note, conditions=conditions)


def derived(amount: Any, how: str) -> Sourced:
    """A number computed from sourced ones; ``how`` says from which and by what.

    The text is read when the number is used, which raises QuantityError where it has no unit or cannot be read.
    """
    return Sourced(amount, derived=how)


@dataclass(slots=True)
class Citations:
    """Collects the references actually used, in order of first use."""

    entries: dict[str, Reference] = field(default_factory=dict)

    def add(self, value: Sourced | Reference | None) -> None:
        """Note one number or reference; ``None`` is ignored."""
        reference = value.source if isinstance(value, Sourced) else value
        if reference is not None:
            self.entries.setdefault(reference.key, reference)
