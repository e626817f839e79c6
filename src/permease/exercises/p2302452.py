"""Closed, open, inactivated: why a sodium channel needs rest before it can answer again.

Every right option and reason comes out of the clamp, but for ``ions``: nothing in a clamp uses up a gradient.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import Any

from ..errors import InputError
from ..instruments.clamp import clamp
from ..instruments.clamp_record import ClampRecord
from ..library.channels.nav3_state import Nav3State
from ..physics.root import root
from ..text import message
from .choice import Choice
from .curve import Curve
from .fixed import demand
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .ranking import Ranking
from .target import Setting, TargetState

STATES = ("C", "O", "I")
PULSE = 10.0
"""Of the first response (ms)."""
FIRST, SECOND = f"{PULSE} ms", "5 ms"
NO_RESPONSE = 0.1
"""A second peak below this fraction of the first counts as none."""


@functools.cache
def second(rest: float, held: float, step: float, wait: float) -> float:
    """The peak of the second response over that of the first; rest, held during the wait and step in mV, wait in ms."""
    epochs = [
        (f"{rest!r} mV", "1 ms"),
        (f"{step!r} mV", FIRST),
        (f"{held!r} mV", f"{wait!r} ms"),
        (f"{step!r} mV", SECOND),
    ]
    sweep = clamp(Nav3State(), epochs)[0]
    return float(sweep.peak(3).value / sweep.peak(1).value)


def repolarised(given: Given, wait: float) -> float:
    """The same with the wait at the resting potential."""
    rest, step = float(given["rest"]), float(given["step"])
    return second(rest, rest, step, wait)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The clamp with the student's wait: percent of the first response."""
    return 100.0 * repolarised(given, settings["wait"])


def reach_state(given: Given, state: Any) -> float:
    """Percent of the first response in a record of ``permease.clamp``: its fourth epoch against its second."""
    if not isinstance(state, ClampRecord) or len(state.epochs) < 4:
        raise InputError(
            message("errors_exercises-state", value=repr(state)[:60]), where="state",
            hint="permease.clamp(permease.library.Nav3State(), [...])",
        )  # fmt: skip
    held = state.epochs[1:4]
    rest, step = (float(given[name]) for name in ("rest", "step"))
    carrier = type(state.subject).__name__
    if carrier != Nav3State.__name__:
        raise InputError(
            message("errors_exercises-state-carrier", species="Na", found=carrier, wanted=Nav3State.__name__),
            where="state", hint="permease.clamp(permease.library.Nav3State(), [...])",
        )  # fmt: skip
    for number, epoch, wanted in zip((0, 1, 2, 3), (state.epochs[0], *held), (rest, step, rest, step), strict=True):
        demand(f"epochs[{number}].voltage", 1e3 * float(epoch.voltage[0]), wanted, "mV", absolute=0.01)
    demand("epochs[1].duration", 1e3 * float(held[0].duration[0]), PULSE, "ms")
    sweep = state.sweeps[0]
    return 100.0 * float((sweep.peak(3).value / sweep.peak(1).value).to("").magnitude)


def after_pulse(given: Given) -> dict[str, float]:
    """The share of the channels in each state at the end of the first pulse."""
    sweep = clamp(Nav3State(), [(given.text("rest"), "1 ms"), (given.text("step"), FIRST)])[0]
    return {state: float(sweep.occupancies[state].values[-1]) for state in STATES}


def solve(given: Given) -> Solved:
    """Paired pulses on the three-state channel."""
    rest, step, wait = (float(given[name]) for name in ("rest", "step", "wait"))
    held = second(rest, step, step, wait)
    early, late = repolarised(given, 2.0), repolarised(given, 8.0)
    tau = 6.0 / math.log((1.0 - early) / (1.0 - late))
    answer = repolarised(given, wait)
    resting, spent = Nav3State().occupancy(voltage=given.text("rest")), after_pulse(given)
    words = "none" if held < NO_RESPONSE else "full" if held > 0.9 else "half"
    wanted = 0.01 * float(given["wanted"])
    settled = Nav3State().occupancy(voltage=given.text("step"))
    return Solved(
        answers={
            "a": spent,
            "b": (words, "inactivated" if spent["I"] > spent["C"] else "closed"),
            "c": answer,
            "d": {"wait": root(lambda t: repolarised(given, t) - wanted, 0.1, 100.0)},
        },
        slips={"c": {"left": math.exp(-wait / tau), "straight": min(1.0, wait / tau)}},
        shown={
            "opened": neat(settled["O"] / settled["C"], digits=2),
            "inactivated": neat(settled["I"] / settled["O"], digits=2),
            "closed": neat(100.0 * resting["C"], "%"),
            "inactive": neat(100.0 * spent["I"], "%"),
            "held": neat(100.0 * held, "%", 2),
            "tau": neat(tau, "ms"),
            "back": neat(answer),
        },
    )


def draw(asked: Asked) -> Curve:
    """The second response against the wait, at rest and without repolarisation."""
    given = asked.given
    rest, step = float(given["rest"]), float(given["step"])
    x = [0.1, 0.2, 0.4, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 14.0, 20.0, 30.0]
    lines = {"rest": [second(rest, rest, step, t) for t in x], "held": [second(rest, step, step, t) for t in x]}
    return curve_of(asked, x, lines, point=(float(given["wait"]), float(asked.solved.answers["c"])))


EXERCISE = Exercise(
    id="2302452",
    section="channels",
    model="permease.clamp, Nav3State",
    parameters=(
        Parameter("rest", -80.0, "mV", (-84.0, -82.0, -80.0, -78.0)),
        Parameter("step", 0.0, "mV", (-10.0, 0.0, 10.0)),
        Parameter("wait", 5.0, "ms", (4.0, 4.5, 5.5, 6.0)),
        Parameter("wanted", 90.0, "%", (80.0, 85.0, 90.0)),
    ),
    parts=(
        Ranking("a", items=STATES),
        predict(Choice("b", options=("full", "half", "none"), reasons=("ions", "inactivated", "closed"))),
        Number("c", relative=0.06, slips=("left", "straight", "percent")),
        TargetState(
            "d", settings={"wait": Setting("ms", 0.1, 100.0)}, reach=reach, reach_state=reach_state,
            target="wanted", unit="%", absolute=1.5,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-rest", "curve-held"),
)  # fmt: skip
