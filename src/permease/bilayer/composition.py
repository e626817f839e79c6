"""Composition of one leaflet: mole fractions of lipids, checked and sorted."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ..chemistry.amounts import Amounts
from ..errors import InputError
from ..text import message
from ..units import si
from .lipid import lipid

STEROL_LIMIT = 2.0 / 3.0
"""Mole fraction of sterol above which it comes out as crystals: about two sterols to one phospholipid. Provisional."""
_TOLERANCE = 1e-6
_ROUNDING = 1e-12
_EXAMPLE = '{"POPC": 0.7, "cholesterol": 0.3}'


def composition(fractions: Any, where: str = "lipids") -> Amounts:
    """Mole fractions by lipid name, in the order of the names, adding up to one.

    ``fractions`` maps names (``"POPC"``) to pure numbers or texts such as ``"70 %"``; lipids at zero are left out.
    Raises InputError where they are not numbers from 0 to 1, do not add up to 1 within 1e-6, name one lipid twice,
    hold no phospholipid or more sterol than a bilayer takes up; UnknownNameError for a lipid nobody knows.

    >>> composition({"cholesterol": 0.3, "POPC": 0.7})
    Amounts({'POPC': 0.7, 'cholesterol': 0.3})
    """
    if isinstance(fractions, str):
        fractions = {fractions: 1.0}
    if not isinstance(fractions, Mapping):
        raise InputError(
            message("errors_bilayer-composition-table-not", fractions=f"{fractions!r}"), where=where, hint=_EXAMPLE
        )
    found: dict[str, float] = {}
    for key, value in fractions.items():
        try:
            entry = lipid(key)
        except InputError as error:
            raise error.within(where) from None
        if entry.name in found:
            raise InputError(message("errors_bilayer-given-twice", name=entry.name), where=where)
        fraction = si(value, "", f"{where} > {entry.name}")
        if not 0.0 <= fraction <= 1.0:
            raise InputError(
                message("errors_bilayer-not-fraction-from-0-1-2", fraction=f"{fraction:g}"),
                where=f"{where} > {entry.name}",
            )
        found[entry.name] = fraction
    total = sum(found.values())
    if abs(total - 1.0) > _TOLERANCE:
        raise InputError(
            message("errors_bilayer-mole-fractions-add-up-not", total=f"{total:.6g}"),
            where=where,
            hint=message("errors_bilayer-these-proportions", scaled=_scaled(found, total)) if total else _EXAMPLE,
        )
    # what adds up to one but for rounding stays as it is, so that a written composition reads back the same
    scale = total if abs(total - 1.0) > _ROUNDING else 1.0
    kept = {name: found[name] / scale for name in sorted(found, key=_last_sterols) if found[name] > 0.0}
    sterol = sum(value for name, value in kept.items() if lipid(name).sterol)
    if sterol == 1.0:
        raise InputError(message("errors_bilayer-sterol-alone-forms-no-bilayer"), where=where, hint=_EXAMPLE)
    if sterol > STEROL_LIMIT + _TOLERANCE:
        raise InputError(
            message("errors_bilayer-sterol-more-than-bilayer-takes", sterol=f"{100 * sterol:.3g}"),
            where=where,
            why=message("errors_bilayer-above-about-comes-out-crystals", sterol_limit=f"{100 * STEROL_LIMIT:.0f}"),
            hint=_EXAMPLE,
        )
    return Amounts(kept)


def _scaled(fractions: Mapping[str, float], total: float) -> str:
    """The same proportions as a table that adds up to exactly one: the last of the largest is what the others leave.

    >>> _scaled({"POPC": 1.0, "DOPC": 1.0, "POPE": 1.0}, 3.0)
    '{"POPC": 0.3333, "DOPC": 0.3333, "POPE": 0.3334}'
    """
    rounded = {name: Decimal(f"{value / total:.4g}") for name, value in fractions.items()}
    rest = max(reversed(rounded), key=lambda name: fractions[name])
    rounded[rest] = 1 - sum((value for name, value in rounded.items() if name != rest), Decimal(0))
    return "{" + ", ".join(f'"{name}": {value.normalize():f}' for name, value in rounded.items()) + "}"


def _last_sterols(name: str) -> tuple[bool, str]:
    return lipid(name).sterol, name


def sterol_fraction(fractions: Mapping[str, float]) -> float:
    """Mole fraction of all sterols together."""
    return sum(value for name, value in fractions.items() if lipid(name).sterol)


def without_sterol(fractions: Mapping[str, float]) -> Amounts:
    """The lipids other than sterols, their fractions scaled to add up to one."""
    kept = {name: value for name, value in fractions.items() if not lipid(name).sterol}
    total = sum(kept.values())
    return Amounts({name: value / total for name, value in kept.items()})


def with_sterol(fractions: Mapping[str, float], sterol: float) -> Amounts:
    """The same with ``sterol`` as mole fraction of sterol: its own kind where it has one, otherwise cholesterol."""
    bare = without_sterol(fractions)
    own = {name: value for name, value in fractions.items() if lipid(name).sterol} or {"cholesterol": 1.0}
    total = sum(own.values())
    return composition(
        {
            **{name: (1.0 - sterol) * value for name, value in bare.items()},
            **{name: sterol * value / total for name, value in own.items()},
        }
    )


def by_chain_pairs(fractions: Mapping[str, float]) -> Amounts:
    """Of all pairs of chains, the fraction that belongs to each lipid: a cardiolipin, with four chains, counts twice.

    >>> by_chain_pairs({"POPE": 0.5, "TOCL": 0.5})["TOCL"]
    0.6666666666666666
    """
    bare = without_sterol(fractions)
    total = sum(value * lipid(name).chain_pairs for name, value in bare.items())
    return Amounts({name: value * lipid(name).chain_pairs / total for name, value in bare.items()})


def mean_unsaturation(fractions: Mapping[str, float]) -> float:
    """Mean number of unsaturated chains of every two (0 to 2), over all chains of the lipids other than sterols."""
    return sum(value * lipid(name).unsaturated for name, value in by_chain_pairs(fractions).items())
