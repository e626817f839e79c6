"""Unstirred layers, weak acids and bases, and how a difference of pH concentrates them.

Both forms of a weak acid diffuse through the still water beside a membrane and stay in equilibrium there; through the
membrane goes the neutral form, and the ion where its permeability is not neglected (the anions of some aromatic acids
are only 12 to 155 times slower: Thomae et al. 2005, Biophys J 89:1802). Concentrations are totals of both forms.
Permeabilities in m/s, pH and pKa pure numbers, voltages in V (inside minus outside), temperatures in K.

Source: resistances in series, as Walter, Hastings & Gutknecht 1982 took them for weak acids.
"""

from __future__ import annotations

import math
from typing import Any

from ..errors import InputError
from ..expr import ops
from ..text import message
from .goldman import goldman_efflux, goldman_influx

_LN10 = math.log(10.0)


def layer_permeability(diffusion: Any, thickness: Any) -> Any:
    """D / delta (m/s) of a layer of still water: 1e-3 cm/s for 100 um and 1e-5 cm2/s.

    >>> layer_permeability(1e-9, 1e-4)
    1e-05
    """
    return diffusion / thickness


def in_series(*permeabilities: Any) -> Any:
    """1/P = sum of 1/P_i: barriers one behind the other.

    >>> in_series(2.0, 2.0)
    1.0
    """
    if not permeabilities:
        raise InputError(message("errors_physics-least-one-barrier-needed"), where="in_series")
    total: Any = 0.0
    for each in permeabilities:
        total = total + 1.0 / each
    return 1.0 / total


def neutral_fraction(pH: Any, pKa: Any, kind: str = "acid") -> Any:
    """The fraction of a weak ``"acid"`` or ``"base"`` that is uncharged: 1/(1 + 10^(pH - pKa)), reversed for a base.

    >>> round(neutral_fraction(7.4, 4.82), 5), neutral_fraction(9.25, 9.25, "base")
    (0.00262, 0.5)
    """
    return 1.0 / (1.0 + ops.exp(_LN10 * _sign(kind) * (pH - pKa)))


def _sign(kind: str) -> float:
    if kind not in ("acid", "base"):
        raise InputError(message("errors_physics-weak-electrolyte-acid-base-not", kind=f"{kind!r}"), where="kind")
    return 1.0 if kind == "acid" else -1.0


def apparent_permeability(pH: Any, pKa: Any, neutral: Any, kind: str = "acid", ion: Any = 0.0) -> Any:
    """f P_neutral + (1 - f) P_ion (m/s): the membrane's permeability to the total of both forms at one pH.

    The ion's part is that without a voltage.

    >>> round(1e6 * apparent_permeability(7.4, 4.82, 9.5e-4), 2)
    2.49
    """
    fraction = neutral_fraction(pH, pKa, kind)
    return fraction * neutral + (1.0 - fraction) * ion


def unstirred_share(membrane: Any, layer: Any) -> Any:
    """The part of the resistance to a solute that is in the still water: (1/P_UL)/(1/P_UL + 1/P_m).

    >>> round(unstirred_share(2.49e-6, 1e-5), 3)
    0.199
    """
    return membrane / (membrane + layer)


def weak_electrolyte_flux(
    inside: Any,
    outside: Any,
    *,
    pH_inside: Any,
    pH_outside: Any,
    pKa: Any,
    neutral: Any,
    kind: str = "acid",
    ion: Any = 0.0,
    layer_inside: Any = math.inf,
    layer_outside: Any = math.inf,
    voltage: Any = 0.0,
    temperature: Any = 298.15,
) -> Any:
    """Outward flux (mol/(m2 s)) of a weak acid or base between two solutions of total concentrations (mol/m3).

    J = (A_in c_in - A_out c_out)/(1 + A_in/P_in + A_out/P_out), with A the one-way permeability of the membrane to the
    total on each side (the ion's by Goldman at ``voltage``) and P the permeabilities of the layers of still water. The
    buffers are taken to be strong: the pH at the membrane is that of the bulk. For one pH on both sides it is the law
    of Walter, Hastings and Gutknecht 1982: 1/J = 1/(P_UL [HA + A-]) + 1/(P_m [HA]).
    """
    charge = -1 if kind == "acid" else 1
    out_of, into = _one_way(charge, pH_inside, pH_outside, pKa, neutral, kind, ion, voltage, temperature)
    return (out_of * inside - into * outside) / (1.0 + out_of / layer_inside + into / layer_outside)


def _one_way(
    charge: int, pH_in: Any, pH_out: Any, pKa: Any, neutral: Any, kind: str, ion: Any, voltage: Any, temperature: Any
) -> tuple[Any, Any]:
    f_in, f_out = neutral_fraction(pH_in, pKa, kind), neutral_fraction(pH_out, pKa, kind)
    out_of, into = f_in * neutral, f_out * neutral
    if not (isinstance(ion, float) and ion == 0.0):
        out_of = out_of + (1.0 - f_in) * goldman_efflux(ion, charge, 1.0, voltage, temperature)
        into = into + (1.0 - f_out) * goldman_influx(ion, charge, 1.0, voltage, temperature)
    return out_of, into


def trapping_ratio(
    pH_inside: Any,
    pH_outside: Any,
    pKa: Any,
    kind: str = "acid",
    *,
    ion_to_neutral: float = 0.0,
    voltage: Any = 0.0,
    temperature: Any = 298.15,
) -> Any:
    """Total inside over total outside of a weak electrolyte when nothing more flows.

    If only the neutral form crosses it is (1 + 10^(pH_in - pKa))/(1 + 10^(pH_out - pKa)) for an acid, with the signs
    turned for a base. ``ion_to_neutral`` is P_ion/P_neutral: a leak of the ion undoes the trapping, and drives it to
    the Nernst ratio of ``voltage``. Salicylic acid, pKa 3.0, urine of pH 8 over plasma of 7.4:

    >>> round(trapping_ratio(8.0, 7.4, 3.0), 2), round(trapping_ratio(6.0, 7.4, 9.9, "base"), 1)
    (3.98, 25.0)
    """
    charge = -1 if kind == "acid" else 1
    out_of, into = _one_way(charge, pH_inside, pH_outside, pKa, 1.0, kind, float(ion_to_neutral), voltage, temperature)
    return into / out_of
