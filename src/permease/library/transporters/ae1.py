"""The anion exchanger of red cells."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import Text
from ..references import WEINSTEIN_2000

_K_CL, _K_HCO3, _K_MODIFIER = "50 mM", "198 mM", "172 mM"


def _modifier(state: str) -> Step:
    """HCO3- on the modifier site inside stops the carrier in every state alike."""
    value = WEINSTEIN_2000.value(_K_MODIFIER, note="modifier site, inside")
    return equilibrium(f"{state} + HCO3.in <-> {state}_off", value)


class AE1(Carrier):
    """AE1 (band 3), the Cl-/HCO3- exchanger of red cells and intercalated cells: one anion each way, electroneutral.

    A ping-pong carrier: either anion takes it across, the empty carrier does not return. Bicarbonate inside also
    binds a modifier site and stops it. The published constants close to 0.26 %; the inward-facing rate of HCO3- is
    derived (135.35 /s where 135 was printed).

    Rates per carrier at 38 degC from red cells, through the kidney model of the source. At equilibrium the Cl- and
    HCO3- ratios are equal; alone it can set neither.
    """

    label = Text(en="Cl⁻/HCO₃⁻ exchanger AE1 (band 3)", zh="氯-碳酸氢根交换体 AE1（带 3 蛋白）")
    gene, family = "SLC4A1", "TC 2.A.31"
    counted = ("HCO3", "out")
    cycles = {
        "weinstein-2000": Cycle(
            equilibrium("Eo + Cl.out <-> EoCl", WEINSTEIN_2000.value(_K_CL)),
            equilibrium("Eo + HCO3.out <-> EoB", WEINSTEIN_2000.value(_K_HCO3)),
            equilibrium("Ei + Cl.in <-> EiCl", WEINSTEIN_2000.value(_K_CL)),
            equilibrium("Ei + HCO3.in <-> EiB", WEINSTEIN_2000.value(_K_HCO3)),
            step("EoCl <-> EiCl", WEINSTEIN_2000.value("562 / s"), WEINSTEIN_2000.value("61 / s")),
            step("EiB <-> EoB", None, WEINSTEIN_2000.value("1247 / s")),
            *(_modifier(state) for state in ("Eo", "EoCl", "EoB", "Ei", "EiCl", "EiB")),
            source=WEINSTEIN_2000,
            at="38 degC",
        )
    }
    usual_density = provisional("7400 / um^2", note="of order 1e6 copies on the 135 um2 of a human red cell")
