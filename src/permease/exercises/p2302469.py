"""Problem 2302469: the two forces on a cation that is rare inside a negative cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..calculate.electrical import nernst
from ..calculate.energy import FreeEnergy, free_energy
from ..chemistry.species import species
from .choice import Choice
from .curve import Curve
from .ended import ended
from .fixed import amounts, needs, temperature
from .lines import curve_of
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .problem import Exercise
from .sides import side
from .target import Setting, TargetState


def energy(given: Given, millivolts: float) -> FreeEnergy:
    """Free energy of bringing the cation in at a voltage."""
    return free_energy(
        charge=1, inside=given.text("inside"), outside=given.text("outside"), voltage=f"{millivolts!r} mV",
        temperature=given.text("temperature"),
    )  # fmt: skip


def reach(given: Given, settings: Mapping[str, float]) -> Any:
    """The whole free energy at the student's voltage."""
    return energy(given, settings["voltage"]).total


def reach_state(given: Given, state: Any) -> Any:
    """The whole free energy at the voltage of a state, or of the end of a run, that holds such a cation."""
    found = ended(state, settle=True)
    inner = found.cell.membranes[0].inside
    ions = [name for name in getattr(inner, "contents", {}) if species(name).charge == 1]
    if not ions:
        raise needs(state, f'Compartment("cytosol", "1 pL", {{"Na": "{given.text("inside")}"}})')
    cation = min(ions, key=lambda name: abs(side(found, inner, name) - float(given["inside"])))
    amounts(found, inside={cation: given["inside"]}, outside={cation: given["outside"]})
    temperature(found, float(given["temperature"]))
    return energy(given, float(found.voltage().to("mV").magnitude)).total


def solve(given: Given) -> Solved:
    """The two parts of the free energy, their sum, and the voltage at which it vanishes."""
    found = energy(given, given["voltage"])
    chemical, electrical = typical(found.chemical, "kJ/mol"), typical(found.electrical, "kJ/mol")
    rest = nernst(
        charge=1, inside=given.text("inside"), outside=given.text("outside"), temperature=given.text("temperature")
    )
    ways = {(True, True): "both-in", (True, False): "chemical-in", (False, True): "electrical-in"}
    return Solved(
        answers={
            "a": found.chemical, "b": found.electrical, "c": found.total,
            "d": ways.get((chemical < 0.0, electrical < 0.0), "both-out"), "e": {"voltage": rest},
        },
        slips={
            "c": {
                "difference": chemical - electrical, "taken": electrical - chemical, "chemical": chemical,
                "electrical": electrical,
            }
        },
        shown={
            "chemical": shown(chemical, "kJ/mol", 4), "electrical": shown(electrical, "kJ/mol", 4),
            "total": shown(chemical + electrical, "kJ/mol", 4), "rest": shown(typical(rest, "mV"), "mV", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """The free energy and its parts against the voltage."""
    x = np.linspace(-100.0, 100.0, 41)
    found = [energy(asked.given, float(v)) for v in x]
    lines = {name: [typical(getattr(each, name), "kJ/mol") for each in found] for name in ("total", "chemical")}
    point = (asked.given["voltage"], typical(asked.solved.answers["c"], "kJ/mol"))
    return curve_of(asked, x.tolist(), lines, point=point)


EXERCISE = Exercise(
    id="2302469",
    section="energetics",
    model="permease.free_energy, permease.nernst",
    parameters=(
        Parameter("outside", 140.0, "mM", steps(100.0, 160.0, 5.0)),
        Parameter("inside", 12.0, "mM", steps(5.0, 20.0, 1.0)),
        Parameter("voltage", -65.0, "mV", steps(-90.0, -40.0, 5.0)),
        Parameter("temperature", 298.15, "K", (293.15, 298.15, 303.15, 310.15)),
        Parameter("balance", 0.0, "kJ/mol"),
    ),
    parts=(
        Number("a", unit="kJ/mol", relative=0.005, slips=("sign", "log10", "thousand")),
        Number("b", unit="kJ/mol", relative=0.005, slips=("sign", "thousand")),
        Number(
            "c",
            unit="kJ/mol",
            relative=0.005,
            slips=("sign", "difference", "taken", "chemical", "electrical", "thousand"),
        ),
        Choice("d", options=("both-out", "electrical-in", "both-in", "chemical-in")),
        TargetState(
            "e",
            settings={"voltage": Setting("mV", -150.0, 150.0)},
            reach=reach,
            reach_state=reach_state,
            target="balance",
            unit="kJ/mol",
            absolute=0.05,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-total", "curve-chemical"),
)
