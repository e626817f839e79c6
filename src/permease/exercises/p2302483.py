"""Problem 2302483: how many particles a macrophage can eat.

The right option and reason of part a are fixed here; the others come out of the model.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..calculate.engulfing import Zipper, phagocytic_capacity, zipper
from ..errors import InputError
from ..text import message
from ..units import with_unit
from .choice import Choice
from .curve import Curve
from .lines import curve_of
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


def reach_state(given: Given, state: Any) -> float:
    """How many go in at the membrane that each takes in a run of ``permease.zipper``."""
    if not isinstance(state, Zipper):
        raise InputError(
            message("errors_exercises-state", value=repr(state)[:60]), where="state", hint="permease.zipper(...)"
        )
    return float(capacity(given, 2.0 * math.sqrt(typical(state.area, "um^2") / (4.0 * math.pi))))


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
            "b": {"disc": one / 4.0, "radius": area(2.0 * size), "volume": math.pi / 6.0 * size**3},
            "c": {
                "disc": float(math.floor(4.0 * spare / typical(one, "um^2"))), "radius": float(math.floor(larger)),
                "up": float(many + 1),
            },
        },
        shown={
            "one": shown(typical(one, "um^2"), "um^2", 4), "many": str(many), "twice": shown(2.0 * size, "um"),
            "few": str(capacity(given, 2.0 * size)),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """How many go in against their diameter."""
    given = asked.given
    x = given["diameter"] * 2.0 ** np.linspace(-2.0, 2.0, 81)
    line = [max(capacity(given, float(d)), 0.5) for d in x]
    point = (given["diameter"], asked.solved.answers["c"])
    return curve_of(asked, x.tolist(), {"capacity": line}, point=point, log_x=True, log_y=True)


EXERCISE = Exercise(
    id="2302483",
    section="vesicles",
    model="permease.phagocytic_capacity, permease.zipper",
    parameters=(
        Parameter("diameter", 2.0, "um", steps(1.6, 2.8, 0.2)),
        Parameter("spare", 600.0, "um^2", steps(400.0, 900.0, 20.0)),
        Parameter("wanted", 20, "", (10, 12, 15, 18, 20, 25)),
    ),
    parts=(
        Choice(
            "a",
            options=("pinocytosis", "exocytosis", "phagocytosis", "receptor"),
            reasons=("fluid", "particle", "ligand", "secretion"),
        ),
        Number("b", unit="um^2", relative=0.01, slips=("disc", "radius", "volume")),
        Number("c", relative=0.0, absolute=0.1, whole=True, slips=("disc", "radius", "up"), digits=6),
        predict(Choice("d", options=FEWER)),
        TargetState(
            "e",
            settings={"diameter": Setting("um", 0.3, 12.0)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            relative=0.0,
            absolute=0.5,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y"),
)
