"""The sodium-bicarbonate symporter of the proximal tubule and the pancreas."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_cotransport import LEE_2013

_ORDER = "of the right order; the source is for the stoichiometry"


def _cycle(bicarbonate: int) -> Cycle:
    """Na+ binds first, then HCO3- in one step; the carrier of charge n - 1 is neutral when full."""
    sodium = provisional("30 mM", source=LEE_2013, note=_ORDER)
    anion = provisional(
        f"{20.0**bicarbonate!r} mM^{bicarbonate}", source=LEE_2013, note=f"20 mM to the power {bicarbonate}, {_ORDER}"
    )
    crossing = provisional("500 / s", source=LEE_2013, note=_ORDER)
    return Cycle(
        equilibrium("Eo + Na.out <-> EoNa", sodium),
        equilibrium(f"EoNa + {bicarbonate} HCO3.out <-> EoFull", anion),
        step("EoFull <-> EiFull", crossing, crossing),
        equilibrium(f"EiNa + {bicarbonate} HCO3.in <-> EiFull", anion),
        equilibrium("Ei + Na.in <-> EiNa", sodium),
        step("Ei <-> Eo", crossing, charge=float(bicarbonate - 1)),
    )


class NBCe1(Carrier):
    """NBCe1, the electrogenic Na+/HCO3- symporter: 1 Na+ with 2 HCO3- (pancreas, heart, glia) or 3 (proximal tubule).

    Use it for what the stoichiometry decides, the direction: with 140/10 mM Na+ and 25/15 mM HCO3- outside/inside it
    reverses at -98 mV as 1:2 and at -56 mV as 1:3, so that a tubule cell at -65 mV lets HCO3- out and a pancreatic
    duct cell takes it up. Forward is inward. A symmetric ordered scheme, all of whose rates and affinities are
    provisional: the speed is of the right order at best. Whether CO3-- is carried
    instead, or H+ the other way, is not distinguished: the equilibrium is the same.

    Variants: ``"1-to-2"`` and ``"1-to-3"``.
    """

    label = phrase("transporters-na-hco-symporter-nbce1")
    gene, family = "SLC4A4", "TC 2.A.31"
    uniprot = "Q9Y6R1"
    counted = ("Na", "in")
    cycles = {"1-to-2": _cycle(2), "1-to-3": _cycle(3)}
