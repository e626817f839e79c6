"""The sodium-chloride symporter of the distal tubule."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON
from ..references_cotransport import CHANG_FUJITA_1999

_RELATIVE = "relative rate of the code, read as 1/s"


def _binding(state: str, side: str) -> tuple[Step, ...]:
    """Either ion first; the last of the four constants is derived."""
    value = LAYTON_NEPHRON.value
    return (
        equilibrium(f"{state} + Na.{side} <-> {state}Na", value("0.293 mM")),
        equilibrium(f"{state}Na + Cl.{side} <-> {state}NaCl", value("0.565 mM")),
        equilibrium(f"{state} + Cl.{side} <-> {state}Cl", value("112.7 mM")),
        equilibrium(f"{state}Cl + Na.{side} <-> {state}NaCl"),
    )


class NCC(Carrier):
    """NCC, the thiazide-sensitive Na+/Cl- symporter of the distal convoluted tubule: 1 Na+ and 1 Cl- in,
    electroneutral.

    Use it for salt reabsorption after the loop of Henle. Na+ and Cl- bind at random in rapid equilibrium, alike on
    both sides; each raises the affinity for the other. Net transport stops where Na Cl is the same on both sides.
    Thiazides are not in the scheme: Na+ and Cl- outside both weaken them (Monroy and colleagues 2000), and no constant
    that would hold for an empty site was found.

    The model is that of Chang and Fujita in the reduced form of the nephron code, whose rates are relative: they stand
    as 1/s, and a density is relative to that scale. Two constants are derived: Na+ after Cl- (1.469e-3 mM where
    1.47e-3 is printed) and the full carrier's way out (179.1 /s where 179 is printed). 37 degC assumed.
    """

    label = phrase("transporters-na-cl-symporter-ncc")
    gene, family = "SLC12A3", "TC 2.A.30"
    uniprot = "P55017"
    shown_at = {"inside": {"Cl": "15 mM"}, "outside": {"Na": "60 mM", "Cl": "50 mM"}}
    counted = ("Na", "in")
    cycles = {
        "chang-fujita-1999": Cycle(
            *_binding("Eo", "out"),
            *_binding("Ei", "in"),
            step("EoNaCl <-> EiNaCl", LAYTON_NEPHRON.value("7692 / s", note=_RELATIVE)),
            step(
                "Ei <-> Eo",
                LAYTON_NEPHRON.value("1e5 / s", note=_RELATIVE),
                LAYTON_NEPHRON.value("4.295e6 / s", note=_RELATIVE),
            ),
            source=CHANG_FUJITA_1999,
        )
    }
