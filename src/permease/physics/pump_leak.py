"""The pump-leak cell in closed form: its resting state when a pump of fixed rate balances ohmic leaks.

Na+, K+ and Cl- leak ohmically, a 3 Na+ : 2 K+ pump turns at a fixed rate, a linear K+/Cl- symporter may help, water and
impermeant solute of mean charge z settle the volume. Sources: Keener & Sneyd, Mathematical Physiology; Duesterwald et
al. 2018, eLife 7:e39575.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..errors import ConvergenceError, InputError
from ..text import message
from .nernst import thermal_voltage


@dataclass(frozen=True)
class PumpLeakRest:
    """The resting state: voltage (V), concentrations in the cell (mol/m3); ``impermeant`` is what fixes the volume."""

    voltage: float
    sodium: float
    potassium: float
    chloride: float
    impermeant: float


def pump_leak_rest(
    *,
    pump_current: float,
    sodium_conductance: float,
    potassium_conductance: float,
    chloride_conductance: float,
    symport_conductance: float = 0.0,
    impermeant_charge: float,
    sodium_outside: float,
    potassium_outside: float,
    chloride_outside: float,
    osmolarity: float,
    temperature: float,
) -> PumpLeakRest:
    """The resting state for a pump current F x cycle rate (A/m2), conductances in S/m2, concentrations in mol/m3.

    With q = p/(RT/F), beta = 1/(gK gCl + gS gK + gS gCl), a = Na e^(-3q/gNa) + K e^(2q (gCl + gS) beta),
    c = Cl e^(-2q gS beta), theta = e^(-FV/RT) is the positive root of (1-z) a theta^2 + z Pi theta - (1+z) c = 0.

    Volume is the fixed amount of impermeant over ``impermeant``. Raises ConvergenceError where the impermeant
    concentration would not be positive: the cell then swells without end.

    >>> rest = pump_leak_rest(pump_current=100 * 10**-4.0456, sodium_conductance=0.2, potassium_conductance=0.7,
    ...     chloride_conductance=0.2, symport_conductance=0.2, impermeant_charge=-0.85, sodium_outside=145.0,
    ...     potassium_outside=3.5, chloride_outside=119.0, osmolarity=297.0, temperature=310.1307)
    >>> round(rest.voltage * 1e3, 3), round(rest.sodium, 3), round(rest.impermeant, 2)
    (-72.589, 14.008, 154.96)
    """
    g_na, g_k, g_cl, g_s = sodium_conductance, potassium_conductance, chloride_conductance, symport_conductance
    if min(g_na, g_k, g_cl) <= 0.0 or g_s < 0.0:
        raise InputError(message("errors_physics-every-leak-needs-conductance-above"), where="pump-leak cell")
    z, rt_f = impermeant_charge, float(thermal_voltage(temperature))
    q = pump_current / rt_f
    beta = 1.0 / (g_k * g_cl + g_s * g_k + g_s * g_cl)
    sodium = sodium_outside * math.exp(-3.0 * q / g_na)
    potassium = potassium_outside * math.exp(2.0 * q * (g_cl + g_s) * beta)
    a, c = sodium + potassium, chloride_outside * math.exp(-2.0 * q * g_s * beta)
    square, linear, rest = (1.0 - z) * a, z * osmolarity, -(1.0 + z) * c
    theta = (-linear + math.sqrt(linear * linear - 4.0 * square * rest)) / (2.0 * square)
    found = PumpLeakRest(
        voltage=-rt_f * math.log(theta),
        sodium=sodium * theta,
        potassium=potassium * theta,
        chloride=c / theta,
        impermeant=osmolarity - a * theta - c / theta,
    )
    if found.impermeant <= 0.0:
        raise ConvergenceError(
            message("errors_physics-no-finite-volume"),
            where="pump-leak cell",
            why=message("errors_physics-pump-too-weak-hold-out-osmotic"),
        )
    return found
