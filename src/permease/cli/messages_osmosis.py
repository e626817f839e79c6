"""What ``permease fragility`` and ``permease tonicity`` say, in both languages."""

from __future__ import annotations

from ..text import Text

OSMOSIS: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "osmosis.waiting": ("bathing", "正在换液"),
        "osmosis.fragility": ("{cell}: osmotic fragility, {temperature} K", "{cell}：渗透脆性，{temperature} K"),
        "osmosis.tonicity": ("{cell}: tonicity, {temperature} K", "{cell}：张力，{temperature} K"),
        "osmosis.salt": ("NaCl / %", "NaCl / %"),
        "osmosis.osmolality": ("mOsm/kg", "mOsm/kg"),
        "osmosis.volume": ("volume / at rest", "体积 / 静息值"),
        "osmosis.lysed": ("lysed / %", "溶血 / %"),
        "osmosis.begins": ("lysis begins (2 %)", "开始溶血（2 %）"),
        "osmosis.half": ("half lysed", "半数溶血"),
        "osmosis.complete": ("lysis complete (98 %)", "完全溶血（98 %）"),
        "osmosis.unreached": ("beyond what was studied", "超出所测范围"),
        "osmosis.osmolarity": ("osmolarity", "渗透浓度"),
        "osmosis.compared": ("{value} mM, before {before} mM: {word}", "{value} mM，此前 {before} mM：{word}"),
        "osmosis.verdict": ("tonicity", "张力"),
        "osmosis.smallest": ("smallest volume / at rest", "最小体积 / 静息值"),
        "osmosis.largest": ("largest volume / at rest", "最大体积 / 静息值"),
        "osmosis.final": ("final volume / at rest", "最终体积 / 静息值"),
        "osmosis.shape": ("at the end", "最终形态"),
        "osmosis.crenation": ("crenation (V0 - V)/V0", "皱缩度 (V0 − V)/V0"),
        "osmosis.lysis": ("bursts after", "破裂时间"),
        "osmosis.turgor": ("turgor", "膨压"),
        "osmosis.slack": ("none: the wall lets go at {value}", "无：细胞壁在 {value} 时松弛"),
        "osmosis.pH": ("pH of the bath", "浴液 pH"),
        "osmosis.held": ("{value}, held", "{value}，保持不变"),
        "osmosis.remark": ("note: {text}", "提示：{text}"),
        "steady.turgor": ("turgor in {place}", "膨压（{place}）"),
        "show.modulus": ("wall, elastic modulus", "细胞壁弹性模量"),
        "show.wall": ("{pressure} MPa at {volume}", "{volume}时 {pressure} MPa"),
        "show.start": ("the volume at the start", "起始体积"),
        "show.stiffening": ("approached at {k} /MPa from {onset} MPa", "自 {onset} MPa 起以 {k} /MPa 趋近"),
    }.items()
}
