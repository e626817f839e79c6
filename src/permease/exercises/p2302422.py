"""Pump and leak: what it costs to keep a cell as it is, and what happens when the pump stops."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from ..calculate import nernst
from ..chemistry.solution import Solution
from ..constants import FARADAY, GAS
from ..library.transporters.constant_pump import ConstantPump
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment, Impermeant
from ..model.leak import Leak
from ..model.membrane import Membrane
from ..physics.pump_leak import PumpLeakRest, pump_leak_rest
from ..physics.root import root
from ..solve.result import Result
from ..solve.simulate import simulate
from ..solve.steady_state import steady_state
from .choice import Choice
from .curve import Curve
from .ended import ended
from .fixed import amounts, at_rest, conductance, demand, temperature
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .sides import side
from .target import Setting, TargetState

RATIO = 50.0
"""Pump current over Na+ conductance (mV) of the textbook's cell."""
KELVIN = 25.69e-3 * FARADAY / GAS
"""RT/F = 25.69 mV (Kay and Blaustein 2019)."""
OUTSIDE = {"Na": 147.0, "K": 3.0, "Cl": 150.0}
POTASSIUM, CHLORIDE = 3.0, 2.0
"""Conductances (S/m2) of the K+ and Cl- leaks: 0.3 and 0.2 mS/cm2."""
AREA = 800e-12
PMOL = 1e8
"""pmol/cm2/s in one mol/m2/s."""
STOPPED = "2 h"


def rest(pump: float, sodium: float) -> PumpLeakRest:
    """The closed form, for a pump current (uA/cm2) and a Na+ conductance (mS/cm2)."""
    return pump_leak_rest(
        pump_current=1e-2 * pump,
        sodium_conductance=10.0 * sodium,
        potassium_conductance=POTASSIUM,
        chloride_conductance=CHLORIDE,
        impermeant_charge=-1.0,
        sodium_outside=OUTSIDE["Na"],
        potassium_outside=OUTSIDE["K"],
        chloride_outside=OUTSIDE["Cl"],
        osmolarity=sum(OUTSIDE.values()),
        temperature=KELVIN,
    )


def cell(pump: float, sodium: float, start: PumpLeakRest) -> Cell:
    """The cell with its pump and leaks, holding what ``start`` says."""
    leaks = [
        Leak(ion, conductance=f"{g!r} S/m^2") for ion, g in (("Na", 10.0 * sodium), ("K", POTASSIUM), ("Cl", CHLORIDE))
    ]
    pumps = [ConstantPump(scale=f"{1e-2 * pump / FARADAY!r} mol/m^2/s")] if pump > 0.0 else []
    cytosol = Compartment(
        "cytosol",
        volume="2 pL",
        contents={"Na": f"{start.sodium!r} mM", "K": f"{start.potassium!r} mM", "Cl": f"{start.chloride!r} mM"},
        balance="X",
        impermeant=[Impermeant("X", "100 mM", charge=-1)],
    )
    membrane = Membrane(
        "membrane",
        inside=cytosol,
        outside=Bath("bath", Solution({ion: f"{amount} mM" for ion, amount in OUTSIDE.items()})),
        area=f"{AREA!r} m^2",
        water_permeability="1e-2 cm/s",
        transporters=[*pumps, *leaks],
    )
    return Cell("pump-leak cell", [membrane], temperature=f"{KELVIN!r} K")


def sodium_of(given: Given) -> float:
    """The Na+ conductance (mS/cm2), to three digits as the question shows it."""
    return float(f"{given['pump'] / given['ratio']:.3g}")


@functools.cache
def fluxes(pump: float, sodium: float) -> dict[str, float]:
    """Of the cell at rest: ``leak`` of Na+ inward, ``pumped`` K+ inward, ``ATP`` (pmol/cm2/s) and ``Na`` (mM)."""
    found = steady_state(cell(pump, sodium, rest(pump, sodium)))
    area = found.cell.membranes[0].area
    per_area = PMOL / area
    return {
        "leak": -per_area * float(found.values["rate.membrane.Na_leak"]),
        "pumped": 2.0 * per_area * float(found.values["rate.membrane.ConstantPump"]),
        "ATP": per_area * float(found.atp.to("mol/s").magnitude),
        "Na": float(found.concentration("Na").to("mM").magnitude),
    }


@functools.cache
def run_down(pump: float, sodium: float) -> Result:
    """The cell from its rest on, without the pump."""
    return simulate(cell(0.0, sodium, rest(pump, sodium)), duration=STOPPED, points=60)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """Na+ (mM) at rest with the student's pump current."""
    return fluxes(settings["pump"], sodium_of(given))["Na"]


def reach_state(given: Given, state: Any) -> float:
    """Na+ (mM) of a cell at rest, of a state at rest, or at the end of a run that came to rest, with these leaks."""
    found = ended(state, settle=True)
    membrane = found.cell.membranes[0]
    amounts(found, outside=OUTSIDE)
    temperature(found, KELVIN)
    for ion, wanted in (("Na", 10.0 * sodium_of(given)), ("K", POTASSIUM), ("Cl", CHLORIDE)):
        demand(f"{membrane.name}.{ion}_leak.conductance", 0.1 * conductance(found, ion), 0.1 * wanted, "mS/cm^2")
    at_rest(found, "Na", "K")
    return side(found, membrane.inside, "Na")


def changes(run: Result) -> tuple[str, ...]:
    """What changed in the run, in the words of part d."""
    first, last = run.at("1 s"), run.final
    sodium, potassium = (last.concentration(ion) - first.concentration(ion) for ion in ("Na", "K"))
    return (
        "sodium-rises" if sodium.magnitude > 0.0 else "sodium-falls",
        "depolarises" if last.voltage() > first.voltage() else "hyperpolarises",
        "swells" if last.volume() > first.volume() else "shrinks",
        *(("potassium-rises",) if potassium.magnitude > 0.0 else ()),
    )


def solve(given: Given) -> Solved:
    """The resting cell, and its run-down."""
    pump, sodium = float(given["pump"]), sodium_of(given)
    state, found, run = rest(pump, sodium), fluxes(pump, sodium), run_down(pump, sodium)
    e_na = float(
        nernst("Na", inside=f"{state.sodium!r} mM", outside=f"{OUTSIDE['Na']} mM", temperature=f"{KELVIN!r} K")
        .to("mV")
        .magnitude
    )
    volts = 1e3 * state.voltage
    per_mV = 10.0 * sodium * 1e-3 / FARADAY * PMOL
    needed = root(lambda p: rest(p, sodium).sodium - given["wanted"], 0.1, 3.0)
    last = run.final
    return Solved(
        answers={
            "a": found["leak"],
            "b": found["ATP"],
            "c": found["pumped"],
            "d": changes(run),
            "e": {"pump": needed},
        },
        slips={
            "a": {
                "voltage_only": per_mV * abs(volts),
                "gradient_only": per_mV * e_na,
                "added": per_mV * abs(volts + e_na),
            },
            "b": {"each": found["leak"], "times": 3.0 * found["leak"], "half": 0.5 * found["leak"]},
            "c": {"same": found["leak"], "upside": 1.5 * found["leak"], "one": found["ATP"]},
        },
        shown={
            "sodium": neat(sodium, "mS/cm^2"),
            "voltage": neat(volts, "mV", 4),
            "na": neat(state.sodium, "mM", 4),
            "e_na": neat(e_na, "mV"),
            "leak": neat(found["leak"]),
            "atp": neat(found["ATP"]),
            "pumped": neat(found["pumped"]),
            "na_later": neat(last.concentration("Na").to("mM").magnitude, "mM"),
            "k_later": neat(last.concentration("K").to("mM").magnitude, "mM"),
            "v_later": neat(last.voltage().to("mV").magnitude, "mV"),
            "times": neat(float((last.volume() / run.at("1 s").volume()).to("").magnitude)),
        },
    )


def draw(asked: Asked) -> Curve:
    """Na+ and K+ in the cell after the pump stops."""
    run = run_down(float(asked.given["pump"]), sodium_of(asked.given))
    minutes = [float(t) / 60.0 for t in run.times]
    lines = {ion: [_inside(run, ion, t) for t in minutes] for ion in ("Na", "K")}
    return curve_of(asked, minutes, lines)


def _inside(run: Result, ion: str, minutes: float) -> float:
    return float(run.at(f"{minutes!r} min").concentration(ion).to("mM").magnitude)


EXERCISE = Exercise(
    id="2302422",
    section="primary",
    model="permease.steady_state, permease.simulate, ConstantPump, Leak",
    parameters=(
        Parameter("pump", 0.5, "uA/cm^2", steps(0.3, 0.8, 0.02)),
        Parameter("ratio", RATIO, "mV", steps(49.0, 57.0, 1.0)),
        Parameter("wanted", 30.0, "mM", (22.0, 24.0, 26.0, 28.0, 30.0)),
    ),
    parts=(
        Number(
            "a", unit="pmol/cm^2/s", relative=0.03, slips=("voltage_only", "gradient_only", "added", "sign", "thousand")
        ),
        Number("b", unit="pmol/cm^2/s", relative=0.03, slips=("each", "times", "half", "thousand")),
        Number("c", unit="pmol/cm^2/s", relative=0.03, slips=("same", "upside", "one", "sign", "thousand")),
        predict(
            Choice(
                "d",
                options=("sodium-rises", "potassium-rises", "hyperpolarises", "depolarises", "shrinks", "swells"),
                several=True,
            )
        ),
        TargetState(
            "e", settings={"pump": Setting("uA/cm^2", 0.15, 2.0)}, reach=reach, reach_state=reach_state,
            target="wanted", unit="mM",
            relative=0.03,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-Na", "curve-K"),
)  # fmt: skip
