"""The numbers of the mechanics and the capacitance of bilayers."""

from __future__ import annotations

from ..sources import derived, provisional
from .references_motion import NEEDHAM, PAN, RAWICZ

AREA_MODULUS = RAWICZ.value("243 mN/m", where="abstract", conditions="twelve fluid phosphatidylcholines")
AREA_MODULUS_SPREAD = RAWICZ.value("0.1", where="abstract", note="varied less than 10 % with chains")
STEROL_STRETCH = (
    derived("3.9", "ln(1734/243)/0.5: sphingomyelin with cholesterol (Needham 1990) over a fluid PC (Rawicz 2000)"),
    provisional("2.8", source=NEEDHAM, note="SOPC with cholesterol; the abstract gives the course, not the values"),
    provisional("2.0", note="two mono-unsaturated chains; between its neighbours"),
)
"""Rise of ln K_A per mole fraction of sterol, for 0, 1 and 2 unsaturated chains; 0 where both are polyunsaturated."""
STEROL_SATURATES = NEEDHAM.value("0.55", where="abstract", conditions="SOPC/cholesterol")
"""Mole fraction of sterol above which the stretching modulus rises no more."""
GEL_STRETCH = tuple(provisional(f"{each} mN/m", note="gels, recalled") for each in (1000, 500, 1500))
STEROL_BENDING = (
    provisional("4.2", source=PAN, note="strong for two saturated chains (abstract); the size is recalled"),
    provisional("1.7", source=PAN, note="between the two (abstract); the size is recalled"),
    PAN.value("0", where="abstract", note="not at all for two mono-unsaturated chains"),
)
"""Rise of ln K_c per mole fraction of sterol, for 0, 1 and 2 unsaturated chains."""
BENDING_SPREAD = provisional("0.35", note="methods (tubes, shapes, X-rays, pipettes) differ by that much")
POLYUNSATURATED_BENDING = RAWICZ.value("0.4e-19 J", where="abstract", conditions="two or more cis double bonds a chain")
GEL_BENDING = tuple(provisional(f"{each} J", note="gels, recalled") for each in ("1.5e-18", "5e-19", "3e-18"))
LYSIS_STRAIN = tuple(provisional(each, note="bilayers of lipids, recalled") for each in ("0.035", "0.02", "0.05"))
"""Relative area gained at which a bilayer breaks, and its range."""
PERMITTIVITY = derived(
    "2.1", "capacitance 0.6 uF/cm2 and hydrocarbon 31 angstrom of solvent-free films, Fettiplace 1971"
)
PERMITTIVITY_ENDS = (
    provisional("2.0", note="liquid hydrocarbons"),
    provisional("2.4", note="hydrocarbon with carbonyls at its edges"),
)
