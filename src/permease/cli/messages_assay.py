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
        "assay.smallest": ("smallest volume / at the start", "最小体积 / 起始值"),
        "assay.time_of_smallest": ("reached after", "到达时间"),
        "assay.last": ("volume at the end / at the start", "终点体积 / 起始值"),
        "assay.ironed": ("a sphere after", "变为球形的时间"),
        "assay.lysis": ("ruptures after", "破裂时间"),
        "assay.loaded": ("share loaded", "装载比例"),
        "assay.accumulation": ("concentration inside / outside", "内外浓度比"),
        "assay.pH_inside": ("pH inside at the end", "终点内部 pH"),
        "assay.drug_inside": ("base inside, all forms", "内部弱碱总浓度"),
        "assay.note": ("note: {text}", "注意：{text}"),
    }.items()
}
CHINESE_ASSAY: dict[str, str] = {
    "Assays of passive permeation: artificial membranes, cell layers, liposomes, trapping; fits of data.": (
        "被动渗透实验：人工膜、细胞单层、脂质体、离子捕获；以及数据拟合。"
    ),
    "Of the neutral form through the membrane, e.g. 1e-5cm/s.": "中性形式透过膜的渗透系数，如 1e-5cm/s。",
    "A weak acid of this pKa.": "弱酸的 pKa。",
    "A weak base of this pKa.": "弱碱的 pKa。",
    "Of both unstirred layers, e.g. 1e-4cm/s (default none).": "两侧静水层的总渗透系数，如 1e-4cm/s（默认 none，无）。",
    "Of both unstirred layers, or none (default 3e-5cm/s, a plate not stirred).": (
        "两侧静水层的总渗透系数，none 为无（默认 3e-5cm/s，不搅拌的孔板）。"
    ),
    "How long it runs, e.g. 5h.": "持续时间，如 5h。",
    "How long it runs, e.g. 30s (default 10s).": "持续时间，如 30s（默认 10s）。",
    "How long it runs, e.g. 5h (default 1h).": "持续时间，如 5h（默认 1h）。",
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
    # swelling, loading, fits
    "Vesicles mixed with a solute, as in stopped flow: water leaves first and comes back with the solute.": (
        "囊泡与溶质快速混合（停流法）：水先流出，再随溶质返回。"
    ),
    "A giant vesicle swells until it is a sphere, then stretches and ruptures.": (
        "巨型囊泡先胀成球形，再被拉伸，最后破裂。"
    ),
    "Of the solute that crosses, e.g. 1e-5cm/s.": "可透过溶质的渗透系数，如 1e-5cm/s。",
    "Osmotic water permeability, e.g. 3e-3cm/s.": "渗透性水通透系数，如 3e-3cm/s。",
    "Osmolytes inside that stay there, e.g. 100mM.": "内部不透过的溶质浓度，如 100mM。",
    "Osmolytes outside that stay there (default 0mM).": "外部不透过的溶质浓度（默认 0mM）。",
    "The permeant solute outside, e.g. 300mM (default 0mM).": "外部可透过的溶质浓度，如 300mM（默认 0mM）。",
    "The permeant solute inside at the start (default 0mM).": "起始时内部可透过的溶质浓度（默认 0mM）。",
    "Of the vesicle as a sphere, e.g. 75nm.": "囊泡为球形时的半径，如 75nm。",
    "Volume at the start over that of the sphere (default 1).": "起始体积与球形体积之比（默认 1）。",
    "Temperature, e.g. 25degC (default 25degC).": "温度，如 25degC（默认 25degC）。",
    "Temperature, e.g. 37degC (default 37degC).": "温度，如 37degC（默认 37degC）。",
    "Loading of a weak base, such as a drug, into liposomes by a pH or an ammonium-sulfate gradient.": (
        "用 pH 梯度或硫酸铵梯度将弱碱（如药物）装载到脂质体中。"
    ),
    "Of the neutral form of the base, e.g. 1e-5cm/s.": "弱碱中性形式的渗透系数，如 1e-5cm/s。",
    "The pKa of the weak base.": "弱碱的 pKa。",
    "Inside: an ammonium-sulfate gradient, e.g. 250mM.": "内部硫酸铵浓度（硫酸铵梯度），如 250mM。",
    "Inside at the start instead: a pH gradient.": "改用 pH 梯度：起始时的内部 pH。",
    "Buffer inside per pH unit, with --inside-pH (default 20mM).": (
        "内部每 pH 单位的缓冲量，与 --inside-pH 同用（默认 20mM）。"
    ),
    "Outside, held (7.4).": "外部 pH，保持不变（7.4）。",
    "Share of the sample inside the liposomes (default 0.01).": "脂质体内腔占样品体积的比例（默认 0.01）。",
    "Intrinsic permeability from measured P_e at several pH: columns pH and P_e [cm/s] of a table.": (
        "由多个 pH 下实测的 P_e 求固有渗透系数：表中的 pH 列与 P_e [cm/s] 列。"
    ),
    "A profile shows two numbers, so --pKa or --unstirred must be known.": (
        "一条曲线只能给出两个数，因此 --pKa 与 --unstirred 须知其一。"
    ),
    "A table, e.g. .csv, whose first line names columns and units; - is stdin.": (
        "数据表（如 .csv），首行为列名与单位；- 为标准输入。"
    ),
    "The solute is a weak acid.": "溶质为弱酸。",
    "The solute is a weak base.": "溶质为弱碱。",
    "Known pKa; left out it is fitted.": "已知的 pKa；不写则拟合。",
    "Known permeability of the water layers, or none; left out it is fitted.": (
        "已知的静水层渗透系数，或 none（无）；不写则拟合。"
    ),
    "The column of what was measured, where it is not clear.": "测量值所在的列（不明确时）。",
    "Permeability to a solute, and to water, from a trace of swelling: columns time [s] and signal or volume.": (
        "由肿胀曲线求溶质与水的渗透系数：time [s] 列与 signal 或 volume 列。"
    ),
    "Light scattering or fluorescence may have any gain and offset, which are found as well.": (
        "光散射或荧光的增益与偏移可为任意值，一并求出。"
    ),
    "Known osmotic water permeability; left out it is fitted.": "已知的渗透性水通透系数；不写则拟合。",
    "The readings are V/V0, not light; so too where the column is called so.": (
        "读数为 V/V0 而非光信号；列名为 volume 时亦然。"
    ),
    "Permeability from the leakage of an uncharged solute out of liposomes: columns time [s] and signal or released.": (
        "由不带电溶质从脂质体的泄漏求渗透系数：time [s] 列与 signal 或 released 列。"
    ),
    "A signal may have any gain and offset, which are found as well; correct a dye that quenches itself first.": (
        "信号的增益与偏移可为任意值，一并求出；自猝灭的染料须先校正。"
    ),
    "Of the lumen, e.g. 50nm.": "内腔半径，如 50nm。",
    "The readings are the share that is out; so too where the column is called so.": (
        "读数为已释放的比例；列名为 released 时亦然。"
    ),
    "Share of the sample inside the liposomes (default 0).": "脂质体内腔占样品体积的比例（默认 0）。",
}
