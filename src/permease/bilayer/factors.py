"""What lipids, cholesterol, phase and temperature do to a permeability, as a factor on that of another membrane.

P = P_ref f_area f_thickness f_sterol f_temperature f_phase, each from a measurement of its own. The area per lipid
enters at 30 degC without sterol: the temperature acts through a measured apparent activation energy alone, so it is
counted once, and the sterol through a factor of its own, for it does not follow the line of the pure lipids.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from ..chemistry.permeants import references as ref
from ..constants import GAS
from ..sources import Reference, Sourced, derived, provisional
from ..text import Text, phrase
from .composition import by_chain_pairs, mean_unsaturation, sterol_fraction
from .lipid import lipid
from .references import KUCERKA_2011

AREA_ZERO = derived(
    "51.6 Å^2", "where the line through water permeabilities of DMPC, POPC, DOPC at 30 degC meets zero, SDP areas"
)
"""Area per lipid at which the line of water permeabilities meets zero."""
_AREA_ZERO = 51.6e-20
AREA_RANGE = (59.8e-20, 67.4e-20)
"""Areas at 30 degC (m2) between which that line was drawn: DMPC to DOPC."""
_AREA_HELD = (55.8e-20, 71.4e-20)
_REFERENCE_TEMPERATURE = 303.15

STEROL_SATURATED = derived(3.42, "ln(125.2/22.7)/0.5, oxygen in DMPC with 0 and 50 % cholesterol (Subczynski1989)")
"""k of exp(-k x) where no chain is unsaturated."""
STEROL_UNSATURATED = derived(1.47, "ln(114.2/54.7)/0.5, oxygen in DOPC with 0 and 50 % cholesterol (Subczynski1989)")
"""k where both chains are; in between by the number of unsaturated chains (POPC, Widomska2007: 2.31 beside 2.44)."""
STEROL_OTHERS = provisional(
    1.0, note="k of water, polar solutes and ions over that of oxygen: not measured, taken alike"
)
"""What that k is multiplied by for whatever is not a gas; it was measured with oxygen."""
STEROL_LARGEST = 0.5

GEL_POLAR = provisional(10.0**-2.5, note="water through a gel over that through a fluid bilayer: 1e-2 to 1e-3")
"""What a gel lets through of a polar solute, of what the fluid bilayer does."""
GEL_GAS = provisional(0.1, note="gases through a gel over a fluid bilayer; order only")
"""The same of a gas."""
_GEL = {"gas": -1.0, "polar": -2.5, "ion": -2.5}
_GEL_SPREAD = 0.5

LEAK = provisional(30.0, note="kappa of ions and dyes, 10 to 100; the peak at the transition is measured")
"""Height of the leak where gel and fluid coexist: f = 1 + 4 kappa phi (1 - phi)."""
_LEAK = {"gas": 0.0, "polar": 1.0, "large": 10.0, "ion": 30.0}
_LARGE = 100.0
_STEROL_MELTED = 0.3

ACTIVATION = provisional(
    "60 kJ/mol", source=ref.GALEY_1973, note="between 50 of hydrophilic and 80 of lipophilic solutes in red cells"
)
"""Apparent activation energy where none was measured."""
ACTIVATION_GAS = provisional("30 kJ/mol", note="small gases; order only")
"""The same of a gas."""
MEASURED_RANGE = (283.15, 323.15)
"""Temperatures (K) between which permeabilities of bilayers have mostly been measured."""


@dataclass(frozen=True)
class Sheet:
    """What the factors need of a membrane of given lipids: SI floats.

    ``area`` and ``thickness`` are those of the fluid bilayer without sterol at 30 degC, the area for every two chains:
    a cardiolipin stands for two lipids, in ``unsaturation`` too.
    """

    lipids: Mapping[str, float]
    area: float
    thickness: float
    sterol: float
    unsaturation: float

    @classmethod
    def of(cls, lipids: Mapping[str, float]) -> Sheet:
        """The sheet of a composition, in mole fractions by name of the lipid."""
        parts = [(lipid(name), fraction) for name, fraction in by_chain_pairs(lipids).items()]
        return cls(
            lipids,
            sum(fraction * part.fluid_area(_REFERENCE_TEMPERATURE) / part.chain_pairs for part, fraction in parts),
            sum(fraction * part.fluid_thickness(_REFERENCE_TEMPERATURE) for part, fraction in parts),
            sterol_fraction(lipids),
            mean_unsaturation(lipids),
        )

    @property
    def sterol_constant(self) -> float:
        """k of the factor exp(-k x): from 3.42 without to 1.47 with two unsaturated chains."""
        saturated, unsaturated = float(STEROL_SATURATED.amount), float(STEROL_UNSATURATED.amount)
        return saturated + (unsaturated - saturated) * 0.5 * self.unsaturation

    @property
    def free_area(self) -> float:
        """Area less that at which the line of water meets zero (m2), held a little beyond the lipids of the line."""
        low, high = _AREA_HELD
        return min(max(self.area, low), high) - _AREA_ZERO

    def overlap(self, other: Mapping[str, float]) -> float:
        """Fraction of molecules that two membranes share: 1 for the same recipe, 0 for no lipid in common."""
        return sum(min(fraction, other.get(name, 0.0)) for name, fraction in self.lipids.items())


@dataclass(frozen=True)
class Factor:
    """log10 of a factor, and half of the range in decades that its parts leave open."""

    log: float
    spread: float


def kind_of(*, gas: bool, ion: bool) -> str:
    """``"gas"``, ``"ion"`` or ``"polar"``: which factors act on a solute."""
    return "gas" if gas else "ion" if ion else "polar"


def composition_factor(sheet: Sheet, reference: Sheet, kind: str) -> Factor:
    """f_area f_thickness f_sterol of one fluid membrane over another.

    The area acts on what the heads and the packing hold up (water, polar solutes, ions); oxygen crosses DMPC and DOPC
    alike, so it is left out for a gas.
    """
    area = 0.0 if kind == "gas" else math.log10(sheet.free_area / reference.free_area)
    thickness = math.log10(reference.thickness / sheet.thickness)
    sterol = (reference.sterol_constant * reference.sterol - sheet.sterol_constant * sheet.sterol) / math.log(10.0)
    if kind != "gas":
        sterol *= float(STEROL_OTHERS)
    doubt = (0.3 if kind == "gas" else 1.0) * abs(sheet.sterol - reference.sterol) / math.log(10.0)
    return Factor(area + thickness + sterol, math.hypot(0.3 * area, doubt))


def temperature_factor(energy: Sourced | None, kelvin: float, reference: float, kind: str) -> Factor:
    """Arrhenius from one temperature (K) to another with an apparent activation energy, or the usual one if None."""
    chosen = energy or usual_energy(kind)
    slope = (1.0 / reference - 1.0 / kelvin) / (GAS * math.log(10.0))
    doubt = 10e3 if energy is not None and not energy.provisional else 20e3
    return Factor(_joule(chosen) * slope, abs(doubt * slope))


def usual_energy(kind: str) -> Sourced:
    """The apparent activation energy of a kind of solute where none was measured."""
    return ACTIVATION_GAS if kind == "gas" else ACTIVATION


def phase_factor(gel: float, kind: str, molar_mass: float = 0.0, sterol: float = 0.0) -> Factor:
    """What a gel fraction does: areas of gel and fluid side by side, and their leaky borders 1 + 4 kappa phi (1 - phi).

    ``gel`` is the area fraction of gel, 0 to 1; ``molar_mass`` in g/mol: large polar solutes leak more. A mole fraction
    of ``sterol`` does away with the borders as with the transition: kappa falls as (1 - x/0.3)^2, to 0 from 30 %.
    """
    fluid = 1.0 - gel
    share = fluid + gel * 10.0 ** _GEL[kind]
    kappa = _LEAK["large" if kind == "polar" and molar_mass >= _LARGE else kind]
    leak = 4.0 * kappa * max(0.0, 1.0 - sterol / _STEROL_MELTED) ** 2 * fluid * gel
    doubt = _GEL_SPREAD * gel + 0.5 * leak / (1.0 + leak)
    return Factor(math.log10(share * (1.0 + leak)), doubt)


def remarks(sheet: Sheet, kelvin: float, gel: float, kind: str) -> tuple[Text, ...]:
    """What the reader must know: where the factors reach beyond what was measured."""
    found = []
    if kind != "gas" and not AREA_RANGE[0] - 1e-22 <= sheet.area <= AREA_RANGE[1] + 1e-22:
        size = 1e20 * sheet.area
        found.append(phrase("bilayer-extrapolates-area-per-lipid-30", size=f'{size:.3g}'))  # fmt: skip
    if not MEASURED_RANGE[0] <= kelvin <= MEASURED_RANGE[1]:
        celsius = kelvin - 273.15
        found.append(phrase("bilayer-extrapolates-degc-measured-from-10", celsius=f'{celsius:.3g}'))  # fmt: skip
    if sheet.sterol > STEROL_LARGEST + 1e-9:
        found.append(phrase("bilayer-extrapolates-more-than-50-sterol"))  # fmt: skip
    if gel > 0.01:
        found.append(phrase("bilayer-area-gel-which-factor-right", gel=f'{100 * gel:.0f}'))  # fmt: skip
    return tuple(found)


def sources(sheet: Sheet, reference: Sheet, kind: str) -> tuple[Reference, ...]:
    """The publications behind the factors that act between two membranes."""
    found = []
    if kind != "gas" and sheet.area != reference.area:
        found += [ref.MATHAI_2008, KUCERKA_2011]
    if sheet.sterol != reference.sterol:
        found.append(ref.SUBCZYNSKI_1989)
    return tuple(found)


def unchecked(
    sheet: Sheet, reference: Sheet, kind: str, *, energy: Sourced | None, kelvin: float, measured: float, gel: float
) -> bool:
    """Whether a factor between two membranes and temperatures (K) rests on a number that awaits a check."""
    area = kind != "gas" and (sheet.area != reference.area or sheet.sterol != reference.sterol)
    warmth = abs(kelvin - measured) > 0.1 and (energy or usual_energy(kind)).provisional
    return area or warmth or gel > 0.01


def _joule(value: Sourced) -> float:
    from ..units import si

    return si(value, "J/mol")
