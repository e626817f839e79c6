"""The sodium-leucine symporter of Aquifex aeolicus."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import LEUT_2010

_RATE = provisional("0.1 / s", note="order of one turnover in 10 to 50 s")
_SODIUM = provisional("400 mM^2", note="(20 mM)^2, order of magnitude; both Na+ bind together")
_LEUCINE = provisional(
    "20 nM", source=LEUT_2010, note="high affinity, order of magnitude; number not read in the source"
)


class LeuT(Carrier):
    """LeuT, the Na+/leucine symporter of Aquifex aeolicus: 2 Na+ and 1 leucine a turnover; the bacterial relative of
    the neurotransmitter transporters whose structures explained them. Evidence thin: every number is provisional.

    Six states: two Na+ bind, then leucine at one site; the carrier turns loaded or empty, once in about ten seconds or
    more. Symmetric; the affinity for leucine inside is derived by detailed balance. Both charges cross with the loaded
    carrier.

    Use it to show alternating access and that a transporter can be exceedingly slow; its stoichiometry gives the limit
    (Na_out/Na_in)^2 exp(-2FV/RT) for leucine. The second binding site some reports see and the counter-transport of H+
    are left out, and no density is known.
    """

    label = phrase("transporters-na-leucine-symporter-leut")
    gene, family = "leuT", "TC 2.A.22"
    uniprot = "O67854"
    shown_at = {"voltage": "-140 mV", "temperature": "25 degC"}
    counted = ("leucine", "in")
    cycle = Cycle(
        equilibrium("Eo + 2 Na.out <-> EoNa2", _SODIUM),
        equilibrium("EoNa2 + leucine.out <-> EoNa2L", _LEUCINE),
        step("EoNa2L <-> EiNa2L", _RATE, _RATE, charge=-2.0),
        equilibrium("EiNa2 + leucine.in <-> EiNa2L"),
        equilibrium("Ei + 2 Na.in <-> EiNa2", _SODIUM),
        step("Ei <-> Eo", _RATE, _RATE),
        source=LEUT_2010,
        at="25 degC",
    )
