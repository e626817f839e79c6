"""Phagocytosis: how long a sphere takes to be wrapped, how many a cell can hold, and which size is wrapped at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..constants import BOLTZMANN
from ..errors import InputError
from ..physics import engulfment
from ..text import message
from ..units import temperature as kelvin
from ..units import with_unit
from .arguments import BODY_TEMPERATURE, not_negative, positive, pure_number

if TYPE_CHECKING:
    from pint import Quantity


@dataclass(frozen=True, slots=True)
class Zipper:
    """The wrapping of one sphere.

    Attributes
    ----------
    alpha : the contact grows as a = 2 alpha sqrt(D t).
    time : until the sphere is wrapped (s); ``passive`` by the zipper alone (s).
    area : membrane that it takes (um2).
    """

    alpha: float
    time: Quantity[Any]
    passive: Quantity[Any]
    area: Quantity[Any]


@dataclass(frozen=True, slots=True)
class ReceptorWrapping:
    """The wrapping of a small particle by receptors that diffuse to it: ``time`` (s; infinite where it never is
    wrapped) and the ``smallest`` radius (nm) whose bending the bonds can pay.
    """

    time: Quantity[Any]
    smallest: Quantity[Any]


def zipper(radius: Any, *, diffusion: Any, supply: Any, rim_speed: Any = None, switch: Any = None) -> Zipper:
    """How long a sphere takes to be engulfed by receptors that diffuse to the rim of the contact and are held there.

    Parameters
    ----------
    radius :
        of the sphere, e.g. ``"1.5 um"``.
    diffusion :
        of the receptors, e.g. ``"1 um^2/s"``.
    supply :
        (rho_0 - rho_+)/(rho_L - rho_+), strictly between 0 and 1: densities far away, at the rim and in the
        contact.
    rim_speed :
        speed of an active rim that takes over, e.g. ``"0.1 um/s"``; by default the zipper goes to the end.
    switch :
        wrapped fraction at which it takes over, from 0 to 1; 0.5 unless given.

    alpha is the root of alpha^2 exp(alpha^2) E1(alpha^2) = supply. Source: the Stefan problem of Gao, Shi and Freund
    2005 and Richards and Endres 2014; two stages after the latter. Raises InputError and QuantityError.

    >>> found = zipper("1.5 um", diffusion="1 um^2/s", supply=0.1)
    >>> round(found.alpha, 6), f"{found.time:.1f~P}"
    (0.184623, '66.0 s')
    """
    size, mobility = positive(radius, "radius", "m"), positive(diffusion, "diffusion", "m^2/s")
    share = pure_number(supply, "supply")
    if not 0.0 < share < 1.0:
        raise InputError(
            message("errors_calculate-supply-receptors-lies-between-0", share=f"{share:g}"), where="supply", hint="0.1"
        )
    if rim_speed is None and switch is not None:
        raise InputError(
            message("errors_calculate-nothing-takes-over-without-rim"), where="switch", hint='rim_speed="0.1 um/s"'
        )
    fraction = 0.5 if switch is None else pure_number(switch, "switch")
    if not 0.0 <= fraction <= 1.0:
        raise InputError(
            message("errors_calculate-wrapped-fraction-lies-from-0", fraction=f"{fraction:g}"),
            where="switch",
            hint="0.5",
        )
    alpha = engulfment.zipper_root(share)
    passive = engulfment.zipper_time(size, mobility, alpha)
    time = passive
    if rim_speed is not None:
        time = engulfment.two_stage_time(size, mobility, alpha, positive(rim_speed, "rim_speed", "m/s"), fraction)
    return Zipper(
        alpha=alpha,
        time=with_unit(time, "s"),
        passive=with_unit(passive, "s"),
        area=with_unit(engulfment.sphere_area(size), "m^2", "um^2"),
    )


def phagocytic_capacity(area: Any, *, radius: Any) -> int:
    """How many spheres a spare area of membrane can wrap: the whole number below area/(4 pi r^2).

    ``area`` is what the cell can spare, e.g. ``"600 um^2"``, and ``radius`` that of the spheres. Membrane, not
    receptors, is what runs out (Cannon and Swanson 1992). Raises InputError and QuantityError.

    Source: the area of a sphere; that area is what limits, Cannon & Swanson 1992, J Cell Sci 101:907.

    >>> phagocytic_capacity("600 um^2", radius="1 um")
    47
    """
    return engulfment.capacity(not_negative(area, "area", "m^2"), positive(radius, "radius", "m"))


def receptor_wrapping(
    radius: Any,
    *,
    diffusion: Any,
    receptors: Any,
    ligands: Any,
    bending: Any,
    binding: Any,
    temperature: Any = BODY_TEMPERATURE,
) -> ReceptorWrapping:
    """How long a small sphere takes to be wrapped, where its bonds must pay for bending the membrane.

    Parameters
    ----------
    radius :
        of the sphere, e.g. ``"30 nm"``.
    diffusion :
        of the receptors, e.g. ``"0.01 um^2/s"``.
    receptors, ligands :
        per area of the cell far away and of the sphere, e.g. ``"50 / um^2"``; more ligands than
        receptors, one bond each.
    bending :
        rigidity of the membrane, e.g. ``"80 zJ"``.
    binding :
        energy of one bond, e.g. ``"60 zJ"``.
    temperature :
        37 degC unless given.

    Small spheres bend the membrane too much, large ones wait for receptors: some tens of nanometres are fastest. A
    sketch, good to the order of magnitude. Source: the mechanism of Gao, Shi and Freund 2005. Raises
    InputError and QuantityError that name the argument.

    >>> numbers = dict(diffusion="0.01 um^2/s", receptors="50 / um^2", ligands="5000 / um^2", bending="80 zJ",
    ...                binding="60 zJ")
    >>> for radius in ("20 nm", "40 nm", "100 nm"):
    ...     print(f"{receptor_wrapping(radius, **numbers).time:.0f~P}")
    inf s
    95 s
    580 s
    """
    size, mobility = positive(radius, "radius", "m"), positive(diffusion, "diffusion", "m^2/s")
    far, held = positive(receptors, "receptors", "1/m^2"), positive(ligands, "ligands", "1/m^2")
    if far >= held:
        raise InputError(
            message("errors_calculate-sphere-has-no-more-ligands"),
            where="ligands",
            why=message("errors_calculate-nothing-has-diffuse-then-zipper-does"),
            hint='ligands="5000 / um^2", receptors="50 / um^2"',
        )
    stiffness, bond = positive(bending, "bending", "J"), positive(binding, "binding", "J")
    time = engulfment.receptor_wrap_time(
        size, mobility, receptors=far, ligands=held, bending=stiffness, binding=bond,
        thermal=BOLTZMANN * kelvin(temperature),
    )  # fmt: skip
    return ReceptorWrapping(
        time=with_unit(time, "s"), smallest=with_unit(engulfment.wrapping_radius(stiffness, held * bond), "m", "nm")
    )
