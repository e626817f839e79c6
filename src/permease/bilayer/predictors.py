"""Rules that give a permeability from a partition coefficient where none was measured, each with its error.

They hold for uncharged solutes and for a planar bilayer of egg lecithin at 25 degC, which the factors then take to the
membrane asked for. ``spread`` is half of the range in decades that a rule leaves open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..chemistry.permeants import references as ref
from ..sources import Reference
from ..text import Text

LIGHT = 50.0
"""g/mol: lighter solutes cross faster than the line of the heavier ones says."""
HEAVIEST = 300.0
"""g/mol: the heaviest solute that the rules were drawn from."""
REFERENCE_LIPIDS: Mapping[str, float] = {"eggPC": 1.0}
REFERENCE_KELVIN = 298.15


@dataclass(frozen=True)
class Rule:
    """log10 of P in cm/s = slope x log10 K + intercept.

    ``span`` is the range of log10 K that it was drawn from; beyond it the spread grows by 0.2 a decade.
    """

    method: str
    slope: float
    intercept: float
    spread: float
    span: tuple[float, float]
    text: Text
    sources: tuple[Reference, ...]
    checked: bool

    def log_permeability(self, log_partition: float) -> float:
        """log10 of the permeability in m/s.

        >>> round(HEXADECANE.log_permeability(-4.0) + 2.0, 2)
        -3.11
        """
        return self.slope * log_partition + self.intercept - 2.0

    def log_partition(self, permeability: float) -> float:
        """The log10 K that a permeability in m/s implies.

        >>> round(ACIDS.log_partition(6.9e-5), 2)
        -3.37
        """
        import math

        return (math.log10(permeability) + 2.0 - self.intercept) / self.slope

    def beyond(self, log_partition: float) -> float:
        """How many decades of K beyond its span (0 within)."""
        low, high = self.span
        return max(low - log_partition, log_partition - high, 0.0)

    def range(self, log_partition: float) -> float:
        """Half of the range in decades at one log10 K."""
        return self.spread + 0.2 * self.beyond(log_partition)


HEXADECANE = Rule(
    "hexadecane",
    1.03,
    1.01,
    0.5,
    (-6.6, -1.2),
    Text(
        en="log P = 1.03 log K + 1.01 with the hexadecane/water partition coefficient (rms 0.25, range two rms)",
        zh="由十六烷/水分配系数：log P = 1.03 log K + 1.01（均方根误差 0.25，区间取两倍）",
    ),
    (ref.WALTER_GUTKNECHT_1984, ref.WALTER_GUTKNECHT_1986),
    False,
)
"""Twelve solutes of 50 to 300 g/mol; their partition coefficients await a check, so it is provisional."""
ACIDS = Rule(
    "hexadecane, acids",
    0.90,
    0.87,
    0.5,
    (-3.4, -1.0),
    Text(
        en="log P = 0.90 log K + 0.87 with the hexadecane/water partition coefficient (monocarboxylic acids)",
        zh="由十六烷/水分配系数（一元羧酸）：log P = 0.90 log K + 0.87",
    ),
    (ref.WALTER_GUTKNECHT_1984,),
    True,
)
"""The line of Walter and Gutknecht 1984 for monocarboxylic acids, for comparison."""
HEXADECANE_LIGHT = Rule(
    "hexadecane, light",
    0.95,
    1.415,
    1.0,
    (-5.2, 1.0),
    Text(
        en="P = 26 K^0.95 with the hexadecane/water partition coefficient, below 50 g/mol (within 1 decade)",
        zh="由十六烷/水分配系数（摩尔质量小于 50 g/mol）：P = 26 K^0.95（误差 1 个数量级以内）",
    ),
    (ref.SUBCZYNSKI_1992,),
    True,
)
"""The relation of Subczynski et al. 1992, drawn with small solutes from oxygen to water."""
OLIVE_OIL_LIGHT = Rule(
    "olive oil",
    1.56,
    1.362,
    1.0,
    (-4.0, 1.0),
    Text(
        en="P = 23 K^1.56 with the olive oil/water partition coefficient (within 1 decade)",
        zh="由橄榄油/水分配系数：P = 23 K^1.56（误差 1 个数量级以内）",
    ),
    (ref.SUBCZYNSKI_1992,),
    True,
)
"""The relation of Subczynski et al. 1992 for olive oil."""
OCTANOL = Rule(
    "octanol",
    1.27,
    -2.42,
    1.5,
    (-2.2, 2.3),
    Text(
        en="last resort: log P = 1.27 log K - 2.42 with the octanol/water partition coefficient (within 1.5 decades)",
        zh="最后手段，由辛醇/水分配系数：log P = 1.27 log K − 2.42（误差 1.5 个数量级以内）",
    ),
    (ref.WALTER_GUTKNECHT_1986,),
    False,
)
"""Least squares through the twelve solutes of the catalogue of 50 g/mol or more on planar egg lecithin that have both
numbers (sugars, 2.5 decades below, left out). Octanol holds solutes by hydrogen bonds that a hydrocarbon lacks."""
STRUCTURE = Rule(
    "structure",
    OCTANOL.slope,
    OCTANOL.intercept,
    2.0,
    OCTANOL.span,
    Text(
        en="octanol/water partition coefficient by Crippen's atom contributions to the structure, then the octanol "
        "line (within 2 decades)",
        zh="由分子结构按 Crippen 原子贡献法估算辛醇/水分配系数，再用辛醇直线（误差 2 个数量级以内）",
    ),
    (
        Reference(
            "WildmanCrippen1999", "Wildman SA, Crippen GM (1999) J Chem Inf Comput Sci 39:868, as coded in RDKit"
        ),
        ref.WALTER_GUTKNECHT_1986,
    ),
    False,
)
"""The structure alone; it knows nothing of gases, small solutes, salts or of folds that hide hydrogen bonds."""
