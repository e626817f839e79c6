"""The GABA symporter of neurons."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import BICHO_GREWER_2005, GAT1_CHARGE
from ..references_inhibitors import CHIU_2002, MOTIWALA_2022

_CHLORIDE = provisional("20 mM", source=BICHO_GREWER_2005, note="affinity for Cl- of tens of mM or less")
_GABA = provisional("10 uM", source=BICHO_GREWER_2005, note="affinity for GABA of the order of 10 uM")
_CROSSING = provisional(
    "10 / s", source=BICHO_GREWER_2005, note="of the right order: such symporters turn over about ten times a second"
)
_TIAGABINE = provisional(
    "0.1 uM", source=MOTIWALA_2022, note="tens to hundreds of nM, order of magnitude; the source is for the sites"
)


def _cycle(sodium: int) -> Cycle:
    """Na+ first, then Cl- and GABA; the empty carrier takes the whole field."""
    note = f"50 mM to the power {sodium}, of the right order; the source is for the stoichiometry"
    source = BICHO_GREWER_2005 if sodium == 2 else GAT1_CHARGE
    site = provisional(f"{50.0**sodium!r} mM^{sodium}", source=source, note=note)
    return Cycle(
        equilibrium(f"Eo + {sodium} Na.out <-> EoNa", site),
        equilibrium("EoNa + Cl.out <-> EoNaCl", _CHLORIDE),
        equilibrium("EoNaCl + GABA.out <-> EoFull", _GABA),
        step("EoFull <-> EiFull", _CROSSING, _CROSSING),
        equilibrium("EiNaCl + GABA.in <-> EiFull", _GABA),
        equilibrium("EiNa + Cl.in <-> EiNaCl", _CHLORIDE),
        equilibrium(f"Ei + {sodium} Na.in <-> EiNa", site),
        step("Ei <-> Eo", _CROSSING, charge=float(1 - sodium)),
        equilibrium("EoNaCl + tiagabine.out <-> EoNaCl_tiagabine", _TIAGABINE),
    )


class GAT1(Carrier):
    """GAT1, the symporter that takes GABA back into nerve endings: 2 Na+, 1 Cl- and 1 GABA in, one positive charge.
    Evidence thin: the stoichiometry is disputed, every rate and affinity is provisional.

    Use it for the GABA level that a synapse can reach, which the stoichiometry sets: 53,800-fold inside over outside
    at most at 140/10 mM Na+, 120/6 mM Cl- and -70 mV; it runs backwards when a cell depolarises. A symmetric ordered
    scheme (Na+, Cl-, GABA). Tiagabine binds outside, where GABA binds, and is not carried; in the protein it then locks
    the inward-open form, which makes its block mixed, and this second step is left out.

    Variants: ``"2-sodium"``, the stoichiometry of most of the literature, and ``"3-sodium"``, which newer measurements
    of reversal potentials and of charge per GABA (2) support: two charges a turnover and a ratio of 1.03e7.
    """

    label = phrase("transporters-gaba-transporter-gat1")
    gene, family = "SLC6A1", "TC 2.A.22"
    uniprot = "P30531"
    counted = ("GABA", "in")
    cycles = {"2-sodium": _cycle(2), "3-sodium": _cycle(3)}
    usual_density = provisional(
        "1000 / um^2",
        source=CHIU_2002,
        note="800 to 1300 on boutons of inhibitory neurons, number not read in the source",
    )
