"""Problem 2302429: what crosses a bare bilayer, and how fast.

The group of part e is that of the lowest measured permeability; its reason is fixed here.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from ..chemistry.permeants.permeant import permeant
from ..chemistry.species import species
from ..physics.partition import diffusive_flux, vesicle_half_time
from ..units import si, with_unit
from .choice import Choice
from .curve import Bars
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise
from .ranking import Ranking

SOLUTES = ("urea", "O2", "Cl", "benzene", "water", "CO2")
GROUPS = {"gases": ("O2", "CO2"), "polar": ("urea", "water"), "ions": ("Cl",)}
NONPOLAR = ("O2", "CO2", "benzene")
"""Too fast to be told apart: still water limits what is measured of CO2, and benzene is predicted."""
POLAR = ("urea", "formamide", "acetamide", "ethylene glycol", "glycerol")


@functools.cache
def permeability(solute: str) -> float:
    """P (cm/s) at about 25 degC: on planar membranes where that was measured, else the first measured on lipids, else
    predicted for POPC by its partition into hexadecane.
    """
    from ..bilayer.bilayer import Bilayer

    lipid = [each for each in permeant(solute).measured if each.use != "cell" and not each.bound]
    for each in (*(m for m in lipid if m.system.kind == "planar"), *lipid):
        return 100.0 * each.value
    return typical(Bilayer("POPC", temperature="25 degC").permeability(solute).value, "cm/s")


def solve(given: Given) -> Solved:
    """The order, the flux and the half-time of one polar solute, and water beside chloride."""
    found = {name: permeability(name) for name in SOLUTES}
    name = given["solute"]
    speed, radius = permeability(name) / 100.0, si(given.text("radius"), "m")
    flux = -float(diffusive_flux(speed, 0.0, given["step"]))
    half = float(vesicle_half_time(speed, radius))
    ratio = found["water"] / found["Cl"]
    decades = {"thousand": 1e3, "million": 1e6, "hundred-million": 1e8, "trillion": 1e12}
    nearest = min(decades, key=lambda each: abs(_log(ratio / decades[each])))
    return Solved(
        answers={
            "a": found, "b": with_unit(flux, "mol/m^2/s"), "c": with_unit(half, "s"), "d": nearest,
            "e": (min(GROUPS, key=lambda group: max(found[each] for each in GROUPS[group])), "shell"),
        },
        slips={
            "b": {"metres": with_unit(100.0 * flux, "mol/m^2/s")},
            "c": {"diameter": with_unit(2.0 * half, "s"), "flat": with_unit(3.0 * half, "s")},
        },
        shown={
            "called": species(name).label, "speed": shown(permeability(name), "cm/s", 3),
            "flux": shown(1e8 * flux, "pmol/cm^2/s", 3), "half": shown(half, "s", 3),
            "water": shown(found["water"], "cm/s", 3), "chloride": shown(found["Cl"], "cm/s", 3),
            "ratio": shown(ratio, "", 2), "oxygen": shown(found["O2"], "cm/s", 3),
            "ureas": shown(found["urea"], "cm/s", 3),
        },
    )  # fmt: skip


def _log(value: float) -> float:
    import math

    return math.log10(value)


def draw(asked: Asked) -> Bars:
    """The permeabilities in order."""
    found: Mapping[str, Any] = asked.solved.answers["a"]
    order = sorted(found, key=lambda name: -found[name])
    return Bars(
        {name: found[name] for name in order}, asked.say("curve-y"), log=True, floor=1e-12,
        names={name: asked.say(f"a-item-{name}") for name in order},
    )  # fmt: skip


EXERCISE = Exercise(
    id="2302429",
    section="diffusion",
    model="permease.Bilayer.permeability, permease.physics.partition",
    parameters=(
        Parameter("solute", "urea", "", POLAR),
        Parameter("step", 1.0, "mM", steps(0.5, 10.0, 0.5)),
        Parameter("radius", 3.0, "um", steps(0.5, 8.0, 0.5)),
    ),
    parts=(
        Ranking("a", items=SOLUTES, unit="cm/s", alike=NONPOLAR),
        Number("b", unit="pmol/cm^2/s", relative=0.02, slips=("sign", "thousand", "metres"), digits=3),
        Number("c", unit="s", relative=0.02, slips=("diameter", "flat", "thousand"), digits=3),
        predict(Choice("d", options=("thousand", "million", "hundred-million", "trillion"))),
        Choice("e", options=("gases", "polar", "ions"), reasons=("shell", "mass", "pores", "rare")),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-y",),
)
