"""The sodium-calcium exchanger as a consecutive scheme."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references import SHANNON_2004

_value = SHANNON_2004.value
_FIT = "Michaelis constant of a fitted rate law, taken as the constant of the sites"
_SPEED = "of the order of the maximal turnover of giant patches, a few thousand per second"


class NCX1SixState(Carrier):
    """Na+/Ca2+ exchanger NCX1 as six states: 3 Na+ in and 1 Ca2+ out, one after the other, on one carrier.

    The carrier that holds 3 Na+ or 1 Ca2+ turns, the empty one does not: Ca2+ leaves, then Na+ enters. Two charges of
    the carrier neutralise Ca2+, so that only the turn with Na+ moves a net charge. Use it for charge movements, tracer
    exchange (Na:Na, Ca:Ca) and single turnovers; for whole heart cells use ``NCX1``, whose law was fitted to them and
    which Ca2+ inside activates. Neither that activation nor the minor modes of Kang and Hilgemann 2004 (1 Na+ with 1
    Ca2+) are in it, so it is strictly 3:1.

    The affinities are those of the law of Shannon et al. 2004; with equal rates both ways they close to 0.4 %, and the
    one for Ca2+ outside is derived. The rates of turning are provisional. At 37 degC.
    """

    label = phrase("transporters-na-ca-exchanger-ncx1-six")
    gene, family = "SLC8A1", "TC 2.A.19"
    uniprot = "P32418"
    counted = ("Ca", "out")
    cycle = Cycle(
        equilibrium("Ei + Ca.in <-> EiCa", _value("3.59e-3 mM", note=_FIT)),
        step("EiCa <-> EoCa", provisional("5000 / s", note=_SPEED), provisional("5000 / s", note=_SPEED)),
        equilibrium("Eo + Ca.out <-> EoCa"),
        equilibrium("Eo + 3 Na.out <-> EoNa3", _value(f"{87.5**3!r} mM^3", note=f"{_FIT}: 87.5 mM, cubed")),
        step(
            "EoNa3 <-> EiNa3",
            provisional("5000 / s", note=_SPEED),
            provisional("5000 / s", note=_SPEED),
            charge=-1.0,
        ),
        equilibrium("Ei + 3 Na.in <-> EiNa3", _value(f"{12.29**3!r} mM^3", note=f"{_FIT}: 12.29 mM, cubed")),
        source=SHANNON_2004,
        at="37 degC",
    )
