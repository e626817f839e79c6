"""The anion exchanger of red cells."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import Sourced, provisional
from ...text import phrase
from ..references import WEINSTEIN_2000
from ..references_inhibitors import ANSTEE_2011, H2DIDS_1984

_K_CL, _K_HCO3, _K_MODIFIER = "50 mM", "198 mM", "172 mM"


_TURNOVER = 5e4
"""Cl- exchanged for Cl- per second and carrier in red cells at 37 degC."""
_RELATIVE = 562.0 * 61.0 / (562.0 + 61.0)
"""The same of the published constants, which are those of an unstated amount of carriers."""


def _turning(relative: float, scale: float) -> Sourced:
    """A rate of turning: as printed, or scaled to the turnover of red cells."""
    if scale == 1.0:
        return WEINSTEIN_2000.value(f"{relative:g} / s")
    note = (
        f"{relative:g} as printed, times {scale:.4g} for {_TURNOVER:g} Cl- exchanged per second and carrier at 37 degC"
    )
    return provisional(f"{relative * scale!r} / s", note=note, source=WEINSTEIN_2000)


def _cycle(scale: float) -> Cycle:
    """Either anion takes the carrier across; all rates of turning times ``scale``."""
    return Cycle(
        equilibrium("Eo + Cl.out <-> EoCl", WEINSTEIN_2000.value(_K_CL)),
        equilibrium("Eo + HCO3.out <-> EoB", WEINSTEIN_2000.value(_K_HCO3)),
        equilibrium("Ei + Cl.in <-> EiCl", WEINSTEIN_2000.value(_K_CL)),
        equilibrium("Ei + HCO3.in <-> EiB", WEINSTEIN_2000.value(_K_HCO3)),
        equilibrium(
            "Eo + DIDS.out <-> Eo_DIDS",
            provisional("50 nM", source=H2DIDS_1984, note="tens of nM, order of magnitude; the source is for the site"),
        ),
        step("EoCl <-> EiCl", _turning(562.0, scale), _turning(61.0, scale)),
        step("EiB <-> EoB", None, _turning(1247.0, scale)),
        *(_modifier(state) for state in ("Eo", "EoCl", "EoB", "Eo_DIDS", "Ei", "EiCl", "EiB")),
        source=WEINSTEIN_2000,
        at="38 degC",
    )


def _modifier(state: str) -> Step:
    """HCO3- on the modifier site inside stops the carrier in every state alike."""
    value = WEINSTEIN_2000.value(_K_MODIFIER, note="modifier site, inside")
    return equilibrium(f"{state} + HCO3.in <-> {state}_off", value)


class AE1(Carrier):
    """AE1 (band 3), the Cl-/HCO3- exchanger of red cells and intercalated cells: one anion each way, electroneutral.

    A ping-pong carrier: either anion takes it across, the empty carrier does not return. Bicarbonate inside also
    binds a modifier site and stops it. The published constants close to 0.26 %; the inward-facing rate of HCO3- is
    derived (135.35 where 135 was printed).

    DIDS holds the empty carrier that faces outside, in competition with the anions there, as its relative H2DIDS was
    shown to do; its constant is provisional, and that it later binds covalently is left out.

    Variants: ``"weinstein-2000"`` has the rates of a kidney model as printed, fitted to red cells at 38 degC; they are
    relative to an amount of carriers that is not stated, and make 55 Cl- exchanges per second. ``"red-cell"``, the
    default, has the same constants and ratios at the speed of one carrier of a red cell, 5e4 per second, the fastest
    carrier known; that number is provisional. At equilibrium the Cl- and HCO3- ratios are equal; alone it can set
    neither.
    """

    label = phrase("transporters-cl-hco-exchanger-ae1-band")
    gene, family = "SLC4A1", "TC 2.A.31"
    uniprot = "P02730"
    counted = ("HCO3", "out")
    cycles = {"red-cell": _cycle(_TURNOVER / _RELATIVE), "weinstein-2000": _cycle(1.0)}
    usual_density = ANSTEE_2011.value(
        "7400 / um^2", where="p. 141", note="about 1e6 copies, on the 135 um2 of a human red cell; 1.2e6 also reported"
    )
