"""Problem 2302483: how many particles a macrophage can eat."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..calculate.engulfing import phagocytic_capacity, zipper
from ..units import with_unit
from .choice import Choice
from .curve import Curve
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .target import Setting, TargetState

FEWER = ("same", "half", "quarter", "eighth")


def capacity(given: Given, diameter: float) -> int:
    """How many spheres of a diameter (um) the spare membrane wraps."""
    return phagocytic_capacity(given.text("spare"), radius=f"{diameter / 2.0!r} um")


def reach(given: Given, settings: Mapping[str, float]) -> Any:
    """How many particles of the student's diameter go in."""
    return float(capacity(given, settings["diameter"]))


def area(diameter: float) -> Any:
    """Membrane around one sphere, as the model wraps it."""
    return zipper(f"{diameter / 2.0!r} um", diffusion="1 um^2/s", supply=0.1).area


def solve(given: Given) -> Solved:
    """The membrane of one particle, how many fit, and what doubling the size does."""
    size, spare = given["diameter"], given["spare"]
    one, many = area(size), capacity(given, size)
    larger = spare / typical(area(2.0 * size), "um^2")
    share = larger / (spare / typical(one, "um^2"))
    nearest = min((1.0, 0.5, 0.25, 0.125), key=lambda each: abs(math.log(share / each)))
    wanted = size * math.sqrt(spare / typical(one, "um^2") / (given["wanted"] + 0.5))
    return Solved(
        answers={
            "a": ("phagocytosis", "particle"),
            "b": one,
            "c": float(many),
            "d": FEWER[(1.0, 0.5, 0.25, 0.125).index(nearest)],
            "e": {"diameter": with_unit(wanted, "um")},
        },
        slips={
            "b": {"disc": one / 4.0, "radius": area(2.0 * size)},
            "c": {"disc": float(math.floor(4.0 * spare / typical(one, "um^2"))), "radius": float(math.floor(larger))},
        },
        shown={
            "one": shown(typical(one, "um^2"), "um^2", 4), "many": str(many), "twice": shown(2.0 * size, "um"),
            "few": str(capacity(given, 2.0 * size)),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """How many go in against their diameter."""
    given = asked.given
    x = np.geomspace(given["diameter"] / 3.0, given["diameter"] * 5.0, 61)
    line = [max(capacity(given, float(d)), 0.5) for d in x]
    return Curve(
        list(x), {"capacity": line}, asked.say("curve-x"), asked.say("curve-y"), log_x=True, log_y=True,
        point=(given["diameter"], asked.solved.answers["c"]),
    )  # fmt: skip


EXERCISE = Exercise(
    id="2302483",
    section="vesicles",
    model="permease.phagocytic_capacity, permease.zipper",
    parameters=(
        Parameter("diameter", 2.0, "um", steps(1.0, 3.0, 0.2)),
        Parameter("spare", 600.0, "um^2", steps(400.0, 900.0, 20.0)),
        Parameter("wanted", 20, "", (10, 12, 15, 18, 20, 25)),
    ),
    parts=(
        Choice(
            "a",
            options=("pinocytosis", "exocytosis", "phagocytosis", "receptor"),
            reasons=("fluid", "particle", "ligand", "secretion"),
        ),
        Number("b", unit="um^2", relative=0.01, slips=("disc", "radius")),
        Number("c", relative=0.0, absolute=0.5, slips=("disc", "radius"), digits=6),
        predict(Choice("d", options=FEWER)),
        TargetState(
            "e",
            settings={"diameter": Setting("um", 0.3, 12.0)},
            reach=reach,
            target="wanted",
            relative=0.0,
            absolute=0.5,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y"),
)
