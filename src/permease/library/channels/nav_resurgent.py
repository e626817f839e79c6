"""The resurgent sodium channel of Purkinje cells."""

from __future__ import annotations

from ...model.channel import Channel, Speed
from ...model.gating_rates import Constant, Exponential
from ...model.gating_scheme import MarkovGating, Transition, transition
from ...model.permeation import Ohmic
from ...sources import Sourced, derived, provisional
from ...text import phrase
from ..references_channels import KHALIQ_2003

_value = KHALIQ_2003.value
_ZERO = _value("0 mV")
_LAST = 4
_FASTER, _SLOWER = (0.75 / 0.005) ** 0.25, (0.005 / 0.5) ** 0.25


def _scaled(rate: float, factor: float, power: int, how: str) -> Sourced:
    """A rate per ms times a factor to a power."""
    amount = f"{rate * factor**power!r} / ms"
    return derived(amount, f"{rate:g}/ms times ({how})^({power}/4), Khaliq et al. 2003") if power else _value(amount)


def _transitions() -> tuple[Transition, ...]:
    """C1 to C5 and I1 to I5 by four voltage sensors, both ends of each pair joined, then O, B and I6."""
    found = []
    for row, speed, slow in (("C", 1.0, 1.0), ("I", _FASTER, _SLOWER)):
        up = Exponential(_scaled(150.0, speed, int(row == "I"), "Oon/Con"), _ZERO, _value("20 mV"))
        down = Exponential(_scaled(3.0, slow, int(row == "I"), "Ooff/Coff"), _ZERO, _value("-20 mV"))
        for i in range(_LAST):
            found.append(
                transition(
                    f"{row}{i + 1} <-> {row}{i + 2}",
                    up,
                    down,
                    times=(4.0 - i, i + 1.0),
                    names=(f"{row}.activation", f"{row}.deactivation"),
                )
            )
    for i in range(_LAST + 1):
        entry, leaving = (
            _scaled(0.005, _FASTER, i, "Oon/Con"),
            _scaled(0.5, _SLOWER, i, "Ooff/Coff"),
        )
        found.append(transition(f"C{i + 1} <-> I{i + 1}", Constant(entry), Constant(leaving)))
    opening, closing = Constant(_value("150 / ms")), Constant(_value("40 / ms"))
    names = ("opening", "closing")
    found.append(transition("C5 <-> O", opening, closing, names=names))
    found.append(transition("I5 <-> I6", opening, closing, names=names))
    found.append(transition("O <-> I6", Constant(_value("0.75 / ms")), Constant(_value("0.005 / ms"))))
    unblock = Exponential(_value("0.03 / ms"), _ZERO, _value("-25 mV"))
    found.append(transition("O <-> B", Constant(_value("1.75 / ms")), unblock))
    return tuple(found)


class NavResurgent(Channel):
    """Voltage-gated Na+ channel of Purkinje cells with resurgent current: 13 states.

    Five closed states, one open, six inactivated, and one in which a blocking particle holds the open pore: on
    repolarisation it leaves before the channel inactivates, and the current comes back for milliseconds. Use it for
    fast repetitive firing. Its scheme obeys detailed balance. At 22 degC, threefold faster per 10 degC; start it from
    rest, the initial occupancies of the published file are not stationary. Unit conductance and density are
    provisional.
    """

    label = phrase("channels-resurgent-na-channel-13-states")
    gene, family = "SCN8A", "TC 1.A.1"
    uniprot = "Q9UQD0"
    shown_at = {"voltage": "-50 mV"}
    pore = Ohmic(provisional("20 pS", note="typical of voltage-gated Na+ channels"), "Na")
    gates = (MarkovGating(*_transitions(), open=("O",)),)
    speed = Speed(_value(3.0), _value("22 degC"))
    usual_density = provisional("10 / um^2", note="of the order of a soma")
