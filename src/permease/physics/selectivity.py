"""Measures of selectivity: flux ratios of labelled ions, permeability ratios from bi-ionic potentials.

Sources: Hodgkin and Keynes 1955 (J Physiol 128:61) for the flux ratio, Ussing 1949 for independent ions; the
permeability ratio is that of the constant-field equation, Lewis 1979 (J Physiol 286:417) where one ion is divalent.
"""

from __future__ import annotations

from typing import Any

from ..expr import ops
from .coherent import coherent
from .nernst import reduced_voltage


def flux_ratio(charge: float, inside: Any, outside: Any, voltage: Any, temperature: Any, exponent: Any = 1.0) -> Any:
    """Influx over efflux of a labelled solute, (c_out/c_in)^n' exp(-n' zFV/RT), a pure number.

    Concentrations in mol/m3, above zero; ``voltage`` in V, ``temperature`` in K. ``exponent`` is n': 1 for independent
    ions (Ussing), above 1 in single file, below 1 for exchange diffusion.

    >>> round(flux_ratio(1, 140.0, 5.0, -0.070, 310.15), 4), round(flux_ratio(1, 140.0, 5.0, -0.070, 310.15, 2.5), 4)
    (0.4901, 0.1682)
    """
    c_in, c_out, volts, kelvin = coherent((inside, "mol/m^3"), (outside, "mol/m^3"), (voltage, "V"), (temperature, "K"))
    return ops.exp(exponent * (ops.log(c_out / c_in) - reduced_voltage(charge, volts, kelvin)))


def bi_ionic_ratio(
    charge: float, outside: Any, reference_charge: float, reference_inside: Any, voltage: Any, temperature: Any
) -> Any:
    """P_B/P_A of ion B, which is outside alone, and ion A, which is inside alone, from the voltage without current.

    The ratio at which their constant-field currents cancel, z_A a B(-z_A u) / (z_B b B(z_B u)) with B(x) = x/(e^x - 1):
    for monovalent cations (a/b) e^u, for divalent B beside monovalent A (a/4b) e^u (1 + e^u). ``charge`` and
    ``outside`` (mol/m3) are of B; ``voltage`` in V, ``temperature`` in K. Charges have one sign.

    >>> round(bi_ionic_ratio(1, 150.0, 1, 150.0, -0.18541, 298.1201) * 1363, 2)
    1.0
    """
    b, a, volts, kelvin = coherent(
        (outside, "mol/m^3"), (reference_inside, "mol/m^3"), (voltage, "V"), (temperature, "K")
    )
    lost = reference_charge * a * ops.bernoulli(-reduced_voltage(reference_charge, volts, kelvin))
    return lost / (charge * b * ops.bernoulli(reduced_voltage(charge, volts, kelvin)))
