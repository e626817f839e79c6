"""What ``permease assay`` says, in both languages."""

from __future__ import annotations

from ..text import Text

ASSAY: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "assay.membrane": ("membrane P_m", "膜 P_m"),
        "assay.effective": ("through all P_e", "总渗透 P_e"),
        "assay.analysed": ("P_e by the two-way equation", "双向公式得到的 P_e"),
        "assay.apparent": ("P_app as if a sink", "按漏槽计算的 P_app"),
        "assay.limited": ("resistance in the water", "水层所占阻力"),
        "assay.retention": ("held by the membrane", "膜截留比例"),
        "assay.flux_pKa": ("pH of half the plateau", "半高处 pH"),
        "assay.apparent_AB": ("P_app, A to B", "P_app（A→B）"),
        "assay.apparent_BA": ("P_app, B to A", "P_app（B→A）"),
        "assay.efflux_ratio": ("efflux ratio", "外排比"),
        "assay.recovery_AB": ("recovered, A to B", "回收率（A→B）"),
        "assay.recovery_BA": ("recovered, B to A", "回收率（B→A）"),
        "assay.human_effective": ("P_eff of the human jejunum", "人空肠 P_eff"),
        "assay.fraction_absorbed": ("fraction absorbed", "吸收分数"),
        "assay.half_time": ("half-time", "半衰期"),
        "assay.free_half_time": ("half-time if uncharged", "不带电时的半衰期"),
        "assay.molecules": ("molecules in one liposome", "每个脂质体的分子数"),
        "assay.released": ("released at the end", "终点释放比例"),
        "assay.shown": ("shown by a fluorimeter", "荧光计读数"),
        "assay.back_potential": ("potential inside at the end", "终点膜内电位"),
        "assay.compartment": ("compartment", "区室"),
        "assay.neutral": ("neutral share", "中性形式比例"),
        "assay.times": ("times the first", "与首个区室之比"),
        "assay.P_e": ("P_e / cm s⁻¹", "P_e / cm s⁻¹"),
        "assay.P_m": ("P_m / cm s⁻¹", "P_m / cm s⁻¹"),
        "assay.water": ("in the water", "水层阻力"),
        "assay.note": ("note: {text}", "注意：{text}"),
    }.items()
}
CHINESE_ASSAY: dict[str, str] = {
    "Assays of passive permeation: artificial membranes, cell layers, liposomes, trapping.": (
        "被动渗透实验：人工膜、细胞单层、脂质体、离子捕获。"
    ),
    "Of the neutral form through the membrane, e.g. 1e-5cm/s.": "中性形式透过膜的渗透系数，如 1e-5cm/s。",
    "A weak acid of this pKa.": "弱酸的 pKa。",
    "A weak base of this pKa.": "弱碱的 pKa。",
    "Permeability of both unstirred layers, e.g. 3e-5cm/s; none.": "两侧静水层的总渗透系数，如 3e-5cm/s；none 为无。",
    "How long it runs, e.g. 5h.": "持续时间，如 5h。",
    "At the start, e.g. 10uM.": "初始浓度，如 10uM。",
    "A solute between two wells through an artificial membrane: its course, and what the usual equations make of it.": (
        "溶质经人工膜在两孔之间渗透：时间过程，以及常用公式得到的结果。"
    ),
    "With --pH FROM..TO/COUNT, the permeability against pH instead.": (
        "用 --pH FROM..TO/COUNT 则给出渗透系数随 pH 的变化。"
    ),
    "Of the donor, e.g. 7.4, or FROM..TO/COUNT.": "供体侧 pH，如 7.4，或 FROM..TO/COUNT。",
    "Of the acceptor; that of the donor by default.": "受体侧 pH；默认与供体侧相同。",
    "Lipid over water: what the membrane holds back.": "脂/水分配系数：膜的截留。",
    "A drug through a layer of cells, from A to B and from B to A: P_app, efflux ratio, fraction absorbed.": (
        "药物双向透过细胞单层（A→B 与 B→A）：P_app、外排比、肠道吸收分数。"
    ),
    "Sink conditions and the recovery of the dose are checked.": "同时核查漏槽条件与回收率。",
    "Of the apical side (7.4).": "顶侧 pH（7.4）。",
    "Of the basolateral side (7.4).": "基底侧 pH（7.4）。",
    "Permeability between the cells, e.g. 2e-7cm/s.": "细胞旁路渗透系数，如 2e-7cm/s。",
    "An efflux pump of the library, e.g. PGlycoprotein.": "部件库中的外排泵，如 PGlycoprotein。",
    "Of the pump, e.g. 500/um^2 (default 100/um^2).": "泵的密度，如 500/um^2（默认 100/um^2）。",
    "A saturating efflux instead, e.g. 10pmol/cm^2/s:5uM.": "改用可饱和外排，如 10pmol/cm^2/s:5uM。",
    "A dye that leaks out of liposomes: what is released, what a fluorimeter shows, its back-potential.": (
        "染料从脂质体泄漏：实际释放、荧光计读数，以及染料自身造成的反向电位。"
    ),
    "Of what leaks, e.g. 1e-9cm/s.": "泄漏物的渗透系数，如 1e-9cm/s。",
    "Of the lumen (default 50nm).": "内腔半径（默认 50nm）。",
    "Of the dye: it then charges the membrane.": "染料电荷数：泄漏会使膜带电。",
    "An ion that crosses, e.g. K=1e-8cm/s:100mM:100mM. Repeatable.": (
        "可透过的离子，如 K=1e-8cm/s:100mM:100mM。可重复。"
    ),
    "Also what a fluorimeter shows of carboxyfluorescein.": "同时给出羧基荧光素的荧光计读数。",
    "Some liposomes lose everything instead of all losing some.": "部分脂质体全部漏空，而不是每个漏一部分。",
    "How a weak acid or base spreads over compartments of different pH.": "弱酸或弱碱在不同 pH 区室之间的分布。",
    "The first one is the reference: plasma=7.4 urine=6.0.": "第一个为参比：plasma=7.4 urine=6.0。",
    "Permeability of the charged form over the neutral one's.": "荷电形式与中性形式的渗透系数之比。",
}
