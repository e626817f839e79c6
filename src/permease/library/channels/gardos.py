"""The Gardos channel of red cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model.channel import Channel
from ...model.gating import Formula
from ...model.permeation import Goldman, unit_permeability
from ...sources import derived, provisional
from ...text import phrase
from ..references import RED_CELL_MODEL

_UNIT = unit_permeability(25e-12, 1, 150.0, 310.15)
_VOLUME, _AREA = 90e-18, 135e-12
_DENSITY = 30.0 / 3600.0 * _VOLUME / _AREA / _UNIT * 1e-12


def _activation(at: Any, n: Mapping[str, Any]) -> Any:
    """Ca^4/(K^4 + Ca^4)."""
    x = (at.ligand("Ca", "in") / n["K"]) ** 4
    return x / (1.0 + x)


class Gardos(Channel):
    """Gardos channel (KCa3.1, SK4): the K+ channel of red cells, epithelia and T cells that Ca2+ inside opens.

    Ca2+ that enters a red cell opens it, K+ and Cl- and water leave, the cell hyperpolarises and shrinks: sickle cells
    dehydrate this way. Open fraction Ca^4/(Ca^4 + (10 uM)^4), no voltage dependence, as in the red cell model of Lew
    and colleagues: 1e-8 at 0.1 uM, 1e-4 at 1 uM, half at 10 uM. Use it with a Ca2+ load or an ionophore. Cloned
    channels in patches open at lower Ca2+ (0.1 to 0.4 uM); for those this K is too high. Instantaneous; calmodulin,
    blockers and rectification are left out. The unit permeability (25 pS) is provisional and only splits the maximal
    permeability of 30/h.
    """

    label = phrase("channels-ca-activated-k-channel-gardos")
    gene, family = "KCNN4", "TC 1.A.1"
    uniprot = "O15554"
    shown_at = {"inside": {"Ca": "10 uM"}}
    pore = Goldman(provisional(f"{_UNIT!r} m^3/s", note="25 pS in 150 mM at 37 degC"), "K")
    gates = (
        Formula(
            "calcium", _activation, {"K": RED_CELL_MODEL.value("10 uM", note="fourth power")}, frozenset({("Ca", "in")})
        ),
    )
    usual_density = derived(
        f"{_DENSITY!r} / um^2", "30/h (red cell model) for 90 fL on 135 um2, over the unit permeability"
    )
