"""Plasma as red-cell models take it."""

from __future__ import annotations

from ...chemistry.solution import Solution


def plasma() -> Solution:
    """The plasma-like medium of the red cell model: Na+ 145.5, K+ 5, Cl- 147.4, Ca2+ 1, Mg2+ 0.2 mM, pH 7.4, 309 mM.

    Cl- stands for all small permeant anions, bicarbonate included; 10 mM HEPES (pK 7.312 at 37 degC, so 5.505 mM of it
    charged) stands for the other buffers and for protein. Na+ closes the charge. Source: red cell model of VL Lew,
    defaults of the program.
    """
    return Solution(
        Na="145.5 mM",
        K="5 mM",
        Cl="147.4 mM",
        Ca="1 mM",
        Mg="0.2 mM",
        pH=7.4,
        impermeant={"HEPES": ("10 mM", -0.5504843)},
        balance="Na",
        name="plasma",
    )
