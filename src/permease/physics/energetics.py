"""Free energy of moving solutes across a membrane, from outside to inside, in J/mol.

Source: the definition of the electrochemical potential; the proton-motive force Mitchell 1961.
"""

from __future__ import annotations

import math
from typing import Any

from ..constants import FARADAY, GAS, STANDARD_CONCENTRATION
from ..expr import ops
from .coherent import coherent
from .nernst import thermal_voltage


def chemical_free_energy(inside: Any, outside: Any, temperature: Any) -> Any:
    """RT ln(inside/outside) in J/mol: positive for uphill entry. Concentrations in mol/m3, positive; ideal dilute.

    >>> round(chemical_free_energy(80.0, 5.0, 298.0), 1)
    6869.7
    """
    c_in, c_out, kelvin, gas = coherent((inside, "mol/m^3"), (outside, "mol/m^3"), (temperature, "K"), (GAS, "J/mol/K"))
    return gas * kelvin * ops.log(c_in / c_out)


def electrical_free_energy(charge: float, voltage: Any) -> Any:
    """zFV in J/mol for entry of a solute of charge number ``charge`` at ``voltage`` in V (inside minus outside).

    >>> round(electrical_free_energy(1, -0.065), 1)
    -6271.5
    """
    volts, faraday = coherent((voltage, "V"), (FARADAY, "C/mol"))
    return charge * faraday * volts


def free_energy(charge: float, inside: Any, outside: Any, voltage: Any, temperature: Any) -> Any:
    """Chemical plus electrical free energy of entry, J/mol: zero at the Nernst potential, negative when entry is
    downhill.
    """
    c_in, c_out, volts, kelvin = coherent((inside, "mol/m^3"), (outside, "mol/m^3"), (voltage, "V"), (temperature, "K"))
    return chemical_free_energy(c_in, c_out, kelvin) + electrical_free_energy(charge, volts)


def electrochemical_potential(charge: float, concentration: Any, potential: Any, temperature: Any) -> Any:
    """RT ln(c/c0) + zF psi in J/mol above the standard state of 1 mol/L at zero potential; ``potential`` in V."""
    amount, standard, volts, kelvin, gas = coherent(
        (concentration, "mol/m^3"),
        (STANDARD_CONCENTRATION, "mol/m^3"),
        (potential, "V"),
        (temperature, "K"),
        (GAS, "J/mol/K"),
    )
    return gas * kelvin * ops.log(amount / standard) + electrical_free_energy(charge, volts)


def proton_motive_force(voltage: Any, pH_inside: Any, pH_outside: Any, temperature: Any) -> Any:
    """V - (RT ln10/F)(pH_inside - pH_outside) in volts; negative drives protons inward.

    Multiplied by F it is the free energy of entry of one mole of protons. Source: Mitchell 1961, in the sign convention
    of this package (negative in bacteria and, matrix minus outside, in mitochondria).

    >>> round(proton_motive_force(-0.140, 7.6, 7.0, 310.15) * 1e3, 2)
    -176.92
    """
    volts, kelvin = coherent((voltage, "V"), (temperature, "K"))
    return volts - thermal_voltage(kelvin) * (math.log(10.0) * (pH_inside - pH_outside))
