"""The sodium-proton exchanger of the kidney and the gut."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON
from ..references_cotransport import WEINSTEIN_1995

_SITES = {"Na": ("30 mM", 8000.0), "H": ("72e-6 mM", 2400.0), "NH4": ("27 mM", 8000.0)}
"""Dissociation constant on either side and rate of crossing (1/s) of the loaded carrier."""
_SCALE = "1.6e-3 (Na, NH4) and 0.48e-3 cm/s (H) in the publication, on the scale 8000 /s of the nephron code"


def _exchange(ions: tuple[str, ...], activation: float) -> tuple[Step, ...]:
    """Ions compete for one site; only the loaded carrier crosses, at the same rate either way."""
    found: list[Step] = []
    for ion in ions:
        dissociation, rate = _SITES[ion]
        at_site = WEINSTEIN_1995.value(dissociation, note=f"{ion} site")
        crossing = LAYTON_NEPHRON.value(f"{rate * activation!r} / s", note=_SCALE)
        back = crossing if ion == ions[0] else None
        found += [
            equilibrium(f"Eo + {ion}.out <-> Eo{ion}", at_site),
            equilibrium(f"Ei + {ion}.in <-> Ei{ion}", at_site),
            step(f"Eo{ion} <-> Ei{ion}", crossing, back),
        ]
    return tuple(found)


def _modifier(ions: tuple[str, ...]) -> tuple[Step, ...]:
    """A carrier whose modifier site is empty of H+ inside stands still, in every state alike."""
    value = WEINSTEIN_1995.value("1e-3 mM", note="modifier site, inside; 1e-6 M (a model file reads 1e-6 mM)")
    states = [f"E{side}{ion}" for side in "oi" for ion in ("", *ions)]
    return tuple(equilibrium(f"{state}_still + H.in <-> {state}", value) for state in states)


def _cycle(*ions: str, modified: bool = True) -> Cycle:
    activation = 2.0 if modified else 1.0
    steps = (*_exchange(ions, activation), *(_modifier(ions) if modified else ()))
    return Cycle(*steps, source=WEINSTEIN_1995, at="37 degC")


class NHE3(Carrier):
    """NHE3, the Na+/H+ exchanger of the apical membrane of the proximal tubule, the ascending limb and the gut: 1 Na+
    in for 1 H+ out, electroneutral.

    Use it for Na+ and HCO3- reabsorption and for pH. A simple exchanger: Na+ and H+ (and NH4+) compete for one site on
    either side in rapid equilibrium, only the loaded carrier crosses. It stalls where Na_in/Na_out = H_in/H_out, which
    is pH 8.3 inside at 140/14 mM Na+ outside/inside and pH 7.3 outside. Long before, its modifier site inside loses
    the H+ that it needs (half empty at pH 6) and the exchanger slows down: the rate is that of the bare exchanger
    times 2 H/(H + 1 uM), 0.12 at pH 7.2. The site is rapid and alike in all states, so it cannot move the stall.

    Variants: ``"weinstein-1995"`` (Na+, H+, modifier), ``"weinstein-1995-ammonium"`` with NH4+ as a third ion,
    ``"weinstein-1995-unmodified"`` without the modifier, all three ions. Site constants of the source, rat proximal
    tubule at 37 degC. Only relative permeabilities are published (1 : 0.3 : 1); the rates stand on the scale of the
    nephron code, 8000 /s for Na+ (792 /s for its proximal tubule), so a density is relative to that scale.
    """

    label = phrase("transporters-na-h-exchanger-nhe3")
    gene, family = "SLC9A3", "TC 2.A.36"
    uniprot = "P48764"
    shown_at = {"outside": {"H": "1e-4 mM"}}
    counted = ("Na", "in")
    cycles = {
        "weinstein-1995": _cycle("Na", "H"),
        "weinstein-1995-ammonium": _cycle("Na", "H", "NH4"),
        "weinstein-1995-unmodified": _cycle("Na", "H", "NH4", modified=False),
    }
