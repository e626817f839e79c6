"""What ``permease record`` says, in both languages."""

from __future__ import annotations

from ..text import Text

RECORD: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "record.head": (
            "{duration} s, molecules: {count}, seed: {seed}, jumps: {jumps}",
            "{duration} s，分子数 {count}，随机种子 {seed}，跃迁 {jumps} 次",
        ),
        "record.quantity": ("quantity", "量"),
        "record.seen": ("record", "记录"),
        "record.exact": ("exact", "理论值"),
        "record.unit": ("unit", "单位"),
        "record.state": ("state", "状态"),
        "record.occupancy": ("fraction of time", "时间占比"),
        "record.open_probability": ("open probability", "开放概率"),
        "record.unitary_current": ("current of one open channel", "单通道电流"),
        "record.mean_current": ("mean current", "平均电流"),
        "record.variance": ("variance", "方差"),
        "record.turnover": ("turnover", "周转率"),
        "record.randomness": ("randomness", "随机性参数"),
        "record.charge": ("charge moved outward", "外向转移电荷"),
        "record.dwell": ("dwells", "驻留"),
        "record.open": ("open", "开放"),
        "record.shut": ("shut", "关闭"),
        "record.number": ("number", "数目"),
        "record.mean_ms": ("mean / ms", "平均 / ms"),
        "record.error_ms": ("standard error / ms", "标准误 / ms"),
        "record.exact_ms": ("exact mean / ms", "理论平均 / ms"),
        "record.component": ("component of", "组分"),
        "record.tau": ("time constant / ms", "时间常数 / ms"),
        "record.area": ("area", "面积"),
        "record.dead_time": (
            "note: dwells shorter than {value} ms were missed; the exact values are those of a perfect observer",
            "注意：短于 {value} ms 的驻留已略去；理论值对应无死时间的观测",
        ),
        "record.critical": ("critical gap", "临界间隔"),
        "record.bursts": ("bursts", "簇数"),
        "record.openings": ("openings per burst", "每簇开放次数"),
        "record.length": ("burst length", "簇长"),
        "record.gap": ("gap within a burst", "簇内间隔"),
        "record.open_fraction": ("open fraction within bursts", "簇内开放比例"),
        "record.corner": ("corner frequency / Hz", "转折频率 / Hz"),
        "record.plateau": ("plateau / pA²/Hz", "平台 / pA²/Hz"),
        "record.lorentzian": ("Lorentzian", "洛伦兹分量"),
        "record.exactly": ("exact", "理论"),
    }.items()
}
