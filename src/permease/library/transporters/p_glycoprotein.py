"""The multidrug-resistance pump."""

from __future__ import annotations

import math

from ...constants import GAS
from ...kinetics.cycle import Cycle
from ...kinetics.fuel import ATP
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Pump
from ...sources import Sourced, provisional
from ...text import phrase
from ..metabolites import CYTOSOL
from ..references_driven import DAUNORUBICIN_1994, SHAROM_1995

_ATP, _ADP, _DRUG = 0.4, 0.2, 1.5e-3
"""Km of MgATP, Ki of MgADP and Km of daunorubicin (mM)."""
_BASAL = 1.65e-6 / 60.0 * 141e6
"""1.65 umol/min/mg at 141 kDa (1/s)."""
_STROKE = 10.0


def _atp() -> Sourced:
    return SHAROM_1995.value(f"{_ATP} mM", where="abstract", note="apparent Km, no cooperativity")


def _adp() -> Sourced:
    return SHAROM_1995.value(f"{_ADP} mM", where="abstract", note="competitive Ki")


def _two_strokes() -> Cycle:
    """The drug is thrown out with the first ATP, a second one resets the protein; without a drug it idles."""
    drug = f"{2.0 * _DRUG**2!r} mM^2"
    drug_note = "2 (1.5 uM)^2: half-speed at 1.5 uM with Hill coefficient 2, the two strokes being equally fast"
    stroke = "two strokes of 10/s, so 10 ATP and 5 drug molecules per second; 5 to 20 ATP/s reported"
    energy = ATP.reference_energy / (GAS * 310.15)
    back = f"{_STROKE * math.exp(energy) / (_ATP * 1e-3)!r} / (M^3 s)"
    return Cycle(
        equilibrium("E + 2 daunorubicin.in <-> X", provisional(drug, source=DAUNORUBICIN_1994, note=drug_note)),
        equilibrium("X + MgATP.in <-> XT", _atp()),
        step(
            "XT <-> F + daunorubicin.in + daunorubicin.out + MgADP.in + Pi.in + H.in",
            provisional(f"{_STROKE:g} / s", note=stroke),
        ),
        equilibrium("F + MgATP.in <-> FT", _atp()),
        step(
            "FT <-> E + MgADP.in + Pi.in + H.in",
            provisional(f"{_STROKE:g} / s", note=stroke),
            provisional(back, note="as much energy is set free as when it idles"),
        ),
        equilibrium("E + MgATP.in <-> ET", _atp()),
        step(
            "ET <-> E + MgADP.in + Pi.in + H.in",
            provisional(f"{_BASAL!r} / s", source=SHAROM_1995, note="1.65 umol/min/mg at 141 kDa, Chinese hamster"),
        ),
        equilibrium("E + MgADP.in <-> ED", _adp()),
        equilibrium("X + MgADP.in <-> XD", _adp()),
        equilibrium("F + MgADP.in <-> FD", _adp()),
        fuel=ATP,
    )


class PGlycoprotein(Pump):
    """P-glycoprotein (MDR1), an ABC exporter that throws drugs out of cells and makes tumours resistant.

    A reversible cycle of two strokes for one drug molecule: with the first ATP the loaded transporter turns out and
    releases the drug, with the second it resets. Without a drug it idles and splits ATP at its basal rate. Two drug
    molecules must be bound inside and one of them leaves, which gives the Hill coefficient of 2. The drug here is
    daunorubicin. Use it for drug resistance, the blood-brain barrier and the gut, together with a ``Leak`` of the drug:
    the leak brings in what the pump throws out, and their ratio sets the accumulation.

    Sources: Km of ATP 0.4 mM without cooperativity, competitive Ki of ADP 0.2 mM and the basal rate of 1.65 umol per
    minute and mg (Sharom 1995, hamster); half-speed at 1.5 uM daunorubicin with a Hill coefficient of 2 (1994). The
    rest is PROVISIONAL: two ATP per drug (one and less have been reported, and the source of the Hill coefficient
    suggests two drug molecules per turnover), the speed of the strokes, and which ATP does what. In detergent
    daunorubicin inhibits the basal ATPase; here it stimulates. Drugs come to the real pump out of the inner leaflet,
    so half-speeds depend on how they partition into the lipid; no inhibitors, no temperature dependence (37 degC).
    ATP, ADP, phosphate and pH are assumed where the cell does not list them.
    """

    label = phrase("transporters-multidrug-resistance-pump-p-glycoprotein")
    gene, family = "ABCB1", "TC 3.A.1"
    uniprot = "P08183"
    cycles = {"two-strokes": _two_strokes()}
    counted = ("daunorubicin", "out")
    assumed = CYTOSOL
    shown_at = {"inside": {"daunorubicin": "2 uM"}, "outside": {"daunorubicin": "1 uM"}}
