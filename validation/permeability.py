"""How well each rule of permeability foretells what was measured, by solute, by rule and by class.

    python validation/permeability.py

Every solute of the catalogue with a permeability measured on a bilayer, against every lower rung of the ladder in the
same membrane at the same temperature: log10 of predicted over measured, whether the measured value lies in the range,
and the root mean square by rule and class. Measurements on cells stand apart: carriers, channels and still water are in
them. A rule promises that its range, two root mean squares, holds about 95 of 100.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from permease.bilayer import predictors
from permease.bilayer.bilayer import Bilayer
from permease.bilayer.permeability import ladder
from permease.chemistry.permeants import Measurement, Permeant, drugs, permeants

RUNGS = ("hexadecane", "olive oil", "octanol", "structure")
CLASSES = ("neutral", "acid or base", "drug", "gas", "outside the octanol line")
RULES = {
    ("hexadecane", False): predictors.HEXADECANE,
    ("hexadecane", True): predictors.HEXADECANE_LIGHT,
    ("octanol", False): predictors.OCTANOL,
    ("octanol", True): predictors.OCTANOL_LIGHT,
    ("structure", False): predictors.STRUCTURE,
}
"""The rule of every rung, for solutes from 50 g/mol (False) and lighter ones (True)."""


@dataclass(frozen=True)
class Miss:
    """One rung against one solute: log10 of predicted over measured, and of the ends of the range (means)."""

    solute: str
    kind: str
    light: bool
    rung: str
    measured: float
    error: float
    low: float
    high: float

    @property
    def held(self) -> bool:
        """Whether the measured value lies within the range."""
        return self.low <= 0.0 <= self.high


def kind(each: Permeant) -> str:
    """The class of a solute."""
    if each.form != "neutral":
        return "ion or zwitterion"
    if each.gas:
        return "gas"
    partition = each.log_octanol
    sugar = partition is None and each.log_hexadecane is None and each.molar_mass > 150.0
    if sugar or (partition is not None and predictors.hydrophilic(float(partition), each.molar_mass)):
        return "outside the octanol line"
    if each in drugs.PERMEANTS:
        return "drug"
    return "acid or base" if each.electrolyte else "neutral"


def _of(each: Permeant, chosen: list[Measurement]) -> Iterator[Miss]:
    """The misses of every rung that serves a solute, averaged over its measurements."""
    found: dict[str, list[tuple[float, float, float]]] = {}
    logs = [math.log10(m.value) for m in chosen]
    for measured, log in zip(chosen, logs, strict=True):
        membrane = Bilayer(dict(measured.system.lipids), temperature=f"{measured.temperature} degC")
        for rung, estimate in ladder(membrane, each.species).items():
            if rung in RUNGS:
                ends = (estimate.value, estimate.low, estimate.high)
                errors = [math.log10(end.to("m/s").magnitude) - log for end in ends]
                found.setdefault(rung, []).append((errors[0], errors[1], errors[2]))
    light = each.molar_mass < predictors.LIGHT
    for rung, rows in found.items():
        error, low, high = (sum(row[i] for row in rows) / len(rows) for i in range(3))
        yield Miss(each.species, kind(each), light, rung, 2.0 + sum(logs) / len(logs), error, low, high)


def misses(use: str = "value") -> list[Miss]:
    """Every rung against every solute measured: ``use`` is "value" for bilayers, "cell" for cells alone."""
    found: list[Miss] = []
    for each in permeants().values():
        chosen = [m for m in each.measured if m.use == use and not m.bound]
        if use == "cell" and any(m.use == "value" for m in each.measured):
            continue
        if chosen:
            found.extend(_of(each, chosen))
    return found


def root_mean_square(rows: list[Miss]) -> float:
    """Of the errors, in decades."""
    return math.sqrt(sum(row.error**2 for row in rows) / len(rows))


def of_rule(rows: list[Miss], rung: str, light: bool) -> list[Miss]:
    """The misses within the domain of a rule."""
    outside = ("outside the octanol line",) if rung in ("octanol", "structure") else ()
    return [row for row in rows if (row.rung, row.light) == (rung, light) and row.kind not in outside]


def _tables(rows: list[Miss]) -> None:
    print("| solute | class | log P / cm s-1 | " + " | ".join(RUNGS) + " |\n|---|---|---|" + "---|" * len(RUNGS))
    for name in dict.fromkeys(row.solute for row in rows):
        own = {row.rung: row for row in rows if row.solute == name}
        first = next(iter(own.values()))
        cells = [f"{own[r].error:+.2f}{'' if own[r].held else ' out'}" if r in own else "" for r in RUNGS]
        print(f"| {name} | {first.kind} | {first.measured:.2f} | " + " | ".join(cells) + " |")
    print("\n| class | " + " | ".join(RUNGS) + " |\n|---|" + "---|" * len(RUNGS))
    for each in CLASSES:
        cells = []
        for rung in RUNGS:
            some = [row for row in rows if row.kind == each and row.rung == rung]
            cells.append(f"{root_mean_square(some):.2f}, {sum(r.held for r in some)}/{len(some)}" if some else "")
        print(f"| {each} | " + " | ".join(cells) + " |")


def main() -> None:
    """Print the tables."""
    rows = misses()
    print("Measured on bilayers: log10 of predicted over measured; `out` where the range does not hold it\n")
    _tables(rows)
    print("\n| rule | solutes | rms | two rms | stated | held |\n|---|---|---|---|---|---|")
    for (rung, light), rule in RULES.items():
        own = of_rule(rows, rung, light)
        size = root_mean_square(own)
        held = f"{sum(row.held for row in own)}/{len(own)}"
        print(f"| {rule.method} | {len(own)} | {size:.2f} | {2.0 * size:.2f} | {rule.spread:g} | {held} |")
    charged = [each.species for each in permeants().values() if each.form != "neutral" and each.measured]
    print(f"\nNo rule serves ions and zwitterions, measured values only: {', '.join(charged)}")
    print("No solute has an olive oil/water partition coefficient: that rule is not tried")
    print("\nMeasured on cells alone, where the rules of bilayers are not on trial\n")
    _tables(misses("cell"))


if __name__ == "__main__":
    main()
