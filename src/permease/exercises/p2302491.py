"""Problem 2302491: a red cell in a hypertonic solution, and what its shrinking proves.

Every right option comes out of the runs; the reason of part a is fixed here.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..chemistry.solution import Solution
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment
from ..model.membrane import Membrane
from ..physics.osmosis import boyle_vant_hoff
from ..physics.root import root
from .choice import Choice
from .curve import Curve
from .fixed import demand, moving, needs
from .lines import curve_of
from .number import Number
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .target import Setting, TargetState

if TYPE_CHECKING:
    from ..instruments.tonicity import Tonicity

STILL = 0.5
"""Change of the relative volume in an hour below which a run counts as come to rest."""
SAME = 0.02
"""Relative changes of volume below this count as none."""


def model(before: float, inactive: float) -> Cell:
    """The red cell of the exercise at rest: ideal salts that cannot cross, water and urea that can.

    ``before`` in mM of effective solutes on both sides; ``inactive`` is the share of the volume that is no water.
    Volume, area and water permeability are those of the library's red cell.
    """
    from ..library.cells.red_blood_cell import AREA, CELL_VOLUME
    from ..library.references import MLEKODAY_1983
    from ..library.transporters.utb import UTB

    salt = f"{before / 2.0!r} mM"
    cytosol = Compartment("cytosol", f"{CELL_VOLUME * (1.0 - inactive)!r} m^3", {"K": salt, "Cl": salt, "urea": "0 mM"})
    bath = Bath("plasma", Solution(Na=salt, Cl=salt, urea="0 mM"))
    membrane = Membrane(
        "membrane", cytosol, bath, f"{AREA!r} m^2", transporters=[UTB()],
        water_permeability=MLEKODAY_1983.value("2.0e-2 cm/s", where="abstract", conditions="23 degC"),
    )  # fmt: skip
    return Cell("red cell of the exercise", [membrane], temperature="37 degC")


@functools.lru_cache(maxsize=256)
def course(before: float, inactive: float, solute: str, millimolar: float, seconds: float = 30.0) -> Tonicity:
    """The volume of that cell after so much of a solute was added to its plasma."""
    from ..instruments.osmotic_setting import CRITICAL
    from ..instruments.tonicity import tonicity

    cell = model(before, inactive)
    solution = cell.bath("plasma").solution.add(**{solute: f"{millimolar!r} mM"})
    return tonicity(cell, solution, duration=f"{seconds!r} s", solids=inactive, osmotic_anomaly=0.0, critical=CRITICAL)


def run(given: Given, solute: str, millimolar: float) -> Tonicity:
    """The same with the numbers of a seed."""
    return course(float(given["before"]), given["inactive"] / 100.0, solute, millimolar)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The volume, over that at rest, at which the cell ends in the student's solution."""
    return float(run(given, "sucrose", settings["sucrose"]).final)


def reach_state(given: Given, state: Any) -> float:
    """The volume at which a run of ``permease.tonicity`` ends, of a cell at rest in as much, with as many solids."""
    from ..instruments.tonicity import Tonicity

    if not isinstance(state, Tonicity):
        raise needs(state, "permease.tonicity(...)")
    conditions, inactive = state.conditions, given["inactive"]
    demand("conditions.before", float(conditions["before"]), float(given["before"]), "mM")
    idle = 1.0 - (1.0 - float(conditions["solids"])) * (1.0 - float(conditions["osmotic_anomaly"]))
    demand("conditions.solids", 100.0 * idle, float(inactive), "%")
    times, volumes = state.x.values, state["volume"].values
    share = abs(volumes[-1] - volumes[-2]) / (times[-1] - times[-2]) * 3600.0
    if share > STILL:
        raise moving("volume", float(share))
    return float(state.final)


def solve(given: Given) -> Solved:
    """The law of Boyle and van't Hoff, and the runs with sucrose and with urea."""
    before, added, inactive = given["before"], given["added"], given["inactive"] / 100.0
    volume = float(boyle_vant_hoff(before + added, before, inactive))
    sucrose, urea = run(given, "sucrose", added), run(given, "urea", added)
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
            "dip": shown(float(urea.smallest), "", 3),
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
        found = run(asked.given, solute, added)
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
