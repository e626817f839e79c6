"""Sodium is taken away outside: what a sodium-driven carrier does at once, and what stays.

Every right option comes out of the model: SGLT1 moves neither ATP nor K+; the rest are its fluxes and free energies.
"""

from __future__ import annotations

from ..calculate import free_energy
from ..instruments.clamp import clamp
from ..instruments.epochs import Epoch
from ..library.transporters.sglt1 import SGLT1
from ..physics.root import root
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise

HEAT = "310 K"
NONE = "1e-6 mM"
"""What is left of Na+ outside after it is replaced."""
IDEAL = "eskandari-2005-ideal"
"""Without slip."""
CHANGE = 200.0
"""ms, when the Na+ is taken away."""


def uptake(given: Given, sodium: str, *, voltage: str = "", variant: str = "eskandari-2005") -> float:
    """Glucose taken up by one SGLT1 (1/s) in the stationary state; negative is loss."""
    found = SGLT1(variant=variant).flux(
        inside={"Na": given.text("na_in"), "glucose": given.text("glucose")},
        outside={"Na": sodium, "glucose": given.text("glucose")},
        voltage=voltage or given.text("voltage"),
        temperature=HEAT,
    )
    return -float(found["glucose"].magnitude)


def turning(given: Given, voltage: str = "") -> float:
    """Na+ outside (mM) at which uptake without slip turns into loss."""
    return root(lambda na: uptake(given, f"{na!r} mM", voltage=voltage, variant=IDEAL), 1e-3, 500.0)


def kept(before: float, after: float) -> str:
    """What becomes of uptake, in the words of part a."""
    if after > 0.6 * before:
        return "continues"
    return "slows" if after > 0.02 * before else "stops"


def reason(given: Given) -> str:
    """Why uptake stops, in the words of part a: whether what is left of Na+ outside can still drive it."""
    return "atp" if "MgATP" in _moved() else "gradient" if energy(given, NONE) > 0.0 else "protein"


def energy(given: Given, sodium: str) -> float:
    """Free energy (kJ/mol) of Na+ going in, from so much outside."""
    inside, heat = given.text("na_in"), HEAT
    found = free_energy("Na", inside=inside, outside=sodium, voltage=given.text("voltage"), temperature=heat)
    return float(found.total.magnitude)


def persisting(given: Given, before: float, after: float) -> tuple[str, ...]:
    """What is left one second after the change, in the words of part c."""
    there = {
        "atp": "MgATP" not in _moved(),
        "sodium": energy(given, NONE) < 0.0,
        "potassium": "K" not in _moved(),
        "glucose": abs(after) < 0.02 * before,
    }
    return tuple(name for name, holds in there.items() if holds)


def _moved() -> set[str]:
    return {name for name, _ in SGLT1().species()}


def solve(given: Given) -> Solved:
    """Stationary fluxes of SGLT1 before and after, and the Na+ at which it stands still."""
    before, after = uptake(given, given.text("na_out")), uptake(given, NONE)
    sodium = turning(given)
    flat = turning(given, "0 mV")
    return Solved(
        answers={
            "a": (kept(before, after), reason(given)),
            "b": sodium,
            "c": persisting(given, before, after),
        },
        slips={
            "b": {
                "no_voltage": flat,
                "voltage_sign": flat**2 / sodium,
                "voltage_twice": sodium**2 / flat,
            }
        },
        shown={
            "before": neat(before),
            "after": neat(-after, digits=2),
            "turning": neat(sodium, "mM"),
            "inside": neat(flat, "mM"),
        },
    )


def draw(asked: Asked) -> Curve:
    """Glucose uptake in time while the Na+ outside is taken away."""
    given = asked.given
    record = clamp(
        SGLT1(),
        [
            (given.text("voltage"), f"{CHANGE} ms"),
            Epoch(given.text("voltage"), "1 s", outside={"Na": NONE}),
        ],
        inside={"Na": given.text("na_in"), "glucose": given.text("glucose")},
        outside={"Na": given.text("na_out"), "glucose": given.text("glucose")},
        temperature=HEAT,
        points=60,
    )
    sweep = record[0]
    time = [1e3 * float(t) - CHANGE for t in sweep.time.values]
    flux = [-float(v) for v in sweep.fluxes["glucose"].values]
    return curve_of(asked, time, {"glucose": flux})


EXERCISE = Exercise(
    id="2302434",
    section="secondary",
    model="SGLT1().flux, permease.clamp",
    parameters=(
        Parameter("na_out", 100.0, "mM", steps(90, 150, 10)),
        Parameter("na_in", 10.0, "mM", steps(8, 20, 1)),
        Parameter("glucose", 1.0, "mM", (0.5, 1.0, 1.5, 2.0)),
        Parameter("voltage", -50.0, "mV", steps(-70, -40, 5)),
    ),
    parts=(
        predict(Choice("a", options=("continues", "slows", "stops", "hours"), reasons=("atp", "protein", "gradient"))),
        Number(
            "b", unit="mM", relative=0.02, slips=("no_voltage", "voltage_sign", "voltage_twice", "thousand"),
        ),
        Choice("c", options=("atp", "sodium", "potassium", "glucose"), several=True),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y"),
)  # fmt: skip
