"""Phosphorylation of a P-type pump: what it does at once, what stops it, and what a turn of the sodium pump costs.

Every right option comes out of the cycle; the reason of part a is fixed here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..calculate import free_energy, reversal_voltage
from ..kinetics.step import Constant
from ..library.transporters.nak_atpase_post_albers import NaKATPasePostAlbers
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise

FORMS = ("E1P", "E2P", "E1", "E2")
"""By the beginning of the names of states, the longer ones first."""
KIDNEY = {"Na": "50 mM", "MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM", "H": "6.31e-5 mM"}
"""Inside, beside K+: what the enzyme of the library is shown at, 24 degC."""


STOPS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "starved": {"inside": {"MgATP": "0 mM"}},
    "ouabain": {"outside": {"ouabain": "1 mM"}},
    "vanadate": {"inside": {"vanadate": "0.1 mM"}},
}
"""The three runs of part f: what each changes."""


def around(given: Given, potassium: float, stop: str = "") -> dict[str, Any]:
    """What the pump is shown, with so much K+ outside (mM), and what one of ``STOPS`` changes."""
    changed = STOPS.get(stop, {})
    return {
        "inside": {**KIDNEY, "K": given.text("k_in"), **changed.get("inside", {})},
        "outside": {"Na": given.text("na_out"), "K": f"{potassium!r} mM", **changed.get("outside", {})},
        "voltage": "0 mV",
        "temperature": "24 degC",
    }


def forms(given: Given, potassium: float, stop: str = "") -> dict[str, float]:
    """The share of the pumps in every form, with so much K+ outside (mM)."""
    found = NaKATPasePostAlbers().occupancy(**around(given, potassium, stop))
    table = dict.fromkeys(FORMS, 0.0)
    for state, share in found.items():
        table[next(form for form in FORMS if state.startswith(form))] += share
    return table


def turning(given: Given, potassium: float) -> float:
    """Turns per second at the same place."""
    return float(NaKATPasePostAlbers().turnover(**around(given, potassium)).magnitude)


def faces(form: str) -> set[str]:
    """The sides from which Na+ and K+ reach the states whose names begin with ``form``."""
    found: set[str] = set()
    for each in NaKATPasePostAlbers().cycle.steps:
        if each.left.startswith(form) and each.right.startswith(form):
            moved = (*each.arrow.consumed, *each.arrow.produced)
            found |= {side for (name, side), _ in moved if name in ("Na", "K")}
    return found


def holding() -> dict[str, float]:
    """Dissociation constants (mM) of Na+: of the last site of E1 inside, and of one of the two of E2P outside."""
    table = {(each.left, each.right): each for each in NaKATPasePostAlbers().cycle.steps}
    inside, outside = table["E1Na2_ATP", "E1Na3_ATP"], table["E2PNa", "E2P"]
    return {"E1": _number(inside.reverse), "E2P": 2.0 * _number(outside.forward) / _number(outside.reverse)}


def _number(constant: Constant | None) -> float:
    return math.nan if constant is None else float(constant.value)


def work(given: Given, voltage: str) -> tuple[float, float]:
    """What 3 Na+ going out and 2 K+ coming in cost (kJ/mol of turns)."""
    na = free_energy("Na", inside=given.text("na_in"), outside=given.text("na_out"), voltage=voltage)
    k = free_energy("K", inside=given.text("k_in"), outside=given.text("k_out"), voltage=voltage)
    return -3.0 * float(na.total.magnitude), 2.0 * float(k.total.magnitude)


def stall(given: Given, turnover: dict[str, float]) -> float:
    """The potential (mV) at which a turnover with one ATP stands still."""
    inside, outside = ({ion: given.text(f"{ion.lower()}_{side}") for ion in turnover} for side in ("in", "out"))
    found = reversal_voltage(turnover, inside=inside, outside=outside, fuel=given.text("atp"))
    return float(found.to("mV").magnitude)


def solve(given: Given) -> Solved:
    """The full Post-Albers cycle for forms and faces, thermodynamics for the cost."""
    volts = float(given["voltage"])
    sodium, potassium = work(given, given.text("voltage"))
    flat, turned = sum(work(given, "0 mV")), sum(work(given, f"{-volts!r} mV"))
    bare = forms(given, 0.0)
    stopped = {stop: forms(given, float(given["k_out"]), stop) for stop in STOPS}
    most = {f"{stop}-{max(found, key=lambda form: found[form]).lower()}" for stop, found in stopped.items()}
    held = holding()
    turned_over = faces("E1") == {"in"} and faces("E2P") == {"out"}
    true = [name for name, holds in (
        ("e1-in", faces("E1") == {"in"}),
        ("e1-tight", held["E1"] < held["E2P"]),
        ("e2-in", faces("E2P") == {"in"}),
        ("e2-tight", held["E2P"] < held["E1"]),
        ("e2-out", faces("E2P") == {"out"}),
    ) if holds]  # fmt: skip
    energy = float(given["atp"])
    return Solved(
        answers={
            "a": ("shape" if turned_over else "pushes", "bond"),
            "b": max(bare, key=lambda form: bare[form]),
            "c": tuple(true),
            "d": sodium + potassium,
            "e": stall(given, {"Na": -3, "K": 2}),
            "f": tuple(each for each in STANDING if each in most),
        },
        slips={
            "d": {
                "sodium_only": sodium,
                "no_voltage": flat,
                "voltage_sign": turned,
                "one_each": sodium / 3.0 + potassium / 2.0,
                "potassium_sign": sodium - potassium,
            },
            "e": {"sodium_alone": stall(given, {"Na": -3}), "distance": stall(given, {"Na": -3, "K": 2}) - volts},
        },
        shown={
            "work": neat(sodium + potassium, "kJ/mol"),
            "share": neat(100.0 * (sodium + potassium) / -energy, "%", 2),
            "stall": neat(stall(given, {"Na": -3, "K": 2}), "mV"),
            "e2p_bare": neat(100.0 * bare["E2P"], "%", 2),
            "e2p": neat(100.0 * forms(given, float(given["k_out"]))["E2P"], "%", 2),
            "starved": neat(100.0 * stopped["starved"]["E2"], "%", 2),
            "steroid": neat(100.0 * stopped["ouabain"]["E2P"], "%", 2),
            "mimic": neat(100.0 * stopped["vanadate"]["E2"], "%", 2),
            "turns": neat(turning(given, float(given["k_out"]))),
            "tight": neat(held["E1"], "mM", 2),
            "loose": neat(held["E2P"], "mM", 2),
        },
    )


def draw(asked: Asked) -> Curve:
    """The four forms against K+ outside."""
    x = [10.0 ** (-2.0 + 0.2 * i) for i in range(21)]
    found = [forms(asked.given, each) for each in x]
    lines = {form: [each[form] for each in found] for form in ("E1", "E1P", "E2P", "E2")}
    return curve_of(asked, x, lines, log_x=True)


STANDING = ("starved-e1p", "starved-e2", "ouabain-e2p", "ouabain-e1", "vanadate-e2", "vanadate-e2p")
EXERCISE = Exercise(
    id="2302444",
    section="primary",
    model="NaKATPasePostAlbers().occupancy, permease.free_energy, permease.reversal_voltage",
    parameters=(
        Parameter("na_in", 10.0, "mM", steps(8, 16, 1)),
        Parameter("na_out", 140.0, "mM", steps(135, 150, 5)),
        Parameter("k_in", 140.0, "mM", steps(120, 150, 5)),
        Parameter("k_out", 5.0, "mM", steps(3.5, 6, 0.5)),
        Parameter("voltage", -70.0, "mV", steps(-70, -50, 5)),
        Parameter("atp", -55.0, "kJ/mol", (-52.0, -54.0, -56.0, -58.0, -60.0)),
    ),
    parts=(
        Choice("a", options=("heat", "pushes", "shape", "potential"), reasons=("warmth", "bond", "charge")),
        predict(Choice("b", options=FORMS)),
        Choice("c", options=("e1-in", "e2-in", "e1-tight", "e2-tight", "e2-out"), several=True),
        Number(
            "d", unit="kJ/mol", relative=0.01,
            slips=("sodium_only", "no_voltage", "voltage_sign", "one_each", "potassium_sign", "sign"),
        ),
        Number("e", unit="mV", relative=0.01, slips=("sodium_alone", "distance", "sign", "thousand")),
        predict(Choice("f", options=STANDING, several=True)),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-E1", "curve-E1P", "curve-E2P", "curve-E2"),
)  # fmt: skip
