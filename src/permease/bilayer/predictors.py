"""Rules that give a permeability from a partition coefficient where none was measured, each with its error.

They hold for uncharged solutes and for a planar bilayer of egg lecithin at 25 degC, which the factors then take to the
membrane asked for. ``spread`` is half of the range in decades that a rule leaves open, ``misses`` the root mean square
by which it misses the solutes of the catalogue that were measured on bilayers; ``validation/permeability.py`` measures
it, and a spread is never below two of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..chemistry.permeants import references as ref
from ..sources import Reference
from ..text import Text, phrase

LIGHT = 50.0
"""g/mol: lighter solutes cross faster than the line of the heavier ones says."""
HEAVIEST = 300.0
"""g/mol: the heaviest solute that the rules were drawn from."""
LARGEST = 1500.0
"""g/mol, five times the heaviest: from there on the rules, which know size by the partition alone, say nothing."""
HYDROPHILIC, HYDROPHILIC_MASS = -0.5, 100.0
"""log10 K octanol/water below which, and g/mol from which, a solute lies outside the octanol line: every solute of that
line with a lower K is lighter than 95 g/mol. Only sugars and ascorbic acid have been measured there."""
LEAST_HEAVY = 1.19
"""The lowest log10 K octanol/water (codeine's) of the solutes from ``HYDROPHILIC_MASS`` up that the octanol line was
drawn through: drugs with a lower one lie where nothing was measured."""
SHORTFALL = 3.5
"""Decades by which the line is too high for those (root mean square of glucose, fructose and ascorbic acid): the low
end of the range goes down by as much more. They bind a water with every hydroxyl, and octanol gives it back."""
FARTHEST = 5.0
"""Decades of K beyond what a rule was drawn from, from which on it says nothing: a straight line has no end of its own
(an alkane of 60 carbon atoms would cross at 1e28 cm/s)."""
REFERENCE_LIPIDS: Mapping[str, float] = {"eggPC": 1.0}
REFERENCE_KELVIN = 298.15


def hydrophilic(log_octanol: float, molar_mass: float) -> bool:
    """Whether a solute is too hydrophilic for its size (g/mol) for the octanol line.

    >>> hydrophilic(-3.24, 180.0), hydrophilic(-1.76, 92.0), hydrophilic(1.19, 299.0)
    (True, False, False)
    """
    return log_octanol < HYDROPHILIC and molar_mass >= HYDROPHILIC_MASS


def untried(log_octanol: float, molar_mass: float) -> bool:
    """Whether a solute of that size (g/mol) has a lower log10 K than any that the octanol line was drawn through.

    What is ``hydrophilic`` is told apart.

    >>> untried(0.16, 266.0), untried(1.19, 299.0), untried(-0.17, 60.0), untried(-3.24, 180.0)
    (True, False, False, False)
    """
    heavy = molar_mass >= HYDROPHILIC_MASS and not hydrophilic(log_octanol, molar_mass)
    return heavy and log_octanol < LEAST_HEAVY


@dataclass(frozen=True)
class Rule:
    """log10 of P in cm/s = slope x log10 K + intercept.

    ``span`` is the range of log10 K that it was drawn from; beyond it the spread grows by 0.2 a decade. ``misses`` is
    None where no measured solute has that partition coefficient.
    """

    method: str
    slope: float
    intercept: float
    spread: float
    span: tuple[float, float]
    text: Text
    sources: tuple[Reference, ...]
    checked: bool
    misses: float | None = None

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
    phrase("bilayer-log-p-1-03-log"),
    (ref.WALTER_GUTKNECHT_1984, ref.WALTER_GUTKNECHT_1986),
    False,
    misses=0.24,
)
"""Twelve solutes of 50 to 300 g/mol; their partition coefficients await a check, so it is provisional."""
ACIDS = Rule(
    "hexadecane, acids",
    0.90,
    0.87,
    0.5,
    (-3.4, -1.0),
    phrase("bilayer-log-p-0-90-log"),
    (ref.WALTER_GUTKNECHT_1984,),
    True,
)
"""The line of Walter and Gutknecht 1984 for monocarboxylic acids, for comparison."""
HEXADECANE_LIGHT = Rule(
    "hexadecane, light",
    0.95,
    1.415,
    1.5,
    (-5.2, 1.0),
    phrase("bilayer-p-26-k-0-95"),
    (ref.SUBCZYNSKI_1992,),
    True,
    misses=0.72,
)
"""The relation of Subczynski et al. 1992, drawn with small solutes from oxygen to water.

Its range is two root mean squares of what it misses in eight solutes: carbon dioxide by +1.4 (measured low by still
water), formic acid by -1.1, water by -0.7, formamide by +0.6. One decade was promised before that was measured."""
OLIVE_OIL_LIGHT = Rule(
    "olive oil",
    1.56,
    1.362,
    1.0,
    (-4.0, 1.0),
    phrase("bilayer-p-23-k-1-56"),
    (ref.SUBCZYNSKI_1992,),
    True,
)
"""The relation of Subczynski et al. 1992 for olive oil. No solute of the catalogue has that partition coefficient, so
its error is not measured: it is taken to be that of the authors' scatter, and may be as large as with hexadecane."""
OCTANOL = Rule(
    "octanol",
    1.27,
    -2.42,
    1.5,
    (-2.2, 2.3),
    phrase("bilayer-last-resort-log-p-1"),
    (ref.WALTER_GUTKNECHT_1986,),
    False,
    misses=0.36,
)
"""Least squares through twelve of the fifteen solutes of the catalogue of 50 g/mol or more on planar egg lecithin that
have both numbers. Left out are glucose and ascorbic acid, 3.4 and 3.2 decades below it (``hydrophilic``; with ascorbic
acid among them the line is 1.47 log K - 2.62 and misses by 0.85), and nitric acid, 0.35 below: a strong acid, whose
neutral form is a trace (with it the line is 1.27 log K - 2.45 and misses by 0.36). Octanol holds solutes by hydrogen
bonds that a hydrocarbon lacks.

It misses its own solutes by 0.4, and two of that would be 0.8; 1.5 is kept, for the line has been tried on nothing but
the solutes that it was drawn through. Drugs more lipophilic than log K 2.3 lie beyond them all: naproxen (3.2) 42 cm/s
and propranolol (3.5) 100 cm/s, each within 1.7 decades. These are of the neutral form, 0.06 and 0.8 % of the whole at
pH 7.4, and so far above what still water lets through that no flux can tell them from more: the range is wide because
nothing bounds it, and what is measured is the water. Atenolol (0.16), whose amide and hydroxyl bind water, is the
opposite case: the 0.2 to 0.5e-6 cm/s that cells let through (recalled) are 3e-5 to 8e-5 cm/s of its neutral form, two
decades below the line and outside its range."""
OCTANOL_LIGHT = Rule(
    "octanol, light",
    1.47,
    -0.46,
    2.0,
    (-1.6, 0.9),
    phrase("bilayer-last-resort-log-p-1-2"),
    (ref.WALTER_GUTKNECHT_1986,),
    False,
    misses=0.96,
)
"""Least squares through the seven lighter solutes on planar egg lecithin, which cross 0.3 to 3.3 decades faster than
``OCTANOL`` says: their size tells as much as their partition. The range is two root mean squares of what it misses."""
STRUCTURE = Rule(
    "structure",
    OCTANOL.slope,
    OCTANOL.intercept,
    2.0,
    OCTANOL.span,
    phrase("bilayer-octanol-water-partition-coefficient-crip"),
    (
        Reference(
            "WildmanCrippen1999", "Wildman SA, Crippen GM (1999) J Chem Inf Comput Sci 39:868, as coded in RDKit"
        ),
        ref.WALTER_GUTKNECHT_1986,
    ),
    False,
    misses=0.72,
)
"""The structure alone; it knows nothing of gases, few atoms, salts, zwitterions (refused, see ``structure``) or of
folds that hide hydrogen bonds. Two of what it misses would be 1.5; 2 is kept, as with ``OCTANOL``, for it has been
tried on nothing but the solutes of that line."""
