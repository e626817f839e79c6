"""What ``permease calc diffusion`` and ``permease calc frap`` say, in both languages, and their help in Chinese."""

from __future__ import annotations

from ..text import Text

MOTION: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "motion.title": ("{item} in {lipids} at {celsius} degC", "{item}，{lipids}，{celsius} °C"),
        "motion.lipids": ("Lipids", "脂质"),
        "motion.protein": ("A protein of {radius} nm", "半径 {radius} nm 的蛋白质"),
        "motion.diffusion": ("diffusion", "扩散系数"),
        "motion.half_time": ("half time", "半恢复时间"),
        "motion.mobile": ("mobile", "可动分数"),
        "motion.range": (" ({low} to {high})", "（{low} 至 {high}）"),
        "motion.interval": ("95 %: {low} to {high}", "95 % 置信区间：{low} 至 {high}"),
        "motion.too_short": (
            "note: the record ends before twice the half time, so diffusion and mobile share stand in for each other",
            "注意：记录短于两倍半恢复时间，扩散系数与可动分数难以区分",
        ),
    }.items()
}
CHINESE_MOTION: dict[str, str] = {
    "How fast lipids or proteins move in the plane of a bilayer: value, range and sources.": (
        "脂质或蛋白质在双分子层平面内的扩散：数值、区间与来源。"
    ),
    "Recovery after photobleaching: predicted for a bilayer, or diffusion and mobile fraction fitted to data.": (
        "光漂白后荧光恢复：由双分子层预测，或由数据拟合扩散系数与可动分数。"
    ),
    "Radius of a protein, e.g. 2nm; the lipids without it.": "蛋白质半径，如 2nm；不给出时为脂质。",
    "Of lipids arrhenius or free-area, of proteins petrov-schwille, saffman-delbrueck or inverse-radius.": (
        "脂质：arrhenius 或 free-area；蛋白质：petrov-schwille、saffman-delbrueck 或 inverse-radius。"
    ),
    "Surface viscosity of the membrane, e.g. 0.5nN*s/m (proteins).": "膜的表面黏度，如 0.5nN*s/m（用于蛋白质）。",
    "Radius of the bleached spot (default 1um).": "漂白斑半径（默认 1um）。",
    "Share that moves (default 1).": "可动的比例（默认 1）。",
    "A Gaussian beam with this bleaching dose at its centre, not a uniform disc.": (
        "高斯光束，此值为中心的漂白剂量；不给出时为均匀圆斑。"
    ),
    "Fit a measured recovery instead: seconds and recovered fraction.": "改为拟合实测恢复：两列，秒与恢复分数。",
    "Write the curve to a .csv file.": "把曲线写入 .csv 文件。",
    "Draw the recovery to a .png, .svg or .pdf file.": "把恢复曲线绘成 .png、.svg 或 .pdf 文件。",
}
