"""GLUT1, a uniporter: which way glucose goes, and how fast.

Every right option and reason comes out of the model: GLUT1 moves no ATP, and its flux turns with the gradient.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..instruments.transport import uptake
from ..library.transporters.glut1 import GLUT1
from ..physics.root import root
from .choice import Choice
from .curve import Curve
from .ended import ended
from .fixed import amounts
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .sides import sides
from .target import Setting, TargetState

HEAT = "20 degC"
STILL = 0.02
"""Net flux (1/s) that counts as none."""


def entry(outside: float, inside: float) -> float:
    """Glucose that one GLUT1 takes in, net (1/s); concentrations in mM."""
    found = GLUT1().flux(inside={"glucose": f"{inside!r} mM"}, outside={"glucose": f"{outside!r} mM"}, temperature=HEAT)
    return 0.0 - float(found["glucose"].magnitude)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The net flux with the student's glucose inside."""
    return entry(float(given["outside"]), settings["inside"])


def reach_state(given: Given, state: Any) -> float:
    """The net flux of one GLUT1 between the two sides of a state, or of the end of a run, in this blood."""
    inside, outside = sides(state, "glucose")
    amounts(ended(state), outside={"glucose": given["outside"]})
    return entry(outside, inside)


def direction(flux: float) -> str:
    """Which way a net flux inward goes, in the words of part a."""
    if abs(flux) < STILL:
        return "none"
    return "in" if flux > 0.0 else "out"


def driver(low: float, high: float) -> str:
    """What sets the direction, in the words of part a."""
    if "MgATP" in {name for name, _ in GLUT1().species()}:
        return "atp"
    return "gradient" if entry(low, high) < 0.0 < entry(high, low) else "asymmetry"


def solve(given: Given) -> Solved:
    """The four-state carrier, and the constants that a laboratory would measure of it."""
    outside, inside = float(given["outside"]), float(given["inside"])
    part, low, high = GLUT1(), float(given["low"]), float(given["high"])

    def measured(from_side: str, trans: object) -> dict[str, float]:
        found = uptake(part, "glucose", from_side=from_side, trans=trans, inside={}, outside={}, temperature=HEAT)
        return {name: float(value.magnitude) for name, value in found.answers.items()}

    going_in, going_out, exchange = measured("out", 0), measured("in", 0), measured("out", "equal")
    net = entry(outside, inside)
    one_way = uptake(
        part, "glucose", [f"{outside!r} mM"], trans=f"{inside!r} mM", inside={}, outside={}, temperature=HEAT,
        measure="tracer",
    )  # fmt: skip
    laws = entry(outside, 0.0) + entry(0.0, inside)
    return Solved(
        answers={
            "a": (direction(entry(low, high)), driver(low, high)),
            "b": net,
            "c": {"inside": root(lambda c: entry(outside, c), 0.1, 30.0)},
        },
        slips={
            "b": {
                "one_way": float(one_way.y.values[0]),
                "outside_only": entry(outside, 0.0),
                "laws": laws,
                "swapped": -entry(inside, outside),
            }
        },
        shown={
            "vin": neat(going_in["Vmax"], digits=4),
            "kin": neat(going_in["Km"], "mM", 4),
            "vout": neat(going_out["Vmax"], digits=4),
            "vex": neat(exchange["Vmax"], digits=4),
            "back": neat(-entry(low, high)),
            "flux": neat(net),
            "turned": neat(-entry(inside, outside)),
        },
    )


def draw(asked: Asked) -> Curve:
    """Net entry against glucose inside."""
    outside = float(asked.given["outside"])
    x = steps(0, 20, 0.5)
    point = (float(asked.given["inside"]), float(asked.solved.answers["b"]))
    return curve_of(asked, x, {"entry": [entry(outside, each) for each in x]}, point=point)


EXERCISE = Exercise(
    id="2302456",
    section="carriers",
    model="GLUT1().flux, permease.uptake",
    parameters=(
        Parameter("outside", 5.0, "mM", steps(4, 12, 1)),
        Parameter("inside", 1.0, "mM", (0.5, 1.0, 1.5, 2.0, 2.5, 3.0)),
        Parameter("low", 1.0, "mM", (0.5, 1.0, 1.5, 2.0)),
        Parameter("high", 5.0, "mM", steps(4, 9, 1)),
        Parameter("wanted", 0.0, "1/s"),
    ),
    parts=(
        predict(Choice("a", options=("in", "none", "out"), reasons=("asymmetry", "atp", "gradient"))),
        Number("b", unit="1/s", relative=0.02, slips=("one_way", "outside_only", "laws", "swapped", "sign")),
        TargetState(
            "c", settings={"inside": Setting("mM", 0.1, 30.0)}, reach=reach, reach_state=reach_state,
            target="wanted", unit="1/s", absolute=0.5,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y"),
)  # fmt: skip
