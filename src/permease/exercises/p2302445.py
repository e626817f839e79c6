"""Specificity: which sugars GLUT1 takes, and what a second sugar does to the first.

The right options of parts d and e come out of the model (GLUT1 has no state for fructose nor for L-glucose, GLUT5 has
one for fructose); their reasons are fixed.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from ..instruments.transport import uptake
from ..library.transporters.glut1 import GLUT1
from ..library.transporters.glut5 import GLUT5
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .ranking import Ranking

HEAT = "38 degC"
SUGARS = {"glucose", "mannose", "galactose", "fructose"}
CARRIED = tuple(sorted({name for name, _ in GLUT1(variant="wieth-1971-sugars").species()} & SUGARS))
VARIANT = "wieth-1971-sugars"


def saturations(sugar: str, amounts: Sequence[float], **competing: float) -> list[float]:
    """Uptake of a sugar from each amount (mM) into cells without any, over its maximum; 0 where GLUT1 has no state."""
    part = GLUT1(variant=VARIANT)
    if sugar not in CARRIED:
        return [0.0 for _ in amounts]
    beside = {**_others(sugar), **{name: f"{amount!r} mM" for name, amount in competing.items()}}
    found = uptake(part, sugar, [f"{c!r} mM" for c in amounts], inside=_others(sugar), outside=beside, temperature=HEAT)
    return [float(v) / law(sugar)["Vmax"] for v in found.y.values]


def saturation(sugar: str, mM: float, **competing: float) -> float:
    """The same for one amount."""
    return saturations(sugar, [mM], **competing)[0]


@functools.cache
def law(sugar: str) -> dict[str, float]:
    """Largest uptake (1/s) and half-saturation (mM) of a sugar alone."""
    none = _others(sugar)
    found = uptake(GLUT1(variant=VARIANT), sugar, inside=none, outside=none, temperature=HEAT)
    return {name: float(value.magnitude) for name, value in found.answers.items()}


def helps() -> str:
    """What lets a cell take up fructose, in the words of part d: each is tried."""
    if saturation("fructose", 1000.0) > 0.0:
        return "more"
    taken = uptake(GLUT5(), "fructose", ["5 mM"], inside={}, outside={}).y.values[0]
    return "other" if taken > 0.0 else "carriers"


def mirrored(mM: float) -> str:
    """How well L-glucose is taken up, in the words of part e: D-glucose beside it."""
    share = saturation("L-glucose", mM) / saturation("glucose", mM)
    return "alike" if share > 0.9 else "half" if share > 0.1 else "none"


def _others(sugar: str) -> dict[str, str]:
    return {name: "0 mM" for name in CARRIED if name != sugar}


def solve(given: Given) -> Solved:
    """The symmetric carrier with three sugars."""
    glucose, galactose, each = (float(given[name]) for name in ("glucose", "galactose", "each"))
    halves = {name: law(name)["Km"] for name in CARRIED}
    k, ki = halves["glucose"], halves["galactose"]
    alone, beside = saturation("glucose", glucose), saturation("glucose", glucose, galactose=galactose)
    return Solved(
        answers={
            "a": alone,
            "b": beside,
            "c": {name: saturation(name, each) for name in ("fructose", "galactose", "mannose", "glucose")},
            "d": (helps(), "fit"),
            "e": (mirrored(each), "hands"),
        },
        slips={
            "a": {"free": k / (k + glucose), "linear": glucose / k},
            "b": {
                "ignored": alone,
                "same": (glucose + galactose) / (k + glucose + galactose),
                "blocked": alone / (1.0 + galactose / ki),
                "share": alone * glucose / (glucose + galactose),
            },
        },
        shown={
            "half_glucose": neat(k, "mM"),
            "half_mannose": neat(halves["mannose"], "mM"),
            "half_galactose": neat(ki, "mM"),
            "apparent": neat(k * (1.0 + galactose / ki), "mM"),
            "alone": neat(alone),
            "beside": neat(beside),
        },
    )


def draw(asked: Asked) -> Curve:
    """Glucose uptake with and without galactose, and the other sugars alone."""
    galactose = float(asked.given["galactose"])
    x = steps(0, 40, 1)
    lines = {
        "glucose": saturations("glucose", x),
        "beside": saturations("glucose", x, galactose=galactose),
        "galactose": saturations("galactose", x),
        "fructose": saturations("fructose", x),
    }
    return curve_of(asked, x, lines, point=(float(asked.given["glucose"]), float(asked.solved.answers["b"])))


EXERCISE = Exercise(
    id="2302445",
    section="mediated",
    model='permease.uptake, GLUT1(variant="wieth-1971-sugars")',
    parameters=(
        Parameter("glucose", 5.0, "mM", (3.0, 4.0, 5.0, 7.0, 8.0, 9.0)),
        Parameter("galactose", 40.0, "mM", (20.0, 30.0, 50.0, 60.0)),
        Parameter("each", 5.0, "mM", steps(2, 10, 1)),
    ),
    parts=(
        Number("a", relative=0.02, slips=("free", "linear", "percent")),
        Number("b", relative=0.02, slips=("ignored", "same", "blocked", "share", "percent")),
        Ranking("c", items=("fructose", "galactose", "mannose", "glucose")),
        Choice("d", options=("more", "carriers", "other"), reasons=("size", "slow", "fit")),
        predict(Choice("e", options=("alike", "half", "none"), reasons=("formula", "hands", "energy"))),
    ),
    solve=solve,
    draw=draw,
    curve_words=(
        "curve-x", "curve-y", "curve-glucose", "curve-beside", "curve-galactose", "curve-fructose",
    ),
)  # fmt: skip
