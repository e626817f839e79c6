"""Which curves of one part there are to draw, as they are typed."""

from __future__ import annotations

from typing import Any

WATER = "water"


def options_of(name: str) -> list[str]:
    """What goes after ``permease curve NAME`` for a part, its own species in place: ``--uptake glucose``; may be empty.

    >>> options_of("GLUT1")
    ['--dose glucose', '--uptake glucose', '--occupancy voltage', '--energy']
    >>> options_of("AQP1")
    []
    """
    from .. import library
    from ..instruments.sweep import bound
    from ..model.scheme_transporter import SchemeTransporter
    from ..model.vesicle_traffic import VesicleTraffic
    from .describe import instance

    part = instance(library.part(name))
    if isinstance(part, VesicleTraffic):
        return [f"--uptake {part.cargo}"] if part.cargo else []
    known = {key for key in bound(part) if key[0] != WATER}
    scheme = isinstance(part, SchemeTransporter)
    found = ["--iv"] if _carries_charge(part) else []
    ligands: Any = getattr(part, "ligands", None)
    bound_only = sorted(name for name, side in (ligands() if callable(ligands) else ()) if side == "out")
    doses = bound_only or sorted(name for name, side in known if side == "out")
    if doses and part.kind != "leak":
        found.append(f"--dose {doses[0]}")
    crossing = {name for name, side in part.species() if {(name, "in"), (name, "out")} <= known}
    carried = sorted(crossing, key=lambda name: (name == "H", name))
    counted = getattr(part, "counted", None)
    if carried:
        found.append(f"--uptake {counted[0] if counted and counted[0] in crossing else carried[0]}")
    gates: Any = getattr(part, "gates", ())
    if scheme or gates:
        found.append("--occupancy voltage")
    if scheme:
        found.append("--energy")
    return found


def commands_of(name: str) -> list[str]:
    """The same as whole commands."""
    return [f"permease curve {name} {option}" for option in options_of(name)]


def _carries_charge(part: Any) -> bool:
    """Whether any of its ways moves net charge."""
    from ..chemistry.species import species
    from .describe import stoichiometries

    def inward(gains: Any) -> float:
        charges = [species(name).charge * n for (name, side), n in gains.items() if side == "in" and name != WATER]
        return float(sum(charges))

    return any(abs(inward(gains)) > 1e-9 for gains in stoichiometries(type(part), getattr(part, "variant", "") or ""))
