"""Diffusion in the plane of a membrane: how fast a disc moves in a thin viscous sheet between two watery fluids.

D = kT Delta(epsilon)/(4 pi eta_s), with eta_s the surface viscosity of the sheet (Pa s m: its viscosity times its
thickness) and epsilon = a (eta_1 + eta_2)/eta_s the radius of the disc over the length beyond which the fluids (both of
them), not the membrane, hold it back. Delta is the reduced mobility: ``saffman_delbrueck`` for epsilon well below 1,
``petrov_schwille`` for all; ``disc_mobility.hughes_pailthorpe_white`` is the exact theory, slow, that decides between
published constants.

Sources: Saffman & Delbrück 1975; Petrov & Schwille 2008; what others gave stands with the functions, and where none
stands the function follows from the definition above.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from ..constants import BOLTZMANN, GAS
from ..expr import ops
from .coherent import coherent
from .root import root

EULER_GAMMA = 0.5772156649015329
SAFFMAN_LIMIT = 0.05
"""Reduced radius up to which ``saffman_delbrueck`` may be used: there it is 1.9 % low, at 0.1 4.4 %, at 1 86 %."""
PETROV_SCHWILLE = (0.73761, 2.74819, 0.52119, 0.51465)
"""c1, b1, c2 and b2. With b2 = 0.61465, also in circulation, the mobility is up to 3.5 % high (at epsilon 3 to 10)."""
CROWDING_LIMIT = 0.2
"""Area fraction of obstacles up to which ``crowded`` may be used."""


def reduced_radius(radius: Any, surface_viscosity: Any, outside: Any, inside: Any) -> Any:
    """epsilon = a (eta_1 + eta_2)/eta_s: radius (m), surface viscosity (Pa s m), viscosities of BOTH fluids (Pa s).

    >>> round(reduced_radius(2e-9, 5e-10, 1e-3, 1e-3), 6)
    0.008
    """
    return radius * (outside + inside) / surface_viscosity


def saffman_delbrueck(epsilon: Any) -> Any:
    """Reduced mobility ln(2/epsilon) - gamma: the leading term, for epsilon below ``SAFFMAN_LIMIT`` only.

    Negative, so without meaning, from epsilon 1.123 up. Source: Saffman & Delbrueck 1975, PNAS 72:3111.

    >>> round(saffman_delbrueck(0.1), 4), round(saffman_delbrueck(1.0), 4)
    (2.4185, 0.1159)
    """
    return ops.log(2.0 / epsilon) - EULER_GAMMA


def petrov_schwille(epsilon: Any) -> Any:
    """Reduced mobility for every epsilon > 0, within 0.025 % of the exact theory from 0.001 to 1000.

    [ln(2/e) - gamma + 4e/pi - (e^2/2) ln(2/e)] / [1 - (e^3/pi) ln(2/e) + c1 e^b1/(1 + c2 e^b2)]: it joins
    ``saffman_delbrueck`` to ``water_limit``. Source: Petrov & Schwille 2008, Biophys J 94:L41.

    >>> round(petrov_schwille(0.1), 4), round(petrov_schwille(1.0), 4)
    (2.5304, 0.8247)
    """
    c1, b1, c2, b2 = PETROV_SCHWILLE
    log = ops.log(2.0 / epsilon)
    size = ops.log(epsilon)
    above = log - EULER_GAMMA + (4.0 / math.pi) * epsilon - 0.5 * epsilon * epsilon * log
    below = (
        1.0 - epsilon * epsilon * epsilon * log / math.pi + c1 * ops.exp(b1 * size) / (1.0 + c2 * ops.exp(b2 * size))
    )
    return above / below


def water_limit(epsilon: Any) -> Any:
    """Reduced mobility pi/(2 epsilon) of a disc so large that only water holds it: D = kT/(8 a (eta_1 + eta_2))."""
    return math.pi / (2.0 * epsilon)


def diffusion_coefficient(mobility: Any, surface_viscosity: Any, temperature: Any) -> Any:
    """kT Delta/(4 pi eta_s) in m2/s from a reduced mobility, the surface viscosity (Pa s m) and the temperature (K).

    A disc of 2 nm in a sheet of 5e-10 Pa s m between two waters of 0.89 mPa s, at 25 degC:

    >>> epsilon = reduced_radius(2e-9, 5e-10, 0.89e-3, 0.89e-3)
    >>> round(diffusion_coefficient(petrov_schwille(epsilon), 5e-10, 298.15) * 1e12, 2)
    3.32
    """
    viscosity, kelvin, boltzmann = coherent((surface_viscosity, "Pa*s*m"), (temperature, "K"), (BOLTZMANN, "J/K"))
    return boltzmann * kelvin * mobility / (4.0 * math.pi * viscosity)


def inverse_radius(radius: Any, length: Any) -> Any:
    """Reduced mobility length/radius: D falls as 1/a, steeper than the logarithm of ``saffman_delbrueck``.

    ``length`` (m) is fitted to data: no theory gives it. Source: Gambin et al. 2006, PNAS 103:2098; disputed since, and
    explained by Naji, Levine & Pincus 2007 (Biophys J 93:L49) by proteins that deform the membrane.
    """
    return length / radius


def crowded(diffusion: Any, area_fraction: Any) -> Any:
    """D0 (1 - 2 phi): diffusion among mobile obstacles of area fraction ``area_fraction``, to ``CROWDING_LIMIT``.

    Provisional: the slope is recalled, of the right order for discs of equal size.
    """
    return diffusion * (1.0 - 2.0 * area_fraction)


def crowded_strongly(diffusion: Any, area_fraction: Any, strength: Any = 2.0) -> Any:
    """D0 exp(-k phi/(1 - phi)): falls smoothly to zero as obstacles fill the membrane; k = 2 joins ``crowded``.

    Provisional: an empirical law.
    """
    return diffusion * ops.exp(-strength * area_fraction / (1.0 - area_fraction))


def arrhenius(value: Any, activation_energy: Any, temperature: Any, reference: Any) -> Any:
    """``value`` at the ``reference`` temperature (K), carried to ``temperature`` by an activation energy (J/mol)."""
    energy, kelvin, start, gas = coherent(
        (activation_energy, "J/mol"), (temperature, "K"), (reference, "K"), (GAS, "J/mol/K")
    )
    return value * ops.exp(-(energy / gas) * (1.0 / kelvin - 1.0 / start))


def free_area(value: Any, requirement: Any, free: Any, reference: Any) -> Any:
    """``value`` at the free area ``reference`` per lipid (m2), carried to the free area ``free`` (m2).

    exp[-requirement (1/free - 1/reference)]: the free-area factor of the hybrid equation of Macedo and Litovitz, as
    Almeida, Vaz & Thompson 1992 (Biochemistry 31:6739) used it for lipids with cholesterol. ``requirement`` (m2) is the
    area a jump needs times an overlap factor. Its numbers are fitted to the data it is compared with (Falck et al.
    2005), so it describes and does not predict.
    """
    return value * ops.exp(-requirement * (1.0 / free - 1.0 / reference))


def mixture_in_the_plane(fractions: Sequence[float], values: Sequence[float]) -> float:
    """Diffusion coefficient across a pattern of phases by effective-medium theory in two dimensions (Bruggeman).

    ``fractions`` of the area add to one; ``values`` are positive, in the unit of the result. The root of the sum of
    fraction (value - D)/(value + D): between the harmonic and the arithmetic mean, and for two equal halves exactly the
    geometric mean, whatever the pattern. It supposes that the molecule is in either phase in proportion to its area.

    >>> round(mixture_in_the_plane((0.5, 0.5), (1.0, 9.0)), 9)
    3.0
    """
    present = [(f, v) for f, v in zip(fractions, values, strict=True) if f > 0.0]
    low, high = min(v for _, v in present), max(v for _, v in present)
    if low == high:
        return float(low)

    def excess(logarithm: float) -> float:
        d = math.exp(logarithm)
        return sum(f * (v - d) / (v + d) for f, v in present)

    # one step beyond the ends, where the signs are certain even if all but one phase is a trace
    return min(max(math.exp(root(excess, math.log(low) - 1.0, math.log(high) + 1.0)), low), high)


def bounds_in_the_plane(fractions: Sequence[float], values: Sequence[float]) -> tuple[float, float]:
    """Least and largest diffusion coefficient across any isotropic pattern of phases (Hashin and Shtrikman).

    Arguments as for ``mixture_in_the_plane``. The least is that of a pattern in which the slowest phase surrounds all
    others, the largest that in which the fastest does.

    >>> [round(each, 3) for each in bounds_in_the_plane((0.5, 0.5), (1.0, 9.0))]
    [2.333, 3.857]
    """
    present = [(f, v) for f, v in zip(fractions, values, strict=True) if f > 0.0]

    def around(matrix: float) -> float:
        return 1.0 / sum(f / (v + matrix) for f, v in present) - matrix

    return around(min(v for _, v in present)), around(max(v for _, v in present))


def water_viscosity(temperature: Any) -> Any:
    """Viscosity of water (Pa s) at ``temperature`` (K), 273 to 373 K, within about 1 %.

    2.414e-5 Pa s times 10^(247.8 K/(T - 140 K)), a form of Vogel's law. Provisional: recalled.

    >>> round(water_viscosity(298.15) * 1e3, 2), round(water_viscosity(310.15) * 1e3, 2)
    (0.89, 0.69)
    """
    kelvin, rise, start, scale = coherent((temperature, "K"), (247.8, "K"), (140.0, "K"), (2.414e-5, "Pa*s"))
    return scale * ops.exp(math.log(10.0) * rise / (kelvin - start))
