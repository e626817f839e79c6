"""Solubility and diffusion: the permeability of a slab, of a head-core-head sandwich, and what follows from it.

P = K D / d (Overton): a solute dissolves in the membrane with the partition coefficient K and diffuses across. All in
coherent SI; a partition coefficient is a pure number (concentration in the membrane over that in water).

Source: the solubility and diffusion of Overton; what goes beyond it names its own.
"""

from __future__ import annotations

from typing import Any

from ..constants import GAS
from ..expr import ops
from .coherent import coherent


def slab_permeability(partition: Any, diffusion: Any, thickness: Any) -> Any:
    """P = K D / d (m/s) of a homogeneous membrane; ``diffusion`` inside it (m2/s), ``thickness`` in m.

    >>> slab_permeability(1e-3, 1e-9, 4e-9)
    0.00025
    """
    return partition * diffusion / thickness


def slab_partition(permeability: Any, diffusion: Any, thickness: Any) -> Any:
    """The partition coefficient K = P d / D that a permeability (m/s) implies, with ``diffusion`` assumed (m2/s).

    >>> slab_partition(0.00025, 1e-9, 4e-9)
    0.001
    """
    return permeability * thickness / diffusion


def three_layer_permeability(head_permeability: Any, partition: Any, diffusion: Any, core_thickness: Any) -> Any:
    """1/P = 2/P_H + d_C/(K D_C): two head-group layers (m/s each) and a hydrocarbon core in series.

    Source of the form: Nagle, Mathai, Zeidel & Tristram-Nagle 2008, J Gen Physiol 131:77, doi 10.1085/jgp.200709849.

    >>> three_layer_permeability(4.0, 1.0, 1e-9, 5e-10)
    1.0
    """
    return 1.0 / (2.0 / head_permeability + core_thickness / (partition * diffusion))


def solute_permeability(omega: Any, temperature: Any) -> Any:
    """P = omega R T (m/s) from the mobility ``omega`` of Kedem and Katchalsky in mol/(N s); ``temperature`` in K.

    Papers give omega in mol/(dyn s): 1e-15 of these are 1e-10 mol/(N s).

    >>> round(1e2 * solute_permeability(13e-10, 298.15) * 1e4, 3)
    3.223
    """
    mobility, kelvin, gas = coherent((omega, "mol/N/s"), (temperature, "K"), (GAS, "J/mol/K"))
    return mobility * gas * kelvin


def diffusive_flux(permeability: Any, inside: Any, outside: Any) -> Any:
    """J = P (c_in - c_out), outward positive, of an uncharged solute: mol/(m2 s) for m/s and mol/m3.

    >>> diffusive_flux(1e-6, 0.0, 1.0)
    -1e-06
    """
    return permeability * (inside - outside)


def vesicle_half_time(permeability: Any, radius: Any) -> Any:
    """ln 2 r / (3 P): the time (s) in which a sphere of inner ``radius`` (m) loses half of a solute into a large bath.

    >>> round(1e3 * vesicle_half_time(3.4e-5, 50e-9), 3)
    0.34
    """
    return ops.log(2.0) * radius / (3.0 * permeability)
