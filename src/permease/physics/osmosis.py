"""Osmosis: pressures of real solutions, the flow of water and solute through a membrane, and the volume of cells.

Sources: van 't Hoff 1887; Kedem & Katchalsky 1958, Biochim Biophys Acta 27:229; coefficients name theirs.
"""

from __future__ import annotations

from typing import Any

from ..constants import GAS, WATER_MOLAR_VOLUME
from ..expr import ops
from .coherent import coherent

_PITZER_SLOPE = 0.3915
_PITZER_NACL = (0.0765, 0.2664, 0.00127)
HAEMOGLOBIN_OSMOTIC = (1.0, 0.0645, 0.0258)
"""Osmotic coefficient of haemoglobin as a polynomial in mmol of tetramer per litre of cell water."""
_SUCROSE = (1.0, 0.07028, 0.01847, -0.004045, 0.000228)


def osmotic_pressure(inside: Any, outside: Any, temperature: Any) -> Any:
    """RT (inside - outside) in Pa for effective osmolarities in mol/m3: positive when water is drawn in (van 't Hoff).

    1 mM is 2.479 kPa at 25 degC and 2.579 kPa at 37 degC.

    >>> round(osmotic_pressure(300.0, 299.0, 310.15), 1)
    2578.7
    """
    c_in, c_out, kelvin, gas = coherent((inside, "mol/m^3"), (outside, "mol/m^3"), (temperature, "K"), (GAS, "J/mol/K"))
    return gas * kelvin * (c_in - c_out)


def polynomial(coefficients: tuple[float, ...], amount: Any) -> Any:
    """Sum of coefficient k times amount to the k (Horner)."""
    total: Any = coefficients[-1]
    for coefficient in reversed(coefficients[:-1]):
        total = total * amount + coefficient
    return total


def haemoglobin_osmotic_coefficient(concentration: Any) -> Any:
    """Osmotic coefficient of haemoglobin, 1 + 0.0645 c + 0.0258 c^2; ``concentration`` of tetramer in cell water,
    mol/m3.

    Source: the red-cell model of Lew and Bookchin as coded in sdrogers/redcellmodeljava; up to about 10 mM.

    >>> round(haemoglobin_osmotic_coefficient(7.0284), 3)
    2.728
    """
    amount, unit = coherent((concentration, "mol/m^3"), (1.0, "mol/m^3"))
    return polynomial(HAEMOGLOBIN_OSMOTIC, amount / unit)


def sucrose_osmotic_coefficient(molality: Any) -> Any:
    """Osmotic coefficient of sucrose at 25 degC; ``molality`` is the pure number of mol per kg of water, up to about 5.

    Source: the fit of Robinson & Stokes, Electrolyte Solutions (recalled, to be checked: provisional).

    >>> round(sucrose_osmotic_coefficient(0.3), 3)
    1.023
    """
    return polynomial(_SUCROSE, molality)


def sodium_chloride_osmotic_coefficient(molality: Any) -> Any:
    """Osmotic coefficient of NaCl at 25 degC by Pitzer's equation; ``molality`` is the number of mol per kg, up to 6.

    phi - 1 = -A sqrt(m)/(1 + 1.2 sqrt(m)) + m (b0 + b1 exp(-2 sqrt(m))) + m^2 C with A 0.3915, b0 0.0765, b1 0.2664,
    C 0.00127. Source: Pitzer & Mayorga 1973, J Phys Chem 77:2300.

    >>> round(sodium_chloride_osmotic_coefficient(0.1), 3)
    0.932
    """
    b0, b1, c = _PITZER_NACL
    root = ops.sqrt(molality)
    specific = molality * (b0 + b1 * ops.exp(-2.0 * root)) + c * molality * molality
    return 1.0 - _PITZER_SLOPE * root / (1.0 + 1.2 * root) + specific


def sodium_chloride_osmolality(molality: Any) -> Any:
    """Osmoles per kg of water of a NaCl solution: 2 phi m."""
    return 2.0 * molality * sodium_chloride_osmotic_coefficient(molality)


def hydraulic_conductivity(water_permeability: Any, temperature: Any) -> Any:
    """L_p in m/(s Pa) from the osmotic water permeability P_f in m/s: P_f V_w/RT, V_w = 18.07 cm3/mol.

    >>> round(hydraulic_conductivity(2e-4, 296.15) * 1e12, 3)
    1.468
    """
    permeability, kelvin, gas, volume = coherent(
        (water_permeability, "m/s"), (temperature, "K"), (GAS, "J/mol/K"), (WATER_MOLAR_VOLUME, "m^3/mol")
    )
    return permeability * volume / (gas * kelvin)


def water_permeability(conductivity: Any, temperature: Any) -> Any:
    """P_f in m/s from the hydraulic conductivity L_p in m/(s Pa): L_p RT/V_w."""
    lp, kelvin, gas, volume = coherent(
        (conductivity, "m/s/Pa"), (temperature, "K"), (GAS, "J/mol/K"), (WATER_MOLAR_VOLUME, "m^3/mol")
    )
    return lp * gas * kelvin / volume


def reflection_coefficient(solute_permeability: Any, conductivity: Any, solute_volume: Any, temperature: Any) -> Any:
    """sigma = 1 - P_s V_s/(RT L_p) of a solute that shares no path with water; V_s is its molar volume, m3/mol."""
    ps, lp, volume, kelvin, gas = coherent(
        (solute_permeability, "m/s"),
        (conductivity, "m/s/Pa"),
        (solute_volume, "m^3/mol"),
        (temperature, "K"),
        (GAS, "J/mol/K"),
    )
    return 1.0 - ps * volume / (gas * kelvin * lp)


def logarithmic_mean(a: Any, b: Any) -> Any:
    """(a - b)/ln(a/b), smooth where a = b; both positive."""
    high, low = ops.maximum(a, b), ops.minimum(a, b)
    return high * ops.exprel(ops.log(low / high))


TRACE = 1e-5
"""Share of the higher concentration below which the other side counts as empty for what water drags along."""
_NONE = 1e-12


def dragged_mean(inside: Any, outside: Any, volume_flux: Any) -> Any:
    """The concentration (mol/m3) that water carries along through a path that it shares with a solute.

    The logarithmic mean, with the lower side taken as 1e-5 of the higher one or more; out of a side that holds less,
    less in proportion, so that nothing is dragged out of an empty side. Both deviations only add to the dissipation.
    ``volume_flux`` is positive outward; concentrations may be 0.

    >>> [round(dragged_mean(c, 100.0, flow), 2) for c, flow in ((0.0, 1.0), (0.0, -1.0), (50.0, 1.0))]
    [0.0, 8.69, 72.13]
    """
    c_in, c_out, flux, empty, nothing, still = coherent(
        (inside, "mol/m^3"), (outside, "mol/m^3"), (volume_flux, "m/s"), (_NONE, "mol/m^3"), (0.0, "mol/m^3"),
        (0.0, "m/s"),
    )  # fmt: skip
    trace = ops.maximum(TRACE * ops.maximum(c_in, c_out), empty)
    mean = logarithmic_mean(ops.maximum(c_in, trace), ops.maximum(c_out, trace))
    donor = ops.maximum(ops.where(ops.less(still, flux), c_in, c_out), nothing)
    return mean * (ops.minimum(donor, trace) / trace)


def kedem_katchalsky(
    conductivity: Any,
    reflection: Any,
    solute_permeability: Any,
    inside: Any,
    outside: Any,
    impermeant_inside: Any,
    impermeant_outside: Any,
    temperature: Any,
    pressure: Any = 0.0,
) -> tuple[Any, Any]:
    """Volume flux (m/s) and solute flux (mol/m2/s), both positive outward, of the three-parameter description.

    J_v = L_p (pressure - RT [impermeant_in - impermeant_out + sigma (in - out)]); J_s = (1 - sigma) mean J_v + P_s
    (in - out), with the logarithmic mean of the permeant solute (``dragged_mean``) and P_s = omega RT. ``conductivity``
    in m/(s Pa), ``pressure`` inside minus outside in Pa, concentrations in mol/m3. Source: Kedem &
    Katchalsky 1958, Biochim Biophys Acta 27:229.
    """
    lp, ps, c_in, c_out, i_in, i_out, kelvin, pascal, gas = coherent(
        (conductivity, "m/s/Pa"),
        (solute_permeability, "m/s"),
        (inside, "mol/m^3"),
        (outside, "mol/m^3"),
        (impermeant_inside, "mol/m^3"),
        (impermeant_outside, "mol/m^3"),
        (temperature, "K"),
        (pressure, "Pa"),
        (GAS, "J/mol/K"),
    )
    volume_flux = lp * (pascal - gas * kelvin * (i_in - i_out + reflection * (c_in - c_out)))
    solute_flux = (1.0 - reflection) * dragged_mean(c_in, c_out, volume_flux) * volume_flux + ps * (c_in - c_out)
    return volume_flux, solute_flux


def two_parameter(
    conductivity: Any,
    solute_permeability: Any,
    inside: Any,
    outside: Any,
    impermeant_inside: Any,
    impermeant_outside: Any,
    temperature: Any,
) -> tuple[Any, Any]:
    """Water flux (m/s) and solute flux (mol/m2/s), both positive outward, through separate paths.

    J_w = -L_p RT (all osmolytes in - out); J_s = P_s (in - out). Fewer parameters than ``kedem_katchalsky`` and as good
    wherever water and solute do not share a pore. Source: Kleinhans 1998, Cryobiology 37:271.
    """
    lp, ps, c_in, c_out, i_in, i_out, kelvin, gas = coherent(
        (conductivity, "m/s/Pa"),
        (solute_permeability, "m/s"),
        (inside, "mol/m^3"),
        (outside, "mol/m^3"),
        (impermeant_inside, "mol/m^3"),
        (impermeant_outside, "mol/m^3"),
        (temperature, "K"),
        (GAS, "J/mol/K"),
    )
    return -lp * gas * kelvin * (i_in + c_in - i_out - c_out), ps * (c_in - c_out)


def boyle_vant_hoff(osmolality: Any, reference: Any, inactive: Any) -> Any:
    """Volume relative to that at the ``reference`` osmolality: b + (1 - b) reference/osmolality, b the ``inactive``
    share.

    For a cell whose solutes neither enter nor leave. For human red cells b is about 0.39 (more than the dry volume).
    """
    return inactive + (1.0 - inactive) * reference / osmolality
