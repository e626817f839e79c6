"""Channels whose gates use fuel, in variants, and what their current is made of: number, open probability, pore."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from ..constants import ELEMENTARY_CHARGE
from ..errors import choice
from ..kinetics.cycle import Cycle
from ..sources import Sourced, derived
from ..text import message, phrase
from ..units import si, with_unit
from .channel import Channel
from .conditions import point
from .gating_cycle import CycleGating
from .transporter import charge_of, evaluating, finite

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True)
class MacroscopicCurrent:
    """The current of a membrane as the product N x Po x i.

    Attributes
    ----------
    density : channels per area of membrane (N).
    open_probability : Po, stationary.
    unit_current : i, outward, through one open channel.
    current : N x Po x i, outward.
    """

    density: Quantity[Any]
    open_probability: float
    unit_current: Quantity[Any]
    current: Quantity[Any]

    def __str__(self) -> str:
        return (
            f"N {self.density:.4g~P} x Po {self.open_probability:.3g} x i {self.unit_current:.3g~P}"
            f" = {self.current:.4g~P}"
        )


@dataclass(frozen=True, kw_only=True)
class FuelledChannel(Channel):
    """A channel gated by a scheme that a fuel drives; a member is data and a docstring.

    A member class sets what a ``Channel`` sets except ``gates``, and ``cycles`` (a scheme per variant, the default
    first), ``conducting`` (the open states that a scheme may have) and, where variants reach the membrane in
    different numbers, ``surface`` (the share of ``usual_density`` per variant, 1 where not listed).

    Parameters
    ----------
    density, count, dynamics : as of every ``Channel``.
    variant : one of ``cycles``.

    Raises UnknownNameError for a variant that it does not have, and what ``Channel`` raises.

    Source of the kinetics: Hill 1977, Free Energy Transduction in Biology; each member cites its own constants.
    """

    cycles: ClassVar[Mapping[str, Cycle]]
    conducting: ClassVar[tuple[str, ...]] = ("O",)
    surface: ClassVar[Mapping[str, Sourced]] = {}

    variant: str = ""

    def __init_subclass__(cls, **arguments: Any) -> None:
        if "cycles" in cls.__dict__:
            cls.gates = (cls._gating(next(iter(cls.cycles))),)
        super().__init_subclass__(**arguments)

    @classmethod
    def _gating(cls, variant: str) -> CycleGating:
        cycle = cls.cycles[variant]
        return CycleGating(cycle, open=tuple(s for s in cls.conducting if s in cycle.states), assumed=cls.assumed)

    def __post_init__(self) -> None:
        default = next(iter(self.cycles))
        variant = choice(phrase("thing-variant"), self.variant, self.cycles, where=type(self).__name__, default=default)
        put = object.__setattr__
        put(self, "variant", variant)
        put(self, "gates", (self._gating(variant),))
        share, usual = self.surface.get(variant), type(self).usual_density
        if share is not None and usual is not None:
            put(self, "usual_density", _product(usual, share, variant))
        super().__post_init__()

    @property
    def cycle(self) -> Cycle:
        """The scheme of the chosen variant."""
        return self.cycles[self.variant]

    def measured_at(self, cell: float) -> float | None:
        """The reference temperature (K) of its scheme; None where any constant has a temperature dependence."""
        return None if self.cycle.follows_temperature else self.cycle.temperature

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults."""
        found = super().documented()
        return found if self.variant == next(iter(self.cycles)) else {**found, "variant": self.variant}

    def macroscopic_current(
        self, *, inside: Any, outside: Any, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> MacroscopicCurrent:
        """The current of a membrane full of it, factor by factor: how many channels, how often open, how much each.

        Uses the density it was given, else the usual one. Raises ModelError for a part made with ``count``, and
        QuantityError and UnknownNameError for unusable conditions.
        """
        from ..errors import ModelError

        at = point(inside, outside, voltage, temperature)
        if self.count is not None:
            raise ModelError(message("errors_model-has-count-not-density"), where=self.name, hint='density="1 / um^2"')
        with evaluating(self.name):
            density = si(self._sourced_number()["density"], "1/m^2", "density")
            probability = float(finite(self.open_fraction(at)))
            charges = sum(charge_of(p) * p.rate for p in self._passing(at, 1.0)) / self.molecules(at)
            unit = float(finite(charges)) * ELEMENTARY_CHARGE
        return MacroscopicCurrent(
            with_unit(density, "1/m^2", "1/um^2"),
            probability,
            with_unit(unit, "A", "pA"),
            with_unit(density * probability * unit, "A/m^2", "uA/cm^2"),
        )


def _product(usual: Sourced, share: Sourced, variant: str) -> Sourced:
    """The usual density of a variant; provisional where either factor is."""
    value = si(usual, "1/m^2", "density") * si(share, "", "share") * 1e-12
    text, how = f"{value!r} / um^2", f"{share.amount} of the usual density, {variant}"
    if usual.provisional or share.provisional:
        return Sourced(text, source=share.source, provisional=True, note=how)
    return derived(text, how)
