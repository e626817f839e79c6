"""Ions through a channel and glucose through a carrier: how many a second, and why so different.

Of part c the option comes out of the model (the filter takes no ATP and prefers K+); the reason is fixed here.
"""

from __future__ import annotations

import functools

from ..constants import ELEMENTARY_CHARGE, FARADAY
from ..instruments.selectivity import permeability_ratio
from ..instruments.speeds import speeds
from ..instruments.transport import uptake
from ..library.channels.potassium_filter import PotassiumFilter
from ..library.transporters.glut1 import GLUT1
from .choice import Choice
from .curve import Bars
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .problem import Exercise
from .ranking import Ranking

ROOM = "298.12 K"
"""RT/F = 25.69 mV, at which the energies of the filter are given."""
HEAT = "20 degC"


def ions(given: Given) -> float:
    """K+ per second through one open filter with the same K+ on both sides."""
    side = {"K": given.text("potassium"), "Na": "0 mM"}
    found = PotassiumFilter().turnover(inside=side, outside=side, voltage=given.text("voltage"), temperature=ROOM)
    return float(found.magnitude)


@functools.cache
def glucose(trans: str) -> float:
    """Glucose per second through one GLUT1 at its fastest (1/s): ``"equal"`` on both sides, or ``"zero"`` inside."""
    found = uptake(GLUT1(), "glucose", trans=0 if trans == "zero" else trans, inside={}, outside={}, temperature=HEAT)
    return float(found.answers["Vmax"].magnitude)


@functools.cache
def others() -> dict[str, float]:
    """The fastest of AE1 and of the sodium pump in the conditions of ``permease.speeds`` (1/s)."""
    found = speeds(["AE1", "NaKATPase"])
    return {each.part: float(each.rate.to("1/s").magnitude) for each in found}


@functools.cache
def nature() -> str:
    """What the filter is, in the words of part c."""
    part = PotassiumFilter()
    if "MgATP" in {name for name, _ in part.species()}:
        return "energy"
    return "open" if permeability_ratio(part, "Na", "K", temperature=ROOM).ratio < 0.1 else "narrow"


def solve(given: Given) -> Solved:
    """The filter, the carrier, and two more for comparison."""
    fast, slow = ions(given), glucose("equal")
    ampere = fast * ELEMENTARY_CHARGE
    table = {"channel": fast, "glut1": slow, "ae1": others()["AE1"], "pump": others()["NaKATPase"]}
    return Solved(
        answers={"a": fast, "b": fast / slow, "c": (nature(), "file"), "d": table},
        slips={
            "a": {"mole": ampere / FARADAY},
            "b": {"uptake": fast / glucose("zero"), "difference": fast - slow},
        },
        shown={
            "current": neat(1e12 * ampere, "pA", 4),
            "millions": neat(1e-6 * fast),
            "millions_zh": neat(1e-4 * fast),
            "exchange": neat(slow),
            "uptake": neat(glucose("zero")),
            "times": neat(fast / slow),
            "wait": neat(1e9 / fast, "ns", 2),
            "turn": neat(1e3 / slow, "ms", 2),
            "turn_ae1": neat(1e6 / table["ae1"], "us", 2),
            "turn_pump": neat(1e3 / table["pump"], "ms", 2),
        },
    )


def draw(asked: Asked) -> Bars:
    """The four speeds on a logarithmic axis."""
    values = asked.solved.answers["d"]
    names = {name: asked.say(f"d-item-{name}") for name in values}
    return Bars(dict(sorted(values.items(), key=lambda each: -each[1])), asked.say("curve-y"), names, True, 1.0)


EXERCISE = Exercise(
    id="2302482",
    section="channels",
    model="PotassiumFilter().turnover, permease.uptake, GLUT1, permease.speeds",
    parameters=(
        Parameter("potassium", 150.0, "mM", steps(80, 300, 10)),
        Parameter("voltage", 100.0, "mV", steps(60, 120, 10)),
    ),
    parts=(
        Number("a", unit="1/s", relative=0.02, slips=("mole", "thousand")),
        Number("b", relative=0.03, slips=("uptake", "inverted", "difference", "thousand")),
        Choice("c", options=("energy", "open", "narrow"), reasons=("gate", "file", "charge")),
        Ranking("d", items=("pump", "ae1", "glut1", "channel")),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-y",),
)
