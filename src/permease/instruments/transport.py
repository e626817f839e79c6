"""Uptake curves: the protocols of transport kinetics on one part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import InputError, UnknownNameError, choice
from ..model.conditions import PointConditions
from ..model.scheme_transporter import SchemeTransporter, Seen
from ..model.transporter import Transporter
from ..text import listing, message, phrase
from .curve import Curve, Series, held
from .fits import Fit, fitted
from .sweep import (
    SIDES,
    along,
    bound,
    concentration_of,
    concentrations_of,
    gains,
    part_of,
    rate_unit,
    side_of,
    species_of,
    start_of,
)

EXCHANGE, INFINITE_CIS = "equal", "infinite-cis"
SATURATING = 1e12
"""The concentration (mol/m3) that stands for an endless one in the infinite-cis protocol."""
VIEWS: Mapping[str, tuple[str, str]] = {
    "lineweaver-burk": ("1/c", "1/v"),
    "eadie-hofstee": ("v/c", "v"),
    "hanes-woolf": ("c", "c/v"),
}


@dataclass(frozen=True, eq=False)
class Uptake(Curve):
    """Flux against the concentration of what is transported."""

    def view(self, name: str) -> tuple[Series, Series]:
        """The points in a straight-line view: ``"lineweaver-burk"``, ``"eadie-hofstee"`` or ``"hanes-woolf"``.

        Points where it would divide by zero are left out. Raises UnknownNameError, and InputError after infinite-cis.
        """
        choice(phrase("thing-view"), name, VIEWS, where="view")
        if self.conditions.get("protocol") == INFINITE_CIS:
            raise InputError(
                message("errors_instruments-no-straight-line-view"),
                where=name,
                why=message("errors_instruments-infinite-cis-swept-side-not-source"),
                hint="trans=0",
            )
        c, v, rate = self.x.values, self.y.values, self.y.unit
        kept = (c > 0.0) & (v != 0.0)
        c, v = c[kept], v[kept]
        per = f"({rate})" if "/" in rate else rate
        axes = {
            "1/c": (1.0 / c, "1/mM"),
            "1/v": (1.0 / v, "s" if rate == "1/s" else f"1/{per}"),
            "v/c": (v / c, "1/s/mM" if rate == "1/s" else f"{rate}/mM"),
            "v": (v, rate),
            "c": (c, "mM"),
            "c/v": (c / v, "mM s" if rate == "1/s" else f"mM/{per}"),
        }
        x, y = VIEWS[name]
        return Series(x, *axes[x]), Series(y, *axes[y])

    @property
    def views(self) -> dict[str, tuple[Series, Series]]:
        """All straight-line views by name."""
        return {name: self.view(name) for name in VIEWS}

    @property
    def answers(self) -> dict[str, Any]:
        """Vmax and Km (K in infinite-cis) of the fitted law."""
        if self.fit is None:
            return {}
        return {name: self.fit[name].quantity for name in self.fit.parameters if name != "v0"}

    def plot(self, path: Any = None, language: str = "en", view: str = "") -> Any:
        """Draw the curve, or one of its straight-line views; returns the figure."""
        import importlib

        curves = importlib.import_module("permease.plot.curves")
        chosen = choice(phrase("thing-view"), view, VIEWS, where="view", default="")
        return curves.plot_view(self, chosen, path, language) if chosen else curves.plot_curve(self, path, language)


def uptake(
    part: Any,
    species: str,
    concentrations: Any = ("0.01 mM", "100 mM", 25),
    *,
    from_side: str = "out",
    trans: Any = 0,
    inside: Any = None,
    outside: Any = None,
    voltage: Any = "0 mV",
    temperature: Any = "37 degC",
    measure: str = "net",
) -> Uptake:
    """Flux of a species through one part, from one side to the other, with Vmax and Km.

    Parameters
    ----------
    part :
        the part.
    species :
        what it transports.
    concentrations :
        of the species: ``(from, to, count)`` spaced by equal factors, a list, or a quantity with an array.
    from_side :
        the cis side, ``"out"`` for uptake and ``"in"`` for exit; the flux from it counts as positive.
    trans :
        what the other side holds: 0 (zero-trans), a concentration, ``"equal"`` (equilibrium exchange: the same on
        both sides, labelled on one, through the one-way fluxes of the scheme), or ``"infinite-cis"`` (the cis side
        saturates and ``concentrations`` are those of the trans side; K halves the flux).
    inside, outside :
        the other species that the part needs.
    voltage, temperature :
        held.
    measure :
        ``"net"``, or ``"tracer"``: only what was labelled on the cis side.

    The fit is Michaelis and Menten's law; with something on the trans side, plus the flux ``v0`` without any on the
    cis side; in infinite-cis ``Vmax K / (K + c)``. Raises InputError, QuantityError and UnknownNameError.

    Shapes: ``x`` and every series (n,), n the number of concentrations. Source: the law of the part, which names its
    own; the fitted one Michaelis & Menten 1913.

    >>> from permease import library
    >>> found = uptake(library.part("GLUT1")(), "glucose", ("0.01 mM", "10 mM", 12), temperature="0 degC")
    >>> f"{found.fit['Vmax'].value:.4f} /s, {found.fit['Km'].value:.4f} mM"
    '0.7255 /s, 0.1094 mM'
    """
    found, cis = part_of(part), side_of(from_side, "from_side")
    name = species_of(species, "species")
    other = "out" if cis == "in" else "in"
    _demand_moved(found, name)
    measure = choice(phrase("thing-measure"), measure, ("net", "tracer"), where="measure")
    amounts = concentrations_of(concentrations, name, "concentrations")
    protocol, held_trans = _protocol(trans, name)
    traced = protocol == EXCHANGE or measure == "tracer"
    if traced and not isinstance(found, SchemeTransporter):
        raise InputError(
            message("errors_instruments-one-way-fluxes-need-scheme"), where=found.name, hint='measure="net"'
        )
    if traced and protocol == INFINITE_CIS:
        raise InputError(message("errors_instruments-infinite-cis-net-flux"), where="measure", hint='measure="net"')
    on_cis: Any = amounts if protocol != INFINITE_CIS else SATURATING
    on_trans: Any = amounts if protocol in (EXCHANGE, INFINITE_CIS) else held_trans
    given = start_of(
        found, inside, outside, voltage, temperature,
        {(name, cis): on_cis, (name, other): on_trans},
    )  # fmt: skip
    unit, factor = rate_unit(found)
    flux = _tracer(found, given, name, cis, amounts) if traced else _net(found, given, name, other, amounts)
    y = flux * factor
    return Uptake(
        kind="uptake",
        part=found.name,
        label=found.label,
        x=Series(name, amounts, "mM"),
        series={"flux": Series("flux", y, unit)},
        conditions=_described(given, name, cis, other, protocol, held_trans, "tracer" if traced else "net"),
        fit=_fit(protocol, held_trans, traced, amounts, y, unit),
    )


def _demand_moved(part: Transporter, species: str) -> None:
    seen = bound(part)
    crossing = {name for name, side in part.species() if {(name, "in"), (name, "out")} <= seen} - {"water"}
    if species not in crossing:
        raise InputError(
            message("errors_instruments-does-not-carry", name=part.name, species=species),
            where="species",
            why=message("errors_instruments-carries", value=listing(sorted(crossing), "list-comma", "list-nothing")),
        )


def _protocol(trans: Any, species: str) -> tuple[str, float]:
    """The name of the protocol, and what the trans side holds (mol/m3)."""
    if isinstance(trans, str) and trans in (EXCHANGE, INFINITE_CIS):
        return trans, 0.0
    if isinstance(trans, bool) or trans is None:
        raise InputError(
            message("errors_instruments-cannot-read", given=f"{trans!r}"),
            where="trans",
            hint=message("errors_instruments-0-5-mm-equal-infinite-cis"),
        )
    if isinstance(trans, (int, float)) and trans == 0:
        return "zero-trans", 0.0
    if isinstance(trans, str) and not any(c.isdigit() for c in trans):
        raise UnknownNameError(message("thing-protocol"), trans, (EXCHANGE, INFINITE_CIS), where="trans")
    amount = concentration_of(trans, species, "trans")
    return ("fixed-trans" if amount else "zero-trans"), amount


def _net(part: Transporter, at: PointConditions, species: str, other: str, x: np.ndarray) -> np.ndarray:
    return along(part, len(x), lambda: {"flux": gains(part, at, other).get(species, 0.0)}, x, "mM")["flux"]


def _tracer(part: Any, at: PointConditions, species: str, cis: str, x: np.ndarray) -> np.ndarray:
    """One-way flux from the cis side; none where there is nothing to label."""
    side = at.inside if cis == "in" else at.outside
    present = np.asarray(side[species]) > 0.0
    some = {species: np.where(present, side[species], 1.0)}
    inside, outside = dict(at.inside), dict(at.outside)
    (inside if cis == "in" else outside).update(some)
    far = outside if cis == "in" else inside
    if np.ndim(far[species]):
        far[species] = np.where(present, far[species], 1.0)
    full = replace(at, inside=inside, outside=outside)

    def one_way() -> dict[str, Any]:
        found = part.cycle.tracer(Seen(part, full), species)
        return {"flux": np.where(present, found.influx if cis == "out" else found.efflux, 0.0)}

    return along(part, len(x), one_way, x, "mM")["flux"]


def _described(
    at: PointConditions, species: str, cis: str, other: str, protocol: str, trans: float, measure: str
) -> dict[str, Any]:
    swept = other if protocol == INFINITE_CIS else cis
    table = held(at, f"{species}.{swept}", protocol=protocol, from_side=cis, measure=measure)
    if protocol == INFINITE_CIS:
        table[SIDES[cis]].pop(species)
    return table


def _proportional(x: np.ndarray, y: np.ndarray) -> bool:
    """Whether the flux is a straight line through the origin, which no saturation law describes."""
    far = int(np.argmax(np.abs(x)))
    return bool(np.all(np.abs(y * x[far] - x * y[far]) <= 1e-9 * np.abs(x * y[far])))


def _fit(protocol: str, trans: float, traced: bool, x: np.ndarray, y: np.ndarray, unit: str) -> Fit | None:
    top = float(y[np.argmax(np.abs(y))])
    positive = x[x > 0.0]
    if top == 0.0 or not len(positive) or _proportional(x, y):
        return None
    if protocol == INFINITE_CIS:
        middle = float(positive[np.argmin(np.abs(y[x > 0.0] - 0.5 * top))])
        return fitted("inhibition", x, y, {"Vmax": (top, unit)}, {"K": (middle, "mM")}, half="K")
    if trans and not traced:
        low, high = float(y[np.argmin(x)]), float(y[np.argmax(x)])
        middle = float(positive[np.argmin(np.abs(y[x > 0.0] - 0.5 * (low + high)))])
        return fitted("net", x, y, {"v0": (low, unit), "Vmax": (high - low, unit)}, {"Km": (middle, "mM")}, half="Km")
    middle = float(positive[np.argmin(np.abs(y[x > 0.0] - 0.5 * top))])
    return fitted("michaelis-menten", x, y, {"Vmax": (top, unit)}, {"Km": (middle, "mM")}, half="Km")
