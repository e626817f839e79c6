"""How a rate constant depends on temperature and on the voltage across the membrane.

Functions accept floats, arrays and graph nodes; temperatures in K, energies in J/mol, voltage in V.
"""

from __future__ import annotations

from typing import Any

from ..constants import FARADAY, GAS
from ..expr import Expr, constant, ops


def number(value: float, unit: str, *context: Any) -> Any:
    """``value`` as a node with its unit where any of ``context`` is a node, else the float itself."""
    return constant(value, unit) if any(isinstance(c, Expr) for c in context) else value


def reduced_voltage(voltage: Any, temperature: Any) -> Any:
    """u = F V / (R T), a pure number; V is inside minus outside.

    >>> round(reduced_voltage(-0.07, 310.15), 4)
    -2.6191
    """
    either = (voltage, temperature)
    return number(FARADAY, "C/mol", *either) * voltage / (number(GAS, "J/mol/K", *either) * temperature)


def arrhenius(activation_energy: float, temperature: Any, reference: float) -> Any:
    """exp(-E/R (1/T - 1/T0)): the factor on a rate constant known at T0, equal to 1 there.

    >>> round(arrhenius(50e3, 310.15, 300.15), 3)
    1.908
    """
    if activation_energy == 0.0:
        return 1.0
    slope = number(-activation_energy / GAS, "K", temperature)
    return ops.exp(slope * (1.0 / temperature - number(1.0 / reference, "1/K", temperature)))


def q10_factor(q10: float, temperature: Any, reference: float) -> Any:
    """Q10 to the power (T - T0)/10 K: the factor on a rate constant known at T0.

    >>> round(q10_factor(3.0, 310.15, 300.15), 12)
    3.0
    """
    import math

    if q10 == 1.0:
        return 1.0
    ten = number(10.0, "K", temperature)
    return ops.exp(math.log(q10) * ((temperature - number(reference, "K", temperature)) / ten))


def voltage_factor(charge: float, reduced: Any) -> Any:
    """exp(charge u): the factor on a rate whose transition state lies ``charge`` elementary charges further outward.

    A step that moves q outward with symmetry d has forward charge q d and reverse charge -q (1 - d).
    """
    return 1.0 if charge == 0.0 else ops.exp(charge * reduced)
