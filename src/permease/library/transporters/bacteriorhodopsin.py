"""The light-driven proton pump of Halobacterium."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.light import Light, absorption_constant
from ...kinetics.step import step
from ...model.light_pump import LightDrivenPump
from ...sources import Sourced, provisional
from ...text import phrase
from ..references_driven import STOECKENIUS

_LIGHT = Light(
    provisional("568 nm", source=STOECKENIUS, note="absorption maximum, light-adapted"),
    provisional("100 nm", source=STOECKENIUS, note="width of the band; twice as wide is 1.7 kJ/mol less"),
)
_YIELD = 0.64
_CROSS_SECTION = 2.4e-20
_TEMPERATURE = 298.15


def _value(text: str, note: str = "") -> Sourced:
    return provisional(text, source=STOECKENIUS, note=note)


def _photocycle() -> Cycle:
    """M-limited; ps, us, 50 us, and 10 ms for the rest; free energies of the intermediates by way of the reverse."""
    absorption = absorption_constant(_CROSS_SECTION, _YIELD)
    made = f"quantum yield {_YIELD:g} x cross-section {_CROSS_SECTION:g} m2 (63000 /(M cm)) x c x N_A"
    return Cycle(
        step("BR + photon.out <-> K", _value(f"{absorption!r} m^3/mol/s", made)),
        step("K <-> L", _value("5e5 / s", "2 us"), _value("5e4 / s")),
        step("L <-> M + H.out", _value("2e4 / s", "50 us"), _value("2e10 / (M s)"), charge=0.25),
        step("M <-> N", _value("200 / s", "5 ms"), _value("20 / s"), charge=0.6),
        step(
            "N + H.in <-> O",
            _value("3.3e9 / (M s)", "3 ms at pH 7"),
            _value("33 / s"),
            charge=0.15,
        ),
        step("O <-> BR", _value("500 / s", "2 ms"), _value("8.5e-3 / s", "so that K lies 50 kJ/mol above BR at pH 7")),
        at=f"{_TEMPERATURE} K",
        fuel=_LIGHT.fuel(_TEMPERATURE),
        charges={"photon": 0},
    )


class Bacteriorhodopsin(LightDrivenPump):
    """Bacteriorhodopsin of halobacteria: one H+ out per photon that starts its cycle; the fuel is light.

    The photocycle BR - K - L - M - N - O with the known order of times: K within picoseconds of absorption, L after
    microseconds, M after 50 us when the H+ leaves, the rest about 10 ms, limited by M. ``light`` is the irradiance at
    568 nm (W/m2) and can be switched in a run: ``Set("membrane.Bacteriorhodopsin.light", "0 W/m^2")``. It turns over 4
    times a second at the usual 100 W/m2, where photons are what it waits for, and up to 90 in a laser's light. Use it
    to make a proton-motive force in vesicles and cells, for instance for LacY.

    Every step is reversible, and the free energy of the light closes the cycle: it is R T ln of the light over thermal
    radiation, about 168 kJ/mol of the 210.6 kJ/mol of a photon at 100 W/m2, and nothing in the dark, when the pump
    stands still. At a proton-motive force of 200 mV a photon that starts the cycle stores 19.3 kJ/mol; with a quantum
    yield of 0.64 the efficiency is 0.059. A voltage against it (negative inside) piles up L and M and slows the cycle:
    at 100 W/m2 13 % of its speed is left at -275 mV and 7 % at -300 mV, at 1e4 W/m2 and above less than 1 %, in
    practice the stall that is reported there. It is kinetic: without leak or slip, only 1.7 V would reverse the scheme.

    All rate constants are provisional: orders of magnitude and a plausible share of the charge, at 25 degC, without
    temperature dependence. Blue light on M, dark adaptation and the release group of the real order of H+ release are
    not in it. Photons absorbed without photochemistry (36 %) are not booked in a cell.
    """

    label = phrase("transporters-bacteriorhodopsin")
    gene, family = "bop", "TC 3.E.1"
    uniprot = "P02945"
    cycles = {"photocycle": _photocycle()}
    source_of_light = _LIGHT
    usual_light = provisional("100 W/m^2", note="a bright lamp; full sunlight holds about this much in the band")
    quantum_yield = provisional(
        _YIELD,
        source=STOECKENIUS,
        note="of forming K; at most about 0.4 by the pulsed-laser study of Goldschmidt et al. 1976, Biophys J",
    )
    usual_density = provisional("1e5 / um^2", note="about one per 10 nm2 in purple membrane, fewer elsewhere")
    shown_at = {"temperature": "25 degC", "voltage": "-100 mV", "inside": {"H": "1e-4 mM"}, "outside": {"H": "1e-4 mM"}}
