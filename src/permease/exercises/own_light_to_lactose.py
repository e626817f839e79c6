"""An exercise of our own: bacteriorhodopsin makes a proton-motive force, LacY spends it on lactose."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..calculate import proton_motive_force, static_head
from ..constants import FARADAY, GAS
from ..library.transporters.bacteriorhodopsin import Bacteriorhodopsin
from ..library.transporters.lacy import LacY
from ..model.bath import Bath
from ..physics.root import root
from .choice import Choice
from .curve import Curve
from .ended import ended
from .fixed import at_rest, carried, demand, temperature
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .sides import lacks, ratio
from .target import Setting, TargetState

HEAT = "37 degC"
KELVIN = 310.15
"""37 degC."""


def protons(acidity: float) -> str:
    """The concentration of H+ at a pH."""
    return f"{10.0 ** (3.0 - acidity)!r} mM"


def force(given: Given, voltage: float | None = None) -> float:
    """The proton-motive force (mV); negative drives H+ inward."""
    volts = given.text("voltage") if voltage is None else f"{voltage!r} mV"
    found = proton_motive_force(voltage=volts, pH_inside=given["ph_in"], pH_outside=given["ph_out"], temperature=HEAT)
    return float(found.magnitude)


def ideal(given: Given, voltage: float | None = None, flat: bool = False) -> float:
    """The most that one H+ per lactose can accumulate; ``flat`` without the pH difference."""
    inner = float(given["ph_out"] if flat else given["ph_in"])
    return static_head(
        "lactose",
        drivers={"H": 1},
        inside={"H": protons(inner)},
        outside={"H": protons(float(given["ph_out"]))},
        voltage=given.text("voltage") if voltage is None else f"{voltage!r} mV",
        temperature=HEAT,
    ).ratio


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The ratio at which LacY stands still at the student's voltage."""
    return LacY().static_head(
        "lactose",
        inside={"H": protons(float(given["ph_in"]))},
        outside={"H": protons(float(given["ph_out"])), "lactose": "1 mM"},
        voltage=f"{settings['voltage']!r} mV",
        temperature=HEAT,
    )


def reach_state(given: Given, state: Any) -> float:
    """Lactose inside over outside in a state, or at the end of a run, at which LacY stands still with this pH."""
    found = ended(state)
    membrane = found.cell.membranes[0]
    for place, wanted in ((membrane.inside, given["ph_in"]), (membrane.outside, given["ph_out"])):
        free = (
            place.solution.concentrations.get("H") if isinstance(place, Bath) else found.values.get(f"{place.name}.H")
        )
        if not free:
            raise lacks(f"{place.name}.pH", f"pH={wanted}")
        demand(f"{place.name}.pH", 3.0 - math.log10(free), float(wanted), relative=0.0, absolute=0.02)
    temperature(found, KELVIN)
    carried(found, "lactose", LacY)
    at_rest(found, "lactose")
    return ratio(found, "lactose")


def uptake(given: Given, voltage: str, ph_in: float) -> float:
    """Lactose taken up by one LacY (1/s) with 1 mM outside and 100 mM inside."""
    found = LacY().flux(
        inside={"H": protons(ph_in), "lactose": "100 mM"},
        outside={"H": protons(float(given["ph_out"])), "lactose": "1 mM"},
        voltage=voltage,
        temperature=HEAT,
    )
    return -float(found["lactose"].magnitude)


def solve(given: Given) -> Solved:
    """Forces, static heads, and the share of a photon's energy that ends in the force."""
    volts, inner, outer = float(given["voltage"]), float(given["ph_in"]), float(given["ph_out"])
    sides: dict[str, Any] = {"inside": {"pH": inner}, "outside": {"pH": outer}, "temperature": HEAT}
    pump = Bacteriorhodopsin()
    share = float(pump.energy_efficiency(**sides, voltage=given.text("voltage")))
    total, chemical = force(given), force(given, 0.0)
    after = uptake(given, "0 mV", outer)
    photon = float(pump.source_of_light.photon_energy) * 1e-3
    stored = -1e-6 * FARADAY * total
    wanted = math.log(float(given["wanted"]))
    return Solved(
        answers={
            "a": total,
            "b": ideal(given),
            "c": share,
            "d": "out" if after < 0.0 else "in",
            "e": {"voltage": root(lambda v: math.log(reach(given, {"voltage": v})) - wanted, -240.0, 0.0)},
        },
        slips={
            "a": {"acid_sign": volts - chemical, "voltage_only": volts, "acid_only": chemical},
            "b": {
                "voltage_only": ideal(given, flat=True),
                "acid_only": ideal(given, 0.0),
                "twice": ideal(given) ** 2,
            },
            "c": {"no_yield": stored / photon, "all": float(pump.quantum_yield.quantity.magnitude)},
        },
        shown={
            "decade": neat(1e3 * math.log(10.0) * GAS * KELVIN / FARADAY, "mV", 4),
            "photon": neat(photon, "kJ/mol", 4),
            "stored": neat(stored, "kJ/mol"),
            "yield": neat(float(pump.quantum_yield.quantity.magnitude)),
            "force": neat(total, "mV"),
            "ratio": neat(ideal(given)),
            "share": neat(100.0 * share, "%", 2),
            "lost": neat(-after, digits=2),
        },
    )


def draw(asked: Asked) -> Curve:
    """Accumulation against voltage, with and without the pH difference."""
    given, volts = asked.given, steps(-200, 0, 10)
    lines = {
        "both": [ideal(given, v) for v in volts],
        "flat": [ideal(given, v, flat=True) for v in volts],
    }
    point = (float(given["voltage"]), float(asked.solved.answers["b"]))
    return curve_of(asked, volts, lines, point=point, log_y=True)


EXERCISE = Exercise(
    id="light_to_lactose",
    section="secondary",
    model="permease.proton_motive_force, permease.static_head, LacY, Bacteriorhodopsin().energy_efficiency",
    parameters=(
        Parameter("voltage", -140.0, "mV", steps(-160, -100, 10)),
        Parameter("ph_in", 7.6, "", (7.4, 7.5, 7.7, 7.8)),
        Parameter("ph_out", 7.0, "", (6.6, 6.8, 7.0)),
        Parameter("wanted", 200.0, "", (100.0, 150.0, 200.0, 300.0)),
    ),
    parts=(
        Number("a", unit="mV", relative=0.01, slips=("acid_sign", "voltage_only", "acid_only", "sign")),
        Number("b", relative=0.05, slips=("voltage_only", "acid_only", "twice", "inverted")),
        Number("c", relative=0.03, slips=("no_yield", "all", "percent")),
        predict(Choice("d", options=("in", "none", "out"))),
        TargetState(
            "e",
            settings={"voltage": Setting("mV", -240.0, 0.0)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            relative=0.05,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-both", "curve-flat"),
)
