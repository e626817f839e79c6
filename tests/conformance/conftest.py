"""Discovery of everything that must conform: every variant of every part, the generic families, every library cell.

A new part, variant, cell or target is picked up here; no test is edited. A test takes ``case`` (a part to study alone
or in a minimal cell) or ``cell_name`` and is run for each.
"""

from __future__ import annotations

import functools
import sys
import zlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from permease import library
from permease.chemistry.solution import Solution
from permease.chemistry.species import species
from permease.compile.kernel import Kernel, build
from permease.compile.system import System, assemble
from permease.constants import FARADAY, GAS
from permease.library import cells
from permease.model.bath import Bath
from permease.model.cell import Cell
from permease.model.compartment import Compartment
from permease.model.conditions import PointConditions
from permease.model.impermeant import Buffer
from permease.model.leak import Leak
from permease.model.membrane import Membrane
from permease.model.rate_law import RateLaw
from permease.model.scheme_transporter import SchemeTransporter
from permease.model.transporter import Transporter
from permease.model.water_pore import WaterPath, WaterPore
from permease.testing import affinity, random_conditions

sys.path.insert(0, str(Path(__file__).parent))

USUAL = {
    "Na": ("12 mM", "140 mM"), "K": ("130 mM", "5 mM"), "Cl": ("20 mM", "110 mM"), "Ca": ("0.0001 mM", "1.8 mM"),
    "HCO3": ("15 mM", "25 mM"), "MgATP": ("4 mM", "0.1 mM"), "MgADP": ("0.1 mM", "0.1 mM"), "Pi": ("2 mM", "1 mM"),
    "ouabain": ("1 nM", "100 nM"),
}  # fmt: skip
"""Inside and outside concentrations of the minimal cell; whatever is not listed has 2 and 5 mM."""

LOGARITHMIC = {"KCC2": "E_Cl - E_K is infinite where an ion is absent", "ohmic leak": "so is its Nernst potential"}
RATIO = {"CubicPump": "the ratio Na_in/Na_out is infinite in a sodium-free bath"}
UNDEFINED_AT_ZERO = {**LOGARITHMIC, **RATIO}
"""Laws that are a logarithm or a ratio by definition and so have no value at c = 0, with the reason."""


@dataclass(frozen=True)
class Case:
    """One part as it is studied: an instance, and a minimal cell around it."""

    name: str
    part: Transporter
    family: str = field(default="", compare=False)

    @property
    def thermodynamic(self) -> bool:
        """Whether it promises the second law."""
        return self.part.consistent

    @property
    def undefined_at_zero(self) -> bool:
        """Whether its law has no value where a species is absent."""
        logarithmic = getattr(self.part, "logarithmic", False)
        return logarithmic or (self.family or type(self.part).__name__) in UNDEFINED_AT_ZERO

    @property
    def chemical(self) -> bool:
        """Whether its columns contain a reaction."""
        cycle = getattr(self.part, "cycle", None)
        return cycle is not None and cycle.fuel is not None

    def conditions(self, count: int = 500, seed: int = 1) -> PointConditions:
        """Random surroundings, as arrays."""
        return random_conditions(self.part, count, seed=seed)

    def typical(self, **changes: Any) -> PointConditions:
        """The surroundings of the minimal cell at -60 mV."""
        pair = {name: [_mM(c) for c in USUAL.get(name, ("2 mM", "5 mM"))] for name in self.names}
        pair["H"] = [6e-5, 4e-5]
        inside = {name: both[0] for name, both in pair.items()}
        outside = {name: both[1] for name, both in pair.items()}
        given: dict[str, Any] = {"inside": inside, "outside": outside, "voltage": -0.06, "temperature": 310.15}
        return PointConditions(**{**given, **changes})

    @property
    def names(self) -> list[str]:
        """Everything it moves or binds, protons aside."""
        ligands = getattr(self.part, "ligands", frozenset)()
        found = {name for name, _ in (*self.part.species(), *ligands)} - {"H"}
        return sorted(found) or ["glucose"]

    def equilibrated(self, at: PointConditions) -> PointConditions:
        """The same surroundings with every column at zero affinity.

        Transport: the outside takes the Nernst ratio of every species. A reaction: the concentration with the largest
        coefficient outside closes what is left.
        """
        u = FARADAY * at.voltage / (GAS * at.temperature)
        outside = {
            name: at.inside[name] * np.exp(species(name).charge * u) if name in at.inside else value
            for name, value in at.outside.items()
        }
        level = PointConditions(at.inside, outside, at.voltage, at.temperature)
        if not self.chemical:
            return level
        columns = self.part.processes(level)
        idle = next((c for c in columns if c.stoichiometry and all(side == "in" for _, side in c.stoichiometry)), None)
        if idle is not None:
            # fuel alone drives a column, so the fuel itself must be spent
            (name, side), count = next((key, n) for key, n in idle.stoichiometry.items() if n < 0)
            shift = np.exp(affinity(idle, level) / (count * GAS * at.temperature))
            spent = {**at.inside, name: at.inside[name] * shift}
            return PointConditions(spent, outside, at.voltage, at.temperature)
        (process,) = columns
        (name, side), count = max(process.stoichiometry.items(), key=lambda kv: (kv[0][1] == "out", abs(kv[1])))
        assert side == "out"
        shift = np.exp(affinity(process, level) / (count * GAS * at.temperature))
        return PointConditions(at.inside, {**outside, name: outside[name] * shift}, at.voltage, at.temperature)

    @cached_property
    def cell(self) -> Cell:
        """The smallest cell that the part can live in: it, a K+ and a Cl- leak, water."""
        needs = {*self.names, "K", "Cl"}
        sides = [{name: USUAL.get(name, ("2 mM", "5 mM"))[i] for name in needs} for i in (0, 1)]
        acid = any(name == "H" for name, _ in self.part.species())
        balance = ["K", "Cl"]
        for i, side in enumerate(sides):
            surplus = sum(species(name).charge * _mM(c) for name, c in side.items())
            balance[i] = "Cl" if surplus > 0 else "K"
            side.pop(balance[i])
        cytosol = Compartment(
            "cytosol",
            volume="1 pL",
            contents={**sides[0], balance[0]: "1 mM"},
            pH=7.2 if acid else None,
            balance=balance[0],
            buffers=[Buffer("buffer", "20 mM", 7.0, 0.0)] if acid else [],
        )
        bath = Solution(sides[1], pH=7.4, balance=balance[1])
        others = [Leak(ion, permeability="1e-7 cm/s", name=f"{ion}_path") for ion in ("K", "Cl")]
        membrane = Membrane(
            "membrane",
            inside=cytosol,
            outside=Bath("bath", bath),
            area="600 um^2",
            water_permeability=f"{self.part.permeability!r} m/s" if isinstance(self.part, WaterPath) else "1e-3 cm/s",
            transporters=[*([] if isinstance(self.part, WaterPath) else [self.part]), *others],
        )
        return Cell("minimal cell", [membrane])

    @cached_property
    def system(self) -> System:
        """Its equations."""
        return assemble(self.cell)

    def kernel(self, target: str) -> Kernel:
        """Its compiled equations."""
        if target not in self._kernels:
            self._kernels[target] = build(self.system.equations, target=target)
        return self._kernels[target]

    @cached_property
    def _kernels(self) -> dict[str, Kernel]:
        return {}

    def rows(self, count: int = 6) -> np.ndarray:
        """States near the initial one, algebraic states solved: amounts move by up to 20 %, the voltage by 30 mV."""
        assert count <= len(self._rows)
        return self._rows[:count]

    @cached_property
    def _rows(self) -> np.ndarray:
        return nearby_rows(self.system, 6, self.kernel("numpy"))


def nearby_rows(system: System, count: int, kernel: Kernel | None = None) -> np.ndarray:
    """States around the initial state of a system (count, n); ``kernel`` is its numpy one, if there is one already."""
    generator = np.random.default_rng(7)
    kernel = kernel or build(system.equations, target="numpy")
    found = [kernel.initialise(0.0, system.initial, system.parameters)]
    for _ in range(count - 1):
        y = system.initial.copy()
        for i, name in enumerate(system.state_names):
            if name.endswith(".charge"):
                y[i] += system.scales[i] * generator.uniform(-1.2, 1.2)
            elif not name.endswith(".pH") and not name.startswith("extent."):
                y[i] *= generator.uniform(0.8, 1.2)
        found.append(kernel.initialise(0.0, y, system.parameters))
    return np.array(found)


def _mM(text: str) -> float:
    number, unit = text.split()
    return float(number) * {"mM": 1.0, "nM": 1e-6}[unit]


def instance(kind: Any, **options: Any) -> Transporter:
    """An instance of a part, with an amount where the part brings none."""
    if issubclass(kind, (SchemeTransporter, WaterPore)) and getattr(kind, "usual_density", None) is None:
        options.setdefault("density", "1000 / um^2")
    if issubclass(kind, RateLaw) and kind.usual_scale is None:
        options.setdefault("scale", f"1 {kind.scale_shown}")
    found: Transporter = kind(**options)
    return found


@functools.cache
def part_cases() -> list[Case]:
    """Every variant of every part of the library, and the generic families; all tests share them."""
    found = []
    for name in library.names():
        kind = library.part(name)
        variants = list(getattr(kind, "cycles", {}))
        for variant in variants or [""]:
            label = f"{name}:{variant}" if len(variants) > 1 else name
            found.append(Case(label, instance(kind, **({"variant": variant} if variant else {}))))
    found += [
        Case("Goldman leak of Na", Leak("Na", permeability="1e-7 cm/s")),
        Case("Goldman leak of Ca", Leak("Ca", permeability="1e-8 cm/s")),
        Case("leak of glucose", Leak("glucose", permeability="1e-6 cm/s")),
        Case("ohmic leak of Na", Leak("Na", conductance="20 uS/cm^2"), "ohmic leak"),
        Case("bilayer water", WaterPath(permeability=1e-5)),
    ]
    return found


@functools.cache
def transient_cases() -> list[Case]:
    """Every scheme once more, its states integrated in time."""
    return [
        Case(f"{case.name}, transient", instance(type(case.part), variant=case.part.variant, dynamics="transient"))
        for case in part_cases()
        if isinstance(case.part, SchemeTransporter)
    ]


def pytest_generate_tests(metafunc: Any) -> None:
    """Parametrise by discovery."""
    if "case" in metafunc.fixturenames:
        found = part_cases()
        if getattr(metafunc.function, "transient_too", False):
            found = found + transient_cases()
        # a slow test takes a fixed share of them: those whose name has a check sum divisible by the number
        share = getattr(metafunc.function, "one_in", 1)
        found = [case for case in found if zlib.crc32(case.name.encode()) % share == 0]
        slow = getattr(metafunc.function, "slow_for", ())
        marked = [
            pytest.param(case, marks=[pytest.mark.slow] if case.name in slow else [], id=case.name) for case in found
        ]
        metafunc.parametrize("case", marked)
    if "library_part" in metafunc.fixturenames:
        metafunc.parametrize("library_part", [library.part(n) for n in library.names()], ids=lambda kind: kind.__name__)
    if "cell_name" in metafunc.fixturenames:
        metafunc.parametrize("cell_name", cells.names())


@pytest.fixture
def undefined_at_zero() -> dict[str, str]:
    """The exempt laws with their reasons."""
    return UNDEFINED_AT_ZERO
