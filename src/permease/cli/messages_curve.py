"""What ``permease curve`` says of membranes, cells and vesicles, in both languages, and its help in Chinese."""

from __future__ import annotations

from ..text import Text

CURVES: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "curve.thinned": (
            "note: {count} points are known; a pipe, --json or -o has them all",
            "注意：共有 {count} 个点，管道输出、--json 或 -o 可得到全部",
        ),
        "curve.given": ("as given", "由用户给定"),
        "curve.comma": (", ", "，"),
        "curve.colon": (": ", "："),
        "curve.fluidity": ("{lipids}: DPH anisotropy by content of sterol", "{lipids}：不同甾醇含量下的 DPH 各向异性"),
        "curve.celsius": ("°C", "°C"),
        "curve.spread": ("moves by", "变化幅度"),
        "curve.least_viscous": ("least microviscosity / Pa·s", "最小微粘度 / Pa·s"),
        "curve.most_viscous": ("largest microviscosity / Pa·s", "最大微粘度 / Pa·s"),
        "curve.transition": ("main transition without sterol", "无甾醇时的主相变温度"),
        "curve.overton": (
            "{lipids} at {celsius} degC: log P (P in cm/s) against log K, {solvent}/water",
            "{lipids}，{celsius} °C：log P（P 以 cm/s 计）对 log K（{solvent}/水）",
        ),
        "curve.hexadecane": ("hexadecane", "十六烷"),
        "curve.octanol": ("octanol", "辛醇"),
        "curve.olive oil": ("olive oil", "橄榄油"),
        "curve.solute": ("solute", "溶质"),
        "curve.log_K": ("log K", "log K"),
        "curve.log_P": ("log P", "log P"),
        "curve.span": ("range", "区间"),
        "curve.predicted": ("predicted", "预测"),
        "curve.residual": ("residual", "残差"),
        "curve.star": ("* below 50 g/mol, where solutes cross faster", "* 摩尔质量小于 50 g/mol，透过更快"),
        "curve.rms_heavy": ("rms residual, 50 g/mol and more", "残差均方根，50 g/mol 及以上"),
        "curve.rms_light": ("rms residual, below 50 g/mol", "残差均方根，小于 50 g/mol"),
        "curve.decades": ("{value} decades", "{value} 个数量级"),
        "curve.origin_hexadecane": (
            "note: the line was drawn from twelve of these solutes; most numbers are provisional",
            "注意：直线由其中十二种溶质得到；多数数值待核实",
        ),
        "curve.origin_octanol": (
            "note: both lines were drawn from these solutes, the most hydrophilic left out; hexadecane is better",
            "注意：两条直线均由这些溶质得到（最亲水者除外）；宜用十六烷",
        ),
        "curve.origin_olive oil": ("note: most numbers are provisional", "注意：多数数值待核实"),
        "curve.uptake": ("taken up", "摄取"),
        "curve.inside": ("still inside", "仍在胞内"),
        "curve.digested": ("digested", "已消化"),
        "curve.surface": ("on surface", "表面结合"),
        "curve.counted": ("numbers", "数值"),
        "curve.molecules": ("molecules per cell", "每个细胞的分子数"),
        "curve.returned": ("given back", "已释回"),
        "curve.order": ("slope of log uptake against log dose", "log 摄取量对 log 剂量的斜率"),
        "curve.linearity": ("R² of a straight line", "直线拟合的 R²"),
        "curve.clearance": ("medium cleared by one cell, lowest dose", "最低剂量时每个细胞的清除量"),
        "curve.during": ("in the medium for", "培养时间"),
        "curve.minutes": ("{value} min", "{value} min"),
        "curve.area": ("membrane of the cell", "细胞膜面积"),
        "curve.Km": ("half saturation", "半饱和浓度"),
        "curve.Vmax": ("molecules at saturation", "饱和时的分子数"),
        "curve.too_few": (
            "Uptake saturates; too few doses, or too little saturation, for a fit.",
            "摄取趋于饱和；剂量点太少或饱和程度不足，未作拟合。",
        ),
        "curve.proportional": (
            "Uptake is in proportion to the dose: it does not saturate.",
            "摄取量与剂量成正比，不饱和。",
        ),
    }.items()
}
CHINESE_CURVES: dict[str, str] = {
    "A part (GLUT1), lipids (DPPC, POPC=0.7,cholesterol=0.3), a recipe (popc_liposome) or a cell (red_blood_cell); "
    "none with --donnan.": (
        "部件（GLUT1）、脂质（DPPC、POPC=0.7,cholesterol=0.3）、配方（popc_liposome）或细胞（red_blood_cell）；"
        "用 --donnan 时不写。"
    ),
    "A curve of a part, a membrane or a cell; choose one kind.": "部件、膜或细胞的一条曲线；选择一种。",
    "Of a part alone: --iv, --dose, --uptake, --occupancy, --energy; what the sides hold of the swept species is "
    "replaced. Of lipids: --fluidity, --overton. Of a cell: --fragility. Of nothing: --donnan.": (
        "单独的部件：--iv、--dose、--uptake、--occupancy、--energy；被扫描物质的浓度由扫描值取代。脂质："
        "--fluidity、--overton。细胞：--fragility。无对象：--donnan。"
    ),
    "Flux of this species against its concentration; of vesicle traffic, molecules taken up.": (
        "该物质的通量随其浓度的变化；囊泡转运则为摄取的分子数。"
    ),
    "DPH anisotropy of lipids against temperature, with and without sterol.": (
        "脂质的 DPH 各向异性随温度的变化，含与不含甾醇。"
    ),
    "log P of measured solutes against log K, with the line that predicts others.": (
        "实测溶质的 log P 对 log K，以及用于预测的直线。"
    ),
    "Red cells that burst against the salt around them.": "溶血比例随周围盐水浓度的变化。",
    "Gibbs-Donnan ratio, voltage and osmotic excess against impermeant charge.": (
        "吉布斯-唐南比值、电位与渗透浓度差随不渗透电荷的变化。"
    ),
    "From, to and how many: 0.01mM,100mM,25; with --fluidity degC, with --fragility %.": (
        "起点、终点与点数：0.01mM,100mM,25；--fluidity 用 degC，--fragility 用 %。"
    ),
    "Contents of sterol, for --fluidity (default 0,0.2,0.4).": "甾醇含量，用于 --fluidity（默认 0,0.2,0.4）。",
    "Of log K, for --overton: hexadecane or octanol (default hexadecane).": (
        "log K 的溶剂，用于 --overton：hexadecane（十六烷）或 octanol（辛醇），默认 hexadecane。"
    ),
    "Charge number of the impermeant solute, for --donnan (default -8).": (
        "不渗透溶质的电荷数，用于 --donnan（默认 -8）。"
    ),
    "The ion whose ratio is wanted, for --donnan (default Cl).": "求哪种离子的比值，用于 --donnan（默认 Cl）。",
    "How long vesicles take up, e.g. 10min (default 30min).": "囊泡摄取的时间，如 10min（默认 30min）。",
    "Membrane of the cell that takes up in vesicles (default 1000um^2).": (
        "以囊泡摄取的细胞的膜面积（默认 1000um^2）。"
    ),
    "Vesicle traffic to compare with, e.g. FluidPhasePinocytosis. Repeatable.": (
        "用于比较的囊泡转运，如 FluidPhasePinocytosis。可重复。"
    ),
}
