"""The constant-field (Goldman-Hodgkin-Katz) laws: flux, current, conductance and zero-current voltage.

Sources: Goldman 1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37. They hold for independent ions in a
membrane of constant field. B(u) = u/(e^u - 1) is written through exprel, so no formula here is singular at zero
voltage.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..constants import FARADAY
from ..errors import ConvergenceError
from ..expr import ops
from ..text import message
from .coherent import coherent
from .nernst import reduced_voltage, thermal_voltage
from .root import bracket, root

_LARGEST_REDUCED_VOLTAGE = 600.0


def goldman_efflux(permeability: Any, charge: float, inside: Any, voltage: Any, temperature: Any) -> Any:
    """One-way flux out, P c_in B(-u), in mol/m2/s, never negative; arguments as in ``goldman_flux``."""
    p, c_in, volts, kelvin = coherent((permeability, "m/s"), (inside, "mol/m^3"), (voltage, "V"), (temperature, "K"))
    return p * c_in * ops.bernoulli(-reduced_voltage(charge, volts, kelvin))


def goldman_influx(permeability: Any, charge: float, outside: Any, voltage: Any, temperature: Any) -> Any:
    """One-way flux in, P c_out B(u), in mol/m2/s, never negative; arguments as in ``goldman_flux``."""
    p, c_out, volts, kelvin = coherent((permeability, "m/s"), (outside, "mol/m^3"), (voltage, "V"), (temperature, "K"))
    return p * c_out * ops.bernoulli(reduced_voltage(charge, volts, kelvin))


def goldman_flux(permeability: Any, charge: float, inside: Any, outside: Any, voltage: Any, temperature: Any) -> Any:
    """Net flux of one solute, P [c_in B(-u) - c_out B(u)] with u = zFV/RT, in mol/m2/s, positive outward.

    ``permeability`` in m/s, concentrations in mol/m3 (zero is allowed), ``voltage`` in V, ``temperature`` in K.
    Zero exactly where the Nernst potential is; P (c_in - c_out) at zero voltage and for charge 0. For abs(u) < 600.

    >>> round(goldman_flux(1e-8, 1, 140.0, 5.0, 0.0, 310.15) * 1e6, 9)
    1.35
    """
    out = goldman_efflux(permeability, charge, inside, voltage, temperature)
    return out - goldman_influx(permeability, charge, outside, voltage, temperature)


def goldman_current(permeability: Any, charge: float, inside: Any, outside: Any, voltage: Any, temperature: Any) -> Any:
    """Current density zF times the Goldman flux, in A/m2, positive outward; arguments as in ``goldman_flux``.

    >>> round(goldman_current(1e-8, 1, 140.0, 5.0, -0.070, 310.15) * 100, 4)
    1.4178
    """
    flux, faraday = coherent(
        (goldman_flux(permeability, charge, inside, outside, voltage, temperature), "mol/m^2/s"), (FARADAY, "C/mol")
    )
    return charge * faraday * flux


def goldman_conductance(
    permeability: Any, charge: float, inside: Any, outside: Any, voltage: Any, temperature: Any
) -> Any:
    """Slope conductance dI/dV of the Goldman current, in S/m2, never negative; arguments as in ``goldman_flux``.

    At symmetric concentrations it is P z^2 F^2 c/RT at zero voltage; far from it, it tends to that of the side the ion
    leaves. For abs(u) < 600.
    """
    p, c_in, c_out, volts, kelvin, faraday = coherent(
        (permeability, "m/s"),
        (inside, "mol/m^3"),
        (outside, "mol/m^3"),
        (voltage, "V"),
        (temperature, "K"),
        (FARADAY, "C/mol"),
    )
    u = reduced_voltage(charge, volts, kelvin)
    scale = charge * charge * p * faraday / thermal_voltage(kelvin)
    return scale * (c_in * _minus_bernoulli_slope(-u) + c_out * _minus_bernoulli_slope(u))


def _minus_bernoulli_slope(x: Any) -> Any:
    """-dB/dx, between 0 and 1: (1 - phi2/phi1)/phi1."""
    first = ops.phi(1, x)
    return (1.0 - ops.phi(2, x) / first) / first


def goldman_voltage(
    permeability: Mapping[str, Any],
    charge: Mapping[str, int],
    inside: Mapping[str, Any],
    outside: Mapping[str, Any],
    temperature: Any,
) -> Any:
    """Zero-current voltage of monovalent ions, in V (inside minus outside).

    The mappings share their keys. ``permeability`` is relative or absolute (only ratios matter), ``charge`` is +1 or
    -1, concentrations are in mol/m3: (RT/F) ln[(sum P c_out + sum P a_in)/(sum P c_in + sum P a_out)], c cations, a
    anions. Ions of other valence do not fit the logarithm: ``zero_current_voltage``. Without electrogenic pumps:
    ``mullins_noda``.
    """
    if any(abs(charge[name]) != 1 for name in permeability):
        raise ValueError("the Goldman voltage equation holds for charges +1 and -1 only: use zero_current_voltage")
    above, below = 0.0, 0.0
    for name, weight in permeability.items():
        toward, away = (outside, inside) if charge[name] > 0 else (inside, outside)
        above, below = above + weight * toward[name], below + weight * away[name]
    ratio, kelvin = coherent((above / below, ""), (temperature, "K"))
    return thermal_voltage(kelvin) * ops.log(ratio)


def mullins_noda(
    pump_ratio: Any, ratio_na: Any, k_inside: Any, k_outside: Any, na_inside: Any, na_outside: Any, temperature: Any
) -> Any:
    """Steady voltage of a cell whose pump moves ``pump_ratio`` Na out per K in, in V.

    (RT/F) ln[(r K_out + p Na_out)/(r K_in + p Na_in)] with p = P_Na/P_K: pumped and leaked Na and K balance, and no
    other ion carries net current (chloride is at equilibrium and drops out). r = 1 is Goldman's voltage, r = 3/2 the
    sodium pump. Source: Mullins & Noda 1963, J Gen Physiol 47:117.

    >>> round(mullins_noda(1.5, 0.03, 140.0, 4.0, 12.0, 145.0, 310.15) * 1e3, 3)
    -80.496
    """
    above, below = pump_ratio * k_outside + ratio_na * na_outside, pump_ratio * k_inside + ratio_na * na_inside
    ratio, kelvin = coherent((above / below, ""), (temperature, "K"))
    return thermal_voltage(kelvin) * ops.log(ratio)


def zero_current_voltage(
    permeability: Mapping[str, float],
    charge: Mapping[str, int],
    inside: Mapping[str, float],
    outside: Mapping[str, float],
    temperature: float,
) -> float:
    """Zero-current voltage of ions of any valence, in V: the numeric root of the sum of Goldman currents.

    Numbers only. Every Goldman current rises with voltage, so the root is unique. With monovalent and divalent ions
    this is the equation of Lewis 1979 (J Physiol 286:417) and Spangler 1972. Raises ConvergenceError where no ion can
    carry current both ways (all on one side).
    """
    scale = float(thermal_voltage(temperature))

    def current(u: float) -> float:
        volts = u * scale
        return sum(
            charge[name] * float(goldman_flux(p, charge[name], inside[name], outside[name], volts, temperature))
            for name, p in permeability.items()
        )

    limit = _LARGEST_REDUCED_VOLTAGE / max((abs(charge[name]) for name in permeability), default=1)
    ends = bracket(current, -4.0, 4.0, limit=limit)
    if ends is None:
        raise ConvergenceError(
            message("errors_physics-no-voltage-stops-current-these"),
            where="zero-current voltage",
            why=message("errors_physics-all-permeant-charge-would-leave-one"),
            hint=message("errors_physics-give-every-ion-concentration-above-zero"),
        )
    return root(current, *ends) * scale
