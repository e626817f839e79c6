"""Free energy of ATP hydrolysis from binding polynomials, with two published sets of constants.

The reference reaction is ATP4- + H2O = ADP3- + HPO4 2- + H+, and with total concentrations (all protonation and
magnesium states together) its apparent constant is K' = K_ref P_ADP P_Pi / (P_ATP [H+]), P_x being the binding
polynomial. The sets differ by about 3 kJ/mol at physiological magnesium: 30 mV on a pump that moves one charge.

Sources: Teague, Golding & Dobson 1996 and Wu et al. 2007, which stand with their constants.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..constants import GAS, STANDARD_CONCENTRATION
from ..errors import UnknownNameError
from ..expr import ops
from ..sources import Reference, Sourced, provisional
from ..text import message
from ..units import si
from .coherent import coherent

_REFERENCE_TEMPERATURE = 298.15
_ION_SIZE = 1.6
_LN10 = 2.302585092994046

TEAGUE = Reference(
    "Teague1996",
    "Teague WE, Golding EM, Dobson GP (1996) Adjustment of K' for the creatine kinase, adenylate kinase and ATP "
    "hydrolysis equilibria to varying temperature and ionic strength. J Exp Biol 199:509-512",
)
CALCULATOR = Reference(
    "BioenergeticCalculators2018",
    "Web calculators of dmpio/bioenergetic-calculators (theory page and gibbs_atp_calc.js), cited through "
    "Fisher-Wellman et al. (2018) Cell Rep 24:3593-3606",
    "10.1016/j.celrep.2018.08.091",
)
WU = Reference(
    "Wu2007",
    "Wu F, Yang F, Vinnakota KC, Beard DA (2007) Computer modeling of mitochondrial tricarboxylic acid cycle, "
    "oxidative phosphorylation, metabolite transport, and electrophysiology. J Biol Chem 282:24525-24537",
    "10.1074/jbc.M701024200",
)


@dataclass(frozen=True, slots=True)
class Equilibrium:
    """One equilibrium constant: its value (mol/L units), enthalpy (J/mol, None: not known), ions made and ions used.

    ``made`` and ``used`` are the charges of the ions on the two sides, for the ionic-strength correction.
    """

    constant: Sourced
    enthalpy: Sourced | None
    made: tuple[int, ...]
    used: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HydrolysisConstants:
    """A set of constants. ``reference`` is the reference reaction; the others are keyed ``"ATP acid"``, ``"ATP Mg"``
    ...
    """

    name: str
    note: str
    reference: Equilibrium
    binding: Mapping[str, Equilibrium]
    corrected: bool


def _teague(name: str, note: str, phosphate: tuple[Sourced, Sourced]) -> HydrolysisConstants:
    at = "25 degC, ionic strength 0"
    place = "constants as listed on the theory page of the bioenergetic calculators"

    def constant(value: float, enthalpy: float, made: tuple[int, ...], used: tuple[int, ...]) -> Equilibrium:
        return Equilibrium(
            TEAGUE.value(value, where=place, conditions=at),
            TEAGUE.value(f"{enthalpy} kJ/mol", where=place, conditions=at),
            made,
            used,
        )

    acid, magnesium = phosphate
    return HydrolysisConstants(
        name,
        note,
        constant(0.2946, -20.50, (3, 2, 1), (4,)),
        {
            "ATP acid": constant(2.512e-8, -6.30, (4, 1), (3,)),
            "ATP Mg": constant(1.514e6, 22.90, (2,), (4, 2)),
            "ATP MgH": constant(4.266e3, 16.90, (1,), (3, 2)),
            "ADP acid": constant(6.607e-8, -5.60, (3, 1), (2,)),
            "ADP Mg": constant(4.466e4, 19.0, (1,), (3, 2)),
            "ADP MgH": constant(316.3, 12.50, (), (2, 2)),
            "Pi acid": Equilibrium(TEAGUE.value(6.026e-8, where=place, conditions=at), acid, (2, 1), (1,)),
            "Pi Mg": Equilibrium(TEAGUE.value(512.8, where=place, conditions=at), magnesium, (), (2, 2)),
        },
        corrected=True,
    )


def _wu() -> HydrolysisConstants:
    at = "310.15 K, ionic strength of the mitochondrial matrix; used without correction"

    def bound(pk: float) -> Equilibrium:
        return Equilibrium(WU.value(10.0**pk, conditions=at, note=f"pK {pk}"), None, (), ())

    def acid(pk: float) -> Equilibrium:
        return Equilibrium(WU.value(10.0**-pk, conditions=at, note=f"pK {pk}"), None, (), ())

    return HydrolysisConstants(
        "wu2007",
        "one temperature, one ionic strength, potassium binding included",
        Equilibrium(WU.value("4.51 kJ/mol", conditions=at, note="reference free energy"), None, (), ()),
        {
            "ATP acid": acid(6.59),
            "ATP Mg": bound(3.82),
            "ATP K": bound(1.013),
            "ADP acid": acid(6.42),
            "ADP Mg": bound(2.79),
            "ADP K": bound(0.882),
            "Pi acid": acid(6.71),
            "Pi Mg": bound(1.69),
            "Pi K": Equilibrium(
                provisional(
                    10.0**-0.0074,
                    conditions=at,
                    note="dissociates at 10^0.0074 mol/L in code that uses this set; not read in the paper",
                    source=WU,
                ),
                None,
                (),
                (),
            ),
        },
        corrected=False,
    )


_SETS: Mapping[str, HydrolysisConstants] = {
    "teague1996": _teague(
        "teague1996",
        "corrected to any temperature (van 't Hoff) and ionic strength (extended Debye-Hueckel)",
        (
            TEAGUE.value("3.60 kJ/mol", where="theory page of the bioenergetic calculators"),
            TEAGUE.value("12.20 kJ/mol", where="theory page of the bioenergetic calculators"),
        ),
    ),
    "teague1996-calculator": _teague(
        "teague1996-calculator",
        "as coded in the web calculator, whose phosphate enthalpies are each the next row's; equal at 25 degC",
        (
            CALCULATOR.value("12.2 kJ/mol", where="gibbs_atp_calc.js", note="the enthalpy of Mg binding"),
            CALCULATOR.value("8.19 kJ/mol", where="gibbs_atp_calc.js", note="the enthalpy of Mg-phosphocreatine"),
        ),
    ),
    "wu2007": _wu(),
}


def constants(name: str) -> HydrolysisConstants:
    """A set by name: ``"teague1996"``, ``"wu2007"``, or ``"teague1996-calculator"``. Raises UnknownNameError."""
    if not isinstance(name, str) or name not in _SETS:
        raise UnknownNameError(message("thing-set-atp-hydrolysis-constants"), name, _SETS)
    return _SETS[name]


def names() -> tuple[str, ...]:
    """The names of all sets."""
    return tuple(_SETS)


def debye_huckel_slope(temperature: Any) -> Any:
    """Limiting slope A of ln(activity coefficient), kg^1/2 mol^-1/2; ``temperature`` in K (1.176 at 25 degC).

    Source: Clarke & Glew 1980, J Chem Soc Faraday Trans 1 76:1911; 0 to 150 degC.
    """
    kelvin, unit = coherent((temperature, "K"), (1.0, "K"))
    t = kelvin / unit
    series = 261.3371 / t + 3.3689633 * ops.log(t) - 1.437167 * (t / 100.0) + 0.111995 * (t / 100.0) ** 2
    return 3.0 * (series - 16.39023)


@functools.cache
def _number(value: Sourced, unit: str) -> float:
    return si(value, unit)


def _enthalpy_factor(enthalpy: float, temperature: Any) -> Any:
    """ln K(T)/K(25 degC) by van 't Hoff."""
    kelvin, reference, scale = coherent((temperature, "K"), (_REFERENCE_TEMPERATURE, "K"), (enthalpy / GAS, "K"))
    return scale / reference - scale / kelvin


def equilibrium_constant(entry: Equilibrium, temperature: Any, ionic_strength: Any) -> Any:
    """K at ``temperature`` (K) and ``ionic_strength`` (mol/m3), both corrections applied as far as the entry has data.

    ln K = ln K(25 degC, 0) - (dH/R)(1/T - 1/T0) + A sqrt(I)/(1 + 1.6 sqrt(I)) (sum z^2 made - sum z^2 used), I in
    mol/L.
    """
    squares = sum(z * z for z in entry.made) - sum(z * z for z in entry.used)
    exponent: Any = 0.0
    if entry.enthalpy is not None:
        exponent = _enthalpy_factor(_number(entry.enthalpy, "J/mol"), temperature)
    if squares:
        strength, standard = coherent((ionic_strength, "mol/m^3"), (STANDARD_CONCENTRATION, "mol/m^3"))
        root = ops.sqrt(strength / standard)
        exponent = exponent + debye_huckel_slope(temperature) * root / (1.0 + _ION_SIZE * root) * squares
    return _number(entry.constant, "") * ops.exp(exponent)


def standard_free_energy(
    pH: Any,
    magnesium: Any,
    temperature: Any,
    ionic_strength: Any = 250.0,
    potassium: Any = 130.0,
    chosen: str = "teague1996",
) -> Any:
    """Transformed standard free energy of hydrolysis, J/mol, at a pH and free magnesium (mol/m3).

    ``ionic_strength`` (mol/m3) matters to the Teague sets only, ``potassium`` (mol/m3) to the Wu set only. Valid for pH
    about 6 to 9 and up to 10 mM magnesium (no second protonation, no second magnesium).

    >>> round(standard_free_energy(7.0, 1.0, 298.15) / 1e3, 2)
    -32.57
    """
    data = constants(chosen)
    mg, k, kelvin, gas, molar = coherent(
        (magnesium, "mol/m^3"),
        (potassium, "mol/m^3"),
        (temperature, "K"),
        (GAS, "J/mol/K"),
        (STANDARD_CONCENTRATION, "mol/m^3"),
    )
    mg, k, hydrogen = mg / molar, k / molar, ops.exp(-_LN10 * pH)

    def value(key: str) -> Any:
        return equilibrium_constant(data.binding[key], kelvin, ionic_strength)

    def polynomial(species: str) -> Any:
        bound = hydrogen / value(f"{species} acid")
        total = 1.0 + bound + value(f"{species} Mg") * mg
        if f"{species} MgH" in data.binding:
            total = total + value(f"{species} MgH") * bound * mg
        if f"{species} K" in data.binding:
            total = total + value(f"{species} K") * k
        return total

    apparent = ops.log(polynomial("ADP") * polynomial("Pi") / polynomial("ATP")) + _LN10 * pH
    if data.corrected:
        return -(gas * kelvin) * (ops.log(equilibrium_constant(data.reference, kelvin, ionic_strength)) + apparent)
    (reference,) = coherent((_number(data.reference.constant, "J/mol"), "J/mol"), (kelvin, "K"))[:1]
    return reference - gas * kelvin * apparent


def free_energy(standard: Any, atp: Any, adp: Any, phosphate: Any, temperature: Any) -> Any:
    """Free energy of hydrolysis, J/mol: standard + RT ln([ADP][Pi]/[ATP]) with total concentrations in mol/m3.

    >>> round(free_energy(-30e3, 5.0, 0.05, 1.0, 310.15) / 1e3, 2)
    -59.69
    """
    base, triphosphate, diphosphate, pi, kelvin, gas, molar = coherent(
        (standard, "J/mol"),
        (atp, "mol/m^3"),
        (adp, "mol/m^3"),
        (phosphate, "mol/m^3"),
        (temperature, "K"),
        (GAS, "J/mol/K"),
        (STANDARD_CONCENTRATION, "mol/m^3"),
    )
    return base + gas * kelvin * ops.log(diphosphate * pi / (triphosphate * molar))
