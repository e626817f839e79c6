"""The help page of ``permease excite`` in Chinese, by its English text."""

from __future__ import annotations

CHINESE_EXCITE: dict[str, str] = {
    "Pulses and steady currents into a resting cell: its threshold, its refractory periods, its firing rate.": (
        "向静息细胞注入脉冲或恒定电流：阈值、不应期与放电频率。"
    ),
    "Choose one of --threshold, --refractory and --firing. Currents are per area of the membrane or in total.": (
        "从 --threshold、--refractory、--firing 中选一个。电流按膜面积或按总量给出。"
    ),
    "The smallest pulse that fires.": "引起兴奋的最小脉冲。",
    "How much a second pulse needs, against the interval.": "第二次脉冲所需强度随间隔的变化。",
    "Action potentials per second under steady currents.": "恒定电流下每秒的动作电位数。",
    "Of a pulse (default 0.5ms); of a steady current (400ms).": "脉冲时长（默认 0.5ms）；恒定电流时长（默认 400ms）。",
    "From pulse to pulse, e.g. 5ms,7ms,9ms.": "两次脉冲起点的间隔，如 5ms,7ms,9ms。",
    "Rising, e.g. 5uA/cm^2,10uA/cm^2.": "由小到大，如 5uA/cm^2,10uA/cm^2。",
    "Largest pulse tried, e.g. 400uA/cm^2.": "尝试的最大脉冲，如 400uA/cm^2。",
    "An action potential passes this (default 0mV).": "动作电位须超过此电位（默认 0mV）。",
    "Which membrane, the first by default.": "哪一层膜，默认第一层。",
}
