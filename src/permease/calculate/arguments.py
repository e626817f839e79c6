"""Reading the arguments of the one-line answers: each helper returns SI or says what cannot be used."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import InputError, QuantityError
from ..plain import integer, shown
from ..text import listing, message
from ..units import EXAMPLES, si, with_unit

if TYPE_CHECKING:
    from pint import Quantity

BODY_TEMPERATURE = "37 degC"
_LARGEST_VOLTAGE = 10.0
_EXAMPLES = {"voltage": "-70 mV", "permeability": "1e-6 cm/s", "pH": "7.2", "pH_inside": "7.2", "pH_outside": "7.4"}


def molar_energy(joules: Any) -> Quantity[Any]:
    """A float in J/mol as kJ/mol."""
    return with_unit(float(joules), "J/mol", "kJ/mol")


def given(value: Any, name: str, why: str = "") -> Any:
    """The value, unless it is missing."""
    if value is None:
        raise InputError(
            message("errors_calculate-missing", name=name),
            why=why,
            hint=f'{name}="{_EXAMPLES.get(name.split(" > ")[0], "5 mM")}"',
        )
    return value


def positive(value: Any, name: str, unit: str = "mol/m^3") -> float:
    """A quantity above zero, in SI; a concentration unless ``unit`` says otherwise."""
    found = si(given(value, name), unit, name)
    if found <= 0.0:
        what = "a concentration here" if unit == "mol/m^3" else "it"
        raise QuantityError(
            message("errors_calculate-not-above-zero", value=f"{value!s}"),
            where=name,
            why=message("errors_calculate-must-positive", what=what),
            hint=_example(unit),
        )
    return found


def not_negative(value: Any, name: str, unit: str = "mol/m^3") -> float:
    """A quantity of zero or more, in SI."""
    found = si(given(value, name), unit, name)
    if found < 0.0:
        raise QuantityError(message("errors_calculate-negative", value=f"{value!s}"), where=name, hint=_example(unit))
    return found


def _example(unit: str) -> str:
    """A quantity in a unit, as it is typed."""
    return "5 mM" if unit == "mol/m^3" else EXAMPLES.get(unit, f"1 {unit}".strip())


def pure_number(value: Any, name: str) -> float:
    """A pure number."""
    return si(given(value, name), "", name)


def membrane_voltage(value: Any, why: str) -> float:
    """A voltage in V of the size membranes have; ``why`` says what needs it when it is missing."""
    found = si(given(value, "voltage", why), "V", "voltage")
    if abs(found) > _LARGEST_VOLTAGE:
        raise QuantityError(
            message("errors_calculate-no-membrane-voltage", value=f"{value!s}"), where="voltage", hint="-70 mV"
        )
    return found


def acidity_of(value: Any, name: str) -> float:
    """A pH between 0 and 14."""
    found = pure_number(value, name)
    if not 0.0 <= found <= 14.0:
        raise InputError(message("errors_calculate-ph-between-0-14-not", found=f"{found:g}"), where=name, hint="7.2")
    return found


def charge_of(species: Any, charge: Any) -> int:
    """The charge number of a species, or the one given: one of the two."""
    if (species is None) == (charge is None):
        raise InputError(
            message("errors_calculate-give-species-charge-one-two"),
            why=message("errors_calculate-neither-given")
            if species is None
            else message("errors_calculate-both-charge-given", species=f"{species!r}", charge=f"{charge!r}"),
            hint=message("errors_calculate-k-charge-1"),
        )
    if species is not None:
        from ..chemistry.species import species as known

        if not isinstance(species, str):
            raise InputError(
                message("errors_calculate-species-named-text-not", species=f"{species!r}"), where="species", hint='"K"'
            )
        return known(species).charge
    found = integer(charge)
    if found is None:
        raise InputError(
            message("errors_calculate-charge-whole-number-not", charge=shown(charge)), where="charge", hint="charge=1"
        )
    return found


def ion_charge(species: Any, charge: Any) -> int:
    """As ``charge_of``, of an ion."""
    z = charge_of(species, charge)
    if z == 0:
        raise InputError(
            message("errors_calculate-carries-no-charge" if species else "errors_calculate-charge-zero", value=species),
            where="species" if species else "charge",
            why=message("errors_calculate-voltage-does-not-act"),
            hint=message("errors_calculate-free-energy-chemical-part"),
        )
    return z


def items_of(value: Any, name: str) -> list[tuple[str, Any]]:
    """The items of a mapping argument."""
    if not isinstance(given(value, name), Mapping):
        raise InputError(
            message("errors_calculate-mapping-names-quantities-needed-not", value=f"{value!r}"),
            where=name,
            hint='{"K": "5 mM"}',
        )
    return list(value.items())


def listed(value: Any, name: str, example: str) -> list[Any]:
    """The items of a list, tuple or array argument; ``example`` is what a right one looks like."""
    if not isinstance(value, (str, bytes, Mapping)):
        with contextlib.suppress(TypeError):
            return list(value)
    raise InputError(message("errors_calculate-list-needed-not", value=f"{value!r:.60}"), where=name, hint=example)


def side_of(value: Any, names: Mapping[str, Any], side: str) -> dict[str, float]:
    """Concentrations of ``names`` from a mapping of quantities, or from a solution."""
    amounts = getattr(given(value, side), "concentrations", None)
    if amounts is not None:
        missing = [name for name in names if name not in amounts]
        found = {name: float(amounts[name]) for name in names if name in amounts}
    else:
        entries = dict(items_of(value, side))
        for name in entries:
            if name not in names:
                raise InputError(
                    message("errors_calculate-not-among", name=name, names=listing(names, "list-comma")),
                    where=side,
                    hint=message("errors_calculate-leave-out"),
                )
        missing = [name for name in names if name not in entries]
        found = {name: not_negative(each, f"{side} > {name}") for name, each in entries.items()}
    if missing:
        raise InputError(
            message("errors_calculate-no-concentration", missing=listing(missing, "list-comma")),
            where=side,
            hint=f'{{"{missing[0]}": "5 mM"}}',
        )
    return found
