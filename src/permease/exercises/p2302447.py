"""Problem 2302447: what it costs to bring an amino acid from 5 mM to 80 mM."""

from __future__ import annotations

import numpy as np

from ..calculate.energy import free_energy
from .choice import Choice
from .curve import Curve
from .lines import curve_of
from .number import Number, typical
from .parameters import Given, Parameter, shown, steps
from .part import Asked, Solved
from .predict import predict
from .problem import Exercise

DOUBLED = ("less", "same", "more")


def energy(inside: str, outside: str, temperature: str) -> float:
    """Free energy (kJ/mol) of bringing an uncharged solute in."""
    return typical(free_energy(charge=0, inside=inside, outside=outside, temperature=temperature).total, "kJ/mol")


def solve(given: Given) -> Solved:
    """The free energy, what slips make of it, and both concentrations doubled."""
    inside, outside, heat = given.text("inside"), given.text("outside"), given.text("temperature")
    found = energy(inside, outside, heat)
    twice = energy(f"{2 * given['inside']!r} mM", f"{2 * given['outside']!r} mM", heat)
    warm = energy(inside, outside, "310.15 K")
    fuel = given["fuel"]
    return Solved(
        answers={
            "a": found,
            "b": ("active", "uphill") if found > 0.0 else ("passive", "downhill"),
            "c": found / -fuel,
            "d": DOUBLED[1] if abs(twice - found) < 1e-9 else DOUBLED[2] if twice > found else DOUBLED[0],
        },
        slips={
            "a": {"celsius": energy(inside, outside, f"{given['temperature'] - 273.15!r} K")},
            "c": {"inverse": -fuel / found},
        },
        shown={
            "energy": shown(found, "kJ/mol", 3), "twice": shown(twice, "kJ/mol", 4), "warm": shown(warm, "kJ/mol", 3),
            "fold": shown(given["inside"] / given["outside"], "", 3), "share": shown(found / -fuel, "", 3),
        },
    )  # fmt: skip


def draw(asked: Asked) -> Curve:
    """The free energy against the concentration inside."""
    given = asked.given
    outside, heat = given["outside"], given.text("temperature")
    x = np.geomspace(outside / 20.0, outside * 40.0, 61)
    line = [energy(f"{float(c)!r} mM", given.text("outside"), heat) for c in x]
    return curve_of(asked, x.tolist(), {"energy": line}, point=(given["inside"], asked.solved.answers["a"]), log_x=True)


EXERCISE = Exercise(
    id="2302447",
    section="energetics",
    model="permease.free_energy",
    parameters=(
        Parameter("outside", 5.0, "mM", steps(1.0, 10.0, 0.5)),
        Parameter("inside", 80.0, "mM", steps(40.0, 150.0, 5.0)),
        Parameter("temperature", 298.0, "K", steps(288.0, 312.0, 1.0)),
        Parameter("fuel", -51.0, "kJ/mol", steps(-60.0, -45.0, 1.0)),
    ),
    parts=(
        Number("a", unit="kJ/mol", relative=0.005, slips=("sign", "log10", "thousand", "celsius")),
        Choice("b", options=("passive", "active"), reasons=("uphill", "downhill", "size", "neutral")),
        Number("c", relative=0.02, slips=("sign", "inverse", "percent"), digits=3),
        predict(Choice("d", options=DOUBLED)),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y"),
)
