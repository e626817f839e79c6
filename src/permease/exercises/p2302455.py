"""Problem 2302455: what a cell that drinks takes up of anything dissolved.

Of part d the model decides between the receptor and drinking; carriers, phagocytosis and the reason are fixed here.
"""

from __future__ import annotations

import functools
from typing import Any

from ..calculate.fluid_phase import fluid_clearance, fluid_uptake
from ..units import with_unit
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise

FOLDS = ("same", "less", "tenfold", "more")


def drunk(given: Given) -> Any:
    """The fluid that the cell drinks per time."""
    return fluid_clearance(f"{given['share'] / 100.0!r} / h", given.text("volume"))


@functools.cache
def uptakes() -> Any:
    """LDL against its concentration, by its receptor and by drinking."""
    from ..instruments.endocytosis import compare_uptakes
    from ..library.vesicles.fluid_phase_pinocytosis import FluidPhasePinocytosis
    from ..library.vesicles.ldl_receptor import LDLReceptor

    parts = [LDLReceptor(), FluidPhasePinocytosis(cargo="LDL")]
    return compare_uptakes(parts, ("1 nM", "1 uM", 13), during="1 min").curves


def fold(curve: Any, factor: float) -> float:
    """How many times more a curve takes up at ``factor`` times the middle of its concentrations."""
    import numpy as np

    x, y = np.log(curve.x.values), np.log(curve["uptake"].values)
    middle = x[len(x) // 2] - 0.5 * np.log(factor)
    low, high = np.interp([middle, middle + np.log(factor)], x, y)
    return float(np.exp(high - low))


def solve(given: Given) -> Solved:
    """The clearance, the molecules in an hour, and what ten times the tracer does."""
    clearance = drunk(given)
    taken = fluid_uptake(given.text("tracer"), clearance=clearance, duration="1 h")
    ten = fluid_uptake(f"{10.0 * given['tracer']!r} mM", clearance=clearance, duration="1 h")
    ratio = ten.molecules / taken.molecules
    word = "tenfold" if abs(ratio - 10.0) < 1e-6 else "more" if ratio > 10.0 else "less" if ratio > 1.0 else "same"
    receptor, fluid = uptakes()
    folds = {"receptor": fold(receptor, 10.0), "pinocytosis": fold(fluid, 10.0)}
    linear = min(folds, key=lambda way: abs(folds[way] - 10.0))
    return Solved(
        answers={"a": clearance, "b": taken.molecules, "c": word, "d": (linear, "linear")},
        slips={
            "a": {"whole": with_unit(given["volume"], "fL/h")},
            "b": {"moles": typical(taken.taken, "mol"), "attomoles": typical(taken.taken, "amol")},
        },
        shown={
            "clearance": shown(typical(clearance, "fL/h"), "fL/h", 4), "molecules": shown(taken.molecules, "", 3),
            "ten": shown(ten.molecules, "", 3), "amount": shown(typical(taken.taken, "amol"), "amol", 4),
            "receptor_fold": shown(folds["receptor"], "", 2), "fluid_fold": shown(folds["pinocytosis"], "", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """Uptake against concentration, by drinking and by a receptor."""
    receptor, fluid = uptakes()
    lines = {"receptor": receptor["uptake"].values.tolist(), "fluid": fluid["uptake"].values.tolist()}
    return curve_of(asked, [1e6 * x for x in receptor.x.values.tolist()], lines, log_x=True, log_y=True)


EXERCISE = Exercise(
    id="2302455",
    section="vesicles",
    model="permease.fluid_clearance, permease.fluid_uptake, permease.compare_uptakes",
    parameters=(
        Parameter("share", 25.0, "%", steps(10.0, 40.0, 2.5)),
        Parameter("volume", 400.0, "fL", steps(250.0, 600.0, 25.0)),
        Parameter("tracer", 1.0, "mM", steps(0.2, 3.0, 0.2)),
    ),
    parts=(
        Number("a", unit="fL/h", relative=0.01, slips=("whole", "thousand")),
        Number("b", relative=0.02, slips=("moles", "attomoles", "thousand"), digits=3),
        predict(Choice("c", options=FOLDS)),
        Choice(
            "d",
            options=("receptor", "pinocytosis", "phagocytosis", "carrier"),
            reasons=("linear", "concentrated", "particle", "gradient"),
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-receptor", "curve-fluid"),
)
