"""Nucleotides and energy-rich phosphates, each as the ion that its formula gives.

``MgATP`` (2-), ``MgADP`` (1-) and ``Pi`` (HPO4 2-) are the forms that pumps use: MgATP + H2O -> MgADP + Pi + H
balances in atoms and in charge.
"""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "nucleotide",
    (
        ("ATP", -4, "C10H12N5O13P3", "30616", ("adenosine triphosphate",)),
        ("ADP", -3, "C10H12N5O10P2", "456216", ("adenosine diphosphate",)),
        ("AMP", -2, "C10H12N5O7P", "456215", ("adenosine monophosphate",)),
        ("MgATP", -2, "C10H12MgN5O13P3", "", ()),
        ("MgADP", -1, "C10H12MgN5O10P2", "", ()),
        ("cAMP", -1, "C10H11N5O6P", "58165", ()),
        ("phosphocreatine", -2, "C4H8N3O5P", "58092", ("PCr",)),
        ("creatine", 0, "C4H9N3O2", "16919", ()),
    ),
)
