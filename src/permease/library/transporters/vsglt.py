"""The sodium-galactose symporter of Vibrio parahaemolyticus."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_inhibitors import FAHAM_2008

_SODIUM = provisional("50 mM", source=FAHAM_2008, note="order of magnitude; the source is for the structure")
_GALACTOSE = provisional("0.2 mM", source=FAHAM_2008, note="order of magnitude; the source is for the structure")
_CROSSING = provisional("10 / s", source=FAHAM_2008, note="order of magnitude; the source is for the structure")


class VSGLT(Carrier):
    """vSGLT, the Na+/galactose symporter of Vibrio parahaemolyticus and the bacterial relative of SGLT1: 1 Na+ and 1
    galactose in, one positive charge a turnover. Evidence thin: the structure is known, every number is provisional.

    Use it beside SGLT1 to see what the second Na+ buys: with one, galactose accumulates 76-fold at most at 140/12 mM
    Na+ and -50 mV, where two reach 5,750-fold. A symmetric ordered scheme, Na+ first; the empty carrier, of charge -1,
    returns through the whole field. No slip, no inhibitors, and no density is known.
    """

    label = phrase("transporters-bacterial-na-galactose-symporter-vsglt")
    gene, family = "sglT", "TC 2.A.21"
    uniprot = "P96169"
    about_zh = (
        "副溶血弧菌的 Na⁺/半乳糖同向转运体，``SGLT1`` 的细菌同源物：每次周转运入 1 个 Na⁺ 和 1 个半乳糖，"
        "净运入一个正电荷。与 ``SGLT1`` 对照，可以看出第二个 Na⁺ 的作用：140/12 mM Na⁺、−50 mV 时，"
        "一个 Na⁺ 至多积累 76 倍，两个可达约 5750 倍。图式对称，Na⁺ 先结合，空载体带一个负电荷穿过整个电场返回。"
        "证据薄弱：结构已知，数值全部待核实；没有漏入步骤和抑制剂，密度未知。"
    )
    shown_at = {"voltage": "-140 mV", "temperature": "25 degC"}
    counted = ("galactose", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + galactose.out <-> EoNaS", _GALACTOSE),
            step("EoNaS <-> EiNaS", _CROSSING, _CROSSING),
            equilibrium("EiNa + galactose.in <-> EiNaS", _GALACTOSE),
            equilibrium("Ei + Na.in <-> EiNa", _SODIUM),
            step("Ei <-> Eo", _CROSSING, charge=-1.0),
        )
    }
