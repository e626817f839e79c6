"""What the lipids of a membrane let through: the one word with which a membrane's parts ask its own bilayer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..bilayer.bilayer import Bilayer
from ..bilayer.estimate import Estimate
from ..bilayer.permeability import estimate as estimate_permeability
from ..bilayer.warming import Warming, warming
from ..errors import ModelError, PermeaseError
from ..expr import ops
from ..sources import Sourced
from ..text import Text, message
from ..units import si
from .conditions import Conditions

ASKED = "bilayer"
"""What is written instead of a number where the bilayer of the membrane is to be asked for it."""


def asks_bilayer(value: Any) -> bool:
    """Whether a value is the word that asks the bilayer of a membrane.

    >>> asks_bilayer("bilayer"), asks_bilayer("1e-6 cm/s")
    (True, False)
    """
    return isinstance(value, str) and value.strip() == ASKED


def no_bilayer(what: Text, where: str = "") -> ModelError:
    """The error of a number that is to come from a bilayer where the membrane has none."""
    return ModelError(
        message("errors_model-asks-bilayer-membrane-which-has", what=what),
        where=where,
        why=message("errors_model-lipids-membrane-named-own-bilayer"),
        hint=message("errors_model-bilayer-popc-liposome-bilayer-popc-0"),
    )


@dataclass(frozen=True)
class LipidPath:
    """The permeability of a bilayer to one solute, at the bilayer's temperature and as it follows another.

    Raises what ``bilayer.permeability`` raises.

    >>> path = LipidPath(Bilayer("POPC", temperature="37 degC"), "urea")
    >>> path.estimate.method, f"{100 * path.value:.2g}"
    ('measured', '1.2e-05')
    """

    bilayer: Bilayer
    solute: str

    @cached_property
    def estimate(self) -> Estimate:
        """What the bilayer says, at its temperature."""
        return estimate_permeability(self.bilayer, self.solute)

    @cached_property
    def sourced(self) -> Sourced:
        """The same as a number with its provenance."""
        return self.estimate.sourced()

    @cached_property
    def value(self) -> float:
        """The same in m/s."""
        return si(self.sourced, "m/s", f"{self.solute}.permeability")

    @cached_property
    def warming(self) -> Warming:
        """How it follows the temperature."""
        return warming(self.bilayer, self.solute)

    def permeability(self, at: Conditions) -> Any:
        """P (m/s) at the temperature of ``at``: the estimate at that of the bilayer, within 0.5 % of it at another.

        Three parameters: ``permeability``, its value at the bilayer's temperature; ``permeability.reference``, ln P
        there on the pieces of ``warming``; ``permeability.follows``, 1, or 0 once a number was set in its stead.
        """
        value = at.parameter("permeability", self.value, "m/s")
        reference = at.parameter("permeability.reference", float(self.warming.log(self.bilayer.kelvin)), "")
        follows = at.parameter("permeability.follows", 1.0, "")
        return value * ops.exp(follows * (self.warming.log(at.temperature, at.constant) - reference))


def lipid_path(bilayer: Bilayer, solute: str, where: str) -> LipidPath:
    """The path of a solute, asked once so that what no bilayer tells is refused here, with ``where`` in the error."""
    found = LipidPath(bilayer, solute)
    try:
        found.estimate  # noqa: B018
    except PermeaseError as error:
        raise error.within(where) from None
    return found
