"""For tests of parts and cells: hypothesis strategies, random surroundings, and the driving force of a column.

The strategies need the package hypothesis, which is imported when one of them is called:
``pip install "permease[test]"``. Everything is in coherent SI: mol/m3 (mM), V, K.

>>> from permease import library
>>> at = random_conditions(library.part("KCC2")(), 3, seed=1)
>>> len(at.voltage), sorted(at.inside)
(3, ['Cl', 'K'])
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from .chemistry.species import species as lookup
from .constants import FARADAY
from .model.cell import Cell
from .model.conditions import PointConditions
from .model.process import Process
from .model.transporter import Transporter, charge_of

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

CONCENTRATIONS = (1e-3, 300.0)
"""Range of random concentrations (mol/m3)."""
PROTONS = (1e-6, 1e-3)
"""Range of random proton concentrations (mol/m3): pH 6 to 9."""
VOLTAGES = (-0.2, 0.2)
"""Range of random voltages (V)."""
TEMPERATURES = (273.15, 315.15)
"""Range of random temperatures (K)."""


def concentrations(low: float = CONCENTRATIONS[0], high: float = CONCENTRATIONS[1]) -> SearchStrategy[float]:
    """Concentrations (mol/m3), uniform in their logarithm."""
    from hypothesis import strategies as st

    return st.floats(math.log(low), math.log(high)).map(math.exp)


def voltages(low: float = VOLTAGES[0], high: float = VOLTAGES[1]) -> SearchStrategy[float]:
    """Membrane potentials psi_in - psi_out (V); zero comes up often where the range holds it."""
    from hypothesis import strategies as st

    anything = st.floats(low, high)
    return st.one_of(st.just(0.0), anything) if low <= 0.0 <= high else anything


def temperatures(low: float = TEMPERATURES[0], high: float = TEMPERATURES[1]) -> SearchStrategy[float]:
    """Absolute temperatures (K)."""
    from hypothesis import strategies as st

    return st.floats(low, high)


def conditions(part: Transporter) -> SearchStrategy[PointConditions]:
    """Surroundings of a part: everything it needs on both sides, its ligands now and then, voltage and temperature."""
    return _conditions_strategy()(part)


@functools.cache
def _conditions_strategy() -> Callable[[Transporter], SearchStrategy[PointConditions]]:
    """Made once: hypothesis reads the source of a composite strategy each time that it is made."""
    from hypothesis import strategies as st

    @st.composite
    def build(draw: DrawFn, part: Transporter) -> PointConditions:
        sides: dict[str, dict[str, float]] = {"in": {}, "out": {}}
        for species, side in _needed(part):
            sides[side][species] = draw(concentrations(*_range(species)))
        for species, side in _ligands(part):
            if draw(st.booleans()):
                sides[side][species] = draw(concentrations(*_range(species)))
        return PointConditions(sides["in"], sides["out"], draw(voltages()), draw(temperatures()))

    return build


def random_conditions(part: Transporter, count: int, *, seed: int) -> PointConditions:
    """The same as arrays of ``count`` values, for laws that are evaluated on all of them at once; ligands present."""
    generator = np.random.default_rng(seed)
    sides: dict[str, dict[str, Any]] = {"in": {}, "out": {}}
    for species, side in (*_needed(part), *_ligands(part)):
        low, high = _range(species)
        sides[side][species] = np.exp(generator.uniform(math.log(low), math.log(high), count))
    voltage, temperature = generator.uniform(*VOLTAGES, count), generator.uniform(*TEMPERATURES, count)
    return PointConditions(sides["in"], sides["out"], voltage, temperature)


def affinity(process: Process, at: PointConditions) -> Any:
    """Driving force of a column with its electrical part (J/mol; J/m3 for water), positive when it favours forward."""
    return process.affinity_free_of_charge(at) + charge_of(process) * FARADAY * at.voltage


def pump_leak_cells() -> SearchStrategy[Cell]:
    """Cells with a sodium pump, leaks for Na+, K+ and Cl-, water and impermeant anions: neutral and isosmotic at first.

    The pump is a thermodynamic or an empirical one, the leaks are Goldman or ohmic, and KCC2 is there or not.
    """
    from hypothesis import strategies as st

    @st.composite
    def build(draw: DrawFn) -> Cell:
        return _pump_leak_cell(lambda low, high: draw(concentrations(low, high)), lambda: draw(st.booleans()))

    return build()


def _pump_leak_cell(number: Callable[[float, float], float], coin: Callable[[], bool]) -> Cell:
    from .chemistry.solution import Solution
    from .library import part
    from .model.bath import Bath
    from .model.compartment import Compartment
    from .model.impermeant import Impermeant
    from .model.leak import Leak
    from .model.membrane import Membrane

    sodium, potassium, chloride = number(5.0, 40.0), number(60.0, 150.0), number(3.0, 40.0)
    charge = -number(0.3, 1.0)
    protein = (sodium + potassium - chloride) / -charge
    metabolites = {"MgATP": "4 mM", "MgADP": "0.1 mM", "Pi": "2 mM"}
    # the charge of the metabolites and their share of the osmolarity belong to the bag, too
    protein += (2.0 * -4.0 - 0.1 - 2.0 * 2.0) / -charge
    half = (sodium + potassium + chloride + protein + 6.1) / 2.0
    outer = number(1.0, 10.0)
    cytosol = Compartment(
        "cytosol",
        volume=f"{number(0.1, 3.0)!r} pL",
        contents={"Na": f"{sodium!r} mM", "K": f"{potassium!r} mM", "Cl": f"{chloride!r} mM", **metabolites},
        pH=7.2,
        impermeant=[Impermeant("protein", f"{protein!r} mM", charge=charge)],
        balance="protein",
        held=tuple(metabolites),
    )
    bath = Solution(Na=f"{half - outer!r} mM", K=f"{outer!r} mM", pH=7.4, balance="Cl")
    kind, low = ("permeability", 1e-8) if coin() else ("conductance", 20.0)
    unit = "cm/s" if kind == "permeability" else "uS/cm^2"
    pump = (
        part("NaKATPase")(variant="pan-2019", density=f"{number(100.0, 3000.0)!r} / um^2")
        if coin()
        else part("CubicPump")(scale=f"{number(100.0, 3000.0)!r} pmol/cm^2/s")
    )
    leaks: Iterable[Transporter] = [
        Leak(ion, **{kind: f"{number(low, 10.0 * low)!r} {unit}"}) for ion in ("Na", "K", "Cl")
    ]
    membrane = Membrane(
        "membrane",
        inside=cytosol,
        outside=Bath("bath", bath),
        area=f"{number(500.0, 2000.0)!r} um^2",
        water_permeability=f"{number(1e-3, 2e-2)!r} cm/s",
        transporters=[pump, *leaks, *([part("KCC2")()] if coin() else [])],
    )
    return Cell("random pump-leak cell", [membrane])


def _needed(part: Transporter) -> list[tuple[str, str]]:
    """What the part needs; for a water path, a solute on either side."""
    return sorted(part.species()) or [("glucose", "in"), ("glucose", "out")]


def _ligands(part: Transporter) -> list[tuple[str, str]]:
    return sorted(getattr(part, "ligands", frozenset)())


def _range(species: str) -> tuple[float, float]:
    return PROTONS if lookup(species).name == "H" else CONCENTRATIONS
