"""The sodium pump, state by state."""

from __future__ import annotations

from collections.abc import Iterator

from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import Step, equilibrium, step
from ...sources import Sourced
from ...text import phrase
from ..isoforms import ISOFORMS, ON, Isoform, assigned
from ..references import ERDMANN_1975
from ..references_post_albers import (
    CLARKE_2013,
    FRIEDRICH_1996,
    KEILLOR_JENCKS_1996,
    PINTSCHOVIUS_1999,
    ZAHLER_1997,
)
from .nak_atpase import NaKATPase

_HEAT = Sourced(
    "100 kJ/mol",
    source=FRIEDRICH_1996,
    note="of the whole pump current; given to every slow step alike, so that the cycle has it",
    provisional=True,
)


def _rates(
    arrow: str, forward: str, reverse: str | Sourced | None, charge: float = 0.0, notes: tuple[str, str] = ("", "")
) -> Step:
    back = CLARKE_2013.value(reverse, note=notes[1]) if isinstance(reverse, str) else reverse
    return step(arrow, CLARKE_2013.value(forward, note=notes[0]), back, charge=charge, activation_energy=_HEAT)


def _inside(isoform: Isoform) -> Iterator[Step]:
    """E1 with its inside sites for K+ and Na+, with and without ATP, which binds alike whatever the ions."""
    note = "" if isoform.weaker == 1.0 else f", times {isoform.sodium:g}/12 for its half-activation by Na+ inside"

    def sodium(factor: float, note_of_site: str) -> Sourced:
        text = f"{factor * isoform.weaker!r} mM"
        site = f"{note_of_site}{note}"
        return assigned(text, ZAHLER_1997, site) if note else CLARKE_2013.value(text, note=site)

    shared, third = (
        "3000 /s over 3.75e5 /(M s), one of two sites",
        "3000 /s over 1.67e6 /(M s), 1670 per mM in an earlier table",
    )
    first_k = CLARKE_2013.value("5 mM", note="3000 /s over 3e5 /(M s) = 10 mM, two sites: half of it")
    second_k = CLARKE_2013.value("20 mM", note="twice 10 mM")
    yield equilibrium("E1_ATP + K.in <-> E1K_ATP", first_k)
    yield equilibrium("E1K_ATP + K.in <-> E1K2_ATP", second_k)
    yield equilibrium("E1_ATP + Na.in <-> E1Na_ATP", sodium(4.0, f"{shared}: half of 8 mM"))
    yield equilibrium("E1Na_ATP + Na.in <-> E1Na2_ATP", sodium(16.0, f"{shared}: twice 8 mM"))
    yield equilibrium("E1Na2_ATP + Na.in <-> E1Na3_ATP", sodium(3000.0 / 1670.0, third), charge=0.25)
    yield equilibrium("E1K_ATP + Na.in <-> E1NaK_ATP", sodium(8.0, f"{shared}, the other with K+"))
    yield equilibrium("E1Na_ATP + K.in <-> E1NaK_ATP")
    affinity = KEILLOR_JENCKS_1996.value(
        "75 uM", where="abstract", conditions="25 degC, 120 mM Na+", note="K0.5 of phosphorylation by ATP"
    )
    for ions in ("", "K", "K2", "Na", "Na2", "Na3", "NaK"):
        yield equilibrium(f"E1{ions} + MgATP.in <-> E1{ions}_ATP", affinity)


def _outside(isoform: Isoform) -> Iterator[Step]:
    """E2P: three Na+ leave one by one, two K+ bind; the steroids bind where no ion is."""
    first, last = ("twice that of one site", ""), ("", "twice that of one site")
    printed = ("", "1000 in an earlier table, per mM; corrected in the code")
    yield _rates("E2PNa3 <-> E2PNa2 + Na.out", "1e5 / s", "1e6 / (M s)", 0.65, printed)
    yield _rates("E2PNa2 <-> E2PNa + Na.out", "6000 / s", "7500 / (M s)", 0.185, first)
    yield _rates("E2PNa <-> E2P + Na.out", "3000 / s", "1.5e4 / (M s)", 0.185, last)
    yield _rates("E2P + K.out <-> E2PK", "4.52e6 / (M s)", "3000 / s", -0.185, first)
    yield _rates("E2PK + K.out <-> E2PK2", "2.26e6 / (M s)", "6000 / s", -0.185, last)
    yield _rates("E2PNa + K.out <-> E2PNaK", "2.26e6 / (M s)", "3000 / s", charge=-0.185)
    yield _rates("E2PNaK <-> E2PK + Na.out", "3000 / s", None, charge=0.185)
    on = assigned(f"{ON!r} / (M s)", ERDMANN_1975, "abstract; human red cell membranes, 37 degC")
    yield step("E2P + ouabain.out <-> E2P_ouabain", on, isoform.ouabain)
    yield step(
        "E2P + digoxin.out <-> E2P_digoxin", assigned(f"{ON!r} / (M s)", ERDMANN_1975, "as ouabain"), isoform.digoxin
    )


def _cycle(isoform: Isoform) -> Cycle:
    adp = assigned(
        f"{200.0 / 2.15!r} / (mM s)",
        KEILLOR_JENCKS_1996,
        "half of the enzyme is phosphorylated with 1 mM ATP and 2 mM ADP, so 200 /s over 2 mM (1 + 0.075)",
        "25 degC, 120 mM Na+",
    )
    low = assigned("0.15 mM", FRIEDRICH_1996, "Km of the pump current for ATP, here the dissociation constant")
    vanadate = FRIEDRICH_1996.value("0.5 uM", where="abstract", conditions="24 degC", note="no Na+ outside")
    slow = PINTSCHOVIUS_1999.value("0.25 / s", where="abstract", note="0.2 to 0.3 /s, translocation of K+ without ATP")
    off = FRIEDRICH_1996.value("3e-4 / s", where="abstract", conditions="24 degC, no Na+ outside")
    return Cycle(
        *_inside(isoform),
        _rates("E1Na3_ATP <-> E1PNa3 + MgADP.in", "200 / s", adp),
        _rates("E1PNa3 <-> E2PNa3", "225 / s", "401 / s", charge=0.1),
        *_outside(isoform),
        _rates("E2PK2 <-> E2K2 + Pi.in + H.in", "342 / s", None),
        equilibrium("E2K2 + MgATP.in <-> E2K2_ATP", low),
        _rates("E2K2_ATP <-> E1K2_ATP", "90 / s", "550 / s"),
        step("E2K2 <-> E1K2", slow, None, activation_energy=_HEAT),
        step(
            "E2K2 + vanadate.in <-> E2K2_vanadate",
            assigned("600 / (M s)", FRIEDRICH_1996, f"{off.amount} over {vanadate.amount}"),
            off,
        ),
        source=CLARKE_2013,
        at="24 degC",
        fuel=ATP,
    )


class NaKATPasePostAlbers(NaKATPase):
    """Na+/K+-ATPase state by state: the Post-Albers cycle with three-step Na+ release, occluded K+ and two ATP sites.

    Inside, E1 takes up three Na+ (or two K+, or one of each) and MgATP, all in rapid equilibrium. E1P(Na3) gives off
    ADP, turns to E2P and lets three Na+ out one by one; two K+ enter, phosphate leaves, E2(K2) holds them until ATP
    binds (90 /s) or, 360 times slower, without it. The 27 states include the pair E2P(Na)(K) and dead ends: ouabain
    and digoxin bind empty E2P from outside, so K+ protects; vanadate binds E2(K2) from inside, so K+ is needed. One
    charge leaves per turnover: 0.65 with the first Na+ outside, 0.185 with each other ion there, 0.25 with the third
    Na+ inside, 0.1 with E1P to E2P. Run without K+, Na+ or the fuel it shows the classical modes; see ``pm.exchange``.

    Variants: ``"alpha1"``, ``"alpha2"``, ``"alpha3"`` (human) and ``"rat-alpha1"``, ``"rat-alpha2"``,
    ``"rat-alpha3"``. They differ in two things: the constants for Na+ inside scale with the half-activation measured
    in cells (12, 22, 33 mM), and each steroid leaves at its own rate. Which isoform has which other rate is not known.

    The rates are those of kidney enzyme at 24 degC (Clarke 2013, as coded). That source puts each dielectric
    coefficient into both directions in full, which moves two charges per turnover; half in each direction moves the
    one that 3 Na+ : 2 K+ carry, as here. Three more departures: E2P(Na)(K) and E1(Na)(K) may lose either ion, where
    the source lets out only the last one in; inside binding is rapid (3000 /s there); the slip of E2P(Na2) without K+
    (4 /s, 0.3 % of the turnover) is left out, so that the coupling is exact. At the source's own conditions they make
    2.25 /s of 1.53 /s. The source has no way back for ADP and phosphate: ADP rebinds as measured by Keillor & Jencks,
    phosphate follows from detailed balance with 11.9 kJ/mol for MgATP -> MgADP + Pi + H. All slow steps share the
    activation energy of the pump current, 100 kJ/mol.

    What it gives: 38 /s at saturation and 24 degC, 185 at 36 degC (measured: 60 and 200); half-activation by K+
    outside 0.43 mM without Na+ and 3.6 mM with 400 mM Na+ at -60 mV (squid: 0.45 and 3.9), by ATP 0.08 to 0.14 mM
    (0.15), by Na+ inside 36 mM against 140 mM K+ (12 in cells), so about 1 /s at 10 mM Na+, 24 degC. Use it for
    mechanism, exchange modes, charge movement, isoforms and inhibitors; for a cell's budget of Na+, ``NaKATPase`` is
    lighter. Doses of steroids are illustrations: digoxin, the rat constants and what K+ does to them are provisional.
    ATP, ADP, phosphate and pH inside are assumed where the cell does not list them; ``Pi`` is total phosphate.
    """

    label = phrase("transporters-na-k-atpase-full-post")
    cycles = {name: _cycle(isoform) for name, isoform in ISOFORMS.items()}
