"""What an assay is told of its solute: permeabilities, and how it ionises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import InputError, UnknownNameError
from ...physics.unstirred import neutral_fraction
from ...text import message
from ...units import si

CHARGES = {"neutral": 0, "acid": -1, "base": 1}
"""Charge of the ionised form by kind."""
LARGEST_PERMEABILITY = 1e4
"""m/s: beyond it a permeability is a slip of the unit."""


@dataclass(frozen=True)
class Ionization:
    """How a solute ionises: ``kind`` is ``"acid"``, ``"base"`` or ``"neutral"``, with one ``pKa`` (None if neutral)."""

    kind: str
    pKa: float | None

    @property
    def charge(self) -> int:
        """Of the ionised form."""
        return CHARGES[self.kind]

    def neutral(self, pH: Any) -> Any:
        """Share of the neutral form at a pH, a float or an array."""
        return 1.0 + 0.0 * pH if self.pKa is None else neutral_fraction(pH, self.pKa, self.kind)


def ionization(kind: Any, pKa: Any) -> Ionization:
    """Read ``kind`` and ``pKa``. Raises UnknownNameError; InputError where a pKa is missing, unused or absurd."""
    if kind not in tuple(CHARGES):
        raise UnknownNameError(message("thing-kind-solute"), kind, CHARGES, where="kind", hint='kind="acid"')
    if kind == "neutral":
        if pKa is not None:
            raise InputError(
                message("errors_instruments-neutral-solute-has-no-pka"),
                where="pKa",
                hint=message("errors_instruments-kind-acid-kind-base"),
            )
        return Ionization(kind, None)
    if pKa is None:
        key = "errors_instruments-acid-needs-pka" if kind == "acid" else "errors_instruments-base-needs-pka"
        raise InputError(message(key), where="pKa", hint="pKa=4.8")
    found = si(pKa, "", "pKa")
    if not -10.0 <= found <= 25.0:
        raise InputError(
            message("errors_instruments-pka-between-10-25-not", found=f"{found:g}"), where="pKa", hint="pKa=4.8"
        )
    return Ionization(kind, found)


def acidity(value: Any, where: str) -> float:
    """A pH from 0 to 14. Raises InputError, QuantityError."""
    if value is None:
        raise InputError(message("errors_instruments-ph-missing"), where=where, hint=f"{where}=7.4")
    found = si(value, "", where)
    if not 0.0 <= found <= 14.0:
        raise InputError(
            message("errors_instruments-ph-between-0-14-not", found=f"{found:g}"), where=where, hint=f"{where}=7.4"
        )
    return found


def permeability_of(value: Any, where: str = "permeability", *, zero: bool = False) -> float:
    """A permeability (m/s) from text, a quantity, a sourced number or an estimate (its value).

    Raises InputError where it is not above zero (or below zero, with ``zero``) or beyond reason, QuantityError.
    """
    if value is None:
        raise InputError(message("errors_instruments-permeability-missing"), where=where, hint=f'{where}="1e-6 cm/s"')
    estimated = getattr(value, "value", None)
    if estimated is not None and hasattr(estimated, "magnitude"):
        value = estimated
    found = si(value, "m/s", where)
    if found < 0.0 or (found == 0.0 and not zero):
        key = "errors_instruments-must-zero-more-not" if zero else "errors_instruments-must-above-zero-not"
        raise InputError(message(key, value=value), where=where, hint=f'{where}="1e-6 cm/s"')
    if found > LARGEST_PERMEABILITY:
        raise InputError(
            message("errors_instruments-m-s-no-permeability", found=f"{found:g}"),
            where=where,
            hint=f'{where}="1e-6 cm/s"',
        )
    return found


def amount_concentration(value: Any, where: str, *, zero: bool = False) -> float:
    """A concentration (mol/m3) above zero, or of zero and more, below 56 M. Raises InputError, QuantityError."""
    found = si(value, "mol/m^3", where)
    if found < 0.0 or (found == 0.0 and not zero) or found > 5.6e4:
        key = "errors_instruments-concentration-from-zero" if zero else "errors_instruments-concentration-above"
        raise InputError(
            message(key, value=value),
            where=where,
            hint=f'{where}="1 mM"',
        )
    return found
