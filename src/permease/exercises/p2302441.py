"""How low the sodium-calcium exchanger can bring calcium, and what turns it round."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..calculate import static_head
from ..chemistry.solution import Solution
from ..constants import FARADAY, GAS
from ..library.transporters.ncx1 import NCX1
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment, Impermeant
from ..model.membrane import Membrane
from ..model.protocol import VoltageClamp
from ..physics.root import root
from ..solve.simulate import simulate
from .choice import Choice
from .curve import Curve
from .ended import ended
from .fixed import amounts, at_rest, carried, demand, temperature
from .lines import curve_of
from .number import Number
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .sides import sides
from .target import Setting, TargetState

BODY = 310.15
"""37 degC."""
RESTING = "0.1 uM"
DEPOLARISED = "20 mV"
COUNTS = (2, 3, 4)


def floor(given: Given, sodium: int = 3, voltage: float | None = None, inside: float | None = None) -> float:
    """Calcium inside (nM) at which ``sodium`` Na+ : 1 Ca2+ exchange stands still; ``voltage`` in mV, Na+ in mM."""
    head = static_head(
        "Ca",
        drivers={"Na": sodium},
        count=-1,
        inside={"Na": given.text("na_in") if inside is None else f"{inside!r} mM"},
        outside={"Na": given.text("na_out")},
        voltage=given.text("voltage") if voltage is None else f"{voltage!r} mV",
    )
    return 1e6 * float(given["ca_out"]) * head.ratio


def settled(given: Given, sodium: float) -> float:
    """Calcium (nM) after ten minutes of NCX1 alone in a clamped cell that holds ``sodium`` mM Na+."""
    cytosol = Compartment(
        "cytosol",
        "1 pL",
        {"Na": f"{sodium!r} mM", "K": "140 mM", "Ca": "1 uM"},
        held=("Na",),
        impermeant=[Impermeant("protein", "100 mM", charge=-1)],
        balance="protein",
    )
    bath = Bath("bath", Solution(Na=given.text("na_out"), K="5 mM", Ca=given.text("ca_out"), balance="Cl"))
    cell = Cell("exchanging cell", [Membrane("membrane", cytosol, bath, "500 um^2", transporters=[NCX1()])])
    run = simulate(cell, VoltageClamp("membrane", given.text("voltage"), "10 min"), points=5)
    return float(run.final.concentration("Ca").to("nM").magnitude)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The simulation with the student's Na+ inside."""
    return settled(given, settings["na_in"])


def reach_state(given: Given, state: Any) -> float:
    """Ca2+ (nM) of a state, or at the end of a run, where NCX1 alone has come to rest in this bath at this voltage."""
    found = ended(state)
    inside, _ = sides(found, "Ca")
    amounts(found, outside={"Na": given["na_out"], "Ca": given["ca_out"]})
    volts = float(found.voltage().to("mV").magnitude)
    demand(f"{found.cell.membranes[0].name}.voltage", volts, float(given["voltage"]), "mV")
    temperature(found, BODY)
    carried(found, "Ca", NCX1)
    at_rest(found, "Ca")
    return 1e6 * inside


def direction(given: Given, na_out: str, voltage: str) -> str:
    """Which way NCX1 carries Ca2+ in a cell with 100 nM: ``"out"`` or ``"in"``."""
    sides = {
        "inside": {"Na": given.text("na_in"), "Ca": RESTING},
        "outside": {"Na": na_out, "Ca": given.text("ca_out")},
    }
    return "out" if NCX1().turnover(**sides, voltage=voltage).magnitude > 0.0 else "in"


def solve(given: Given) -> Solved:
    """Static heads of the turnover, the rate law of NCX1 for directions."""
    ratio = float(given["na_in"]) / float(given["na_out"])
    u = 1e-3 * float(given["voltage"]) * FARADAY / (GAS * BODY)
    ca_out = 1e6 * float(given["ca_out"])
    floors = {n: floor(given, n) for n in (1, *COUNTS)}
    target = float(given["wanted"])
    needed = root(lambda na: floor(given, inside=na) - target, 5.0, 40.0)
    return Solved(
        answers={
            "a": floors[3],
            "b": direction(given, given.text("na_out"), DEPOLARISED),
            "c": direction(given, "1e-3 mM", given.text("voltage")),
            "d": {"na_in": needed},
        },
        slips={
            "a": {
                "no_voltage": floor(given, voltage=0.0),
                "voltage_sign": floor(given, voltage=-float(given["voltage"])),
                "two": floors[2],
                "one": floors[1],
                "charge": ca_out * ratio**3 * math.exp(3.0 * u),
                "upside": ca_out / ratio**3 * math.exp(u),
            }
        },
        shown={
            "floor1": shown(1e-6 * floors[1], "mM", 3),
            "floor2": shown(1e-3 * floors[2], "µM", 3),
            "floor3": shown(floors[3], "nM", 3),
            "floor4": shown(floors[4], "nM", 3),
            "flat": shown(floor(given, voltage=0.0) * 1e-3, "µM", 3),
        },
    )


def draw(asked: Asked) -> Curve:
    """The floor against voltage for two, three and four Na+."""
    volts = steps(-100, 40, 5)
    lines = {str(n): [floor(asked.given, n, v) for v in volts] for n in COUNTS}
    point = (float(asked.given["voltage"]), float(asked.solved.answers["a"]))
    return curve_of(asked, volts, lines, point=point, log_y=True)


EXERCISE = Exercise(
    id="2302441",
    section="secondary",
    model="permease.static_head, NCX1().turnover, permease.simulate",
    parameters=(
        Parameter("na_in", 10.0, "mM", steps(8, 15, 1)),
        Parameter("na_out", 140.0, "mM", steps(130, 150, 5)),
        Parameter("ca_out", 2.0, "mM", steps(1.4, 2.4, 0.2)),
        Parameter("voltage", -80.0, "mV", steps(-90, -60, 5)),
        Parameter("wanted", 100.0, "nM", steps(80, 140, 20)),
    ),
    parts=(
        Number("a", unit="nM", relative=0.02, slips=(
            "no_voltage", "voltage_sign", "two", "one", "charge", "upside", "thousand")),
        predict(Choice("b", options=("out", "none", "in"))),
        predict(Choice("c", options=("out", "none", "in"))),
        TargetState(
            "d", settings={"na_in": Setting("mM", 5.0, 40.0)}, reach=reach, reach_state=reach_state,
            target="wanted", unit="nM", relative=0.05
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-2", "curve-3", "curve-4"),
)  # fmt: skip
