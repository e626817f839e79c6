"""The water channel of red cells."""

from __future__ import annotations

from ...model.water_pore import WaterPore
from ...sources import provisional
from ...text import phrase
from ..references import ZEIDEL_1992


class AQP1(WaterPore):
    """Aquaporin-1 (CHIP28), the water channel of red cells and the proximal tubule; passes water, no ions, no protons.

    Its unit permeability is that of the purified protein in liposomes. 2e5 copies on the 135 um2 of a red cell make
    P_f = 0.017 cm/s where 0.020 is measured, so no other factor is needed. Other estimates range from 4.6e-14 to
    3e-13 cm3/s. The bilayer's own permeability adds to it.
    """

    label = phrase("channels-water-channel-aquaporin-1")
    gene, family = "AQP1", "TC 1.A.8"
    uniprot = "P29972"
    about_zh = (
        "水通道蛋白 1（AQP1，旧称 CHIP28），见于红细胞和近端小管，只通过水，不通过离子和质子，没有门控。适用于水沿渗透"
        "梯度快速进出的细胞；磷脂双分子层自身的水通透性另外相加。单分子水通透系数测自重组入脂质体的纯化蛋白：红细胞 "
        "135 µm² 的膜上若有 2×10⁵ 个分子，P_f 为 0.017 cm/s，实测为 0.020 cm/s，无需再加校正因子。其他报道在 4.6×10⁻¹⁴ "
        "至 3×10⁻¹³ cm³/s 之间；通道密度待核实。"
    )
    unit_permeability = ZEIDEL_1992.value("11.7e-14 cm^3/s", where="abstract", conditions="per CHIP28 in liposomes")
    usual_density = provisional("1500 / um^2", note="of order 2e5 copies on the 135 um2 of a human red cell")
