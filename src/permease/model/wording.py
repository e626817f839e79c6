"""Numbers in SI as text in familiar units that reads back to exactly the same number."""

from __future__ import annotations

from ..units import si

FAMILIAR = {
    "m^3": (("fL", 1e18), ("pL", 1e15), ("nL", 1e12), ("uL", 1e9), ("mL", 1e6)),
    "m^2": (("um^2", 1e12), ("mm^2", 1e6), ("cm^2", 1e4)),
    "F/m^2": (("uF/cm^2", 100.0),),
    "m/s": (("cm/s", 100.0),),
    "s": (("ms", 1e3), ("s", 1.0), ("min", 1.0 / 60.0), ("h", 1.0 / 3600.0)),
    "V": (("mV", 1e3),),
    "Pa": (("Pa", 1.0), ("kPa", 1e-3), ("MPa", 1e-6)),
    "1/Pa": (("/ Pa", 1.0), ("/ MPa", 1e6)),
    "A": (("pA", 1e12), ("nA", 1e9), ("uA", 1e6)),
    "mol/s": (("amol/s", 1e18), ("fmol/s", 1e15), ("pmol/s", 1e12)),
}


def best(value: float, unit: str) -> str:
    """The text with the shortest number for ``value`` (coherent SI ``unit``) that reads back exactly; larger units win.

    >>> best(1.4e-15, "m^3"), best(7200.0, "s"), best(0.01, "F/m^2")
    ('1.4 pL', '2 h', '1 uF/cm^2')
    """
    candidates = []
    for name, factor in FAMILIAR.get(unit, ()):
        scaled = value * factor
        if value == 0.0 or 0.1 <= abs(scaled) < 1e5 or len(FAMILIAR[unit]) == 1:
            text = f"{float(f'{scaled:.13g}'):.15g} {name}"
            if si(text, unit) == value:
                candidates.append(text)
    return min(reversed(candidates), key=_digits, default=f"{value:.15g} {unit}")


def _digits(text: str) -> int:
    """Characters of the number in a text."""
    return len(text.split()[0])


def celsius(kelvin: float) -> str:
    """A temperature in degrees Celsius that reads back exactly, otherwise in kelvin.

    >>> celsius(310.15)
    '37 degC'
    """
    text = f"{float(f'{kelvin - 273.15:.10g}'):.15g} degC"
    return text if si(text, "K") == kelvin else f"{kelvin:.15g} K"
