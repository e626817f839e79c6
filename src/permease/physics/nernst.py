"""The Nernst potential, and the thermal voltage that scales every membrane voltage.

Source: Nernst 1888.
"""

from __future__ import annotations

from typing import Any

from ..constants import FARADAY, GAS
from ..expr import ops
from .coherent import coherent


def thermal_voltage(temperature: Any) -> Any:
    """RT/F in volts; ``temperature`` in K. 26.73 mV at 37 degC.

    >>> round(thermal_voltage(310.15) * 1e3, 4)
    26.7267
    """
    kelvin, ratio = coherent((temperature, "K"), (GAS / FARADAY, "V/K"))
    return ratio * kelvin


def reduced_voltage(charge: float, voltage: Any, temperature: Any) -> Any:
    """u = zFV/RT, the pure number that constant-field formulas depend on; ``voltage`` in V (inside minus outside)."""
    volts, kelvin = coherent((voltage, "V"), (temperature, "K"))
    return charge * volts / thermal_voltage(kelvin)


def nernst_potential(charge: float, inside: Any, outside: Any, temperature: Any) -> Any:
    """The voltage (V, inside minus outside) at which one ion is at equilibrium: (RT/zF) ln(outside/inside).

    ``charge`` is the charge number, not zero; concentrations are in mol/m3 and positive. Concentrations stand for
    activities: right as long as the activity coefficients of both sides are equal. Source: Nernst 1888.

    >>> round(nernst_potential(1, 140.0, 5.0, 310.15) * 1e3, 3)
    -89.059
    """
    c_in, c_out, kelvin = coherent((inside, "mol/m^3"), (outside, "mol/m^3"), (temperature, "K"))
    return thermal_voltage(kelvin) / charge * ops.log(c_out / c_in)
