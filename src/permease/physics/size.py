"""How the size of a solute slows it in a bilayer beyond its partition: two laws, both fitted, neither decisive.

The core of a bilayer may be like an oil, in which diffusion falls with a low power of the volume (Finkelstein 1976;
Orbach and Finkelstein 1980), or like a soft polymer, in which it falls exponentially (Lieb and Stein; Wolosin et al.
1978). Xiang and Anderson 1994 (J Membrane Biol 140:111) fitted both to egg lecithin and could not tell them apart.

Sources: Lieb and Stein; Xiang and Anderson 1994, J Membrane Biol 140:111.
"""

from __future__ import annotations

from typing import Any

from ..errors import InputError
from ..expr import ops
from ..text import message

XIANG_ANDERSON = {"oil": (1.4, 3.6), "polymer": (0.01, 5.9)}
"""log10(P d/K in cm2/s) = -1.4 log10 V - 3.6, or = -0.01 V/2.303 - 5.9, V in cm3/mol; as quoted in published code."""
BARRIER_THICKNESS = 1.8e-9
"""The thickness d (m) that goes with these fits."""


def xiang_anderson(partition: Any, volume: Any, law: str = "oil", thickness: Any = BARRIER_THICKNESS) -> Any:
    """P in m/s from a hydrocarbon partition coefficient and a molar ``volume`` (m3/mol).

    ``law`` is ``"oil"`` (a power of the volume, the default) or ``"polymer"`` (exponential in it). The partition
    coefficient of the fits is that between 1,9-decadiene and water, not hexadecane. Raises InputError for another law.

    >>> round(1e2 * xiang_anderson(1.0, 100e-6), 2), round(1e2 * xiang_anderson(1.0, 100e-6, "polymer"), 2)
    (2.21, 2.57)
    """
    return partition * barrier_diffusion(volume, law) / thickness


def barrier_diffusion(volume: Any, law: str = "oil") -> Any:
    """The effective diffusion coefficient P d/K (m2/s) of ``xiang_anderson`` for a molar ``volume`` (m3/mol)."""
    if law not in XIANG_ANDERSON:
        raise InputError(message("errors_physics-law-size-oil-polymer-not", law=f"{law!r}"), where="law")
    slope, offset = XIANG_ANDERSON[law]
    cubic_centimetres = 1e6 * volume
    scale = 10.0**-offset * 1e-4
    if law == "oil":
        return scale * ops.exp(-slope * ops.log(cubic_centimetres))
    return scale * ops.exp(-slope * cubic_centimetres)


def lieb_stein(diffusion: Any, volume: Any, decay: Any) -> Any:
    """D = D0 exp(-m V) (m2/s), the soft polymer of Lieb and Stein: D0 (m2/s) of a point, ``volume`` V and ``decay`` m.

    V in m3/mol and m in mol/m3; m is a property of the membrane, fitted to solutes of known partition.

    >>> round(1e9 * lieb_stein(1e-9, 100e-6, 1e4), 4)
    0.3679
    """
    return diffusion * ops.exp(-decay * volume)
