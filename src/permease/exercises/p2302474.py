"""Saturation: how a carrier differs from simple diffusion. Every right option comes out of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..instruments.transport import Uptake, uptake
from ..model.conditions import Conditions
from ..model.leak import Leak
from ..model.rate_law import RateLaw
from ..sources import provisional
from ..text import phrase
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise

UNIT = "pmol/cm^2/s"


def carrier(given: Given, copies: float = 1.0) -> RateLaw:
    """A symmetric carrier: what a membrane full of it does is the number of ``copies`` times what each does."""
    half = provisional(given.text("half"), note="of the exercise")

    class SymmetricCarrier(RateLaw):
        """One site, four states, equal rates, rapid binding: glucose enters as S/(K + S) says, and leaves alike."""

        label = phrase("p2302474-curve-carrier")
        kind = "carrier"
        stoichiometry = {("glucose", "out"): -1, ("glucose", "in"): 1}
        numbers = {"K": half}

        def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
            """The difference of the two saturations."""
            outside, inside = at.concentration("glucose", "out"), at.concentration("glucose", "in")
            return scale * (outside / (numbers["K"] + outside) - inside / (numbers["K"] + inside))

    return SymmetricCarrier(scale=f"{copies * float(given['most'])!r} {UNIT}")


def diffusion(given: Given) -> Leak:
    """Simple diffusion that starts with the slope of the carrier."""
    return Leak("glucose", permeability=f"{float(given['most']) / float(given['half']) * 1e-8!r} m/s")


def measured(part: RateLaw | Leak, concentrations: object = ("0.01 mM", "1000 mM", 25)) -> Uptake:
    """Uptake into cells without glucose."""
    return uptake(part, "glucose", concentrations, inside={}, outside={})


def flux(part: RateLaw | Leak, mM: float) -> float:
    """Uptake (pmol/cm2/s) from a concentration."""
    found = measured(part, [f"{mM!r} mM"])
    return float(found.y.values[0])


def meets(part: RateLaw | Leak) -> float:
    """Where the line through two points of 1/v against 1/c meets the axis of 1/v (cm2 s/pmol)."""
    x, y = measured(part, ["2 mM", "20 mM"]).view("lineweaver-burk")
    slope = (y.values[1] - y.values[0]) / (x.values[1] - x.values[0])
    return float(y.values[0] - slope * x.values[0])


def grown(before: float, after: float) -> bool:
    """Whether a fitted constant is another one."""
    return abs(after / before - 1.0) > 1e-3


def solve(given: Given) -> Solved:
    """The carrier of the exercise and a leak, measured as in a laboratory."""
    low, high = float(given["low"]), float(given["high"])
    most, half = float(given["most"]), float(given["half"])
    part, plain = carrier(given), diffusion(given)
    told = meets(part) > 1e-3 > abs(meets(plain))
    one, two = measured(part).answers, measured(carrier(given, 2.0)).answers
    top, middle = (grown(float(one[name].magnitude), float(two[name].magnitude)) for name in ("Vmax", "Km"))
    words = {(True, False): "most", (False, True): "half", (True, True): "both", (False, False): "none"}
    return Solved(
        answers={
            "a": flux(part, low),
            "b": flux(plain, high) / flux(part, high),
            "c": words[top, middle],
            "d": "plot" if told else "rate",
        },
        slips={
            "a": {"linear": flux(plain, low), "undivided": most * low},
            "b": {
                "none": 1.0,
                "ratio": high / half,
                "low": flux(plain, low) / flux(part, low),
                "flux": flux(plain, high),
            },
        },
        shown={
            "max": neat(most, "pmol/(cm² s)"),
            "twice": neat(float(two["Vmax"].magnitude), "pmol/(cm² s)"),
            "km": neat(float(two["Km"].magnitude), "mM"),
            "at_high": neat(flux(part, high), "pmol/(cm² s)"),
            "plain_high": neat(flux(plain, high), "pmol/(cm² s)"),
            "times": neat(flux(plain, high) / flux(part, high)),
        },
    )


def draw(asked: Asked) -> Curve:
    """The carrier, twice as many of it, and simple diffusion."""
    given = asked.given
    x = steps(0, 50, 1)
    top = [f"{c!r} mM" for c in x]
    part, plain, many = carrier(given), diffusion(given), carrier(given, 2.0)
    most = 2.5 * float(given["most"])
    lines = {
        "carrier": [float(v) for v in measured(part, top).y.values],
        "twice": [float(v) for v in measured(many, top).y.values],
        "diffusion": [v if v <= most else float("nan") for v in (float(v) for v in measured(plain, top).y.values)],
    }
    return curve_of(asked, x, lines, point=(float(given["low"]), float(asked.solved.answers["a"])))


EXERCISE = Exercise(
    id="2302474",
    section="mediated",
    model="permease.uptake, RateLaw, Leak",
    parameters=(
        Parameter("half", 5.0, "mM", steps(3, 8, 0.5)),
        Parameter("most", 10.0, UNIT, steps(6, 20, 1)),
        Parameter("low", 5.0, "mM", (2.0, 4.0, 6.0, 9.0, 10.0, 12.0)),
        Parameter("high", 45.0, "mM", steps(30, 60, 5)),
    ),
    parts=(
        Number("a", unit=UNIT, relative=0.02, slips=("linear", "undivided", "thousand")),
        Number("b", relative=0.02, slips=("none", "ratio", "low", "flux", "inverted")),
        predict(Choice("c", options=("most", "half", "both", "none"))),
        Choice("d", options=("rate", "plot", "downhill")),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-carrier", "curve-twice", "curve-diffusion"),
)
