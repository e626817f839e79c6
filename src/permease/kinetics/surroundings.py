"""What a transport cycle sees: concentrations, voltage, temperature."""

from __future__ import annotations

from typing import Any, Protocol

from ..constants import GAS
from ..expr import Expr, constant
from .notation import BathSpecies
from .rates import reduced_voltage


class Surroundings(Protocol):
    """The two solutions, the voltage and the temperature; values are floats, arrays or graph nodes alike."""

    @property
    def voltage(self) -> Any:
        """Inside minus outside (V)."""

    @property
    def temperature(self) -> Any:
        """Temperature (K)."""

    def concentration(self, species: str, side: str) -> Any:
        """Concentration of a species on side ``"in"`` or ``"out"`` (mol/m3)."""

    def parameter(self, name: str, value: float, unit: str) -> Any:
        """A named number of the transporter in coherent SI: the number itself, or a symbol that stands for it."""


class Environment:
    """Surroundings prepared for one evaluation: u = FV/RT, RT, and numbers that fit into the graph."""

    def __init__(self, at: Surroundings, bath: frozenset[BathSpecies]) -> None:
        self.at = at
        raw = {key: at.concentration(*key) for key in sorted(bath)}
        self.symbolic = any(isinstance(v, Expr) for v in (at.voltage, at.temperature, *raw.values()))
        self.concentrations: dict[BathSpecies, Any] = {key: self.number(v, "mol/m^3") for key, v in raw.items()}
        self.voltage = self.number(at.voltage, "V")
        self.temperature = self.number(at.temperature, "K")
        self.reduced_voltage = reduced_voltage(self.voltage, self.temperature)
        self.thermal_energy = self.number(GAS, "J/mol/K") * self.temperature

    def number(self, value: Any, unit: str) -> Any:
        """``value`` with its unit where the evaluation is symbolic."""
        return constant(float(value), unit) if self.symbolic and not isinstance(value, Expr) else value

    def parameter(self, name: str, value: float, unit: str) -> Any:
        """A named number of the transporter."""
        return self.number(self.at.parameter(name, value, unit), unit)
