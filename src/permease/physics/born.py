"""The Born energy of an ion in a membrane: good for ranking ions, not for a permeability.

The self-energy of a rigid charged sphere in a slab of low permittivity, with the correction for the finite slab
(Parsegian 1969). It puts Na+ near 340 kJ/mol, a permeability of 1e-40 cm/s, where 2.1e-13 cm/s
was measured (Brunner et al. 1980), an effective barrier near 81 kJ/mol: real membranes deform and open transient
pores. A prediction of measured permeabilities of 24 organic anions from Born energies failed as well (2018,
PMC6303230). Use these energies to rank ions of one membrane, and measured values for numbers.

Source of the barrier: Parsegian 1969.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..constants import AVOGADRO, ELEMENTARY_CHARGE, VACUUM_PERMITTIVITY
from ..errors import InputError
from ..text import message

_COULOMB = AVOGADRO * ELEMENTARY_CHARGE**2 / (4.0 * math.pi * VACUUM_PERMITTIVITY)
MEMBRANE = 2.0
"""Relative permittivity of hydrocarbon."""
WATER = 78.4
"""Relative permittivity of water at 25 degC."""


def born_energy(charge: float, radius: Any, membrane: float = MEMBRANE, water: float = WATER) -> Any:
    """z^2 e^2 N / (8 pi eps0 r) (1/eps_m - 1/eps_w) in J/mol: from water into an endless membrane; ``radius`` in m.

    >>> round(born_energy(1, 0.133e-9) / 1e3, 1)
    254.5
    """
    return charge * charge * _COULOMB / (2.0 * radius) * (1.0 / membrane - 1.0 / water)


def slab_correction(charge: float, thickness: Any, membrane: float = MEMBRANE, water: float = WATER) -> Any:
    """-z^2 e^2 N / (4 pi eps0 eps_m d) ln[2 eps_w/(eps_w + eps_m)] in J/mol: what water on both sides takes off in the
    middle of a slab of ``thickness`` d (m).

    >>> round(slab_correction(1, 3e-9) / 1e3, 1)
    -15.5
    """
    return -charge * charge * _COULOMB / (membrane * thickness) * math.log(2.0 * water / (water + membrane))


def born_barrier(
    charge: float, radius: Any, thickness: Any = 3e-9, membrane: float = MEMBRANE, water: float = WATER
) -> Any:
    """Born energy with the slab correction (J/mol): a number to rank ions by, not to compute a permeability from.

    ``radius`` and ``thickness`` in m.

    >>> round(born_barrier(1, 0.133e-9) / 1e3), round(born_barrier(-1, 0.181e-9) / 1e3)
    (239, 172)
    """
    return born_energy(charge, radius, membrane, water) + slab_correction(charge, thickness, membrane, water)


def rank_by_born(ions: Mapping[str, tuple[float, float]], thickness: float = 3e-9) -> tuple[str, ...]:
    """Names of ions, the one that enters a membrane most easily first; ``ions`` maps a name to (charge, radius in m).

    >>> rank_by_born({"Na": (1, 0.095e-9), "K": (1, 0.133e-9), "Cl": (-1, 0.181e-9), "Ca": (2, 0.099e-9)})
    ('Cl', 'K', 'Na', 'Ca')
    """
    for name, (charge, radius) in ions.items():
        if not charge or not radius > 0.0:
            raise InputError(message("errors_physics-ion-has-charge-radius-above"), where=str(name))
    return tuple(sorted(ions, key=lambda name: born_barrier(*ions[name], thickness)))
