"""What ``permease calc fluidity`` says, in both languages, and its help in Chinese."""

from __future__ import annotations

from ..text import Text

MEMBRANE: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "fluidity.title": ("{lipids} at {celsius} degC", "{lipids}，{celsius} °C"),
        "fluidity.both": ("both leaflets", "两叶"),
        "fluidity.outer": ("outer", "外叶"),
        "fluidity.inner": ("inner", "内叶"),
        "fluidity.gel": ("gel", "凝胶相"),
        "fluidity.ld": ("liquid-disordered", "液态无序相"),
        "fluidity.lo": ("liquid-ordered", "液态有序相"),
        "fluidity.transition": ("main transition", "主相变温度"),
        "fluidity.none": ("none", "无"),
        "fluidity.area": ("area per lipid", "每个脂质的面积"),
        "fluidity.thickness": ("hydrophobic thickness", "疏水层厚度"),
        "fluidity.order": ("order parameter |S_CD|", "序参数 |S_CD|"),
        "fluidity.anisotropy": ("DPH anisotropy", "DPH 各向异性"),
        "fluidity.viscosity": ("microviscosity", "微粘度"),
        "fluidity.sources": ("sources: {keys}", "来源：{keys}"),
        "fluidity.standing": (
            "anisotropy and microviscosity rank membranes; absolute values are provisional (±0.03 in anisotropy)",
            "各向异性与微粘度用于比较不同的膜；其绝对值待核实（各向异性 ±0.03）",
        ),
        "fluidity.wrote": ("wrote {file}", "已写入 {file}"),
        "fluidity.recipe": ("recipe", "配方"),
        "fluidity.lipid": ("lipid", "脂质"),
        "fluidity.what": ("what it is", "说明"),
        "fluidity.chains": ("chains", "脂酰链"),
        "fluidity.melts": ("main transition", "主相变"),
        "fluidity.provisional": ("provisional", "待核实"),
    }.items()
}

CHINESE_MEMBRANE: dict[str, str] = {
    "What a mixture of lipids is like at a temperature: phases, area, thickness, order, fluidity.": (
        "一种脂质混合物在某温度下的状态：相、面积、厚度、有序程度与流动性。"
    ),
    "With --plot or --output also along temperature, with and without cholesterol.": (
        "给出 --plot 或 --output 时，另计算随温度的变化，含与不含胆固醇。"
    ),
    "Lipids, e.g. POPC=0.7,cholesterol=0.3, or a recipe; without it, what there is.": (
        "脂质，如 POPC=0.7,cholesterol=0.3，或配方名；不写则列出已有者。"
    ),
    "Lipids of the outer leaflet, where the two differ.": "外叶的脂质（两叶不同时）。",
    "Lipids of the inner leaflet, where the two differ.": "内叶的脂质（两叶不同时）。",
    "Temperature, e.g. 25degC or 310K (default 37degC).": "温度，如 25degC 或 310K（默认 37degC）。",
    "Contents of cholesterol in the figure and the file (default 0,0.2,0.4).": (
        "图与文件中的胆固醇含量（默认 0,0.2,0.4）。"
    ),
    "Temperatures of the figure and the file (default 0degC,70degC,141).": (
        "图与文件中的温度（默认 0degC,70degC,141）。"
    ),
    "Write the curves to a .csv or .json file; - prints CSV.": "将曲线写入 .csv 或 .json 文件；- 则打印 CSV。",
    "Draw fluidity against temperature to a .png, .svg or .pdf file.": (
        "将流动性随温度的变化画成 .png、.svg 或 .pdf 图。"
    ),
}
