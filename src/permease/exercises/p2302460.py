"""Problem 2302460: what keeps a molecule from crossing the bilayer by itself."""

from __future__ import annotations

import math

import numpy as np

from ..physics.born import born_barrier
from ..physics.partition import slab_permeability
from ..physics.size import xiang_anderson
from ..units import si, with_unit
from .choice import Choice
from .curve import Curve
from .number import Number
from .p2302429 import permeability
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .problem import Exercise
from .ranking import Ranking

CHLORIDE_RADIUS = 0.181e-9
"""Of the bare ion (m), as in the Born energies of the science's table."""


def size_factor(given: Given) -> float:
    """P after over P before, when the molar volume grows by the exercise's factor and nothing else changes."""
    before = si(given.text("volume"), "m^3/mol")
    return float(xiang_anderson(1.0, before * given["times"]) / xiang_anderson(1.0, before))


def solve(given: Given) -> Solved:
    """P of a slab, the factors of size and partition, and the decades that three changes cost."""
    partition = 10.0 ** given["logK"]
    speed, thick = si(given.text("diffusion"), "m^2/s"), si(given.text("thickness"), "m")
    found = float(slab_permeability(partition, speed, thick))
    factor = size_factor(given)
    decades = {
        "size": -math.log10(factor),
        "hydroxyl": math.log10(permeability("1,2-propanediol") / permeability("glycerol")),
        "charge": math.log10(permeability("HCl") / permeability("Cl")),
    }
    worse = {
        "size": factor < 1.0,
        "oil": slab_permeability(10.0 * partition, speed, thick) < found,
        "charge": decades["charge"] > 0.0,
        "water": slab_permeability(0.1 * partition, speed, thick) < found,
        "gradient": False,
    }
    born = born_barrier(-1.0, CHLORIDE_RADIUS)
    return Solved(
        answers={
            "a": tuple(name for name in EXERCISE_OPTIONS if worse[name]),
            "b": with_unit(found, "m/s", "cm/s"), "c": factor, "d": decades,
        },
        slips={
            "b": {
                "logarithm": with_unit(float(slab_permeability(-given["logK"], speed, thick)), "m/s"),
                "upside": with_unit(float(slab_permeability(1.0 / partition, speed, thick)), "m/s"),
            },
            "c": {"linear": 1.0 / given["times"]},
        },
        shown={
            "partition": shown(partition, "", 3), "speed": shown(100.0 * found, "cm/s", 3),
            "factor": shown(factor, "", 3), "sizes": shown(decades["size"], "", 2),
            "groups": shown(decades["hydroxyl"], "", 2), "charges": shown(decades["charge"], "", 2),
            "born": shown(born / 1e3, "kJ/mol", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """P against molar volume for three partition coefficients."""
    x = np.geomspace(20.0, 400.0, 41)
    lines = {
        name: [100.0 * float(xiang_anderson(k, 1e-6 * float(v))) for v in x]
        for name, k in (("high", 1.0), ("middle", 1e-2), ("low", 1e-4))
    }
    return Curve(
        list(x), lines, asked.say("curve-x"), asked.say("curve-y"), log_x=True, log_y=True,
        names={name: asked.say(f"curve-{name}") for name in lines},
    )  # fmt: skip


EXERCISE_OPTIONS = ("size", "oil", "charge", "water", "gradient")
EXERCISE = Exercise(
    id="2302460",
    section="diffusion",
    model="permease.physics.partition.slab_permeability, permease.physics.size.xiang_anderson",
    parameters=(
        Parameter("logK", -3.0, "", steps(-5.0, -1.5, 0.25)),
        Parameter("diffusion", 1e-5, "cm^2/s", (2e-6, 5e-6, 1e-5, 2e-5)),
        Parameter("thickness", 4.0, "nm", steps(3.0, 5.0, 0.25)),
        Parameter("volume", 80.0, "cm^3/mol", steps(40.0, 120.0, 5.0)),
        Parameter("times", 2.0, "", (1.5, 2.0, 2.5, 3.0)),
    ),
    parts=(
        Choice("a", options=EXERCISE_OPTIONS, several=True),
        Number("b", unit="cm/s", relative=0.02, slips=("thousand", "logarithm", "upside"), digits=3),
        Number("c", relative=0.02, slips=("inverted", "linear"), digits=3),
        Ranking("d", items=("size", "charge", "hydroxyl")),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-high", "curve-middle", "curve-low"),
)
