"""Water and a solute through one membrane: the fluxes of Kedem and Katchalsky, and a cell that swells by them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from ..constants import GAS
from ..errors import InputError, QuantityError
from ..physics import osmosis
from ..physics.kedem_katchalsky import swelling
from ..text import message
from ..units import si, with_unit
from ..units import temperature as kelvin
from .arguments import BODY_TEMPERATURE, given, listed, not_negative, positive, pure_number

if TYPE_CHECKING:
    from pint import Quantity

_LEAST = 1e-12
_MOST = 56e3
"""mol/m3: nothing dissolved is more concentrated than water itself."""


@dataclass(frozen=True, slots=True)
class MembraneFlow:
    """Fluxes per area of membrane, positive outward.

    Attributes
    ----------
    volume_flux : J_v of water (um/s).
    solute_flux : J_s (pmol/cm2/s), the sum of ``diffusion`` and ``drag``.
    diffusion : P_s (c_in - c_out).
    drag : (1 - reflection) c J_v, c the logarithmic mean of both sides; of a side that holds less than 1e-5 of the
        other, that of 1e-5, and nothing out of an empty one.
    dissipation : J_v^2/L_p + P_s RT (c_in - c_out) ln(c_in/c_out) (W/m2), never negative; a little more where
        one side holds less than 1e-5 of the other. The logarithm is taken of 1e-12 mM or more.
    """

    volume_flux: Quantity[Any]
    solute_flux: Quantity[Any]
    diffusion: Quantity[Any]
    drag: Quantity[Any]
    dissipation: Quantity[Any]


@dataclass(frozen=True)
class SwellingCourse:
    """A cell in a permeant solute along time.

    ``times`` (s), ``volume`` of its water (fL), ``solute`` the amount (fmol) and ``concentration`` (mM) of the permeant
    solute inside, all of one length.
    """

    times: Quantity[Any]
    volume: Quantity[Any]
    solute: Quantity[Any]
    concentration: Quantity[Any]

    @property
    def relative(self) -> np.ndarray:
        """Volume over that at the start."""
        return np.asarray(self.volume.magnitude / self.volume.magnitude[0])


def hydraulic_conductivity(water_permeability: Any, *, temperature: Any = BODY_TEMPERATURE) -> Quantity[Any]:
    """L_p (m/(s Pa)) from the osmotic water permeability P_f: P_f V_w/RT with V_w = 18.07 cm3/mol.

    Raises QuantityError for what is no positive permeability or temperature.

    Source: the equivalence of hydrostatic and osmotic pressure in a membrane that passes water alone; Kedem &
    Katchalsky 1958, Biochim Biophys Acta 27:229.

    >>> f"{hydraulic_conductivity('2e-2 cm/s', temperature='23 degC').magnitude:.4g}"
    '1.468e-12'
    """
    value = positive(water_permeability, "water_permeability", "m/s")
    return with_unit(float(osmosis.hydraulic_conductivity(value, kelvin(temperature))), "m/s/Pa")


def reflection_coefficient(
    permeability: Any, *, conductivity: Any, molar_volume: Any, temperature: Any = BODY_TEMPERATURE
) -> float:
    """sigma = 1 - P_s V_s/(RT L_p) of a solute that shares no path with water: the largest there can be.

    Parameters
    ----------
    permeability :
        P_s of the solute, e.g. ``"1e-4 cm/s"``.
    conductivity :
        L_p, e.g. ``"1.5e-12 m/(s Pa)"``.
    molar_volume :
        V_s of the solute in solution, e.g. ``"44 cm^3/mol"``.
    temperature :
        37 degC unless given.

    Below it, water and solute rub against one another in a common path. Source: Kedem & Katchalsky 1958, Biochim
    Biophys Acta 27:229. Raises QuantityError, and InputError where it would be below 0: the solute alone would then
    carry more volume than the membrane lets through, so that permeability and conductivity exclude each other.

    >>> round(reflection_coefficient("1e-4 cm/s", conductivity="1.5e-12 m/s/Pa", molar_volume="44 cm^3/mol"), 4)
    0.9886
    """
    ps = not_negative(permeability, "permeability", "m/s")
    lp = positive(conductivity, "conductivity", "m/s/Pa")
    return _separate_paths(ps, lp, molar_volume, kelvin(temperature))


def membrane_flow(
    *,
    conductivity: Any,
    inside: Any,
    outside: Any,
    permeability: Any = None,
    mobility: Any = None,
    reflection: Any = 1.0,
    impermeant_inside: Any = "0 mM",
    impermeant_outside: Any = "0 mM",
    pressure: Any = "0 Pa",
    molar_volume: Any = None,
    temperature: Any = BODY_TEMPERATURE,
) -> MembraneFlow:
    """Fluxes of water and one uncharged solute through a membrane, by two or three parameters.

    Parameters
    ----------
    conductivity :
        L_p, e.g. ``"1.5e-12 m/(s Pa)"``; see ``hydraulic_conductivity``.
    inside, outside :
        concentrations of the permeant solute.
    permeability :
        P_s at zero volume flux, e.g. ``"1e-4 cm/s"``.
    mobility :
        omega = P_s/RT instead, e.g. ``"4e-10 mol/(N s)"``; one of the two.
    reflection :
        sigma from 0 to 1; with 1, the default, the two-parameter description of separate paths (Kleinhans).
    impermeant_inside, impermeant_outside :
        osmolarity of everything else.
    pressure :
        inside minus outside.
    molar_volume :
        of the solute; then a ``reflection`` that no positive friction gives is refused, as are a permeability and a
        conductivity that exclude each other.
    temperature :
        37 degC unless given.

    J_v = L_p (pressure - RT [other_in - other_out + sigma (c_in - c_out)]), J_s = (1 - sigma) c J_v + P_s (c_in -
    c_out). The cross coefficients are equal (Onsager) and the dissipation is never negative. In a cell it is a
    ``SharedPath``. Source: Kedem & Katchalsky 1958, Biochim Biophys Acta 27:229.

    Raises InputError and QuantityError that name the argument.

    >>> flow = membrane_flow(conductivity="1.5e-12 m/s/Pa", permeability="1e-4 cm/s", reflection=0.8,
    ...                      inside="10 mM", outside="300 mM")
    >>> f"{flow.volume_flux:.3f~P}, {flow.drag:.0f~P} of {flow.solute_flux:.0f~P}"
    '0.897 µm/s, 1530 pmol/cm²/s of -27470 pmol/cm²/s'
    """
    t = kelvin(temperature)
    lp, ps, sigma = _three(conductivity, permeability, mobility, reflection, t)
    _demand_friction(sigma, ps, lp, molar_volume, t)
    c_in, c_out = (_dissolved(c, n) for c, n in ((inside, "inside"), (outside, "outside")))
    rest_in, rest_out = (
        _dissolved(c, n)
        for c, n in ((impermeant_inside, "impermeant_inside"), (impermeant_outside, "impermeant_outside"))
    )
    pascal = si(given(pressure, "pressure"), "Pa", "pressure")
    volume, crossing = osmosis.kedem_katchalsky(lp, sigma, ps, c_in, c_out, rest_in, rest_out, t, pascal)
    diffusion = ps * (c_in - c_out)
    drag = float(crossing) - diffusion
    force = math.log(max(c_in, _LEAST) / max(c_out, _LEAST))
    nearly_empty = drag * force - (1.0 - sigma) * volume * (c_in - c_out)
    heat = volume**2 / lp + GAS * t * (diffusion * force + max(nearly_empty, 0.0))
    return MembraneFlow(
        volume_flux=with_unit(float(volume), "m/s", "um/s"),
        solute_flux=with_unit(float(crossing), "mol/m^2/s", "pmol/cm^2/s"),
        diffusion=with_unit(diffusion, "mol/m^2/s", "pmol/cm^2/s"),
        drag=with_unit(drag, "mol/m^2/s", "pmol/cm^2/s"),
        dissipation=with_unit(float(heat), "W/m^2"),
    )


def swelling_course(
    times: Sequence[Any],
    *,
    volume: Any,
    area: Any,
    conductivity: Any,
    outside: Any,
    permeability: Any = None,
    mobility: Any = None,
    reflection: Any = 1.0,
    inside: Any = "0 mM",
    impermeant_inside: Any = "300 mM",
    impermeant_outside: Any = "300 mM",
    molar_volume: Any = None,
    temperature: Any = BODY_TEMPERATURE,
) -> SwellingCourse:
    """How the water of a cell changes after a permeant solute is added to its bath.

    Parameters
    ----------
    times :
        rising, from 0 on, e.g. ``["0 s", "0.1 s", "1 s"]`` or an array with a unit.
    volume, area :
        water of the cell at the start, and area of its membrane.
    inside, outside :
        the permeant solute at the start and in the bath, which does not change.
    impermeant_inside, impermeant_outside :
        osmolarity of everything else, at the start and in the bath; 300 mM each unless given.
    conductivity, permeability, mobility, reflection, molar_volume, temperature :
        as for ``membrane_flow``.

    A cell with no impermeant solute in its bath swells for ever; the volume of the
    solutes is left out. Raises InputError and QuantityError that name the argument.

    Shapes: ``times`` (n,), and so is everything in the result. Source: Kedem & Katchalsky 1958, Biochim Biophys Acta
    27:229.

    >>> course = swelling_course(["0 s", "1 s", "60 s"], volume="67.5 fL", area="135 um^2", outside="300 mM",
    ...                          conductivity="1.5e-12 m/s/Pa", permeability="1e-4 cm/s", reflection=0.8)
    >>> [round(float(v), 3) for v in course.relative]
    [1.0, 0.86, 1.0]
    """
    t = kelvin(temperature)
    moments = _times(times)
    lp, ps, sigma = _three(conductivity, permeability, mobility, reflection, t)
    _demand_friction(sigma, ps, lp, molar_volume, t)
    water, surface = positive(volume, "volume", "m^3"), positive(area, "area", "m^2")
    start, bath = _dissolved(inside, "inside"), _dissolved(outside, "outside")
    held = _dissolved(impermeant_inside, "impermeant_inside")
    if start + held <= 0.0:
        raise InputError(
            message("errors_calculate-cell-holds-no-solute-so"), where="impermeant_inside", hint='"300 mM"'
        )
    found, amount = swelling(
        moments, water=water, impermeant=held * water, solute=start * water,
        outside_impermeant=_dissolved(impermeant_outside, "impermeant_outside"), outside_solute=bath,
        area=surface, conductivity=lp, solute_permeability=ps, temperature=t,
        reflection=sigma if sigma < 1.0 else None,
    )  # fmt: skip
    return SwellingCourse(
        times=with_unit(np.array(moments), "s"),
        volume=with_unit(found, "m^3", "fL"),
        solute=with_unit(amount, "mol", "fmol"),
        concentration=with_unit(amount / found, "mol/m^3", "mM"),
    )


def _three(
    conductivity: Any, permeability: Any, mobility: Any, reflection: Any, kelvins: float
) -> tuple[float, float, float]:
    """L_p, P_s and sigma; each in the range in which nothing runs uphill for nothing."""
    if (permeability is None) == (mobility is None):
        raise InputError(
            message("errors_calculate-give-permeability-mobility-one-two"),
            where="permeability",
            hint='permeability="1e-4 cm/s"',
        )
    lp = positive(conductivity, "conductivity", "m/s/Pa")
    if permeability is not None:
        ps = not_negative(permeability, "permeability", "m/s")
    else:
        ps = GAS * kelvins * not_negative(mobility, "mobility", "mol/N/s")
    sigma = pure_number(reflection, "reflection")
    if not 0.0 <= sigma <= 1.0:
        raise InputError(
            message("errors_calculate-reflection-number-from-0-1", sigma=f"{sigma:g}"), where="reflection", hint="0.9"
        )
    return lp, ps, sigma


def _dissolved(value: Any, name: str) -> float:
    """A concentration that water can hold (mol/m3)."""
    found = not_negative(value, name)
    if found > _MOST:
        raise QuantityError(
            message("errors_calculate-more-than-water-holds", value=f"{value!s}"),
            where=name,
            why=message("errors_calculate-water-itself-56-m"),
            hint='"5 mM"',
        )
    return found


def _separate_paths(ps: float, lp: float, molar_volume: Any, kelvins: float) -> float:
    """The sigma of separate paths, which is not below 0."""
    volume = positive(molar_volume, "molar_volume", "m^3/mol")
    most = float(osmosis.reflection_coefficient(ps, lp, volume, kelvins))
    if most < 0.0:
        raise InputError(
            message("errors_calculate-permeability-conductivity-exclude-each-o"),
            where="permeability",
            why=message("errors_calculate-1-p-s-v-s-rt", most=f"{most:.4g}"),
            hint=message(
                "errors_calculate-most-cm-s-higher-conductivity", gas=f"{99.0 * GAS * kelvins * lp / volume:.3g}"
            ),
        )
    return most


def _demand_friction(sigma: float, ps: float, lp: float, molar_volume: Any, kelvins: float) -> None:
    """Refuse a sigma beyond that of separate paths, where the volume of the solute is known."""
    if molar_volume is None:
        return
    most = _separate_paths(ps, lp, molar_volume, kelvins)
    if sigma > most:
        raise InputError(
            message(
                "errors_calculate-reflection-most-permeability-conductivit", most=f"{most:.4g}", sigma=f"{sigma:g}"
            ),
            where="reflection",
            why=message("errors_calculate-sigma-1-p-s-v-s"),
            hint=message("errors_calculate-reflection-less", most=f"{most:.3f}"),
        )


def _times(times: Any) -> list[float]:
    example = '["0 s", "1 s"]'
    found = [not_negative(each, f"times > {i}", "s") for i, each in enumerate(listed(times, "times", example))]
    if len(found) < 2 or found[0] != 0.0 or any(b <= a for a, b in pairwise(found)):
        raise InputError(message("errors_calculate-two-more-times-rise-from"), where="times", hint=example)
    return found
