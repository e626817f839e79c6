"""The pieces of work of the contest, by name."""

from __future__ import annotations

from .contest import Work
from .models import model


def works(quick: bool = False) -> list[Work]:
    """Single runs and ensembles of A, B, C, wide spreads, and four coupled cells; ``quick``: A and a short C, once."""
    c = model("C").lasting(200.0, 201)
    if quick:
        fast = {"checked": 1, "rounds": 3}
        return [
            Work("single A", model("A"), **fast),  # type: ignore[arg-type]
            Work("ensemble A", model("A"), 64, few=4, **fast),  # type: ignore[arg-type]
            Work("ensemble C", model("C").lasting(20.0, 21), 16, few=4, **fast),  # type: ignore[arg-type]
        ]
    return [
        Work("single A", model("A"), rounds=15),
        Work("single B", model("B"), rounds=15),
        Work("single C", model("C"), rounds=9),
        Work("ensemble A", model("A"), 512, few=64),
        Work("ensemble B", model("B"), 128, few=16),
        Work("ensemble C", c, 64, few=8),
        Work("wide A", model("A"), 256, few=256, factor=10.0, peers=("libroadrunner", "numbalsoda")),
        Work("wide B", model("B"), 64, few=64, factor=10.0, peers=("libroadrunner", "numbalsoda")),
        Work("single B4", model("B4"), peers=("libroadrunner", "numbalsoda"), checked=1, rounds=7),
        Work("ensemble B4", model("B4"), 32, few=8, peers=("libroadrunner", "numbalsoda"), checked=1, rounds=7),
    ]
