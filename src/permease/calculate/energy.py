"""Free energies, and how far they carry: solutes, protons, ATP, coupled transport and pumps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError, QuantityError
from ..physics import coupling, energetics, hydrolysis
from ..text import message
from ..units import si, with_unit
from ..units import temperature as kelvin
from .arguments import (
    BODY_TEMPERATURE,
    acidity_of,
    charge_of,
    items_of,
    membrane_voltage,
    molar_energy,
    not_negative,
    positive,
    pure_number,
    side_of,
)

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, slots=True)
class FreeEnergy:
    """Free energy of moving a solute from outside to inside (kJ/mol): positive is uphill."""

    chemical: Quantity[Any]
    electrical: Quantity[Any]
    total: Quantity[Any]
    temperature: Quantity[Any]


@dataclass(frozen=True, slots=True)
class ATPFreeEnergy:
    """Free energy of ATP hydrolysis (kJ/mol). ``standard`` is at the pH, magnesium and temperature asked for.

    ``other`` is ``total`` by the other published set of constants: the difference is an honest uncertainty.
    """

    total: Quantity[Any]
    standard: Quantity[Any]
    other: Quantity[Any]
    constants: str
    temperature: Quantity[Any]


@dataclass(frozen=True, slots=True)
class StaticHead:
    """Where coupled transport stops: ``ratio`` is inside over outside of the driven solute.

    ``energy`` is what the drivers spend on one mole of the driven solute (kJ/mol, negative: available).
    """

    ratio: float
    energy: Quantity[Any]
    temperature: Quantity[Any]


def free_energy(
    species: str | None = None,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    charge: int | None = None,
) -> FreeEnergy:
    """Free energy of moving a solute from outside to inside; a charged one needs ``voltage`` (inside minus outside).

    Raises UnknownNameError for a species that there is not, InputError for an ion without ``voltage``, and
    QuantityError for a number without its unit.

    Source: the definition of the electrochemical potential.

    >>> print(f"{free_energy('glucose', outside='5 mM', inside='80 mM', temperature='298 K').total:.3f~P}")
    6.870 kJ/mol
    """
    z = charge_of(species, charge)
    t = kelvin(temperature)
    c_in, c_out = positive(inside, "inside"), positive(outside, "outside")
    volts = 0.0 if voltage is None and z == 0 else membrane_voltage(voltage, message("errors_calculate-charged-feels"))
    chemical = energetics.chemical_free_energy(c_in, c_out, t)
    electrical = energetics.electrical_free_energy(z, volts)
    return FreeEnergy(
        molar_energy(chemical), molar_energy(electrical), molar_energy(chemical + electrical), with_unit(t, "K")
    )


def proton_motive_force(
    *, voltage: Any = None, pH_inside: Any = None, pH_outside: Any = None, temperature: Any = BODY_TEMPERATURE
) -> Quantity[Any]:
    """The proton-motive force in mV: voltage - 2.303 RT/F (pH_inside - pH_outside); negative drives protons inward.

    Raises QuantityError for a voltage without its unit, InputError for a pH that is none.

    Source: Mitchell 1961, in the sign of V = inside minus outside.

    >>> print(f"{proton_motive_force(voltage='-140 mV', pH_inside=7.6, pH_outside=7.0):.2f~P}")
    -176.92 mV
    """
    volts = membrane_voltage(voltage, message("errors_calculate-electrical-part"))
    force = energetics.proton_motive_force(
        volts, acidity_of(pH_inside, "pH_inside"), acidity_of(pH_outside, "pH_outside"), kelvin(temperature)
    )
    return with_unit(force, "V", "mV")


def atp_free_energy(
    *,
    ATP: Any = None,
    ADP: Any = None,
    phosphate: Any = None,
    pH: Any = 7.2,
    Mg: Any = "1 mM",
    ionic_strength: Any = None,
    potassium: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    constants: str = "teague1996",
) -> ATPFreeEnergy:
    """Free energy of ATP hydrolysis from total concentrations, pH and free magnesium.

    ``constants`` is ``"teague1996"`` (any temperature, ``ionic_strength`` 0.25 M unless given) or ``"wu2007"`` (made
    for 37 degC and one ionic strength, ``potassium`` 130 mM unless given).

    Raises QuantityError for a concentration that has no unit or is not positive, InputError for a pH that is none, and
    UnknownNameError for a set of constants that there is not.

    Sources: Teague, Golding & Dobson 1996 or Wu et al. 2007, as cited in ``permease.physics.hydrolysis``.

    >>> energy = atp_free_energy(ATP="5 mM", ADP="0.05 mM", phosphate="1 mM", constants="wu2007")
    >>> print(f"{energy.total:.1f~P}")
    -65.9 kJ/mol
    """
    data = hydrolysis.constants(constants)
    t, acidity = kelvin(temperature), acidity_of(pH, "pH")
    magnesium = not_negative(Mg, "Mg")
    if data.corrected and potassium is not None:
        raise InputError(
            message("errors_calculate-set-has-no-potassium-binding", constants=constants),
            where="potassium",
            hint='constants="wu2007"',
        )
    if not data.corrected and ionic_strength is not None:
        raise InputError(
            message("errors_calculate-set-holds-one-ionic-strength", constants=constants),
            where="ionic_strength",
            hint='constants="teague1996"',
        )
    strength = not_negative("250 mM" if ionic_strength is None else ionic_strength, "ionic_strength")
    k = not_negative("130 mM" if potassium is None else potassium, "potassium")
    amounts = (positive(ATP, "ATP"), positive(ADP, "ADP"), positive(phosphate, "phosphate"))

    def by(chosen: str) -> tuple[float, float]:
        standard = hydrolysis.standard_free_energy(acidity, magnesium, t, strength, k, chosen)
        return standard, hydrolysis.free_energy(standard, *amounts, t)

    standard, total = by(constants)
    _, other = by("wu2007" if data.corrected else "teague1996")
    return ATPFreeEnergy(molar_energy(total), molar_energy(standard), molar_energy(other), constants, with_unit(t, "K"))


def static_head(
    species: str | None = None,
    *,
    drivers: Mapping[str, float] | None = None,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = None,
    count: float = 1.0,
    fuel: Any = None,
    temperature: Any = BODY_TEMPERATURE,
    charge: int | None = None,
) -> StaticHead:
    """How far coupled transport can drive a solute: its ratio inside/outside when nothing moves any more.

    ``drivers`` says how many of which species go inward per turnover (negative: outward), ``count`` how many of the
    driven solute; ``fuel`` is the free energy of a coupled reaction, such as ``"-50 kJ/mol"`` for ATP hydrolysis.

    Raises UnknownNameError for a species that there is not, InputError for a missing concentration or voltage, and
    QuantityError for a number without its unit.

    Source: no free energy is left in a whole turnover; Hill 1977, Free Energy Transduction in Biology.

    >>> sides = dict(inside={"Na": "12 mM"}, outside={"Na": "140 mM"}, voltage="-65 mV")
    >>> head = static_head("glucose", drivers={"Na": 2}, **sides)
    >>> round(head.ratio)
    17633
    """
    z, t = charge_of(species, charge), kelvin(temperature)
    number = pure_number(count, "count")
    if number == 0.0:
        raise InputError(message("errors_calculate-driven-solute-must-move"), where="count", hint="count=1")
    moved = _turnover({} if drivers is None else drivers, inside, outside, "drivers")
    if not moved and fuel is None:
        raise InputError(
            message("errors_calculate-nothing-drives-transport"),
            where="drivers",
            hint=message("errors_calculate-drivers-na-2-fuel-50-kj"),
        )
    needs_voltage = coupling.charge_inward(moved) + number * z != 0.0 or any(each.charge for each in moved) or z != 0
    volts = (
        0.0
        if voltage is None and not needs_voltage
        else membrane_voltage(voltage, message("errors_calculate-charge-moves"))
    )
    energy = 0.0 if fuel is None else si(fuel, "J/mol", "fuel")
    ratio = coupling.static_head_ratio(moved, volts, t, count=number, charge=z, fuel=energy)
    spent = coupling.turnover_free_energy(moved, volts, t, energy) / number
    return StaticHead(float(ratio), molar_energy(spent), with_unit(t, "K"))


def reversal_voltage(
    turnover: Mapping[str, float],
    *,
    inside: Any = None,
    outside: Any = None,
    fuel: Any = None,
    temperature: Any = BODY_TEMPERATURE,
) -> Quantity[Any]:
    """The voltage in mV at which a pump or exchanger stands still; ``turnover`` counts species inward (negative:
    outward).

    Raises InputError for a turnover that moves no charge and for a missing concentration, and QuantityError for a
    number without its unit.

    Source: no free energy is left in a whole turnover; Hill 1977, Free Energy Transduction in Biology.

    >>> inside, outside = {"Na": "10 mM", "K": "140 mM"}, {"Na": "140 mM", "K": "5 mM"}
    >>> print(f"{reversal_voltage({'Na': -3, 'K': 2}, inside=inside, outside=outside, fuel='-50 kJ/mol'):.2f~P}")
    -128.50 mV
    """
    moved = _turnover(turnover, inside, outside, "turnover")
    if coupling.charge_inward(moved) == 0.0:
        raise InputError(message("errors_calculate-turnover-moves-no-net-charge"), where="turnover", hint="static_head")
    energy = 0.0 if fuel is None else si(fuel, "J/mol", "fuel")
    return with_unit(coupling.reversal_voltage(moved, kelvin(temperature), energy), "V", "mV")


def _turnover(counts: Any, inside: Any, outside: Any, name: str) -> list[coupling.Moved]:
    entries = dict(items_of(counts, name))
    if not entries:
        return []
    numbers = {key: pure_number(value, f"{name} > {key}") for key, value in entries.items()}
    charges = {key: charge_of(key, None) for key in entries}
    c_in, c_out = side_of(inside, entries, "inside"), side_of(outside, entries, "outside")
    for side, amounts in (("inside", c_in), ("outside", c_out)):
        for key, amount in amounts.items():
            if amount <= 0.0:
                raise QuantityError(
                    message("errors_calculate-not-above-zero-2", name=key),
                    where=side,
                    why=message("errors_calculate-free-energy-would-infinite"),
                )
    return [coupling.Moved(numbers[key], charges[key], c_in[key], c_out[key]) for key in entries]
