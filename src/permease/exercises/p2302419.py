"""A ligand-gated sodium channel opens: which way Na+ goes and where the potential settles.

Every right option and reason comes out of the model: those of part a from the current and the parts of the free energy.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import Any

from ..calculate import free_energy, nernst
from ..chemistry.solution import Solution
from ..constants import FARADAY, GAS
from ..library.channels.achr import AChR
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.channel import Channel
from ..model.compartment import Compartment, Impermeant
from ..model.leak import Leak
from ..model.membrane import Membrane
from ..model.permeation import Ohmic
from ..model.protocol import Perfuse
from ..physics.root import root
from ..solve.simulate import simulate
from ..sources import provisional
from ..text import phrase
from .choice import Choice
from .curve import Curve
from .ended import ended
from .fixed import demand, gained, voltage_at_rest
from .lines import curve_of
from .neat import neat
from .number import Number
from .parameters import Given, Parameter, steps
from .part import Asked, Solved
from .problem import Exercise
from .sides import sides
from .target import Setting, TargetState

THERMAL = 1e3 * GAS * 310.15 / FARADAY
"""RT/F at 37 degC (mV)."""
SODIUM, POTASSIUM = 145.0, 5.0
"""Outside (mM)."""
AREA = 1e-9
"""Membrane of the cell (m2): 1 uF/cm2 make 10 pF."""
SINGLE = 10e-12
"""Conductance of one channel (S)."""


class SodiumReceptor(Channel):
    """The two binding sites and the gate of the acetylcholine receptor on a pore for Na+ alone, as the problem has."""

    label = phrase("p2302419-curve-channel")
    pore = Ohmic(provisional("10 pS", note="of the exercise"), "Na")
    gates = AChR.gates


def inner(outside: float, reversal: float) -> float:
    """The concentration inside (mM) of a cation that reverses at ``reversal`` (mV)."""
    return outside * math.exp(-reversal / THERMAL)


def parts(given: Given, conductance: float) -> tuple[SodiumReceptor, Leak]:
    """The channels, of ``conductance`` (nS) when all are open, and the leak of K+."""
    receptor = SodiumReceptor(density=f"{1e-9 * conductance / SINGLE / AREA!r} / m^2")
    return receptor, Leak("K", conductance=f"{1e-9 * float(given['leak']) / AREA!r} S/m^2")


def settled(given: Given, conductance: float, sodium: float | None = None) -> float:
    """The voltage (mV) at which the currents through an open Na+ conductance (nS) and the leak cancel.

    ``sodium`` is another reversal potential for the channel (mV). Both currents are ohmic, so that two points of each
    tell where their sum is zero.
    """
    e_na = float(given["e_na"]) if sodium is None else sodium
    open_, leak = Leak("Na", conductance=f"{1e-9 * max(conductance, 1e-9) / AREA!r} S/m^2"), parts(given, 1.0)[1]
    inside = {"Na": f"{inner(SODIUM, e_na)!r} mM", "K": f"{inner(POTASSIUM, float(given['e_leak']))!r} mM"}
    outside = {"Na": f"{SODIUM} mM", "K": f"{POTASSIUM} mM"}

    def current(voltage: float) -> float:
        sides = {"inside": inside, "outside": outside, "voltage": f"{voltage!r} mV"}
        return float(sum(part.current(**sides).to("A/m^2").magnitude for part in (open_, leak)))

    at_zero, slope = current(0.0), (current(10.0) - current(0.0)) / 10.0
    return -at_zero / slope


@functools.cache
def simulated(leak: float, e_leak: float, most: float, e_na: float, dose: float) -> float:
    """The voltage (mV) of the cell 60 ms after ``dose`` (uM) of acetylcholine comes in."""
    given = Given(0, {"leak": leak}, {"leak": "nS"})
    cytosol = Compartment(
        "cytosol",
        "2 pL",
        {"Na": f"{inner(SODIUM, e_na)!r} mM", "K": f"{inner(POTASSIUM, e_leak)!r} mM"},
        impermeant=[Impermeant("protein", "100 mM", charge=-1)],
        balance="protein",
    )
    bath = Bath("bath", Solution(Na=f"{SODIUM} mM", K=f"{POTASSIUM} mM", balance="Cl"))
    cell = Cell(
        "cell",
        [Membrane("membrane", cytosol, bath, f"{AREA!r} m^2", transporters=list(parts(given, most)))],
    )
    run = simulate(cell, Perfuse("bath", bath.solution.add(ACh=f"{dose!r} uM"), "60 ms"), points=20)
    return float(run.final.voltage().to("mV").magnitude)


def reach(given: Given, settings: Mapping[str, float]) -> float:
    """The simulation with the student's acetylcholine."""
    numbers = (float(given[name]) for name in ("leak", "e_leak", "most", "e_na"))
    return simulated(*numbers, settings["ACh"])


def reach_state(given: Given, state: Any) -> float:
    """The voltage (mV) of a state, or at the end of a run, between these Nernst potentials and beside this leak."""
    found = ended(state)
    volts, kelvin = float(found.voltage().to("mV").magnitude), float(found.cell.temperature)
    for ion, wanted in (("Na", given["e_na"]), ("K", given["e_leak"])):
        inside, outside = (f"{amount!r} mM" for amount in sides(found, ion))
        reversal = nernst(ion, inside=inside, outside=outside, temperature=f"{kelvin!r} K").to("mV").magnitude
        demand(f"E_{ion}", float(reversal), float(wanted), "mV", relative=0.0, absolute=1.0)
    leak = (
        -gained(found, "K") * FARADAY / (1e-3 * (volts - float(given["e_leak"]))) if volts != given["e_leak"] else 0.0
    )
    demand("g_K", 1e9 * leak, float(given["leak"]), "nS", relative=0.1)
    voltage_at_rest(found)
    return volts


def forces(given: Given) -> str:
    """What draws Na+ at rest the way it goes, in the words of part a."""
    inside, outside = f"{inner(SODIUM, float(given['e_na']))!r} mM", f"{SODIUM} mM"
    found = free_energy("Na", inside=inside, outside=outside, voltage=given.text("e_leak"))
    chemical, electrical = (float(part.magnitude) for part in (found.chemical, found.electrical))
    return "both" if chemical * electrical > 0.0 else "chemical"


def solve(given: Given) -> Solved:
    """Ohmic currents that cancel, and the dose that opens as many channels as the target needs."""
    rest, e_na, leak, most = (float(given[name]) for name in ("e_leak", "e_na", "leak", "most"))
    answer, driving = settled(given, most), rest - e_na
    receptor, wanted = SodiumReceptor(), float(given["wanted"])

    def share(dose: float) -> float:
        return float(receptor.open_probability(outside={"ACh": f"{dose!r} uM"}))

    dose = root(lambda dose: settled(given, most * share(dose)) - wanted, 1.0, 1000.0)
    way = "in" if driving < 0.0 else "out"
    return Solved(
        answers={
            "a": (f"{way}-{'less' if answer > rest else 'more'}", forces(given)),
            "b": driving,
            "c": answer,
            "d": {"ACh": dose},
        },
        slips={
            "b": {"sum": rest + e_na},
            "c": {
                "swapped": (leak * e_na + most * rest) / (leak + most),
                "middle": 0.5 * (rest + e_na),
                "undivided": rest + most / leak * e_na,
                "cations": settled(given, most, 0.0),
                "reversal": e_na,
            },
        },
        shown={
            "driving": neat(driving, "mV", 4),
            "settled": neat(answer, "mV"),
            "cations": neat(settled(given, most, 0.0), "mV"),
            **{f"open{each}": neat(100.0 * share(float(each)), "%") for each in (10, 20, 50, 100)},
        },
    )


def draw(asked: Asked) -> Curve:
    """The settled potential against the open Na+ conductance, for Na+ alone and for a pore of both cations."""
    given = asked.given
    x = steps(0, 3, 0.1)
    lines = {
        "sodium": [settled(given, g) for g in x],
        "cations": [settled(given, g, 0.0) for g in x],
    }
    return curve_of(asked, x, lines, point=(float(given["most"]), float(asked.solved.answers["c"])))


EXERCISE = Exercise(
    id="2302419",
    section="channels",
    model="Leak.current, permease.simulate, AChR",
    parameters=(
        Parameter("leak", 1.0, "nS", steps(0.8, 1.2, 0.1)),
        Parameter("e_leak", -70.0, "mV", steps(-80, -65, 5)),
        Parameter("most", 0.3, "nS", steps(0.4, 0.7, 0.1)),
        Parameter("e_na", 60.0, "mV", steps(50, 70, 5)),
        Parameter("wanted", -50.0, "mV", (-55.0, -50.0)),
    ),
    parts=(
        Choice(
            "a", options=("out-more", "in-more", "in-less", "out-less"), reasons=("chemical", "both", "pump")
        ),
        Number("b", unit="mV", relative=0.01, slips=("sign", "sum")),
        Number(
            "c", unit="mV", absolute=0.4, relative=0.0,
            slips=("swapped", "middle", "undivided", "cations", "reversal", "sign", "thousand"),
        ),
        TargetState(
            "d", settings={"ACh": Setting("uM", 1.0, 1000.0)}, reach=reach, reach_state=reach_state,
            target="wanted", unit="mV", absolute=1.0
        ),
    ),
    solve=solve,
    draw=draw,
    curve_words=("curve-x", "curve-y", "curve-channel", "curve-sodium", "curve-cations"),
)  # fmt: skip
