"""Panels of vesicle traffic: the membrane on the surface with its capacitance, and receptors and cargo by number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..chemistry.species import species as lookup
from ..constants import AVOGADRO
from ..text import Text
from . import style
from .traces import Panel, course

if TYPE_CHECKING:
    from ..solve.result import Result

WORDS: Mapping[str, Text] = {
    "surface": Text(en="Membrane on\nthe surface / µm²", zh="表面膜面积\n/ µm²"),
    "capacitance": Text(en="Capacitance\n/ pF", zh="电容\n/ pF"),
    "number": Text(en="Number{unit},\n{name}", zh="数目{unit}\n{name}"),
    "receptor_surface": Text(en="receptors on the surface", zh="表面受体"),
    "receptor_inside": Text(en="receptors inside", zh="胞内受体"),
    "vesicle_surface": Text(en="vesicles fused", zh="已融合囊泡"),
    "vesicle_inside": Text(en="vesicles inside", zh="胞内囊泡"),
    "cargo_surface": Text(en="{cargo} on the surface", zh="表面结合的{cargo}"),
    "cargo_inside": Text(en="{cargo} in vesicles", zh="囊泡内的{cargo}"),
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
            panel = Panel(WORDS["number"].in_language(language).format(unit=unit, name=part.name))
            named = lookup(cargo).label.in_language(language) if language == "zh" else cargo
            for key, (times, number, look) in found.items():
                panel.lines.append((times, number / scale, look))
                panel.legend.append((WORDS[key].in_language(language).format(cargo=named), look))
            panels.append(panel)
    return panels
