"""The selectivity filter of a potassium channel, as a teaching model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ...errors import choice
from ...model.channel import Channel
from ...model.conditions import point
from ...model.multi_ion import FileShift
from ...model.transporter import evaluating, finite
from ...sources import Sourced, provisional
from ...text import phrase
from ..references_filter import FILTER_TEACHING


def _number(amount: Any, note: str) -> Sourced:
    return provisional(amount, source=FILTER_TEACHING, note=note)


def _sodium(costs: tuple[float, ...]) -> tuple[Sourced, ...]:
    """Energies of Na+ at the four sites: those of K+ and what is not repaid."""
    return tuple(
        _number(-4.5 + cost, f"{cost:g} RT above K+: dehydration that the carbonyls do not repay") for cost in costs
    )


_POTASSIUM = tuple(_number(-4.5, "RT, from 1 M: K+ alone at a site has a constant of 11 mM") for _ in range(4))
_SODIUM = (8.0, 12.0, 9.0, 6.0)
"""Of the order of 5 to 6 kcal/mol at S2 in molecular dynamics, from memory (Noskov, Berneche and Roux 2004)."""
_REPULSION = (
    _number(8.0, "RT, neighbouring sites: two K+ side by side are rare"),
    _number(2.0, "RT, one water between: the usual pair"),
    _number(1.0, "RT, two waters between"),
)
_NONE = tuple(_number(0.0, "switched off") for _ in _REPULSION)
_REFERENCE = FileShift(
    {"K": _POTASSIUM, "Na": _sodium(_SODIUM)},
    repulsion=_REPULSION,
    attempt_rate=_number("1.6e8 / s", "sets the scale of all rates: 8 pA at 100 mV in 150 mM K+"),
    reference=_number("298.12 K", "RT/F = 25.69 mV, at which the energies are given"),
)


@dataclass(frozen=True, kw_only=True)
class PotassiumFilter(Channel):
    """Selectivity filter of a K+ channel like KcsA: four sites, K+, Na+ and water in single file, always open.

    A constructed teaching model with ten numbers: none is measured, all are provisional, and their rationale stands
    beside them. It shows how a pore can prefer K+ a thousandfold (bi-ionic P_K/P_Na 1363 at 150 mM) and still pass 5e7
    ions per second: what Na+ pays at the sites takes nothing from the speed of K+. Use it for selectivity, saturation,
    the flux-ratio exponent (1 in dilute K+, 2.1 in molar) and bi-ionic potentials. It has no gates, its energies come
    from no structure, the water that goes along is computed but not booked in a cell, and it says nothing about block
    or about ions other than K+ and Na+. Energies are in RT at 25 degC and keep their J/mol at other temperatures; the
    attempt rate does not change with temperature.

    K+ and Na+ drag one another along, so one of them may run against its own gradient while the two together dissipate.

    Variants: ``reference``; ``weaker`` (Na+ costs 7, 11, 8, 5 RT); ``no-selectivity`` (Na+ as K+ at every site: the
    ratio is exactly 1); ``no-repulsion`` (ions do not feel one another: the conductance no longer saturates).
    """

    label = phrase("channels-k-selectivity-filter-teaching-model")
    gene, family, uniprot = "kcsA", "TC 1.A.1", "P0A334"
    pores: ClassVar[Mapping[str, FileShift]] = {
        "reference": _REFERENCE,
        "weaker": _REFERENCE.changed(energies={"Na": _sodium((7.0, 11.0, 8.0, 5.0))}),
        "no-selectivity": _REFERENCE.changed(energies={"Na": _sodium((0.0, 0.0, 0.0, 0.0))}),
        "no-repulsion": _REFERENCE.changed(repulsion=_NONE),
    }
    pore = _REFERENCE
    usual_density = provisional("1 / um^2", note="of order; no density belongs to a model of a filter")

    variant: str = "reference"

    def __post_init__(self) -> None:
        choice(phrase("thing-variant"), self.variant, self.pores, where=type(self).__name__)
        object.__setattr__(self, "pore", self.pores[self.variant])
        super().__post_init__()

    def occupancy(
        self, *, inside: Any = None, outside: Any = None, voltage: Any = "0 mV", temperature: Any = "37 degC"
    ) -> dict[str, float]:
        """Probability of what stands at every site, S1 outside to S4 inside: ``{"S1.K": ..., "S1.water": ...}``.

        ``inside`` and ``outside`` hold K+ and Na+, zero allowed. The three of a site add up to 1.
        """
        at = point({} if inside is None else inside, {} if outside is None else outside, voltage, temperature)
        with evaluating(self.name):
            found = self.pores[self.variant].at(at)
            table = {kind: found.occupancy(kind) for kind in found.kinds}
            return {
                f"S{site + 1}.{kind}": float(finite(p[site]))
                for site in range(found.pore.sites)
                for kind, p in table.items()
            }

    def documented(self) -> dict[str, Any]:
        """Arguments that differ from the defaults."""
        chosen = {} if self.variant == "reference" else {"variant": self.variant}
        return {**super().documented(), **chosen}
