"""What ``permease clamp`` says, in both languages."""

from __future__ import annotations

from ..text import Text

CLAMP: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "clamp.step": ("step {number}", "第 {number} 步"),
        "clamp.line": ("{voltage} mV for {duration}", "{voltage} mV，{duration}"),
        "clamp.side": ("{item} {amount} mM {side}", "{side} {item} {amount} mM"),
        "clamp.measured": (
            "{signal} in step {number}, {per}, outward positive",
            "第 {number} 步的{signal}（{per}，外向为正）",
        ),
        "clamp.plain": ("{signal} in step {number}", "第 {number} 步的{signal}"),
        "clamp.molecule": ("mean of one molecule", "单个分子的平均值"),
        "clamp.area": ("per area of membrane", "单位膜面积"),
        "clamp.current": ("current", "电流"),
        "clamp.open_probability": ("open probability", "开放概率"),
        "clamp.flux": ("outward flux of {item}", "{item}外向通量"),
        "clamp.sweep": ("sweep", "扫描"),
        "clamp.family_voltage": ("voltage / mV", "电位 / mV"),
        "clamp.family_duration": ("duration / ms", "时长 / ms"),
        "clamp.family": ("{item} {side} / mM", "{side} {item} / mM"),
        "clamp.peak": ("peak{unit}", "峰值{unit}"),
        "clamp.time_to_peak": ("to peak / ms", "达峰时间 / ms"),
        "clamp.steady": ("end{unit}", "步末值{unit}"),
        "clamp.tail": ("tail{unit}", "尾值{unit}"),
        "clamp.time_constant": ("slowest tau / ms", "最慢 τ / ms"),
        "clamp.time_constants": ("time constants tau / ms", "时间常数 τ / ms"),
        "clamp.scheme": ("scheme", "状态图"),
        "clamp.no_current": (
            "note: no current, because the ions of its pore are not listed: --in and --out",
            "注意：未给出孔道离子的浓度，故无电流：--in 与 --out",
        ),
    }.items()
}
