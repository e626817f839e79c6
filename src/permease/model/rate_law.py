"""Transporters whose rate is a closed formula instead of a scheme."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..errors import ModelError
from ..sources import Sourced, derived
from ..text import message
from ..units import si, with_unit
from .conditions import Conditions
from .process import Process
from .transporter import Transporter, instance_name, positive, written


@dataclass(frozen=True, kw_only=True)
class RateLaw(Transporter):
    """A published rate law per area of membrane: one coupled column, its formula, its scale.

    A member class sets ``stoichiometry``, ``numbers`` (name -> sourced number), ``scale_unit`` (coherent SI of
    ``scale``), ``usual_scale`` where a source gives one, and writes ``law``. A law that can run against its affinity
    sets ``thermodynamic = False`` and is badged everywhere.

    Raises ModelError where neither it nor its source gives a scale, and QuantityError for a scale without its unit.
    """

    stoichiometry: ClassVar[Mapping[tuple[str, str], int]]
    numbers: ClassVar[Mapping[str, Sourced]] = {}
    scale_name: ClassVar[str] = "maximum"
    scale_unit: ClassVar[str] = "mol/m^2/s"
    scale_shown: ClassVar[str] = "pmol/cm^2/s"
    usual_scale: ClassVar[Sourced | None] = None
    thermodynamic: ClassVar[bool] = True
    ATP: ClassVar[float] = 0.0

    scale: Any = None

    def __post_init__(self) -> None:
        where = type(self).__name__
        if self.scale is not None:
            value = si(self.scale, self.scale_unit, f"{where}.{self.scale_name}")
            object.__setattr__(self, "scale", positive(value, self.scale_name, self.scale))
        object.__setattr__(self, "name", instance_name(self.name, where))

    @abstractmethod
    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """Net rate in the forward sense per square metre (mol/m2/s)."""

    @property
    def consistent(self) -> bool:
        """Whether the law obeys the second law."""
        return self.thermodynamic

    def species(self) -> frozenset[tuple[str, str]]:
        """The species of its stoichiometry."""
        return frozenset(self.stoichiometry)

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """Its one stoichiometry."""
        return (self.stoichiometry,)

    def parameters(self) -> Mapping[str, Sourced]:
        """Its numbers and its scale with their sources."""
        found = dict(self.numbers)
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
        numbers = {
            name: at.parameter(name, si(value, unit, name), unit)
            for name, value in self.numbers.items()
            for unit in (coherent_unit(value),)
        }
        rate = self.law(at, at.parameter(self.scale_name, scale, self.scale_unit), numbers) * at.area
        return (
            Process(
                name="cycle",
                rate=rate,
                stoichiometry=self.stoichiometry,
                ATP=self.ATP,
                consistent=self.thermodynamic,
            ),
        )


def coherent_unit(value: Sourced) -> str:
    """The coherent SI unit that a sourced number is stored in inside a formula."""
    from ..expr import dimension, unit_text

    return unit_text(dimension(str(value.quantity.to_base_units().units)))
