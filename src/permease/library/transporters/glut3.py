"""The glucose carrier of neurons."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import SEATTER_1998

_RATE = provisional("1e4 / s", note="order of magnitude, several times as fast as GLUT1")


class GLUT3(Carrier):
    """GLUT3, the high-affinity glucose uniporter of neurons: a symmetric simple carrier.

    All four turns of the carrier are equally fast; the one half-saturation, 1.5 mM, is that of 2-deoxyglucose uptake
    in oocytes, and the affinity inside is derived by detailed balance.

    Use it for uptake that stays near its maximum while blood glucose falls. Everything is provisional: the affinity
    belongs to an analogue, the rate per molecule is an order of magnitude, and asymmetry, temperature, inhibitors and
    the other sugars it carries (galactose, mannose; not fructose) are left out. No density is known.
    """

    label = phrase("transporters-glucose-uniporter-glut3")
    gene, family = "SLC2A3", "TC 2.A.1.1"
    uniprot = "P11169"
    about_zh = (
        "神经元的高亲和力葡萄糖单向转运体，对称的简单载体，两侧的半饱和浓度均为 1.5 mM。这一浓度低于血糖，"
        "所以血糖下降时摄取仍接近最大速率，适用于这类摄取。数值全部待核实："
        "亲和力来自卵母细胞对类似物 2-脱氧葡萄糖的摄取，单个分子的速率只是数量级。不对称性、温度、"
        "抑制剂以及半乳糖和甘露糖的转运未计入，密度未知。"
    )
    counted = ("glucose", "in")
    cycle = Cycle(
        equilibrium(
            "Co + glucose.out <-> CoS",
            provisional("1.5 mM", source=SEATTER_1998, note="Km of 2-deoxyglucose, taken for glucose"),
        ),
        step("CoS <-> CiS", _RATE, _RATE),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", _RATE, _RATE),
        source=SEATTER_1998,
        at="37 degC",
    )
