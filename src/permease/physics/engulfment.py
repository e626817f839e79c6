"""Phagocytosis: the passive zipper of receptors around a sphere, and how many spheres a membrane can wrap.

Lengths in m, times in s, diffusion in m2/s.

Sources: Gao, Shi and Freund 2005 and Richards and Endres 2014 for what diffuses; geometry of a sphere elsewhere.
"""

from __future__ import annotations

import math

from ..errors import InputError
from ..plain import real
from ..text import message
from .root import bracket, root

_SERIES_TERMS = 200
_EULER = 0.57721566490153286061
_TINY = 1e-300


def exponential_integral(x: float) -> float:
    """E1(x), the integral of exp(-t)/t from x to infinity, x > 0, to 1e-14: series up to 1, continued fraction above.

    Source: Abramowitz and Stegun 5.1.11 and 5.1.22. Raises InputError for x not above 0.

    >>> round(exponential_integral(1.0), 12)
    0.219383934396
    """
    if not x > 0.0:
        raise InputError(message("errors_physics-e1-defined-above-0-not", x=f"{x!r}"), where="exponential_integral")
    if x <= 1.0:
        total, term = -_EULER - math.log(x), 1.0
        for k in range(1, _SERIES_TERMS):
            term *= -x / k
            total -= term / k
            if abs(term) < 1e-17:
                break
        return total
    b = x + 1.0
    c, d = 1.0 / _TINY, 1.0 / b
    fraction = d
    for k in range(1, _SERIES_TERMS):
        a = -float(k * k)
        b += 2.0
        d = 1.0 / (a * d + b)
        c = b + a / c
        fraction *= c * d
        if abs(c * d - 1.0) < 1e-16:
            break
    return fraction * math.exp(-x)


def zipper_root(supply: float) -> float:
    """alpha of the passive zipper: the root of alpha^2 exp(alpha^2) E1(alpha^2) = supply.

    ``supply`` = (rho_0 - rho_+)/(rho_L - rho_+) compares the receptors far away (rho_0), at the rim (rho_+) and in the
    contact (rho_L); it lies strictly between 0 and 1. The contact grows as a(t) = 2 alpha sqrt(D t).

    Source: two-dimensional Stefan problem of receptors that diffuse to a growing contact and are held there; the same
    physics as Gao, Shi and Freund 2005 and Richards and Endres 2014.

    Raises InputError outside (0, 1).

    >>> round(zipper_root(0.1), 6)
    0.184623
    """
    given = real(supply)
    if given is None or not 0.0 < given < 1.0:
        raise InputError(
            message("errors_physics-supply-receptors-lies-between-0", supply=f"{supply!r}"),
            where="supply",
            why=message("errors_physics-contact-holds-more-receptors-than-rim"),
        )

    def excess(log_square: float) -> float:
        square = math.exp(log_square)
        return square * _scaled_integral(square) - supply

    ends = bracket(excess, -5.0, 1.0, limit=60.0)
    if ends is None:
        raise InputError(
            message("errors_physics-no-contact-grows-supply", supply=f"{supply!r}"),
            where="supply",
            why=message("errors_physics-too-close-0-1"),
        )
    return math.exp(0.5 * root(excess, *ends))


def _scaled_integral(x: float) -> float:
    """exp(x) E1(x), also where exp(x) alone overflows."""
    if x < 50.0:
        return math.exp(x) * exponential_integral(x)
    total, term = 1.0, 1.0
    for k in range(1, 30):
        term *= -k / x
        if abs(term) < 1e-17:
            break
        total += term
    return total / x


def contact_radius(time: float, diffusion: float, alpha: float) -> float:
    """Radius (m) of the contact on the membrane, a = 2 alpha sqrt(D t).

    >>> round(contact_radius(66.0, 1e-12, 0.184623) * 1e6, 2)
    3.0
    """
    return 2.0 * alpha * math.sqrt(diffusion * time)


def zipper_time(radius: float, diffusion: float, alpha: float, wrapped: float = 1.0) -> float:
    """Seconds until a fraction of a sphere is wrapped by the passive zipper: ``wrapped`` R^2/(alpha^2 D).

    ``wrapped`` = 1 is the whole sphere, pi a^2 = 4 pi R^2. Real cups turn to a faster active stage at about one half.

    >>> round(zipper_time(1.5e-6, 1e-12, zipper_root(0.1)), 1)
    66.0
    """
    return wrapped * radius**2 / (alpha**2 * diffusion)


def two_stage_time(radius: float, diffusion: float, alpha: float, rim_speed: float, switch: float = 0.5) -> float:
    """Seconds to engulf a sphere: the zipper up to the fraction ``switch``, then an active rim of constant speed (m/s).

    The rim then runs along the meridian from the polar angle arccos(1 - 2 switch) to the far pole.

    Source: two stages after Richards and Endres 2014; the speed of the rim is the caller's.

    >>> round(two_stage_time(1.5e-6, 1e-12, zipper_root(0.1), 1e-7), 1)
    56.6
    """
    angle = math.pi - math.acos(1.0 - 2.0 * switch)
    return zipper_time(radius, diffusion, alpha, switch) + radius * angle / rim_speed


def sphere_area(radius: float) -> float:
    """4 pi r^2 (m2)."""
    return 4.0 * math.pi * radius**2


def sphere_volume(radius: float) -> float:
    """4/3 pi r^3 (m3)."""
    return 4.0 / 3.0 * math.pi * radius**3


def capacity(spare_area: float, radius: float) -> int:
    """How many spheres of a radius (m) a spare membrane area (m2) can wrap: the whole number below area/4 pi r^2.

    Membrane limits it, not receptors (Cannon and Swanson 1992); counts in neutrophils agree to 10 % for 0.5 to 8 um
    (Simon and Schmid-Schoenbein 1988).

    Raises InputError for a negative area or a radius not above 0.

    >>> capacity(600e-12, 1e-6)
    47
    """
    if not spare_area >= 0.0 or not radius > 0.0:
        raise InputError(
            message("errors_physics-needs-area-0-more-radius", spare_area=f"{spare_area!r}", radius=f"{radius!r}"),
            where="capacity",
        )
    ratio = spare_area / sphere_area(radius)
    whole = math.floor(ratio)
    return whole + 1 if ratio - whole > 1.0 - 1e-12 else whole


def wrapping_radius(bending: float, adhesion: float) -> float:
    """The smallest sphere (radius, m) that adhesion can wrap: sqrt(2 kappa/w).

    ``bending`` kappa (J) and ``adhesion`` energy w per area (J/m2): wrapping costs 8 pi kappa and gains 4 pi R^2 w.
    Below it nothing is wrapped however long one waits; far above, diffusion of receptors makes the wait longer, so that
    uptake is fastest in between.

    Source: Helfrich bending of a sphere against adhesion, the bound used by Gao, Shi and Freund 2005.

    >>> round(wrapping_radius(8e-20, 2e-4) * 1e9, 1)
    28.3
    """
    return math.sqrt(2.0 * bending / adhesion)


def receptor_wrap_time(
    radius: float,
    diffusion: float,
    *,
    receptors: float,
    ligands: float,
    bending: float,
    binding: float,
    thermal: float,
) -> float:
    """Seconds in which a sphere of ``radius`` (m) is wrapped by receptors that diffuse to it; infinite where it cannot.

    Parameters
    ----------
    radius :
        of the sphere (m).
    diffusion :
        of the receptors (m2/s).
    receptors, ligands :
        per area on the cell far away and on the sphere (1/m2); every ligand holds one receptor.
    bending :
        kappa (J).
    binding :
        energy of one bond (J).
    thermal :
        k_B T (J).

    Receptors at the rim have the density that balances one bond against its entropy and the bending of its share of
    membrane: ln(rho_+/rho_L) = -binding/kT + 2 kappa/(R^2 rho_L kT) + 1, and the contact grows by the zipper. A finite
    time needs rho_+ < rho_0. The optimum over radius is the receptor-wrap optimum.

    Source: the mechanism of Gao, Shi and Freund 2005 on the planar Stefan problem of ``zipper_root``; a sketch, good to
    the order of magnitude.

    >>> waits = [receptor_wrap_time(r, 1e-14, receptors=5e13, ligands=5e15, bending=8e-20, binding=6e-20,
    ...          thermal=4.1e-21) for r in (20e-9, 30e-9, 100e-9)]
    >>> waits[0], waits[1] < waits[2]
    (inf, True)
    """
    exponent = 1.0 - binding / thermal + 2.0 * bending / (radius**2 * ligands * thermal)
    if exponent > 50.0:
        return math.inf
    rim = ligands * math.exp(exponent)
    if rim >= receptors or receptors >= ligands:
        return math.inf if rim >= receptors else 0.0
    return zipper_time(radius, diffusion, zipper_root((receptors - rim) / (ligands - rim)))
