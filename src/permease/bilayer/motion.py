"""The numbers of motion in bilayers: diffusion of lipids in every phase, and the viscosity that proteins feel."""

from __future__ import annotations

from ..sources import Sourced, derived, provisional
from .references_motion import BISGLYCERO, FILIPPOV, ORADD, PEG_LIPID, PRZYBYLO, RIGID_BILAYER, SILICA

REFERENCE_TEMPERATURE = 303.15
"""Temperature (K) that the fluid numbers hold at."""
FLUID = provisional(
    "7.7 um^2/s",
    conditions="ld, 30 degC, no unsaturated chain",
    note="through recalled values by PFG-NMR: DMPC 8 to 10 at 30, DPPC 15 at 50, POPC 7 to 8 and DOPC 9 to 11 at 25 "
    "degC, +-30 %",
)
"""Lipid diffusion in the liquid-disordered phase of lipids with saturated chains.

It means the lipids themselves in a free, fully hydrated bilayer. ``PUBLISHED`` holds what was measured otherwise."""
PUBLISHED = {
    "DOPC, free": PRZYBYLO.value(
        "7.8 um^2/s", where="abstract", conditions="giant vesicles, a lipid labelled at its tail, FCS", note="+-0.8"
    ),
    "DOPC, on mica": PRZYBYLO.value("3.1 um^2/s", where="abstract", conditions="as in the free bilayer", note="+-0.3"),
    "POPC, NMR": BISGLYCERO.value(
        "1.8 um^2/s", where="abstract", conditions="25 degC, pulsed field gradient", note="+-0.9"
    ),
    "POPC, FRAP": BISGLYCERO.value("2.5 um^2/s", where="abstract", conditions="25 degC, labelled lipid", note="+-0.9"),
    "DPPC, bead, outer": SILICA.value(
        "14 um^2/s", where="abstract", conditions="55 degC, leaflet of a bilayer on silica that faces the water, NMR"
    ),
    "DPPC, bead, inner": SILICA.value("7.5 um^2/s", where="abstract", conditions="the same, leaflet on the silica"),
    "DMPC, bicelle": PEG_LIPID.value(
        "16.5 um^2/s", where="abstract", conditions="35 degC, a PEG-lipid, NMR; falls to 6.5 with more rim"
    ),
}
"""Published values beside ``FLUID``, by lipid and method; the alternative to it is any of them.

They agree on free bilayers (DOPC 7.8 by a probe, 9.9 here) and on the factor of two that a support costs. POPC by one
laboratory, 1.8 to 2.5, is three to four times slower than the same lipid here, 7.8, and than DOPC in free vesicles,
from which it should differ by a quarter: it is kept as a published value and not used."""
FLUID_SPREAD = provisional("0.3", note="scatter of the values that FLUID is drawn through")
PER_UNSATURATED_CHAIN = provisional("0.24", note="rise of ln D per unsaturated chain, from the same values")
FLUID_ENERGY = derived("34 kJ/mol", "middle of 28 to 40 kJ/mol of Filippov 2003")
FLUID_ENERGIES = (FILIPPOV.value("28 kJ/mol", where="abstract"), FILIPPOV.value("40 kJ/mol", where="abstract"))
"""Activation energy of lipid diffusion in the liquid-disordered phase, and its range."""
STEROL_SLOPE = provisional("1.2", source=FILIPPOV, note="the fall is linear in the abstract; its slope is recalled")
STEROL_SLOPES = (provisional("0.8", note="as STEROL_SLOPE"), provisional("1.6", note="as STEROL_SLOPE"))
"""D = D0 (1 - slope x) in the liquid-disordered phase of phosphatidylcholines; none for sphingomyelins."""
ORDERED_RATIO = ORADD.value("0.2", where="abstract", conditions="DOPC/DPPC/cholesterol, below 30 degC")
"""Diffusion in the liquid-ordered over that in the coexisting liquid-disordered phase."""
ORDERED_SPREAD = provisional("0.4", note="spread of the ratio lo/ld")
ORDERED_REFERENCE = 298.15
"""Temperature (K) that the ratio is used at."""
DISORDERED_STEROL = ORADD.value("0.15", where="abstract", note="middle of 10 to 20 mol % in the ld phase")
"""Sterol in the liquid-disordered phase that the ratio refers to."""
DISORDERED_UNSATURATION = derived("2", "the ld phase of DOPC/DPPC/cholesterol is nearly all DOPC (Oradd 2005)")
ORDERED_ENERGY = derived("60 kJ/mol", "middle of 55 to 65 kJ/mol of Filippov 2003")
ORDERED_ENERGIES = (FILIPPOV.value("55 kJ/mol", where="abstract"), FILIPPOV.value("65 kJ/mol", where="abstract"))
GEL = provisional("4e-3 um^2/s", note="geometric middle of its range; falls further in the cold, which is not known")
GELS = (
    provisional("1e-3 um^2/s", note="recalled"),
    RIGID_BILAYER.value("1.6e-2 um^2/s", where="abstract", conditions="DPPC, 15 % D2O, 25 degC, NMR of all lipids"),
)
"""Lipid diffusion in a gel, and its range."""
CLOSE_PACKED = provisional("42 angstrom^2", note="two close-packed chains; fitted with FREE_REQUIREMENT")
FREE_REQUIREMENT = provisional("20 angstrom^2", note="fitted: with STEROL_OCCUPIES it follows STEROL_SLOPE")
STEROL_OCCUPIES = derived("9.5 angstrom^2", "bare area of cholesterol 38 less its partial area 28.5, both recalled")
FREE_ENERGY = derived("30 kJ/mol", "FLUID_ENERGY less what the free area of POPC contributes at 30 degC")
FREE_SPREAD = provisional("0.5", note="of a fitted description")
SURFACE_VISCOSITY = provisional(
    "3.2e-10 Pa*s*m", conditions="fluid bilayer at 25 degC", note="geometric middle of its range, which is of methods"
)
SURFACE_VISCOSITIES = (provisional("1e-10 Pa*s*m", note="recalled"), provisional("1e-9 Pa*s*m", note="recalled"))
"""Surface viscosity of fluid phosphatidylcholine bilayers, and its range."""
GAMBIN_LENGTH = provisional("9.3 nm", note="makes 1/a meet the logarithm at a = 2 nm and 3.2e-10 Pa s m")
"""Length of the law D proportional to 1/a: there is no theory of it."""


def number(value: Sourced, unit: str = "") -> float:
    """A sourced number in coherent SI.

    >>> number(ORDERED_RATIO)
    0.2
    """
    from ..units import si

    return si(value, unit)
