"""Area and thickness of a leaflet: areas of one data set (SDP), volumes that are conserved, thickness from both.

A D_C = V_L - V_HL and A D_B/2 = V_L hold exactly: the volume of the chains is known, the area is computed, the
thickness follows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import InputError
from ..physics.chain_order import LEAST_ORDER, mean_torque_area
from ..sources import Sourced, derived, provisional
from ..text import message
from .lipid import Lipid, lipid, si_value
from .order import fluid_order, held_below, phase_order, towards_full
from .references import KUCERKA_2008, NAGLE_2000

GEL_AREA = NAGLE_2000.value("47.9 Å^2", where="Table 1 of the reprint", conditions="DPPC gel, 20 degC")
GEL_DENSITY = derived(
    "0.924",
    "chains of DPPC in the gel at 20 degC, 47.9 Å2 × 47.8 Å/2 - 331 Å3, over those of the fluid at 30 degC, 880.6 Å3",
)
HEAD_VOLUMES: dict[str, Sourced] = {
    "PC": KUCERKA_2008.value("331 Å^3", note="volume of the head with the glycerol"),
    "PE": provisional("252 Å^3", note="recalled"),
    "PG": provisional("291 Å^3", note="recalled"),
    "PS": provisional("278 Å^3", note="recalled"),
    "PA": provisional("220 Å^3", note="guessed from PE without its ethanolamine"),
    "PI": provisional("370 Å^3", note="guessed from PG and the size of the ring"),
    "CL": provisional("490 Å^3", note="recalled"),
    "SM": provisional("274 Å^3", note="recalled"),
    "glycosyl": provisional("280 Å^3", note="guessed from SM"),
}
"""Volume of each head group, outside the hydrocarbon core."""
STEROL_AREA = provisional("38 Å^2", note="bare area of cholesterol, 37 to 39")
STEROL_VOLUME = provisional("630 Å^3", note="recalled; counted to the hydrocarbon core")


@dataclass(frozen=True, slots=True)
class Geometry:
    """Areas and volumes of a leaflet, per lipid that is not a sterol, in SI units.

    ``lipid_area`` is what that lipid takes for itself, ``membrane_area`` with the sterol beside it; ``core_volume`` is
    the volume of the hydrocarbon core that goes with it, ``lipid_volume`` the same with the heads.
    """

    lipid_area: float
    membrane_area: float
    core_volume: float
    lipid_volume: float

    @property
    def core(self) -> float:
        """Thickness D_C of the hydrocarbon of the leaflet (m)."""
        return self.core_volume / self.membrane_area

    @property
    def luzzati(self) -> float:
        """Luzzati thickness of the leaflet (m), D_B/2: the volume without water over the area."""
        return self.lipid_volume / self.membrane_area


def phase_areas(entry: Lipid, kelvin: float, sterol: float) -> dict[str, float]:
    """Area (m2) of a lipid in each phase: measured in the fluid, scaled by the mean torque where sterol orders it."""
    bare = max(fluid_order(entry, kelvin), LEAST_ORDER)
    orders = phase_order(entry, kelvin, sterol)
    fluid = entry.fluid_area(kelvin)

    def condensed(order: float) -> float:
        return float(fluid * mean_torque_area(max(order, LEAST_ORDER)) / mean_torque_area(bare))

    ordered = condensed(orders["lo"]) if entry.unsaturated < 2 else fluid
    return {"gel": si_value(GEL_AREA, "m^2") * entry.chain_pairs, "ld": condensed(orders["ld"]), "lo": ordered}


def core_volumes(entry: Lipid, kelvin: float, sterol: float) -> dict[str, float]:
    """Volume (m3) of the chains of a lipid in each phase: A D_C of the fluid data, denser in the gel.

    Liquid-ordered chains that have reached the order of the gel contract no further.
    """

    def fluid(at: float) -> float:
        return entry.fluid_area(at) * entry.fluid_thickness(at) / 2.0

    held = fluid(max(kelvin, held_below(entry))) if entry.unsaturated < 2 else fluid(kelvin)
    beyond = towards_full(sterol)
    ordered = (1.0 - beyond) * held + beyond * fluid(kelvin)
    return {"gel": float(GEL_DENSITY) * fluid(303.15), "ld": fluid(kelvin), "lo": ordered}


def phase_fractions(
    phospholipids: Mapping[str, float], kelvin: float, sterol: float, table: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """Fractions of the area of a leaflet that its phases cover, adding up to one; ``table`` as for ``geometry``.

    The sterol lies with the fluid phases, over which it is spread evenly; where all is gel, there.
    """
    areas = {"gel": 0.0, "ld": 0.0, "lo": 0.0}
    amounts = dict(areas)
    for name, fraction in phospholipids.items():
        own = phase_areas(lipid(name), kelvin, sterol)
        for phase, share in table[name].items():
            areas[phase] += fraction * share * own[phase]
            amounts[phase] += fraction * share
    fluid = amounts["ld"] + amounts["lo"]
    beside = sterol / (1.0 - sterol) * si_value(STEROL_AREA, "m^2")
    for phase in ("ld", "lo") if fluid > 0.0 else ():
        areas[phase] += beside * amounts[phase] / fluid
    total = sum(areas.values())
    return {phase: area / total for phase, area in areas.items()}


def geometry(
    phospholipids: Mapping[str, float], kelvin: float, sterol: float, table: Mapping[str, Mapping[str, float]]
) -> Geometry:
    """Areas and volumes of a leaflet whose lipids are shared among the phases as in ``table``."""
    area = core = heads = 0.0
    for name, fraction in phospholipids.items():
        entry = lipid(name)
        areas, volumes = phase_areas(entry, kelvin, sterol), core_volumes(entry, kelvin, sterol)
        area += fraction * sum(share * areas[phase] for phase, share in table[name].items())
        core += fraction * sum(share * volumes[phase] for phase, share in table[name].items())
        heads += fraction * si_value(HEAD_VOLUMES[entry.head], "m^3")
    if area <= 0.0 or core <= 0.0:
        raise InputError(
            message("errors_bilayer-laws-area-thickness-do-not", kelvin=f"{kelvin:g}"), where="temperature"
        )
    ratio = sterol / (1.0 - sterol)
    total = core + ratio * si_value(STEROL_VOLUME, "m^3")
    return Geometry(area, area + ratio * si_value(STEROL_AREA, "m^2"), total, total + heads)
