"""The sodium transporter HKT1 of plants."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import XUE_2011


class HKT1(Channel):
    """Na+ channel HKT1;1 of plant roots: takes Na+ back out of the xylem and so keeps salt from the leaves.

    An open Goldman pore for Na+ alone: in Arabidopsis its current reversed at the Nernst potential of Na+, as that of
    a channel does, although its family holds symporters. Use it beside ``SOS1`` and a proton pump in a root cell. The
    evidence is thin: unit permeability (1 pS) and density are guesses of the right order, no gating is known well
    enough to write down, and members of the family that carry K+ are not described. All numbers are provisional.
    """

    label = phrase("channels-plant-na-channel-hkt1")
    gene, family = "AtHKT1", "TC 2.A.38"
    uniprot = "Q84TI7"
    about_zh = (
        "植物根的钠通道 HKT1;1，把木质部中的 Na⁺ 取回，使叶片免受盐害。它是始终开放、只通透 Na⁺ 的戈德曼孔道：所属家族"
        "中虽有同向转运体，拟南芥中它的电流却在 Na⁺ 的能斯特电位处反转，与通道一致。适用于根细胞，与 ``SOS1`` 和质子泵"
        "配合。证据薄弱：单通道通透系数（1 pS）和通道密度只是数量级的估计，全部数值待核实；门控所知不足，未写入；家族中"
        "通过 K⁺ 的成员也不在此列。"
    )
    shown_at = {"inside": {"Na": "10 mM"}, "outside": {"Na": "20 mM"}, "voltage": "-120 mV", "temperature": "22 degC"}
    pore = Goldman(
        provisional(
            f"{unit_permeability(1e-12, 1, 100.0, 295.15)!r} m^3/s", note="1 pS in 100 mM at 22 degC", source=XUE_2011
        ),
        "Na",
    )
    usual_density = provisional("1 / um^2", note="of order")
