"""The proton pump of acid compartments."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import step
from ...model.scheme_transporter import Pump
from ...text import phrase
from ..metabolites import ATP_PROTON_ADDED, CYTOSOL, PROTONS
from ..references_pumps import CHANG_FUJITA_2001

_value = CHANG_FUJITA_2001.value


def _chang_fujita() -> Cycle:
    """The catalytic unit; H+ outside meets it through a channel that takes the whole voltage."""
    synthesis = _value(
        f"{1.8e5 / PROTONS!r} / (M^3 s)", note="1.8e5 /(M2 s) for MgADP and phosphate, over the H+ of pH 7.2"
    )
    return Cycle(
        step("Ei + H.in <-> EiH", _value("2.5e10 / (M s)"), _value("1e3 / s")),
        step("EiH + H.in <-> EiH2", _value("2.5e10 / (M s)"), _value("250 / s")),
        step("EiH2 <-> EoH2", _value("100 / s"), _value("500 / s")),
        step("EoH2 <-> EoH + H.out", _value("1e4 / s"), _value("8.33e9 / (M s)"), charge=1.0, symmetry=0.0),
        step("EoH <-> Eo + H.out", _value("1e3 / s"), _value("8.33e9 / (M s)"), charge=1.0, symmetry=0.0),
        step("Eo + MgATP.in <-> Ei + MgADP.in + Pi.in + H.in", _value("1e9 / (M s)"), synthesis),
        source=CHANG_FUJITA_2001,
        at="310 K",
        fuel=ATP_PROTON_ADDED,
    )


class VATPase(Pump):
    """Vacuolar H+-ATPase: 2 H+ out of the cytosol for one ATP, into a vacuole, an endosome or the urine.

    Chang & Fujita's catalytic unit with two sites: empty, it turns from outside to inside as ATP is split; loaded with
    two H+ it turns back. H+ outside reach it through a channel in electrochemical equilibrium, so the whole voltage
    acts on their concentration at the unit: the pump slows down as the proton-motive force rises and runs
    backwards, as a synthase, beyond the stall. With -50 kJ/mol of ATP two H+ stop at 259 mV, 3.7 pH units at 30 mV; the
    real enzyme moves 2 to 4 H+ per ATP, fewer into very acid compartments, and only 2 is modelled.

    The cytosol is the inside of the membrane, the acid compartment its outside. Variant ``"chang-fujita-2001"``, for
    the intercalated cell of the rat's distal tubule at 310 K, without temperature dependence. The model file gives its
    constants in millimolar, the source's pK values only make sense in molar, which is used. The source writes no H+ for
    the hydrolysis of ATP; charge and matter ask for one, so it is added at pH 7.2 inside. The implied energy is 9.5
    kJ/mol in the convention MgATP -> MgADP + Pi + H (-33.2 at pH 7.2), 2.4 kJ/mol below the reference. ATP, ADP,
    phosphate and pH inside are assumed where the cell does not list them. ``StrieterWeinsteinPump`` is the empirical
    law that kidney models use.
    """

    label = phrase("transporters-v-type-h-atpase")
    gene, family = "ATP6V1A", "TC 3.A.2"
    uniprot = "P38606"
    shown_at = {"outside": {"H": "3.16e-3 mM"}, "voltage": "-20 mV"}
    cycles = {"chang-fujita-2001": _chang_fujita()}
    assumed = CYTOSOL
