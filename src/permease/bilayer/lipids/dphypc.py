"""DPhyPC: branched chains that never freeze: the lipid of planar bilayers."""

from __future__ import annotations

from ...sources import provisional
from ...text import phrase
from ..lipid import Lipid
from ..references import KUCERKA_2011

LIPID = Lipid(
    name="DPhyPC",
    label=phrase("lipids-diphytanoylphosphatidylcholine"),
    chains=("phytanoyl", "phytanoyl"),
    head="PC",
    unsaturated=0,
    area30=KUCERKA_2011.value(
        "80.1 Å^2", where="Table 1", note="straight line through 78.0, 80.6, 83.6, 84.8 Å2 at 20, 30, 50, 60 degC"
    ),
    area_slope=KUCERKA_2011.value(
        "0.166 Å^2/K", where="Table 1", note="straight line through 78.0, 80.6, 83.6, 84.8 Å2 at 20, 30, 50, 60 degC"
    ),
    thickness30=KUCERKA_2011.value(
        "27.4 Å", where="Table 3", note="straight line through 27.8, 27.2, 26.7, 26.6 Å at 20, 30, 50, 60 degC"
    ),
    thickness_slope=KUCERKA_2011.value(
        "-0.029 Å/K", where="Table 3", note="straight line through 27.8, 27.2, 26.7, 26.6 Å at 20, 30, 50, 60 degC"
    ),
    order30=provisional("0.16", note="not found; loose packing of branched chains"),
    note="no main transition is seen above -120 degC",
    aliases=("4ME 16:0 PC",),
)
