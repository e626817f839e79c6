"""What ``permease calc donnan-curve`` says, in both languages, and its help in Chinese."""

from __future__ import annotations

from ..text import Text

DONNAN: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "donnan.title": (
            "Gibbs-Donnan equilibrium: impermeant of charge {z} in {bath}, {temperature} K",
            "吉布斯-唐南平衡：不渗透溶质电荷 {z}，浴液 {bath}，{temperature} K",
        ),
        "donnan.density": ("|z|c / mM", "|z|c / mM"),
        "donnan.ratio": ("{ion} in / out", "{ion} 内 / 外"),
        "donnan.voltage": ("voltage / mV", "电位 / mV"),
        "donnan.excess": ("excess / mM", "渗透浓度差 / mM"),
        "donnan.ions": ("of it small ions", "其中小离子"),
        "donnan.pressure": ("pressure / kPa", "压力 / kPa"),
        "donnan.half": ("monovalent ions differ twofold at", "一价离子内外相差一倍时"),
        "donnan.thinned": (
            "note: {count} points are known; -o has them all",
            "注意：共有 {count} 个点，-o 可得到全部",
        ),
    }.items()
}
CHINESE_DONNAN: dict[str, str] = {
    "The Gibbs-Donnan equilibrium against impermeant charge: ion ratio, voltage, osmotic excess.": (
        "吉布斯-唐南平衡随不渗透电荷的变化：离子比值、电位与渗透浓度差。"
    ),
    "A rigid compartment in a large bath, KCl of 150 mM unless --out says otherwise.": (
        "大体积浴液中的刚性隔室；浴液为 150 mM KCl，可用 --out 更改。"
    ),
    "Permeant ions of the bath, e.g. K=150mM,Cl=150mM.": "浴液中可透过的离子，如 K=150mM,Cl=150mM。",
    "Charge number of the impermeant solute (default -8).": "不渗透溶质的电荷数（默认 -8）。",
    "Densities of impermeant charge |z|c (default 0mM,300mM,61).": "不渗透电荷的密度 |z|c（默认 0mM,300mM,61）。",
    "The ion whose ratio is wanted (default Cl).": "求哪种离子的比值（默认 Cl）。",
    "Draw the curve to a .png, .svg or .pdf file.": "将曲线画成 .png、.svg 或 .pdf 图。",
}
