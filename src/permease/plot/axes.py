"""Numbers and units of the axes of figures, as papers print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..instruments.curve import Series

_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_PREFIXES = (("nA", 1e6), ("pA", 1e3), ("fA", 1.0), ("aA", 1e-3), ("zA", 1e-6))


def readable(series: Series) -> tuple[np.ndarray, str]:
    """A current in the unit that gives it readable numbers."""
    if series.unit != "fA":
        return series.values, series.unit
    most = float(np.max(np.abs(series.values)))
    unit, size = next(((u, s) for u, s in _PREFIXES if most >= s), _PREFIXES[-1]) if most else ("fA", 1.0)
    return series.values / size, unit


def power_of_ten(most: float) -> int:
    """The power of ten taken out of very large and very small numbers of an axis."""
    return int(np.floor(np.log10(most))) if most >= 1e5 or 0.0 < most < 1e-2 else 0


def figures(value: float) -> str:
    """A number of three digits as papers print it.

    >>> figures(3940.4), figures(9.014e-5), figures(1.2e7), figures(0.5)
    ('3940', '9.01×10⁻⁵', '1.2×10⁷', '0.5')
    """
    rounded = float(f"{value:.3g}")
    if rounded == 0.0 or 1e-4 <= abs(rounded) < 1e5:
        return f"{rounded:g}"
    mantissa, exponent = f"{rounded:.2e}".split("e")
    return f"{float(mantissa):g}×10{str(int(exponent)).translate(_SUPERSCRIPTS)}"


def tens(power: int) -> str:
    """A power of ten in plain characters: mathematical text draws no Chinese, and labels may have both.

    >>> tens(-8)
    '10⁻⁸'
    """
    return "10" + str(power).translate(_SUPERSCRIPTS)


def concentration_unit(values: np.ndarray) -> tuple[float, str]:
    """How many of a unit are 1 mM, and the unit, for a sweep of concentrations (by the middle of its logarithm)."""
    some = values[values > 0.0]
    middle = float(np.exp(np.mean(np.log(some)))) if len(some) else 1.0
    if middle >= 0.1:
        return 1.0, "mM"
    return (1e3, "µM") if middle >= 1e-4 else (1e6, "nM")


def capital(text: str) -> str:
    """A name at the beginning of a label: ``Glucose``, but ``cAMP`` as it is."""
    return (
        text[0].upper() + text[1:] if text.islower() and text.isascii() and "_" not in text else text.replace("_", " ")
    )


def spelled(unit: str) -> str:
    """Units as papers print them."""
    known = {
        "1/s": "s⁻¹", "pmol/cm^2/s": "pmol cm⁻² s⁻¹", "uA/cm^2": "µA cm⁻²", "1/mM": "mM⁻¹", "1/s/mM": "s⁻¹ mM⁻¹",
        "1/(pmol/cm^2/s)": "cm² s pmol⁻¹", "pmol/cm^2/s/mM": "pmol cm⁻² s⁻¹ mM⁻¹",
        "W/m^2": "W/m²", "1/um^2": "µm⁻²", "mM/(pmol/cm^2/s)": "mM cm² s pmol⁻¹",
    }  # fmt: skip
    return known.get(unit, unit)
