"""Membrane permeability and selective transport: compose a cell, simulate it at native speed, audit every number.

>>> import permease as pm
>>> f"{pm.nernst('K', inside='140 mM', outside='5 mM', temperature='37 degC'):.2f~P}"
'-89.06 mV'

Public names are imported on first use, so that ``import permease`` is quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from .version import VERSION as __version__

if TYPE_CHECKING:
    from . import library as library
    from .calculate import *  # noqa: F403
    from .solve.equilibrium import equilibrium as equilibrium
    from .solve.simulate import Simulation as Simulation
    from .solve.simulate import simulate as simulate
    from .solve.steady_state import steady_state as steady_state

_PLACES = {
    "calculate": (
        "atp_free_energy", "donnan", "free_energy", "goldman_current", "goldman_flux", "goldman_voltage", "nernst",
        "osmotic_pressure", "proton_motive_force", "reversal_voltage", "static_head",
    ),
    "chemistry.solution": ("Solution",),
    "chemistry.species": ("Species", "species"),
    "errors": ("PermeaseError",),
    "kinetics.cycle": ("Cycle",),
    "kinetics.step": ("step",),
    "kinetics.fuel": ("Fuel",),
    "model.audit_part": ("audit",),
    "model.bath": ("Bath",),
    "model.cell": ("Cell",),
    "model.check": ("check",),
    "model.compartment": ("Compartment",),
    "library.documents": ("load", "read", "read_file"),
    "model.document": ("write",),
    "model.impermeant": ("Buffer", "Impermeant", "Titration"),
    "model.leak": ("Leak",),
    "model.membrane": ("Membrane",),
    "model.protocol": ("Hold", "Inject", "Perfuse", "Protocol", "Set", "VoltageClamp", "Warm"),
    "model.rate_law": ("RateLaw",),
    "model.scheme_transporter": ("Carrier", "Pump"),
    "model.water_pore": ("WaterPore",),
    "solve.equilibrium": ("equilibrium",),
    "solve.result": ("Result", "State"),
    "solve.simulate": ("Simulation", "simulate"),
    "solve.steady_state": ("steady_state",),
    "sources": ("Reference", "derived", "provisional"),
    "text": ("Text",),
}  # fmt: skip
_HOME = {name: module for module, names in _PLACES.items() for name in names}
_SHELVES = {"cells": "library.cells", "solutions": "library.solutions"}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)
    if name in _SHELVES:
        return importlib.import_module(f".{_SHELVES[name]}", __name__).shelf
    if name == "library":
        return importlib.import_module(".library", __name__)
    from .units import NAMED

    if name in NAMED:
        return getattr(importlib.import_module(".units", __name__), name)
    raise AttributeError(f"module 'permease' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*_HOME, *_SHELVES, "library", "__version__"])
