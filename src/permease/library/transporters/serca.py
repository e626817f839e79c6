"""The calcium pump of the endoplasmic and sarcoplasmic reticulum."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Pump
from ...text import phrase
from ..metabolites import CYTOSOL
from ..references_pumps import TRAN_2009

_value = TRAN_2009.value


def _tran() -> Cycle:
    """Three slow steps; the sites for Ca2+ and H+ are in rapid equilibrium between them."""
    sites = "K(Ca) 0.91 mM and K(2 H) 3.54e-3 mM2: K(Ca)^2 / K(2 H)"
    return Cycle(
        step("EH2 + MgATP.in <-> EATPH2", _value("25900 / (mM s)")),
        equilibrium("EATPH2 + 2 Ca.in <-> EATPCa2 + 2 H.in", _value(f"{0.91**2 / 3.54e-3!r}", note=sites)),
        equilibrium("EATPH2 + H.in <-> EATPH3", _value("1.09e-5 mM")),
        equilibrium("EATPCa2 + 2 H.in <-> EATPCa2H2", _value("3.54e-3 mM^2")),
        step("EATPCa2 <-> EPCa2 + MgADP.in", _value("2540 / s"), _value("67200 / (mM s)"), charge=2.0),
        equilibrium("EP + 2 Ca.out <-> EPCa2", _value(f"{2.24**2!r} mM^2", note="K(Ca) 2.24 mM, squared")),
        equilibrium("EP + 2 H.out <-> EPH3", _value("1.05e-8 mM^2")),
        equilibrium("EPH2 + H.in <-> EPH3", _value("7.24e-5 mM")),
        step("EPH2 <-> EH2 + Pi.in", _value("20.5 / s"), _value("149 / (mM s)")),
        source=TRAN_2009,
        at="310 K",
        fuel=ATP,
    )


class SERCA(Pump):
    """Ca2+-ATPase of the sarcoplasmic and endoplasmic reticulum: 2 Ca2+ into the store for one ATP.

    Tran's cycle of nine states: three slow steps (MgATP binds; the enzyme is phosphorylated and carries 2 Ca2+ across;
    phosphate leaves) join groups of states whose sites for Ca2+ and H+ are in rapid equilibrium. Two H+ return for two
    Ca2+, so +2 charges enter the store per turnover; the occluded step carries all of them through the field. The
    cytosol is the inside of the membrane and the lumen of the store its outside: put the pump into a membrane whose
    ``inside`` is the cytosol and whose ``outside`` is the store, where pumping is a positive, outward flux and V is
    cytosol minus lumen. Most stores are leaky to K+ and Cl-, and V is close to 0 there, as the source takes it.

    Use it for cardiac or slow-twitch muscle and, with another density, for any endoplasmic reticulum. Regulation by
    phospholamban, other isoforms and thapsigargin are not in it, and the constants are for 310 K without temperature
    dependence. ATP, ADP, phosphate and pH of the cytosol are assumed where the cell does not list them; the pH of the
    store must be given.

    Variant: ``"tran-2009"``. The constant of MgATP leaving, k-1, follows from the energy of ATP hydrolysis, 11.9
    kJ/mol in the convention MgATP -> MgADP + Pi + H, and is 2.02 /s. The model file in circulation has 16 /s instead,
    which is 5.3 kJ/mol off: it would stop at 0.23 mM Ca2+ in the store where the energy of ATP allows 0.64 mM.
    """

    label = phrase("transporters-ca-atpase-reticulum-serca2a")
    gene, family = "ATP2A2", "TC 3.A.3"
    uniprot = "P16615"
    shown_at = {"outside": {"Ca": "0.5 mM", "H": "6.31e-5 mM"}, "voltage": "0 mV"}
    cycles = {"tran-2009": _tran()}
    assumed = CYTOSOL
