"""Flux ratios of labelled ions (Ussing, Hodgkin and Keynes), and Eisenman's equilibrium selectivity."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import InputError, QuantityError, UnknownNameError
from ..physics import eisenman as formula
from ..physics.selectivity import flux_ratio
from ..text import message
from ..units import si
from ..units import temperature as kelvin
from .arguments import BODY_TEMPERATURE, charge_of, membrane_voltage, molar_energy, positive, pure_number

if TYPE_CHECKING:
    from pint import Quantity

LARGEST_SITE = 1e-6
"""m: beyond it a radius is a slip of the unit."""


def ussing_ratio(
    species: str | None = None,
    *,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = None,
    exponent: float = 1.0,
    temperature: Any = BODY_TEMPERATURE,
    charge: int | None = None,
) -> float:
    """Influx over efflux of a labelled species, (c_out/c_in)^n' exp(-n' zFV/RT); ``exponent`` is n'.

    1 (Ussing) for what crosses independently, 2.5 for K+ in squid axon (Hodgkin and Keynes 1955, J Physiol 128:61).
    Raises InputError for an exponent that is not above zero, and what the other formulas raise.

    Sources: Ussing 1949; the exponent Hodgkin & Keynes 1955, J Physiol 128:61.

    >>> potassium = dict(inside="140 mM", outside="5 mM", voltage="-70 mV")
    >>> round(ussing_ratio("K", **potassium), 4), round(ussing_ratio("K", **potassium, exponent=2.5), 4)
    (0.4901, 0.1682)
    """
    z = charge_of(species, charge)
    n = pure_number(exponent, "exponent")
    if not (n > 0.0 and math.isfinite(n)):
        raise InputError(
            message("errors_calculate-exponent-above-zero-not", exponent=exponent),
            where="exponent",
            hint=message("errors_calculate-1-2-5-squid-axon"),
        )
    c_in, c_out = positive(inside, "inside"), positive(outside, "outside")
    volts = membrane_voltage(voltage, message("errors_calculate-flux-depends"))
    ratio = float(flux_ratio(z, c_in, c_out, volts, kelvin(temperature), n))
    if not (0.0 < ratio < math.inf):
        raise InputError(
            message("errors_calculate-ratio-beyond-range-numbers"),
            where="ussing_ratio",
            hint=message("errors_calculate-smaller-exponent"),
        )
    return ratio


@dataclass(frozen=True)
class Eisenman:
    """Which alkali ion a charged site prefers.

    ``energies`` are the free energies (kJ/mol) of every ion at the site, from water; ``order`` is most preferred
    first; ``sequence`` is Eisenman's number of that order (I to XI), "" where it is none of his.
    """

    energies: Mapping[str, Quantity[Any]]
    order: tuple[str, ...]
    sequence: str


def eisenman(site_radius: Any = None, *, permittivity: float = 1.0, scale: str = "marcus") -> Eisenman:
    """The alkali ions at a site of charge -1 and ``site_radius``, by Eisenman's theory of equilibrium selectivity.

    ``permittivity`` is that of what lies between ion and site; ``scale`` names the hydration energies (``"marcus"`` or
    ``"tissandier"``); these and the radii of the ions are provisional. Raises QuantityError without a unit,
    InputError for a radius beyond a micrometre or a permittivity that is not above zero, UnknownNameError for the
    scale.

    Source: Eisenman 1962, Biophys J 2(2 Pt 2):259.

    >>> eisenman("1 angstrom").sequence, eisenman("2 angstrom").sequence
    ('XI', 'I')
    >>> eisenman("1.7 angstrom").order
    ('K', 'Rb', 'Cs', 'Na', 'Li')
    """
    try:
        radius = positive(site_radius, "site_radius", "m")
    except QuantityError as error:
        error.hint = "1.5 angstrom"
        raise
    if radius > LARGEST_SITE:
        raise InputError(
            message("errors_calculate-site-no-site", site_radius=site_radius),
            where="site_radius",
            hint=message("errors_calculate-1-5-angstrom"),
        )
    number = pure_number(permittivity, "permittivity")
    if not (number > 0.0 and math.isfinite(number)):
        raise InputError(
            message("errors_calculate-permittivity-above-zero-not", permittivity=permittivity),
            where="permittivity",
            hint=message("errors_calculate-1-vacuum"),
        )
    if not isinstance(scale, str) or scale not in formula.HYDRATION:
        raise UnknownNameError(message("thing-scale"), str(scale), formula.HYDRATION, where="scale")
    energies = {
        ion: formula.eisenman_energy(si(formula.RADII[ion], "m", ion), radius, si(value, "J/mol", ion), number)
        for ion, value in formula.HYDRATION[scale].items()
    }
    order = tuple(sorted(energies, key=lambda ion: energies[ion]))
    return Eisenman({ion: molar_energy(e) for ion, e in energies.items()}, order, formula.sequence_number(order))
