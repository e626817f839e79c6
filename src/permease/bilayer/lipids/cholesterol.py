"""cholesterol: orders fluid chains and loosens frozen ones."""

from __future__ import annotations

from ...text import phrase
from ..lipid import Lipid

LIPID = Lipid(
    name="cholesterol",
    label=phrase("lipids-cholesterol"),
    chains=("sterol",),
    head="sterol",
    unsaturated=0,
    chebi="CHEBI:16113",
    aliases=("Chol", "CHOL"),
)
