"""Problem 2302491: a red cell in a hypertonic solution, and what its shrinking proves.

Every right option comes out of the runs; the reason of part a is fixed here.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from ..errors import InputError
from ..physics.osmosis import boyle_vant_hoff
from ..physics.root import root
from ..text import message
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .number import Number
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .target import Setting, TargetState

SAME = 0.02
"""Relative changes of volume below this count as none."""


@functools.lru_cache(maxsize=256)
def course(solute: str, millimolar: float, seconds: float) -> Any:
    """The volume of a red cell that urea enters after so much of a solute was added to its plasma."""
    from ..instruments.tonicity import tonicity
    from ..library.cells.urea_permeable_red_cell import urea_permeable_red_cell

    cell = urea_permeable_red_cell()
    bath = cell.bath("plasma").solution
    return tonicity(cell, bath.add(**{solute: f"{millimolar!r} mM"}), duration=f"{seconds!r} s")


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The volume, over that at rest, at which the cell ends in the student's solution."""
    return float(course("sucrose", settings["sucrose"], 30.0).final)


def reach_state(given: Given, state: Any) -> float:
    """The volume at which a run of ``permease.tonicity`` ends."""
    from ..instruments.tonicity import Tonicity

    if not isinstance(state, Tonicity):
        raise InputError(
            message("errors_exercises-state", value=repr(state)[:60]), where="state", hint="permease.tonicity(...)"
        )
    return float(state.final)


def solve(given: Given) -> Solved:
    """The law of Boyle and van't Hoff, and the runs with sucrose and with urea."""
    before, added, inactive = given["before"], given["added"], given["inactive"] / 100.0
    volume = float(boyle_vant_hoff(before + added, before, inactive))
    sucrose, urea = course("sucrose", added, 30.0), course("urea", added, 30.0)
    final = "same" if abs(urea.final - 1.0) < SAME else "smaller" if urea.final < 1.0 else "larger"
    word = "shrinks" if sucrose.final < 1.0 - SAME else "swells" if sucrose.final > 1.0 + SAME else "stays"
    dipped = urea.smallest < 1.0 - SAME
    wanted = root(lambda c: reach(given, {"sucrose": c}) - given["wanted"], 1.0, 900.0)
    return Solved(
        answers={
            "a": (word, "impermeant"),
            "b": volume,
            "c": {"same": "returns" if dipped else "nothing", "smaller": "shrunken", "larger": "larger"}[final],
            "d": {"sucrose": wanted},
        },
        slips={
            "b": {
                "solids": float(boyle_vant_hoff(before + added, before, 0.0)),
                "change": 1.0 - volume,
                "upside": float(boyle_vant_hoff(before, before + added, inactive)),
            }
        },
        shown={
            "after": shown(before + added, "mM"), "volume": shown(volume, "", 3),
            "simulated": shown(float(sucrose.final), "", 3), "dip": shown(float(urea.smallest), "", 3),
            "end": shown(float(urea.final), "", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """The volume over the first seconds in sucrose and in urea."""
    import numpy as np

    added = asked.given["added"]
    times = np.linspace(0.0, 2.0, 61)
    lines = {}
    for solute in ("sucrose", "urea"):
        found = course(solute, added, 30.0)
        lines[solute] = np.interp(times, found.x.values, found["volume"].values).tolist()
    return curve_of(asked, times.tolist(), lines)


EXERCISE = Exercise(
    id="2302491",
    section="osmosis",
    model="permease.tonicity, permease.physics.osmosis.boyle_vant_hoff",
    parameters=(
        Parameter("before", 300.0, "mM", (290.0, 295.0, 300.0, 305.0)),
        Parameter("added", 300.0, "mM", steps(150.0, 400.0, 10.0)),
        Parameter("inactive", 38.8, "%", (36.0, 38.8, 40.0, 42.0)),
        Parameter("wanted", 0.8, "", steps(0.7, 0.9, 0.01)),
    ),
    parts=(
        predict(
            Choice("a", options=("swells", "stays", "shrinks"), reasons=("follows", "pump", "impermeant", "charge"))
        ),
        Number("b", relative=0.02, slips=("solids", "change", "upside", "percent"), digits=3),
        predict(Choice("c", options=("shrunken", "returns", "nothing", "larger"))),
        TargetState(
            "d",
            settings={"sucrose": Setting("mM", 1.0, 900.0)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            relative=0.01,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-sucrose", "curve-urea"),
)
