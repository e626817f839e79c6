"""cholesterol: orders fluid chains and loosens frozen ones."""

from __future__ import annotations

from ...text import Text
from ..lipid import Lipid

LIPID = Lipid(
    name="cholesterol",
    label=Text(en="cholesterol", zh="胆固醇"),
    chains=("sterol",),
    head="sterol",
    unsaturated=0,
    chebi="CHEBI:16113",
    aliases=("Chol", "CHOL"),
)
