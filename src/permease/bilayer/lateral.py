"""How fast lipids and proteins move in the plane of a bilayer."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import InputError, UnknownNameError
from ..physics import lateral_diffusion as law
from ..sources import Reference
from ..text import Text, message
from ..units import si, with_unit
from . import motion as m
from .arguments import demand_bilayer, positive
from .composition import by_chain_pairs
from .estimate import Estimate
from .lateral_texts import COEXIST, GEL, HEADS, METHODS, PROBES, SMALL, TEMPERATURES, VISCOSITY_SCALED, WATERY
from .lipid import lipid
from .phase import GEL_END
from .references_motion import ALMEIDA, FILIPPOV, GAMBIN, ORADD, PETROV, RIGID_BILAYER, SAFFMAN

if TYPE_CHECKING:
    from .bilayer import Bilayer
    from .leaflet import Leaflet

LIPID_MODELS = ("arrhenius", "free area")
PROTEIN_MODELS = ("petrov-schwille", "saffman-delbrueck", "inverse radius")
COLDEST, WARMEST = 273.15, 343.15
"""Temperatures (K) between which fluid bilayers were measured."""
SOME = 0.01
"""Share of a phase above which it is spoken of."""
_LEAST_SLOWING = 0.05
_SMALLEST = 1e-10
_CONTINUUM = 5e-10
_LEAST_ROOM = 1e-20
Range = tuple[float, float, float]
"""Value, low and high in coherent SI."""


def lipid_diffusion(bilayer: Bilayer, model: str = "arrhenius", leaflet: str = "both") -> Estimate:
    """Diffusion coefficient of the lipids of a bilayer, in um^2/s.

    Every phase has its own: liquid-disordered by an activation energy of 34 kJ/mol, falling linearly with sterol where
    the lipids are phosphatidylcholines; liquid-ordered a fifth of that at 25 degC, with 60 kJ/mol; gel of the order of
    0.01. Coexisting phases are joined by effective-medium theory; the range then widens to that of all patterns.

    It is the long-range diffusion of the lipids themselves in a free, hydrated bilayer, as NMR with field gradients and
    probes in giant vesicles see it. On a support it is half of that or less, and single reports are lower still: POPC
    at 25 degC is 7.8 here, 1.8 by NMR and 2.5 um^2/s by FRAP of one laboratory, below the range. ``motion.PUBLISHED``
    holds these values with their sources.

    Parameters
    ----------
    bilayer, model :
        the membrane, and ``"arrhenius"``, or ``"free area"``, fitted, so it describes: of the liquid-disordered phase,
        and of what sterol beyond 30 % does to the liquid-ordered one, which the other takes as always the same.
    leaflet :
        ``"both"`` for their mean, ``"outer"`` or ``"inner"``.

    Provisional: several numbers are recalled (``permease.bilayer.motion`` lists them). Raises UnknownNameError,
    InputError.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> found = lipid_diffusion(Bilayer("POPC", temperature="25 degC"))
    >>> f"{found.value.magnitude:.1f} {found.unit}"
    '7.8 µm²/s'
    """
    demand_bilayer(bilayer)
    if model not in LIPID_MODELS:
        raise UnknownNameError(message("thing-model-lipid-diffusion"), model, LIPID_MODELS, where="model")
    halves = _halves(bilayer, leaflet)
    found = [_of_leaflet(half, model) for half in halves]
    value, low, high = (sum(each[i] for each in found) / len(found) for i in range(3))
    sources: list[Reference] = [FILIPPOV]
    remarks: list[Text] = [PROBES]
    if any(half.phases["lo"] > SOME for half in halves):
        sources.append(ORADD)
    if any(half.phases["gel"] > SOME for half in halves):
        sources.append(RIGID_BILAYER)
        remarks.append(GEL)
    if model == "free area":
        sources.append(ALMEIDA)
    if any(max(half.phases.values()) < 1.0 - SOME for half in halves):
        remarks.append(COEXIST)
    if any(lipid(name).head not in ("PC", "SM", "sterol") for half in halves for name in half.lipids):
        remarks.append(HEADS)
    if not COLDEST <= bilayer.kelvin <= WARMEST:
        remarks.append(TEMPERATURES)
    return _estimate((value, low, high), model, tuple(sources), remarks)


def _halves(bilayer: Bilayer, leaflet: str) -> tuple[Leaflet, ...]:
    """The leaflets meant; one where both are the same."""
    if leaflet == "both":
        return (bilayer.outer,) if bilayer.symmetric else (bilayer.outer, bilayer.inner)
    if leaflet not in ("outer", "inner"):
        raise UnknownNameError(message("thing-leaflet"), leaflet, ("both", "outer", "inner"), where="leaflet")
    return (bilayer.outer if leaflet == "outer" else bilayer.inner,)


def _of_leaflet(leaflet: Leaflet, model: str) -> Range:
    """Diffusion in one leaflet (m2/s), its phases joined."""
    free = model == "free area"
    fluid = _free_area(leaflet) if free else _disordered(leaflet)
    gel, least, most = (m.number(each, "m^2/s") for each in (m.GEL, *m.GELS))
    ordered = _ordered(leaflet, fluid, _crowding(leaflet) if free else 1.0)
    speeds: dict[str, Range] = {"ld": fluid, "lo": ordered, "gel": (gel, least, most)}
    return joined(leaflet.areas, speeds)


def joined(areas: Mapping[str, float], speeds: Mapping[str, Range]) -> Range:
    """One diffusion coefficient of coexisting phases, by the fractions of the area that they cover.

    The range widens to that of all patterns as they become equal.
    """
    names = [name for name in speeds if areas[name] > 0.0]
    shares = [areas[name] for name in names]
    values, lows, highs = ([speeds[name][i] for name in names] for i in range(3))
    value = law.mixture_in_the_plane(shares, values)
    mixed = min(1.0, 2.0 * (1.0 - max(shares)))
    ends = []
    for side, speed in enumerate((lows, highs)):
        middle, bound = law.mixture_in_the_plane(shares, speed), law.bounds_in_the_plane(shares, speed)[side]
        ends.append(middle ** (1.0 - mixed) * bound**mixed)
    return value, min(ends[0], value), max(ends[1], value)


def _disordered(leaflet: Leaflet) -> Range:
    """Diffusion in the liquid-disordered phase by activation and the linear fall with sterol."""
    heads = leaflet.phospholipids
    choline = 1.0 - sum(share for name, share in heads.items() if lipid(name).head == "SM")
    slopes = [m.number(each) * choline for each in (m.STEROL_SLOPE, *m.STEROL_SLOPES)]
    slowing = [max(1.0 - slope * leaflet.sterol, _LEAST_SLOWING) for slope in slopes]
    return _pure(leaflet.unsaturation, leaflet.kelvin, slowing[0], slowing[2], slowing[1])


def _pure(unsaturation: float, kelvin: float, middle: float, least: float, most: float) -> Range:
    """The law of the liquid-disordered phase with factors for the value, its low and its high end."""
    at_30 = m.number(m.FLUID, "m^2/s") * math.exp(m.number(m.PER_UNSATURATED_CHAIN) * unsaturation)
    warm = [_warmed(energy, kelvin, m.REFERENCE_TEMPERATURE) for energy in (m.FLUID_ENERGY, *m.FLUID_ENERGIES)]
    spread = m.number(m.FLUID_SPREAD)
    low, high = at_30 * (1.0 - spread) * min(warm[1:]), at_30 * (1.0 + spread) * max(warm[1:])
    return at_30 * warm[0] * middle, low * least, high * most


def _warmed(energy: Any, kelvin: float, reference: float) -> float:
    return float(law.arrhenius(1.0, m.number(energy, "J/mol"), kelvin, reference))


def _ordered(leaflet: Leaflet, fluid: Range, crowding: float) -> Range:
    """Diffusion in the liquid-ordered phase: a share of the disordered one at 25 degC, ``crowding``; never above it.

    Unsaturated chains speed it as they speed the disordered phase, from the DPPC that the ratio was measured with.
    """
    slowing = 1.0 - m.number(m.STEROL_SLOPE) * m.number(m.DISORDERED_STEROL)
    beside = _pure(m.number(m.DISORDERED_UNSATURATION), m.ORDERED_REFERENCE, slowing, slowing, slowing)[0]
    faster = math.exp(m.number(m.PER_UNSATURATED_CHAIN) * leaflet.unsaturation)
    at_25 = m.number(m.ORDERED_RATIO) * beside * faster * crowding
    warm = [_warmed(energy, leaflet.kelvin, m.ORDERED_REFERENCE) for energy in (m.ORDERED_ENERGY, *m.ORDERED_ENERGIES)]
    spread = m.number(m.ORDERED_SPREAD)
    value = min(at_25 * warm[0], fluid[0])
    low, high = at_25 * (1.0 - spread) * min(warm[1:]), at_25 * (1.0 + spread) * max(warm[1:])
    return value, min(low, value), max(min(high, fluid[2]), value)


def _room(leaflet: Leaflet, kelvin: float, sterol: float) -> float:
    """Free area (m2) for every two chains of the lipids of a leaflet beside this mole fraction of sterol."""
    parts = [(lipid(name), share) for name, share in by_chain_pairs(leaflet.lipids).items()]
    area = sum(share * part.fluid_area(kelvin) / part.chain_pairs for part, share in parts)
    taken = m.number(m.STEROL_OCCUPIES, "m^2") * sterol / (1.0 - sterol)
    return area - m.number(m.CLOSE_PACKED, "m^2") - taken


def _crowding(leaflet: Leaflet) -> float:
    """What sterol beyond the 30 % of the liquid-ordered phase at its least leaves of its diffusion, by free area."""
    rooms = [_room(leaflet, leaflet.kelvin, max(sterol, float(GEL_END))) for sterol in (leaflet.sterol, 0.0)]
    if leaflet.phases["lo"] == 0.0 or min(rooms) < _LEAST_ROOM:
        return 1.0
    return float(law.free_area(1.0, m.number(m.FREE_REQUIREMENT, "m^2"), *rooms))


def _free_area(leaflet: Leaflet) -> Range:
    """Diffusion in the liquid-disordered phase by free area: sterol takes room. Fitted."""
    free, reference = _room(leaflet, leaflet.kelvin, leaflet.sterol), _room(leaflet, m.REFERENCE_TEMPERATURE, 0.0)
    if min(free, reference) < _LEAST_ROOM:
        raise InputError(
            message("errors_bilayer-no-free-area-left-lipid"),
            where="free area",
            why=message("errors_bilayer-square-angstroms-temperature-sterol", free=f"{1e20 * free:.1f}"),
            hint='model="arrhenius"',
        )
    at_30 = _pure(leaflet.unsaturation, m.REFERENCE_TEMPERATURE, 1.0, 1.0, 1.0)[0]
    pushed = law.free_area(at_30, m.number(m.FREE_REQUIREMENT, "m^2"), free, reference)
    value = pushed * _warmed(m.FREE_ENERGY, leaflet.kelvin, m.REFERENCE_TEMPERATURE)
    spread = 1.0 + m.number(m.FREE_SPREAD)
    return value, value / spread, value * spread


def surface_viscosity(bilayer: Bilayer) -> Estimate:
    """Surface viscosity (viscosity times thickness) that discs in the bilayer feel, in nN s/m (1e-9 Pa s m).

    That of fluid bilayers at 25 degC, scaled as T/D of the lipids of this one against fluid POPC: an assumption that
    makes proteins slow down where lipids do. The range is that of methods. Provisional.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> f"{surface_viscosity(Bilayer('POPC', temperature='25 degC')).value.magnitude:.2f}"
    '0.32'
    """
    demand_bilayer(bilayer)
    reference = _pure(1.0, 298.15, 1.0, 1.0, 1.0)[0]
    speed = si(lipid_diffusion(bilayer).value, "m^2/s")
    scale = bilayer.kelvin / 298.15 * reference / speed
    numbers = (m.SURFACE_VISCOSITY, *m.SURFACE_VISCOSITIES)
    value, low, high = (with_unit(m.number(each, "Pa*s*m") * scale, "Pa*s*m", "nN*s/m") for each in numbers)
    return Estimate(value, low, high, "scaled", METHODS["scaled"], (), (VISCOSITY_SCALED,), True)


def protein_diffusion(
    bilayer: Bilayer,
    radius: Any,
    *,
    model: str = "petrov-schwille",
    surface_viscosity: Any = None,
    outside_viscosity: Any = None,
    inside_viscosity: Any = None,
    area_fraction: Any = 0.0,
    length: Any = None,
) -> Estimate:
    """Diffusion coefficient of a membrane-spanning disc (a protein, a domain) of ``radius``, in um^2/s.

    Parameters
    ----------
    bilayer, radius :
        the membrane, and the radius in its plane, e.g. ``"2 nm"``.
    model :
        ``"petrov-schwille"`` for every size; ``"saffman-delbrueck"``, refused beyond its limit (reduced radius 0.05);
        ``"inverse radius"``, D proportional to 1/a with a fitted ``length``.
    surface_viscosity :
        of the membrane, e.g. ``"0.5 nN s/m"``; by default ``surface_viscosity(bilayer)`` with its range.
    outside_viscosity, inside_viscosity :
        of the fluids on both sides; by default water at the temperature of the membrane. Cytosol is thicker.
    area_fraction :
        of the membrane that mobile obstacles of like size take up; to 0.2.
    length :
        for ``"inverse radius"`` only.

    Raises QuantityError, UnknownNameError, InputError.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> membrane = Bilayer("POPC", temperature="25 degC")
    >>> found = protein_diffusion(membrane, "2 nm", surface_viscosity="0.5 nN s/m")
    >>> f"{found.value.magnitude:.2f} {found.unit}"
    '3.32 µm²/s'
    """
    demand_bilayer(bilayer)
    if model not in PROTEIN_MODELS:
        raise UnknownNameError(message("thing-model-protein-diffusion"), model, PROTEIN_MODELS, where="model")
    a = positive(radius, "m", "radius", "2 nm")
    if a < _SMALLEST:
        raise InputError(
            message("errors_bilayer-radius-nm-below-atom", a=f"{1000000000.0 * a:.3g}"), where="radius", hint='"2 nm"'
        )
    if length is not None and model != "inverse radius":
        raise InputError(
            message("errors_bilayer-length-model-inverse-radius-only"),
            where="length",
            hint=message("errors_bilayer-not", model=f"{model!r}"),
        )
    reach = positive(m.GAMBIN_LENGTH if length is None else length, "m", "length", "9 nm")
    water = law.water_viscosity(bilayer.kelvin)
    outside, inside = (
        water if each is None else positive(each, "Pa*s", name, "0.9 mPa s")
        for each, name in ((outside_viscosity, "outside_viscosity"), (inside_viscosity, "inside_viscosity"))
    )
    crowd = _crowd(area_fraction)
    viscosities, assumed = _viscosities(bilayer, surface_viscosity)

    def speed(viscosity: float) -> float:
        epsilon = law.reduced_radius(a, viscosity, outside, inside)
        if model == "inverse radius":
            mobility = law.inverse_radius(a, reach)
        elif model == "saffman-delbrueck":
            mobility = law.saffman_delbrueck(epsilon)
        else:
            mobility = law.petrov_schwille(epsilon)
        return float(law.crowded(law.diffusion_coefficient(mobility, viscosity, bilayer.kelvin), crowd))

    most = law.reduced_radius(a, viscosities[1], outside, inside)
    if model == "saffman-delbrueck" and most >= law.SAFFMAN_LIMIT:
        raise InputError(
            message("errors_bilayer-reduced-radius-reaches", most=f"{most:.3g}"),
            where="saffman-delbrueck",
            why=message("errors_bilayer-law-holds-below-1-86-too", saffman_limit=f"{law.SAFFMAN_LIMIT:g}"),
            hint='model="petrov-schwille"',
        )
    remarks = [VISCOSITY_SCALED] if assumed else []
    if a < _CONTINUUM:
        remarks.append(SMALL)
    if inside_viscosity is None:
        remarks.append(WATERY)
    sources = {"petrov-schwille": (PETROV, SAFFMAN), "saffman-delbrueck": (SAFFMAN,), "inverse radius": (GAMBIN,)}
    span = (speed(viscosities[0]), speed(viscosities[2]), speed(viscosities[1]))
    return _estimate(
        span, model, sources[model], remarks, provisional=assumed or model == "inverse radius" or crowd > 0
    )


def _viscosities(bilayer: Bilayer, given: Any) -> tuple[Range, bool]:
    """Surface viscosity with its range, and whether it was assumed."""
    if given is not None:
        value = positive(given, "Pa*s*m", "surface_viscosity", "0.5 nN s/m")
        return (value, value, value), False
    found = surface_viscosity(bilayer)
    return (si(found.value, "Pa*s*m"), si(found.low, "Pa*s*m"), si(found.high, "Pa*s*m")), True


def _crowd(given: Any) -> float:
    fraction = si(given, "", "area_fraction")
    if not 0.0 <= fraction <= law.CROWDING_LIMIT:
        raise InputError(
            message(
                "errors_bilayer-area-fraction-obstacles-from-0",
                crowding_limit=f"{law.CROWDING_LIMIT:g}",
                fraction=f"{fraction:g}",
            ),
            where="area_fraction",
            why=message("errors_bilayer-beyond-linear-law-does-not-hold"),
        )
    return fraction


def _estimate(
    span: Range, method: str, sources: tuple[Reference, ...], remarks: Sequence[Text], provisional: bool = True
) -> Estimate:
    """An estimate of a diffusion coefficient from m2/s."""
    value, low, high = (with_unit(each, "m^2/s", "um^2/s") for each in span)
    return Estimate(value, low, high, method, METHODS[method], sources, tuple(remarks), bool(provisional))
