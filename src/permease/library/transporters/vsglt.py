"""The sodium-galactose symporter of Vibrio parahaemolyticus."""

from __future__ import annotations

from ...kinetics.cycle import Cycle
from ...kinetics.step import equilibrium, step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ..references_inhibitors import FAHAM_2008

_SODIUM = provisional("50 mM", source=FAHAM_2008, note="order of magnitude; the source is for the structure")
_GALACTOSE = provisional("0.2 mM", source=FAHAM_2008, note="order of magnitude; the source is for the structure")
_CROSSING = provisional("10 / s", source=FAHAM_2008, note="order of magnitude; the source is for the structure")


class VSGLT(Carrier):
    """vSGLT, the Na+/galactose symporter of Vibrio parahaemolyticus and the bacterial relative of SGLT1: 1 Na+ and 1
    galactose in, one positive charge a turnover. Evidence thin: the structure is known, every number is provisional.

    Use it beside SGLT1 to see what the second Na+ buys: with one, galactose accumulates 76-fold at most at 140/12 mM
    Na+ and -50 mV, where two reach 5,750-fold. A symmetric ordered scheme, Na+ first; the empty carrier, of charge -1,
    returns through the whole field. No slip, no inhibitors, and no density is known.
    """

    label = phrase("transporters-bacterial-na-galactose-symporter-vsglt")
    gene, family = "sglT", "TC 2.A.21"
    uniprot = "P96169"
    shown_at = {"voltage": "-140 mV", "temperature": "25 degC"}
    counted = ("galactose", "in")
    cycles = {
        "provisional": Cycle(
            equilibrium("Eo + Na.out <-> EoNa", _SODIUM),
            equilibrium("EoNa + galactose.out <-> EoNaS", _GALACTOSE),
            step("EoNaS <-> EiNaS", _CROSSING, _CROSSING),
            equilibrium("EiNa + galactose.in <-> EiNaS", _GALACTOSE),
            equilibrium("Ei + Na.in <-> EiNa", _SODIUM),
            step("Ei <-> Eo", _CROSSING, charge=-1.0),
        )
    }
