"""The permeability of a bilayer to a solute: the best of what is known, with its range, method and sources.

A ladder of methods, the first that serves: measured on a bilayer; the hexadecane/water partition coefficient; that of
olive oil; that of octanol; the structure; measured on cells comes after hexadecane, for cells have carriers. What was
found for one membrane is taken to another by ``factors``. Leaflets of different lipids are resistances in series.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..chemistry.permeants import Measurement
from ..errors import InputError, PermeaseError, UnknownNameError
from ..sources import Reference
from ..text import Text, listing, message, phrase
from ..units import with_unit
from . import factors, predictors
from . import permeability_texts as texts
from .estimate import Estimate
from .solute import Solute

if TYPE_CHECKING:
    from .bilayer import Bilayer
    from .leaflet import Leaflet

METHODS = ("measured", "hexadecane", "cells", "olive oil", "octanol", "structure")
"""The ladder, from the method most trusted to the last resort."""
_OWN = 0.05
_STRANGE = 0.5
_WATER_DIFFUSION = 2e-9


@dataclass(frozen=True)
class _Finding:
    """log10 of P in m/s for one leaflet, with its range, and what it rests on."""

    log: float
    low: float
    high: float
    text: Text
    sources: tuple[Reference, ...]
    remarks: tuple[Text, ...] = ()
    provisional: bool = False


def estimate(bilayer: Bilayer, solute: Any, temperature: Any = None, *, method: str = "", **known: Any) -> Estimate:
    """The permeability of ``bilayer`` to ``solute`` (cm/s): value, range, method, sources.

    ``solute`` is a species by name; or any name, with ``smiles`` or a partition coefficient and a molar mass. What is
    ``known`` beside the catalogue: ``smiles``, ``log_hexadecane``, ``log_olive_oil``, ``log_octanol`` (pure numbers)
    and ``molar_mass``. ``temperature`` is another than the bilayer's; ``method`` one of ``METHODS`` instead of the
    first that serves. What is given and not used, for an earlier rung serves, is told in ``remarks``.

    Ions and zwitterions have measured values only. Raises ModelError where nothing serves, where the ``method`` does
    not, or where a rule is asked for a solute that it does not hold for, such as one above 1500 g/mol; InputError,
    UnknownNameError or QuantityError for what cannot be read or is not of that species, MissingExtraError for a
    structure without RDKit.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> found = estimate(Bilayer("DOPC", temperature="30 degC"), "O2")
    >>> found.method, 100.0 < found.value.magnitude < 130.0
    ('measured', True)
    """
    if method != "" and method not in METHODS:
        raise UnknownNameError(message("thing-method"), str(method), METHODS, where="permeability")
    _demand_bilayer(bilayer)
    if temperature is not None:
        bilayer = bilayer.at(temperature)
    chosen = Solute.of(solute, **known)
    for rung in (method,) if method else METHODS:
        found = _climb(bilayer, chosen, rung)
        if found is not None:
            return found if method else replace(found, remarks=(*texts.unused(chosen, rung), *found.remarks))
    if method not in ("measured", "cells"):
        chosen.demand_neutral()
    if method:
        raise chosen.not_served(method, tuple(_served(bilayer, chosen)))
    raise chosen.nothing_known()


def ladder(bilayer: Bilayer, solute: Any, **known: Any) -> Mapping[str, Estimate]:
    """The estimate by every method that serves, most trusted first; what does not serve is left out.

    >>> from permease.bilayer.bilayer import Bilayer
    >>> list(ladder(Bilayer("POPC"), "urea"))[:4]
    ['measured', 'hexadecane', 'cells', 'octanol']
    """
    _demand_bilayer(bilayer)
    return _served(bilayer, Solute.of(solute, **known))


def _served(bilayer: Bilayer, solute: Solute) -> dict[str, Estimate]:
    found = {}
    for rung in METHODS:
        try:
            value = _climb(bilayer, solute, rung)
        except PermeaseError:
            continue
        if value is not None:
            found[rung] = value
    return found


def _demand_bilayer(given: Any) -> None:
    if not hasattr(given, "outer") or not hasattr(given, "symmetric"):
        raise InputError(
            message("errors_bilayer-not-bilayer", given=f"{given!r}"), where="permeability", hint='Bilayer("POPC")'
        )


def _climb(bilayer: Bilayer, solute: Solute, rung: str) -> Estimate | None:
    sides = (bilayer.outer,) if bilayer.symmetric else (bilayer.outer, bilayer.inner)
    found = []
    for leaflet in sides:
        one = _finding(leaflet, solute, rung)
        if one is None:
            return None
        found.append(one)
    whole = found[0] if len(found) == 1 else _in_series(found)
    return _estimate(whole, solute, rung, _thickness(bilayer))


def _finding(leaflet: Leaflet, solute: Solute, rung: str) -> _Finding | None:
    if rung in ("measured", "cells"):
        return _from_measurements(leaflet, solute, rung)
    if rung == "structure":
        if not solute.smiles:
            return None
        solute.demand_neutral()
        drawn = solute.described()
        found = _from_rule(leaflet, solute, predictors.STRUCTURE, drawn.log_octanol, True)
        return replace(found, remarks=found.remarks + texts.charged(solute, drawn.ionises))
    partition = solute.partitions.get(texts.GIVEN_TO[rung])
    light = solute.molar_mass < predictors.LIGHT
    if partition is None or (rung == "olive oil" and not light):
        return None
    solute.demand_neutral()
    rule = {"hexadecane": predictors.HEXADECANE_LIGHT if light else predictors.HEXADECANE,
            "octanol": predictors.OCTANOL_LIGHT if light else predictors.OCTANOL,
            "olive oil": predictors.OLIVE_OIL_LIGHT}[rung]  # fmt: skip
    return _from_rule(leaflet, solute, rule, float(partition), partition.provisional or not rule.checked)


def _gel(leaflet: Leaflet) -> float:
    """The fraction of the area that is gel."""
    return min(max(float(leaflet.areas["gel"]), 0.0), 1.0)


def _from_rule(
    leaflet: Leaflet, solute: Solute, rule: predictors.Rule, partition: float, provisional: bool
) -> _Finding:
    sheet, reference = factors.Sheet.of(leaflet.lipids), factors.Sheet.of(predictors.REFERENCE_LIPIDS)
    kind = solute.kind
    composed = factors.composition_factor(sheet, reference, kind)
    warmed = factors.temperature_factor(solute.activation_energy, leaflet.kelvin, predictors.REFERENCE_KELVIN, kind)
    phased = factors.phase_factor(_gel(leaflet), kind, solute.molar_mass, sheet.sterol)
    if rule.beyond(partition) > predictors.FARTHEST:
        raise texts.too_far(solute, rule, partition)
    if solute.molar_mass > predictors.LARGEST:
        raise texts.too_large(solute, rule)
    log = rule.log_permeability(partition) + composed.log + warmed.log + phased.log
    spread = math.hypot(rule.range(partition), composed.spread, warmed.spread, phased.spread)
    remarks = []
    if rule.beyond(partition) > 0.0:
        low, high = rule.span
        remarks.append(
            phrase(
                "bilayer-extrapolates-log-k-rule-was", partition=f"{partition:.3g}", low=f"{low:g}", high=f"{high:g}"
            )
        )
    if solute.molar_mass > predictors.HEAVIEST:
        remarks.append(phrase("bilayer-extrapolates-g-mol-rule-was", molar_mass=f"{solute.molar_mass:.3g}"))
    low = log - spread
    if rule in (predictors.OCTANOL, predictors.STRUCTURE) and predictors.hydrophilic(partition, solute.molar_mass):
        low -= predictors.SHORTFALL
        remarks.append(phrase("bilayer-extrapolates-so-hydrophilic-size-sugars"))  # fmt: skip
    if rule in (predictors.OCTANOL, predictors.STRUCTURE) and predictors.untried(partition, solute.molar_mass):
        remarks.append(texts.UNTRIED)
    high, cited = log + spread, (*rule.sources, *factors.sources(sheet, reference, kind))
    for each in (_scaled(m, sheet, leaflet, solute) for m in solute.measured if m.bound):
        least = each.log + phased.log - each.spread
        log, low, high = max(log, least), max(low, least), max(high, least)
        remarks.append(texts.bound(each.measured, each.log + phased.log))
        if each.measured.permeability.source is not None:
            cited += (each.measured.permeability.source,)
    return _Finding(
        log, low, high, rule.text, cited,
        (*remarks, *factors.remarks(sheet, leaflet.kelvin, _gel(leaflet), kind)),
        provisional or factors.unchecked(
            sheet, reference, kind, energy=solute.activation_energy, kelvin=leaflet.kelvin,
            measured=predictors.REFERENCE_KELVIN, gel=_gel(leaflet),
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class _Scaled:
    """One measurement taken to the membrane asked for: log10 P, half range, weight."""

    measured: Measurement
    log: float
    spread: float
    weight: float
    sources: tuple[Reference, ...]
    provisional: bool


def _from_measurements(leaflet: Leaflet, solute: Solute, rung: str) -> _Finding | None:
    wanted = ("value", "range") if rung == "measured" else ("cell",)
    main = [m for m in solute.measured if m.use == wanted[0] and not m.bound]
    if not main:
        return None
    sheet = factors.Sheet.of(leaflet.lipids)
    scaled = [_scaled(m, sheet, leaflet, solute) for m in main]
    if rung == "cells":
        scaled = scaled[:1]
    total = sum(each.weight for each in scaled)
    log = sum(each.weight * each.log for each in scaled) / total
    half = math.sqrt(sum(each.weight * each.spread**2 for each in scaled) / total)
    gel = _gel(leaflet)
    phased = factors.phase_factor(gel, solute.kind, solute.molar_mass, sheet.sterol)
    half = math.hypot(half, phased.spread)
    trusted = [each for each in scaled if each.weight >= 0.1 * max(s.weight for s in scaled)]
    others = [_scaled(m, sheet, leaflet, solute) for m in solute.measured if m.use == "range" and rung == "measured"]
    low = min([log - half, *(each.log for each in trusted), *(each.log - each.spread for each in others)])
    high = max([log + half, *(each.log for each in trusted), *(each.log + each.spread for each in others)])
    used = [*trusted, *others]
    cited: dict[str, Reference] = {}
    for each in used:
        for reference in (each.measured.permeability.source, *each.sources):
            if reference is not None:
                cited.setdefault(reference.key, reference)
    energy = solute.activation_energy or factors.usual_energy(solute.kind)
    if energy.source is not None and any(abs(leaflet.kelvin - m.measured.temperature - 273.15) > 0.1 for m in used):
        cited.setdefault(energy.source.key, energy.source)
    return _Finding(
        log + phased.log, low + phased.log, high + phased.log, _measured_text(trusted, rung), tuple(cited.values()),
        factors.remarks(sheet, leaflet.kelvin, gel, solute.kind) + _cell_remarks(trusted, rung),
        any(each.provisional for each in trusted),
    )  # fmt: skip


def _scaled(measured: Measurement, sheet: factors.Sheet, leaflet: Leaflet, solute: Solute) -> _Scaled:
    """A measurement in the membrane asked for, weighted by how alike the two membranes are."""
    reference = factors.Sheet.of(measured.system.lipids)
    composed = factors.composition_factor(sheet, reference, solute.kind)
    warmed = factors.temperature_factor(
        solute.activation_energy, leaflet.kelvin, measured.temperature + 273.15, solute.kind
    )
    away = math.hypot(composed.log, _STRANGE * (1.0 - sheet.overlap(reference.lipids)))
    return _Scaled(
        measured,
        math.log10(measured.value) + composed.log + warmed.log,
        math.hypot(measured.spread, composed.spread, warmed.spread),
        1.0 / (_OWN**2 + away**2),
        factors.sources(sheet, reference, solute.kind),
        measured.permeability.provisional
        or factors.unchecked(
            sheet, reference, solute.kind, energy=solute.activation_energy, kelvin=leaflet.kelvin,
            measured=measured.temperature + 273.15, gel=_gel(leaflet),
        ),
    )  # fmt: skip


def _measured_text(used: list[_Scaled], rung: str) -> Text:
    systems = {each.measured.system.name: each.measured for each in used}
    shown = sorted(systems.values(), key=lambda m: -max(s.weight for s in used if s.measured is m))[:3]
    systems_at = [phrase("bilayer-system-at", system=m.system.label, celsius=f"{m.temperature:g}") for m in shown]
    return phrase("bilayer-measured-taken-these-lipids-temperature", systems=listing(systems_at, "list-semicolon"))


def _cell_remarks(used: list[_Scaled], rung: str) -> tuple[Text, ...]:
    found = []
    if rung == "cells":
        found.append(phrase("bilayer-measured-cells-whose-carriers-channels"))  # fmt: skip
    for each in used:
        note = each.measured.permeability.note
        if "exchange" in note:
            found.append(phrase("bilayer-measured-flux-exchange-net-conductive"))  # fmt: skip
    return tuple(dict.fromkeys(found))


def _in_series(found: list[_Finding]) -> _Finding:
    """Two leaflets, each half of a membrane of its own: 1/P is the mean of their 1/P."""

    def mean(logs: list[float]) -> float:
        least = min(logs)
        return least - math.log10(sum(10.0 ** (least - each) for each in logs) / len(logs))

    sources = {s.key: s for each in found for s in each.sources}
    remarks = tuple(dict.fromkeys(r for each in found for r in each.remarks))
    both = phrase("bilayer-leaflets-series")
    return _Finding(
        mean([each.log for each in found]), mean([each.low for each in found]), mean([each.high for each in found]),
        Text(en=found[0].text.en + both.en, zh=found[0].text.zh + both.zh), tuple(sources.values()), remarks,
        any(each.provisional for each in found),
    )  # fmt: skip


def _thickness(bilayer: Bilayer) -> float:
    return float(bilayer.outer.geometry.core + bilayer.inner.geometry.core)


def _estimate(found: _Finding, solute: Solute, rung: str, thickness: float) -> Estimate:
    values = [10.0**each for each in (found.log, min(found.low, found.log), max(found.high, found.log))]
    if not all(0.0 < value < math.inf for value in values):
        raise InputError(message("errors_bilayer-permeability-beyond-range-numbers"), where=solute.name)
    remarks = found.remarks + texts.neutral_form(solute)
    layer = _WATER_DIFFUSION / thickness
    if solute.kind == "gas" or values[0] > 0.01 * layer:
        remarks += (phrase("bilayer-still-water-thick-membrane-s", layer=f"{100 * layer:.2g}"),)
    value, low, high = (with_unit(each, "m/s", "cm/s") for each in values)
    return Estimate(value, low, high, rung, found.text, found.sources, remarks, found.provisional)
