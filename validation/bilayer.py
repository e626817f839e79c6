"""The bilayer against published values: area, thickness, transition, order, diffusion, moduli.

    python validation/bilayer.py

Every row is one published value against the model at the same lipids and temperature. `drawn` rows went into the model,
so they test only its straight lines; `tried` rows did not. A row is `out` where it misses by more than the model states
of itself: the range of an estimate, or for the plain numbers the tolerances of ``STATED``. Rows whose value is recalled
and not checked against its publication are marked so.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from permease.bilayer.bilayer import Bilayer
from permease.bilayer.lipid import lipid
from permease.bilayer.motion import PUBLISHED
from permease.physics.melting import chain_melting
from permease.units import si

STATED: Mapping[str, tuple[float, str]] = {
    "area": (0.02, "relative"),
    "thickness": (0.02, "relative"),
    "Luzzati thickness": (0.03, "relative"),
    "transition": (1.5, "absolute"),
    "order": (0.02, "absolute"),
}
"""What a plain number is good to: areas and thicknesses as their authors say (2 %), transitions by the law of chain
length and ends of melting within 1.5 K, order within 0.02."""
OUTSIDE: Mapping[tuple[str, str], str] = {
    ("transition", "DMPC/DPPC 1:1, solidus"): "the gel does not mix ideally: gel_interaction is 0 unless given",
    ("transition", "DOPC/DPPC 1:1, liquidus"): "the fluid does not mix ideally, see Bilayer.remarks",
    ("transition", "POPC, another compilation"): "compilations of unsaturated lipids differ by several kelvin",
    ("transition", "DOPC, another compilation"): "the same",
    ("diffusion", "POPC, NMR"): "one laboratory, three to four times below DOPC in free vesicles",
    ("diffusion", "POPC, FRAP"): "the same",
    ("diffusion", "DOPC, on mica"): "a support holds it back, which the model leaves out",
    ("diffusion", "DPPC, bead, inner"): "the same",
    ("diffusion", "DMPC, bicelle"): "a lipid that carries a polymer, between rims",
}
"""Rows known to lie outside what is stated, and why."""
UNITS = {
    "area": "Å²", "thickness": "Å", "Luzzati thickness": "Å", "transition": "°C", "order": "", "diffusion": "µm²/s",
    "bending": "1e-19\N{NO-BREAK SPACE}J", "lysis tension": "mN/m",
}  # fmt: skip
"""Units of the published values and of the model's."""


@dataclass(frozen=True)
class Row:
    """One published value (in the unit of the table) and what the model says; ``low`` and ``high`` of its estimate."""

    kind: str
    name: str
    celsius: float | None
    published: float
    model: float
    drawn: bool
    source: str
    checked: bool = True
    low: float | None = None
    high: float | None = None

    @property
    def miss(self) -> float:
        """Model less published: relative, absolute, or log10 of the ratio where the model gives a range."""
        if self.low is not None:
            return math.log10(self.model / self.published)
        way = STATED[self.kind][1]
        return self.model / self.published - 1.0 if way == "relative" else self.model - self.published

    @property
    def held(self) -> bool:
        """Whether the published value lies within what the model states."""
        if self.low is not None and self.high is not None:
            return self.low <= self.published <= self.high
        return abs(self.miss) <= STATED[self.kind][0]


def _membrane(lipids: Mapping[str, float] | str, celsius: float) -> Bilayer:
    return Bilayer(lipids, temperature=f"{celsius} degC")


def _area(membrane: Bilayer) -> float:
    return float(membrane.area_per_lipid.to("angstrom^2").magnitude)


def _thickness(membrane: Bilayer) -> float:
    return float(membrane.thickness.to("angstrom").magnitude)


def _luzzati(membrane: Bilayer) -> float:
    return float(membrane.luzzati_thickness.to("angstrom").magnitude)


def _structure() -> list[Row]:
    tables: list[tuple[str, Callable[[Bilayer], float], str, str, bool, list[tuple[float, float]]]] = [
        ("area", _area, "DLPC", "Kucerka2011", True, [(20, 59.6), (30, 60.8), (50, 64.8), (60, 65.9)]),
        ("area", _area, "DMPC", "Kucerka2011", True, [(30, 59.9), (50, 63.3), (60, 65.7)]),
        ("area", _area, "DPPC", "Kucerka2011", True, [(50, 63.1), (60, 65.0)]),
        ("area", _area, "POPC", "Kucerka2011", True, [(20, 62.7), (30, 64.3), (50, 67.3), (60, 68.1)]),
        ("area", _area, "DPhyPC", "Kucerka2011", True, [(20, 78.0), (30, 80.6), (50, 83.6), (60, 84.8)]),
        ("area", _area, "DOPC", "Kucerka2008", True, [(30, 67.4)]),
        ("area", _area, "DPPC", "NagleTristramNagle2000", True, [(20, 47.9)]),
        ("area", _area, "DPPC", "NagleTristramNagle2000", False, [(50, 64.0)]),
        ("thickness", _thickness, "POPC", "Kucerka2011", True, [(20, 29.2), (30, 28.8), (50, 28.1), (60, 28.0)]),
        ("thickness", _thickness, "DPPC", "Kucerka2011", True, [(50, 28.5), (60, 27.9)]),
        ("Luzzati thickness", _luzzati, "DOPC", "Kucerka2008", False, [(30, 38.7)]),
        ("Luzzati thickness", _luzzati, "DPPC", "NagleTristramNagle2000", False, [(50, 38.5)]),
        ("Luzzati thickness", _luzzati, "DPPC", "NagleTristramNagle2000", True, [(20, 47.8)]),
    ]  # fmt: skip
    return [
        Row(kind, name, t, value, read(_membrane(name, t)), drawn, source)
        for kind, read, name, source, drawn, points in tables
        for t, value in points
    ]


def _transitions() -> list[Row]:
    chains = [("DLPC", 12, -2.0, False), ("DMPC", 14, 23.6, False), ("DPPC", 16, 41.4, True), ("DSPC", 18, 55.0, True),
              ("20:0 PC", 20, 66.0, False), ("22:0 PC", 22, 75.0, False)]  # fmt: skip
    found = [
        Row(
            "transition", f"{name}, by its chains", None, value, chain_melting(carbons) - 273.15, True, "table", checked
        )
        for name, carbons, value, checked in chains
    ]
    for name, value in (("POPC", -7.0), ("DOPC", -21.0)):
        stored = (lipid(name).melting_temperature or 0.0) - 273.15
        found.append(Row("transition", f"{name}, another compilation", None, value, stored, False, "PharmRevTable2"))
    ends = (
        ("DMPC", "solidus", 29.5, "Mabrey & Sturtevant 1976"),
        ("DMPC", "liquidus", 34.5, "Mabrey & Sturtevant 1976"),
        ("DOPC", "liquidus", 31.5, "giant vesicles"),
    )
    for name, which, value, source in ends:
        low, high = Bilayer({name: 0.5, "DPPC": 0.5}).melting_range
        end = low if which == "solidus" else high
        if end is not None:
            model = float(end.to("degC").magnitude)
            found.append(Row("transition", f"{name}/DPPC 1:1, {which}", None, value, model, False, source, False))
    return found


def _orders() -> list[Row]:
    points = [
        ("POPC", 27, 0.0, 0.2099, True, "Ferreira2013"), ("POPC", 27, 0.15, 0.2623, True, "Ferreira2013"),
        ("POPC", 27, 0.34, 0.3163, True, "Ferreira2013"), ("POPC", 27, 0.50, 0.3838, True, "Ferreira2013"),
        ("DOPC", 30, 0.0, 0.191, True, "NMRlipids"), ("POPE", 37, 0.0, 0.248, True, "NMRlipids"),
        ("POPG", 25, 0.0, 0.17, True, "NMRlipids"), ("POPS", 25, 0.0, 0.22, True, "NMRlipids"),
        ("DMPC", 25, 0.0, 0.21, True, "NMRlipids"), ("DMPC", 39, 0.0, 0.21, True, "NMRlipids"),
        ("DMPC", 42, 0.0, 0.175, True, "NMRlipids"),
    ]  # fmt: skip
    found = []
    for name, t, sterol, value, drawn, source in points:
        lipids = {name: 1.0 - sterol, "cholesterol": sterol} if sterol else name
        label = f"{name} + {100 * sterol:.0f} % cholesterol" if sterol else name
        found.append(Row("order", label, t, value, _membrane(lipids, t).order_parameter, drawn, source))
    return found


def _diffusion() -> list[Row]:
    warmth = {"DOPC": 25.0, "POPC": 25.0, "DPPC": 55.0, "DMPC": 35.0}
    found = []
    for label, value in PUBLISHED.items():
        name = label.partition(",")[0]
        estimate = _membrane(name, warmth[name]).lipid_diffusion
        model, low, high = (float(e.to("um^2/s").magnitude) for e in (estimate.value, estimate.low, estimate.high))
        key = value.source.key if value.source else ""
        published = 1e12 * si(value, "m^2/s")
        found.append(Row("diffusion", label, warmth[name], published, model, False, key, True, low, high))
    return found


def _moduli() -> list[Row]:
    points = [("bending", "DMPC", 0.56), ("bending", "SOPC", 0.90), ("bending", "DOPC", 0.85)]
    found = []
    for kind, name, value in points:
        estimate = _membrane(name, 30.0).bending_modulus
        model, low, high = (1e19 * float(e.to("J").magnitude) for e in (estimate.value, estimate.low, estimate.high))
        found.append(Row(kind, name, 30.0, value, model, False, "micropipettes and shapes", False, low, high))
    tension = _membrane("SOPC", 25.0).lysis_tension
    model, low, high = (1e3 * float(e.to("N/m").magnitude) for e in (tension.value, tension.low, tension.high))
    for value in (5.0, 10.0):
        found.append(Row("lysis tension", "fluid PC", 25.0, value, model, False, "ends of its range", False, low, high))
    return found


def rows() -> list[Row]:
    """Every published value against the model."""
    return [*_structure(), *_transitions(), *_orders(), *_diffusion(), *_moduli()]


def root_mean_square(chosen: list[Row]) -> float:
    """Of the misses, each kind in its own measure."""
    return math.sqrt(sum(row.miss**2 for row in chosen) / len(chosen))


def _summary(chosen: list[Row]) -> str:
    if not chosen:
        return "0 | | "
    return f"{len(chosen)} | {root_mean_square(chosen):.3f} | {sum(row.held for row in chosen)}"


def main() -> None:
    """Print the tables."""
    found = rows()
    print("| property | of | °C | published | model | unit | miss | | source |")
    print("|---|---|---:|---:|---:|---|---:|---|---|")
    for row in found:
        marks = ["drawn" if row.drawn else "tried"]
        marks += [] if row.held else ["out"]
        marks += [] if row.checked else ["recalled"]
        warmth = "" if row.celsius is None else f"{row.celsius:g}"
        print(
            f"| {row.kind} | {row.name} | {warmth} | {row.published:.4g} | {row.model:.4g} | "
            f"{UNITS[row.kind]} | {row.miss:+.3f} | "
            f"{', '.join(marks)} | {row.source} |"
        )
    print("\n| property | rows | rms | held | tried rows | their rms | held |\n|---|---:|---:|---:|---:|---:|---:|")
    for kind in dict.fromkeys(row.kind for row in found):
        own = [row for row in found if row.kind == kind]
        tried = [row for row in own if not row.drawn]
        cells = [_summary(own), _summary(tried)]
        print(f"| {kind} | " + " | ".join(cells) + " |")
    print(
        "\nMisses: relative for area and thickness, K for transitions, log10 of the ratio where the model has a range."
    )
    for (kind, name), why in OUTSIDE.items():
        print(f"* {kind}, {name}: {why}")


if __name__ == "__main__":
    main()
