"""Gating of the muscle acetylcholine receptor with two unequal binding sites, from what each site does alone."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.gating_rates import Binding, Constant
from ..model.gating_scheme import MarkovGating, transition
from ..sources import derived, provisional
from .references_channel_kinetics import HUMAN_ACHR
from .references_channels import AKK_AUERBACH_1999

_value = HUMAN_ACHR.value
_OPENING = 48000.0
_PHI = 0.9
_let_go = Constant(provisional("24 / s", note="mouse, both sites alike", source=AKK_AUERBACH_1999))


@dataclass(frozen=True)
class Site:
    """One binding site: opening and closing with acetylcholine on it alone (1/s), binding (1/M/s) and unbinding."""

    opening: float
    closing: float
    on: float
    off: float

    @property
    def ratio(self) -> float:
        """E1, open over closed with this site alone occupied."""
        return self.opening / self.closing

    def steps(self) -> tuple[Binding, Constant]:
        """Binding to and leaving the closed receptor."""
        return Binding(_value(f"{self.on!r} / (M s)"), "ACh"), Constant(_value(f"{self.off!r} / s"))

    def gate(self) -> tuple[Constant, Constant]:
        """Opening and closing."""
        return Constant(_value(f"{self.opening!r} / s")), Constant(_value(f"{self.closing!r} / s"))


def two_unequal_sites(a: Site, b: Site, e0: float) -> MarkovGating:
    """Closed (R) and open (O) with neither, either or both sites occupied; ``e0`` is open over closed with neither."""
    bare = a.opening * (e0 / a.ratio) ** _PHI
    note = f"E0 = {e0:g}; phi = 0.9 on a line of free energies"
    none = tuple(Constant(provisional(f"{k!r} / s", note=note, source=HUMAN_ACHR)) for k in (bare, bare / e0))
    both = a.ratio * b.ratio / e0
    full = (
        Constant(provisional("48000 / s", note="mouse", source=AKK_AUERBACH_1999)),
        Constant(derived(f"{_OPENING / both!r} / s", "opening over E1 E1'/E0, the two sites acting independently")),
    )
    return MarkovGating(
        transition("R <-> RA", *a.steps(), names=("binding_A", "unbinding_A")),
        transition("R <-> RB", *b.steps(), names=("binding_B", "unbinding_B")),
        transition("RB <-> RAB", *a.steps(), names=("binding_A", "unbinding_A")),
        transition("RA <-> RAB", *b.steps(), names=("binding_B", "unbinding_B")),
        transition("R <-> O", *none),
        transition("RA <-> OA", *a.gate()),
        transition("RB <-> OB", *b.gate()),
        transition("RAB <-> OAB", *full),
        transition("OA <-> O", _let_go, names=("leaving_open", "")),
        transition("OB <-> O", _let_go, names=("leaving_open", "")),
        transition("OAB <-> OB", _let_go, names=("leaving_open", "")),
        transition("OAB <-> OA", _let_go, names=("leaving_open", "")),
        open=("O", "OA", "OB", "OAB"),
    )


DELTA = Site(24.3, 5292.0, 3.6e7, 4631.0)
"""The alpha-delta site, in adult and fetal receptors alike."""
