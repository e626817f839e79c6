"""Mixtures that the phases of ``phase`` do not describe, and the remarks that say so.

There a lipid with a saturated chain goes to the liquid-ordered phase and one with two unsaturated chains to the
liquid-disordered one, by themselves: at every temperature, and with no regard to one another. Real mixtures of the two
kinds with sterol part into two liquids below a temperature of their own, each liquid holds some of both lipids and its
own share of the sterol, and above that temperature they are one. DOPC/DPPC/cholesterol 35/35/30 at 25 degC is half ld
(all of the DOPC) and half lo (all of the DPPC) here; at 45 degC, where one liquid is seen, as well. The fractions are
then averages over the lipids: sums such as the mean order hold, compositions of domains do not.

No model of parting is given: the ends of the tie lines (Veatch 2007) have not been read, and for DSPC/DOPC/cholesterol
a lattice with pairwise interactions, fitted to its phase boundary, was found not to suffice ("Simulation of the lo-ld
phase boundary in DSPC/DOPC/cholesterol ternary mixtures using pairwise interactions", abstract).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sources import Reference, derived, provisional
from ..text import Text, phrase
from .lipid import lipid
from .motion import number
from .references_motion import ORADD

if TYPE_CHECKING:
    from .leaflet import Leaflet

VEATCH_2007 = Reference(
    "Veatch2007",
    "Veatch SL, Soubias O, Keller SL, Gawrisch K (2007) Critical fluctuations in domain-forming lipid mixtures. Proc "
    "Natl Acad Sci USA 104:17650-17655 (PMC2077022; abstract read)",
    "10.1073/pnas.0703513104",
)
UPPAMOOCHIKKAL_2010 = Reference(
    "Uppamoochikkal2010",
    "Uppamoochikkal P et al. (2010) Orientation of tie-lines in the phase diagram of DOPC/DPPC/cholesterol model "
    "biomembranes. Langmuir 26:17363-17368 (abstract read: two liquids from 15 to 30 degC)",
    "10.1021/la103024f",
)
DOMAINS_2017 = Reference(
    "Domains2017",
    "Domain size transitions in four-component model systems, Figure 5 of a review in Biophys Rev (PMC5578918; caption "
    "read): DSPC/(DOPC+POPC)/cholesterol 39/39/22 at 23 degC looks uniform without DOPC, large round domains with it",
)
PARTS_BELOW = ORADD.value("30 degC", where="abstract", conditions="DOPC/DPPC/cholesterol; two liquids below it")
MARGIN = derived("11.4 K", "transition of DPPC, 41.4 degC, less 30 degC, below which DOPC/DPPC/cholesterol parts")
"""How far below the transition of its saturated lipids a mixture is said to part; the same for all is a guess."""
STEROLS = (
    provisional("0.10", note="mole fraction of sterol from which two liquids are seen, recalled"),
    provisional("0.45", note="mole fraction of sterol up to which two liquids are seen, recalled"),
)
"""Mole fractions of sterol between which two liquids are looked for."""
LEAST_SHARE = provisional("0.15", note="share of each kind of lipid from which it matters; a convention")

PARTS = phrase("bilayer-mixture-saturated-doubly-unsaturated-lip")
ONE = phrase("bilayer-above-temperature-which-parts-about")
UNLIKE = phrase("bilayer-saturated-doubly-unsaturated-lipids-take")


def _shares(leaflet: Leaflet) -> tuple[float, float, float]:
    """Shares of the saturated and the doubly unsaturated lipids, and the mean transition of the saturated ones (K)."""
    parts = [(lipid(name), share) for name, share in leaflet.phospholipids.items()]
    stiff = [(part.melting_temperature, share) for part, share in parts
             if part.unsaturated == 0 and part.melting_temperature]  # fmt: skip
    total = sum(share for _, share in stiff)
    middle = sum((melting or 0.0) * share for melting, share in stiff) / total if total else 0.0
    return total, sum(share for part, share in parts if part.unsaturated == 2), middle


def remarks(leaflet: Leaflet) -> tuple[Text, ...]:
    """What the phases of this leaflet do not tell: that it parts into two liquids, or that unlike lipids melt higher.

    Both need 15 % or more of saturated lipids and of lipids with two unsaturated chains: beside lipids with one, such
    as POPC, one liquid is seen. From 10 to 45 % of sterol, ``PARTS`` where it is colder than ``MARGIN`` below the
    transition of the saturated lipids, ``ONE`` where it is warmer; without sterol, ``UNLIKE`` below that transition.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> raft = {"DOPC": 0.35, "DPPC": 0.35, "cholesterol": 0.30}
    >>> [remarks(Bilayer(raft, temperature=t).outer)[0] is PARTS for t in ("25 degC", "37 degC")]
    [True, False]
    """
    saturated, unsaturated, middle = _shares(leaflet)
    if min(saturated, unsaturated) < float(LEAST_SHARE):
        return ()
    least, most = (float(each) for each in STEROLS)
    if least <= leaflet.sterol <= most:
        return (PARTS,) if leaflet.kelvin < middle - number(MARGIN, "K") else (ONE,)
    return (UNLIKE,) if leaflet.sterol < least and leaflet.kelvin < middle else ()


def sources(leaflet: Leaflet) -> tuple[Reference, ...]:
    """The publications behind the remarks of this leaflet."""
    return (VEATCH_2007, ORADD, UPPAMOOCHIKKAL_2010, DOMAINS_2017) if {PARTS, ONE} & set(remarks(leaflet)) else ()
