"""How fast molecules work, side by side: channels, carriers and pumps each in conditions that show what they can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..text import Text, listing, message, phrase
from ..units import with_unit
from .selectivity import permeability_ratio
from .transport import Uptake, uptake

if TYPE_CHECKING:
    from pint import Quantity

ROOM = "298.12 K"
"""RT/F = 25.69 mV."""
ONE_SALT = {"K": "150 mM", "Na": "0 mM"}


@dataclass(frozen=True)
class MolecularSpeed:
    """What one molecule moves per second in stated conditions.

    Attributes
    ----------
    part, variant, kind : of the library; ``kind`` is ``"channel"``, ``"carrier"``, ``"pump"``, ...
    moved : the species that is counted, or ``"turn"`` for whole turnovers of a coupled transporter.
    rate : per molecule (1/s).
    protocol : what was measured, in both languages.
    conditions : ``inside``, ``outside``, ``voltage``, ``temperature`` as texts.
    selectivity : P_K/P_Na by bi-ionic potential where the part passes both, None elsewhere.
    remark : what must be known to read the number; None where nothing.
    """

    part: str
    variant: str
    kind: str
    label: Text
    moved: str
    rate: Quantity[Any]
    protocol: Text
    conditions: Mapping[str, Any] = field(default_factory=dict)
    selectivity: float | None = None
    remark: Text | None = None


def speeds(parts: Iterable[str] | None = None) -> tuple[MolecularSpeed, ...]:
    """Molecules per second of the named parts, or of all that have stated conditions (``SHOWN``), in that order.

    Raises UnknownNameError for a name that the library does not have, InputError for a part without stated conditions
    or when ``parts`` is no list of names.

    Source: each part names its own.

    >>> found = speeds(["PotassiumFilter", "GLUT1"])
    >>> print(f"{found[0].rate.magnitude:.3g}/s, {found[4].rate.magnitude:.4g}/s")
    5.09e+07/s, 881.7/s
    """
    from .. import library

    if isinstance(parts, str) or (parts is not None and not isinstance(parts, Iterable)):
        raise InputError(
            message("errors_instruments-parts-list-names-not", parts=f"{parts!r}"), where="parts", hint='["GLUT1"]'
        )
    found: list[MolecularSpeed] = []
    for name in SHOWN if parts is None else list(parts):
        if not isinstance(name, str):
            raise InputError(
                message("errors_instruments-part-named-text-not", name=f"{name!r}"), where="parts", hint='["GLUT1"]'
            )
        kind = library.part(name)
        if kind.__name__ not in SHOWN:
            raise InputError(
                message("errors_instruments-no-conditions-stated", name=kind.__name__),
                where="parts",
                why=message("errors_instruments-there-2", shown=listing(SHOWN, "list-comma")),
                hint=message("errors_instruments-permease-calc-turnover-part-turnover-conditi"),
            )
        found += SHOWN[kind.__name__](kind)
    return tuple(found)


def ratio(found: Iterable[MolecularSpeed]) -> tuple[MolecularSpeed, MolecularSpeed, float] | None:
    """The first channel, the first carrier or pump at its fastest, and how many times as fast the channel is.

    None where one of the two is missing.
    """
    listed = list(found)
    fast = next((s for s in listed if s.kind == "channel"), None)
    other = next((s.part for s in listed if s.kind != "channel"), None)
    if fast is None or other is None:
        return None
    slow = max((s for s in listed if s.part == other), key=lambda s: float(s.rate.to("1/s").magnitude))
    return fast, slow, float((fast.rate / slow.rate).to("").magnitude)


# -- the parts ---------------------------------------------------------------------------------------------------------


def _filter(kind: Any) -> list[MolecularSpeed]:
    words = {
        "reference": phrase("instrument-k-current"),
        "weaker": phrase("instrument-k-current-weaker-selection-against"),
        "no-selectivity": phrase("instrument-k-current-site-energies-na"),
        "no-repulsion": phrase("instrument-k-current-no-repulsion-between"),
    }
    found = []
    for variant, protocol in words.items():
        part = kind(variant=variant)
        at = {"inside": ONE_SALT, "outside": ONE_SALT, "voltage": "100 mV", "temperature": ROOM}
        rate = part.turnover(**at)
        preferred = 1.0 / permeability_ratio(part, "Na", "K", temperature=ROOM).ratio
        found.append(MolecularSpeed(kind.__name__, variant, part.kind, part.label, "K", rate, protocol, at, preferred))
    return found


def _glucose(kind: Any) -> list[MolecularSpeed]:
    words = {
        "equal": phrase("instrument-equilibrium-exchange-saturating-glucose"),
        "zero": phrase("instrument-zero-trans-uptake-saturating-glucose"),
    }
    part = kind()
    found = []
    for trans, protocol in words.items():
        given: Any = 0 if trans == "zero" else trans
        rate = _fastest(uptake(part, "glucose", trans=given, inside={}, outside={}, temperature="20 degC"))
        at = {"inside": {}, "outside": {}, "voltage": "0 mV", "temperature": "20 degC", "saturating": "glucose"}
        found.append(MolecularSpeed(kind.__name__, "", part.kind, part.label, "glucose", rate, protocol, at))
    return found


def _anions(kind: Any) -> list[MolecularSpeed]:
    part, none = kind(), {"HCO3": "0 mM"}
    rate = _fastest(uptake(part, "Cl", trans="equal", inside=none, outside=none, temperature="38 degC"))
    at = {"inside": none, "outside": none, "voltage": "0 mV", "temperature": "38 degC", "saturating": "Cl"}
    protocol = phrase("instrument-cl-exchange-saturating-cl-both")
    remark = phrase("instrument-exception-among-carriers-speed-scaled")
    return [MolecularSpeed(kind.__name__, "", part.kind, part.label, "Cl", rate, protocol, at, None, remark)]


def _fastest(found: Uptake) -> Quantity[Any]:
    """Vmax of the fitted law, or the fastest point."""
    fastest = found.answers.get("Vmax")
    return with_unit(float(found.y.values.max()), "1/s") if fastest is None else fastest


def _turns(protocol: Text, **at: Any) -> Callable[[Any], list[MolecularSpeed]]:
    """A part whose whole turnovers are counted in these conditions."""

    def measured(kind: Any) -> list[MolecularSpeed]:
        part = kind()
        rate = part.turnover(**at)
        return [MolecularSpeed(kind.__name__, "", part.kind, part.label, "turn", rate, protocol, at)]

    return measured


SHOWN: Mapping[str, Callable[[Any], list[MolecularSpeed]]] = {
    "PotassiumFilter": _filter,
    "GLUT1": _glucose,
    "AE1": _anions,
    "SGLT1": _turns(
        phrase("instrument-uptake-2-na-1-glucose"),
        inside={"Na": "10 mM", "glucose": "0 mM"},
        outside={"Na": "140 mM", "glucose": "100 mM"},
        voltage="-100 mV",
        temperature="37 degC",
    ),
    "NaKATPase": _turns(
        phrase("instrument-pump-cycles-3-na-out"),
        inside={"Na": "50 mM", "K": "100 mM", "MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM", "pH": 7.2},
        outside={"Na": "140 mM", "K": "20 mM"},
        voltage="0 mV",
        temperature="37 degC",
    ),
}
"""The parts with stated conditions, and how each is measured."""
