"""What ``permease excite`` says, in both languages."""

from __future__ import annotations

from ..text import Text

EXCITE: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "excite.waiting": ("stimulating", "正在施加刺激"),
        "excite.title": ("{cell}, {temperature} K", "{cell}，{temperature} K"),
        "excite.duration": ("pulse", "脉冲时长"),
        "excite.threshold": ("threshold", "阈值"),
        "excite.total": ("in total", "总电流"),
        "excite.pair": (
            "two pulses of {duration} ms, the first of {first} times the threshold, the second up to {limit} uA/cm^2",
            "两次 {duration} ms 脉冲，第一次为阈值的 {first} 倍，第二次不超过 {limit} uA/cm^2",
        ),
        "excite.interval": ("interval / ms", "间隔 / ms"),
        "excite.second": ("second threshold / uA/cm^2", "第二次阈值 / uA/cm^2"),
        "excite.ratio": ("over the first", "与首次之比"),
        "excite.none": ("none fires", "均不兴奋"),
        "excite.absolute_refractory": ("absolute refractory period", "绝对不应期"),
        "excite.relative_refractory": ("relative refractory period ends at", "相对不应期结束于"),
        "excite.unreached": ("beyond what was studied", "超出所测范围"),
        "excite.counted": (
            "steady currents, action potentials counted from {start} to {end} ms",
            "恒定电流，在 {start} 至 {end} ms 内计数动作电位",
        ),
        "excite.current": ("current / uA/cm^2", "电流 / uA/cm^2"),
        "excite.rate": ("firing rate / Hz", "放电频率 / Hz"),
        "excite.onset": ("onset of repetitive firing", "重复放电起始电流"),
    }.items()
}
