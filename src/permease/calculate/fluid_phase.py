"""Fluid-phase uptake: what a cell that drinks takes up of anything dissolved, and the vesicles that bring it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..constants import AVOGADRO
from ..errors import InputError
from ..physics import engulfment, pinocytosis
from ..text import message
from ..units import with_unit
from .arguments import not_negative, positive, pure_number

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, slots=True)
class FluidUptake:
    """What a cell has drunk.

    Attributes
    ----------
    rate : solute taken in at the surface (amol/h): concentration times clearance, never saturating.
    taken : the amount taken in (amol) over the duration; ``molecules`` the same as a number.
    early, late : what is still inside (amol): in the early pool, which returns some, and in the late one, which keeps.
    returned : what has come back out (amol).
    """

    rate: Quantity[Any]
    taken: Quantity[Any]
    molecules: float
    early: Quantity[Any]
    late: Quantity[Any]
    returned: Quantity[Any]


@dataclass(frozen=True, slots=True)
class PinocyticVesicles:
    """The spheres that bring a volume of fluid: ``radius`` (nm), how many (``rate``, 1/min) and the ``membrane`` that
    goes in with them (um2/min).
    """

    radius: Quantity[Any]
    rate: Quantity[Any]
    membrane: Quantity[Any]


def fluid_clearance(fraction: Any, volume: Any, *, cells: Any = 1) -> Quantity[Any]:
    """Volume of fluid that one cell drinks per time (fL/h).

    Parameters
    ----------
    fraction :
        of ``volume`` per time, e.g. ``"0.25 / h"``.
    volume :
        that of the cell itself, or of the medium that several cells drink from.
    cells :
        how many drink from ``volume``; 1 unless given.

    A macrophage drinks a quarter of its 400 fL in an hour (Steinman 1976); L cells 0.0032 to 0.0035 % of 1 mL per
    million cells and hour (Steinman 1974). Raises InputError and QuantityError that name the argument.

    Source: the definition of a clearance, volume cleared per time.

    >>> print(f"{fluid_clearance('0.25 / h', '400 fL'):.0f~P}")
    100 fL/h
    >>> print(f"{fluid_clearance('3.35e-5 / h', '1 mL', cells=1e6):.1f~P}")
    33.5 fL/h
    """
    share, whole = not_negative(fraction, "fraction", "1/s"), positive(volume, "volume", "m^3")
    number = pure_number(cells, "cells")
    if number < 1.0:
        raise InputError(
            message("errors_calculate-least-one-cell-drinks-not", number=f"{number:g}"), where="cells", hint="cells=1e6"
        )
    return with_unit(float(pinocytosis.clearance(share, whole)) / number, "m^3/s", "fL/h")


def fluid_uptake(
    concentration: Any,
    *,
    clearance: Any,
    duration: Any = "1 h",
    regurgitation: Any = None,
    maturation: Any = None,
) -> FluidUptake:
    """Solute that a cell takes up with the fluid it drinks, from none, over a time.

    Parameters
    ----------
    concentration :
        outside, e.g. ``"1 mM"``; it does not run out.
    clearance :
        fluid per time, e.g. ``"100 fL/h"``; see ``fluid_clearance``.
    duration :
        of drinking, 1 h unless given.
    regurgitation, maturation :
        rates at which the early pool returns solute and passes it on, e.g. ``"0.1 / min"``;
        both or none. Without them everything stays, in the late pool.

    Raises InputError and QuantityError that name the argument.

    Source: mass balance of two pools with first-order rates.

    >>> found = fluid_uptake("1 mM", clearance="100 fL/h")
    >>> f"{found.molecules:.3g}", f"{found.taken:.0f~P}"
    ('6.02e+07', '100 amol')
    """
    outside, drunk = not_negative(concentration, "concentration"), not_negative(clearance, "clearance", "m^3/s")
    seconds = not_negative(duration, "duration", "s")
    if (regurgitation is None) != (maturation is None):
        missing = "regurgitation" if regurgitation is None else "maturation"
        raise InputError(
            message("errors_calculate-early-pool-needs-both-rates"), where=missing, hint=f'{missing}="0.1 / min"'
        )
    rate = float(pinocytosis.fluid_uptake(outside, drunk))
    early, late = 0.0, rate * seconds
    if regurgitation is not None:
        back, on = not_negative(regurgitation, "regurgitation", "1/s"), positive(maturation, "maturation", "1/s")
        early, late = (float(x) for x in pinocytosis.pool_after(seconds, outside, drunk, back, on))
    taken = rate * seconds
    return FluidUptake(
        rate=with_unit(rate, "mol/s", "amol/h"),
        taken=with_unit(taken, "mol", "amol"),
        molecules=taken * AVOGADRO,
        early=with_unit(early, "mol", "amol"),
        late=with_unit(late, "mol", "amol"),
        returned=with_unit(max(taken - early - late, 0.0), "mol", "amol"),
    )


def pinocytic_vesicles(clearance: Any, *, membrane: Any = None, radius: Any = None) -> PinocyticVesicles:
    """The spheres that bring a volume of fluid in on an area of membrane, or of a known radius.

    Parameters
    ----------
    clearance :
        fluid per time, e.g. ``"100 fL/h"``.
    membrane :
        area that goes in per time, e.g. ``"1535 um^2/h"``; or
    radius :
        of the vesicles, e.g. ``"100 nm"``; one of the two.

    Raises InputError and QuantityError that name the argument.

    Source: volume and area of a sphere.

    >>> found = pinocytic_vesicles("100 fL/h", membrane="1534.5 um^2/h")
    >>> f"{found.radius:.0f~P}", f"{found.rate:.1f~P}"
    ('196 nm', '53.2 1/min')
    """
    drunk = positive(clearance, "clearance", "m^3/s")
    if (membrane is None) == (radius is None):
        raise InputError(
            message("errors_calculate-give-membrane-radius-one-two"), where="radius", hint='radius="100 nm"'
        )
    if radius is not None:
        size = positive(radius, "radius", "m")
    else:
        size = pinocytosis.vesicle_radius(drunk, positive(membrane, "membrane", "m^2/s"))
    number = pinocytosis.vesicles_per_second(drunk, size)
    return PinocyticVesicles(
        radius=with_unit(size, "m", "nm"),
        rate=with_unit(number, "1/s", "1/min"),
        membrane=with_unit(number * engulfment.sphere_area(size), "m^2/s", "um^2/min"),
    )
