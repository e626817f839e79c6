"""Panels of vesicle traffic: the membrane on the surface with its capacitance, and receptors and cargo by number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import AVOGADRO
from ..text import Text, phrase
from . import style
from .traces import Panel, course

if TYPE_CHECKING:
    from ..solve.result import Result

WORDS: Mapping[str, Text] = {
    "surface": phrase("plot-membrane-surface-m"),
    "capacitance": phrase("plot-capacitance-pf"),
    "number": phrase("plot-number-2"),
    "receptor_surface": phrase("plot-receptors-surface"),
    "receptor_inside": phrase("plot-receptors-inside"),
    "vesicle_surface": phrase("plot-vesicles-fused"),
    "vesicle_inside": phrase("plot-vesicles-inside"),
    "cargo_surface": phrase("plot-surface"),
    "cargo_inside": phrase("plot-vesicles"),
}
_LOOKS: Mapping[str, dict[str, Any]] = {
    "receptor_surface": {"color": style.BLACK},
    "receptor_inside": {"color": style.BLACK, "linestyle": (0, (4, 2))},
    "vesicle_surface": {"color": style.BLACK},
    "vesicle_inside": {"color": style.BLACK, "linestyle": (0, (4, 2))},
    "cargo_surface": {"color": style.ORANGE},
    "cargo_inside": {"color": style.BLUE},
}
_SCALES = ((" / 10¹²", 1e12), (" / 10⁹", 1e9), (" / 10⁶", 1e6))
_SQUARE_MICROMETRES, _PICOFARADS = 1e12, 1e12


def surface_panels(result: Result, language: str) -> list[Panel]:
    """One panel a membrane with vesicle traffic: its area on the surface, and its capacitance on the right."""
    panels = []
    for membrane in result.cell.membranes:
        if f"{membrane.name}.surface" in result.paths:
            times, area, _ = course(result, f"{membrane.name}.surface")
            panel = Panel(WORDS["surface"].in_language(language), span=0.01 * float(area[0]))
            panel.lines.append((times, area, {"color": style.BLACK}))
            per_area = _PICOFARADS * membrane.capacitance / _SQUARE_MICROMETRES
            panel.second = (WORDS["capacitance"].in_language(language), per_area)
            if len(result.cell.membranes) > 1:
                panel.legend.append((membrane.name, {"color": style.BLACK}))
            panels.append(panel)
    return panels


def number_panels(result: Result, language: str) -> list[Panel]:
    """One panel a part: its receptors or vesicles and its cargo, by number; what is never there is left out."""
    panels = []
    for membrane in result.cell.membranes:
        for part in membrane.transporters:
            prefix = f"{membrane.name}.{part.name}"
            cargo = str(getattr(part, "cargo", ""))
            found = {}
            for key, look in _LOOKS.items():
                if f"{prefix}.{key}" not in result.paths or (key.startswith("cargo") and not part.turns()):
                    continue
                times, amount, _ = course(result, f"{prefix}.{key}")
                if amount.any():
                    found[key] = (times, 1e-15 * AVOGADRO * amount, look)
            if not found:
                continue
            most = max(float(np.max(number)) for _, number, _ in found.values())
            unit, scale = next((each for each in _SCALES if most >= each[1]), ("", 1.0))
            panel = Panel(WORDS["number"].filled(unit=unit, name=part.name).in_language(language))
            named = lookup(cargo).label.in_language(language) if language == "zh" else cargo
            for key, (times, number, look) in found.items():
                panel.lines.append((times, number / scale, look))
                panel.legend.append((WORDS[key].filled(cargo=named).in_language(language), look))
            panels.append(panel)
    return panels
