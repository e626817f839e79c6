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
        "donnan.case": ("case", "案例"),
        "donnan.kind": ("ends in", "结局"),
        "donnan.label": ("what it is", "内容"),
        "donnan.one": ("One of them: {command}", "查看其中一个：{command}"),
        "calc.ending": ("comes to", "结局"),
        "calc.held": ("{name} inside, impermeant", "{name} 膜内（不渗透）"),
        "calc.held_charge": ("charge of {name}", "{name} 的电荷数"),
        "calc.volume_inside": ("water inside", "膜内水量"),
        "calc.volume_outside": ("water outside", "膜外水量"),
        "calc.atp": ("ATP spent by the pump", "泵消耗的 ATP"),
        "donnan.density": ("|z|c / mM", "|z|c / mM"),
        "donnan.ratio": ("{ion} in / out", "{ion} 内 / 外"),
        "donnan.voltage": ("voltage / mV", "电位 / mV"),
        "donnan.excess": ("excess / mM", "渗透浓度差 / mM"),
        "donnan.ions": ("small ions", "其中小离子"),
        "donnan.pressure": ("pressure / kPa", "压力 / kPa"),
        "donnan.half": ("monovalent ions differ twofold at", "一价离子内外相差一倍时"),
    }.items()
}
CHINESE_DONNAN: dict[str, str] = {
    "List the named cases.": "列出具名案例。",
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
