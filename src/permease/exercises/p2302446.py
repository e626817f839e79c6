"""Problem 2302446: cholesterol as a buffer of fluidity.

The right option of part c is what the two runs say together; its reason is fixed here.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from ..bilayer.factors import Sheet
from ..errors import InputError
from ..physics.root import root
from ..text import message
from .choice import Choice
from .curve import Curve
from .fixed import demand
from .lines import curve_of
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .target import Setting, TargetState

LIPID, CARRIER = "DPPC", "DMPC"
CHANGES = ("looser", "same", "tighter")


@functools.lru_cache(maxsize=512)
def anisotropy(celsius: float, sterol: float) -> float:
    """DPH anisotropy of the lipid with a mole fraction of cholesterol: the higher, the more ordered."""
    from ..bilayer.bilayer import Bilayer

    return float(Bilayer(LIPID, temperature=f"{celsius!r} degC").with_sterol(sterol).anisotropy)


def oxygen(sterol: float) -> float:
    """Permeability (cm/s) of a fluid saturated bilayer to O2 at 30 degC."""
    from ..bilayer.bilayer import Bilayer

    return typical(Bilayer(CARRIER, temperature="30 degC").with_sterol(sterol).permeability("O2").value, "cm/s")


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The anisotropy of the warm membrane with the student's cholesterol."""
    return anisotropy(given["warm"], settings["cholesterol"])


def reach_state(given: Given, state: Any) -> float:
    """The anisotropy of a bilayer."""
    from ..bilayer.bilayer import Bilayer

    if not isinstance(state, Bilayer):
        raise InputError(
            message("errors_exercises-state", value=repr(state)[:60]), where="state",
            hint='state=Bilayer("DPPC").with_sterol(0.3)',
        )  # fmt: skip
    for name in state.lipids:
        demand(f"lipids.{name}", 0.0 if name in (LIPID, "cholesterol") else state.lipids[name], 0.0)
    demand("temperature", state.kelvin - 273.15, float(given["warm"]), "degC", relative=0.0, absolute=0.1)
    return float(state.anisotropy)


def change(celsius: float, sterol: float) -> str:
    """What cholesterol does to the order at a temperature."""
    less = anisotropy(celsius, 0.0) - anisotropy(celsius, sterol)
    return "looser" if less > 1e-3 else "tighter" if less < -1e-3 else "same"


def role(cold: str, warm: str) -> str:
    """What cholesterol is that does this below and above the transition, in the words of part c."""
    if cold == warm:
        return "stiffener" if warm == "tighter" else "fluidiser"
    return "buffer"


def solve(given: Given) -> Solved:
    """The order on both sides of the transition, and what cholesterol does to oxygen."""
    cold, warm, sterol, share = given["cold"], given["warm"], given["sterol"], given["share"]
    values = {(where, x): anisotropy(given[where], x) for where in ("cold", "warm") for x in (0.0, sterol)}
    ratio = oxygen(share) / oxygen(0.0)
    constant = Sheet.of({CARRIER: 1.0}).sterol_constant
    bare, buffered = (values["cold", x] - values["warm", x] for x in (0.0, sterol))
    wanted = root(lambda x: reach(given, {"cholesterol": x}) - given["wanted"], 0.0, 0.5)
    return Solved(
        answers={
            "a": change(cold, sterol), "b": change(warm, sterol),
            "c": (role(change(cold, sterol), change(warm, sterol)), "between"), "d": ratio,
            "e": {"cholesterol": wanted},
        },
        slips={"d": {"linear": 1.0 - constant * share, "percent-share": 1.0 - ratio}},
        shown={
            "cold_bare": shown(values["cold", 0.0], "", 3), "cold_with": shown(values["cold", sterol], "", 3),
            "warm_bare": shown(values["warm", 0.0], "", 3), "warm_with": shown(values["warm", sterol], "", 3),
            "bare": shown(bare, "", 2), "buffered": shown(buffered, "", 2), "constant": shown(constant, "", 3),
            "without": shown(oxygen(0.0), "cm/s", 4), "with": shown(oxygen(share), "cm/s", 3),
            "ratio": shown(ratio, "", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """The anisotropy against temperature, with and without cholesterol."""
    from ..instruments.fluidity import fluidity

    sterol = asked.given["sterol"]
    found = fluidity(LIPID, ("10 degC", "60 degC", 51), sterol=(0.0, sterol))
    lines = {"bare": found.of(0.0).values.tolist(), "with": found.of(sterol).values.tolist()}
    return curve_of(asked, found.x.values.tolist(), lines)


EXERCISE = Exercise(
    id="2302446",
    section="fluidity",
    model="permease.Bilayer, permease.fluidity",
    parameters=(
        Parameter("cold", 20.0, "degC", steps(10.0, 32.0, 1.0)),
        Parameter("warm", 45.0, "degC", steps(44.0, 50.0, 1.0)),
        Parameter("sterol", 0.3, "", steps(0.2, 0.45, 0.05)),
        Parameter("share", 0.5, "", steps(0.1, 0.45, 0.05)),
        Parameter("wanted", 0.16, "", steps(0.14, 0.18, 0.005)),
    ),
    parts=(
        predict(Choice("a", options=CHANGES)),
        predict(Choice("b", options=CHANGES)),
        Choice("c", options=("stiffener", "fluidiser", "buffer"), reasons=("fills", "between", "pumps", "melts")),
        Number("d", relative=0.03, slips=("inverted", "linear", "percent-share", "percent"), digits=3),
        TargetState(
            "e",
            settings={"cholesterol": Setting("", 0.0, 0.5)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            relative=0.01,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-bare", "curve-with"),
)
