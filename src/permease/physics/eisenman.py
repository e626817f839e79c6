"""Eisenman's theory of equilibrium selectivity: which alkali ion a charged site prefers, from its radius alone.

An ion trades its hydration for the field of a site of one negative charge: the smaller the site, the stronger its field
and the smaller the ion it prefers. Of the 120 orders of five ions eleven come out as the site grows, from sequence XI
(Li > Na > K > Rb > Cs, strong field) to I (Cs > Rb > K > Na > Li, weak field): all eleven and no other with the
hydration energies of Marcus, ten and one more with those of Tissandier. Source: Eisenman 1962, Biophys J 2(2 Pt 2):259.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from ..constants import AVOGADRO, ELEMENTARY_CHARGE, VACUUM_PERMITTIVITY
from ..sources import Sourced, provisional

RADII: Mapping[str, Sourced] = {
    ion: provisional(f"{radius} angstrom", note="Pauling's crystal radius, from memory")
    for ion, radius in {"Li": 0.60, "Na": 0.95, "K": 1.33, "Rb": 1.48, "Cs": 1.69}.items()
}
"""Radii of the ions."""


def _scale(name: str, values: tuple[int, ...]) -> dict[str, Sourced]:
    note = (
        f"magnitude; {name} scale, from memory; the scales differ by 50 kJ/mol in the proton and agree in differences"
    )
    return {ion: provisional(f"{value} kJ/mol", note=note) for ion, value in zip(RADII, values, strict=True)}


HYDRATION: Mapping[str, Mapping[str, Sourced]] = {
    "marcus": _scale("Marcus", (475, 365, 295, 275, 250)),
    "tissandier": _scale("Tissandier (cluster pairs)", (529, 424, 352, 329, 306)),
}
"""Free energies of hydration of the ions, by the scale of the proton they rest on."""

SEQUENCES: Mapping[str, tuple[str, ...]] = {
    "I": ("Cs", "Rb", "K", "Na", "Li"), "II": ("Rb", "Cs", "K", "Na", "Li"), "III": ("Rb", "K", "Cs", "Na", "Li"),
    "IV": ("K", "Rb", "Cs", "Na", "Li"), "V": ("K", "Rb", "Na", "Cs", "Li"), "VI": ("K", "Na", "Rb", "Cs", "Li"),
    "VII": ("Na", "K", "Rb", "Cs", "Li"), "VIII": ("Na", "K", "Rb", "Li", "Cs"), "IX": ("Na", "K", "Li", "Rb", "Cs"),
    "X": ("Na", "Li", "K", "Rb", "Cs"), "XI": ("Li", "Na", "K", "Rb", "Cs"),
}  # fmt: skip
"""Eisenman's eleven sequences, the ion preferred most first."""


def eisenman_energy(ion_radius: Any, site_radius: Any, hydration: Any, permittivity: Any = 1.0) -> Any:
    """Free energy (J/mol) of a monovalent cation at a site of charge -1, from water; the most negative is preferred.

    hydration - N e^2/(4 pi eps0 eps (r+ + r-)), with ``hydration`` the magnitude of its free energy of hydration
    (J/mol), both radii in m and ``permittivity`` that of what lies between ion and site.
    """
    field = AVOGADRO * ELEMENTARY_CHARGE**2 / (4.0 * math.pi * VACUUM_PERMITTIVITY * permittivity)
    return hydration - field / (ion_radius + site_radius)


def sequence_number(order: Sequence[str]) -> str:
    """Eisenman's number of an order of the five ions, preferred most first; "" where it is none of his.

    >>> sequence_number(["Li", "Na", "K", "Rb", "Cs"]), sequence_number(["K", "Na", "Rb", "Li", "Cs"])
    ('XI', '')
    """
    return next((number for number, known in SEQUENCES.items() if known == tuple(order)), "")
