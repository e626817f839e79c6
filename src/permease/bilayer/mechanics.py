"""How a bilayer resists stretching, bending, breaking and charging."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..constants import VACUUM_PERMITTIVITY
from ..sources import Reference, Sourced
from ..text import Text
from ..units import si, with_unit
from . import stiffness as s
from .arguments import demand_bilayer
from .estimate import Estimate
from .lipid import Lipid, lipid
from .mechanics_texts import BENDING_ALONE, CELLS, GEL, HEADS, LIPIDS_ALONE, METHODS, NEAR, RATE, TAILS
from .motion import number
from .references_motion import EVANS_1976, FETTIPLACE, GENTET, NEEDHAM, PAN, RAWICZ, WAUGH

if TYPE_CHECKING:
    from .bilayer import Bilayer
    from .leaflet import Leaflet

SOME = 0.01
"""Share of a phase above which it is spoken of."""
_WEAKER, _STRONGER = 0.5, 1.3
"""How much of the effect of sterol the low and the high end take."""
Range = tuple[float, float, float]


def area_modulus(bilayer: Bilayer) -> Estimate:
    """Area expansion modulus K_A in mN/m: tension over the relative area it adds.

    243 mN/m for every fluid bilayer of phosphatidylcholines, more with sterol (most with saturated chains, none with
    two polyunsaturated ones); phases yield one beside the other. The fluctuations of area near the main transition,
    which soften a bilayer, are not in it.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> print(area_modulus(Bilayer("POPC", temperature="25 degC")).value.to("mN/m").magnitude)
    243.0
    """
    found = [_joined(half, _stretch(half), s.GEL_STRETCH, "N/m") for half in _halves(bilayer)]
    remarks = _remarks(bilayer)
    sterol = bilayer.cholesterol > 0.0
    sources = (RAWICZ, NEEDHAM, WAUGH) if sterol else (RAWICZ, WAUGH)
    uncertain = sterol or bool(remarks)
    return _estimate(_mean(found), "N/m", "mN/m", "measured modulus", sources, [*remarks, LIPIDS_ALONE], uncertain)


def bending_modulus(bilayer: Bilayer) -> Estimate:
    """Bending modulus K_c in J, by the polymer brush: K_A (2 D_C)^2/24 with the hydrocarbon thickness 2 D_C.

    Sterol stiffens two saturated chains strongly and two mono-unsaturated chains not at all; polyunsaturated chains are
    half as stiff as the brush says (Rawicz 2000). Provisional where a phase or a sterol effect is recalled.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> dopc = bending_modulus(Bilayer("DOPC", temperature="30 degC")).value
    >>> more = bending_modulus(Bilayer({"DOPC": 0.7, "cholesterol": 0.3}, temperature="30 degC")).value
    >>> f"{dopc.magnitude:.2g} {more.magnitude:.2g}"
    '8.4e-20 8.4e-20'
    """
    found = [_joined(half, _bend(half), s.GEL_BENDING, "J") for half in _halves(bilayer)]
    remarks = [*_remarks(bilayer), BENDING_ALONE]
    sources = (RAWICZ, PAN) if bilayer.cholesterol > 0.0 else (RAWICZ,)
    return _estimate(_mean(found), "J", "J", "polymer brush", sources, remarks, True)


def lysis_strain(bilayer: Bilayer) -> Estimate:
    """Relative area gained at which the bilayer breaks, a pure number. Provisional; the same for every bilayer.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> float(lysis_strain(Bilayer("DOPC")).value.magnitude)
    0.035
    """
    values = tuple(number(each) for each in s.LYSIS_STRAIN)
    return _estimate(_range(values), "", "", "strain at lysis", (EVANS_1976,), [RATE, *_remarks(bilayer)], True)


def lysis_tension(bilayer: Bilayer) -> Estimate:
    """Tension at which the bilayer breaks, in mN/m: the area modulus times the strain at lysis. Provisional.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> print(round(lysis_tension(Bilayer("POPC", temperature="25 degC")).value.to("mN/m").magnitude, 1))
    8.5
    """
    stretch, strain = area_modulus(bilayer), lysis_strain(bilayer)
    pairs = ((stretch.value, strain.value), (stretch.low, strain.low), (stretch.high, strain.high))
    values = tuple(si(k, "N/m") * float(strained.magnitude) for k, strained in pairs)
    sources = (*stretch.sources, EVANS_1976)
    return _estimate(_range(values), "N/m", "mN/m", "tension at lysis", sources, [RATE, *stretch.remarks], True)


def capacitance(bilayer: Bilayer) -> Estimate:
    """Specific capacitance in uF/cm^2: eps eps0 over the thickness of the hydrocarbon.

    Membranes of cells reach 0.9 uF/cm^2 (Gentet 2000): proteins and thinner lipids conduct displacement better.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> f"{capacitance(Bilayer('POPC', temperature='30 degC')).value.magnitude:.2f}"
    '0.65'
    """
    demand_bilayer(bilayer)
    thickness = si(bilayer.thickness, "m", "thickness")
    values = [number(each) for each in (s.PERMITTIVITY, *s.PERMITTIVITY_ENDS)]
    span = tuple(VACUUM_PERMITTIVITY * each / thickness for each in values)
    return _estimate(_range(span), "F/m^2", "uF/cm^2", "plate capacitor", (FETTIPLACE, GENTET), [CELLS], True)


def _halves(bilayer: Bilayer) -> tuple[Leaflet, ...]:
    demand_bilayer(bilayer)
    return (bilayer.outer,) if bilayer.symmetric else (bilayer.outer, bilayer.inner)


def _mean(found: Sequence[Range]) -> Range:
    """Two leaflets resist side by side."""
    return _range(tuple(sum(each[i] for each in found) / len(found) for i in range(3)))


def _range(values: Sequence[float]) -> Range:
    value, low, high = values
    return value, low, high


def _over_lipids(leaflet: Leaflet, value: Callable[[Lipid], float]) -> float:
    """Mean over the lipids other than sterols."""
    return sum(share * value(lipid(name)) for name, share in leaflet.phospholipids.items())


def _stiffening(found: Lipid, by_chain: Sequence[Sourced]) -> float:
    """Effect of sterol on a lipid, by its unsaturated chains; none where both are polyunsaturated."""
    if _polyunsaturated(found) > 1:
        return 0.0
    return number(by_chain[found.unsaturated])


def _polyunsaturated(found: Lipid) -> int:
    """Chains with two or more double bonds."""
    return sum(int(chain.partition(":")[2]) > 1 for chain in found.chains if chain.partition(":")[2].isdigit())


def _stretch(leaflet: Leaflet) -> Range:
    """Modulus of the fluid phases (N/m)."""
    modulus, spread = number(s.AREA_MODULUS, "N/m"), number(s.AREA_MODULUS_SPREAD)
    rise = _over_lipids(leaflet, lambda each: _stiffening(each, s.STEROL_STRETCH)) * _sterol(leaflet)
    return _risen((modulus, modulus * (1.0 - spread), modulus * (1.0 + spread)), rise)


def _bend(leaflet: Leaflet) -> Range:
    """Bending modulus of the fluid phases (J)."""
    modulus, spread = number(s.AREA_MODULUS, "N/m"), number(s.BENDING_SPREAD)

    def brush(found: Lipid) -> float:
        if _polyunsaturated(found):
            return number(s.POLYUNSATURATED_BENDING, "J")
        return modulus * found.fluid_thickness(leaflet.kelvin) ** 2 / 24.0

    bare = _over_lipids(leaflet, brush)
    rise = _over_lipids(leaflet, lambda each: _stiffening(each, s.STEROL_BENDING)) * _sterol(leaflet)
    return _risen((bare, bare * (1.0 - spread), bare * (1.0 + spread)), rise)


def _sterol(leaflet: Leaflet) -> float:
    return min(leaflet.sterol, number(s.STEROL_SATURATES))


def _risen(span: Range, rise: float) -> Range:
    """A range stiffened by sterol, whose effect is itself a range."""
    value, low, high = span
    return value * math.exp(rise), low * math.exp(_WEAKER * rise), high * math.exp(_STRONGER * rise)


def _joined(leaflet: Leaflet, fluid: Range, gel: Sequence[Sourced], unit: str) -> Range:
    """Phases one beside the other: what they yield adds up by area."""
    share = leaflet.areas["gel"]
    solid = [number(each, unit) for each in gel]
    return _range([1.0 / ((1.0 - share) / fluid[i] + share / solid[i]) for i in range(3)])


def _remarks(bilayer: Bilayer) -> list[Text]:
    """What the state of the bilayer makes uncertain."""
    halves = _halves(bilayer)
    gels = [half.phases["gel"] for half in halves]
    tests = (
        (GEL, any(gel > SOME for gel in gels)),
        (NEAR, any(SOME < gel < 1.0 - SOME for gel in gels)),
        (HEADS, any(lipid(name).head not in ("PC", "sterol") for half in halves for name in half.lipids)),
        (TAILS, any(_polyunsaturated(lipid(name)) for half in halves for name in half.lipids)),
    )
    return [text for text, holds in tests if holds]


def _estimate(
    span: Range, si_unit: str, unit: str, method: str, sources: tuple[Reference, ...], remarks: Any, provisional: bool
) -> Estimate:
    value, low, high = (with_unit(each, si_unit, unit) for each in span)
    seen = tuple(dict.fromkeys(sources))
    return Estimate(value, low, high, method, METHODS[method], seen, tuple(dict.fromkeys(remarks)), provisional)
