"""The acetylcholine receptor with desensitisation."""

from __future__ import annotations

from ...model.channel import Channel
from ...model.gating_rates import Binding, Constant
from ...model.gating_scheme import MarkovGating, Transition, transition
from ...model.permeation import Goldman, unit_permeability
from ...sources import provisional
from ...text import phrase
from ..references_channel_kinetics import EDELSTEIN_1996
from ..references_channels import HILLE

_value = EDELSTEIN_1996.value
_LEAVING = {
    "B": ("8000 / s", "16000 / s"),
    "A": ("8.64 / s", "17.28 / s"),
    "I": ("4 / s", "8 / s"),
    "D": ("4 / s", "8 / s"),
}
_CHANGES = {
    "BA": (("0.54 / s", "10800 / s"), ("130 / s", "2740 / s"), ("30000 / s", "700 / s")),
    "AI": (("19.7 / s", "3.74 / s"), ("19.85 / s", "1.74 / s"), ("20 / s", "0.81 / s")),
    "ID": (("0.05 / s", "0.0012 / s"),) * 3,
}


def _transitions() -> tuple[Transition, ...]:
    """Each of B, A, I and D with 0, 1 and 2 molecules bound; binding to A, I and D follows from detailed balance."""
    found = []
    for i, rate in enumerate(("3e8 / (M s)", "1.5e8 / (M s)")):
        found.append(transition(f"B{i} <-> B{i + 1}", Binding(_value(rate), "ACh"), Constant(_value(_LEAVING["B"][i]))))
    for pair, rates in _CHANGES.items():
        for i, (there, back) in enumerate(rates):
            arrow = f"{pair[0]}{i} <-> {pair[1]}{i}"
            found.append(transition(arrow, Constant(_value(there)), Constant(_value(back))))
    for form in "AID":
        for i in (0, 1):
            found.append(transition(f"{form}{i + 1} <-> {form}{i}", Constant(_value(_LEAVING[form][i]))))
    return tuple(found)


class AChREdelstein(Channel):
    """Nicotinic acetylcholine receptor with desensitisation: basal, active, intermediate and desensitised forms.

    Four conformations (B closed, A open, I and D desensitised), each with 0, 1 or 2 molecules of acetylcholine: 12
    states. 10 uM of agonist open half of the channels within 8 ms; after a second most are desensitised. Use it for
    prepulses, for end plates under lasting agonist and for the difference between peak and steady dose-response
    curves. Rates of Edelstein and colleagues for the electric ray, as coded; no voltage dependence.

    The published constants contradict themselves by up to 2.4 % round their loops (rounding). Here all rates of
    conformational change and of unbinding are the published ones, and binding to A, I and D follows from detailed
    balance, within 3 % of the published rates: peak, time to peak and desensitisation move by less than 0.1 %.
    Goldman permeation of Na+ and K+; Ca2+ is left out; unit permeability and density are provisional.
    """

    label = phrase("channels-acetylcholine-receptor-desensitisation")
    gene, family = "CHRNA1", "TC 1.A.9"
    uniprot = "P02708"
    shown_at = {"outside": {"ACh": "1 uM"}}
    pore = Goldman(
        provisional(f"{unit_permeability(50e-12, 1, 150.0, 295.15)!r} m^3/s", note="50 pS in 150 mM at 22 degC"),
        {"Na": None, "K": provisional(1.11, note="after Hille", source=HILLE)},
    )
    gates = (MarkovGating(*_transitions(), open=("A0", "A1", "A2")),)
    usual_density = provisional("10000 / um^2", note="of the order of the end plate")
