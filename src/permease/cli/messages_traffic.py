"""What ``permease run`` says of vesicle traffic, in both languages."""

from __future__ import annotations

from ..text import Text

TRAFFIC: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "traffic.surface": ("membrane on the surface", "表面膜面积"),
        "traffic.capacitance": ("capacitance", "电容"),
        "traffic.receptor_surface": ("receptors on the surface", "表面受体"),
        "traffic.receptor_inside": ("receptors inside", "胞内受体"),
        "traffic.vesicle_surface": ("vesicles fused with it", "已融合囊泡"),
        "traffic.vesicle_inside": ("vesicles inside", "胞内囊泡"),
        "traffic.cargo_surface": ("{what} on the surface", "表面结合的{what}"),
        "traffic.cargo_inside": ("{what} in vesicles", "囊泡内的{what}"),
        "traffic.contents": ("{what} in vesicles", "囊泡内的{what}"),
    }.items()
}
