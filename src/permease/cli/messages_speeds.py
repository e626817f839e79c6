"""What ``permease parts speeds`` says, in both languages."""

from __future__ import annotations

from ..text import Text

SPEEDS: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "speeds.part": ("part", "部件"),
        "speeds.variant": ("variant", "变体"),
        "speeds.rate": ("/s", "/s"),
        "speeds.unit": ("counted", "计数"),
        "speeds.selectivity": ("P_K/P_Na", "P_K/P_Na"),
        "speeds.protocol": ("what and where", "内容与条件"),
        "speeds.turn": ("turns", "循环"),
        "speeds.sides": ("{side} inside and outside", "膜内外均为 {side}"),
        "speeds.inside": ("inside {side}", "膜内 {side}"),
        "speeds.outside": ("outside {side}", "膜外 {side}"),
        "speeds.none": ("nothing else", "无其他"),
        "speeds.remark": ("{part}: {text}.", "{part}：{text}。"),
        "speeds.ratio": (
            "One {fast} passes {ratio} times as many per second as one {slow} (fastest here: {protocol}).",
            "一个 {fast} 每秒通过的数目是一个 {slow} 的 {ratio} 倍（此处最快：{protocol}）。",
        ),
        "speeds.bi_ionic": (
            "P_K/P_Na from the bi-ionic potential, K⁺ inside and Na⁺ outside, 150 mM each.",
            "P_K/P_Na 由双离子电位求得：膜内 K⁺、膜外 Na⁺，各 150 mM。",
        ),
    }.items()
}
