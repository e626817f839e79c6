"""Random assemblies of library parts, in cells of one or two compartments."""

from typing import Any

from hypothesis import strategies as st

from permease import library
from permease.chemistry.solution import Solution
from permease.chemistry.species import species
from permease.model.bath import Bath
from permease.model.cell import Cell
from permease.model.compartment import Compartment
from permease.model.impermeant import Buffer, Impermeant
from permease.model.leak import Leak
from permease.model.membrane import Membrane
from permease.model.rate_law import RateLaw
from permease.model.scheme_transporter import SchemeTransporter
from permease.testing import concentrations

TYPICAL = {
    "Na": (5.0, 150.0), "K": (25.0, 150.0), "Cl": (10.0, 120.0), "Ca": (1e-4, 2.0), "HCO3": (5.0, 25.0),
    "MgATP": (1.0, 8.0), "MgADP": (0.05, 1.0), "Pi": (0.5, 5.0), "glucose": (0.5, 10.0),
}  # fmt: skip
HELD = ("MgATP", "MgADP", "Pi")


def _part(draw: Any, name: str) -> Any:
    kind = library.part(name)
    options: dict[str, Any] = {}
    if issubclass(kind, SchemeTransporter):
        options["variant"] = draw(st.sampled_from(sorted(kind.cycles)))
        options["dynamics"] = draw(st.sampled_from(["steady", "steady", "transient"]))
    if issubclass(kind, RateLaw) and kind.usual_scale is None:
        options["scale"] = "1 pmol/cm^2/s"
    if not issubclass(kind, RateLaw):
        options["density"] = f"{draw(concentrations(10.0, 2000.0))!r} / um^2"
    return kind(**options)


def _leak(draw: Any, ion: str) -> Leak:
    if draw(st.booleans()):
        return Leak(ion, permeability=f"{draw(concentrations(1e-9, 1e-6))!r} cm/s")
    return Leak(ion, conductance=f"{draw(concentrations(1.0, 100.0))!r} uS/cm^2")


def _transporters(draw: Any, names: list[str]) -> list[Any]:
    chosen = draw(st.lists(st.sampled_from(names), max_size=3, unique=True))
    return [*(_part(draw, name) for name in sorted(chosen)), _leak(draw, "K"), _leak(draw, "Cl")]


def _contents(draw: Any, needed: set[str]) -> tuple[dict[str, str], str]:
    """Concentrations of everything needed, and the ion that closes the charge."""
    found = {name: draw(concentrations(*TYPICAL.get(name, (0.1, 10.0)))) for name in sorted(needed - {"H"})}
    surplus = sum(species(name).charge * c for name, c in found.items() if name not in ("K", "Cl"))
    surplus += found["K"] - found["Cl"]
    balance = "Cl" if surplus + found["Cl"] > 0.0 else "K"
    return {name: f"{c!r} mM" for name, c in found.items() if name != balance}, balance


def _compartment(draw: Any, name: str, needed: set[str], volume: tuple[float, float]) -> Compartment:
    contents, balance = _contents(draw, needed)
    protein = Impermeant("protein", f"{draw(concentrations(1.0, 30.0))!r} mM", charge=0.0)
    kind = draw(st.sampled_from(["none", "held", "dynamic"])) if "H" not in needed else "dynamic"
    return Compartment(
        name,
        volume=f"{draw(concentrations(*volume))!r} pL",
        contents={**contents, balance: "1 mM"},
        balance=balance,
        pH=None if kind == "none" else draw(st.floats(6.5, 7.8)),
        impermeant=[protein],
        buffers=[Buffer("buffer", "20 mM", 7.0, 0.0)] if kind == "dynamic" else [],
        held=[s for s in HELD if s in contents],
    )


@st.composite
def assemblies(draw: Any, empirical: bool = True) -> Cell:
    """A cell in a bath, with an organelle in it or without; every membrane with up to three parts and leaks.

    ``empirical=False`` leaves out laws that can pump a compartment empty and beyond.
    """
    names = [name for name in library.names() if empirical or getattr(library.part(name), "thermodynamic", True)]
    outer = _transporters(draw, names)
    inner = _transporters(draw, names) if draw(st.booleans()) else []
    needs = {place: {"K", "Cl"} for place in ("bath", "cytosol", "store")}
    for parts, inside, outside in ((outer, "cytosol", "bath"), (inner, "store", "cytosol")):
        for part in parts:
            for name, side in part.species():
                needs[inside if side == "in" else outside].add(name)
    cytosol = _compartment(draw, "cytosol", needs["cytosol"], (0.5, 3.0))
    contents, balance = _contents(draw, needs["bath"])
    bath = Bath("bath", Solution(contents, pH=7.4, balance=balance))
    membranes = [
        Membrane("surface", inside=cytosol, outside=bath, area="800 um^2", transporters=outer,
                 water_permeability="1e-3 cm/s")
    ]  # fmt: skip
    if inner:
        store = _compartment(draw, "store", needs["store"], (0.05, 0.2))
        membranes.append(Membrane("inner", inside=store, outside=cytosol, area="200 um^2", transporters=inner))
    return Cell("random assembly", membranes)
