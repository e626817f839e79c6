"""The urea transporter of red cells."""

from __future__ import annotations

from collections.abc import Mapping

from ...constants import AVOGADRO
from ...kinetics.cycle import Cycle
from ...kinetics.step import step
from ...model.scheme_transporter import Carrier
from ...sources import provisional
from ...text import phrase
from ...units import si
from ..references_osmosis import BRAHM_2013

PERMEABILITY = BRAHM_2013.value("260e-6 cm/s", where="abstract", conditions="human red cells, 25 degC, 1 mM urea")
HALF_SATURATION = BRAHM_2013.value("345 mM", where="abstract", conditions="self-exchange, 25 degC, pH 7.2 to 7.5")
COPIES = provisional("100 / um^2", note="order of magnitude; only its product with the rates is measured")
_ON = 2.0 * si(PERMEABILITY, "m/s", "P") * AVOGADRO / si(COPIES, "1/m^2", "density")
_NOTE = "from 260e-6 cm/s and 345 mM, over the provisional density"
_BINDING = BRAHM_2013.value(f"{_ON!r} m^3/mol/s", where="abstract", conditions="25 degC", note=_NOTE)
_LEAVING = BRAHM_2013.value(
    f"{_ON * si(HALF_SATURATION, 'mol/m^3', 'K')!r} / s", where="abstract", conditions="25 degC", note=_NOTE
)


class UTB(Carrier):
    """UT-B, the urea transporter of red cells and of the vessels of the renal medulla: a symmetric pore with one site.

    Urea enters the site from either side and leaves to either; the site saturates. The net flux is P (c_in - c_out) /
    (1 + (c_in + c_out)/(2 K)), so with the same concentration on both sides it falls to half at K = 345 mM, as measured
    by self-exchange. It carries no charge and needs no energy; what comes in fast also lets a cell through the renal
    medulla swell back in a fraction of a second. Water does not share the path: the source finds no coupling.

    Permeability and saturation are measured (human red cells, 25 degC); the split into density and rates is not, and
    the density is provisional, and with it the 1e6 molecules per second and site, as fast as a channel. Donors differ
    tenfold. No temperature dependence, no inhibitors (phloretin, PCMBS).
    """

    kind = "channel"
    label = phrase("transporters-urea-transporter-ut-b")
    gene, family = "SLC14A1", "TC 1.A.28"
    uniprot = "Q13336"
    counted = ("urea", "in")
    cycles = {
        "brahm-2013": Cycle(
            step("E + urea.in <-> EU", _BINDING, _LEAVING),
            step("EU <-> E + urea.out", _LEAVING, _BINDING),
            source=BRAHM_2013,
            at="25 degC",
        )
    }
    usual_density = COPIES

    def turns(self) -> tuple[Mapping[tuple[str, str], float], ...]:
        """None: a pore does not turn."""
        return ()
