"""Transporters whose rate is a closed formula instead of a scheme."""

from __future__ import annotations

import functools
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..errors import InputError, ModelError, UnknownNameError
from ..sources import Sourced, derived
from ..text import listing, message
from ..units import si, with_unit
from .conditions import Conditions
from .process import Process
from .transporter import Transporter, instance_name, pairs, positive, written


@dataclass(frozen=True, kw_only=True)
class RateLaw(Transporter):
    """A published rate law per area of membrane: one coupled column, its formula, its scale.

    A member class sets ``stoichiometry``, ``numbers`` (name -> sourced number), ``scale_unit`` (coherent SI of
    ``scale``), ``usual_scale`` where a source gives one, and writes ``law``. A law that can run against its affinity
    sets ``thermodynamic = False`` and is badged everywhere. Numbers that others determine come from ``dependent``;
    those in ``signed`` may be zero or negative.

    Parameters
    ----------
    scale : maximum rate, conductance or rate constant, as ``scale_name`` and ``scale_unit`` say.
    constants : values in place of those in ``numbers``, each with its unit: ``{"K_Ca_in": "4 uM"}``. In a cell each
        has the path ``membrane.NCX1.K_Ca_in``.

    Raises ModelError where neither it nor its source gives a scale and for a scale or a constant that is not above
    zero, UnknownNameError for a constant that the law
    does not have, InputError for one that follows from others, QuantityError for a wrong unit.

    Source: each member cites its own constants.
    """

    stoichiometry: ClassVar[Mapping[tuple[str, str], int]]
    numbers: ClassVar[Mapping[str, Sourced]] = {}
    scale_name: ClassVar[str] = "maximum"
    scale_unit: ClassVar[str] = "mol/m^2/s"
    scale_shown: ClassVar[str] = "pmol/cm^2/s"
    usual_scale: ClassVar[Sourced | None] = None
    thermodynamic: ClassVar[bool] = True
    signed: ClassVar[frozenset[str]] = frozenset()
    ATP: ClassVar[float] = 0.0

    scale: Any = None
    constants: Any = ()

    def __post_init__(self) -> None:
        where = type(self).__name__
        if self.scale is not None:
            value = si(self.scale, self.scale_unit, f"{where}.{self.scale_name}")
            object.__setattr__(self, "scale", positive(value, self.scale_name, self.scale))
        object.__setattr__(self, "constants", self._given())
        object.__setattr__(self, "name", instance_name(self.name, where))

    def _given(self) -> tuple[tuple[str, float], ...]:
        """The constants that were given, (name, value in coherent SI), in the order of ``numbers``."""
        where = type(self).__name__
        found: dict[str, float] = {}
        for name, value in pairs(self.constants, where, '{"K_Na_in": "10 mM"}'):
            if name not in self.numbers:
                raise UnknownNameError(message("thing-constant"), str(name)[:80], self.own_numbers(), where=where)
            if name not in self.own_numbers():
                raise InputError(
                    message("errors_model-not-free", name=name),
                    where=where,
                    why=message("errors_model-derived", derived=self.numbers[name].derived),
                    hint=message("errors_model-one", own_numbers=listing(self.own_numbers(), "list-comma")),
                )
            found[name] = si(value, coherent_unit(self.numbers[name]), f"{where}.{name}")
            if name not in self.signed:
                positive(found[name], f"{where}.{name}", value)
        return tuple((name, found[name]) for name in self.numbers if name in found)

    def own_numbers(self) -> tuple[str, ...]:
        """Names of the numbers that can be given: all but those that follow from others."""
        usual = {name: coherent_value(value) for name, value in self.numbers.items()}
        follow = self.dependent(usual)
        return tuple(name for name in self.numbers if name not in follow)

    def dependent(self, numbers: Mapping[str, Any]) -> Mapping[str, Any]:
        """Numbers that follow from the others (coherent SI or nodes alike), such as one set by detailed balance."""
        return {}

    def number_symbols(self, at: Conditions) -> dict[str, Any]:
        """Every number of the law by its name: floats in coherent SI when evaluated, symbols when compiled."""
        given = dict(self.constants)
        found: dict[str, Any] = {}
        for name in self.own_numbers():
            usual = self.numbers[name]
            found[name] = at.parameter(name, given.get(name, coherent_value(usual)), coherent_unit(usual))
        return {**found, **self.dependent(found)}

    @abstractmethod
    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """Net rate in the forward sense per square metre (mol/m2/s)."""

    @property
    def consistent(self) -> bool:
        """Whether the law obeys the second law."""
        return self.thermodynamic

    def measured_at(self, cell: float) -> float | None:
        """That of the cell (K): a law has no temperature but in RT."""
        return cell

    def species(self) -> frozenset[tuple[str, str]]:
        """The species of its stoichiometry."""
        return frozenset(self.stoichiometry)

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """Its one stoichiometry."""
        return (self.stoichiometry,)

    def parameters(self) -> Mapping[str, Sourced]:
        """Its numbers and its scale with their sources."""
        found = dict(self.numbers)
        values = {name: coherent_value(value) for name, value in found.items()} | dict(self.constants)
        for name, value in self.constants:
            unit, shown = coherent_unit(self.numbers[name]), usual_unit(self.numbers[name])
            found[name] = derived(with_unit(value, unit, shown), "given by the user")
        if self.constants:
            for name, value in self.dependent(values).items():
                usual = self.numbers[name]
                found[name] = derived(with_unit(value, coherent_unit(usual), usual_unit(usual)), usual.derived)
        if self.scale is not None:
            found[self.scale_name] = derived(with_unit(self.scale, self.scale_unit), "given by the user")
        elif self.usual_scale is not None:
            found[self.scale_name] = self.usual_scale
        return found

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults."""
        found: dict[str, Any] = {}
        if self.scale is not None:
            factor = float(with_unit(1.0, self.scale_unit, self.scale_shown).magnitude)
            found["scale"] = written(self.scale, self.scale_unit, self.scale_shown, factor)
        if self.constants:
            found["constants"] = {name: in_usual_unit(value, self.numbers[name]) for name, value in self.constants}
        if self.name != type(self).__name__:
            found["name"] = self.name
        return found

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """The one column of the law."""
        scale = self.scale
        if scale is None:
            if self.usual_scale is None:
                raise ModelError(
                    message("errors_model-needs", scale_name=self.scale_name),
                    where=self.name,
                    hint=f'scale="1 {self.scale_shown}"',
                )
            scale = si(self.usual_scale, self.scale_unit, self.scale_name)
        strength = at.parameter(self.scale_name, scale, self.scale_unit)
        rate = self.law(at, strength, self.number_symbols(at)) * at.area
        return (
            Process(
                name="cycle",
                rate=rate,
                stoichiometry=self.stoichiometry,
                ATP=self.ATP,
                consistent=self.thermodynamic,
            ),
        )


@functools.cache
def coherent_unit(value: Sourced) -> str:
    """The coherent SI unit that a sourced number is stored in inside a formula."""
    from ..expr import dimension, unit_text

    return unit_text(dimension(str(value.quantity.to_base_units().units)))


@functools.cache
def coherent_value(value: Sourced) -> float:
    """A sourced number in its coherent SI unit."""
    return si(value, coherent_unit(value), "number")


@functools.cache
def usual_unit(value: Sourced) -> str:
    """The unit that its source prints a number in; where that is a mere reciprocal, the coherent one."""
    text = f"{value.quantity.units:~C}".replace("µ", "u")
    return coherent_unit(value) if text.startswith("1/") else text


def in_usual_unit(value: float, usual: Sourced) -> Any:
    """A value in coherent SI as a cell file writes it, in the unit of the sourced number that it replaces."""
    unit, shown = coherent_unit(usual), usual_unit(usual)
    return written(value, unit, shown, float(with_unit(1.0, unit, shown).magnitude)) if unit else value
