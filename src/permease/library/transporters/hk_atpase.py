"""The acid pump of the stomach."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Pump
from ...sources import Sourced
from ...text import phrase
from ..metabolites import ATP_PROTON_ADDED, CYTOSOL, PROTONS
from ..references_pumps import WEINSTEIN_1998


def _value(text: str, note: str = "") -> Sourced:
    return WEINSTEIN_1998.value(text, where="kinetic model of H-K-ATPase, as coded", note=note)


def _name(state: str, ion: str, number: int) -> str:
    return state + (f"_{ion}{number if number > 1 else ''}" if number else "")


def _ions(
    count: int, k_in: tuple[str, str], h_in: tuple[str, str], h_out: tuple[float, float], k_out: tuple[float, float]
) -> tuple[Step, ...]:
    """Binding and release of ``count`` ions one by one, all with the same two constants; rapid on the outside."""
    h_dissociation, k_dissociation = h_out[0] / h_out[1], k_out[1] / k_out[0]
    proton = _value(f"{h_dissociation!r} M", f"{h_out[0]:g} /s over {h_out[1]:g} /(M s)")
    potassium = _value(f"{k_dissociation!r} M", f"{k_out[1]:g} /s over {k_out[0]:g} /(M s)")
    found = []
    for n in range(count):
        down = count - n
        left, right = _name("E1ATP", "K", down), _name("E1ATP", "K", down - 1)
        found.append(step(f"{left} <-> {right} + K.in", *map(_value, k_in)))
        left, right = _name("E1ATP", "H", n), _name("E1ATP", "H", n + 1)
        found.append(step(f"{left} + H.in <-> {right}", *map(_value, h_in)))
        for ion, constant in (("H", proton), ("K", potassium)):
            left, right = _name("E2P", ion, n), _name("E2P", ion, n + 1)
            found.append(equilibrium(f"{left} + {ion}.out <-> {right}", constant))
    return tuple(found)


def _weinstein(count: int, ions: tuple[Step, ...]) -> Cycle:
    number = count if count > 1 else ""
    k, h = f"_K{number}", f"_H{number}"
    phosphate = _value(
        f"{32.0 / PROTONS!r} / (M^2 s)", "32 /(M s) for phosphate, over the H+ of pH 7.2: HPO4 2- and H+ bind together"
    )
    return Cycle(
        equilibrium(f"E1{k} + MgATP.in <-> E1ATP{k}", _value("5e-7 M", "6.5 /s over 1.3e7 /(M s)")),
        step(f"E1ATP{h} <-> E1P{h} + MgADP.in", _value("50 / s"), _value("2.5e6 / (M s)")),
        step(f"E1P{h} <-> E2P{h}", _value("40 / s"), _value("200 / s")),
        step(f"E2P{k} <-> E2{k} + Pi.in + H.in", _value("54 / s"), phosphate),
        step(f"E2{k} <-> E1{k}", _value("1.75 / s"), _value("35 / s")),
        step(f"E2{k} + MgATP.in <-> E2ATP{k}", _value("5e4 / (M s)"), _value("50 / s")),
        step(f"E2ATP{k} <-> E1ATP{k}", _value("500 / s"), _value("5 / s")),
        *ions,
        source=WEINSTEIN_1998,
        at="310 K",
        fuel=ATP_PROTON_ADDED,
    )


_ONE = _ions(1, ("4e3 / s", "4e4 / (M s)"), ("1.3e9 / (M s)", "500 / s"), (5e7, 5e10), (2e10, 3.4e7))
_TWO = _ions(2, ("8.9e3 / s", "7.3e4 / (M s)"), ("5.3e9 / (M s)", "660 / s"), (5e7, 8e12), (2.6e10, 1.5e8))


class HKATPase(Pump):
    """Gastric H+/K+-ATPase, the acid pump of the stomach and a K+ pump of the collecting duct: H+ out for K+ in.

    Weinstein's cycle: ATP binds to the K+-loaded enzyme on either face, K+ leaves and H+ binds inside, the enzyme is
    phosphorylated and turns over, H+ leaves and K+ binds outside, phosphate leaves. It is electroneutral, so no
    voltage stops it; pH does. At pH 7.2 inside, 120 mM K+ inside and 20 mM outside, and the source's 2 mM MgATP, 0.04
    mM MgADP and 5 mM phosphate, two H+ per ATP stop at pH 3.0 outside; one H+ per ATP still runs at pH 1. Gastric
    juice of pH 1 therefore needs one H+ per ATP; the pump is thought to change from two to one as the lumen turns acid.

    Variants: ``"weinstein-1998-1h"``, 1 H+ : 1 K+ : 1 ATP, ten states, the gastric enzyme; and
    ``"weinstein-1998-2h"``, 2 H+ : 2 K+ : 1 ATP, fourteen states, fitted to the collecting duct. The fastest steps
    (ions outside, ATP at the inward face) are in rapid equilibrium here, which moves rates by 1e-5. The source writes
    no H+ for the hydrolysis of ATP itself. Charge and matter ask for one, so HPO4 2- and H+ bind together here, with
    the constant that is the published one at pH 7.2 inside. The implied energies of hydrolysis are 12.98 and 7.83
    kJ/mol in the convention MgATP -> MgADP + Pi + H (-29.8 and -34.9 kJ/mol at pH 7.2); the reference is 11.9, so the
    two-proton set has 4.1 kJ/mol more per ATP than chemistry gives and reaches about 0.35 pH units too far.

    Use it for parietal cells and intercalated cells. The turnover is below 1 /s, as published: densities must make up
    for it. Temperature dependence, activation by exocytosis and omeprazole are not in it. ATP, ADP, phosphate and pH
    inside are assumed where the cell does not list them.
    """

    label = phrase("transporters-gastric-h-k-atpase-proton")
    gene, family = "ATP4A", "TC 3.A.3"
    uniprot = "P20648"
    shown_at = {"outside": {"H": "10 mM", "K": "20 mM"}}
    cycles = {"weinstein-1998-1h": _weinstein(1, _ONE), "weinstein-1998-2h": _weinstein(2, _TWO)}
    assumed = CYTOSOL
