"""What ``permease release`` says, in both languages."""

from __future__ import annotations

from ..text import Text

RELEASE: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "release.title": ("{name}, {label}", "{name}，{label}"),
        "release.name": ("sensor", "传感器"),
        "release.label": ("what it is", "说明"),
        "release.highest": ("largest rate / s⁻¹", "最大速率 / s⁻¹"),
        "release.spontaneous": ("at rest / s⁻¹", "静息速率 / s⁻¹"),
        "release.resting": ("resting Ca²⁺", "静息 Ca²⁺"),
        "release.vesicles": ("vesicles", "囊泡数"),
        "release.each": ("{number} of {capacitance} fF", "{number} 个，每个 {capacitance} fF"),
        "release.step": ("step {number}", "第 {number} 步"),
        "release.held": ("{calcium} µM for {duration} ms", "{calcium} µM，{duration} ms"),
        "release.steps": ("{number} steps", "{number} 步"),
        "release.total": ("{duration} ms in all", "共 {duration} ms"),
        "release.peak_rate": ("peak rate", "峰值速率"),
        "release.peak_rate_per_vesicle": ("peak rate per vesicle", "每囊泡峰值速率"),
        "release.time_to_peak": ("time to peak", "达峰时间"),
        "release.half_time": ("half of the vesicles after", "释放一半所需时间"),
        "release.released": ("released", "释放囊泡数"),
        "release.from": ("released from {pool}", "其中来自 {pool}"),
        "release.fraction": ("of all vesicles", "占全部囊泡"),
        "release.capacitance": ("capacitance added", "膜电容增量"),
        "release.per_vesicle": (
            "rates per vesicle: at the peak of a step, and if each were replaced at once",
            "每囊泡速率：阶跃后的峰值，以及假设融合后立即补充时的值",
        ),
        "release.never": ("not reached", "未达到"),
        "release.calcium": ("Ca²⁺ / µM", "Ca²⁺ / µM"),
        "release.column_peak": ("peak / s⁻¹", "峰值 / s⁻¹"),
        "release.column_undepleted": ("undepleted / s⁻¹", "不计耗竭 / s⁻¹"),
        "release.column_half_time": ("half time / ms", "半释放时间 / ms"),
        "release.column_slope": ("cooperativity", "协同性"),
        "release.unchecked": (
            "[provisional] some of its constants await a check against their source",
            "【待核实】部分常数尚待与原始文献核对",
        ),
        "release.note": ("note: {text}", "注意：{text}"),
    }.items()
}
CHINESE_RELEASE: dict[str, str] = {
    "Vesicles that fuse after Ca2+ rises: how fast, how many, and the capacitance they add, exactly.": (
        "Ca²⁺ 升高后囊泡的融合：速率、数目及增加的膜电容，精确计算。"
    ),
    "Give the steps of Ca2+ at the sensor with --calcium, or many levels with --curve. Without a sensor, the sensors "
    "are listed.": "用 --calcium 给出传感器处 Ca²⁺ 的各步，或用 --curve 给出多个浓度。不写传感器则列出全部传感器。",
    "A Ca2+ sensor or a scheme of pools; see the list.": "Ca²⁺ 传感器或囊泡库模型，见列表。",
    "Steps of Ca2+, e.g. 25uM:0.5ms,50nM:5ms.": "Ca²⁺ 的各步，如 25uM:0.5ms,50nM:5ms。",
    "Steps to FROM..TO/COUNT levels, e.g. 1uM..100uM/9.": "阶跃到 FROM..TO/COUNT 个浓度，如 1uM..100uM/9。",
    "Ca2+ before, e.g. 50nM.": "之前的 Ca²⁺，如 50nM。",
    "How many vesicles there are.": "囊泡总数。",
    "Of a vesicle, e.g. 50nm: its capacitance follows.": "囊泡直径，如 50nm：由此得出其电容。",
    "Write the numbers to a .csv or .json file; - prints CSV.": "将数值写入 .csv 或 .json 文件；- 打印 CSV。",
    "Draw it to a .png, .svg or .pdf file.": "绘制到 .png、.svg 或 .pdf 文件。",
}
