"""What a transporter sees on the two sides of its membrane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from ..chemistry.amounts import acidity, concentration
from ..chemistry.solution import Solution
from ..chemistry.species import species as lookup
from ..constants import FARADAY, GAS
from ..errors import InputError, PermeaseError, UnknownNameError
from ..text import message
from ..units import si, temperature

Side = Literal["in", "out"]
SIDES: tuple[Side, Side] = ("in", "out")
MAXIMUM_VOLTAGE = 2.0
"""No membrane holds so much (V)."""
TEMPERATURES = (250.0, 400.0)
"""Between them all that lives (K): from brine below freezing to the hottest springs under pressure."""


class Conditions(Protocol):
    """The surroundings of one membrane: numbers when a part is evaluated alone, graph nodes when a cell is compiled."""

    @property
    def voltage(self) -> Any:
        """Membrane potential psi_in - psi_out (V)."""

    @property
    def temperature(self) -> Any:
        """Absolute temperature (K)."""

    @property
    def area(self) -> Any:
        """Membrane area (m2)."""

    @property
    def reduced_voltage(self) -> Any:
        """u = F V / R T (a pure number)."""

    @property
    def thermal_energy(self) -> Any:
        """R T (J/mol)."""

    def concentration(self, species: str, side: str) -> Any:
        """Free concentration of a species on one side (mol/m3 = mM)."""

    def ligand(self, species: str, side: str) -> Any:
        """Free concentration of a species that may be absent (an inhibitor): zero where there is none (mol/m3)."""

    def assumed(self, species: str, side: str, default: float) -> Any:
        """Free concentration of a species that a cell need not list, ``default`` where it does not (mol/m3)."""

    def osmolarity(self, side: str) -> Any:
        """Osmotically effective concentration on one side (mol/m3), the sum of phi c less any pressure over R T."""

    def parameter(self, name: str, value: float, unit: str) -> Any:
        """A number of the transporter in coherent SI: itself when evaluated, a symbol when compiled."""

    def constant(self, value: float, unit: str) -> Any:
        """A universal constant in coherent SI, with its dimension when compiled."""

    def state(self, name: str) -> Any:
        """Amount of the transporter in one state of its scheme (mol); only under transient dynamics."""


@dataclass(frozen=True)
class PointConditions:
    """Numbers on both sides of one square metre of membrane, for studying a part alone.

    Concentrations in mol/m3, voltage in V, temperature in K; arrays are accepted wherever they broadcast.
    """

    inside: Mapping[str, Any]
    outside: Mapping[str, Any]
    voltage: Any = 0.0
    temperature: Any = 310.15
    area: Any = 1.0
    overrides: Mapping[str, float] = field(default_factory=dict)

    @property
    def reduced_voltage(self) -> Any:
        """u = F V / R T."""
        return FARADAY * self.voltage / (GAS * self.temperature)

    @property
    def thermal_energy(self) -> Any:
        """R T (J/mol)."""
        return GAS * self.temperature

    def concentration(self, species: str, side: str) -> Any:
        """Concentration in mol/m3; a species that was not given is a clear error."""
        known = self.inside if side == "in" else self.outside
        if species not in known:
            place = "inside" if side == "in" else "outside"
            kind = message("thing-inside-concentration" if side == "in" else "thing-outside-concentration")
            raise UnknownNameError(kind, species, known, hint=f'{place}={{"{species}": "1 mM"}}')
        return known[species]

    def ligand(self, species: str, side: str) -> Any:
        """Concentration in mol/m3, zero where none was given."""
        return (self.inside if side == "in" else self.outside).get(species, 0.0)

    def assumed(self, species: str, side: str, default: float) -> Any:
        """Concentration in mol/m3, ``default`` where none was given."""
        return (self.inside if side == "in" else self.outside).get(species, default)

    def osmolarity(self, side: str) -> Any:
        """The plain sum of the concentrations given (mol/m3)."""
        return sum((self.inside if side == "in" else self.outside).values())

    def parameter(self, name: str, value: float, unit: str) -> Any:
        """The value, unless overridden."""
        return self.overrides.get(name, value)

    def constant(self, value: float, unit: str) -> Any:
        """The value."""
        return value

    def state(self, name: str) -> Any:
        """Not available to a part evaluated alone."""
        raise InputError(message("errors_model-amount-state-only-known-inside", name=f"{name!r}"))


def point(inside: Any, outside: Any, voltage: Any, at_temperature: Any) -> PointConditions:
    """Conditions from what users write: solutions or mappings of texts, a voltage and a temperature.

    Raises QuantityError for bare numbers and wrong units, InputError for negative concentrations, voltages beyond 2 V
    and temperatures of no living thing, UnknownNameError.
    """
    volts = si(voltage, "V", "voltage")
    if abs(volts) > MAXIMUM_VOLTAGE:
        raise InputError(
            message(
                "errors_model-voltage-beyond-v-not-physiological",
                maximum_voltage=f"{MAXIMUM_VOLTAGE:g}",
                voltage=voltage,
            ),
            where="voltage",
            why=message("errors_model-no-membrane-holds"),
            hint="-70 mV",
        )
    kelvin, (coldest, hottest) = temperature(at_temperature), TEMPERATURES
    if not coldest <= kelvin <= hottest:
        raise InputError(
            message("errors_model-k-no-temperature-living-things", kelvin=f"{kelvin:g}"),
            where="temperature",
            why=message("errors_model-from-k-k", coldest=f"{coldest:g}", hottest=f"{hottest:g}"),
            hint="37 degC",
        )
    return PointConditions(
        inside=_concentrations(inside, "inside"),
        outside=_concentrations(outside, "outside"),
        voltage=volts,
        temperature=kelvin,
    )


def _concentrations(given: Any, side: str) -> dict[str, float]:
    if isinstance(given, Solution):
        return dict(given.concentrations)
    if not isinstance(given, Mapping):
        raise InputError(
            message("errors_model-cannot-read-concentrations", given=f"{given!r}"),
            where=side,
            hint=message("errors_model-na-140-mm-solution", side=side),
        )
    found: dict[str, float] = {}
    for name, amount in given.items():
        try:
            key = "H" if name == "pH" else lookup(name).name
            value = 10.0 ** (3.0 - acidity(amount)) if name == "pH" else concentration(amount, key)
        except PermeaseError as error:
            raise error.within(side) from None
        if key in found:
            raise InputError(
                message("errors_model-given-twice", name=key),
                where=side,
                hint=message("errors_model-one-value", name=key),
            )
        found[key] = value
    return found
