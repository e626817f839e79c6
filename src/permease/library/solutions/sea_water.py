"""Sea water."""

from __future__ import annotations

from ...chemistry.solution import Solution


def sea_water() -> Solution:
    """Standard sea water of salinity 35, in mol per litre: Na+ 480, K+ 10.5, Mg2+ 54, Ca2+ 10.5, Cl- 559, pH 8.1.

    Provisional: the usual round numbers of physiology texts; sulphate (29 mM, charge -2) is taken as impermeant and Cl-
    closes the charge, standing for bromide and bicarbonate too.
    """
    return Solution(
        Na="480 mM",
        K="10.5 mM",
        Mg="54 mM",
        Ca="10.5 mM",
        Cl="559 mM",
        pH=8.1,
        impermeant={"sulphate": ("29 mM", -2)},
        balance="Cl",
        name="sea water",
    )
