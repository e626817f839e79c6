"""The lactate-proton symporter of red cells, heart and most tissues."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_carriers import DE_BRUIJNE_1983, MCT_REVIEW
from ..references_inhibitors import AR_C155858_2010

_RATE = provisional("200 / s", note="order of magnitude")
_ACID = provisional("1e-4 mM", source=DE_BRUIJNE_1983, note="pK 7.0 assumed; the source gives the order of binding")
_LACTATE = provisional(
    "2.625 mM",
    source=MCT_REVIEW,
    note="gives Km 3.5 mM of uptake into a lactate-free cell, both sides at pH 7.0",
)


class MCT1(Carrier):
    """MCT1, the H+/lactate symporter of red cells, heart and most tissues: one of each a turnover, electroneutral.

    A symmetric carrier of six states. The proton binds first and lactate second; the carrier turns empty or with both,
    never with the proton alone, so it does not leak acid. It stops where H_in lactate_in = H_out lactate_out: 0.398 mM
    inside for 1 mM outside, at pH 7.0 inside and 7.4 outside. The affinity for lactate inside is derived by detailed
    balance. Lactate held inside speeds up exchange of label: the empty carrier returns only without its proton.

    Use it wherever lactate and acid leave or enter together; pH is needed on both sides. The order of binding and the
    mobile carrier were found in red cells, Km 3.5 mM in oocytes (3.5 to 6 in other reports); the pK of 7.0, the
    symmetry and the rate are provisional. It is blind to voltage. Pyruvate and ketone bodies, which compete, are left
    out; in red cells some lactate also passes through AE1.

    AR-C155858 binds inside, to the carrier that holds neither proton nor lactate, and must be given inside: it crosses
    the membrane and acts slowly. CHC (alpha-cyano-4-hydroxycinnamate) binds outside, where lactate binds. Titrated with
    AR-C155858, rat red cells hold 1.29 nmol of sites per ml of packed cells, each of which turns over 12.2 times a
    second under the conditions of that assay, fewer than the rate here; the usual density follows from this count.
    """

    label = phrase("transporters-h-lactate-symporter-mct1")
    gene, family = "SLC16A1", "TC 2.A.1.13"
    uniprot = "P53985"
    counted = ("lactate", "in")
    cycle = Cycle(
        equilibrium("Eo + H.out <-> EoH", _ACID),
        equilibrium("EoH + lactate.out <-> EoHL", _LACTATE),
        step("EoHL <-> EiHL", _RATE, _RATE),
        equilibrium("EiH + lactate.in <-> EiHL"),
        equilibrium("Ei + H.in <-> EiH", _ACID),
        step("Ei <-> Eo", _RATE, _RATE),
        equilibrium(
            "Ei + AR_C155858.in <-> Ei_AR_C155858",
            AR_C155858_2010.value("2.3 nM", where="abstract", conditions="rat red cells", note="SD 1.4; site inside"),
        ),
        equilibrium(
            "EoH + CHC.out <-> EoH_CHC",
            provisional("0.425 mM", source=MCT_REVIEW, note="rat MCT1 in oocytes; side and state are assumed"),
        ),
        source=DE_BRUIJNE_1983,
        at="37 degC",
    )
    usual_density = provisional(
        "500 / um^2",
        source=AR_C155858_2010,
        note="1.29 nmol per ml of packed rat red cells, at 0.6 um3 of cell per um2 of membrane (assumed)",
    )
