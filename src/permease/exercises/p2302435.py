"""Problem 2302435: chloride on the two sides of a membrane that haemoglobin cannot cross."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..calculate.water import donnan
from ..physics.root import root
from .curve import Curve
from .ended import ended
from .fixed import at_rest, demand, needs, temperature
from .lines import curve_of
from .number import Number
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .problem import Exercise
from .sides import ratio
from .target import Setting, TargetState

if TYPE_CHECKING:
    from ..model.cell import Cell


def cell(given: Given, haemoglobin: str) -> Any:
    """A rigid compartment with so much haemoglobin in the exercise's KCl bath."""
    from ..chemistry.solution import Solution
    from ..library.cells.gibbs_donnan_cell import gibbs_donnan_cell
    from ..model.bath import Bath
    from ..model.compartment import Compartment, Impermeant
    from ..model.membrane import Membrane

    found = gibbs_donnan_cell()
    membrane = found.membranes[0]
    salt = given.text("salt")
    cytosol = Compartment(
        "cytosol", volume="90 fL", contents={"K": salt, "Cl": salt}, balance="K",
        impermeant=[Impermeant("haemoglobin", haemoglobin, charge=given["charge"])],
    )  # fmt: skip
    bath = Bath("outside", Solution(K=salt, Cl=salt, name="KCl"))
    own = Membrane("membrane", inside=cytosol, outside=bath, area="135 um^2", transporters=list(membrane.transporters))
    return found.with_(membranes=[own], temperature=given.text("temperature"))


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The chloride ratio at the equilibrium of the cell that the settings make."""
    from ..solve.equilibrium import equilibrium

    return equilibrium(cell(given, f"{settings['haemoglobin']!r} mM")).ratio("Cl")


def reach_state(given: Given, state: Any) -> float:
    """The chloride ratio of a cell at equilibrium, of an equilibrium or a state, or at the end of a run."""
    from ..model.cell import Cell
    from ..solve.equilibrium import Equilibrium, equilibrium

    if isinstance(state, Cell | Equilibrium):
        _demand(given, state if isinstance(state, Cell) else state.cell)
        return (equilibrium(state) if isinstance(state, Cell) else state).ratio("Cl")
    found = ended(state)
    _demand(given, found.cell)
    at_rest(found, "K", "Cl")
    return ratio(found, "Cl")


def _demand(given: Given, cell: Cell) -> None:
    """That a cell has the bath, the temperature and the charge of the exercise; its haemoglobin is the student's."""
    from ..model.bath import Bath
    from ..model.compartment import Compartment

    inside, outside = cell.membranes[0].inside, cell.membranes[0].outside
    if not isinstance(inside, Compartment) or not isinstance(outside, Bath) or not inside.impermeant:
        raise needs(cell, 'impermeant=[Impermeant("haemoglobin", "5 mM", charge=-8)]')
    salt = float(given["salt"])
    for ion in dict.fromkeys(["K", "Cl", *outside.solution.concentrations]):
        amount = salt if ion in ("K", "Cl") else 0.0
        found = float(outside.solution.concentrations.get(ion, 0.0))
        demand(f"{outside.name}.{ion}", found, amount, "mM", absolute=0.01 * salt)
    for each in inside.impermeant:
        demand(
            f"{inside.name}.{each.name}.charge",
            float(each.charge_at(inside.pH, cell.temperature)),
            float(given["charge"]),
        )
    temperature(cell, float(given["temperature"]) + 273.15)


def solve(given: Given) -> Solved:
    """The equilibrium, what slips make of it, and the haemoglobin that gives the wanted ratio."""
    salt, protein, heat = given.text("salt"), given.text("haemoglobin"), given.text("temperature")
    bath = {"K": salt, "Cl": salt}

    def open_bath(charge: float) -> Any:
        return donnan(outside=bath, impermeant={"haemoglobin": (protein, charge)}, temperature=heat)

    found = open_bath(given["charge"])
    counter = f"{-given['charge'] * given['haemoglobin']!r} mM"
    closed = donnan(
        outside=bath, inside={"K": counter}, impermeant={"haemoglobin": (protein, given["charge"])},
        volume="1 pL", outside_volume="1 pL", temperature=heat,
    )  # fmt: skip
    wanted = root(lambda c: reach(given, {"haemoglobin": c}) - given["wanted"], 0.01, 40.0)
    alone = found.osmotic_pressure * (given["haemoglobin"] / _excess(found))
    return Solved(
        answers={
            "a": found.ratio("Cl"), "b": found.voltage, "c": found.osmotic_pressure, "d": {"haemoglobin": wanted}
        },
        slips={
            "a": {"closed": closed.ratio("Cl"), "uncharged": open_bath(-1.0).ratio("Cl")},
            "c": {"protein": alone},
        },
        shown={
            "density": shown(-given["charge"] * given["haemoglobin"], "mM"),
            "chloride": shown(float(found.inside["Cl"].magnitude), "mM", 4),
            "potassium": shown(float(found.inside["K"].magnitude), "mM", 4),
            "ratio": shown(found.ratio("Cl"), "", 4), "voltage": shown(float(found.voltage.magnitude), "mV", 3),
            "excess": shown(_excess(found), "mM", 3),
        },
    )  # fmt: skip


def _excess(found: Any) -> float:
    """Solute inside less outside (mM)."""
    inside = sum(float(c.to("mM").magnitude) for c in [*found.inside.values(), *found.impermeants.values()])
    return float(inside - sum(float(c.to("mM").magnitude) for c in found.outside.values()))


def draw(asked: Asked) -> Curve:
    """The ratio against the haemoglobin, with the exercise's own."""
    given = asked.given
    salt = given.text("salt")

    def ratio(c: float) -> float:
        held = {"haemoglobin": (f"{float(c)!r} mM", given["charge"])}
        return donnan(outside={"K": salt, "Cl": salt}, impermeant=held, temperature=given.text("temperature")).ratio(
            "Cl"
        )

    x = np.linspace(0.0, 20.0, 41)
    lines = {"Cl": [ratio(c) for c in x], "K": [1.0 / ratio(c) for c in x]}
    point = (given["haemoglobin"], float(asked.solved.answers["a"]))
    return curve_of(asked, x.tolist(), lines, point=point)


EXERCISE = Exercise(
    id="2302435",
    section="donnan",
    model="permease.donnan, permease.equilibrium",
    parameters=(
        Parameter("salt", 150.0, "mM", steps(130.0, 160.0, 5.0)),
        Parameter("haemoglobin", 5.0, "mM", steps(4.0, 7.0, 0.25)),
        Parameter("charge", -8, "", (-7, -8, -9, -10)),
        Parameter("temperature", 37.0, "degC", steps(25.0, 40.0, 1.0)),
        Parameter("wanted", 0.75, "", steps(0.78, 0.84, 0.01)),
    ),
    parts=(
        Number("a", relative=0.005, slips=("inverted", "closed", "uncharged", "percent")),
        Number("b", unit="mV", relative=0.01, slips=("sign", "log10", "thousand")),
        Number("c", unit="kPa", relative=0.02, slips=("protein", "sign", "thousand")),
        TargetState(
            "d",
            settings={"haemoglobin": Setting("mM", 0.1, 40.0)},
            reach=reach,
            reach_state=reach_state,
            target="wanted",
            relative=0.005,
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-Cl", "curve-K"),
)
