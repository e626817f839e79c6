"""What estimates of the mechanics of a bilayer say of how they were made, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text

METHODS: Mapping[str, Text] = {
    "measured modulus": Text(
        en="mean of twelve fluid phosphatidylcholines, stiffened by sterol, phases one beside the other",
        zh="十二种流动磷脂酰胆碱的平均值，计入固醇的硬化作用，各相并列",
    ),
    "polymer brush": Text(
        en="area modulus times the square of the hydrocarbon thickness over 24 (polymer brush), stiffened by sterol",
        zh="面积模量乘以烃层厚度的平方再除以 24（聚合物刷模型），计入固醇的硬化作用",
    ),
    "strain at lysis": Text(en="relative area gained when bilayers break", zh="双分子层破裂时的相对面积增量"),
    "tension at lysis": Text(en="area modulus times the strain at lysis", zh="面积模量乘以破裂应变"),
    "plate capacitor": Text(
        en="permittivity of hydrocarbon over the thickness of the hydrocarbon layer",
        zh="烃的介电常数除以烃层厚度",
    ),
}
GEL = Text(en="gels: recalled values of the right order", zh="凝胶相：凭记忆的数量级数值")
NEAR = Text(
    en="near a transition bilayers are softer still: fluctuations of area are not counted",
    zh="相变附近双分子层更软：未计入面积涨落",
)
HEADS = Text(
    en="measured on phosphatidylcholines; other head groups are taken alike",
    zh="数据来自磷脂酰胆碱；其他头基按相同处理",
)
TAILS = Text(
    en="polyunsaturated chains: softer in bending, and not stiffened by sterol where both chains are",
    zh="多不饱和链：弯曲更软；两条链均为多不饱和时固醇不使其变硬",
)
BENDING_ALONE = Text(
    en="proteins and the cytoskeleton of cells are not in it",
    zh="不包括细胞的蛋白质和细胞骨架",
)
LIPIDS_ALONE = Text(
    en="of the lipids alone; the whole membrane of red cells has 450 mN/m",
    zh="仅指脂质；红细胞整个膜为 450 mN/m",
)
RATE = Text(
    en="breaking is a matter of chance and of the rate of loading; red cells burst at 2 to 4 % (mean 3 %)",
    zh="破裂带有偶然性并取决于加载速率；红细胞在面积增加 2 至 4 %（平均 3 %）时破裂",
)
CELLS = Text(
    en="of the lipids alone; membranes of cells reach 0.9 uF/cm2",
    zh="仅指脂质；细胞膜可达 0.9 uF/cm2",
)
