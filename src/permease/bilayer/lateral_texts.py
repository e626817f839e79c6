"""What estimates of motion in a bilayer say of how they were made, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

METHODS: Mapping[str, Text] = {
    "arrhenius": Text(
        en="diffusion of every phase by its activation energy, phases joined by effective-medium theory",
        zh="各相的扩散由其活化能计算，共存的相用有效介质理论合并",
    ),
    "free area": Text(
        en="diffusion by free area per lipid (fitted: it describes, it does not predict)",
        zh="由每个脂质的自由面积计算扩散（拟合所得：用于描述，不作预测）",
    ),
    "scaled": Text(
        en="surface viscosity of fluid bilayers, scaled by the diffusion of the lipids",
        zh="流动双分子层的表面黏度，按脂质扩散折算",
    ),
    "petrov-schwille": Text(
        en="a disc in a viscous sheet between two fluids, any size (Petrov and Schwille)",
        zh="两层流体之间黏性薄层中的圆盘，任意大小（Petrov 与 Schwille）",
    ),
    "saffman-delbrueck": Text(
        en="a small disc in a viscous sheet between two fluids (Saffman and Delbrück)",
        zh="两层流体之间黏性薄层中的小圆盘（Saffman 与 Delbrück）",
    ),
    "inverse radius": Text(
        en="D proportional to 1/radius with a fitted length (Gambin)",
        zh="D 与半径成反比，长度由拟合得到（Gambin）",
    ),
}
PROBES = Text(
    en="of the lipids themselves in free bilayers; on a support they are half as fast or slower (DOPC 7.8 free, 3.1 "
    "um2/s on mica), and POPC at 25 degC has been reported at 1.8 to 2.5 um2/s",
    zh="指自由双分子层中脂质自身的扩散；支撑膜上减半或更慢（DOPC 自由膜 7.8、云母上 3.1 um2/s），"
    "25 °C 的 POPC 也有 1.8 至 2.5 um2/s 的报道",
)
COEXIST = Text(
    en="phases coexist: the range includes all patterns, whichever phase surrounds the other",
    zh="多相共存：范围包括各种分布，无论哪一相包围另一相",
)
GEL = Text(
    en="diffusion in a gel is known to its order of magnitude: one constant for all lipids and temperatures",
    zh="凝胶相中的扩散只知数量级：对所有脂质和温度取同一常数",
)
HEADS = Text(
    en="head groups other than choline take the law of phosphatidylcholines",
    zh="胆碱以外的头基按磷脂酰胆碱的规律计算",
)
TEMPERATURES = Text(en="extrapolates: measured from 0 to 70 degC", zh="外推：测量范围为 0 至 70 °C")
VISCOSITY_SCALED = Text(
    en="the surface viscosity of fluid bilayers depends on the method by a factor of ten; it is scaled by the "
    "diffusion of the lipids, which is an assumption",
    zh="流动双分子层的表面黏度因方法不同可差十倍；按脂质扩散折算是一种假设",
)
SMALL = Text(
    en="so small a disc does not see a continuous membrane",
    zh="如此小的圆盘所处的膜不能视为连续介质",
)
WATERY = Text(
    en="water on both sides; cytosol is a few times thicker and slows large discs",
    zh="两侧按水计算；胞质溶胶黏度高数倍，会使大圆盘变慢",
)
