"""Rates of gates as data: exponential, linear-exponential and sigmoid in voltage, binding of a ligand, any formula."""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..expr import ops
from ..sources import Sourced
from ..text import message
from ..units import si
from .rate_law import coherent_unit

if TYPE_CHECKING:
    from .conditions import Conditions

Ligands = frozenset[tuple[str, str]]


@functools.lru_cache(maxsize=4096)
def _coherent(value: Sourced) -> tuple[float, str]:
    """A sourced number in coherent SI and its unit."""
    unit = coherent_unit(value)
    return si(value, unit), unit


def numbers_in(at: Conditions, prefix: str, numbers: Mapping[str, Sourced]) -> dict[str, Any]:
    """The numbers of a formula as values or symbols, named ``prefix.name``."""
    return {name: at.parameter(f"{prefix}.{name}", *_coherent(value)) for name, value in numbers.items()}


def qualified(prefix: str, numbers: Mapping[str, Sourced]) -> dict[str, Sourced]:
    """The same numbers under the names that ``numbers_in`` gives them."""
    return {f"{prefix}.{name}": value for name, value in numbers.items()}


def _sourced(rate: Rate) -> None:
    """Refuse numbers of a rate that have no source."""
    for name, value in rate.numbers().items():
        if not isinstance(value, Sourced):
            raise InputError(
                message("errors_model-rate-number-sourced", value=repr(value)[:60]),
                where=f"{type(rate).__name__} > {name}",
                hint=f'{name}=provisional("100 1/s", note="...")',
            )


class Rate(ABC):
    """How fast a gate or a state of a channel changes in given surroundings (1/s)."""

    ligands: Ligands = frozenset()
    """Species (and sides) that it needs bound; where one is absent the rate is zero."""

    @abstractmethod
    def numbers(self) -> Mapping[str, Sourced]:
        """Its numbers with their sources."""

    @abstractmethod
    def value(self, at: Conditions, n: Mapping[str, Any]) -> Any:
        """The rate (1/s); ``n`` are its numbers in ``at``."""


@dataclass(frozen=True)
class Constant(Rate):
    """A rate that depends on nothing.

    ``rate`` is in 1/s. Raises InputError for what is no number with a source, and QuantityError for a wrong unit, when
    a cell with it is compiled.
    """

    rate: Sourced

    def __post_init__(self) -> None:
        _sourced(self)

    def numbers(self) -> Mapping[str, Sourced]:
        """The rate."""
        return {"rate": self.rate}

    def value(self, at: Conditions, n: Mapping[str, Any]) -> Any:
        """The rate."""
        return n["rate"]


@dataclass(frozen=True)
class Voltage(Rate):
    """A rate with a scale ``rate``, a ``midpoint`` and a ``slope`` (V, negative where it falls with voltage)."""

    rate: Sourced
    midpoint: Sourced
    slope: Sourced

    def numbers(self) -> Mapping[str, Sourced]:
        """Scale, midpoint and slope."""
        return {"rate": self.rate, "midpoint": self.midpoint, "slope": self.slope}

    def value(self, at: Conditions, n: Mapping[str, Any]) -> Any:
        """The scale times the shape."""
        return n["rate"] * self.shape((at.voltage - n["midpoint"]) / n["slope"])

    @staticmethod
    @abstractmethod
    def shape(x: Any) -> Any:
        """The pure function of x = (V - midpoint)/slope."""


class Exponential(Voltage):
    """rate e^x.

    x = (V - midpoint)/slope, in mV; ``rate`` in 1/s. Raises QuantityError for numbers that cannot be read, when first
    used, and for a wrong unit, when a cell with it is compiled.

    Source: Hodgkin & Huxley 1952, J Physiol 117:500.
    """

    @staticmethod
    def shape(x: Any) -> Any:
        """e^x."""
        return ops.exp(x)


class Linoid(Voltage):
    """rate x/(1 - e^-x): linear on one side, exponential on the other, equal to ``rate`` at the midpoint.

    x = (V - midpoint)/slope, in mV; ``rate`` in 1/s. Raises QuantityError for numbers that cannot be read, when first
    used, and for a wrong unit, when a cell with it is compiled.

    Source: Hodgkin & Huxley 1952, J Physiol 117:500.
    """

    @staticmethod
    def shape(x: Any) -> Any:
        """x/(1 - e^-x), smooth through x = 0."""
        return ops.bernoulli(-x)


class Sigmoid(Voltage):
    """rate/(1 + e^-x).

    x = (V - midpoint)/slope, in mV; ``rate`` in 1/s. Raises QuantityError for numbers that cannot be read, when first
    used, and for a wrong unit, when a cell with it is compiled.

    Source: Hodgkin & Huxley 1952, J Physiol 117:500.
    """

    @staticmethod
    def shape(x: Any) -> Any:
        """1/(1 + e^-x)."""
        return 1.0 / (1.0 + ops.exp(-x))


@dataclass(frozen=True)
class Binding(Rate):
    """Binding of a ligand from one side: rate times its concentration.

    ``rate`` is per concentration, e.g. ``"1e8 / (M s)"``. Raises QuantityError for numbers that cannot be read, when
    first used, and for a wrong unit, when a cell with it is compiled.

    Source: the law of mass action.
    """

    rate: Sourced
    species: str
    side: str = "out"

    @property
    def ligands(self) -> Ligands:  # type: ignore[override]
        """The ligand."""
        return frozenset({(self.species, self.side)})

    def numbers(self) -> Mapping[str, Sourced]:
        """The rate constant."""
        return {"rate": self.rate}

    def value(self, at: Conditions, n: Mapping[str, Any]) -> Any:
        """k c."""
        return n["rate"] * at.ligand(self.species, self.side)


@dataclass(frozen=True)
class FormulaRate(Rate):
    """Any formula: ``function(at, n)`` in ``expr.ops`` gives 1/s; ``constants`` are its numbers.

    A rate with ligands may be zero.

    Raises QuantityError for numbers that cannot be read, when first used, and for a wrong unit, when a cell with it is
    compiled.
    """

    function: Callable[[Any, Mapping[str, Any]], Any]
    constants: Mapping[str, Sourced]
    ligands: Ligands = field(default=frozenset())

    def numbers(self) -> Mapping[str, Sourced]:
        """Its constants."""
        return self.constants

    def value(self, at: Conditions, n: Mapping[str, Any]) -> Any:
        """What the function says."""
        return self.function(at, n)
