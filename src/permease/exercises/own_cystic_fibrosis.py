"""An exercise of our own: cystic fibrosis as a product, how many channels times how often open times how much each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import InputError
from ..library.channels.cftr import CFTR
from ..model.fuelled_channel import MacroscopicCurrent
from ..text import message
from .choice import Choice
from .curve import Curve
from .fixed import demand
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .ranking import Ranking
from .target import Setting, TargetState

WILD, MUTANT, CORRECTED = "wild-type", "F508del-rescued", "F508del-C18"
SIDES: Mapping[str, Any] = {
    "inside": {"Cl": "40 mM", "HCO3": "12 mM", "cAMP": "10 uM"},
    "outside": {"Cl": "100 mM", "HCO3": "24 mM"},
    "voltage": "-50 mV",
}
NORMAL = 1.0
"""Channels of a normal cell per um2: the ratios do not depend on it."""


def current(variant: str, share: float) -> float:
    """The current (uA/cm2) of a membrane with so many percent of the normal number of channels."""
    found = CFTR(variant=variant, density=f"{0.01 * share * NORMAL!r} / um^2").macroscopic_current(**SIDES)
    return float(found.current.to("uA/cm^2").magnitude)


def opening(variant: str) -> float:
    """The open probability with cAMP inside."""
    return float(CFTR(variant=variant).open_probability(inside=SIDES["inside"], outside=SIDES["outside"]))


def against_normal(variant: str, share: float) -> float:
    """The current in percent of the normal one."""
    return 100.0 * current(variant, share) / current(WILD, 100.0)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The current with the corrector and the student's number of channels."""
    return against_normal(CORRECTED, settings["surface"])


def reach_state(given: Given, state: Any) -> float:
    """In percent of the normal current, a current of ``CFTR(...).macroscopic_current`` between the same solutions."""
    if not isinstance(state, MacroscopicCurrent):
        raise InputError(
            message("errors_exercises-state", value=repr(state)[:60]), where="state",
            hint="CFTR(...).macroscopic_current(...)",
        )  # fmt: skip
    part = CFTR(variant=CORRECTED, density=f"{NORMAL!r} / um^2").macroscopic_current(**SIDES)
    demand("open_probability", float(state.open_probability), float(part.open_probability))
    mine, single = (float(each.unit_current.to("pA").magnitude) for each in (state, part))
    demand("unit_current", mine, single, "pA")
    return 100.0 * float(state.current.to("uA/cm^2").magnitude) / current(WILD, 100.0)


def solve(given: Given) -> Solved:
    """Products of number, open probability and single current."""
    surface, corrected = float(given["surface"]), float(given["corrected"])
    po = {variant: opening(variant) for variant in (WILD, MUTANT, CORRECTED)}
    quiet = {**SIDES["inside"], "cAMP": "0 mM"}
    unasked = float(CFTR().open_probability(inside=quiet, outside=SIDES["outside"]))
    both = against_normal(MUTANT, surface)
    words = "shut" if unasked < 1e-3 else "less" if unasked < 0.9 * po[WILD] else "same"
    return Solved(
        answers={
            "a": 0.01 * both,
            "b": {
                "none": both,
                "gate": against_normal(WILD, surface),
                "traffic": against_normal(MUTANT, 100.0),
                "corrector": against_normal(CORRECTED, corrected),
            },
            "c": words,
            "d": {"surface": float(given["wanted"]) * 100.0 / against_normal(CORRECTED, 100.0)},
        },
        slips={
            "a": {
                "number_only": 0.01 * surface,
                "gate_only": po[MUTANT] / po[WILD],
                "forgotten": 0.01 * surface * po[MUTANT],
                "mean": 0.5 * (0.01 * surface + po[MUTANT] / po[WILD]),
            }
        },
        shown={
            "po": neat(po[WILD]),
            "po_mutant": neat(po[MUTANT]),
            "po_corrected": neat(po[CORRECTED]),
            "left": neat(both, "%", 2),
            "gate_alone": neat(surface, "%"),
            "traffic_alone": neat(100.0 * po[MUTANT] / po[WILD], "%"),
            "unasked": neat(unasked),
        },
    )


def draw(asked: Asked) -> Curve:
    """The current against the number of channels, for the three gates."""
    x = steps(0, 100, 5)
    lines = {
        name: [against_normal(variant, share) if share else 0.0 for share in x]
        for name, variant in (("normal", WILD), ("mutant", MUTANT), ("corrected", CORRECTED))
    }
    return curve_of(asked, x, lines, point=(float(asked.given["surface"]), 100.0 * float(asked.solved.answers["a"])))


EXERCISE = Exercise(
    id="cystic_fibrosis",
    section="channels",
    model="CFTR().macroscopic_current, CFTR().open_probability",
    parameters=(
        Parameter("surface", 2.0, "%", (1.0, 1.5, 2.5, 4.0)),
        Parameter("corrected", 10.0, "%", (9.0, 10.0, 11.0)),
        Parameter("wanted", 10.0, "%", (5.0, 8.0, 12.0, 15.0)),
    ),
    parts=(
        Number("a", relative=0.03, slips=("number_only", "gate_only", "forgotten", "mean", "percent"), digits=3),
        Ranking("b", items=("gate", "none", "traffic", "corrector")),
        predict(Choice("c", options=("same", "less", "shut"))),
        TargetState(
            "d",
            settings={"surface": Setting("%", 0.5, 100.0)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            unit="%",
            relative=0.03,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-normal", "curve-mutant", "curve-corrected"),
)
