"""The sodium-inositol symporter of kidney and brain."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import SMIT2_MODEL

_SODIUM = provisional("2500 mM^2", source=SMIT2_MODEL, note="50 mM squared; of the right order")
_INOSITOL = provisional("0.1 mM", source=SMIT2_MODEL, note="affinity of the order of 0.1 mM")
_CROSSING = provisional("42 / s", source=SMIT2_MODEL, note="both ways: half of it is the turnover of the source, 21 /s")


class SMIT2(Carrier):
    """SMIT2, the Na+/myo-inositol symporter: 2 Na+ and 1 inositol in, two positive charges a turnover.

    Use it for the uptake of inositol as an osmolyte; it is a sibling of SGLT1, and at equal gradients it accumulates
    as much: 5,740-fold at most at 140/12 mM Na+ and -50 mV. A symmetric ordered scheme, Na+ first, without slip. The
    stoichiometry and the turnover of about 21 /s are reported; rates and affinities are provisional.
    """

    label = phrase("transporters-na-inositol-symporter-smit2")
    gene, family = "SLC5A11", "TC 2.A.21"
    uniprot = "Q8WWX8"
    about_zh = (
        "肾和脑的 Na⁺/肌醇同向转运体：每次周转运入 2 个 Na⁺ 和 1 个肌醇，净运入两个正电荷。"
        "用于细胞摄取肌醇作为渗透调节物质。它与 ``SGLT1`` 同族，相同梯度下的积累上限也相当：140/12 mM Na⁺、"
        "−50 mV 时约 5740 倍。图式对称，Na⁺ 先结合，没有漏入的步骤。化学计量和约 21 /s 的周转速率有报道，"
        "其余速率与亲和力待核实。"
    )
    counted = ("inositol", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + 2 Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + inositol.out <-> EoNaS", _INOSITOL),
            step("EoNaS <-> EiNaS", _CROSSING, _CROSSING),
            equilibrium("EiNa + inositol.in <-> EiNaS", _INOSITOL),
            equilibrium("Ei + 2 Na.in <-> EiNa", _SODIUM),
            step("Ei <-> Eo", _CROSSING, charge=-2.0),
        )
    }
