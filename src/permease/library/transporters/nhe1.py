"""The sodium-proton exchanger of all cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...model.conditions import Conditions
from ...model.process import Process
from ...model.rate_law import RateLaw
from ...sources import derived, provisional
from ...text import phrase
from ..references_carriers import LAYTON_NEPHRON
from ..references_inhibitors import NHE_INHIBITORS

INHIBITORS = ("amiloride", "cariporide")
"""What competes with Na+ and H+ for the site outside and is not carried."""
EMPTY = 1e-60
"""Added to the sums of occupancies, so that the rate is zero and not undefined where no ion is left to bind."""


class NHE1(RateLaw):
    """NHE1, the Na+/H+ exchanger that keeps the pH of nearly every cell: 1 Na+ in for 1 H+ out, electroneutral.

    Use it for recovery from acid loads. The law of Cha 2009 as coded in the nephron model: Na+ and H+ compete for one
    site on either side and the loaded carrier alone crosses. H+ inside shifts the dimer from the cooperative mode,
    driven by squared occupancies and slow at rest, to the fast simple mode, half at pH 6.52. Both modes stall where
    Na_in/Na_out = H_in/H_out; the affinity for H+ inside is derived so that this is exact (5.49e-5 mM where 5.4e-5 is
    coded). ``scale`` is the crossing rate; the code gives no absolute one, so it must be given. 37 degC assumed.

    Amiloride and cariporide compete with Na+ for the site outside, so more Na+ asks for more of them; their constants
    are provisional.
    """

    label = phrase("transporters-na-h-exchanger-nhe1")
    gene, family = "SLC9A1", "TC 2.A.36"
    uniprot = "P19634"
    kind = "carrier"
    stoichiometry = {("Na", "in"): 1, ("Na", "out"): -1, ("H", "in"): -1, ("H", "out"): 1}
    numbers = {
        "K_Na_out": LAYTON_NEPHRON.value("34 mM"),
        "K_Na_in": LAYTON_NEPHRON.value("102 mM"),
        "K_H_out": LAYTON_NEPHRON.value("1.83e-5 mM"),
        "K_H_in": derived("5.49e-5 mM", "K_H_out K_Na_in / K_Na_out, the stall at thermodynamic equilibrium"),
        "K_modifier": LAYTON_NEPHRON.value("3e-4 mM", note="Hill coefficient 2"),
        "K_amiloride": provisional("5.3 uM", source=NHE_INHIBITORS, note="an IC50; NHE1"),
        "K_cariporide": provisional("0.05 uM", source=NHE_INHIBITORS, note="order of magnitude, hundredfold tighter"),
    }

    def ligands(self) -> frozenset[tuple[str, str]]:
        """The inhibitors that it binds outside; they may be absent."""
        return frozenset((name, "out") for name in INHIBITORS)

    def dependent(self, numbers: Mapping[str, Any]) -> Mapping[str, Any]:
        """The affinity for H+ inside: with it both modes stall where Na_in/Na_out = H_in/H_out."""
        return {"K_H_in": numbers["K_H_out"] * numbers["K_Na_in"] / numbers["K_Na_out"]}

    def _one_way(self, at: Conditions, n: Mapping[str, Any]) -> tuple[Any, Any]:
        """Na+ in for H+ out, and the reverse, as parts of the scale."""
        sodium = {side: at.concentration("Na", side) / n[f"K_Na_{side}"] for side in ("in", "out")}
        proton = {side: at.concentration("H", side) / n[f"K_H_{side}"] for side in ("in", "out")}
        held = sum(at.ligand(name, "out") / n[f"K_{name}"] for name in INHIBITORS)
        free = {side: 1.0 + sodium[side] + proton[side] for side in ("in", "out")}
        free["out"] = free["out"] + held
        bound = [ion[side] / free[side] for ion in (sodium, proton) for side in ("in", "out")]
        one, two = sum(bound) + EMPTY, sum(share**2 for share in bound) + EMPTY
        acid = at.concentration("H", "in") ** 2
        modified = acid / (acid + n["K_modifier"] ** 2)
        forward = proton["in"] * sodium["out"] / (free["in"] * free["out"])
        backward = proton["out"] * sodium["in"] / (free["in"] * free["out"])
        speed = (1.0 - modified) * (forward + backward) / two + modified / one
        return forward * speed, backward * speed

    def law(self, at: Conditions, scale: Any, numbers: Mapping[str, Any]) -> Any:
        """scale (forward - backward), each a product of two occupancies times (1 - m) S/S2 + m/S1."""
        forward, backward = self._one_way(at, numbers)
        return scale * (forward - backward)

    def processes(self, at: Conditions) -> tuple[Process, ...]:
        """The one column of the law with its one-way rates."""
        (column,) = super().processes(at)
        amount = at.parameter(self.scale_name, self.scale, self.scale_unit) * at.area
        forward, backward = self._one_way(at, self.number_symbols(at))
        return (replace(column, forward=amount * forward, backward=amount * backward),)
