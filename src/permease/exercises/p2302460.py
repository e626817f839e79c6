"""Problem 2302460: what keeps a molecule from crossing the bilayer by itself.

Part a comes out of the formulas and the measured permeabilities, but for ``gradient``: P does not depend on it.
"""

from __future__ import annotations

import math

import numpy as np

from ..physics.born import born_barrier
from ..physics.partition import slab_permeability
from ..physics.size import barrier_diffusion
from ..units import si, with_unit
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .number import Number, typical
from .p2302429 import permeability
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .problem import Exercise
from .ranking import Ranking

CHLORIDE_RADIUS = 0.181e-9
"""Of the bare ion (m), as in the Born energies of the science's table."""


def size_factor(given: Given, times: float) -> float:
    """D, and so P, over that of the question, for so many times the molar volume and the same partition."""
    before = si(given.text("volume"), "m^3/mol")
    return float(barrier_diffusion(before * times) / barrier_diffusion(before))


def slab(given: Given, times: float = 1.0, more: float = 1.0) -> float:
    """P (m/s) of the question's molecule, or of one with so many times its volume and its K."""
    partition = more * 10.0 ** given["logK"]
    speed, thick = si(given.text("diffusion"), "m^2/s"), si(given.text("thickness"), "m")
    return float(slab_permeability(partition, size_factor(given, times) * speed, thick))


def solve(given: Given) -> Solved:
    """P of a slab, the factors of size and partition, and the decades that three changes cost."""
    partition = 10.0 ** given["logK"]
    speed, thick = si(given.text("diffusion"), "m^2/s"), si(given.text("thickness"), "m")
    found = slab(given)
    factor = size_factor(given, given["times"])
    decades = {
        "size": -math.log10(factor),
        "hydroxyl": math.log10(permeability("1,2-propanediol") / permeability("glycerol")),
        "charge": math.log10(permeability("HCl") / permeability("Cl")),
    }
    worse = {
        "size": factor < 1.0,
        "oil": slab(given, more=10.0) < found,
        "charge": decades["charge"] > 0.0,
        "water": slab(given, more=0.1) < found,
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
            "partition": shown(partition, "", 3), "ten_times": shown(10.0 * partition, "", 3),
            "tenth": shown(0.1 * partition, "", 3), "speed": shown(100.0 * found, "cm/s", 3),
            "factor": shown(factor, "", 3), "sizes": shown(decades["size"], "", 2),
            "groups": shown(decades["hydroxyl"], "", 2), "charges": shown(decades["charge"], "", 2),
            "born": shown(born / 1e3, "kJ/mol", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """P against molar volume, with the K, D and d of the question, and with ten times and a tenth of its K."""
    given, volume = asked.given, float(asked.given["volume"])
    x = np.geomspace(volume / 4.0, volume * 4.0, 41)
    lines = {
        name: [100.0 * slab(given, float(v) / volume, k) for v in x]
        for name, k in (("high", 10.0), ("own", 1.0), ("low", 0.1))
    }
    point = (volume, typical(asked.solved.answers["b"], "cm/s"))
    return curve_of(asked, x.tolist(), lines, point=point, log_x=True, log_y=True)


EXERCISE_OPTIONS = ("size", "oil", "charge", "water", "gradient")
EXERCISE = Exercise(
    id="2302460",
    section="diffusion",
    model="permease.physics.partition.slab_permeability, permease.physics.size.barrier_diffusion",
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
    curve_words=("curve-x", "curve-y", "curve-high", "curve-own", "curve-low"),
)
