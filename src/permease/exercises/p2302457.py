"""Problem 2302457: a membrane of saturated lipid beside one of unsaturated lipid.

Every right option comes out of the model; the reason of part a is fixed here.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..bilayer.factors import AREA_ZERO, Sheet
from ..bilayer.lipid import lipid
from ..errors import InputError
from ..physics.root import root
from ..text import message, phrase
from ..units import si
from .choice import Choice
from .curve import Curve
from .fixed import demand
from .lines import curve_of
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .ranking import Ranking
from .target import Setting, TargetState

SATURATED = "DPPC"
RANKED = ("POPC", "DPPC", "DOPC")


@functools.lru_cache(maxsize=1024)
def membrane(celsius: float, unsaturated: str = "", fraction: float = 0.0) -> Any:
    """A bilayer of the saturated lipid with a fraction of an unsaturated one."""
    from ..bilayer.bilayer import Bilayer

    lipids = {SATURATED: 1.0 - fraction, unsaturated: fraction}
    return Bilayer({name: x for name, x in lipids.items() if x > 0.0}, temperature=f"{celsius!r} degC")


def water(bilayer: Any) -> float:
    """Its permeability to water (cm/s)."""
    return typical(bilayer.permeability("water").value, "cm/s")


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """Water permeability of the mixture over that of the unsaturated lipid alone."""
    name = given["unsaturated"]
    return water(membrane(given["warm"], name, settings["fraction"])) / water(membrane(given["warm"], name, 1.0))


def reach_state(given: Given, state: Any) -> float:
    """The same for a bilayer."""
    from ..bilayer.bilayer import Bilayer

    if not isinstance(state, Bilayer):
        raise InputError(
            message("errors_exercises-state", value=repr(state)[:60]), where="state", hint='state=Bilayer("DOPC")'
        )
    for name in state.lipids:
        demand(f"lipids.{name}", 0.0 if name in (SATURATED, given["unsaturated"]) else state.lipids[name], 0.0)
    demand("temperature", state.kelvin - 273.15, float(given["warm"]), "degC", relative=0.0, absolute=0.1)
    return water(state) / water(membrane(given["warm"], given["unsaturated"], 1.0))


def solve(given: Given) -> Solved:
    """Both membranes cold and warm, and the mixture that is wanted."""
    name, cold, warm = given["unsaturated"], given["cold"], given["warm"]
    stiff, soft = membrane(cold), membrane(cold, name, 1.0)
    free = Sheet.of({SATURATED: 1.0}).free_area / Sheet.of({name: 1.0}).free_area
    areas = [1e20 * Sheet.of({each: 1.0}).area for each in (SATURATED, name)]
    cores = [1e10 * Sheet.of({each: 1.0}).thickness for each in (SATURATED, name)]
    zero = 1e20 * si(AREA_ZERO, "m^2")
    hot = [typical(each.area_per_lipid, "angstrom^2") - zero for each in (membrane(warm), membrane(warm, name, 1.0))]
    melted = water(membrane(warm)) / water(membrane(warm, name, 1.0))
    tighter = water(stiff) < water(soft)
    wanted = root(lambda x: reach(given, {"fraction": x}) - given["wanted"], 0.0, 1.0)
    return Solved(
        answers={
            "a": ("saturated" if tighter else "unsaturated", "straight"),
            "b": {each: water(stiff if each == SATURATED else membrane(cold, each, 1.0)) for each in RANKED},
            "c": free,
            "d": "less" if melted < 0.95 else "more" if melted > 1.05 else "same",
            "e": {"fraction": wanted},
        },
        slips={"c": {"whole": areas[0] / areas[1]}},
        shown={
            "areas": shown(areas[0], "angstrom^2", 3), "areau": shown(areas[1], "angstrom^2", 3),
            "zero": shown(zero, "angstrom^2", 3), "cores": shown(cores[0], "angstrom", 3),
            "coreu": shown(cores[1], "angstrom", 3), "hot": shown(hot[0] / hot[1], "", 2),
            "cold_area": shown(typical(stiff.area_per_lipid, "angstrom^2"), "angstrom^2", 3),
            "soft_area": shown(typical(soft.area_per_lipid, "angstrom^2"), "angstrom^2", 3),
            "cold_ratio": shown(water(stiff) / water(soft), "", 2),
            "motion": shown(
                typical(stiff.lipid_diffusion.value, "um^2/s") / typical(soft.lipid_diffusion.value, "um^2/s"), "", 2
            ),
            "melted": shown(melted, "", 2), "free": shown(free, "", 2),
            "kinked": phrase(f"p2302457-chains-{lipid(name).unsaturated}"),
            "melting": shown(float(stiff.transition_temperature.magnitude), "degC", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """Water permeability of both against temperature."""
    name = asked.given["unsaturated"]
    x = np.linspace(20.0, 60.0, 41)
    lines = {
        "saturated": [water(membrane(float(t))) for t in x],
        "unsaturated": [water(membrane(float(t), name, 1.0)) for t in x],
    }
    return curve_of(asked, x.tolist(), lines, log_y=True)


EXERCISE = Exercise(
    id="2302457",
    section="fluidity",
    model="permease.Bilayer",
    parameters=(
        Parameter("unsaturated", "DOPC", "", ("DOPC", "POPC", "SOPC")),
        Parameter("cold", 37.0, "degC", steps(20.0, 38.0, 1.0)),
        Parameter("warm", 50.0, "degC", steps(46.0, 60.0, 1.0)),
        Parameter("wanted", 0.75, "", steps(0.68, 0.92, 0.02)),
    ),
    parts=(
        predict(Choice("a", options=("unsaturated", "saturated"), reasons=("kinks", "heavier", "straight", "charged"))),
        Ranking("b", items=RANKED, unit="cm/s", ties=0.02),
        Number("c", relative=0.03, slips=("inverted", "whole", "percent"), digits=3),
        predict(Choice("d", options=("more", "same", "less"))),
        TargetState(
            "e",
            settings={"fraction": Setting("", 0.0, 1.0)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            relative=0.05,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-saturated", "curve-unsaturated", "chains-1", "chains-2"),
)
