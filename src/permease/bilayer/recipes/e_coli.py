"""The inner membrane of Escherichia coli: no sterol, mostly PE."""

from __future__ import annotations

from ...text import Text
from ..recipe import Recipe, mixed

_BOTH = mixed({"POPE": 75.0, "POPG": 20.0, "TOCL": 5.0})

RECIPE = Recipe(
    name="e_coli",
    label=Text(en="inner membrane of Escherichia coli", zh="大肠杆菌内膜"),
    outer=_BOTH,
    inner=_BOTH,
    note=Text(
        en="The textbook 75 : 20 : 5 of PE, PG and cardiolipin, recalled and unchecked. Palmitoyl-oleoyl chains stand "
        "for the real ones (16:0 with 16:1, cyclopropane 17:0 or 18:1), which are more fluid.",
        zh="教科书中 PE、PG 与心磷脂的 75 : 20 : 5，凭记忆，未核对。以棕榈酰-油酰链代表实际的链"
        "（16:0 与 16:1、环丙烷 17:0 或 18:1），实际的更流动。",
    ),
    provisional=True,
)
