"""The sodium pump."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import Step, equilibrium, step
from ...model.scheme_transporter import Pump, Seen
from ...sources import Reference, Sourced, provisional
from ...text import phrase
from ...units import si
from ..metabolites import CYTOSOL
from ..references import ERDMANN_1975, PAN_2019, SMITH_CRAMPIN_2004
from ..references_post_albers import FRIEDRICH_1996

HEAT = FRIEDRICH_1996.value(
    "100 kJ/mol",
    where="abstract",
    conditions="ventricular myocytes of rat or guinea pig",
    note="about, of the stationary pump current; every slow step has it, so the turnover does",
)


def _slow(arrow: str, forward: Sourced, reverse: Sourced) -> Step:
    return step(arrow, forward, reverse, activation_energy=HEAT)


def _two_potassium(state: str, side: str, dissociation: float, source: Reference, note: str) -> tuple[Step, Step]:
    """Two identical, independent sites for K+ on a state: K/2 and 2 K."""
    first = source.value(f"{dissociation / 2.0!r} mM", note=f"{note}, first of two identical sites: K/2")
    second = source.value(f"{dissociation * 2.0!r} mM", note=f"{note}, second of two identical sites: 2 K")
    return (
        equilibrium(f"{state} + K.{side} <-> {state}K", first),
        equilibrium(f"{state}K + K.{side} <-> {state}K2", second),
    )


def _three_sodium(
    state: str, side: str, dissociations: tuple[float, float, float], charges: tuple[float, float, float],
    source: Reference, notes: tuple[str, str, str],
) -> tuple[Step, ...]:  # fmt: skip
    names = (state, f"{state}Na", f"{state}Na2", f"{state}Na3")
    return tuple(
        equilibrium(f"{left} + Na.{side} <-> {right}", source.value(f"{k!r} mM", note=note), charge=charge)
        for left, right, k, charge, note in zip(names, names[1:], dissociations, charges, notes, strict=False)
    )


def _translocation(
    forward: tuple[float, ...], reverse: tuple[float, ...], atp: float, source: Reference
) -> tuple[Step, ...]:
    """The four slow steps, ATP binding and the cardiotonic steroid: everything but the ion sites."""
    rate = [source.value(f"{k!r} / s") for k in forward]
    return (
        _slow("E1Na3 <-> E1P_Na3 + MgADP.in", rate[0], source.value(f"{reverse[0]!r} / (mM s)")),
        _slow("E1P_Na3 <-> E2PNa3", rate[1], source.value(f"{reverse[1]!r} / s")),
        _slow("E2PK2 <-> E2_K2 + Pi.in + H.in", rate[2], source.value(f"{reverse[2]!r} / (mM^2 s)")),
        equilibrium("E2_K2 + MgATP.in <-> E2_K2ATP", source.value(f"{atp!r} mM")),
        _slow("E2_K2ATP <-> E1K2", rate[3], source.value(f"{reverse[3]!r} / s")),
        step(
            "E2P + ouabain.out <-> E2P_ouabain",
            _steroid("4.6e4 / (M s)"),
            _steroid("1.4e-4 / s"),
        ),
    )


def _steroid(rate: str) -> Sourced:
    """A rate of ouabain on the human pump, from one preparation."""
    note = "abstract; human red cell membranes, 37 degC; evidence thin, one preparation"
    return provisional(rate, note=note, source=ERDMANN_1975)


def _smith_crampin() -> Cycle:
    source, delta = SMITH_CRAMPIN_2004, -0.031288692380984445
    identical = ("first of three identical sites: K/3", "second: K", "third: 3 K")
    k_in, k_out = 2.49, 15.5
    return Cycle(
        *_three_sodium(
            "E1", "in", (k_in / 3.0, k_in, 3.0 * k_in), (-delta / 3.0,) * 3, source, identical
        ),
        *_two_potassium("E1", "in", 0.5, source, "K+ inside"),
        *_translocation((1050.0, 481.0, 2000.0, 320.0), (172.1, 40.1, 79287.1, 40.1), 2.51, source),
        *_three_sodium(
            "E2P", "out", (k_out / 3.0, k_out, 3.0 * k_out), (-(1.0 + delta) / 3.0,) * 3, source, identical
        ),
        *_two_potassium("E2P", "out", 0.213, source, "K+ outside"),
        source=source,
        at="310 K",
        fuel=ATP.from_own_constants(),
    )  # fmt: skip


def _pan() -> Cycle:
    source, delta = PAN_2019, -0.055
    two_classes = ("first of two identical sites: K2/2", "second: 2 K2", "third, electrogenic site: K1")
    return Cycle(
        *_three_sodium(
            "E1", "in", (5.6399 / 2.0, 2.0 * 5.6399, 579.7295), (0.0, 0.0, -delta), source, two_classes
        ),
        *_two_potassium("E1", "in", 16795.0, source, "K+ inside"),
        *_translocation(
            (1423.2, 11565.0, 194.4506, 30630.0), (225.9048, 36355.0, 281040.0, 1574000.0), 140.3709, source
        ),
        *_three_sodium(
            "E2P", "out", (10617.0 / 2.0, 2.0 * 10617.0, 0.0349), (0.0, 0.0, -(1.0 + delta)), source, two_classes
        ),
        *_two_potassium("E2P", "out", 1.0817, source, "K+ outside"),
        source=source,
        at="310 K",
        fuel=ATP.from_own_constants(),
    )  # fmt: skip


_BOUND = {
    "K": SMITH_CRAMPIN_2004.value("292 mM", note="dissociation of K+ from phosphate"),
    "H": SMITH_CRAMPIN_2004.value("1.69e-4 mM", note="dissociation of H+ from phosphate"),
    "Na": SMITH_CRAMPIN_2004.value("224 mM", note="dissociation of Na+ from phosphate"),
}


class NaKATPase(Pump):
    """Na+/K+-ATPase, the sodium pump: 3 Na+ out, 2 K+ in and one ATP per turnover, a Post-Albers cycle of fifteen
    states. Evidence thin on one point: the affinity of human pumps for ouabain, of which one measurement is used.

    Four slow steps join groups of states in rapid binding equilibrium: E1 with ATP and its inside sites for Na+ and K+;
    occluded E1P(Na3); E2P with its outside sites; E2(K2) waiting for ATP. One charge leaves per turnover, most of it
    while Na+ is released outside. Ouabain binds free E2P, so K+ outside protects from it.

    Variants: ``"pan-2019"`` (the refit of Terkildsen's pump that repaired its thermodynamics) and
    ``"smith-crampin-2004"``, both fitted to heart muscle. Each implies its own standard energy of ATP hydrolysis,
    11.9 and 12.5 kJ/mol in the convention MgATP -> MgADP + Pi + H; the reference is 11.9. ``Pi`` is total inorganic
    phosphate, of which the pump sees what K+, H+ and Na+ leave free. Both are at 310 K.

    All slow steps share the activation energy of the pump current, 100 kJ/mol, so the turnover is 1.9 % above the
    published one at 37 degC, 0.27 of it at 27 degC and 0.01 at 4 degC; affinities stay. Other measurements in heart
    give less, 57 to 76 kJ/mol between 22 and 37 degC. Below 15 degC, and for other tissues, it is an extrapolation.

    Use it for any animal cell. Where the cell does not list ATP, ADP, phosphate or pH, typical ones are assumed, held
    by metabolism and counted in neither charge nor osmolarity. Isoforms, digoxin, vanadate and every state one by one
    are in ``NaKATPasePostAlbers``. The ouabain constants are those of human red-cell membranes without K+; how much K+
    protects is a result of the scheme. In a red cell with 5 mM K+ outside, half of pan-2019 stops at 1.5 uM ouabain;
    smith-crampin-2004 holds so little free E2P there that it needs millimolar doses, so take pan-2019 for cardiac
    steroids.
    """

    label = phrase("transporters-na-k-atpase-sodium-pump")
    gene, family = "ATP1A1", "TC 3.A.3"
    uniprot = "P05023"
    cycles = {"pan-2019": _pan(), "smith-crampin-2004": _smith_crampin()}

    assumed = CYTOSOL

    def free_fraction(self, species: str, side: str, at: Seen) -> Any:
        """Free phosphate: Pi / (1 + K/292 mM + H/0.169 uM + Na/224 mM), as both sources count it."""
        if (species, side) != ("Pi", "in"):
            return 1.0
        total: Any = 1.0
        for ion, dissociation in _BOUND.items():
            constant = at.parameter(f"K.Pi->{ion}", si(dissociation, "mol/m^3", ion), "mol/m^3")
            total = total + at.concentration(ion, "in") / constant
        return 1.0 / total

    def parameters(self) -> Mapping[str, Sourced]:
        """The constants of the scheme, those of phosphate, and the activation energy of the slow steps."""
        bound = {f"K.Pi->{ion}": value for ion, value in _BOUND.items()}
        return {**super().parameters(), **bound, "Ea": next(iter(self.cycle.energies().values()))}
