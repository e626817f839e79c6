"""Numbers for sentences: rounded, and never with a power of ten where plain digits will do."""

from __future__ import annotations

from .parameters import shown


def neat(value: float, unit: str = "", digits: int = 3) -> str:
    """A number rounded to ``digits`` and written out up to a million.

    >>> neat(5749.48), neat(-0.00652135, digits=2)
    ('5750', '−0.0065')
    """
    return shown(float(f"{float(value):.{digits}g}"), unit, 7)
