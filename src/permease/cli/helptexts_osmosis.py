"""The help pages of ``permease fragility`` and ``permease tonicity`` in Chinese, by their English text."""

from __future__ import annotations

CHINESE_OSMOSIS: dict[str, str] = {
    "The share of red cells that burst in ever weaker salt, each solution simulated for half an hour.": (
        "在逐渐稀释的盐水中破裂的红细胞比例，每种溶液模拟半小时。"
    ),
    "Without a cell: the human red cell of the library.": "不指定细胞时用部件库中的人红细胞。",
    "Salt solutions, e.g. '0.3%,0.4%,0.45%,0.5%,0.9%'.": "盐溶液，如 '0.3%,0.4%,0.45%,0.5%,0.9%'。",
    "Relative volume that bursts (red cells 1.65).": "破裂时的相对体积（红细胞 1.65）。",
    "Standard deviation of it among cells (default 0.08).": "该体积在细胞间的标准差（默认 0.08）。",
    "Share of the water at rest that does not follow (red cells 0.125).": (
        "静息水量中不响应渗透变化的比例（红细胞 0.125）。"
    ),
    "Share of the volume at rest that is no water (red cells 0.25).": "静息体积中非水部分的比例（红细胞 0.25）。",
    "Boyle and van't Hoff's b instead of a simulation, e.g. 0.388.": (
        "用波义耳-范特霍夫关系的 b 值代替模拟，如 0.388。"
    ),
    "Draw the curve to a .png, .svg or .pdf file.": "将曲线画成 .png、.svg 或 .pdf 图。",
    "Whether a solution shrinks or swells a cell, which its osmolarity alone does not tell.": (
        "某溶液使细胞皱缩还是胀大：仅凭渗透浓度无法判断。"
    ),
    "Only solutes that stay out hold water out: urea counts in the osmolarity, yet a red cell bursts in it.": (
        "只有不能进入细胞的溶质才能留住膜外的水：尿素计入渗透浓度，红细胞却在其中破裂。"
    ),
    "What the bath holds from now on, or a library solution.": "浴液从此所含的溶质，或部件库中的溶液。",
    "Add to what the bath holds, e.g. sucrose=300mM.": "加入现有浴液，如 sucrose=300mM。",
    "How long, e.g. 10s (default 10min).": "时长，如 10s（默认 10min）。",
    "Draw the volume to a .png, .svg or .pdf file.": "将体积变化画成 .png、.svg 或 .pdf 图。",
}
