"""Gates of channels: independent gates of two states, and open probabilities that follow at once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..sources import Sourced
from .gating_rates import Ligands, Rate, numbers_in, qualified
from .process import Process

if TYPE_CHECKING:
    from .conditions import Conditions


class Gating(ABC):
    """One independent element of a channel's gating; the open probability is the product over its elements."""

    name: str

    @property
    def states(self) -> tuple[str, ...]:
        """What is integrated in time."""
        return ()

    @property
    def ligands(self) -> Ligands:
        """What it reacts to and the pore need not pass."""
        return frozenset()

    @property
    def reactants(self) -> frozenset[tuple[str, str]]:
        """What its chemistry uses up and makes, as (species, side); empty unless a fuel drives it."""
        return frozenset()

    def demand_defined(self, present: Ligands) -> None:
        """Refuse, with a ModelError, rates without a value where a ligand is absent that is not among ``present``."""
        return

    @abstractmethod
    def numbers(self) -> Mapping[str, Sourced]:
        """Every number with its source, by its full name."""

    @abstractmethod
    def steady(self, at: Conditions, speed: Any) -> dict[str, Any]:
        """Stationary fraction of the channels in every state; ``speed`` is the temperature factor of the rates."""

    @abstractmethod
    def open(self, fractions: Mapping[str, Any], at: Conditions) -> Any:
        """Its factor of the open probability, from the fractions of its states."""

    @abstractmethod
    def columns(self, amounts: Mapping[str, Any], total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """Its transitions, from the amount in every state and the amount of channels (mol)."""

    def chemistry(self, total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """Its net reactions at the stationary state, for an amount ``total`` of channels (mol)."""
        return ()


@dataclass(frozen=True)
class Gate(Gating):
    """``power`` equal and independent particles as Hodgkin and Huxley drew them: dx/dt = opening (1 - x) - closing x.

    The state is the amount of channels times x (mol).

    Parameters
    ----------
    name : e.g. ``"m"``; also that of its state.
    power : how many particles; the factor of the open probability is x to this power.
    opening, closing : their rates.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled.

    Source: Hodgkin & Huxley 1952, J Physiol 117:500.
    """

    name: str
    power: int
    opening: Rate
    closing: Rate

    @property
    def states(self) -> tuple[str, ...]:
        """Its own name."""
        return (self.name,)

    @property
    def ligands(self) -> Ligands:
        """Those of its rates."""
        return self.opening.ligands | self.closing.ligands

    def numbers(self) -> Mapping[str, Sourced]:
        """The numbers of both rates."""
        return {
            **qualified(f"{self.name}.opening", self.opening.numbers()),
            **qualified(f"{self.name}.closing", self.closing.numbers()),
        }

    def rates(self, at: Conditions, speed: Any) -> tuple[Any, Any]:
        """Opening and closing rate (1/s)."""
        opening = self.opening.value(at, numbers_in(at, f"{self.name}.opening", self.opening.numbers()))
        closing = self.closing.value(at, numbers_in(at, f"{self.name}.closing", self.closing.numbers()))
        return speed * opening, speed * closing

    def steady(self, at: Conditions, speed: Any) -> dict[str, Any]:
        """opening/(opening + closing)."""
        opening, closing = self.rates(at, speed)
        return {self.name: opening / (opening + closing)}

    def open(self, fractions: Mapping[str, Any], at: Conditions) -> Any:
        """x to the power."""
        return fractions[self.name] ** self.power

    def columns(self, amounts: Mapping[str, Any], total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """One column: opening minus closing."""
        opening, closing = self.rates(at, speed)
        forward, backward = opening * (total - amounts[self.name]), closing * amounts[self.name]
        return (gating_column(self.name, forward, backward, {self.name: 1}),)


def gating_column(name: str, forward: Any, backward: Any, states: Mapping[str, int]) -> Process:
    """The column of a transition: it moves no matter and no charge across the membrane."""
    return Process(
        name=f"gating {name}",
        rate=forward - backward,
        stoichiometry={},
        states=states,
        charge=0.0,
        forward=forward,
        backward=backward,
        gating=True,
    )


@dataclass(frozen=True)
class Formula(Gating):
    """A factor that follows its surroundings at once: ``function(at, n)`` in ``expr.ops`` is a pure number.

    Parameters
    ----------
    name : what it stands for, e.g. ``"rectification"``.
    constants : its numbers, handed to the function as ``n``.
    ligands : (species, side) that it reads with ``at.ligand``.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled.
    """

    name: str
    function: Callable[[Any, Mapping[str, Any]], Any]
    constants: Mapping[str, Sourced]
    ligands: Ligands = field(default=frozenset())

    def numbers(self) -> Mapping[str, Sourced]:
        """Its constants."""
        return qualified(self.name, self.constants)

    def steady(self, at: Conditions, speed: Any) -> dict[str, Any]:
        """No states."""
        return {}

    def open(self, fractions: Mapping[str, Any], at: Conditions) -> Any:
        """What the function says."""
        return self.function(at, numbers_in(at, self.name, self.constants))

    def columns(self, amounts: Mapping[str, Any], total: Any, at: Conditions, speed: Any) -> tuple[Process, ...]:
        """None."""
        return ()
