"""Voltages and fluxes of ions that move independently: Nernst, Goldman, Mullins-Noda."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..physics import goldman
from ..physics import nernst as nernst_formula
from ..plain import real
from ..text import listing, message
from ..units import temperature as kelvin
from ..units import with_unit
from .arguments import (
    BODY_TEMPERATURE,
    charge_of,
    ion_charge,
    items_of,
    membrane_voltage,
    not_negative,
    positive,
    pure_number,
    side_of,
)

if TYPE_CHECKING:
    from pint import Quantity


def nernst(
    species: str | None = None,
    *,
    inside: Any = None,
    outside: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    charge: int | None = None,
) -> Quantity[Any]:
    """The Nernst potential in mV (inside minus outside) of a species, or of an ion of ``charge``.

    Raises UnknownNameError for a species that there is not, InputError for one without charge, and QuantityError for a
    concentration that has no unit or is not positive.

    Source: Nernst 1888.

    >>> print(f"{nernst('K', inside='140 mM', outside='5 mM', temperature='37 degC'):.3f~P}")
    -89.059 mV
    """
    z = ion_charge(species, charge)
    t = kelvin(temperature)
    volts = nernst_formula.nernst_potential(z, positive(inside, "inside"), positive(outside, "outside"), t)
    return with_unit(volts, "V", "mV")


def goldman_flux(
    species: str | None = None,
    *,
    permeability: Any = None,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    charge: int | None = None,
) -> Quantity[Any]:
    """Net constant-field flux in pmol/cm^2/s, positive outward; finite and exact at zero voltage.

    Raises UnknownNameError for a species that there is not, InputError for a missing number, and QuantityError for a
    number without its unit.

    Source: Goldman 1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37.

    >>> flux = goldman_flux("K", permeability="1e-6 cm/s", inside="140 mM", outside="5 mM", voltage="-70 mV")
    >>> print(f"{flux:.3f~P}")
    14.694 pmol/cm²/s
    """
    arguments = _goldman(species, charge, permeability, inside, outside, voltage, temperature)
    return with_unit(goldman.goldman_flux(*arguments), "mol/m^2/s", "pmol/cm^2/s")


def goldman_current(
    species: str | None = None,
    *,
    permeability: Any = None,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    charge: int | None = None,
) -> Quantity[Any]:
    """Constant-field current density in uA/cm^2, positive outward.

    Raises UnknownNameError for a species that there is not, InputError for a missing number, and QuantityError for a
    number without its unit.

    Source: Goldman 1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37.
    """
    arguments = _goldman(species, charge, permeability, inside, outside, voltage, temperature)
    return with_unit(goldman.goldman_current(*arguments), "A/m^2", "uA/cm^2")


def goldman_voltage(
    *,
    permeability: Mapping[str, Any] | None = None,
    inside: Any = None,
    outside: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    pump_ratio: Any = None,
) -> Quantity[Any]:
    """Zero-current voltage in mV of the species named in ``permeability`` (relative numbers, or quantities such as
    cm/s).

    Monovalent ions: the Goldman-Hodgkin-Katz equation. With a divalent ion: the root of the sum of the constant-field
    currents. ``pump_ratio`` (1.5 for the sodium pump) gives the Mullins-Noda voltage, which is of Na and K alone.

    Raises InputError for a species that is missing on a side and for a pump ratio with other ions than Na and K, and
    QuantityError for a number without its unit.

    Sources: Goldman 1943, J Gen Physiol 27:37; Hodgkin & Katz 1949, J Physiol 108:37; with a pump Mullins & Noda 1963,
    J Gen Physiol 47:117; with a divalent ion Lewis 1979, J Physiol 286:417.

    >>> squid = dict(inside={"K": "400 mM", "Na": "50 mM", "Cl": "52 mM"},
    ...              outside={"K": "20 mM", "Na": "440 mM", "Cl": "560 mM"}, temperature="20 degC")
    >>> print(f"{goldman_voltage(permeability={'K': 1, 'Na': 0.04, 'Cl': 0.45}, **squid):.3f~P}")
    -59.927 mV
    """
    weights = _weights(permeability)
    charges = {name: ion_charge(name, None) for name in weights}
    t = kelvin(temperature)
    c_in, c_out = side_of(inside, weights, "inside"), side_of(outside, weights, "outside")
    if pump_ratio is not None:
        r = pure_number(pump_ratio, "pump_ratio")
        if r <= 0.0:
            raise InputError(
                message("errors_calculate-pump-ratio-positive-not", r=f"{r:g}"),
                where="pump_ratio",
                hint=message("errors_calculate-1-5-3-na-2-k"),
            )
        if set(weights) != {"Na", "K"}:
            raise InputError(
                message("errors_calculate-pump-ratio-goes-permeabilities-na"),
                where="pump_ratio",
                why=message(
                    "errors_calculate-permeability-has-chloride-equilibrium-drops",
                    weights=listing(weights, "list-comma"),
                ),
            )
        if weights["K"] == 0.0:
            raise InputError(message("errors_calculate-k-must-permeant"), where="permeability")
        ratio = weights["Na"] / weights["K"]
        volts = goldman.mullins_noda(r, ratio, c_in["K"], c_out["K"], c_in["Na"], c_out["Na"], t)
    elif all(abs(z) == 1 for z in charges.values()):
        _demand_both_ways(weights, charges, c_in, c_out)
        volts = goldman.goldman_voltage(weights, charges, c_in, c_out, t)
    else:
        volts = goldman.zero_current_voltage(weights, charges, c_in, c_out, t)
    return with_unit(volts, "V", "mV")


def _goldman(
    species: Any, charge: Any, permeability: Any, inside: Any, outside: Any, voltage: Any, temperature: Any
) -> tuple[float, int, float, float, float, float]:
    return (
        not_negative(permeability, "permeability", "m/s"),
        charge_of(species, charge),
        not_negative(inside, "inside"),
        not_negative(outside, "outside"),
        membrane_voltage(voltage, message("errors_calculate-flux-depends")),
        kelvin(temperature),
    )


def _weights(permeability: Any) -> dict[str, float]:
    entries = items_of(permeability, "permeability")
    plain = [real(value) is not None for _, value in entries]
    if not entries:
        raise InputError(message("errors_calculate-no-ion-permeant"), where="permeability", hint='{"K": 1, "Na": 0.04}')
    if any(plain) and not all(plain):
        raise InputError(
            message("errors_calculate-permeabilities-all-relative-numbers-all"),
            where="permeability",
            hint='{"K": 1, "Na": 0.04}',
        )
    unit = "" if all(plain) else "m/s"
    return {name: not_negative(value, f"permeability > {name}", unit) for name, value in entries}


def _demand_both_ways(
    weights: Mapping[str, float], charges: Mapping[str, int], c_in: Mapping[str, float], c_out: Mapping[str, float]
) -> None:
    above = sum(p * (c_out if charges[name] > 0 else c_in)[name] for name, p in weights.items())
    below = sum(p * (c_in if charges[name] > 0 else c_out)[name] for name, p in weights.items())
    if above <= 0.0 or below <= 0.0:
        raise InputError(
            message("errors_calculate-no-voltage-stops-current-permeant"),
            where="goldman_voltage",
            hint=message("errors_calculate-permeability-concentrations-above-zero"),
        )
