"""Short labels for the steps of a protocol: what each one changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..compile.interior import ELECTRODE
from ..constants import FARADAY
from ..text import Text, phrase
from ..units import with_unit
from . import style
from .axes import figures, spelled

if TYPE_CHECKING:
    from ..solve.result import Result

MOST = 3
_SETTINGS: Mapping[str, Text] = {
    "light": phrase("plot-setting-light"),
    "density": phrase("plot-setting-density"),
    "permeability": phrase("plot-setting-permeability"),
}
TEMPERATURE_STEP = 1e-6
"""A smaller difference of temperature (K) is the rounding of a ramp."""
_CURRENTS = (("mA", 1e3), ("µA", 1e6), ("nA", 1e9), ("pA", 1e12))


def step_labels(result: Result, language: str) -> list[str]:
    """One label per segment: what the step changes in the baths, or else does to the cell."""
    system = result.trajectory.system
    names = system.parameter_names
    original = dict(zip(names, map(float, system.parameters), strict=True))
    baths = tuple(f"{bath.name}." for bath in result.cell.baths)
    previous = dict(original)
    found = []
    for segment in result.trajectory.segments:
        now = dict(zip(names, map(float, segment.parameters), strict=True))
        changed = [n for n in names if now[n] != previous[n] and not n.endswith(".H")]
        bathed = [n for n in changed if n.startswith(baths)]
        if bathed and all(now[n] == original[n] for n in names if n.startswith(baths)):
            texts = [style.word("again", language)]
        else:
            texts = [f"{style.symbol(n.split('.', 1)[1], language)} {_amount(now[n])}" for n in bathed]
        texts += _doings(now, segment.duration, language)
        ramp = now.get("temperature.rate", 0.0) * segment.duration
        if ramp:
            texts.append(f"→ {now['temperature'] + ramp - 273.15:.4g} °C")
        units = {p.name: p.unit for p in system.equations.parameters}
        texts += _settings([n for n in changed if n not in bathed], previous, now, units, language)
        if not texts and _injecting(previous) and not _injecting(now):
            texts = [style.word("off", language)]
        shown = "\n".join(texts[:MOST]) + ("…" if len(texts) > MOST else "")
        found.append((shown or style.word("rest", language)).replace("-", "−"))
        # the step after a ramp starts from where the ramp ends
        previous = {**now, "temperature": now["temperature"] + ramp}
    return found


def _doings(now: dict[str, float], duration: float, language: str) -> list[str]:
    """Clamps and injections that are on."""
    found = []
    for name, value in now.items():
        if name.startswith("clamp.") and name.endswith(".conductance") and value > 0.0:
            clamp = name.removesuffix(".conductance")
            start = 1e3 * now[f"{clamp}.voltage"]
            end = start + 1e3 * now[f"{clamp}.rate"] * duration
            found.append(f"{start:.4g} mV" if abs(end - start) < 1e-9 else f"{start:.4g} → {end:.4g} mV")
        elif name.startswith("inject.") and value != 0.0:
            species = name.split(".", 2)[2]
            if species == ELECTRODE:
                found.append(_current(value * FARADAY))
            else:
                found.append(f"{style.symbol(species, language)} {value * 1e15:.4g} fmol/s")
    return found


def _current(amperes: float) -> str:
    unit, factor = next(((u, f) for u, f in _CURRENTS if abs(amperes) * f >= 1.0), _CURRENTS[-1])
    return f"{amperes * factor:.4g} {unit}"


def _injecting(parameters: dict[str, float]) -> bool:
    return any(name.startswith("inject.") and value != 0.0 for name, value in parameters.items())


def _settings(
    changed: list[str], previous: dict[str, float], now: dict[str, float], units: Mapping[str, str], language: str
) -> list[str]:
    """Other numbers that are different now: as a multiple, or what is switched on or off with its value."""
    found = []
    for name in changed:
        if name.startswith(("clamp.", "inject.")) or name.endswith(".rate"):
            continue
        if name == "temperature":
            if abs(now[name] - previous[name]) < TEMPERATURE_STEP:
                continue
            found.append(f"{now[name] - 273.15:.4g} °C")
        elif previous[name] and now[name]:
            found.append(f"{name.split('.')[1]} × {now[name] / previous[name]:.3g}")
        else:
            what = name.rsplit(".", 1)[1]
            said = _SETTINGS[what].in_language(language) if what in _SETTINGS else what.replace("_", " ")
            value, unit = _shown(now[name], units[name])
            found.append(f"{name.split('.')[1]}\n{said} {figures(value)} {spelled(unit)}".rstrip())
    return found


def _shown(value: float, unit: str) -> tuple[float, str]:
    """A number of the cell in the unit in which it is usually given."""
    usual = {"kg s^-3": "W/m^2", "1/m^2": "1/um^2", "m/s": "cm/s"}.get(unit, unit)
    return float(with_unit(value, unit, usual).magnitude), "" if value == 0.0 else usual


def _amount(concentration: float) -> str:
    """A concentration in mol/m3 in the unit that suits it.

    >>> _amount(140.0), _amount(0.1), _amount(0.0)
    ('140 mM', '100 µM', '0')
    """
    if concentration == 0.0:
        return "0"
    for unit, factor in (("mM", 1.0), ("µM", 1e3), ("nM", 1e6)):
        if concentration * factor >= 0.9999:
            return f"{concentration * factor:.4g} {unit}"
    return f"{concentration * 1e6:.3g} nM"
